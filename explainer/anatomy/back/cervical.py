"""Cervical vertebrae from behind: C3 to C7, the axis and the atlas."""

from __future__ import annotations

from explainer.anatomy.back.frame import Plane
from explainer.anatomy.curve import Station
from explainer.anatomy.shapes import Point, Shape, ellipse, mirrored, smooth
from explainer.anatomy.side import atlas_axis
from explainer.anatomy.side import cervical as profile

# Reach of the transverse processes and of the articular pillars, of the width of the end-plate.
REACH = {"C2": 1.5, "C3": 1.5, "C4": 1.5, "C5": 1.4, "C6": 1.34, "C7": 1.46}
PILLAR = {"C2": 1.2, "C3": 1.24, "C4": 1.24, "C5": 1.16, "C6": 1.1, "C7": 1.0}


def arch(station: Station) -> list[Point]:
    """Right half of laminae, articular pillars and transverse processes, local (side, down) mm."""
    height, half = station.height, station.height / 2
    pillar = PILLAR[station.level] * station.width
    reach = REACH[station.level] * station.width
    above, below = station.disc_above, station.disc_below
    return [
        (0, -0.16 * height),
        (4.6, -0.22 * height),
        (8.6, -0.36 * height),
        (pillar - 9.6, -half - above * 0.35, 0.8),
        (pillar - 5, -half - above * 0.6),
        (pillar - 1.2, -half - above * 0.3),
        (pillar - 0.2, -0.3 * height),
        (pillar + 1.4, -0.18 * height),
        (reach - 1.2, -0.06 * height),
        (reach, 0.12 * height),
        (reach - 1.6, 0.3 * height),
        (pillar + 0.6, 0.26 * height),
        (pillar - 0.6, 0.5 * height),
        (pillar - 1.4, half + below * 0.4),
        (pillar - 5.4, half + below * 0.75),
        (pillar - 9.8, half + below * 0.45, 0.8),
        (8.0, 0.5 * height),
        (4.0, 0.46 * height),
        (0, 0.5 * height),
    ]


def spine(station: Station, middle: float) -> list[Shape]:
    """The spinous process: forked down to C6, a strong single knob at C7."""

    def low(share: float) -> float:
        return station.world(*profile.along(station, share))[1]

    root, end = low(0.0) - 2.4, low(1.0)
    fork = station.level in profile.FORKED
    wide = 1.5 if station.level == "C2" else 1.0
    half = [(0, root), (2.2, root + 1.5), (2.0 * wide, root + 0.5 * (end - root))]
    half += (
        [
            (4.6 * wide, end - 1.6),
            (5.4 * wide, end + 1.6),
            (3.6 * wide, end + 3.0),
            (1.6, end + 0.6),
            (0, end - 1.2),
        ]
        if fork
        else [(3.2, end - 1.2), (3.0, end + 2.2), (0, end + 3.4)]
    )
    outline = [(middle + side, down) for side, down in half]
    centre, tall = (root + end) / 2, (end - root) / 2 + 2
    return [
        Shape("hollow", ellipse((middle + 1.4, centre + 2), 6.0, tall)),
        Shape("bone inner", smooth(mirrored(outline, middle))),
        Shape("gleam", ellipse((middle - 1.2, centre), 1.8, tall)),
        Shape("hollow", ellipse((middle + 2, centre + 2.4), 1.8, tall * 0.8)),
    ]


def modelling(rear: Plane, pillar: float, height: float) -> list[Shape]:
    """Hollows of the laminae and between pillar and transverse process; light on the pillars."""
    return [
        *(Shape("hollow", path) for path in rear.spots(9.5, 0.08 * height, 4.6, 0.42 * height)),
        *(Shape("hollow", path) for path in rear.spots(pillar, 0.1 * height, 3, 0.3 * height)),
        Shape("gleam", rear.spot(-pillar + 5.2, -0.06 * height, 3.4, 0.5 * height)),
        Shape("gleam", rear.spot(pillar - 5.8, -0.06 * height, 2.6, 0.42 * height)),
        Shape("gleam", rear.spot(-5, 0.12 * height, 2.6, 0.22 * height)),
    ]


def draw(station: Station, middle: float) -> list[Shape]:
    """C3 to C7: all shapes, back to front, in the coordinates of the column."""
    rear = Plane(station, middle, station.wall + 0.7 * station.canal)
    pillar = PILLAR[station.level] * station.width
    return [
        Shape("bone", rear.whole(arch(station))),
        *modelling(rear, pillar, station.height),
        *spine(station, middle),
    ]


def draw_axis(station: Station, middle: float) -> list[Shape]:
    """The axis: the dens behind, broad shoulders, steep strong laminae and the forked spine."""
    front = Plane(station, middle, 0)
    rear = Plane(station, middle, station.wall + 0.6 * station.canal)
    top = -station.height / 2
    tip = top - atlas_axis.DENS * station.height
    pillar = PILLAR["C2"] * station.width
    half, below = station.back / 2, station.disc_below
    peg = [(0, tip), (3.2, tip + 1.0), (4.8, tip + 4.4), (4.4, tip + 9), (4.8, top + 3), (0, top + 4)]
    rise = front.point(0, top)[1] - rear.point(0, top)[1]  # shoulders lie in the plane of the body
    outline = [
        (0, -0.2 * half),
        (5.0, -0.35 * half),
        (8.6, -0.8 * half),
        (9.6, top + rise + 3),
        (13, top + rise - 0.4),
        (19, top + rise + 1.2),
        (pillar + 1.4, top + rise + 4.4),
        (pillar + 1.0, top + rise + 6.6),
        (REACH["C2"] * station.width, 0.3 * half),
        (REACH["C2"] * station.width - 1, 0.75 * half),
        (pillar, 0.7 * half),
        (pillar - 1, half + below * 0.4),
        (pillar - 5.2, half + below * 0.75),
        (pillar - 9.6, half + below * 0.4, 0.8),
        (8.0, 0.9 * half),
        (0, 0.8 * half),
    ]
    return [
        Shape("bone", front.whole(peg)),
        Shape("gleam", front.spot(-1.4, tip + 5, 2, 5)),
        Shape("bone", rear.whole(outline)),
        *modelling(rear, pillar, station.back),
        *spine(station, middle),
    ]


def draw_atlas(station: Station, middle: float) -> list[Shape]:
    """The atlas: the back arch in front, lateral masses and wide transverse processes."""
    half = station.height / 2
    reach = station.width / 2
    rear = Plane(station, middle, 4.7 + station.canal)
    mass = Plane(station, middle, 3)
    drop = rear.point(0, 0)[1] - mass.point(0, 0)[1]
    outline = [
        (0, -3.6 + drop),
        (3.4, -3.3 + drop),
        (9, -2.6 + drop * 0.9),
        (13.4, -3.2 + drop * 0.4),
        (14.4, -half - 0.6),
        (17.0, -half - 2.0),
        (23.4, -half - 3.6),
        (24.6, -half - 0.4),
        (27.4, -2.8),
        (reach - 2.6, -2.4),
        (reach, 0.4),
        (reach - 2.6, 3.2),
        (27.4, 3.0),
        (23.8, half + 0.4),
        (20.4, half + 2.0),
        (14.6, half + 0.6),
        (12.2, 2.8 + drop * 0.6),
        (8, 3.0 + drop * 0.95),
        (3, 3.4 + drop),
        (0, 4.4 + drop),
    ]
    return [
        Shape("bone", mass.whole(outline)),
        *(Shape("hollow", path) for path in mass.spots(14.8, 0.2, 3.4, 4.4)),
        *(Shape("hollow", path) for path in mass.spots(25.4, 0.4, 3.6, 3.4)),
        Shape("gleam", mass.spot(-19.4, -half - 0.2, 4, 2.6)),
        Shape("gleam", mass.spot(19, -half - 0.2, 3.2, 2.2)),
        Shape("gleam", mass.spot(-reach + 4, -0.8, 3.2, 1.6)),
        Shape("gleam", mass.spot(-1.6, drop - 0.8, 8, 1.7)),
        Shape("hollow", mass.spot(1, drop + 2.6, 8, 1.7)),
    ]
