"""Seen from behind: points are given as (side, down) at a depth, and fall into the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explainer.anatomy.curve import Station
from explainer.anatomy.paths import Point, dab, mirrored, smooth


@dataclass(frozen=True)
class Plane:
    """A plane of one vertebra that faces the reader, ``depth`` mm behind the centre of the body.

    Tilt lifts or lowers what lies deeper, so every part stands as high as in the side view.
    """

    station: Station
    middle: float
    depth: float

    def point(self, side: float, down: float) -> Point:
        """``side`` mm to the right of the midline, ``down`` mm below the centre."""
        return (self.middle + side, self.station.world(self.depth, down)[1])

    def place(self, points: Sequence[Point]) -> list[Point]:
        """Put points into place; a third value (roundness) is kept."""
        return [(*self.point(side, down), *rest) for side, down, *rest in points]

    def whole(self, half: Sequence[Point]) -> str:
        """A closed outline from its right half, listed from the midline top to bottom."""
        return smooth(mirrored(self.place(half), self.middle))

    def pair(self, points: Sequence[Point], closed: bool = False) -> str:
        """The same line or form on the right and, mirrored, on the left."""
        right = self.place(points)
        return smooth(right, closed) + smooth(self.flip(right), closed)

    def flip(self, points: Sequence[Point]) -> list[Point]:
        """The mirror image of points of the picture."""
        return [(2 * self.middle - x, *rest) for x, *rest in points]

    def dabs(self, *points: Point) -> str:
        """A brush stroke on the right and its mirror image on the left."""
        right = self.place(points)
        return dab(*right) + dab(*self.flip(right))

    def dab(self, *points: Point) -> str:
        """One brush stroke."""
        return dab(*self.place(points))
