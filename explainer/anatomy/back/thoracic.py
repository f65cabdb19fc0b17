"""Thoracic vertebrae T1 to T11 and the stumps of the ribs from behind."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.anatomy.back.frame import Plane
from explainer.anatomy.curve import Station
from explainer.anatomy.paths import Point, dab, mirrored, smooth
from explainer.anatomy.shapes import Shape
from explainer.anatomy.side import thoracic

# Reach of the transverse processes, of the width of the end-plate: shorter from level to level.
REACH = {
    "T1": 1.18,
    "T2": 1.17,
    "T3": 1.13,
    "T4": 1.08,
    "T5": 1.12,
    "T6": 1.07,
    "T7": 0.98,
    "T8": 0.92,
    "T9": 0.85,
    "T10": 0.74,
    "T11": 0.56,
}
FLOATING = ("T11", "T12")  # ribs that touch no transverse process


def arch(station: Station) -> list[Point]:
    """Right half of lamina, articular and transverse processes, local (side, down) mm."""
    height = station.height
    reach, lift = REACH[station.level] * station.width, 0.24 * height
    top, bottom = -station.back / 2 - station.disc_above, station.back / 2 + station.disc_below
    return [
        (0, -0.4 * height),
        (4.4, -0.46 * height),
        (6.4, top + 0.5),
        (8.8, top - 3.6),
        (11.6, top - 2.8),
        (12.8, -0.54 * height),
        (14.6, -0.46 * height),
        (0.5 * reach + 6, -0.5 * height - 0.4 * lift),
        (reach - 4.2, -0.52 * height - lift),
        (reach - 0.6, -0.5 * height - 1.1 * lift),
        (reach + 1.0, -0.32 * height - 0.8 * lift),
        (reach - 1.8, -0.1 * height - 0.6 * lift),
        (0.5 * reach + 6, -0.1 * height - 0.1 * lift),
        (14.2, 0.08 * height),
        (11.9, 0.28 * height),
        (12.2, 0.5 * height),
        (11.8, bottom + 1.2),
        (9.4, bottom + 3.2),
        (6.4, bottom + 2.0),
        (3.6, bottom - 0.4),
        (0, bottom),
    ]


def spine(station: Station, middle: float) -> list[Shape]:
    """The spinous process: it springs broad from the laminae and slants down to a blunt tip."""

    def low(share: float) -> float:
        return station.world(*thoracic.along(station, share))[1]

    start, end = low(0), low(1)
    half = [
        (0, start - 4.6),
        (3.0, start - 2.4),
        (4.0, low(0.14)),
        (2.6, low(0.36)),
        (2.2, low(0.62)),
        (3.1, low(0.9)),
        (2.7, end + 1.2),
        (0, end + 2.2),
    ]
    outline = [(middle + side, down) for side, down in half]

    def stroke(side: float, upper: float, lower: float) -> str:
        return dab((middle + side, low(upper)), (middle + side, low(lower)))

    return [
        Shape("bone inner", smooth(mirrored(outline, middle))),
        Shape("crease", stroke(4.4, 0.4, 0.9) + stroke(-4, 0.5, 0.9) + stroke(1.9, 0.2, 0.85)),
        Shape("glint", stroke(-0.9, 0.05, 0.95)),
    ]


def draw(station: Station, middle: float) -> list[Shape]:
    """All shapes of one vertebra, back to front, in the coordinates of the column."""
    height = station.height
    reach = REACH[station.level] * station.width
    bottom = station.back / 2 + station.disc_below
    rear = Plane(station, middle, station.wall + 0.9 * station.canal)
    hollows = rear.dabs((13.6, -0.2 * height), (11.4, 0.1 * height))
    shades = rear.dabs((16, -0.14 * height), (reach - 2.4, -0.34 * height)) + rear.dabs(
        (6, bottom - 0.4), (9.4, bottom + 1.4)
    )
    lights = rear.dab((-8.6, 0.2 * height), (-9.0, 0.4 * height))
    glints = (
        rear.dab((8.2, 0.26 * height), (8.8, 0.46 * height))
        + rear.dabs((16, -0.46 * height), (reach - 2.6, -0.64 * height))
        + rear.dabs((9.4, -0.78 * height), (11, -0.5 * height))
    )
    ridge = [(3.4, bottom - 4.6), (7.6, bottom - 2.0), (11.4, bottom - 4.4)]
    return [
        Shape("bone", rear.whole(arch(station))),
        Shape("line", rear.pair(ridge)),
        *spine(station, middle),
        Shape("hollow", hollows),
        Shape("crease", shades),
        Shape("gleam", lights),
        Shape("glint", glints),
    ]


def ribs(chain: Iterable[Station], middle: float) -> list[Shape]:
    """The first piece of each pair of ribs: thick lines (outline and bone) with a cut end."""
    whole, cut = "", ""
    for station in chain:
        width, half = station.width / 2, station.height / 2
        front = Plane(station, middle, 0)
        rear = Plane(station, middle, station.wall + 0.6 * station.canal)
        if station.level in FLOATING:
            tail = [(width + 8, -half + 3.2), (width + 14.6, half - 1.0)]
            line = [*front.place([(width - 4, -half + 2)]), *rear.place(tail)]
        else:
            reach = REACH[station.level] * station.width
            tail = [
                (reach - 7, -1.24 * half),
                (reach + 2.6, -1.2 * half),
                (reach + 8.4, -0.6 * half),
                (reach + 11.4, 0.2 * half),
            ]
            line = [*front.place([(width - 4, -half)]), *rear.place(tail)]
        x, y = line[-1]
        face = [(x - 3.9, y - 0.6), (x + 0.3, y - 1.0), (x + 3.9, y + 0.6), (x - 0.3, y + 1.0)]
        slope = 0.4 if station.level in FLOATING else 0.5
        face = [(px, py - slope * (px - x)) for px, py in face]
        for side in (list, rear.flip):
            whole += smooth(side(line), False)
            cut += smooth(side(face))
    return [
        Shape("rib outer", whole),
        Shape("rib", whole),
        Shape("marrow", cut),
    ]
