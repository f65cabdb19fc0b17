"""What was found, as words with their passports and as a table."""

import htpy as h

from explainer import evidence
from explainer.evidence import Statistic
from explainer.evidence.passports import BASES, SECOND_HAND

from .parts import csv_link, scrolled_table
from .predict_items import Item

CAPTION = "Each figure, what it is of, and its source"
HEADER = ("Item", "Found", "Unit", "Interval or range", "Counted", "Source")


def figure_of(item: Item) -> h.Element | h.Fragment:
    """Return what was found, linked to its passport if it has one, with the counts behind it."""
    linked = item.statistic and h.a(href=f"#{item.statistic.anchor}")[item.text]
    return h.fragment[linked or item.text, item.count and f" ({item.count})"]


def key_to_margins(items: tuple[Item, ...]) -> str:
    """Say what the thin lines on the bars are; ``""`` where there are none."""
    figures = [item.statistic for item in items if item.margin]
    words = " or ".join(dict.fromkeys(map(_margin, figures)))
    return f"The thin line on a bar is {words}." if words else ""


def _margin(figure: Statistic) -> str:
    if figure.low is None:
        return "what chance alone allows in so many people, worked out (95%, Wilson)"
    given = "that the source gives" if figure.basis == "reported" else "that we worked out"
    return f"the {figure.spread_name} {given}"


def findings_table(items: tuple[Item, ...], source: str) -> list[object]:
    """Return all findings as a table, with a link that saves it as CSV.

    What is the same for all items is said once below the table; the file repeats it.
    """
    plain = [_cells(item, source) for item in items]
    kinds = [{str(cells[column]) for cells in plain} for column in range(len(HEADER))]
    own = [column for column, kind in enumerate(kinds) if len(kind) > 1 or column < 2]
    shared = [
        column for column in range(len(HEADER)) if column not in own and kinds[column] != {""}
    ]
    return [
        # A group and not a region: two predictions on a page may be of the same items.
        scrolled_table(
            CAPTION,
            (HEADER[column] for column in own),
            h.tbody[
                (
                    h.tr[
                        h.th(scope="row")[item.label],
                        h.td[figure_of(item)],
                        (h.td[cells[column]] for column in own[2:]),
                    ]
                    for item, cells in zip(items, plain, strict=True)
                )
            ],
            role="group",
        ),
        shared
        and h.dl(".shared")[((h.dt[HEADER[column]], h.dd[plain[0][column]]) for column in shared)],
        h.p[csv_link("what-was-found.csv", HEADER, plain)],
    ]


def _cells(item: Item, source: str) -> tuple[object, ...]:
    population = item.statistic.population if item.statistic else ""
    return (
        item.label,
        item.found,
        item.unit,
        item.margin_words,
        population,
        _source(item, source),
    )


def _source(item: Item, own: str) -> h.Fragment | str:
    if not item.statistic:
        return own or "source not given"
    reference = evidence.reference(item.statistic.source)
    second_hand = item.statistic.verified != "yes" and SECOND_HAND
    doubts = "; ".join(filter(None, (BASES[item.statistic.basis], second_hand)))
    return h.fragment[h.a(href=f"#{reference.anchor}")[reference.short], doubts and f" ({doubts})"]
