"""Sacrum and coccyx from behind."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.anatomy.back.frame import Plane
from explainer.anatomy.curve import Station, coccyx
from explainer.anatomy.paths import Point, dab, ellipse, mirrored, smooth
from explainer.anatomy.shapes import Shape
from explainer.anatomy.side.sacrum import SEGMENTS

# Half the breadth of the shield, of the width of the S1 plate: where it is broadest (its whole
# breadth is 2.17 plates), in the middle of a segment, and at its lower edge.
BROADEST = 1.087
BULGE = {"S2": 0.955, "S3": 0.81, "S4": 0.675, "S5": 0.5}
EDGE = {"S1": 1.02, "S2": 0.875, "S3": 0.74, "S4": 0.6}
# Back foramina: distance from the midline (same measure), half width and half height, mm.
HOLES = {
    "S1": (0.42, 3.5, 3.9),
    "S2": (0.37, 3.2, 3.5),
    "S3": (0.32, 2.8, 3.0),
    "S4": (0.28, 2.4, 2.5),
}
CREST = {"S1": 4.4, "S2": 4.2, "S3": 3.6, "S4": 2.8}  # half the breadth of its tubercles, mm
RIND = 3.0  # bone behind the canal, mm


def plane(station: Station, middle: float) -> Plane:
    """The back surface of one segment."""
    return Plane(station, middle, station.wall + station.canal + RIND)


def flank_plane(station: Station, middle: float) -> Plane:
    """The depth at which the flank meets the hip bone, well in front of the back surface."""
    return Plane(station, middle, 0.5 * station.wall)


def seam(upper: Station, lower: Station, middle: float) -> list[Point]:
    """Right half of the line where two segments have grown together, midline outward."""
    edge = EDGE[upper.level] * upper.width
    height = []
    for depth in (plane, flank_plane):
        above, below = depth(upper, middle), depth(lower, middle)
        ends = above.point(0, upper.height / 2), below.point(0, -lower.height / 2)
        height.append((ends[0][1] + ends[1][1]) / 2)
    inner = 0.7 * height[0] + 0.3 * height[1]
    return [(middle, height[0]), (middle + 0.55 * edge, inner), (middle + edge, height[1], 0)]


def top(station: Station, middle: float) -> list[Point]:
    """Right half of the upper edge of S1: mouth of the canal, joint with L5, wing and its flank."""
    rear = plane(station, middle)
    wing = flank_plane(station, middle)
    plate, disc = -station.height / 2, station.disc_above
    broad = BROADEST * station.width
    joint = [
        (0, plate + 10.4),
        (6.4, plate + 9.2),
        (11.6, plate + 6.0),
        (14.8, plate + 2.4),
        (16.4, plate - disc * 0.4),
        (19.6, plate - disc - 2.0),
        (23.8, plate - disc - 1.6),
        (26.2, plate - disc * 0.2),
        (26.6, plate + 4.0),
    ]
    ala = [
        (0.6 * broad, plate - 1.6),
        (0.74 * broad, plate - 0.6),
        (0.9 * broad, plate + 1.4),
        (0.985 * broad, plate + 6.0),
        (broad, plate + 12.0),
    ]
    return [*rear.place(joint), *wing.place(ala)]


def tubercle(level: str, rear: Plane) -> list[Shape]:
    """One knot of the median crest; together they form a ridge."""
    wide, tall = CREST[level], rear.station.height
    shift = 0.12 if level == "S1" else 0.0
    half = [
        (0, (-0.56 + shift) * tall),
        (2.0, (-0.52 + shift) * tall),
        (0.62 * wide, (-0.2 + shift) * tall),
        (wide, (0.12 + shift) * tall),
        (0.7 * wide, (0.3 + shift) * tall),
        (2.0, 0.66 * tall),
        (0, 0.72 * tall),
    ]
    return [
        Shape("bone inner", rear.whole(half)),
        Shape("crease", rear.dab((wide + 1.6, -0.1 * tall), (wide + 1.8, 0.26 * tall))),
        Shape("glint", rear.dab((-1.0, (-0.26 + shift) * tall), (-1.2, (0.2 + shift) * tall))),
    ]


def draw_segment(level: str, stations: Mapping[str, Station], middle: float) -> list[Shape]:
    """One of the five fused segments; neighbours share their seam."""
    index = SEGMENTS.index(level)
    station = stations[level]
    rear = plane(station, middle)
    width, height = station.width, station.height
    if index:
        upper = seam(stations[SEGMENTS[index - 1]], station, middle)
        flank = flank_plane(station, middle).place([(BULGE[level] * width, -0.06 * height)])
    else:
        upper, flank = top(station, middle), []
    if level == "S5":
        end = [(0.36, 0.2), (0.23, 0.36), (0.19, 0.52), (0.1, 0.56)]
        lower = rear.place([(share * width, down * height) for share, down in end])
        lower.append(rear.point(0, 0.5 * height))
        side = [upper[-1], *flank, *lower]
    else:
        lower = seam(station, stations[SEGMENTS[index + 1]], middle)[::-1]
        side = [*(upper[-1:] if index else upper), *flank, lower[0]]
    shapes = [
        Shape("bone fused", smooth(mirrored([*upper, *flank, *lower], middle))),
        Shape("edge", smooth(side, False) + smooth(rear.flip(side), False)),
    ]
    if level == "S5":
        return [*shapes, *_hiatus(rear)]
    share, wide, tall = HOLES[level]
    out, down = share * width, lower[-2][1]
    holes = [(middle + sign * out, down - 0.6) for sign in (-1, 1)]
    arc = [(1.5, -0.3), (1.64, -0.04), (1.46, 0.18), (1.58, 0.42)]  # knots of the lateral crest
    rough = rear.pair([(side * out, along * height + 2) for side, along in arc])
    shades, lights = "", ""
    for x, y in holes:
        shades += dab((x - wide * 0.9, y - tall), (x, y - tall - 0.8), (x + wide * 0.9, y - tall))
        lights += dab((x - wide * 0.6, y + tall + 0.9), (x + wide * 0.7, y + tall + 0.7))
    return [
        *shapes,
        Shape("foramen", "".join(ellipse(hole, wide, tall) for hole in holes)),
        *([Shape("line", rough)] if index else []),
        *tubercle(level, rear),
        Shape("crease", shades),
        Shape("glint", lights),
    ]


def roundness(stations: Mapping[str, Station], middle: float) -> list[Shape]:
    """Shade in the grooves beside the crest and down the right flank, light down the left one."""
    chain = [stations[level] for level in SEGMENTS[:4]]
    groove = [plane(each, middle).point(0.19 * each.width, 0) for each in chain]
    flank = [
        flank_plane(each, middle).point((EDGE[each.level] - 0.12) * each.width, -0.1 * each.height)
        for each in chain
    ]
    other = [(2 * middle - x, y) for x, y in groove]
    light = [(2 * middle - x + 1.5, y) for x, y in flank]
    shade = "".join(smooth(line, False) for line in (groove, other, flank))
    return [Shape("hollow", shade), Shape("gleam", smooth(light, False))]


def _hiatus(rear: Plane) -> list[Shape]:
    """The open end of the canal and the two horns beside it."""
    tall = rear.station.height
    gap = [(0, -0.6 * tall), (2.0, -0.42 * tall), (3.4, 0), (3.8, 0.4 * tall), (0, 0.46 * tall)]
    horn = [
        (3.4, -0.2 * tall),
        (5.2, -0.06 * tall),
        (6.2, 0.4 * tall),
        (5.4, 0.68 * tall),
        (4.2, 0.56 * tall),
        (3.8, 0.2 * tall),
    ]
    return [
        Shape("foramen", rear.whole(gap)),
        Shape("bone inner", rear.pair(horn, True)),
        Shape("crease", rear.dabs((8.4, 0), (7.6, 0.36 * tall))),
        Shape("glint", rear.dabs((4.9, 0.16 * tall), (5.1, 0.44 * tall))),
    ]


def draw_coccyx(station: Station, middle: float) -> list[Shape]:
    """Four small segments; the first with horns and short transverse processes."""
    path, light = "", ""
    for index, bead in reversed(list(enumerate(coccyx(station)))):
        flat = Plane(bead, middle, bead.wall)
        wide, half = bead.width * 0.44, bead.height / 2
        if index:
            outline = [(0, -half), (wide * 0.8, -half + 0.6), (wide, -half * 0.2)]
            outline += [(wide * 0.62, half), (0, half + 0.6)]
        else:
            outline = [
                (0, -half + 1.4),
                (2.8, -half + 0.4),
                (3.8, -half - 3.0),
                (5.4, -half - 2.2),
                (5.8, -half + 2.0),
                (wide * 1.5, -half + 3.6),
                (wide * 1.56, -half + 6.0),
                (wide * 0.9, half - 4.6),
                (wide * 0.7, half),
                (0, half + 0.4),
            ]
        path += flat.whole(outline)
        light += flat.dab((-wide * 0.4, -half * 0.3), (-wide * 0.3, half * 0.4))
    return [Shape("bone", path), Shape("glint", light)]
