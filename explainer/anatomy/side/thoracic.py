"""Thoracic vertebrae T1 to T11 from the side."""

from __future__ import annotations

import math

from explainer.anatomy.curve import Station
from explainer.anatomy.paths import Point, dab, ellipse, smooth
from explainer.anatomy.shapes import Shape
from explainer.anatomy.side import body

# How steeply the spinous process slants down from the square, degrees: T5 to T8 like shingles.
SLANT = {
    "T1": 44,
    "T2": 50,
    "T3": 56,
    "T4": 62,
    "T5": 67,
    "T6": 69,
    "T7": 68,
    "T8": 64,
    "T9": 56,
    "T10": 44,
    "T11": 28,
}
# The transverse processes grow smaller from level to level; T1 to T10 carry a facet for the rib.
TRANSVERSE = {level: 1.05 - 0.035 * index for index, level in enumerate(SLANT)}


def along(station: Station, share: float, side: float = 0) -> Point:
    """A point ``share`` of the way down the spinous process, ``side`` mm above its axis."""
    turn = math.radians(SLANT[station.level])
    root = (station.wall + station.canal + 0.5, -0.06 * station.height)
    length = share * station.spine
    return (
        root[0] + length * math.cos(turn) + side * math.sin(turn),
        root[1] + length * math.sin(turn) - side * math.cos(turn),
    )


def arch(station: Station) -> list[Point]:
    """Pedicle, articular processes, lamina and spinous process, upper notch to lower notch."""
    wall, canal, height = station.wall, station.canal, station.height
    top, bottom = -station.back / 2, station.back / 2
    above, below = station.disc_above, station.disc_below
    superior = [
        (wall + 1.2, top + 2.2),
        (wall + 3.8, top + 1.8),
        (wall + 6.0, top - 0.4),
        (wall + 7.2, top - above - 2.6),
        (wall + 8.8, top - above - 4.8),
        (wall + 10.6, top - above - 2.8),
        (wall + 11.4, top - 0.4),
        (wall + 13.0, -0.36 * height),
        (wall + canal + 0.6, -0.3 * height),
    ]
    process = [
        along(station, 0.1, 4.6),
        along(station, 0.38, 3.7),
        along(station, 0.7, 2.9),
        along(station, 0.92, 3.1),
        along(station, 1.0, 1.4),
        along(station, 1.0, -1.7),
        along(station, 0.91, -3.3),
        along(station, 0.68, -2.7),
        along(station, 0.46, -4.0),
    ]
    inferior = [
        (wall + canal + 0.6, bottom + below * 0.35),
        (wall + canal - 0.5, bottom + below + 1.4),
        (wall + canal - 2.4, bottom + below + 3.2),
        (wall + canal - 4.4, bottom + below + 0.8),
        (wall + canal - 5.2, bottom - 1.4),
        (wall + 7.8, 0.26 * height),
        (wall + 6.0, 0.1 * height),
        (wall + 3.2, 0.03 * height),
        (wall + 0.9, 0.12 * height),
        (wall - 0.9, 0.28 * height),
    ]
    return [*superior, *process, *inferior]


def transverse(station: Station) -> list[Point]:
    """The transverse process: a club that points to the viewer, up and back."""
    size = TRANSVERSE[station.level]
    x, y = station.wall + 7.4, -0.2 * station.height
    club = [
        (0, -0.8),
        (3.6, -2.6),
        (7.0, -5.0),
        (10.2, -5.0),
        (11.8, -1.8),
        (10.8, 2.2),
        (7.6, 4.2),
        (3.6, 3.2),
        (0.4, 2.2),
    ]
    return [(x + across * size, y + down * size) for across, down in club]


def facets(station: Station) -> str:
    """Where heads of ribs lean on the body: half a facet above and below, or one whole."""
    wall, top, bottom = station.wall, -station.back / 2, station.back / 2
    if station.level in ("T10", "T11"):
        return ellipse(station.world(wall - 3.4, top + 5.4), 2.2, 2.8, -station.tilt)
    upper = [(wall - 5.6, top + 1.2), (wall - 4.2, top + 4.2), (wall - 1.2, top + 3.2)]
    lower = [(wall - 4.8, bottom - 0.9), (wall - 3.4, bottom - 3.2), (wall - 1.2, bottom - 2.4)]
    return smooth(station.place(upper)) + smooth(station.place(lower))


def draw(station: Station) -> list[Shape]:
    """All shapes of one vertebra, back to front, in the coordinates of the column."""
    wall, canal, height = station.wall, station.canal, station.height
    place = station.place
    top, above = -station.back / 2, station.disc_above
    size = TRANSVERSE[station.level]
    x, y = wall + 7.4, -0.2 * height
    under = dab(*place([along(station, 0.46, -1.9), along(station, 0.9, -1.5)]))
    throat = dab(*place([(wall + canal - 1.8, 0.16 * height), (wall + canal - 2.6, 0.5 * height)]))
    shadow = dab(*place([(x + 4 * size, y + 5.2 * size), (x + 10.5 * size, y + 4.6 * size)]))
    crest = dab(*place([along(station, 0.16, 2.6), along(station, 0.9, 1.4)]))
    process = dab(*place([(wall + 8.8, top - above - 2.4), (wall + 8.6, top)]))
    club = dab(*place([(x + 3 * size, y - 0.4 * size), (x + 9 * size, y - 3.2 * size)]))
    facet = facets(station)
    if station.level != "T11":
        spot = station.world(x + 7.6 * size, y + 0.2)
        facet += ellipse(spot, 2.2 * size, 2.9 * size, 24)
    return [
        Shape("bone", smooth(place([*body.outline(station), *arch(station)]))),
        *body.modelling(station),
        Shape("bone inner", smooth(place(transverse(station)))),
        Shape("facet", facet),
        Shape("hollow", throat),
        Shape("crease", under + shadow),
        Shape("glint", crest + process + club),
    ]
