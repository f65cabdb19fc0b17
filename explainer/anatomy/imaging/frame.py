"""What the pictures share: their frame, and the vertebrae that stand in it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache

from explainer import evidence
from explainer.anatomy.curve import Station, stations
from explainer.anatomy.paths import Point
from explainer.anatomy.shapes import Shape

LEVEL = "T12"  # low enough for simple arches, high enough for the cord
CHAIN = ("T10", "T11", "T12", "L1", "L2")


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes in painting order, the frame that shows them, and an arrow to the tumour, mm."""

    left: float
    top: float
    width: float
    height: float
    shapes: tuple[Shape, ...]
    arrow: tuple[Point, Point]  # where it comes from, and its tip


@cache
def chain() -> tuple[Station, ...]:
    """The stations of :data:`CHAIN`, turned so that :data:`LEVEL` lies level at the origin."""
    column = stations(evidence.table("vertebrae"))
    middle = column[LEVEL]
    turn = math.radians(middle.tilt)
    turned = []
    for level in CHAIN:
        each = column[level]
        x, y = each.x - middle.x, each.y - middle.y
        turned.append(
            replace(
                each,
                x=x * math.cos(turn) - y * math.sin(turn),
                y=x * math.sin(turn) + y * math.cos(turn),
                tilt=each.tilt - middle.tilt,
            )
        )
    return tuple(turned)


def middle() -> Station:
    """The station of :data:`LEVEL`."""
    return chain()[CHAIN.index(LEVEL)]
