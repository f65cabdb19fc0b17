"""Lumbar vertebrae (and T12) from behind."""

from __future__ import annotations

from explainer.anatomy.back.frame import Plane
from explainer.anatomy.curve import Station
from explainer.anatomy.paths import Point, dab, mirrored, smooth
from explainer.anatomy.shapes import Shape
from explainer.anatomy.side import lumbar

# Reach of the transverse processes and breadth of the arch, of the width of the end-plate; how
# high the tips of the transverse processes rise and how thick they are, of the body height.
REACH = {"T12": 0.5, "L1": 0.82, "L2": 0.95, "L3": 1.04, "L4": 0.94, "L5": 0.93}
BREADTH = {"T12": 0.84, "L1": 0.86, "L2": 0.92, "L3": 1.0, "L4": 1.1, "L5": 1.28}
RISE = {"L1": 0.06, "L2": 0.06, "L3": 0.08, "L4": 0.2, "L5": 0.22}
# How far down the flank of the body is seen before the joint with the next covers it, of half
# the body height; lower down the arches stand higher, as the loin tilts.
FLANK = {"T12": 0.9, "L1": 0.9, "L2": 0.9, "L3": 0.4, "L4": -0.1, "L5": -0.4}
THICK = {"L1": 0.13, "L2": 0.14, "L3": 0.14, "L4": 0.14, "L5": 0.22}


def flank(station: Station) -> list[Point]:
    """The right side of the body beside the arch; free below for the joint with the next."""
    wide, half = station.width / 2, station.height / 2
    border = [
        (wide * 0.3, -half + 0.4),
        (wide * 0.9, -half + 0.2),
        (wide + 0.2, -half + 1.8),
        (wide * 0.9, -half * 0.45),
        (wide * 0.88, half * 0.25),
        (wide + 0.2, half - 1.6),
    ]
    return [(side, down) for side, down in border if down < FLANK[station.level] * half]


def transverse(station: Station) -> list[Point]:
    """The right transverse process, upper root to lower root."""
    level, height, k = station.level, station.height, BREADTH[station.level]
    reach = REACH[level] * station.width
    if level == "T12":
        return [
            (19.6, -0.3 * height),
            (reach + 0.8, -0.2 * height),
            (reach + 0.2, -0.04 * height),
            (17.0, 0.06 * height),
        ]
    rise, thick = RISE[level] * height, THICK[level] * height
    root, axis = 19.4 * k, -0.13 * height
    middle = (root + reach) / 2
    return [
        (root, axis - 1.5 * thick),
        (middle, axis - 0.3 * rise - 0.8 * thick),
        (reach - 3.4, axis - rise - 0.8 * thick),
        (reach - 0.2, axis - rise - 0.3 * thick),
        (reach - 1.2, axis - rise + 0.5 * thick),
        (middle + 2, axis - 0.3 * rise + 1.05 * thick),
        (root, axis + 1.3 * thick),
    ]


def arch(station: Station) -> list[Point]:
    """Right half of lamina, articular and transverse processes, local (side, down) mm."""
    height, k = station.height, BREADTH[station.level]
    top, bottom = -station.back / 2 - station.disc_above, station.back / 2 + station.disc_below
    return [
        (0, -0.2 * height),
        (4.6 * k, -0.22 * height),
        (8.2 * k, -0.32 * height),
        (10.2 * k, -0.48 * height),
        (11.0 * k, top + 0.6),
        (13.8 * k, top - 4.0),
        (17.4 * k, top - 2.0),
        (18.6 * k, -0.5 * height),
        (20.0 * k, -0.36 * height),
        *transverse(station),
        (14.4 * k, 0.14 * height),
        (12.6 * k, 0.28 * height),
        (13.0 * k, 0.48 * height),
        (13.8 * k, bottom - 1.6),
        (13.0 * k, bottom + 3.8),
        (10.4 * k, bottom + 5.6),
        (7.6 * k, bottom + 2.6),
        (6.0 * k, station.back / 2 + 1.6),
        (3.2 * k, 0.62 * height),
        (0, 0.6 * height),
    ]


def spine(station: Station, middle: float) -> list[Shape]:
    """The spinous process, end on: the back edge of the hatchet and its root on the lamina."""
    corners = lumbar.spine(station)
    crest = station.world(*corners["crest"])[1]
    heel = station.world(*corners["heel"])[1]
    tall = heel - crest
    half = [
        (0, crest - 3.4),
        (2.0, crest - 1.6),
        (2.9, crest + 0.25 * tall),
        (3.3, crest + 0.6 * tall),
        (4.6, heel - 0.16 * tall),
        (3.6, heel + 0.6),
        (0, heel + 1.0),
    ]
    outline = [(middle + side, down) for side, down in half]

    def stroke(side: float, upper: float, lower: float) -> str:
        return dab(
            (middle + side, crest + upper * tall), (middle + 1.3 * side, crest + lower * tall)
        )

    return [
        Shape("bone inner", smooth(mirrored(outline, middle))),
        Shape("crease", stroke(4.8, 0.1, 0.6) + stroke(2.4, 0.4, 0.85)),
        Shape("glint", stroke(-1.3, 0.05, 0.85)),
    ]


def draw(station: Station, middle: float) -> list[Shape]:
    """All shapes of one vertebra, back to front, in the coordinates of the column."""
    level, height, k = station.level, station.height, BREADTH[station.level]
    top = -station.back / 2 - station.disc_above
    bottom = station.back / 2 + station.disc_below
    body = Plane(station, middle, 0)
    rear = Plane(station, middle, station.wall + 0.7 * station.canal)
    side = flank(station)
    joint = [(12.4 * k, top - 1.6), (13.4 * k, top + 5), (15.4 * k, -0.28 * height)]
    facet = [(8.2 * k, bottom + 3.2), (10.2 * k, bottom + 4.2), (12.0 * k, bottom + 1.8)]
    hollows = rear.dabs((14.6 * k, 0.02 * height), (11.4 * k, 0.26 * height)) + rear.dabs(
        (6.0 * k, 0.02 * height), (5.6 * k, 0.36 * height)
    )
    shades = rear.dabs((11.2 * k, bottom + 1), (10.4 * k, bottom + 3.4))
    lights = rear.dab((-9.4 * k, 0.34 * height), (-10.4 * k, bottom - 1.5))
    glints = (
        rear.dab((9.0 * k, 0.36 * height), (9.8 * k, bottom - 1.5))
        + rear.dabs((14.4 * k, top - 1.8), (15.8 * k, -0.5 * height))
        + rear.dab((-19.6 * k, -0.44 * height), (-18.8 * k, -0.3 * height))
    )
    if level in RISE:
        reach, rise = REACH[level] * station.width, RISE[level] * height
        tip = -0.13 * height - rise
        shades += rear.dabs((22 * k, -0.04 * height), (reach - 4, tip + 0.1 * height))
        glints += rear.dabs((22 * k, -0.2 * height), (reach - 4, tip - 0.06 * height))
    return [
        Shape(
            "bone fused",
            body.pair([*side, (station.width * 0.3, 0.4 * height * FLANK[level])], True),
        ),
        Shape("edge", body.pair(side)),
        Shape("bone", rear.whole(arch(station))),
        Shape("line", rear.pair(joint) + rear.pair(facet)),
        *spine(station, middle),
        Shape("hollow", hollows),
        Shape("crease", shades),
        Shape("gleam", lights),
        Shape("glint", glints),
    ]
