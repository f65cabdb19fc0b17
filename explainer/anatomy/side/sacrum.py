"""Sacrum and coccyx from the side."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.anatomy.curve import Station, coccyx
from explainer.anatomy.paths import Point, between, dab, smooth
from explainer.anatomy.shapes import Shape

SEGMENTS = ("S1", "S2", "S3", "S4", "S5")
# Behind the canal: how far the median crest stands up at the middle of a segment, and between.
CREST = {"S1": 8.4, "S2": 7.6, "S3": 6.0, "S4": 4.0, "S5": -0.6}
SADDLE = {"S1": 3.6, "S2": 3.0, "S3": 2.0, "S4": 0.4, "S5": -2.4}


def seam(upper: Station, lower: Station) -> list[Point]:
    """Where two segments have grown together: front, middle and back point, in place."""
    below, above = upper.height / 2, -lower.height / 2
    front = between(upper.world(-upper.wall - 0.8, below), lower.world(-lower.wall - 0.8, above))
    middle = between(upper.world(upper.wall, below), lower.world(lower.wall, above))
    back = between(
        upper.world(upper.wall + upper.canal + SADDLE[upper.level], below),
        lower.world(lower.wall + lower.canal + SADDLE[lower.level], above),
    )
    return [(*front, 0), middle, (*back, 0)]


def top(station: Station) -> list[Point]:
    """Promontory, sacral plate and superior articular process of S1, front to back, local mm."""
    wall, plate, disc = station.wall, -station.height / 2, station.disc_above
    return [
        (-wall - 0.9, plate + 1.8),
        (-wall + 0.6, plate + 0.1),
        (0, plate + 0.8),
        (wall - 1.2, plate + 0.1),
        (wall + 0.8, plate + 2.0),
        (wall + 5.0, plate + 2.4),
        (wall + 8.2, plate - disc * 0.3),
        (wall + 10.6, plate - disc - 3.4),
        (wall + 13.4, plate - disc - 3.8),
        (wall + 15.0, plate - disc * 0.3),
        (wall + 15.6, plate + 5.0),
        (wall + station.canal + 1.0, plate + 7.6),
    ]


def tip(station: Station) -> list[Point]:
    """Apex of S5 with its horn, back to front, local mm."""
    wall, end = station.wall, station.height / 2
    return [
        (wall + station.canal - 1.8, end - 4),
        (wall + station.canal - 1.0, end + 1.6),
        (wall + 1.8, end + 1.4),
        (wall - 0.6, end - 0.2),
        (-wall + 0.6, end + 0.1),
        (-wall - 0.6, end - 1.4),
    ]


def draw_segment(level: str, stations: Mapping[str, Station]) -> list[Shape]:
    """One of the five fused segments; neighbours share their seam."""
    index = SEGMENTS.index(level)
    station = stations[level]
    place = station.place
    wall, height, rear = station.wall, station.height, station.wall + station.canal
    front = place([(-wall + 0.07 * station.depth, 0.05 * height)])
    crest = [
        (rear + CREST[level] * 0.72, -0.24 * height),
        (rear + CREST[level], -0.02 * height),
        (rear + CREST[level] * 0.8, 0.2 * height),
    ]
    upper = seam(stations[SEGMENTS[index - 1]], station) if index else place(top(station))
    if level == "S5":
        back, lower = place([(rear - 1, -0.2 * height)]), place(tip(station))
    else:
        back, lower = place(crest), [*reversed(seam(station, stations[SEGMENTS[index + 1]]))]
    if level == "S1":
        edges = smooth([lower[-1], *front, *upper, *back, lower[0]], False)
    elif level == "S5":
        edges = smooth([upper[-1], *back, *lower, *front, upper[0]], False)
    else:
        edges = smooth([upper[-1], *back, lower[0]], False) + smooth(
            [lower[-1], *front, upper[0]], False
        )
    shapes = [
        Shape("bone fused", smooth([*upper, *back, *lower, *front])),
        Shape("edge", edges),
    ]
    if index:
        half_way = between(upper[0], upper[1], 0.75)
        shapes.append(Shape("line", smooth([upper[0], half_way], False)))
    groove = dab(*place([(rear + 0.4, -0.2 * height), (rear - 0.4, 0.3 * height)]))
    crown = rear + 0.6 * CREST[level]
    knob = dab(*place([(crown, -0.14 * height), (crown, 0.1 * height)]))
    if level == "S5":
        return shapes
    return [*shapes, Shape("crease", groove), Shape("glint", knob)]


def roundness(stations: Mapping[str, Station]) -> list[Shape]:
    """Light on the front edge and along the canal, shade between them and behind the ear."""
    chain = [stations[level] for level in SEGMENTS]
    front = [each.world(-0.5 * each.wall, 0) for each in chain]
    flank = [each.world(each.wall + 0.5 * each.canal, 0) for each in chain[:4]]
    groove = [each.world(0.9 * each.wall, 0.3 * each.height) for each in chain]
    return [
        Shape("gleam", smooth(front, False) + smooth(flank, False)),
        Shape("hollow", smooth(groove, False)),
    ]


def auricular(stations: Mapping[str, Station]) -> list[Shape]:
    """The ear-shaped surface that meets the hip bone, on the flank of S1 to S3."""
    first, second, third = (stations[level] for level in SEGMENTS[:3])
    outline = [
        *first.place([(-7.0, -11.4), (-11.2, -6.0), (-11.4, 4.0), (-9.0, 13.0)]),
        *second.place([(-5.0, 3.0), (0.2, 12.0)]),
        *third.place([(5.6, 0.0), (10.0, 3.4), (14.0, 0.0)]),
        *second.place([(14.2, 7.0), (10.6, -1.0)]),
        *first.place([(8.6, 9.0), (5.6, 3.6), (6.6, -3.6), (5.4, -10.4), (0.0, -12.6)]),
    ]
    return [Shape("ear", smooth(outline))]


def draw_coccyx(station: Station) -> list[Shape]:
    """Four small segments that curl forward; the first carries horns."""
    path, light, dark = "", "", ""
    for index, bead in enumerate(coccyx(station)):
        deep, half = bead.wall, bead.height / 2
        horn = [(deep * 0.8, -half - 0.6), (deep + 1.8, -half - 3.4), (deep + 2.8, -half - 1.4)]
        rear = [*horn, (deep + 0.9, -half + 4)] if not index else [(deep * 0.9, -half + 0.8)]
        outline = [
            (-deep * 0.9, -half + 0.6),
            (0, -half + 0.2),
            *rear,
            (deep * 0.7, half * 0.3),
            (deep * 0.72, half - 0.4),
            (0, half),
            (-deep * 0.8, half - 0.6),
            (-deep * 0.72, 0),
        ]
        path += smooth(bead.place(outline))
        light += dab(*bead.place([(-deep * 0.3, -half * 0.5), (-deep * 0.3, half * 0.3)]))
        dark += dab(*bead.place([(deep * 0.4, -half * 0.1), (deep * 0.4, half * 0.5)]))
    return [Shape("bone", path), Shape("crease", dark), Shape("glint", light)]
