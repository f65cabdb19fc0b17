"""Sacrum and coccyx from the side."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.anatomy.curve import COCCYX_PARTS, COCCYX_TURNS, Station
from explainer.anatomy.shapes import Point, Shape, between, ellipse, smooth

SEGMENTS = ("S1", "S2", "S3", "S4", "S5")
# Behind the canal: how far the median crest stands up at the middle of a segment, and between.
CREST = {"S1": 7.0, "S2": 6.2, "S3": 5.0, "S4": 3.4, "S5": -0.6}
SADDLE = {"S1": 3.2, "S2": 2.6, "S3": 1.8, "S4": 0.2, "S5": -2.4}


def seam(upper: Station, lower: Station) -> list[Point]:
    """Where two segments have grown together: front, middle and back point, in place."""
    below, above = upper.height / 2, -lower.height / 2
    front = between(upper.world(-upper.wall - 0.5, below), lower.world(-lower.wall - 0.5, above))
    middle = between(upper.world(upper.wall, below), lower.world(lower.wall, above))
    back = between(
        upper.world(upper.wall + upper.canal + SADDLE[upper.level], below),
        lower.world(lower.wall + lower.canal + SADDLE[lower.level], above),
    )
    return [front, middle, back]


def top(station: Station) -> list[Point]:
    """Promontory, sacral plate and superior articular process of S1, front to back, local mm."""
    wall, plate, disc = station.wall, -station.height / 2, station.disc_above
    return [
        (-wall - 0.9, plate + 1.6, 0.8),
        (-wall + 0.8, plate - 0.1, 0.8),
        (0, plate + 0.7),
        (wall - 1.0, plate, 0.7),
        (wall + 0.6, plate + 1.8),
        (wall + 4.8, plate + 2.2),
        (wall + 8.2, plate - disc * 0.3),
        (wall + 10.8, plate - disc - 2.6),
        (wall + 13.2, plate - disc - 2.8),
        (wall + 14.4, plate - disc * 0.2),
        (wall + 15.2, plate + 5.0),
        (wall + station.canal + 1.6, plate + 7.6),
    ]


def tip(station: Station) -> list[Point]:
    """Apex of S5 with its horn, back to front, local mm."""
    wall, end = station.wall, station.height / 2
    return [
        (wall + station.canal - 1.6, end - 4),
        (wall + station.canal - 1.4, end + 1.2),
        (wall + 2.0, end + 1.0),
        (wall - 0.6, end - 0.1),
        (-wall + 0.6, end + 0.1),
        (-wall - 0.4, end - 1.2),
    ]


def draw_segment(level: str, stations: Mapping[str, Station]) -> list[Shape]:
    """One of the five fused segments; neighbours share their seam."""
    index = SEGMENTS.index(level)
    station = stations[level]
    place, world = station.place, station.world
    wall, height, depth = station.wall, station.height, station.depth
    front = [(-wall + 0.05 * depth, 0.1 * height)]
    crest = [
        (wall + station.canal + CREST[level] * 0.8, -0.22 * height),
        (wall + station.canal + CREST[level], 0.02 * height),
        (wall + station.canal + CREST[level] * 0.7, 0.25 * height),
    ]
    upper = place(top(station)) if not index else seam(stations[SEGMENTS[index - 1]], station)
    lower = (
        [*reversed(seam(station, stations[SEGMENTS[index + 1]]))]
        if index < 4
        else place(tip(station))
    )
    back = place(crest) if index < 4 else place([(wall + station.canal - 1, -0.2 * height)])
    sharp = [(*point[:2], 0.5) for point in (upper if index else [])] or upper
    outline = [*sharp, *back, *lower, *place(front)]
    shapes = [
        Shape("bone fused", smooth(outline)),
        Shape("form", smooth(outline)),
        Shape("edge", smooth([*(upper if not index else upper[2:]), *back, *lower[:-2]], False)
              if index == 4 else
              smooth([*(upper if not index else upper[2:]), *back, lower[0]], False)),
        Shape("edge", smooth([lower[-1], *place(front), upper[0]], False)),
        Shape(
            "hollow",
            ellipse(
                world(wall * 0.1, 0.05 * height), wall * 0.9, 0.34 * height, -station.tilt
            ),
        ),
        Shape(
            "gleam",
            ellipse(
                world(wall + station.canal * 0.7, -0.1 * height),
                station.canal * 0.6,
                0.3 * height,
                -station.tilt,
            ),
        ),
    ]
    if index:
        shapes.append(Shape("line", smooth(upper[:2], False)))
    return shapes


def auricular(stations: Mapping[str, Station]) -> list[Shape]:
    """The ear-shaped surface that meets the hip bone, on the flank of S1 to S3."""
    first, second, third = (stations[level] for level in SEGMENTS[:3])
    outline = [
        *first.place([(-8.5, -4.5), (-3.0, -8.8), (4.5, -7.2), (7.4, 0.0), (10.4, 8.5)]),
        *second.place([(13.6, 0.0)]),
        *third.place([(13.0, -5.5), (10.0, 2.0), (4.8, -1.5)]),
        *second.place([(2.6, 3.0), (0.2, -6.0)]),
        *first.place([(-4.2, 8.0), (-8.6, 2.5)]),
    ]
    return [Shape("ear", smooth(outline))]


def draw_coccyx(station: Station) -> list[Shape]:
    """Four small segments that curl forward; the first carries horns."""
    total = station.height / COCCYX_PARTS[0]
    here = station.world(0, -station.height / 2)
    tilt = station.tilt
    beads = []
    for index, share in enumerate(COCCYX_PARTS):
        if index:
            tilt += COCCYX_TURNS[index]
        height = total * share - 0.8
        deep = station.wall * (1 - 0.2 * index)
        bead = Station(
            f"Co{index + 1}", *here, tilt, height, height, deep, deep, 0.0, 0.0, 0.0, 0.0
        )
        horn = [(deep * 0.8, -0.6), (deep + 1.6, -3.0), (deep + 2.6, -1.8), (deep + 1.2, 3.0)]
        beads.append(
            bead.place(
                [
                    (-deep * 0.9, 0.6),
                    (0, 0.2),
                    *(horn if not index else [(deep * 0.9, 0.6)]),
                    (deep * 0.72, height * 0.6),
                    (deep * 0.66, height - 0.4),
                    (0, height),
                    (-deep * 0.74, height - 0.6),
                    (-deep * 0.7, height * 0.5),
                ]
            )
        )
        here = bead.world(0, height + 0.8)
    path = "".join(smooth(bead) for bead in beads)
    return [Shape("bone", path), *(Shape("form", smooth(bead)) for bead in beads)]
