"""The parts of a drawing: shapes, the bones they make up, and a whole view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.anatomy.paths import Point

# Brushes of the modelling, broad and fine, dark and light: blurred strokes laid over all bones.
SOFT = ("hollow", "crease", "gleam", "glint")


@dataclass(frozen=True, slots=True)
class Shape:
    """One filled or stroked form: ``kind`` says what it is, ``path`` is SVG path data."""

    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class Bone:
    """One level: its shapes (back to front), the polygon that a click hits, its centre."""

    level: str
    shapes: tuple[Shape, ...]
    hit: tuple[Point, ...]
    centre: Point


@dataclass(frozen=True, slots=True)
class View:
    """A whole picture: soft parts ``behind`` and in ``front`` of the bones, size in mm."""

    name: str
    width: float
    height: float
    behind: tuple[Shape, ...]
    bones: tuple[Bone, ...]
    front: tuple[Shape, ...]


def gathered(shapes: Iterable[Shape]) -> list[Shape]:
    """The modelling of ``shapes``, one shape per brush."""
    paths = dict.fromkeys(SOFT, "")
    for shape in shapes:
        if shape.kind in paths:
            paths[shape.kind] += shape.path
    return [Shape(kind, path) for kind, path in paths.items()]


def solid(shapes: Iterable[Shape]) -> tuple[Shape, ...]:
    """What is left of ``shapes`` without their modelling."""
    return tuple(shape for shape in shapes if shape.kind not in SOFT)


def corners(polygon: Iterable[Point]) -> tuple[Point, ...]:
    """The plain corners of a polygon, to a tenth of a millimetre."""
    return tuple((round(x, 1), round(y, 1)) for x, y, *_ in polygon)
