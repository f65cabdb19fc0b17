"""Discs, canal, cord, cauda equina and roots from the side."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.anatomy.curve import DENS_HALF, Station
from explainer.anatomy.levels import LEVELS, PRESACRAL_LEVELS
from explainer.anatomy.paths import Point, between, ribbon, smooth
from explainer.anatomy.shapes import Shape

# Thickness of the cord, of the depth of the canal: swellings at C5 and T11, conus at L1 to L2.
CORD = {"C1": 0.44, "C2": 0.46, "C3": 0.52, "C4": 0.57, "C5": 0.58, "C6": 0.55, "C7": 0.5,
        "T1": 0.46, "T2": 0.43, "T9": 0.43, "T10": 0.47, "T11": 0.5, "T12": 0.44}  # fmt: skip
CORD_USUAL = 0.42
# How far a root is followed once it has left: forward and down, of the depth of the body.
ROOT_REACH = {"C": (0.12, 0.34), "T": (0.06, 0.14), "L": (0.06, 0.22)}


def in_canal(station: Station, share: float, down: float = 0) -> Point:
    """A point in the canal: ``share`` of its depth behind the body, ``down`` of body heights."""
    start = DENS_HALF if station.level == "C1" else station.wall
    return station.world(start + share * station.canal, down * station.height)


def discs(stations: Mapping[str, Station]) -> Shape:
    """All discs, from under the axis to the sacral plate, as one shape."""
    path = ""
    for upper_level, lower_level in zip(PRESACRAL_LEVELS[1:], LEVELS[2:25], strict=True):
        upper, lower = stations[upper_level], stations[lower_level]
        wide, deep = upper.wall, lower.wall
        rear = between(
            upper.world(wide + 0.8, upper.back / 2), lower.world(deep + 0.8, -lower.back / 2)
        )
        front = between(
            upper.world(-wide - 1.0, upper.front / 2), lower.world(-deep - 1.0, -lower.front / 2)
        )
        points = [
            upper.world(-wide + 0.2, upper.front / 2 - 1.0),
            upper.world(wide - 0.4, upper.back / 2 - 1.2),
            rear,
            lower.world(deep - 0.4, -lower.back / 2 + 1.2),
            lower.world(-deep + 0.2, -lower.front / 2 + 1.0),
            front,
        ]
        path += smooth(points)
    return Shape("disc", path)


def canal(stations: Mapping[str, Station]) -> Shape:
    """The dark of the canal, which shows through the foramina."""
    chain = [stations[level] for level in LEVELS[:25]]
    front = [in_canal(station, -0.1, 0.1) for station in chain]
    back = [in_canal(station, 0.7, 0.1) for station in chain]
    return Shape("canal", smooth([*front, *reversed(back)]))


def cord(stations: Mapping[str, Station]) -> str:
    """The outline of the cord from the skull to the tip of the conus."""
    atlas = stations["C1"]
    middle = [(*in_canal(atlas, 0.46, -1.05), 0)]
    halves = [0.24 * atlas.canal]
    for level in LEVELS[:19]:
        middle.append(in_canal(stations[level], 0.5))
        halves.append(CORD.get(level, CORD_USUAL) * stations[level].canal / 2)
    first = stations["L1"]
    for down, share in ((-0.3, 0.17), (0.2, 0.08), (0.56, 0.01)):
        middle.append(in_canal(first, 0.5, down))
        halves.append(share * first.canal)
    return ribbon(middle, halves)


def cauda(stations: Mapping[str, Station]) -> str:
    """The threads of the cauda equina: from the conus down the canal, one after another out."""
    path, order = "", LEVELS.index
    for lane, level in enumerate(("L2", "L3", "L4", "L5", "S1", "S2", "S3")):
        share = 0.26 + 0.09 * lane
        points = [in_canal(stations["T12"], 0.34 + 0.05 * lane, 0.1)]
        passed = LEVELS[order("L1") : order(level) + 1]
        points += [in_canal(stations[each], share, 0.1) for each in passed]
        if level[0] == "L":
            points.append(in_canal(stations[level], 0.24, 0.42))
        path += smooth(points, closed=False)
    tail = LEVELS[order("L2") : order("S5")]
    filum = [in_canal(stations["L1"], 0.5, 0.5), *(in_canal(stations[each], 0.6) for each in tail)]
    return path + smooth(filum, closed=False)


def roots(stations: Mapping[str, Station]) -> Shape:
    """The nerves in the foramina: a swelling (the ganglion) and a short tail that is cut off."""
    path = ""
    for upper_level, lower_level in zip(PRESACRAL_LEVELS[1:], LEVELS[2:25], strict=True):
        upper, lower = stations[upper_level], stations[lower_level]
        forward, down = ROOT_REACH[upper_level[0]]
        thick = {"C": 1.0, "T": 1.1, "L": 1.6}[upper_level[0]]
        wall, height = upper.wall, upper.height
        inner = upper.world(wall + 0.36 * upper.canal, 0.2 * height)
        knot = upper.world(wall + 0.22 * upper.canal, 0.36 * height)
        beside = lower.world(lower.wall, -lower.height / 2)
        end = (beside[0] - forward * lower.depth, knot[1] + down * lower.depth)
        path += ribbon([inner, knot, end], [0.6 * thick, 1.1 * thick, 0.7 * thick])
    return Shape("root", path)
