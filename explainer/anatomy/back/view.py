"""The back view put together: painting order, the parts a click hits, and what lies behind."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from explainer.anatomy.back import cervical, lumbar, sacrum, thoracic
from explainer.anatomy.back.frame import Plane
from explainer.anatomy.curve import Station
from explainer.anatomy.curve import coccyx as segments
from explainer.anatomy.levels import LEVELS, PRESACRAL_LEVELS
from explainer.anatomy.paths import Point, mirrored, ribbon, smooth
from explainer.anatomy.shapes import Bone, Shape, corners, gathered, solid
from explainer.anatomy.side import cervical as cervical_profile
from explainer.anatomy.side import lumbar as lumbar_profile
from explainer.anatomy.side import thoracic as thoracic_profile


def shapes_of(level: str, stations: Mapping[str, Station], middle: float) -> tuple[Shape, ...]:
    """All shapes of one level, back to front."""
    station = stations[level]
    if level == "C1":
        shapes = cervical.draw_atlas(station, middle)
    elif level == "C2":
        shapes = cervical.draw_axis(station, middle)
    elif level[0] == "C":
        shapes = cervical.draw(station, middle)
    elif level in lumbar.REACH:
        shapes = lumbar.draw(station, middle)
    elif level[0] == "T":
        shapes = thoracic.draw(station, middle)
    elif level[0] == "S":
        shapes = sacrum.draw_segment(level, stations, middle)
    else:
        shapes = sacrum.draw_coccyx(station, middle)
    return tuple(shapes)


def tip_of_spine(station: Station) -> float:
    """How low the spinous process reaches, y in the picture."""
    level = station.level
    if level == "C1":
        return station.world(4.7 + station.canal, 4.5)[1]
    if level[0] == "C":
        return station.world(*cervical_profile.along(station, 1.05))[1] + 2
    if level in lumbar.REACH:
        return station.world(*lumbar_profile.spine(station)["heel"])[1] + 1.5
    return station.world(*thoracic_profile.along(station, 1.0))[1] + 1.5


def reach_of(station: Station) -> float:
    """Half the breadth of a vertebra at its transverse processes."""
    level = station.level
    for table in (cervical.REACH, thoracic.REACH, lumbar.REACH):
        if level in table:
            return table[level] * station.width
    return {"C1": 0.5 * station.width}.get(level, 0.0)


def face(station: Station, middle: float) -> Plane:
    """The plane of what a reader sees of a level: its laminae, or the masses of the atlas."""
    deep = 3.0 if station.level == "C1" else station.wall + 0.7 * station.canal
    return Plane(station, middle, deep)


def divider(upper: Station, lower: Station, middle: float) -> list[Point]:
    """Right half of the line on which a click passes from one level to the next."""
    if upper.level[0] == "S" and lower.level[0] == "S":
        return sacrum.seam(upper, lower, middle)
    if upper.level == "S5":
        down = upper.world(upper.wall, upper.height / 2)[1]
        return [(middle, down), (middle + 6, down), (middle + 12, down)]
    reach = (reach_of(upper) + (reach_of(lower) or reach_of(upper))) / 2 + 2
    above, below = face(upper, middle), face(lower, middle)
    low = (above.point(0, upper.height / 2)[1] + below.point(0, -lower.height / 2)[1]) / 2
    if upper.level == "C1":  # its masses sit on the shoulders of the axis, not on its laminae
        low = above.point(0, upper.height / 2 + 1)[1]
    tip = tip_of_spine(upper)
    outer = (above.point(0, 0.1 * upper.height)[1] + below.point(0, -0.6 * lower.height)[1]) / 2
    return [
        (middle, tip),
        (middle + 4, max(tip - 1, low)),
        (middle + 4.6, low),
        (middle + 14, low),
        (middle + reach, low if upper.level == "C1" else outer),
    ]


def hits(stations: Mapping[str, Station], middle: float) -> dict[str, list[Point]]:
    """One polygon per level; neighbours share their divider, so no two overlap."""
    chain = [stations[level] for level in LEVELS]
    lines = [divider(upper, lower, middle) for upper, lower in itertools.pairwise(chain)]
    atlas, coccyx = stations["C1"], stations["coccyx"]
    first = [(middle, atlas.y - 12), (middle + 24, atlas.y - 11), (middle + 37, atlas.y - 4)]
    end = max(bead.y for bead in segments(coccyx)) + 6
    last = [(middle, end), (middle + 6, end), (middle + 9, end - 8)]
    found = {}
    for station, above, below in zip(chain, [first, *lines], [*lines, last], strict=True):
        half = [*above, *reversed(below)]
        found[station.level] = mirrored(half, middle)
    return found


def behind(stations: Mapping[str, Station], middle: float) -> list[Shape]:
    """The shadowed bodies and discs, the dark canal with what it holds, the stumps of ribs."""
    chain = [stations[level] for level in PRESACRAL_LEVELS[7:]]
    bodies = ribbon([(middle, each.y) for each in chain], [0.44 * each.width for each in chain])
    discs = ""
    for upper_level, lower_level in zip(PRESACRAL_LEVELS[15:], LEVELS[16:25], strict=True):
        upper, lower = stations[upper_level], stations[lower_level]
        plane, below = Plane(upper, middle, 0), Plane(lower, middle, 0)
        wide, half, deep = upper.width / 2, upper.height / 2, lower.width / 2
        rim = plane.place([(0, half - 1), (wide * 0.96, half - 1)])
        next_rim = below.place([(deep * 0.96, 1 - lower.height / 2), (0, 1 - lower.height / 2)])
        side = (middle + (wide + deep) / 2 + 1.2, (rim[1][1] + next_rim[0][1]) / 2)
        discs += smooth(mirrored([*rim, side, *next_rim], middle))
    canal = [
        Plane(stations[level], middle, stations[level].wall + 0.5 * stations[level].canal)
        for level in LEVELS[:25]
    ]
    ends = canal[0].point(0, -6), canal[-1].point(0, 4)
    dark = [plane.point(0.62 * plane.station.canal, 0) for plane in canal]
    dura = [plane.point(0, 0) for plane in canal]
    halves = [0.4 * plane.station.canal for plane in canal]
    return [
        Shape("recess", bodies),
        Shape("disc", discs),
        Shape("canal", smooth(mirrored([ends[0], *dark, ends[1]], middle))),
        Shape("cord", ribbon(dura, halves)),
        *thoracic.ribs((stations[level] for level in reversed(LEVELS[7:19])), middle),
    ]


def parts(
    stations: Mapping[str, Station], middle: float
) -> tuple[list[Shape], list[Bone], list[Shape]]:
    """What lies behind the bones, the bones from below up, and what lies in front of them."""
    polygons = hits(stations, middle)
    bones, modelling = [], sacrum.roundness(stations, middle)
    for level in reversed(LEVELS):
        shapes = shapes_of(level, stations, middle)
        modelling += shapes
        bones.append(
            Bone(level, solid(shapes), corners(polygons[level]), centre(stations[level], middle))
        )
    return behind(stations, middle), bones, gathered(modelling)


def centre(station: Station, middle: float) -> Point:
    """The right lamina (mass of the atlas), as the spine hangs over the next; else the middle."""
    if station.level in PRESACRAL_LEVELS:
        return face(station, middle).point(19 if station.level == "C1" else 8, 1)
    if station.level[0] == "S":
        return sacrum.plane(station, middle).point(0, 0)
    return (middle, station.y)
