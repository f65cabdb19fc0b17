"""The vertebral body from the side: its outline and its modelling."""

from __future__ import annotations

from explainer.anatomy.curve import Station
from explainer.anatomy.shapes import Point, Shape, ellipse, smooth

WAIST = {"C": 0.035, "T": 0.07, "L": 0.085}  # how far the front wall is hollowed, of the depth


def outline(station: Station, uncinate: float = 0) -> list[Point]:
    """The body from its lower back corner clockwise over the front to its upper back corner.

    ``uncinate`` is the lift of the upper rim toward the back, mm.
    """
    wall, front, back = station.wall, station.front / 2, station.back / 2
    waist = WAIST[station.level[0]] * station.depth
    lip = 0.3 if station.level[0] != "C" else 0.9
    below = [
        (wall - 0.2, back - 1.4, 0.8),
        (wall - 1.3, back - 0.1, 0.7),
        (wall * 0.35, (front + back) / 2 - 0.9),
        (-wall * 0.45, front - 0.7),
        (-wall + 1.2, front + lip, 0.7),
        (-wall - 0.4, front - 1.1 + lip, 0.8),
    ]
    before = [
        (-wall + waist * 0.75, front * 0.42),
        (-wall + waist, -front * 0.1),
        (-wall + waist * 0.55, -front * 0.6),
    ]
    if uncinate:
        above = [
            (-wall - 0.1, -front + 1.9, 0.8),
            (-wall + 1.6, -front + 0.2, 0.8),
            (-wall * 0.3, -front + 1.0),
            (wall * 0.35, -back - uncinate * 0.45),
            (wall * 0.78, -back - uncinate, 0.8),
            (wall + 0.1, -back - uncinate * 0.4, 0.8),
        ]
    else:
        above = [
            (-wall - 0.3, -front + 1.3, 0.8),
            (-wall + 1.3, -front, 0.7),
            (-wall * 0.4, -front + 0.9),
            (wall * 0.35, -(front + back) / 2 + 1.1),
            (wall - 1.4, -back + 0.1, 0.7),
            (wall - 0.1, -back + 1.2, 0.8),
        ]
    return [*below, *before, *above]


def modelling(station: Station, uncinate: float = 0) -> list[Shape]:
    """Roundness, the hollow of the waist, the rims of the end-plates and the light on them."""
    wall, front, back = station.wall, station.front / 2, station.back / 2
    contour = [*outline(station, uncinate), (wall - 0.5, -back * 0.3), (wall - 1.2, back * 0.4)]
    rims = smooth(
        station.place(
            [(-wall + 0.4, -front + 2.6), (0, -station.height / 2 + 3), (wall - 0.6, -back + 2.7)]
        ),
        closed=False,
    ) + smooth(
        station.place(
            [(-wall + 0.3, front - 2.3), (0, station.height / 2 - 2.9), (wall - 0.6, back - 2.7)]
        ),
        closed=False,
    )
    return [
        Shape("form", smooth(station.place(contour))),
        Shape(
            "hollow",
            ellipse(
                station.world(wall * 0.2, station.height * 0.06),
                wall * 0.92,
                station.height * 0.36,
                -station.tilt,
            ),
        ),
        Shape(
            "gleam",
            ellipse(
                station.world(-wall * 0.5, -front * 0.6), wall * 0.42, front * 0.45, -station.tilt
            ),
        ),
        Shape("line", rims),
    ]
