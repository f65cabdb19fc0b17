"""Sacrum and coccyx from behind."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.anatomy.back.frame import Plane
from explainer.anatomy.curve import COCCYX_PARTS, COCCYX_TURNS, Station
from explainer.anatomy.shapes import Point, Shape, between, ellipse, mirrored, smooth
from explainer.anatomy.side.sacrum import SEGMENTS

# Half the breadth of the shield at the lower edge of each segment, of the width of the S1 plate;
# its broadest place (breadth 2.17 plates) is high on the flank of S1.
BREADEST = 1.087
EDGE = {"S1": 1.02, "S2": 0.86, "S3": 0.68, "S4": 0.46, "S5": 0.16}
BULGE = {"S2": 0.99, "S3": 0.78, "S4": 0.62, "S5": 0.3}
HOLE = {"S1": (0.37, 3.0, 3.6), "S2": (0.34, 2.7, 3.2), "S3": (0.3, 2.3, 2.7), "S4": (0.26, 2.0, 2.2)}
RIND = 3.0  # bone behind the canal


def plane(station: Station, middle: float) -> Plane:
    """The back surface of one segment."""
    return Plane(station, middle, station.wall + station.canal + RIND)


def seam(upper: Station, lower: Station, middle: float) -> list[Point]:
    """Right half of the line where two segments have grown together, midline outward."""
    edge = EDGE[upper.level] * upper.width
    above, below = plane(upper, middle), plane(lower, middle)
    down = (above.point(0, upper.height / 2)[1] + below.point(0, -lower.height / 2)[1]) / 2
    return [(middle, down), (middle + 0.5 * edge, down + 0.6), (middle + edge, down - 1.0)]


def top(station: Station, middle: float) -> list[Point]:
    """Right half of the upper edge of S1: canal mouth, joint with L5, wing."""
    rear = plane(station, middle)
    wing = Plane(station, middle, 0.3 * station.wall)
    plate, disc = -station.height / 2, station.disc_above
    broad = BREADEST * station.width
    joint = [
        (0, plate + 9.4),
        (6, plate + 8.6),
        (12, plate + 5.0),
        (15.4, plate + 0.6),
        (17.4, plate - disc * 0.55),
        (21.6, plate - disc - 1.2),
        (25.4, plate - disc * 0.3),
        (26.4, plate + 3.0),
    ]
    ala = [
        (0.66 * broad, plate + 2.2),
        (0.86 * broad, plate + 2.6),
        (0.97 * broad, plate + 6.2),
        (broad, plate + 12.0),
    ]
    return [*rear.place(joint), *wing.place(ala)]


def draw_segment(level: str, stations: Mapping[str, Station], middle: float) -> list[Shape]:
    """One of the five fused segments; neighbours share their seam."""
    index = SEGMENTS.index(level)
    station = stations[level]
    rear = plane(station, middle)
    width, height = station.width, station.height
    if index:
        upper = seam(stations[SEGMENTS[index - 1]], station, middle)
        flank = rear.place([(BULGE[level] * width, -0.05 * height)])
    else:
        upper, flank = top(station, middle), []
    if index < 4:
        lower = list(reversed(seam(station, stations[SEGMENTS[index + 1]], middle)))
    else:
        lower = rear.place(
            [(0.17 * width, 0.34 * height), (0.16 * width, 0.5 * height), (0, 0.5 * height)]
        )
    sharp = [(*point[:2], 0.6) for point in lower]
    half = [*upper, *flank, *sharp]
    outline = smooth(mirrored(half, middle))
    side = [*(upper if not index else upper[-1:]), *flank, *(lower[:1] if index < 4 else lower)]
    other = [(2 * middle - x, *rest) for x, *rest in side]
    shapes = [
        Shape("bone fused", outline),
        Shape("form", outline),
        Shape("edge", smooth(side, False) + smooth(other, False)),
    ]
    if index < 4:
        across, wide, tall = HOLE[level]
        down = lower[-1][1]
        holes = [(middle + sign * across * width, down) for sign in (-1, 1)]
        shapes += [Shape("hollow", ellipse(hole, wide * 2.2, tall * 2.2)) for hole in holes]
        shapes.append(Shape("foramen", "".join(ellipse(hole, wide, tall) for hole in holes)))
        crest = rear.point(0, 0.06 * height if index else 0.2 * height)
        size = (3.4 - 0.5 * index, min(0.36 * height, 6.5 - index))
        shapes += [
            Shape("hollow", ellipse((crest[0] + 1.2, crest[1] + 1), size[0] * 2.3, size[1] * 1.4)),
            Shape("bone inner", ellipse(crest, *size)),
            Shape("gleam", ellipse((crest[0] - 0.8, crest[1] - 1.2), size[0] * 0.7, size[1] * 0.7)),
        ]
        shapes.append(
            Shape("gleam", rear.spot(-(across + 0.24) * width, 0.1 * height, 4, 0.3 * height))
        )
    else:
        hiatus = rear.place(
            [
                (0, -0.62 * height),
                (2.6, -0.44 * height),
                (3.6, 0.1 * height),
                (3.4, 0.42 * height),
                (0, 0.4 * height),
            ]
        )
        shapes.append(Shape("foramen", smooth(mirrored(hiatus, middle))))
        horns = rear.pair(
            [(3.6, -0.1 * height), (5.6, 0.05 * height), (5.8, 0.6 * height), (4.4, 0.66 * height), (3.6, 0.3 * height)]
        )
        shapes.append(Shape("bone inner", horns))
    return shapes


def draw_coccyx(station: Station, middle: float) -> list[Shape]:
    """Four small segments; the first with horns and short transverse processes."""
    total = station.height / COCCYX_PARTS[0]
    here = station.world(0, -station.height / 2)
    tilt, beads = station.tilt, []
    for index, share in enumerate(COCCYX_PARTS):
        if index:
            tilt += COCCYX_TURNS[index]
        height = total * share - 0.8
        wide = station.width * (0.74 - 0.15 * index)
        bead = Station("", *here, tilt, height, height, 0, 0, 0, 0, 0, 0)
        flat = Plane(bead, middle, 0)
        half = (
            [
                (0, 0.8),
                (2.6, 0.2),
                (3.6, -3.0),
                (5.0, -2.6),
                (5.6, 1.2),
                (wide - 0.6, 2.6),
                (wide, 4.6),
                (wide * 0.55, 7.4),
                (wide * 0.42, height - 1),
                (0, height),
            ]
            if not index
            else [
                (0, 0.2),
                (wide * 0.7, 0.8),
                (wide * 0.9, height * 0.4),
                (wide * 0.55, height - 0.4),
                (0, height),
            ]
        )
        beads.append(flat.whole(half))
        here = bead.world(0, height + 0.8)
    return [
        Shape("bone", "".join(reversed(beads))),
        *(Shape("form", bead) for bead in beads),
    ]
