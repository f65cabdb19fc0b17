"""The map: a row for each kind of evidence, a column for each step, a dot for each statement."""

import htpy as h

from explainer.care.statements import KINDS, STEPS, by_sureness, of_kind

from .how_sure_list import gauge

IN_A_ROW = 3
SPACE = 14  # between two dots
_path = h.Element("path")


def overview(prefix: str, chosen: str) -> h.Element:
    """Return the map; its rows are radios. The dots are decoration: the counts stand in words."""
    legend = f"{prefix}-kind-legend"
    return h.fieldset(".map", role="radiogroup", aria_labelledby=legend)[
        h.legend(id=legend)["Choose a kind of evidence"],
        h.div(".heads", aria_hidden="true")[
            h.i,
            (h.b[gauge(prefix, step), h.span[one.name]] for step, one in STEPS.items()),
        ],
        _row("all", "All kinds", chosen),
        (_row(id, kind.name, chosen) for id, kind in KINDS.items()),
    ]


def _row(id: str, label: str, chosen: str) -> h.Element:
    some = of_kind(id)
    return h.label[
        h.input(
            type="radio",
            name="kind",
            value=id,
            checked=id == chosen,
            aria_label=f"{label}, {len(some)} statements",
        ),
        h.span(".name")[label],
        (
            h.span(".cell", aria_hidden="true")[
                str(len(ones)) if id == "all" else ones and _dots(len(ones))
            ]
            for ones in by_sureness(some).values()
        ),
    ]


def _dots(count: int) -> h.Element:
    """Draw so many dots, three in a row: each row is a dashed line with round ends."""
    rows = [min(IN_A_ROW, count - start) for start in range(0, count, IN_A_ROW)]
    line = "".join(f"M7 {7 + SPACE * y}h{SPACE * (n - 1) + 0.1:g}" for y, n in enumerate(rows))
    wide, tall = SPACE * rows[0], SPACE * len(rows)
    return h.svg(viewBox=f"0 0 {wide} {tall}", width=str(wide), height=str(tall))[_path(d=line)]
