"""Thoracic vertebrae T1 to T11 from the side."""

from __future__ import annotations

import math

from explainer.anatomy.curve import Station
from explainer.anatomy.shapes import Point, Shape, ellipse, smooth
from explainer.anatomy.side import body

# How steeply the spinous process slants down from the square, degrees: T5 to T8 like shingles.
SLANT = {
    "T1": 42,
    "T2": 47,
    "T3": 52,
    "T4": 57,
    "T5": 61,
    "T6": 63,
    "T7": 62,
    "T8": 58,
    "T9": 51,
    "T10": 40,
    "T11": 24,
}
# The costal facet on the transverse process is there from T1 to T10.
TRANSVERSE = {level: 1.0 - 0.035 * index for index, level in enumerate(SLANT)}


def along(station: Station, share: float, side: float = 0) -> Point:
    """A point ``share`` of the way down the spinous process, ``side`` mm above its axis."""
    turn = math.radians(SLANT[station.level])
    root = (station.wall + station.canal - 0.5, -0.04 * station.height)
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
    return [
        (wall + 1.2, top + 2.0),
        (wall + 3.6, top + 1.8),
        (wall + 5.8, top - 0.2),
        (wall + 7.0, top - above - 2.6),
        (wall + 8.3, top - above - 4.4),
        (wall + 9.8, top - above - 2.8),
        (wall + 10.4, top - 0.2),
        (wall + 12.0, -0.34 * height),
        (wall + canal + 1.0, -0.28 * height),
        along(station, 0.14, 4.0),
        along(station, 0.4, 3.2),
        along(station, 0.72, 2.6),
        along(station, 0.93, 2.9),
        along(station, 1.0, 1.4),
        along(station, 1.0, -1.6),
        along(station, 0.92, -3.1),
        along(station, 0.68, -2.7),
        along(station, 0.42, -3.6),
        (wall + canal - 0.2, bottom + below * 0.3 - 0.5),
        (wall + canal - 0.9, bottom + below + 1.2),
        (wall + canal - 2.6, bottom + below + 2.9),
        (wall + canal - 4.4, bottom + below + 0.8),
        (wall + canal - 5.0, bottom - 1.4),
        (wall + 7.8, 0.26 * height),
        (wall + 6.0, 0.1 * height),
        (wall + 3.2, 0.02 * height),
        (wall + 0.8, 0.1 * height),
        (wall - 0.9, 0.27 * height),
    ]


def transverse(station: Station) -> list[Point]:
    """The transverse process: a club that points to the viewer, up and back."""
    size = TRANSVERSE[station.level]
    x, y = station.wall + 7.2, -0.2 * station.height
    shape = [
        (0, -1.2),
        (3.4, -3.4),
        (7.2, -5.2),
        (10.6, -4.4),
        (11.8, -1.2),
        (10.6, 2.6),
        (7.4, 4.2),
        (3.6, 3.4),
        (0.6, 2.4),
    ]
    return [(x + across * size, y + down * size) for across, down in shape]


def facets(station: Station) -> str:
    """Where the heads of the ribs lean on the body: half a facet above and below, or one whole."""
    wall, top, bottom = station.wall, -station.back / 2, station.back / 2
    if station.level in ("T10", "T11"):
        return ellipse(station.world(wall - 1.6, top + 5.0), 2.6, 3.2, -station.tilt)
    upper = [(wall - 4.6, top + 0.5), (wall - 4.0, top + 3.2), (wall - 0.8, top + 4.2)]
    lower = [(wall - 4.0, bottom - 0.4), (wall - 3.4, bottom - 2.6), (wall - 0.9, bottom - 3.2)]
    path = smooth(station.place([*upper, (wall + 0.2, top + 1.6)]))
    return path + smooth(station.place([*lower, (wall - 0.1, bottom - 1.0)]))


def draw(station: Station) -> list[Shape]:
    """All shapes of one vertebra, back to front, in the coordinates of the column."""
    wall, canal, height = station.wall, station.canal, station.height
    place, world = station.place, station.world
    size = TRANSVERSE[station.level]
    slant = SLANT[station.level] - station.tilt
    shapes = [
        Shape("bone", smooth(place([*body.outline(station), *arch(station)]))),
        *body.modelling(station),
        Shape("facet", facets(station)),
        Shape(
            "hollow",
            ellipse(world(wall + canal - 3.4, 0.3 * height), 4.6, 0.42 * height, -station.tilt),
        ),
        Shape(
            "shade",
            smooth(
                place(
                    [
                        along(station, 0.36, -3.4),
                        along(station, 0.5, -1.2),
                        along(station, 0.8, -0.9),
                        along(station, 0.98, -1.4),
                        along(station, 0.92, -3.1),
                        along(station, 0.68, -2.7),
                    ]
                )
            ),
        ),
        Shape("gleam", ellipse(world(*along(station, 0.5, 1.4)), 0.36 * station.spine, 1.9, slant)),
        Shape("hollow", ellipse(world(wall + 14, 0.12 * height), 7 * size, 5 * size)),
        Shape("bone inner", smooth(place(transverse(station)))),
        Shape(
            "gleam", ellipse(world(wall + 13.5, -0.34 * height), 4.6 * size, 2.6 * size)
        ),
    ]
    if station.level != "T11":
        x, y = wall + 7.2 + 7.4 * size, -0.2 * height + 0.2
        shapes.append(Shape("facet", ellipse(world(x, y), 2.4 * size, 3.0 * size, 20)))
    return shapes
