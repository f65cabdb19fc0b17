"""Lumbar vertebrae (and T12, which takes after them) from the side."""

from __future__ import annotations

from explainer.anatomy.curve import Station
from explainer.anatomy.paths import Point, between, dab, smooth
from explainer.anatomy.shapes import Shape
from explainer.anatomy.side import body

# How far the spinous process falls along its length (mm per mm) and how tall its blade is (of
# the height of the body); half the height of the end of the transverse process (same measure).
DROOP = {"T12": 0.24, "L1": 0.14, "L2": 0.08, "L3": 0.06, "L4": 0.12, "L5": 0.26}
BLADE = {"T12": 0.58, "L1": 0.68, "L2": 0.76, "L3": 0.79, "L4": 0.71, "L5": 0.56}
TRANSVERSE = {"T12": 0.13, "L1": 0.18, "L2": 0.2, "L3": 0.21, "L4": 0.2, "L5": 0.24}


def spine(station: Station) -> dict[str, Point]:
    """Corners of the hatchet of the spinous process, local mm."""
    root = station.wall + station.canal + 2.5
    tip = station.wall + station.canal + station.spine
    top, fall = -0.05 * station.height, DROOP[station.level] * station.spine
    blade = BLADE[station.level] * station.height
    return {
        "root": (root, top),
        "crest": (tip - 3, top + fall - 0.5),
        "tip": (tip, top + fall + 0.45 * blade),
        "heel": (tip - 2.5, top + fall + blade),
        "hollow": (root + 0.34 * station.spine, top + 0.4 * fall + 0.9 * blade),
    }


def arch(station: Station) -> list[Point]:
    """Pedicle, articular processes, lamina and spinous process, upper notch to lower notch."""
    wall, canal, height = station.wall, station.canal, station.height
    top, bottom = -station.back / 2, station.back / 2
    above, below = station.disc_above, station.disc_below
    corners = spine(station)
    (root, ridge), (crest, crest_y), (tip, tip_y) = (
        corners["root"],
        corners["crest"],
        corners["tip"],
    )
    (heel, heel_y), (hollow, hollow_y) = corners["heel"], corners["hollow"]
    superior = [
        (wall + 1.6, top + 2.9),
        (wall + 4.6, top + 2.6),
        (wall + 7.0, top - 0.4),
        (wall + 8.2, top - above * 0.7),
        (wall + 9.8, top - above - 4.4),
        (wall + 13.0, top - above - 6.2),
        (wall + 16.4, top - above - 3.4),
        (wall + 17.2, top - above * 0.4),
        (wall + 19.6, top + 1.2),
        (wall + 19.4, top + 4.4),
        (wall + 17.4, top + 0.28 * height),
    ]
    blade = [
        (root + 1.8, ridge - 2.4),
        (root + 4.8, ridge - 0.2),
        between((root, ridge), (crest, crest_y + 0.4), 0.5),
        (crest, crest_y),
        (tip - 0.3, crest_y + 2.4),
        (tip + 0.5, tip_y),
        (tip + 0.2, heel_y - 3.0),
        (heel, heel_y),
        (heel - 0.3 * station.spine, heel_y - 2.2),
        (hollow - 1.0, hollow_y - 0.2),
    ]
    inferior = [
        (wall + canal + 6.4, bottom + 0.6),
        (wall + canal + 6.2, bottom + below * 0.7),
        (wall + canal + 4.4, bottom + below + 4.6),
        (wall + canal + 0.8, bottom + below + 7.0),
        (wall + canal - 3.0, bottom + below + 4.6),
        (wall + canal - 4.8, bottom + below * 0.2),
        (wall + 9.0, 0.3 * height),
        (wall + 7.2, 0.13 * height),
        (wall + 4.0, 0.05 * height),
        (wall + 1.0, 0.13 * height),
        (wall - 0.9, 0.27 * height),
    ]
    return [*superior, *blade, *inferior]


def transverse(station: Station) -> list[Point]:
    """The transverse process seen end on: a flat, rounded stump over the root of the arch."""
    size = TRANSVERSE[station.level] * station.height
    x, y = station.wall + 9.6, -0.08 * station.height
    leaf = [(-0.52, -0.3), (0.1, -1.0), (0.66, -0.5), (0.62, 0.45), (0.1, 1.08), (-0.48, 0.5)]
    return [(x + across * size, y + down * size) for across, down in leaf]


def draw(station: Station) -> list[Shape]:
    """All shapes of one vertebra, back to front, in the coordinates of the column."""
    wall, canal, height = station.wall, station.canal, station.height
    top, above = -station.back / 2, station.disc_above
    place = station.place
    corners = spine(station)
    (root, ridge), (crest, crest_y), (heel, heel_y) = (
        corners["root"],
        corners["crest"],
        corners["heel"],
    )
    tip = corners["tip"][0]
    size = TRANSVERSE[station.level] * height
    edge = [(tip - 3.6, crest_y + 1.6), (tip - 2.8, corners["tip"][1]), (tip - 3.4, heel_y - 2.2)]
    joint = [(wall + 10, top - above * 0.3), (wall + 13.4, top + 3), (wall + 18.6, top + 4.6)]
    middle = (root + crest) / 2
    under = dab(*place([(middle + 1, heel_y - 6.4), (heel - 6, heel_y - 6)]))
    throat = dab(*place([(wall + canal + 1.2, 0.2 * height), (wall + canal, 0.44 * height)]))
    pars = dab(*place([(wall + 10.5, 0.2 * height), (wall + canal - 2.2, 0.5 * height)]))
    shadow = dab(
        *place(
            [(wall + 9.6 + 0.75 * size, 0.02 * height), (wall + 9.8, -0.08 * height + 1.25 * size)]
        )
    )
    ridge_light = dab(*place([(root + 5, ridge + 2.2), (crest - 1.5, crest_y + 2.4)]))
    blade_light = dab(*place([(middle, ridge + 0.34 * (heel_y - ridge)), (tip - 6, crest_y + 6)]))
    process = dab(*place([(wall + 12, top - above - 3.6), (wall + 12, top - above * 0.4)]))
    stump = dab(*place([(wall + 9.3, -0.08 * height - 0.4 * size), (wall + 9.4, -0.06 * height)]))
    return [
        Shape("bone", smooth(place([*body.outline(station), *arch(station)]))),
        *body.modelling(station),
        Shape("line", smooth(place(edge), closed=False) + smooth(place(joint), closed=False)),
        Shape("bone inner", smooth(place(transverse(station)))),
        Shape("hollow", under + throat),
        Shape("crease", pars + shadow),
        Shape("gleam", blade_light),
        Shape("glint", ridge_light + process + stump),
    ]
