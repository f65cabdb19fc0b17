"""A matplotlib figure as an exhibit: never without finding, words, table and sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import htpy as h

from explainer import evidence
from explainer.charts.inline_svg import inline_svg

from .parts import csv_link, disclosure, scrolled_table, status

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart: ``title`` and ``note`` are HTML or text, ``alternative`` says it in words."""

    figure: "Figure"
    alternative: str
    title: object = ""
    note: object = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a chart: ``rows`` hold text or links, the first cell of each is its heading."""

    caption: str
    header: Sequence[str]
    rows: Sequence[Sequence[object]]
    file: str  # under which name a reader saves it: "cord-compression.csv"


def chart_exhibit(
    prefix: str,
    name: str,
    *,
    finding: object,
    panels: Sequence[object],
    table: Table,
    sources: Sequence[str],
    above: object = (),
    words: object = (),
    **attributes: str,
) -> h.Element:
    """Return the ``<figure class="exhibit">`` of charts drawn by matplotlib.

    ``name`` is that of the exhibit, with hyphens; ``finding`` stands above the charts, followed by
    ``above``, such as a choice; ``panels`` are each a :class:`Panel` or an element; ``words`` stand
    below them; ``sources`` are keys of references; ``attributes`` are the state that the root
    carries. Raises ``ValueError`` when a part that every chart needs is empty.
    """
    needed = {"finding": finding, "panels": panels, "table": table.rows, "sources": sources}
    for part, given in needed.items():
        if not given:
            raise ValueError(f"{part}: a chart needs one, got {given!r}")
    caption = f"{prefix}-caption"
    return h.figure(
        f".exhibit.chart-exhibit.{name}",
        id=prefix,
        data_exhibit=name,
        aria_labelledby=caption,
        **attributes,
    )[
        h.figcaption(id=caption)[finding],
        above,
        side_by_side(panels),
        words,
        disclosure("The numbers, as a table", *data_table(table)),
        h.p(".note")["Sources: ", _named(sources), "."],
        status(),
    ]


def side_by_side(panels: Iterable[object]) -> h.Element:
    """Return charts with their words, or other elements among them, in columns if there is room."""
    return h.div(".panels")[(_panel(one) if isinstance(one, Panel) else one for one in panels)]


def data_table(table: Table) -> list[h.Element]:
    """Return ``table``, which scrolls by itself where it is too wide, and a link that saves it."""
    return [
        scrolled_table(
            table.caption,
            table.header,
            h.tbody[
                (
                    h.tr[h.th(scope="row")[head], (h.td[cell] for cell in cells)]
                    for head, *cells in table.rows
                )
            ],
        ),
        h.p[csv_link(table.file, table.header, table.rows)],
    ]


def _panel(panel: Panel) -> h.Element:
    return h.div(".panel")[
        panel.title and h.p(".asks")[panel.title],
        inline_svg(panel.figure, panel.alternative),
        panel.note and h.p(".note")[panel.note],
    ]


def _named(sources: Sequence[str]) -> list[object]:
    found = map(evidence.reference, sources)
    return [
        [", " if index else "", h.a(href=f"#{one.anchor}")[one.short]]
        for index, one in enumerate(found)
    ]
