"""Path data from a few points: smooth outlines, bands, ellipses and brush strokes, kept short.

A point is ``(x, y)`` or ``(x, y, roundness)``; a roundness of 0 makes a sharp corner there.
Lengths are millimetres, y grows down; path data has at most one decimal.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence

Point = tuple[float, ...]


def number(tenths: int) -> str:
    """Write a whole number of tenths as short as SVG allows: -5 gives ``-.5``."""
    whole, tenth = divmod(abs(tenths), 10)
    digits = f"{whole or ''}.{tenth}" if tenth else f"{whole}"
    return f"-{digits}" if tenths < 0 else digits


def numbers(values: Iterable[int]) -> str:
    """Join numbers (in tenths), parted by a space only where the next one does not tell itself."""
    written, last = "", ""
    for value in values:
        text = number(value)
        tells = text[0] == "-" or (text[0] == "." and "." in last)
        written += text if tells or not written else f" {text}"
        last = text
    return written


def smooth(points: Sequence[Point], closed: bool = True) -> str:
    """Path data of a smooth curve through ``points`` (close to them where they turn sharply).

    The curve is a quadratic B-spline, which SVG writes with two numbers per piece (``t``): each
    piece runs from the middle of one side of the control polygon to the middle of the next. On a
    grid of 0.2 mm those middles are whole tenths, so the short form loses nothing on the way.
    """
    control = []
    for index, point in enumerate(points):
        if closed or 0 < index < len(points) - 1:
            sharp = len(point) > 2 and not point[2]
            control += (
                [_on_grid(point)] * 2 if sharp else [_on_grid(_outward(points, index, closed))]
            )
    if closed:
        control += control[:2]
        path = [_middle(*pair) for pair in itertools.pairwise(control)]
        bend = control[1]
    else:
        ends = _on_grid(points[0]), _on_grid(points[-1])
        path = [ends[0], *(_middle(*pair) for pair in itertools.pairwise(control)), ends[1]]
        bend = control[0] if control else _middle(*ends)
    steps = _steps(path)
    first = [bend[0] - path[0][0], bend[1] - path[0][1], *steps[:2]]
    more = f"t{numbers(steps[2:])}" if steps[2:] else ""
    return f"M{numbers(path[0])}q{numbers(first)}{more}" + ("z" if closed else "")


def dab(*points: Point) -> str:
    """Path data of a brush stroke: straight lines through ``points``, to the nearest mm."""
    corners = [(10 * round(x), 10 * round(y)) for x, y, *_ in points]
    return f"M{numbers(corners[0])}l{numbers(_steps(corners))}"


def ribbon(middle: Sequence[Point], halves: Sequence[float]) -> str:
    """Path data of a band along ``middle``, at each point ``halves`` mm wide to either side."""
    right, left = [], []
    for index, (x, y, *rest) in enumerate(middle):
        start, end = middle[max(index - 1, 0)], middle[min(index + 1, len(middle) - 1)]
        length = math.dist(start[:2], end[:2])
        across = (end[1] - start[1]) / length, (start[0] - end[0]) / length
        right.append((x + across[0] * halves[index], y + across[1] * halves[index], *rest))
        left.append((x - across[0] * halves[index], y - across[1] * halves[index], *rest))
    return smooth([*right, *reversed(left)])


def ellipse(centre: Point, across: float, along: float, tilt: float = 0) -> str:
    """Path data of an ellipse: half-axes ``across`` (x) and ``along`` (y), tilted in degrees."""
    turn = math.radians(tilt)
    points = []
    for step in range(8):
        x = across * math.cos(step * math.pi / 4)
        y = along * math.sin(step * math.pi / 4)
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


def between(first: Point, second: Point, share: float = 0.5) -> Point:
    """The point that lies ``share`` of the way from ``first`` to ``second``."""
    return tuple(a + (b - a) * share for a, b in zip(first[:2], second[:2], strict=True))


def _outward(points: Sequence[Point], index: int, closed: bool) -> Point:
    """The control point that makes the curve pass its point, held back where points crowd."""
    x, y = points[index][:2]
    before, after = points[index - 1][:2], points[(index + 1) % len(points)][:2]
    ease, most = (2, 1.0) if len(points) == 3 and not closed else (6, 0.3)
    push = ((2 * x - before[0] - after[0]) / ease, (2 * y - before[1] - after[1]) / ease)
    room = most * min(math.dist(before, (x, y)), math.dist(after, (x, y)))
    length = math.hypot(*push)
    share = min(1, room / length) if length else 0
    return x + share * push[0], y + share * push[1]


def _on_grid(point: Point) -> tuple[int, int]:
    """A point in tenths of a millimetre, on the grid of two tenths."""
    return 2 * round(point[0] * 5), 2 * round(point[1] * 5)


def _middle(first: tuple[int, int], second: tuple[int, int]) -> tuple[int, int]:
    return (first[0] + second[0]) // 2, (first[1] + second[1]) // 2


def _steps(path: Sequence[tuple[int, int]]) -> list[int]:
    """From point to point, x and y in turn."""
    pairs = itertools.pairwise(path)
    return [end - start for pair in pairs for start, end in zip(*pair, strict=True)]
