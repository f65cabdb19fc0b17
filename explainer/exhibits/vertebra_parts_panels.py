"""What the vertebra says about a chosen part: what it is, what can happen there, how often."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h

from explainer import evidence
from explainer.anatomy.axial import draw

CAUDA = "Cauda equina"
TEXTS = ("what", "tumour", "counted")
_TITLES = {
    "what": "What it is",
    "tumour": "What a tumour here can do",
    "counted": "How often it is involved",
}


def names(level: str) -> dict[str, str]:
    """Return the name of every part at ``level``, in the order of the table."""
    named = {row["part"]: row["name"] for row in evidence.table("vertebra_parts")}
    return named if draw(level).has_cord else named | {"cord": CAUDA}


def texts() -> list[str]:
    """Return every Markdown text of the panels."""
    return [row[column] for row in evidence.table("vertebra_parts") for column in TEXTS]


def panels(level: str) -> Iterable[h.Element]:
    """Yield one panel for no part at all and one for each part."""
    yield h.section(data_for_part="")[
        h.h3["How to look at it"],
        h.p[
            f"{level} is cut across and seen from below, as on a CT scan: the front of the body is "
            "at the top, and its left is on your right. Choose a part in a picture or in the list."
        ],
        h.p[
            "Neighbouring heights are put into one picture. In a real cut, pedicles, joints and "
            "roots are not all met at once. The root is drawn on one side only: it leaves below "
            "the pedicle, so, seen from below, it lies nearer to you."
        ],
    ]
    named = names(level)
    for row in evidence.table("vertebra_parts"):
        hedge = row["verified"] == "partial" and h.span(".note")[" (Partly inferred.)"]
        yield h.section(data_for_part=row["part"])[
            h.h3[named[row["part"]]],
            h.dl[
                (
                    (
                        h.dt[title],
                        h.dd[evidence.inline(row[column]), column == "tumour" and hedge],
                    )
                    for column, title in _TITLES.items()
                )
            ],
        ]
