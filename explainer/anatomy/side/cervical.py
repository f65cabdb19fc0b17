"""Cervical vertebrae C3 to C7 from the side."""

from __future__ import annotations

import math

from explainer.anatomy.curve import Station
from explainer.anatomy.shapes import Point, Shape, ellipse, smooth
from explainer.anatomy.side import body

UNCINATE = 2.6
SLANT = {"C2": 24, "C3": 28, "C4": 30, "C5": 33, "C6": 36, "C7": 38}
FORKED = ("C2", "C3", "C4", "C5", "C6")


def along(station: Station, share: float, side: float = 0) -> Point:
    """A point ``share`` of the way down the spinous process, ``side`` mm above its axis."""
    turn = math.radians(SLANT[station.level])
    root = (station.wall + station.canal - 1.5, 0.0)
    length = share * (station.spine + 1.5)
    return (
        root[0] + length * math.cos(turn) + side * math.sin(turn),
        root[1] + length * math.sin(turn) - side * math.cos(turn),
    )


def spine(station: Station) -> list[Point]:
    """The spinous process from the top of its root round the tip to its lower root."""
    if station.level in FORKED:
        tip = [
            along(station, 0.86, 2.7),
            along(station, 0.99, 2.5),
            along(station, 1.0, 0.6),
            along(station, 0.93, -0.4),
            along(station, 1.0, -1.6),
            along(station, 0.95, -3.4),
            along(station, 0.8, -2.9),
        ]
    else:
        tip = [
            along(station, 0.84, 2.6),
            along(station, 0.97, 2.9),
            along(station, 1.0, 0.2),
            along(station, 0.97, -2.8),
            along(station, 0.84, -2.9),
        ]
    return [
        along(station, 0.12, 2.9),
        along(station, 0.48, 2.0),
        *tip,
        along(station, 0.48, -2.4),
        along(station, 0.14, -3.6),
    ]


def arch(station: Station) -> list[Point]:
    """Pedicle, articular pillar with its two slanting facets, lamina and spinous process."""
    wall, height = station.wall, station.height
    top, bottom = -station.back / 2, station.back / 2
    above, below = station.disc_above, station.disc_below
    return [
        (wall + 1.4, top + 1.9),
        (wall + 2.8, top + 1.2),
        (wall + 3.7, top - above * 0.4),
        (wall + 4.6, top - above * 0.8 - 0.6, 0.7),
        (wall + 6.0, top - above * 0.8 - 0.4, 0.7),
        (wall + 11.6, top + 0.6, 0.7),
        (wall + 12.0, top + 2.4, 0.8),
        (wall + 12.2, -0.05 * height),
        *spine(station),
        (wall + 12.4, bottom - 0.2),
        (wall + 12.4, bottom + below - 0.2, 0.7),
        (wall + 11.0, bottom + below + 0.6, 0.7),
        (wall + 5.0, bottom + 0.3, 0.7),
        (wall + 3.8, bottom - 1.8, 0.8),
        (wall + 3.6, 0.28 * height),
        (wall + 2.2, 0.16 * height),
        (wall + 0.4, 0.22 * height),
    ]


def transverse(station: Station) -> list[Point]:
    """The transverse process: a small gutter between a front and a back tubercle."""
    x, y = station.wall, 0.02 * station.height
    shape = [
        (-5.2, -1.4),
        (-5.6, 1.4),
        (-4.2, 3.2),
        (-2.2, 2.0),
        (0.4, 1.8),
        (2.6, 3.8),
        (4.8, 3.4),
        (5.2, 0.6),
        (3.4, -1.6),
        (0.2, -0.9),
        (-2.8, -2.2),
    ]
    return [(x + across, y + down) for across, down in shape]


def draw(station: Station) -> list[Shape]:
    """All shapes of one vertebra, back to front, in the coordinates of the column."""
    wall, height = station.wall, station.height
    place, world = station.place, station.world
    slant = SLANT[station.level] - station.tilt
    top, below = -station.back / 2, station.disc_below
    return [
        Shape("bone", smooth(place([*body.outline(station, UNCINATE), *arch(station)]))),
        *body.modelling(station, UNCINATE),
        Shape(
            "hollow",
            ellipse(world(wall + 8.4, 0.28 * height), 4.4, 0.4 * height + below / 3, -station.tilt),
        ),
        Shape("gleam", ellipse(world(wall + 8.2, top + 1.8), 3.6, 2.6, -station.tilt)),
        Shape("gleam", ellipse(world(*along(station, 0.5, 0.8)), 0.4 * station.spine, 1.5, slant)),
        Shape(
            "hollow", ellipse(world(*along(station, 0.55, -1.9)), 0.4 * station.spine, 1.5, slant)
        ),
        Shape("bone inner", smooth(place(transverse(station)))),
        Shape("hollow", ellipse(world(wall - 0.6, 0.1 * height), 3.6, 1.9, -station.tilt)),
    ]
