"""Cervical vertebrae C3 to C7 from the side."""

from __future__ import annotations

import math

from explainer.anatomy.curve import Station
from explainer.anatomy.paths import Point, dab, smooth
from explainer.anatomy.shapes import Shape
from explainer.anatomy.side import body

UNCINATE = 1.8
# How steeply the spinous process slants down from the square, degrees; how stout it is.
SLANT = {"C2": 44, "C3": 42, "C4": 44, "C5": 45, "C6": 45, "C7": 42}
STOUT = {"C2": 1.3, "C3": 1.0, "C4": 1.0, "C5": 1.05, "C6": 1.15, "C7": 1.25}
FORKED = ("C2", "C3", "C4", "C5", "C6")


def along(station: Station, share: float, side: float = 0) -> Point:
    """A point ``share`` of the way down the spinous process, ``side`` mm above its axis."""
    turn = math.radians(SLANT[station.level])
    root = (station.wall + station.canal - 2.0, -0.04 * station.height)
    length = share * (station.spine + 2.0)
    return (
        root[0] + length * math.cos(turn) + side * math.sin(turn),
        root[1] + length * math.sin(turn) - side * math.cos(turn),
    )


def spine(station: Station) -> list[Point]:
    """The spinous process from the top of its root round the tip to its lower root."""
    forked = [(0.84, 2.2), (0.97, 2.2), (1.02, 0.4), (1.0, -2.4), (0.9, -3.6), (0.76, -2.6)]
    single = [(0.8, 2.3), (0.94, 2.7), (1.01, 0.9), (1.0, -1.7), (0.9, -2.9), (0.76, -2.4)]
    tip = forked if station.level in FORKED else single
    edge = [(0.1, 3.6), (0.44, 2.4), *tip, (0.46, -2.3), (0.2, -3.6)]
    stout = STOUT[station.level]
    return [along(station, share, side * stout) for share, side in edge]


def arch(station: Station) -> list[Point]:
    """Pedicle, articular pillar with its two slanting facets, lamina and spinous process."""
    wall, height = station.wall, station.height
    top, bottom = -station.back / 2, station.back / 2
    above, below = station.disc_above, station.disc_below
    return [
        (wall + 1.4, top + 1.9),
        (wall + 2.8, top + 1.4),
        (wall + 3.7, top - above * 0.4),
        (wall + 4.8, top - above * 0.85 - 0.8),
        (wall + 6.4, top - above * 0.85),
        (wall + 11.4, top + 0.2),
        (wall + 12.4, top + 2.2),
        (wall + 12.4, -0.1 * height),
        *spine(station),
        (wall + 12.6, bottom - 0.4),
        (wall + 12.8, bottom + below - 0.4),
        (wall + 11.2, bottom + below + 0.6),
        (wall + 5.4, bottom + 0.5),
        (wall + 3.9, bottom - 1.6),
        (wall + 3.7, 0.28 * height),
        (wall + 2.3, 0.16 * height),
        (wall + 0.4, 0.22 * height),
    ]


def transverse(station: Station) -> list[Point]:
    """The transverse process: a gutter that carries the nerve, between two tubercles."""
    x, y = station.wall, -0.02 * station.height
    gutter = [
        (-6.2, -0.8),
        (-5.0, -2.6),
        (-3.3, -1.0),
        (-0.8, 0.9),
        (2.0, 0.1),
        (3.9, -1.4),
        (5.5, 0.4),
        (5.2, 3.6),
        (2.8, 5.0),
        (-0.8, 3.8),
        (-4.4, 3.4),
    ]
    return [(x + across, y + down) for across, down in gutter]


def draw(station: Station) -> list[Shape]:
    """All shapes of one vertebra, back to front, in the coordinates of the column."""
    wall, height = station.wall, station.height
    place = station.place
    top, bottom, below = -station.back / 2, station.back / 2, station.disc_below
    stout = STOUT[station.level]
    pillar = dab(*place([(wall + 7, 0.36 * height), (wall + 10.4, bottom + below * 0.7)]))
    under = dab(*place([along(station, 0.34, -1.6 * stout), along(station, 0.82, -1.3 * stout)]))
    shadow = dab(*place([(wall - 4.6, 0.36 * height), (wall - 0.6, 0.42 * height)]))
    gutter = dab(*place([(wall - 2.6, 0.06 * height), (wall + 1.6, 0.14 * height)]))
    crest = dab(*place([along(station, 0.1, 1.6), along(station, 0.86, 0.9)]))
    facet = dab(*place([(wall + 5.6, top - 1.6), (wall + 10, top + 2.2)]))
    lines = smooth(
        place([(wall + 4.4, top - 0.6), (wall + 7.6, top + 1.0), (wall + 11.9, top + 3.0)]), False
    )
    if station.level in FORKED:
        fork = [along(station, 0.82, 0.6), along(station, 0.92, -0.6), along(station, 1.0, -0.9)]
        lines += smooth(place(fork), False)
    return [
        Shape("bone", smooth(place([*body.outline(station, UNCINATE), *arch(station)]))),
        *body.modelling(station),
        Shape("line", lines),
        Shape("bone inner", smooth(place(transverse(station)))),
        Shape("hollow", pillar),
        Shape("crease", under + shadow + gutter),
        Shape("glint", crest + facet),
    ]
