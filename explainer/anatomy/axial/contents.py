"""What lies in the canal: epidural fat and veins, dura, fluid, cord or cauda equina, roots."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from explainer.anatomy.axial.measures import Measures, pair
from explainer.anatomy.paths import Point, ellipse, mirrored, ribbon, smooth
from explainer.anatomy.shapes import Shape

Line = list[Point]
Move = Callable[[Point], Point]

# How far the canal is from the outer side of the pedicle, mm: there the root thickens.
PEDICLE = {"cervical": 5.0, "thoracic": 6.0, "lumbar": 8.0}


@dataclass(frozen=True)
class Sac:
    """The sac of dura: its middle below the origin and half its width and depth, mm."""

    middle: float
    across: float
    along: float

    def half(self, share: float = 1) -> Line:
        """The right half of its outline, or of one that many times as large."""
        steps = (-90, -58, -24, 8, 38, 66, 90)
        return [
            (
                share * self.across * math.cos(math.radians(turn)),
                self.middle + share * self.along * math.sin(math.radians(turn)),
            )
            for turn in steps
        ]


def sac(m: Measures) -> Sac:
    """The sac leaves room for fat and veins, most of it behind."""
    across, along = {
        "cervical": (0.76, 0.345),
        "thoracic": (0.78, 0.375),
        "lumbar": (0.72, 0.375),
    }[m.form]
    return Sac((0.09 + along) * m.canal, across * m.room, along * m.canal)


def cord(m: Measures, moved: Move = tuple) -> list[Shape]:
    """White matter, the butterfly of grey matter, fissure and central canal.

    ``moved`` tells where a point of the cord lies, mm, if not where it lies in health.
    """
    middle, (across, along) = sac(m).middle, (size / 2 for size in m.cord)

    def place(points: Line) -> Line:
        return [moved((x * across, middle + y * along)) for x, y in points]

    outline = [(0, -0.94), (0.16, -1), (0.6, -0.84), (0.94, -0.4), (1, 0.06), (0.84, 0.58),
               (0.44, 0.94), (0.1, 1), (0, 0.96)]  # fmt: skip
    slender = m.form == "thoracic"
    front, belly = (0.34, 0.42) if slender else (0.5, 0.6)
    grey = [
        (0, -0.13),
        (0.12, -0.2),
        (0.17, -0.52),
        (front - 0.06, -0.62),
        (belly, -0.44),
        (belly - 0.06, -0.14),
        (0.44 if slender else 0.36, 0.03),
        (0.26, 0.16),
        (0.34, 0.44),
        (0.5, 0.74),
        (0.43, 0.79),
        (0.22, 0.46),
        (0.12, 0.14),
        (0, 0.09),
    ]
    lines = [(0, -0.94), (0, -0.24)], [(0, 0.96), (0, 0.3)]
    return [
        Shape("white", smooth(place(mirrored(outline)))),
        Shape("grey", smooth(place(mirrored(grey)))),
        Shape("fissure", smooth(place(lines[0]), False)),
        Shape("sulcus", smooth(place(lines[1]), False)),
        Shape("centre", ellipse(*place([(0, -0.03)]), 0.4, 0.3)),
    ]


def rootlets(m: Measures, moved: Move = tuple) -> str:
    """Front and back rootlets from the cord to where its dura sends out a sleeve, as lines.

    ``moved`` as in :func:`cord`.
    """
    room, (across, along) = sac(m), (size / 2 for size in m.cord)
    gate = (room.across + 0.4, room.middle)
    lines = ""
    for start, bend in (((0.46, -0.9), -0.78), ((0.62, -0.82), -0.66), ((0.54, 0.9), 0.8),
                        ((0.66, 0.78), 0.66)):  # fmt: skip
        first = (start[0] * across, room.middle + start[1] * along)
        turn = (0.45 * across + 0.5 * room.across, room.middle + bend * along)
        for side in (1, -1):
            line = [moved((side * x, y)) for x, y in (first, turn, gate)]
            lines += smooth(line, False)
    return lines


def cauda(m: Measures) -> str:
    """The roots of the cauda equina: round cuts in layers toward the back, the filum between."""
    room = sac(m)
    layers = ((0.81, (-14, 8, 28, 46, 63, 80)), (0.58, (12, 40, 66)), (0.34, (32,)))
    if m.cord:  # round the tip of the cord only the outer layer has room
        layers = ((0.83, (-52, -30, -10, 10, 30, 50, 68, 84)),)
    cuts = "" if m.cord else dot((0, room.middle + 0.5 * room.along), 0.5)
    for share, turns in layers:
        for turn in map(math.radians, turns):
            x = share * room.across * math.cos(turn)
            y = room.middle + share * room.along * math.sin(turn)
            cuts += dot((x, y), 0.7) + dot((-x, y), 0.7)
    return cuts


def dot(centre: Point, radius: float) -> str:
    """A small circle, as path data."""
    return smooth([(centre[0] + radius * x, centre[1] + radius * y)
                   for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))])  # fmt: skip


def root(m: Measures) -> tuple[list[Shape], Line]:
    """The root on the left of the body, from the sac to where it parts, and its middle line."""
    room = sac(m)
    over = m.room + PEDICLE[m.form]
    rise = {"cervical": -4.4, "thoracic": -2.4, "lumbar": -1.6}[m.form]
    y = room.middle
    line = [
        (room.across - 0.6, y),
        (m.room + 0.6, y + 0.4 * rise),
        (over - 1.4, y + 0.8 * rise),
        (over + 1.4, y + rise),
        (over + 4.2, y + rise - 0.2),
        (over + 9.6, y + rise - 1.2),
    ]
    tail = [line[4], (over + 7.2, y + rise + 1.4), (over + 9.2, y + rise + 4.6)]
    nerve = ribbon(line, [1.1, 0.9, 1.1, 1.9, 1.1, 0.9]) + ribbon(tail, [0.7, 0.7, 0.5])
    return [
        Shape("dura", ribbon(line[:5], [2.3, 1.6, 1.7, 2.5, 1.3])),
        Shape("nerve", nerve),
    ], line


def sleeve_stub(m: Measures) -> str:
    """On the other side only the beginning of the sleeve is drawn, so that the pedicle is free."""
    room = sac(m)
    y = room.middle - 0.1 * room.along
    return ribbon([(0.8 - room.across, y + 0.2), (-room.across - 0.9, y)], [1.9, 1.3])


def veins(m: Measures) -> str:
    """The internal venous plexus: two large veins in front, joined, and two small ones behind."""
    room, c = m.room, m.canal
    front = [(0, 0.3), (0.24 * room, 0.2), (0.5 * room, 0.7), (0.72 * room, 1.4),
             (0.66 * room, 2.1), (0.46 * room, 1.6), (0.2 * room, 0.9), (0, 0.9)]  # fmt: skip
    behind = [(0.6 * room, 0.73 * c), (0.66 * room, 0.68 * c), (0.72 * room, 0.7 * c),
              (0.62 * room, 0.82 * c), (0.5 * room, 0.87 * c)]  # fmt: skip
    return smooth(mirrored(front)) + pair(behind)


def basivertebral(m: Measures) -> str:
    """The vein that gathers the blood of the body and leaves through its posterior wall."""
    wide, deep = m.width / 2, m.depth
    path = ribbon([(0, y * deep) for y in (0.03, -0.1, -0.28, -0.44)], [1.5, 1.0, 1.3, 0.9])
    for (x, y), bend, end, half in (
        ((0, -0.24), (0.26, -0.3), (0.6, -0.28), 0.8),
        ((0, -0.34), (0.24, -0.5), (0.5, -0.58), 0.75),
        ((0.24, -0.5), (0.3, -0.62), (0.32, -0.74), 0.4),
        ((0.28, -0.3), (0.42, -0.38), (0.56, -0.42), 0.4),
    ):
        line = [(a * wide, b * deep) for a, b in ((x, y), bend, end)]
        halves = [half, 0.75 * half, 0.25]
        path += ribbon(line, halves) + ribbon([(-a, b) for a, b in line], halves)
    top = [(0, -0.42 * deep), (0.05 * wide, -0.58 * deep), (-0.04 * wide, -0.78 * deep)]
    return path + ribbon(top, [0.9, 0.6, 0.2])
