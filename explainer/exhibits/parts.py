"""The pieces that exhibits are put together from: choices, disclosures, tables, sources."""

import csv
import io
from collections.abc import Iterable, Sequence
from urllib.parse import quote

import htpy as h
from markupsafe import Markup

from explainer.evidence.by_choice import by_choice as by_choice


def choice(
    trait: str,
    value: str,
    label: object,
    *,
    checked: bool,
    id: str | None = None,
    name: str | None = None,
    **attributes: str,
) -> h.Element:
    """Return one radio with its visible label: native form state for ``trait``.

    ``id`` is for labels that stand elsewhere, such as over a bone. ``name`` is a fuller
    accessible name that starts with the visible label, if there is more to say than fits.
    """
    return h.label[
        h.input(
            type="radio",
            id=id,
            # The exhibit's own form keeps these names apart from every other exhibit's.
            name=trait,
            value=value,
            checked=checked,
            aria_label=name,
            **attributes,
        ),
        h.span[label],
    ]


def choices(
    prefix: str,
    trait: str,
    legend: object,
    radios: Iterable[object],
    *,
    commit: bool = False,
) -> h.Element:
    """Return a named group of radios: one tab stop, arrow keys inside.

    With ``commit`` the arrow keys only move and Space chooses: to read is not to answer.
    """
    identifier = f"{prefix}-{trait}-legend"
    return h.fieldset(
        ".choices", role="radiogroup", aria_labelledby=identifier, data_commit=commit
    )[h.legend(id=identifier)[legend], h.div(".choices-row")[list(radios)]]


def scrolled_table(
    caption: str, header: Iterable[str], body: object, *, name: str = "", role: str = "region"
) -> h.Element:
    """Return a table in a box of its own, which scrolls where the window is too narrow.

    ``body`` is what follows the head; the box is called ``name``, or as the caption says.
    """
    return h.div(".table-scroll", tabindex="0", role=role, aria_label=name or caption)[
        h.table[
            h.caption[caption],
            h.thead[h.tr[(h.th(scope="col")[title] for title in header)]],
            body,
        ]
    ]


def csv_link(file_name: str, header: Sequence[str], rows: Sequence[Sequence[object]]) -> h.Element:
    """Return a link that saves the table as CSV, with no request: the file is in the link."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([Markup(cell).striptags() for cell in row] for row in rows)
    address = f"data:text/csv;charset=utf-8,{quote(buffer.getvalue(), safe=' ,:;()/')}"
    return h.a(".csv", href=address, download=file_name)["Save this table (CSV)"]


def disclosure(summary: str, *content: object) -> h.Element:
    """Return content that opens on request, and is open on paper."""
    return h.details[h.summary[summary], h.div(".details-body")[list(content)]]


def urgent() -> h.Element:
    """Return what cannot wait, for exhibits that tell what pressure on cord and roots does."""
    return h.p(".urgent")[
        h.b["New numbness, weakness, or trouble with bladder or bowel is an emergency"],
        " in a person who has or had cancer: hospital the same day, wherever in the body it is. "
        "New trouble breathing: call the emergency number.",
    ]


def unseen(said: str) -> h.Element:
    """Return words for those who listen: what place, mark or colour tells the eye."""
    return h.span(".visually-hidden")[said]


def status() -> h.Element:
    """Return the polite live region in which the module announces a change."""
    return h.p(".visually-hidden", role="status")
