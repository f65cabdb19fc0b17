"""Lumbar vertebrae (and T12, which takes after them) from the side."""

from __future__ import annotations

from explainer.anatomy.curve import Station
from explainer.anatomy.shapes import Point, Shape, ellipse, smooth
from explainer.anatomy.side import body

# How far the spinous process hangs down from the square, degrees; how tall its blade is (of the
# height of the body); how wide the end of the transverse process looks (mm per mm of height).
DROOP = {"T12": 0.16, "L1": 0.1, "L2": 0.06, "L3": 0.04, "L4": 0.08, "L5": 0.2}
BLADE = {"T12": 0.56, "L1": 0.66, "L2": 0.72, "L3": 0.74, "L4": 0.68, "L5": 0.52}
TRANSVERSE = {"T12": 0.1, "L1": 0.15, "L2": 0.17, "L3": 0.19, "L4": 0.17, "L5": 0.22}


def spine(station: Station) -> dict[str, Point]:
    """Corners of the hatchet of the spinous process, local mm."""
    root = station.wall + station.canal + 2.5
    tip = station.wall + station.canal + station.spine
    top, fall = 0.06 * station.height, DROOP[station.level] * station.spine
    blade = BLADE[station.level] * station.height
    return {
        "root": (root, top),
        "crest": (tip - 3, top + fall - 0.5),
        "tip": (tip, top + fall + 0.4 * blade),
        "heel": (tip - 2.5, top + fall + blade),
        "hollow": (root + 0.35 * station.spine, top + 0.4 * fall + 0.82 * blade),
    }


def arch(station: Station) -> list[Point]:
    """Pedicle, articular processes, lamina and spinous process, upper notch to lower notch."""
    wall, canal, height = station.wall, station.canal, station.height
    top, bottom = -station.back / 2, station.back / 2
    above, below = station.disc_above, station.disc_below
    hatchet = spine(station)
    (root, ridge), (crest, crest_y), (tip, tip_y) = (
        hatchet["root"],
        hatchet["crest"],
        hatchet["tip"],
    )
    (heel, heel_y), (hollow, hollow_y) = hatchet["heel"], hatchet["hollow"]
    return [
        (wall + 1.6, top + 2.9),
        (wall + 4.6, top + 2.6),
        (wall + 7.4, top - 0.5),
        (wall + 8.8, top - above * 0.7),
        (wall + 10.2, top - above - 4.2),
        (wall + 12.2, top - above - 5.6),
        (wall + 13.9, top - above - 3.6),
        (wall + 14.6, top - above * 0.4),
        (wall + 15.8, top + 2.0),
        (wall + 15.4, top + 0.26 * height),
        (root + 0.4, ridge - 2.2),
        (root + 3, ridge - 0.4),
        (root + 0.45 * (crest - root), (ridge + crest_y) / 2 + 0.3),
        (crest, crest_y, 0.8),
        (tip - 0.4, crest_y + 2.2, 0.9),
        (tip + 0.5, tip_y),
        (tip - 0.2, heel_y - 2.4, 0.9),
        (heel, heel_y, 0.8),
        (heel - 0.35 * station.spine, heel_y - 2.6),
        (hollow - 1.5, hollow_y - 0.4),
        (wall + canal + 3.4, bottom + 0.5),
        (wall + canal + 2.4, bottom + below * 0.6),
        (wall + canal + 0.8, bottom + below + 4.0),
        (wall + canal - 1.4, bottom + below + 6.4),
        (wall + canal - 3.8, bottom + below + 4.6),
        (wall + canal - 4.6, bottom + below * 0.2),
        (wall + 9.2, 0.3 * height),
        (wall + 7.4, 0.13 * height),
        (wall + 4.0, 0.04 * height),
        (wall + 0.9, 0.12 * height),
        (wall - 0.9, 0.26 * height),
    ]


def transverse(station: Station) -> list[Point]:
    """The transverse process seen end on: a rounded stump over the root of the arch."""
    size = TRANSVERSE[station.level] * station.height
    x, y = station.wall + 9.4, -0.12 * station.height
    return [
        (x - 0.72 * size, y - 0.35 * size),
        (x + 0.1 * size, y - size),
        (x + 0.85 * size, y - 0.3 * size),
        (x + 0.7 * size, y + 0.75 * size),
        (x - 0.1 * size, y + 1.1 * size),
        (x - 0.75 * size, y + 0.5 * size),
    ]


def draw(station: Station) -> list[Shape]:
    """All shapes of one vertebra, back to front, in the coordinates of the column."""
    wall, canal, height = station.wall, station.canal, station.height
    hatchet = spine(station)
    place = station.place
    middle = (hatchet["root"][0] + hatchet["tip"][0]) / 2
    stump = smooth(place(transverse(station)))
    size = TRANSVERSE[station.level] * height
    return [
        Shape("bone", smooth(place([*body.outline(station), *arch(station)]))),
        *body.modelling(station),
        Shape(
            "hollow",
            ellipse(
                station.world(wall + 0.72 * canal, 0.34 * height), 5.5, 0.3 * height, -station.tilt
            ),
        ),
        Shape(
            "hollow",
            ellipse(
                station.world(middle, hatchet["heel"][1] - 3.2),
                0.46 * station.spine,
                0.2 * height,
                -station.tilt,
            ),
        ),
        Shape(
            "gleam",
            ellipse(
                station.world(middle + 2, hatchet["crest"][1] + 0.2 * height),
                0.4 * station.spine,
                0.16 * height,
                -station.tilt,
            ),
        ),
        Shape(
            "line",
            smooth(
                place(
                    [
                        (hatchet["tip"][0] - 3.4, hatchet["crest"][1] + 1.5),
                        (hatchet["tip"][0] - 2.6, hatchet["tip"][1]),
                        (hatchet["tip"][0] - 3.6, hatchet["heel"][1] - 1.6),
                    ]
                ),
                closed=False,
            ),
        ),
        Shape(
            "hollow",
            ellipse(station.world(wall + 10, 0.06 * height), 1.3 * size, 1.5 * size),
        ),
        Shape("bone inner", stump),
        Shape(
            "gleam",
            ellipse(station.world(wall + 8.8, -0.16 * height), 0.6 * size, 0.7 * size),
        ),
    ]
