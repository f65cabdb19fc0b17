"""The back view put together: painting order, the parts a click hits, and what lies behind."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.anatomy.back import cervical, lumbar, sacrum, thoracic
from explainer.anatomy.back.frame import Plane
from explainer.anatomy.curve import Station
from explainer.anatomy.levels import LEVELS, PRESACRAL_LEVELS
from explainer.anatomy.shapes import Bone, Point, Shape, mirrored, smooth
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


def divider(upper: Station, lower: Station, middle: float) -> list[Point]:
    """Right half of the line on which a click passes from one level to the next."""
    if upper.level[0] == "S" and lower.level[0] == "S":
        return sacrum.seam(upper, lower, middle)
    if upper.level == "S5":
        down = upper.world(upper.wall, upper.height / 2)[1]
        return [(middle, down), (middle + 6, down), (middle + 12, down)]
    reach = (reach_of(upper) + (reach_of(lower) or reach_of(upper))) / 2 + 2
    above = Plane(upper, middle, upper.wall + 0.7 * upper.canal)
    below = Plane(lower, middle, lower.wall + 0.7 * lower.canal)
    low = (above.point(0, upper.height / 2)[1] + below.point(0, -lower.height / 2)[1]) / 2
    tip = tip_of_spine(upper)
    outer = (above.point(0, 0.1 * upper.height)[1] + below.point(0, -0.6 * lower.height)[1]) / 2
    return [
        (middle, tip),
        (middle + 4, max(tip - 1, low)),
        (middle + 4.6, low),
        (middle + 14, low),
        (middle + reach, outer),
    ]


def hits(stations: Mapping[str, Station], middle: float) -> dict[str, list[Point]]:
    """One polygon per level; neighbours share their divider, so no two overlap."""
    chain = [stations[level] for level in LEVELS]
    lines = [divider(upper, lower, middle) for upper, lower in zip(chain, chain[1:], strict=False)]
    atlas, coccyx = stations["C1"], stations["coccyx"]
    first = [(middle, atlas.y - 12), (middle + 24, atlas.y - 11), (middle + 37, atlas.y - 4)]
    end = coccyx.y + 0.62 * coccyx.height / 0.34
    last = [(middle, end), (middle + 8, end)]
    found = {}
    for station, above, below in zip(chain, [first, *lines], [*lines, last], strict=True):
        half = [*above, *reversed(below)]
        found[station.level] = mirrored(half, middle)
    return found


def behind(stations: Mapping[str, Station], middle: float) -> list[Shape]:
    """The shadowed bodies and discs, the dark of the canal, and the stumps of the ribs."""
    bodies, discs, canal = "", "", []
    for upper_level, lower_level in zip(PRESACRAL_LEVELS[2:], LEVELS[3:25], strict=True):
        upper, lower = stations[upper_level], stations[lower_level]
        plane, next_plane = Plane(upper, middle, 0), Plane(lower, middle, 0)
        wide, half = upper.width / 2, upper.height / 2
        bodies += plane.whole([(0, -half), (wide, -half + 1), (0.88 * wide, 0), (wide, half - 1), (0, half)])
        right = [
            *plane.place([(0, half - 1), (wide * 0.98, half - 0.6)]),
            *next_plane.place(
                [(lower.width / 2 * 0.98, -lower.height / 2 + 0.6), (0, -lower.height / 2 + 1)]
            ),
        ]
        middle_down = (right[1][1] + right[2][1]) / 2
        right.insert(2, (middle + (wide + lower.width / 2) / 2 + 0.6, middle_down))
        discs += smooth(mirrored(right, middle))
    for level in LEVELS[:25]:
        station = stations[level]
        rear = Plane(station, middle, station.wall + 0.5 * station.canal)
        canal.append(rear.point(0.62 * station.canal, 0))
    dark = [(middle, canal[0][1] - 4), *canal, (middle, canal[-1][1] + 6)]
    ribs = []
    for level in reversed(LEVELS[7:19]):
        ribs += thoracic.rib(stations[level], middle)
    return [
        Shape("recess", bodies),
        Shape("disc", discs),
        Shape("canal", smooth(mirrored(dark, middle))),
        *ribs,
    ]


def parts(
    stations: Mapping[str, Station], middle: float
) -> tuple[list[Shape], list[Bone], list[Shape]]:
    """What lies behind the bones, the bones from below up, and what lies in front (nothing)."""
    polygons = hits(stations, middle)
    bones = []
    for level in reversed(LEVELS):
        station = stations[level]
        if level in PRESACRAL_LEVELS:
            centre = Plane(station, middle, station.wall + 0.7 * station.canal).point(8, 1)
        else:
            centre = sacrum.plane(station, middle).point(0, 0) if level[0] == "S" else (middle, station.y)
        bones.append(
            Bone(level, shapes_of(level, stations, middle), tuple(polygons[level]), centre)
        )
    return behind(stations, middle), bones, []
