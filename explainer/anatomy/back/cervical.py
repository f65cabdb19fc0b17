"""Cervical vertebrae from behind: C3 to C7, the axis and the atlas."""

from __future__ import annotations

from explainer.anatomy.back.frame import Plane
from explainer.anatomy.curve import DENS_HALF, Station
from explainer.anatomy.paths import Point, dab, mirrored, smooth
from explainer.anatomy.shapes import Shape
from explainer.anatomy.side import atlas_axis
from explainer.anatomy.side import cervical as profile

# Reach of the transverse processes and of the articular pillars, of the width of the end-plate.
REACH = {"C2": 1.5, "C3": 1.5, "C4": 1.5, "C5": 1.4, "C6": 1.34, "C7": 1.5}
PILLAR = {"C2": 1.26, "C3": 1.26, "C4": 1.26, "C5": 1.18, "C6": 1.12, "C7": 1.04}


def arch(station: Station) -> list[Point]:
    """Right half of laminae, articular pillars and transverse processes, local (side, down) mm."""
    height, half = station.height, station.height / 2
    pillar = PILLAR[station.level] * station.width
    reach = REACH[station.level] * station.width
    above, below = station.disc_above, station.disc_below
    return [
        (0, -0.34 * height),
        (5.0, -0.38 * height),
        (9.4, -0.44 * height),
        (pillar - 9.6, -half - above * 0.4),
        (pillar - 5, -half - above * 0.75),
        (pillar - 1.2, -half - above * 0.45),
        (pillar - 0.6, -0.34 * height),
        (pillar + 1.2, -0.22 * height),
        (reach - 1.2, -0.1 * height),
        (reach, 0.08 * height),
        (reach - 1.6, 0.28 * height),
        (pillar + 0.4, 0.24 * height),
        (pillar - 1.0, 0.48 * height),
        (pillar - 1.4, half + below * 0.5),
        (pillar - 5.0, half + below * 0.95),
        (pillar - 10, half + below * 0.8),
        (8.0, half + below * 0.5),
        (3.6, half + below * 0.5),
        (0, half + below * 0.6),
    ]


def spine(station: Station, middle: float) -> list[Shape]:
    """The spinous process: forked down to C6, a strong single knob at C7."""

    def low(share: float) -> float:
        return station.world(*profile.along(station, share))[1]

    root = low(0.0) - 3.4
    end = station.world(*profile.along(station, 0.95, -2.0 * profile.STOUT[station.level]))[1]
    tall = end - root
    wide = 1.35 if station.level == "C2" else 1.0
    if station.level in profile.FORKED:
        tip = [
            (3.6 * wide, end - 1.4),
            (5.2 * wide, end + 1.2),
            (4.2 * wide, end + 3.4),
            (2.2 * wide, end + 2.2),
            (0, end + 0.2),
        ]
    else:
        tip = [(3.4, end - 1.6), (4.0, end + 1.4), (2.4, end + 3.4), (0, end + 3.8)]
    half = [(0, root), (2.8 * wide, root + 1.6), (2.2 * wide, root + 0.55 * tall), *tip]
    outline = [(middle + side, down) for side, down in half]

    def stroke(side: float, upper: float, lower: float) -> str:
        return dab((middle + side, root + upper * tall), (middle + side, root + lower * tall))

    return [
        Shape("bone inner", smooth(mirrored(outline, middle))),
        Shape("crease", stroke(4.4 * wide, 0.4, 0.8) + stroke(1.9, 0.3, 0.9)),
        Shape("glint", stroke(-1.2, 0.15, 0.95)),
    ]


def modelling(rear: Plane, pillar: float) -> list[Shape]:
    """Grooves between lamina and pillar, light on both."""
    height = rear.station.height
    half, below = height / 2, rear.station.disc_below
    groove = rear.dabs((pillar - 10.4, -0.2 * height), (pillar - 10.8, 0.4 * height))
    flank = rear.dabs((pillar - 0.6, 0.06 * height), (pillar - 1.6, 0.36 * height))
    under = rear.dabs((3.4, half), (9, half + below * 0.3))
    light = rear.dab((-pillar + 5, -0.26 * height), (-pillar + 4.8, 0.3 * height))
    faint = rear.dab((pillar - 6, -0.36 * height), (pillar - 5.6, 0.3 * height))
    lamina = rear.dabs((5.4, -0.16 * height), (9.2, -0.1 * height))
    return [
        Shape("hollow", groove),
        Shape("crease", flank + under),
        Shape("gleam", light),
        Shape("glint", faint + lamina),
    ]


def draw(station: Station, middle: float) -> list[Shape]:
    """C3 to C7: all shapes, back to front, in the coordinates of the column."""
    rear = Plane(station, middle, station.wall + 0.7 * station.canal)
    pillar = PILLAR[station.level] * station.width
    return [
        Shape("bone", rear.whole(arch(station))),
        *spine(station, middle),
        *modelling(rear, pillar),
    ]


def draw_axis(station: Station, middle: float) -> list[Shape]:
    """The axis: the dens behind, broad shoulders, steep strong laminae and the forked spine."""
    front = Plane(station, middle, 0)
    rear = Plane(station, middle, station.wall + 0.6 * station.canal)
    top = -station.height / 2
    tip = top - atlas_axis.DENS * station.height
    pillar, reach = (table["C2"] * station.width for table in (PILLAR, REACH))
    half, below = station.back / 2, station.disc_below
    rise = front.point(0, top)[1] - rear.point(0, top)[1]  # shoulders lie in the plane of the body
    peg = [
        (0, tip),
        (3.2, tip + 1.0),
        (4.9, tip + 4.6),
        (4.5, tip + 9),
        (4.9, top + 3),
        (0, top + 4),
    ]
    outline = [
        (0, -0.4 * half),
        (5.0, -0.6 * half),
        (8.8, top + rise + 4.6),
        (10.4, top + rise + 1.4),
        (14, top + rise - 0.2),
        (20, top + rise + 1.4),
        (pillar + 1.0, top + rise + 4.6),
        (pillar + 0.6, top + rise + 6.4),
        (reach - 1.4, top + rise + 6.4),
        (reach, top + rise + 8.4),
        (reach - 1.8, top + rise + 10.6),
        (pillar, top + rise + 10.2),
        (pillar - 1, half + below * 0.4),
        (pillar - 5.2, half + below * 0.9),
        (pillar - 10, half + below * 0.7),
        (7.0, half + 2.4),
        (0, half + 3.6),
    ]
    rim = rear.dab((-20, top + rise + 3.2), (-13, top + rise + 1.6)) + rear.dab(
        (12, top + rise + 1.6), (18, top + rise + 2.4)
    )
    return [
        Shape("bone", front.whole(peg)),
        Shape("bone", rear.whole(outline)),
        *spine(station, middle),
        *modelling(rear, pillar),
        Shape("glint", rim + front.dab((-1.6, tip + 2.4), (-1.6, tip + 5))),
    ]


def draw_atlas(station: Station, middle: float) -> list[Shape]:
    """The atlas: the back arch in front, lateral masses and wide transverse processes."""
    half, reach = station.height / 2, station.width / 2
    rear = Plane(station, middle, DENS_HALF + station.canal)
    mass = Plane(station, middle, 3)
    drop = rear.point(0, 0)[1] - mass.point(0, 0)[1]
    outline = [
        (0, -3.4 + drop),
        (3.2, -3.5 + drop),
        (9, -3.0 + drop * 0.9),
        (13.4, -3.4 + drop * 0.4),
        (14.8, -half - 0.4),
        (17.4, -half - 1.8),
        (23.0, -half - 3.4),
        (24.8, -half - 0.6),
        (27.6, -2.9),
        (reach - 2.6, -2.6),
        (reach + 0.2, 0.6),
        (reach - 2.6, 3.4),
        (27.6, 3.0),
        (24.0, half + 0.4),
        (20.4, half + 2.0),
        (14.6, half + 0.8),
        (12.2, 3.0 + drop * 0.6),
        (8, 3.2 + drop * 0.95),
        (3, 3.6 + drop),
        (0, 4.8 + drop),
    ]
    hollow = mass.dabs((20, 1.6), (19, 3.4))
    under = (
        mass.dabs((26, -0.8), (25.4, 2.2))
        + mass.dabs((16, -1), (15.2, 3))
        + mass.dab((-9, drop + 1.8), (0, drop + 2.8), (9, drop + 1.8))
    )
    crest = mass.dab((-9.6, drop - 1.2), (-2, drop - 1.4), (6, drop - 1.2))
    tips = mass.dabs((28, -1.0), (reach - 2.6, -0.8)) + mass.dabs(
        (17.6, -half), (22.2, -half - 1.2)
    )
    return [
        Shape("bone", mass.whole(outline)),
        Shape("hollow", hollow),
        Shape("crease", under),
        Shape("glint", crest + tips),
    ]
