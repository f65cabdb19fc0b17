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
    """Join numbers (in tenths), parted by a space only where the next one does not tell itself."""
    written = ""
    for value in values:
        text = number(value)
        last = written.rpartition(" ")[2].rpartition("-")[2]
        clear = not written or text[0] == "-" or (text[0] == "." and "." in last)
        written += text if clear else f" {text}"
    return written


def smooth(points: Sequence[Point], closed: bool = True) -> str:
    """Path data of a smooth curve through ``points``.

    The curve is a quadratic B-spline, which SVG writes with two numbers per piece (``t``): each
    piece runs from the middle of one side of the control polygon to the middle of the next. On a
    grid of 0.2 mm those middles are whole tenths, so the short form loses nothing on the way.
    """
    control = []
    for index, (x, y, *rest) in enumerate(points):
        copies = 2 if rest and not rest[0] else 1
        if not closed and index in (0, len(points) - 1):
            copies = 2
        if copies == 1:
            x, y = _outward(points, index)
        control += [(2 * round(x * 5), 2 * round(y * 5))] * copies
    if closed:
        control.append(control[0])
    middles = [
        ((ax + bx) // 2, (ay + by) // 2)
        for (ax, ay), (bx, by) in zip(control, control[1:], strict=False)
    ]
    if closed:
        middles.append(middles[0])
    here, bend, there = middles[0], control[1], middles[1]
    steps = [bend[0] - here[0], bend[1] - here[1], there[0] - here[0], there[1] - here[1]]
    path = f"M{numbers(here)}q{numbers(steps)}"
    if len(middles) > 2:
        rest = zip(middles[1:], middles[2:], strict=False)
        path += "t" + numbers(end - start for pair in rest for start, end in zip(*pair, strict=True))
    return path + ("z" if closed else "")


def _outward(points: Sequence[Point], index: int) -> Point:
    """The control point that makes the curve pass its point, held back where points crowd."""
    x, y = points[index][:2]
    before, after = points[index - 1][:2], points[(index + 1) % len(points)][:2]
    push = ((2 * x - before[0] - after[0]) / 6, (2 * y - before[1] - after[1]) / 6)
    room = 0.3 * min(math.dist(before, (x, y)), math.dist(after, (x, y)))
    length = math.hypot(*push)
    share = min(1, room / length) if length else 0
    return x + share * push[0], y + share * push[1]


def straight(points: Sequence[Point], closed: bool = False) -> str:
    """Path data of straight lines through ``points``."""
    corners = [_tenths(point) for point in points]
    steps = [
        end - start
        for pair in zip(corners, corners[1:], strict=False)
        for start, end in zip(*pair, strict=True)
    ]
    return f"M{numbers(corners[0])}l{numbers(steps)}" + ("z" if closed else "")


def ellipse(centre: Point, across: float, along: float, tilt: float = 0) -> str:
    """Path data of an ellipse: half-axes ``across`` (x) and ``along`` (y), tilted in degrees."""
    turn = math.radians(tilt)
    points = []
    for step in range(8):
        angle = step * math.pi / 4
        x, y = across * math.cos(angle), along * math.sin(angle)
        points.append(
            (
                centre[0] + x * math.cos(turn) - y * math.sin(turn),
                centre[1] + x * math.sin(turn) + y * math.cos(turn),
            )
        )
    return smooth(points)


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
