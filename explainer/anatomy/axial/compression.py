"""The canal as a tumour of the vertebral body narrows it, in six steps: ``narrowed("1c")``.

One push from the front does it all: it dents the sac, what lies in the sac moves with the dent,
and where the dent comes to the cord, the cord gives way. The steps are the grades of the epidural
spinal cord compression (Bilsky) scale. Lengths are millimetres, as in the section of T8.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from explainer.anatomy.axial import contents
from explainer.anatomy.axial.measures import measures
from explainer.anatomy.paths import Point, smooth
from explainer.anatomy.shapes import Shape

LEVEL = "T8"
HIDDEN = ("dura", "intradural-space", "cord")  # the parts of the section that are drawn anew
Line = tuple[Point, ...]

# The tumour comes from the right half of the body, which is the left of the picture.
_FROM = math.cos(math.radians(-118)), math.sin(math.radians(-118))
_TURNS = tuple(range(-180, 180, 20))
_DURA = 0.42  # thickness of the sac as it is drawn
# In the bone: the outline from the right end of the breach round to its left end.
_IN_BONE = [(0.4, -3.0), (1.8, -6.2), (0.2, -9.6), (-3.2, -10.4), (-5.4, -13.4), (-9.2, -13.6),
            (-11.0, -10.8), (-13.8, -9.6), (-14.4, -6.2), (-12.2, -3.4)]  # fmt: skip
_BEHIND_WALL = [(-9.2, -2.2), (-6.4, -3.2), (-3.4, -2.0)]


@dataclass(frozen=True)
class Push:
    """How far the tumour has come. Lengths are shares of half the sac, or of half the cord.

    ``dent`` moves the front of the sac and ``breadth`` says how broad the dent is; ``cord`` moves
    the front of the cord, ``shift`` all of it. The tumour lines the canal from ``start`` to ``end``
    (degrees: 0 at the right of the picture, -90 in front).
    """

    dent: float = 0
    breadth: float = 1
    cord: float = 0
    shift: float = 0
    start: float = 0
    end: float = 0


PUSHES = {
    "0": Push(),
    "1a": Push(start=-176, end=-86),
    "1b": Push(dent=0.21, breadth=0.4, start=-184, end=-76),
    "1c": Push(dent=0.31, breadth=0.9, start=-192, end=-62),
    "2": Push(dent=0.68, breadth=0.85, cord=0.42, shift=0.1, start=-204, end=-38),
    "3": Push(dent=1.04, breadth=1.3, cord=0.7, shift=0.24, start=-246, end=24),
}


@dataclass(frozen=True)
class Canal:
    """One grade: shapes in painting order, and the outlines of the sac, its fluid and the cord."""

    tumour: Shape
    shapes: tuple[Shape, ...]
    sac: Line
    fluid: Line
    cord: Line


@cache
def narrowed(grade: str) -> Canal:
    """The canal at ``grade``; raise ``ValueError`` for an unknown one."""
    if grade not in PUSHES:
        raise ValueError(f"grade: got {grade!r}; expected one of {', '.join(map(repr, PUSHES))}")
    m, push = measures(LEVEL), PUSHES[grade]
    room = contents.sac(m)
    size = m.cord[0] / 2, m.cord[1] / 2

    def in_sac(x: float, y: float) -> Point:
        return room.across * x, room.middle + room.along * y

    def with_sac(point: Point) -> Point:
        x, y = point[0] / room.across, (point[1] - room.middle) / room.along
        return in_sac(*_pushed(x, y, push.dent, push.breadth))

    sac = tuple(with_sac(in_sac(*_round(turn))) for turn in _TURNS)
    fluid = _inset(sac, _DURA)

    def with_cord(point: Point) -> Point:
        x, y = point[0] / size[0], (point[1] - room.middle) / size[1]
        # The dent is as broad as in the sac, and so broader for the narrower cord.
        x, y = _pushed(x, y, push.cord, push.breadth * room.across / size[0], push.shift)
        return _kept_in((x * size[0], room.middle + y * size[1]), fluid)

    around = [(x * size[0], room.middle + y * size[1]) for x, y in map(_round, _TURNS)]
    cord, outline = contents.cord(m, with_cord), tuple(map(with_cord, around))
    nerves = [Shape("rootlets", contents.rootlets(m, with_cord if push.cord else with_sac))]
    if grade == "3":  # no fluid is left, neither round the cord nor round its rootlets
        cord[0], outline, nerves = Shape("white", smooth(fluid)), fluid, []
    coats = Shape("dura", smooth(sac)), Shape("fluid", smooth(fluid))
    return Canal(_tumour(in_sac, push), (*coats, *nerves, *cord), sac, fluid, outline)


def _tumour(in_sac: Callable[[float, float], Point], push: Push) -> Shape:
    """In the bone, or through the back wall of the body and along the wall of the canal."""
    if push.start == push.end:
        return Shape("tumour", smooth([*_IN_BONE, *_BEHIND_WALL]))

    def at(turn: float, share: float) -> Point:
        x, y = _round(turn)
        return in_sac(share * x, share * y)

    # The outer edge lies in the wall; the inner one beside the sac, or hidden below it.
    inner = 0.7 - 0.7 * push.dent if push.dent else 1.08
    steps = [push.start + (push.end - push.start) * step / 6 for step in range(1, 6)]
    left = [at(turn, 1.5) for turn in (-150, -170, -190, -210, -230) if turn > push.start + 6]
    right = [at(turn, 1.42) for turn in (20, 0, -20, -40, -60, -80) if turn < push.end - 6]
    ends = at(push.start, 1.3), at(push.end, 1.25)
    lining = [*left, ends[0], *(at(turn, inner) for turn in steps), ends[1], *right]
    return Shape("tumour", smooth([*_IN_BONE, *lining]))


def _round(turn: float) -> Point:
    return math.cos(math.radians(turn)), math.sin(math.radians(turn))


def _pushed(x: float, y: float, dent: float, breadth: float, shift: float = 0) -> Point:
    """Where a point of the unit circle comes to lie: moved most in front, not at all behind."""
    beside, away = x * -_FROM[1] + y * _FROM[0], -(x * _FROM[0] + y * _FROM[1])
    away += shift + dent * (1 - away) / 2 * math.exp(-((beside / breadth) ** 2))
    return beside * -_FROM[1] - away * _FROM[0], beside * _FROM[0] - away * _FROM[1]


def _inset(outline: Line, by: float) -> Line:
    """The outline moved inward; it runs clockwise on the screen."""
    moved = []
    for index, (x, y) in enumerate(outline):
        (ax, ay), (bx, by_) = outline[index - 1], outline[(index + 1) % len(outline)]
        length = math.dist((ax, ay), (bx, by_))
        moved.append((x - by * (by_ - ay) / length, y + by * (bx - ax) / length))
    return tuple(moved)


def _kept_in(point: Point, outline: Line) -> Point:
    """The point itself, or if it lies outside, the nearest point of the outline."""
    x, y = point
    inside, nearest = False, (math.inf, point)
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
        share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / math.dist((ax, ay), (bx, by)) ** 2
        share = max(0, min(1, share))
        foot = ax + share * (bx - ax), ay + share * (by - ay)
        nearest = min(nearest, (math.dist(foot, point), foot))
    return point if inside else nearest[1]
