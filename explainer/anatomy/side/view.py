"""The side view put together: painting order, the parts a click hits, and the frame."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from explainer.anatomy import curve
from explainer.anatomy.curve import Station
from explainer.anatomy.levels import LEVELS
from explainer.anatomy.paths import Point, between
from explainer.anatomy.shapes import Bone, Shape, corners, gathered, solid
from explainer.anatomy.side import atlas_axis, body, cervical, lumbar, sacrum, soft, thoracic


def shapes_of(level: str, stations: Mapping[str, Station]) -> tuple[Shape, ...]:
    """All shapes of one level, back to front."""
    station = stations[level]
    if level == "C1":
        shapes = atlas_axis.draw_atlas(station, stations["C2"])
    elif level == "C2":
        shapes = atlas_axis.draw_axis(station)
    elif level[0] == "C":
        shapes = cervical.draw(station)
    elif level in lumbar.DROOP:
        shapes = lumbar.draw(station)
    elif level[0] == "T":
        shapes = thoracic.draw(station)
    elif level[0] == "S":
        shapes = sacrum.draw_segment(level, stations)
    else:
        shapes = sacrum.draw_coccyx(station)
    return tuple(shapes)


def divider(upper: Station, lower: Station) -> list[Point]:
    """The line, front to back, on which a click passes from one level to the next."""
    below, above = upper.height / 2, -lower.height / 2

    def midway(first: Point, second: Point) -> Point:
        return between(upper.world(*first), lower.world(*second))

    line = [
        midway((-upper.wall - 4, below), (-lower.wall - 4, above)),
        midway((upper.wall, below), (lower.wall, above)),
        midway((upper.wall + 0.6 * upper.canal, below), (lower.wall + 0.6 * lower.canal, above)),
    ]
    for share in (0.45, 1.0):
        line.append(midway(spine_edge(upper, share, -1), spine_edge(lower, share, 1)))
    return line


def spine_edge(station: Station, share: float, side: int) -> Point:
    """A point on the upper (``side`` 1) or lower (-1) edge of the spinous process, local mm."""
    level = station.level
    if level == "C1":
        return (4.7 + station.canal * (0.6 + 0.5 * share), -3.0 * side)
    if level[0] == "C":
        return cervical.along(station, share, 3.0 * side)
    if level in lumbar.DROOP:
        corners = lumbar.spine(station)
        start, end = ("root", "crest") if side > 0 else ("hollow", "heel")
        return between(corners[start], corners[end], share)
    if level[0] == "T":
        return thoracic.along(station, share, 3.0 * side)
    reach = station.wall + station.canal * (0.6 + 0.8 * share)
    return (reach, -side * station.height / 2)


def hits(stations: Mapping[str, Station]) -> dict[str, list[Point]]:
    """One polygon per level; neighbours share their divider, so no two overlap."""
    chain = [stations[level] for level in LEVELS]
    lines = [divider(upper, lower) for upper, lower in itertools.pairwise(chain)]
    atlas = stations["C1"]
    first = atlas.place([(-15, -9), (0, -12), (11, -11), (20, -6), (33, -6)])
    beads = curve.coccyx(stations["coccyx"])
    tip = beads[-1]
    last = [
        *(bead.world(-bead.wall - 2.5, 0) for bead in beads),
        tip.world(0, tip.height / 2 + 2.5),
        *(bead.world(bead.wall + 2.5, 0) for bead in reversed(beads)),
    ]
    found = {}
    for station, above, below in zip(chain, [first, *lines], [*lines, last], strict=True):
        rear = [] if station.level[0] in "Sc" else [station.world(*spine_edge(station, 1.12, 0))]
        found[station.level] = [*above, *rear, *reversed(below)]
    return found


ORDER = ("C2", "C1", *LEVELS[2:])  # the ring of the atlas lies over the dens


def parts(stations: Mapping[str, Station]) -> tuple[list[Shape], list[Bone], list[Shape]]:
    """What lies behind the bones, the bones, and what lies in front of them."""
    polygons = hits(stations)
    bones = []
    modelling = body.roundness(stations[level] for level in LEVELS[1:24])
    modelling += sacrum.roundness(stations)
    for level in ORDER:
        shapes = shapes_of(level, stations)
        modelling += shapes
        centre = (stations[level].x, stations[level].y)
        bones.append(Bone(level, solid(shapes), corners(polygons[level]), centre))
    cord, cauda = soft.cord(stations), soft.cauda(stations)
    behind = [
        soft.canal(stations),
        Shape("cord", cord),
        Shape("cauda", cauda),
        soft.discs(stations),
    ]
    front = [
        *sacrum.auricular(stations),
        *gathered(modelling),
        Shape("cord through", cord),
        Shape("cauda through", cauda),
        soft.roots(stations),
    ]
    return behind, bones, front
