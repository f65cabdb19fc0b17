"""What different sources say of the compartments, an error to spot, every figure as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import htpy as h

from explainer import evidence

from .parts import csv_link, disclosure, scrolled_table
from .vertebra_parts_counts import COMPARTMENTS, STAGES, number
from .vertebra_parts_panels import texts

BOTH = None  # counted together with the compartment before it
# Sources side by side: its words for whom, then a figure for each compartment.
ROWS = (
    ("People with a pressed cord, on MRI", tuple(f"compartment-{name}" for name in COMPARTMENTS)),
    (
        "A reference work for doctors",
        tuple(f"compartment-{name}-textbook" for name in COMPARTMENTS),
    ),
    ("A review of surgery", ("compartment-extradural-mayo", "", "")),
    ("A review of imaging", ("compartment-extradural-review", "", "")),
    ("People operated on", ("", "compartment-intradural-operated", BOTH)),
    ("People with any cancer, after death", ("", "", "compartment-cord-at-autopsy")),
)
ERROR = ("intradural-as-told", "intradural-of-all-tumours")
SHOWN = (*STAGES, *(id for _, ids in ROWS for id in ids if id), *ERROR)


def sources() -> list[object]:
    """Return what other sources say, side by side, and why they differ."""
    header = ("Who was counted", *(title for title, *_ in COMPARTMENTS.values()))
    return [
        scrolled_table(
            "What different sources say of the compartments",
            header,
            h.tbody[
                (
                    h.tr[
                        h.th(scope="row")[who, h.br, _source(ids)],
                        _cells(ids),
                    ]
                    for who, ids in ROWS
                )
            ],
        ),
        h.p[
            "They count different people. A tumour inside the dura may give signs sooner (this is "
            "our inference), and is then found more often where people have signs or are operated "
            "on. Autopsies look at "
            "everybody who had cancer, also at those whose spine is free. Reviews and textbooks "
            "give ranges without a number of people."
        ],
    ]


def _cells(ids: Sequence[str | None]) -> Iterator[h.Element]:
    """Yield a cell for each compartment, or one for two that were counted together."""
    for id, following in zip(ids, (*ids[1:], ""), strict=True):
        if id is BOTH:
            continue
        together = following is BOTH
        yield h.td(colspan="2" if together else None)[
            number(id, counts=True) if id else "no figure", together and ", both together"
        ]


def _source(ids: Sequence[str | None]) -> h.Element:
    source = evidence.reference(evidence.statistic(next(filter(None, ids))).source)
    return h.a(href=f"#{source.anchor}")[source.short]


def spot_the_error() -> h.Element:
    """Return a sentence of a patient page with a mistake, and the answer on request."""
    told, of_all = ERROR
    counted = "compartment-intradural-extramedullary"
    return disclosure(
        f"Spot the error: a patient page says that {evidence.statistic(told).text} of metastases "
        "lie inside the dura, beside the cord",
        h.p[
            "The page: ",
            number(told),
            " of metastatic tumours of the spine. The same ",
            number(of_all),
            " stands elsewhere, but of ",
            h.em["all"],
            " tumours of the spine, and most of those inside the dura begin there: they are "
            "primary tumours. The denominator was lost on the way. Counted among "
            f"{evidence.statistic(counted).denominator} people with cord compression from cancer: ",
            number(counted, counts=True),
            ".",
        ],
    )


def table() -> h.Element:
    """Return every figure of the exhibit as a table that can be saved."""
    header = ("Part or place", "Figure", "Counts", "Of what")
    figures = list(map(evidence.statistic, figure_ids()))
    rows = [
        (_about(one), one.text, _counts(one), one.unit.removeprefix("% of ")) for one in figures
    ]
    body = h.tbody[
        (
            h.tr[
                h.th(scope="row")[about],
                h.td[h.a(href=f"#{one.anchor}")[text]],
                h.td[counts],
                h.td[of_what],
            ]
            for one, (about, text, counts, of_what) in zip(figures, rows, strict=True)
        )
    ]
    return disclosure(
        "The numbers, as a table",
        scrolled_table("Every figure; each row may count different people", header, body),
        h.p[csv_link("vertebra-parts.csv", header, rows)],
    )


def _about(figure: evidence.Statistic) -> str:
    """Say what a figure is about: its subject, or where that is any cancer its topic."""
    return figure.topic_text if figure.subject == "cancer" else figure.subject.capitalize()


def _counts(figure: evidence.Statistic) -> str:
    """Return the counts behind a figure, or only how many were looked at."""
    return figure.count_text or (f"of {figure.denominator}" if figure.denominator else "")


def figure_ids() -> tuple[str, ...]:
    """Return the ids of all figures that the exhibit shows, each once."""
    return tuple(dict.fromkeys([*evidence.linked(*texts()), *SHOWN]))
