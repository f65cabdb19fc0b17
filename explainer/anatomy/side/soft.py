"""Discs, canal, cord, cauda equina and roots from the side."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.anatomy.curve import Station
from explainer.anatomy.levels import LEVELS, PRESACRAL_LEVELS
from explainer.anatomy.shapes import Point, Shape, between, smooth

# Thickness of the cord, of the depth of the canal: swellings at C5 and T11, conus at L1 to L2.
CORD = {"C1": 0.46, "C2": 0.48, "C3": 0.52, "C4": 0.56, "C5": 0.57, "C6": 0.55, "C7": 0.5,
        "T1": 0.46, "T2": 0.43, "T9": 0.43, "T10": 0.46, "T11": 0.49, "T12": 0.44}  # fmt: skip
CORD_USUAL = 0.42


def in_canal(station: Station, share: float, down: float = 0) -> Point:
    """A point in the canal: ``share`` of its depth behind the body, ``down`` of body heights."""
    start = 4.7 if station.level == "C1" else station.wall
    return station.world(start + share * station.canal, down * station.height)


def discs(stations: Mapping[str, Station]) -> Shape:
    """All discs, from under the axis to the sacral plate, as one shape."""
    path = ""
    for upper_level, lower_level in zip(PRESACRAL_LEVELS[1:], LEVELS[2:25], strict=True):
        upper, lower = stations[upper_level], stations[lower_level]
        wide, deep = upper.wall, lower.wall
        points = [
            *upper.place([(-wide + 0.3, upper.front / 2 - 1.2), (0, upper.height / 2 - 1.8)]),
            *upper.place([(wide - 0.4, upper.back / 2 - 1.2)]),
            between(
                upper.world(wide + 0.5, upper.back / 2), lower.world(deep + 0.5, -lower.back / 2)
            ),
            *lower.place([(deep - 0.4, -lower.back / 2 + 1.2), (0, -lower.height / 2 + 1.8)]),
            *lower.place([(-deep + 0.3, -lower.front / 2 + 1.2)]),
            between(
                upper.world(-wide - 0.7, upper.front / 2),
                lower.world(-deep - 0.7, -lower.front / 2),
            ),
        ]
        path += smooth(points)
    return Shape("disc", path)


def canal(stations: Mapping[str, Station]) -> Shape:
    """The dark of the canal, which shows through the foramina."""
    chain = [stations[level] for level in LEVELS[:24]]
    front, back = [], []
    for station in chain:
        front.append(in_canal(station, -0.1))
        back.append(in_canal(station, 0.72))
    return Shape("canal", smooth([*front, *reversed(back)]))


def cord(stations: Mapping[str, Station]) -> str:
    """The outline of the cord from the skull to the tip of the conus."""
    front, back = [], []
    for level in LEVELS[:19]:
        half = CORD.get(level, CORD_USUAL) / 2
        front.append(in_canal(stations[level], 0.5 - half))
        back.append(in_canal(stations[level], 0.5 + half))
    atlas, first = stations["C1"], stations["L1"]
    top = [in_canal(atlas, 0.76, -1.3), in_canal(atlas, 0.2, -1.3)]
    top = [(*point, 0.3) for point in top]
    end = [
        in_canal(first, 0.36, -0.3),
        in_canal(first, 0.45, 0.25),
        (*in_canal(first, 0.5, 0.56), 0.4),
        in_canal(first, 0.55, 0.25),
        in_canal(first, 0.64, -0.3),
    ]
    return smooth([*front, *end, *reversed(back), *top])


def cauda(stations: Mapping[str, Station]) -> Shape:
    """The threads of the cauda equina: from the conus down the canal, one after another out."""
    start = stations["T12"]
    path = ""
    exits = ("L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3")
    order = LEVELS.index
    for number, level in enumerate(exits):
        lane = 0.22 + 0.08 * number
        points = [in_canal(start, 0.35 + 0.04 * number, 0.2 * number / 7)]
        for passed in LEVELS[order("L1") : order(level)]:
            points.append(in_canal(stations[passed], lane, 0.1))
        points.append(in_canal(stations[level], lane, -0.1))
        if level[0] == "L":
            points.append(in_canal(stations[level], 0.25, 0.42))
        else:
            points.append(in_canal(stations[level], lane, 0.5))
        path += smooth(points, closed=False)
    tail = [stations[level] for level in LEVELS[order("L1") + 1 : order("S5")]]
    filum = [in_canal(stations["L1"], 0.5, 0.5), *(in_canal(each, 0.62) for each in tail)]
    return Shape("cauda", path + smooth(filum, closed=False))


def roots(stations: Mapping[str, Station]) -> Shape:
    """Short stumps of the nerves that leave through the foramina, as stroked lines."""
    path = ""
    for level in PRESACRAL_LEVELS[1:]:
        station = stations[level]
        start = station.world(station.wall + 0.3 * station.canal, 0.34 * station.height)
        reach = {"C": (-4.5, 4.2), "T": (-3.5, 4.5), "L": (-6.0, 9.0)}[level[0]]
        end = (start[0] + reach[0], start[1] + reach[1])
        bend = (start[0] + 0.15 * reach[0], start[1] + 0.6 * reach[1])
        path += smooth([start, bend, end], closed=False)
    return Shape("root", path)
