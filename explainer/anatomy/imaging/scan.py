"""The trunk from behind, as a bone scan shows it: soft spots, darker where bone is being built."""

from __future__ import annotations

from functools import cache

from explainer import evidence
from explainer.anatomy.curve import Station, stations
from explainer.anatomy.imaging.frame import LEVEL, Picture
from explainer.anatomy.levels import PRESACRAL_LEVELS
from explainer.anatomy.paths import Point, ellipse, mirrored, ribbon, smooth
from explainer.anatomy.shapes import Shape


@cache
def scan() -> Picture:
    """Column, ribs, shoulder blades, kidneys and pelvis, and the spot of the tumour."""
    column = stations(evidence.table("vertebrae"))
    top = column["T1"].y
    height = column["S1"].y - top
    found = [column[level] for level in PRESACRAL_LEVELS[5:]]
    spot = column[LEVEL].y
    size = height * 1.3
    frame = (-size / 2, top - 0.09 * size, size, size)
    shapes = [
        Shape("paper", f"M{frame[0]:.0f} {frame[1]:.0f}h{size:.0f}v{size:.0f}h{-size:.0f}z"),
        Shape("flesh", _trunk(frame)),
        Shape("faint", "".join(map(_rib, found[2:14]))),
        Shape("uptake", "".join(map(_vertebra, found))),
        Shape("uptake", _blades(top)),
        Shape("kidney", _both(ellipse, (46, column["L1"].y + 4), 15, 27, 12)),
        Shape("uptake", _pelvis(column["S1"].y)),
        Shape("spot", ellipse((7, spot), 17, 14)),
        Shape("grain", f"M{frame[0]:.0f} {frame[1]:.0f}h{size:.0f}v{size:.0f}h{-size:.0f}z"),
    ]
    return Picture(*frame, tuple(shapes), ((150.0, spot), (44.0, spot)))


def _both(draw, centre: Point, across: float, along: float, tilt: float) -> str:
    x, y = centre
    return draw((x, y), across, along, -tilt) + draw((-x, y), across, along, tilt)


def _vertebra(station: Station) -> str:
    half, tall, y = 0.46 * station.width, 0.42 * station.height, station.y
    return smooth(mirrored([(0, y - tall), (half, y - tall), (half, y + tall), (0, y + tall)]))


def _rib(station: Station) -> str:
    number = int(station.level[1:])
    if station.level[0] != "T":
        return ""
    reach = {1: 52, 2: 78, 3: 94, 10: 112, 11: 96, 12: 60}.get(number, 104 + 2 * (number - 4))
    fall = 8 + 5.2 * number
    y = station.y
    line = [(18, y - 4), (0.45 * reach, y + 0.05 * fall), (0.85 * reach, y + 0.55 * fall),
            (reach, y + 1.2 * fall), (0.9 * reach, y + 1.8 * fall)]  # fmt: skip
    if number > 10:
        line = line[:3]
    halves = [4.2] * len(line)
    return ribbon(line, halves) + ribbon([(-x, y) for x, y in line], halves)


def _blades(top: float) -> str:
    blade = [(62, top + 14), (96, top + 4), (126, top + 8), (112, top + 50), (84, top + 124),
             (72, top + 92)]  # fmt: skip
    return smooth(blade) + smooth([(-x, y) for x, y in blade])


def _pelvis(y: float) -> str:
    sacrum = [(0, y - 14), (34, y - 12), (30, y + 24), (12, y + 70), (0, y + 74)]
    wing = [(26, y - 6), (40, y - 38), (76, y - 56), (118, y - 46), (136, y - 14), (124, y + 16),
            (98, y + 22), (76, y + 42), (54, y + 70), (40, y + 52), (38, y + 20)]  # fmt: skip
    return smooth(mirrored(sacrum)) + smooth(wing) + smooth([(-a, b) for a, b in wing])


def _trunk(frame: tuple[float, float, float, float]) -> str:
    _, top, size, _ = frame
    low = top + size
    half = [(0, top - 20), (40, top - 10), (46, top + 30), (140, top + 62), (196, top + 110),
            (158, top + 170), (140, top + 300), (152, low - 120), (176, low - 40), (176, low + 30),
            (0, low + 30)]  # fmt: skip
    return smooth(mirrored(half))
