"""Lumbar vertebrae (and T12) from behind."""

from __future__ import annotations

from explainer.anatomy.back.frame import Plane
from explainer.anatomy.curve import Station
from explainer.anatomy.shapes import Point, Shape
from explainer.anatomy.side import lumbar

# Reach of the transverse processes and breadth of the arch, of the width of the end-plate.
REACH = {"T12": 0.47, "L1": 0.84, "L2": 0.97, "L3": 1.07, "L4": 0.98, "L5": 1.0}
BREADTH = {"T12": 0.72, "L1": 0.8, "L2": 0.86, "L3": 0.96, "L4": 1.08, "L5": 1.3}
RISE = {"T12": 0.0, "L1": 0.02, "L2": 0.0, "L3": 0.02, "L4": 0.1, "L5": 0.12}  # of body height


def body(station: Station, plane: Plane) -> str:
    """The flanks of the body, left and right of the arch; free below for the next joint."""
    wide, half = station.width / 2, station.height / 2
    return plane.whole(
        [
            (0, -half + 2),
            (wide * 0.9, -half + 0.2),
            (wide, -half + 2.4),
            (wide * 0.88, -half * 0.1),
            (wide, half - 2.2),
            (wide * 0.95, half - 0.3, 0.8),
            (wide * 0.9, half - 1.8, 0.7),
            (wide * 0.82, half * 0.4),
            (wide * 0.5, half * 0.2),
            (0, half * 0.2),
        ]
    )


def arch(station: Station) -> list[Point]:
    """Right half of lamina, articular and transverse processes, local (side, down) mm."""
    level, height = station.level, station.height
    k = BREADTH[level]
    reach, rise = REACH[level] * station.width, RISE[level] * height
    top, bottom = -station.back / 2 - station.disc_above, station.back / 2 + station.disc_below
    tall = 1.25 if level == "L5" else 1.0
    if level == "T12":
        process = [
            (20.0 * k, -0.26 * height),
            (reach, -0.2 * height),
            (reach + 0.4, -0.02 * height),
            (reach - 2.4, 0.1 * height),
        ]
    else:
        process = [
            (19.6 * k, -0.24 * height),
            (0.55 * reach + 3, -0.27 * height - 0.6 * rise),
            (reach - 4, -0.29 * height * tall - rise),
            (reach - 0.6, -0.22 * height - rise),
            (reach - 0.4, -0.1 * height - rise),
            (reach - 4, -0.01 * height - rise * 0.8),
            (0.6 * reach, 0.05 * height * tall),
        ]
    return [
        (0, -0.1 * height),
        (4.6 * k, -0.13 * height),
        (8.0 * k, -0.26 * height),
        (10.0 * k, -0.46 * height),
        (11.4 * k, top + 1.0),
        (14.4 * k, top - 3.6),
        (17.6 * k, top - 1.8),
        (19.4 * k, -0.48 * height),
        (19.9 * k, -0.34 * height),
        *process,
        (16.4 * k, 0.09 * height),
        (12.6 * k, 0.24 * height),
        (12.2 * k, 0.42 * height),
        (13.6 * k, bottom - 1.6),
        (12.8 * k, bottom + 4.4),
        (10.2 * k, bottom + 6.6),
        (7.4 * k, bottom + 3.4),
        (5.6 * k, station.back / 2 - 0.5),
        (3.0 * k, 0.4 * height),
        (0, 0.38 * height),
    ]


def spine(station: Station, middle: float) -> list[Shape]:
    """The spinous process, end on: the back edge of the hatchet and its root on the lamina."""
    corners = lumbar.spine(station)
    root = station.world(corners["root"][0], corners["root"][1] - 2.5)[1]
    crest = station.world(*corners["crest"])[1]
    heel = station.world(*corners["heel"])[1]
    tall = heel - crest
    half = [
        (0, min(root, crest) - 1.0),
        (1.9, min(root, crest) + 0.5),
        (2.3, crest + 0.3 * tall),
        (3.3, crest + 0.62 * tall),
        (4.2, heel - 0.12 * tall),
        (2.8, heel + 0.8),
        (0, heel + 1.4),
    ]
    flat = Plane(Station("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), middle, 0)
    return [
        Shape("hollow", flat.spot(1.2, crest + 0.55 * tall, 7.5, 0.62 * tall)),
        Shape("bone inner", flat.whole(half)),
        Shape("gleam", flat.spot(-1.1, crest + 0.55 * tall, 1.7, 0.5 * tall)),
        Shape("hollow", flat.spot(1.9, crest + 0.7 * tall, 2.0, 0.36 * tall)),
    ]


def draw(station: Station, middle: float) -> list[Shape]:
    """All shapes of one vertebra, back to front, in the coordinates of the column."""
    height, k = station.height, BREADTH[station.level]
    top = -station.back / 2 - station.disc_above
    bottom = station.back / 2 + station.disc_below
    front = Plane(station, middle, 0)
    rear = Plane(station, middle, station.wall + 0.7 * station.canal)
    reach = REACH[station.level] * station.width
    shapes = [
        Shape("bone", body(station, front)),
        Shape("form", body(station, front)),
        *(Shape("hollow", path) for path in rear.spots(15.5 * k, 0.25 * height, 8, 0.4 * height)),
        Shape("bone", rear.whole(arch(station))),
        *(Shape("hollow", path) for path in rear.spots(6.6 * k, 0.16 * height, 4.6, 0.3 * height)),
        *(Shape("hollow", path) for path in rear.spots(14.2 * k, 0.02 * height, 5, 0.12 * height)),
        Shape("gleam", rear.spot(-15.6 * k, top + 0.14 * height, 3.4, 0.2 * height)),
        Shape("gleam", rear.spot(14.4 * k, top + 0.1 * height, 2.8, 0.16 * height)),
        Shape("gleam", rear.spot(-9.8 * k, 0.44 * height, 2.8, 0.3 * height)),
        Shape("gleam", rear.spot(9.0 * k, 0.44 * height, 2.2, 0.24 * height)),
        Shape(
            "line",
            rear.pair(
                [(13.0 * k, top - 1.2), (13.6 * k, -0.42 * height), (15.6 * k, -0.24 * height)],
                False,
            )
            + rear.pair([(8.6 * k, bottom + 3.6), (10.2 * k, bottom + 4.4), (11.8 * k, bottom + 2.6)], False),
        ),
    ]
    if station.level != "T12":
        shapes.append(
            Shape("gleam", rear.spot(-0.66 * reach, -0.2 * height, 0.26 * reach, 0.07 * height))
        )
        shapes.append(
            Shape("hollow", rear.spot(0.66 * reach, -0.04 * height, 0.28 * reach, 0.09 * height))
        )
    return [*shapes, *spine(station, middle)]
