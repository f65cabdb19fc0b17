"""The dermatomes as closed areas: the skin that sends its feeling through one root.

An area is put together from the borders that name it, so that neighbours share every border.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache

from explainer.anatomy.body.borders import BORDERS
from explainer.anatomy.body.outline import SIDES, in_millimetres
from explainer.anatomy.paths import Point
from explainer.anatomy.shapes import Shape

# From above. S4 and S5 are taken as one area, as in the standard examination; C1 has no skin.
DERMATOMES: tuple[str, ...] = (
    *(f"C{number}" for number in range(2, 9)),
    *(f"T{number}" for number in range(1, 13)),
    *(f"L{number}" for number in range(1, 6)),
    *("S1", "S2", "S3", "S4-5"),
)
Line = list[Point]


@cache
def areas(side: str) -> tuple[Shape, ...]:
    """The dermatomes that can be seen from the ``front`` or the ``back``, from above.

    The kind of each is its name, ``C2`` to ``S4-5``; the path holds both halves of the body. Far
    edges lie outside the outline of the body, which must clip them. Raises ``ValueError`` for any
    other side.
    """
    if side not in SIDES:
        raise ValueError(f"unknown side {side!r}; sides are 'front' and 'back'")
    parts: dict[str, list[Line]] = {}
    for first, second, points in BORDERS[side]:
        for name in (first, second):
            parts.setdefault(name, []).append(list(points))
    paths: dict[str, str] = {}
    for part, lines in parts.items():
        name = part.split()[0] if part else ""
        paths[name] = paths.get(name, "") + _both_halves(_ring(lines))
    return tuple(Shape(name, paths[name]) for name in DERMATOMES if name in paths)


def area_of(root: str) -> str:
    """The area of a root: its own name, ``S4-5`` for S4 and S5, nothing for C1.

    Raises ``ValueError`` for an unknown root.
    """
    name = "S4-5" if root in ("S4", "S5") else root
    if name not in (*DERMATOMES, "C1"):
        raise ValueError(
            f"unknown root {root!r}; roots are C1 to C8, T1 to T12, L1 to L5, S1 to S5"
        )
    return "" if name == "C1" else name


def _ring(lines: list[Line]) -> list[Line]:
    """The lines of one area end to end, each turned the way that the ring runs.

    Where no line starts at the end of another, the ring steps to the nearest free end, which
    lies out of the body too, or along the midline.
    """
    waiting = list(lines)
    meeting = Counter(end for line in lines for end in (line[0], line[-1]))
    ring = [_turned(waiting.pop(waiting.index(min(waiting, key=_from_midline))))]
    while waiting:
        here = ring[-1][-1]

        def cost(end: Point, here: Point = here) -> tuple:
            return end != here, meeting[end] > 1, end[0] == 0, math.dist(here, end)

        nearest = min(waiting, key=lambda line: min(cost(line[0]), cost(line[-1])))
        waiting.remove(nearest)
        ring.append(nearest[::-1] if cost(nearest[-1]) < cost(nearest[0]) else nearest)
    return ring


def _from_midline(line: Line) -> Point:
    """How far from the midline and how low its nearer end is: a ring starts at the midline."""
    return min((line[0][:2], line[-1][:2]))


def _turned(line: Line) -> Line:
    return line[::-1] if line[-1][0] < line[0][0] else line


def _both_halves(ring: list[Line]) -> str:
    """Path data of a ring and its mirror image: one form if both its ends lie in the midline."""
    image = [[(-x, y) for x, y in reversed(line)] for line in reversed(ring)]
    if ring[0][0][0] == ring[-1][-1][0] == 0:
        return _path([*ring, *image])
    return _path(ring) + _path(image)


def _path(ring: list[Line]) -> str:
    """Path data of lines end to end: each is smoothed by itself, so that a border has one form."""
    path, here = "", None
    for line in ring:
        start = tuple(line[0])
        drawn = in_millimetres(line, closed=False)
        joined = re.sub(r"^M[^a-z]*", "" if start == here else f"L{start[0]} {start[1]}", drawn)
        path += joined if path else drawn
        here = tuple(line[-1])
    return f"{path}z"
