"""Smooth outlines: from a few points to compact SVG path data, and the parts of a drawing.

A point is ``(x, y)`` or ``(x, y, roundness)``; roundness 1 (the default) lets the curve run
smoothly through the point, 0 makes a sharp corner there. Lengths are millimetres, y grows down.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, ...]


@dataclass(frozen=True)
class Shape:
    """One filled or stroked form: ``kind`` says what it is, ``path`` is SVG path data."""

    kind: str
    path: str


@dataclass(frozen=True)
class Bone:
    """One level of the column: its shapes (back to front), what a click hits, its centre."""

    level: str
    shapes: tuple[Shape, ...]
    hit: tuple[Point, ...]
    centre: Point


@dataclass(frozen=True)
class View:
    """A whole picture: soft parts ``behind`` and in ``front`` of the bones, size in mm."""

    name: str
    width: float
    height: float
    behind: tuple[Shape, ...]
    bones: tuple[Bone, ...]
    front: tuple[Shape, ...]


def number(tenths: int) -> str:
    """Write a whole number of tenths as short as SVG allows: ``-5`` gives ``-.5``."""
    whole, tenth = divmod(abs(tenths), 10)
    digits = f"{whole or ''}.{tenth}" if tenth else f"{whole}"
    return f"-{digits}" if tenths < 0 else digits


def numbers(values: Iterable[int]) -> str:
    """Join numbers (in tenths) with a space only where a sign does not part them already."""
    written = ""
    for value in values:
        text = number(value)
        written += text if not written or text[0] == "-" else f" {text}"
    return written


def smooth(points: Sequence[Point], closed: bool = True) -> str:
    """Path data of a smooth curve through ``points``.

    The tangent at a point follows the chord between its neighbours and each handle is a third
    of its own side, so close and distant points can be mixed without loops.
    """
    last = len(points) - 1
    handles = []
    for index, (x, y, *rest) in enumerate(points):
        before = points[index - 1] if index or closed else points[0]
        after = points[(index + 1) % len(points)] if index < last or closed else points[last]
        across = math.dist(before[:2], after[:2]) or 1
        roundness = (rest[0] if rest else 1) / (3 * across)
        step = ((after[0] - before[0]) * roundness, (after[1] - before[1]) * roundness)
        back, on = math.dist((x, y), before[:2]), math.dist((x, y), after[:2])
        handles.append(
            ((x - step[0] * back, y - step[1] * back), (x + step[0] * on, y + step[1] * on))
        )
    here = _tenths(points[0])
    path = "M" + numbers(here) + "c"
    segments = []
    for index in range(len(points) if closed else last):
        onward = (index + 1) % len(points)
        targets = (handles[index][1], handles[onward][0], points[onward])
        steps = [_tenths(target) for target in targets]
        segments.append(numbers(v - here[axis] for step in steps for axis, v in enumerate(step)))
        here = steps[-1]
    for segment in segments:
        path += segment if path[-1] == "c" or segment[0] == "-" else f" {segment}"
    return path + ("z" if closed else "")


def straight(points: Sequence[Point], closed: bool = True) -> str:
    """Path data of straight lines through ``points``."""
    corners = [_tenths(point) for point in points]
    return "M" + "L".join(numbers(corner) for corner in corners) + ("z" if closed else "")


def ellipse(centre: Point, across: float, along: float, tilt: float = 0) -> str:
    """Path data of an ellipse: half-axes ``across`` (x) and ``along`` (y), tilted in degrees."""
    turn = math.radians(tilt)
    start = (centre[0] - across * math.cos(turn), centre[1] - across * math.sin(turn))
    here = _tenths(start)
    there = _tenths((2 * centre[0] - start[0], 2 * centre[1] - start[1]))
    way = [there[0] - here[0], there[1] - here[1]]
    radii = f"a{number(round(across * 10))} {number(round(along * 10))} {round(tilt)} 1 0 "
    back = numbers(-value for value in way)
    return f"M{numbers(here)}{radii}{numbers(way)}{radii}{back}z"


def mirrored(points: Sequence[Point], axis: float = 0) -> list[Point]:
    """Complete a right half (listed top to bottom) with its mirror image left of ``x = axis``."""
    left = [(2 * axis - x, *rest) for x, *rest in reversed(points) if abs(x - axis) > 0.01]
    return [*points, *left]


def mix(low: float, high: float, share: float) -> float:
    """The value that lies ``share`` (0 to 1) of the way from ``low`` to ``high``."""
    return low + (high - low) * share


def between(first: Point, second: Point, share: float = 0.5) -> Point:
    """The point that lies ``share`` of the way from ``first`` to ``second``."""
    return (mix(first[0], second[0], share), mix(first[1], second[1], share))


def _tenths(point: Point) -> tuple[int, int]:
    return round(point[0] * 10), round(point[1] * 10)
