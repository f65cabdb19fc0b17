"""The vertebral body from the side: its outline and its modelling."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.anatomy.curve import Station
from explainer.anatomy.paths import Point, dab, smooth
from explainer.anatomy.shapes import Shape

WAIST = {"C": 0.04, "T": 0.075, "L": 0.09}  # how far the front wall is hollowed, of the depth


def outline(station: Station, uncinate: float = 0) -> list[Point]:
    """The body from its lower back corner clockwise over the front to its upper back corner.

    ``uncinate`` is the lift of the upper rim toward the back, mm.
    """
    wall, front, back = station.wall, station.front / 2, station.back / 2
    waist = WAIST[station.level[0]] * station.depth
    neck = station.level[0] == "C"
    lip = 0.9 if neck else 0.3
    below = [
        (wall - 0.2, back - 1.2),
        (wall - 1.6, back),
        (wall * 0.3, (front + back) / 2 - 0.9),
        (-wall * 0.5, front - 0.6),
        (-wall + 1.0, front + lip),
        (-wall - 0.5, front - 1.2 + lip),
    ]
    before = [
        (-wall + waist * 0.8, front * 0.38),
        (-wall + waist, -front * 0.1),
        (-wall + waist * 0.6, -front * 0.58),
    ]
    above = [
        (-wall - (0.0 if neck else 0.3), -front + (1.8 if neck else 1.2)),
        (-wall + 1.3, -front + 0.1),
        (-wall * 0.35, -front + 0.9),
    ]
    if uncinate:
        return [
            *below,
            *before,
            *above,
            (wall * 0.4, -back - uncinate * 0.4),
            (wall * 0.82, -back - uncinate),
            (wall + 0.2, -back - uncinate * 0.3),
        ]
    return [
        *below,
        *before,
        *above,
        (wall * 0.4, -(front + back) / 2 + 1.0),
        (wall - 1.4, -back + 0.1),
        (wall - 0.1, -back + 1.2),
    ]


def modelling(station: Station) -> list[Shape]:
    """The rims of the end-plates and the light on them."""
    wall, height = station.wall, station.height
    front, back = station.front / 2, station.back / 2
    place = station.place
    upper = [(-wall + 0.5, -front + 2.5), (0, -height / 2 + 2.9), (wall - 0.8, -back + 2.6)]
    lower = [(-wall + 0.6, front - 2.1), (0, height / 2 - 2.7), (wall - 0.8, back - 2.6)]
    rim = dab(*place([(-wall * 0.84, -front + 1.4), (wall * 0.3, -height / 2 + 1.9)]))
    foot = dab(*place([(-wall * 0.8, front - 0.9), (0, height / 2 - 1.6)]))
    return [
        Shape("line", smooth(place(upper), closed=False) + smooth(place(lower), closed=False)),
        Shape("glint", rim + foot),
    ]


def roundness(chain: Iterable[Station]) -> list[Shape]:
    """Light down the front of the bodies, shade down their back; at each waist they bend in."""
    light, shade = [], []
    for each in chain:
        wall, height = each.wall, each.height
        light += [each.world(-0.52 * wall, -0.1 * height), each.world(-0.66 * wall, 0.55 * height)]
        shade += [each.world(0.42 * wall, 0.08 * height), each.world(0.86 * wall, 0.6 * height)]
    return [Shape("gleam", smooth(light, False)), Shape("hollow", smooth(shade, False))]
