"""The drawing of the vertebral column: ``draw("side")`` and ``draw("back")``, in millimetres.

Measures come from the table of vertebrae, a composite of several populations; the forms between
them are drawn. The patient faces left in the side view and away from the reader in the back view.
"""

from __future__ import annotations

from functools import cache

from explainer import evidence
from explainer.anatomy import curve
from explainer.anatomy.back import view as back_view
from explainer.anatomy.shapes import Bone, Shape, View
from explainer.anatomy.side import view as side_view

__all__ = ["VIEWS", "Bone", "Shape", "View", "draw"]

VIEWS = ("side", "back")
MARGIN = 4.0
BACK_WIDTH = 124.0


@cache
def draw(name: str) -> View:
    """The side or the back view, millimetres, y down; both are equally high.

    Raises ``ValueError`` for any other name.
    """
    if name not in VIEWS:
        raise ValueError(f"unknown view {name!r}; views are 'side' and 'back'")
    column = curve.stations(evidence.table("vertebrae"))
    corners = [point for polygon in side_view.hits(column).values() for point in polygon]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    column = curve.shifted(column, MARGIN - left, MARGIN - top)
    height = round(bottom - top + 2 * MARGIN, 1)
    if name == "side":
        width = round(right - left + 2 * MARGIN, 1)
        parts = side_view.parts(column)
    else:
        width = BACK_WIDTH
        parts = back_view.parts(column, width / 2)
    behind, bones, front = (tuple(part) for part in parts)
    return View(name, width, height, behind, bones, front)
