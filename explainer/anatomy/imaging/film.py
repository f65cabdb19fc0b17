"""Shadows of the bones, as an X-ray casts them: from the side and from the front."""

from __future__ import annotations

from functools import cache

from explainer.anatomy.curve import Station
from explainer.anatomy.imaging import along
from explainer.anatomy.imaging.frame import LEVEL, Picture, chain, middle
from explainer.anatomy.paths import Point, ellipse, mirrored, ribbon, smooth
from explainer.anatomy.shapes import Shape
from explainer.anatomy.side import body, lumbar, thoracic

FRONT = (-52.0, -50.0, 104.0, 104.0)


@cache
def film_side() -> Picture:
    """Bodies, arches and ribs from the left; kinds name how dense the shadow is."""
    column = chain()
    bodies = "".join(smooth(each.place(body.outline(each))) for each in column)
    plates = "".join(_plates(each) for each in column)
    left, top, width, height = along.FRAME
    shapes = [
        Shape("film", f"M{left:g} {top:g}h{width:g}v{height:g}h{-width:g}z"),
        Shape("haze", smooth([(-30, -60), (24, -60), (44, 0), (40, 64), (-34, 64), (-24, 10)])),
        Shape("lung", smooth([(-60, -66), (-10, -66), (-14, -36), (-26, -14), (-60, 2)])),
        Shape("rib", _ribs_side(column)),
        Shape("arch", "".join(_arch(each) for each in column)),
        Shape("body", bodies),
        Shape("plate", plates),
        *_lucent(along.tumour()),
    ]
    return Picture(*along.FRAME, tuple(shapes), along.ARROW)


@cache
def film_front() -> Picture:
    """Bodies, pedicles (the eyes of the owl), spinous processes (its beak) and ribs."""
    column = chain()
    left, top, width, height = FRONT
    wide = middle().width
    shapes = [
        Shape("film", f"M{left:g} {top:g}h{width:g}v{height:g}h{-width:g}z"),
        Shape("haze", smooth([(-24, -70), (24, -70), (34, 0), (46, 70), (-46, 70), (-34, 0)])),
        Shape("lung", smooth(mirrored([(0, -160), (70, -60), (70, 6), (50, -12), (32, -20),
                                       (27, -48), (26, -80)])).replace("Z", "z")),
        Shape("rib", "".join(_ribs_front(each) for each in column)),
        Shape("arch", "".join(_behind(each) for each in column)),
        Shape("body", "".join(_front(each) for each in column)),
        Shape("plate", "".join(_rims(each) for each in column)),
        Shape("spinous", "".join(_beak(each) for each in column)),
        Shape("eye", "".join(_eye(each, -1) for each in column)
              + "".join(_eye(each, 1) for each in column if each.level != LEVEL)),
        Shape("eye lost", _eye(middle(), 1)),
        Shape("lucent marrow", smooth([(-2, 0), (0, -6), (5, -7.4), (11, -6), (14, -1),
                                       (12.6, 5), (7, 7.6), (1, 6)])),
        Shape("lucent shell", smooth([(8, -8), (14, -8.6), (0.42 * wide, -6), (0.45 * wide, 0),
                                      (0.4 * wide, 6), (13, 6), (8, 3)])),
    ]  # fmt: skip
    return Picture(*FRONT, tuple(shapes), ((48.0, 0.0), (29.0, 0.0)))


def _lucent(shapes: list[Shape]) -> list[Shape]:
    """Where bone is missing the film is darker; what lies in the canal casts no shadow."""
    return [
        Shape(shape.kind.replace("tumour", "lucent"), shape.path)
        for shape in shapes
        if not shape.kind.endswith("canal")
    ]


def _plates(station: Station) -> str:
    """The dense end-plates and the posterior wall, from the side."""
    wall, front, back = station.wall, station.front / 2, station.back / 2
    upper = [(-wall, -front + 0.6), (0, -station.height / 2 + 1.2), (wall, -back + 0.6)]
    lower = [(-wall, front - 0.6), (0, station.height / 2 - 1.2), (wall, back - 0.6)]
    return smooth(station.place(upper), False) + smooth(station.place(lower), False)


def _arch(station: Station) -> str:
    make = lumbar.arch if station.level in lumbar.DROOP else thoracic.arch
    return smooth(station.place(make(station)))


def _ribs_side(column: tuple[Station, ...]) -> str:
    """The ribs cross the bodies on their way down and forward; those of the other side too."""
    found = ""
    for each in column[:3]:
        for shift in (0, 7):
            line = [
                each.world(each.wall + 11, -0.62 * each.height),
                each.world(each.wall - 1, -0.5 * each.height + 0.3 * shift),
                each.world(-0.2 * each.wall, 0.32 * each.height + 0.7 * shift),
                each.world(-1.6 * each.wall, 1.7 * each.height + shift),
                each.world(-2.6 * each.wall, 3.1 * each.height + shift),
            ]
            found += ribbon(line, [2.6, 2.4, 2.6, 3.0, 3.2])
    return found


def _half(station: Station) -> float:
    return station.width / 2


def _front(station: Station) -> str:
    wide, half = _half(station), station.height / 2
    outline = [(0, -half + 0.6), (0.6 * wide, -half + 0.2), (wide, -half), (1.02 * wide, -half + 2),
               (0.9 * wide, -0.1 * half), (0.92 * wide, 0.3 * half), (1.04 * wide, half - 2),
               (1.02 * wide, half), (0.6 * wide, half - 0.2), (0, half - 0.6)]  # fmt: skip
    return smooth(_at(station, mirrored(outline)))


def _rims(station: Station) -> str:
    """The near and the far edge of each end-plate."""
    wide, half = _half(station), station.height / 2
    found = ""
    for side in (-1, 1):
        for bend in (0.2, 2.2):
            line = [(-wide, side * (half - 0.5)), (0, side * (half - 0.5 - bend)),
                    (wide, side * (half - 0.5))]  # fmt: skip
            found += smooth(_at(station, line), False)
    return found


def _eye(station: Station, side: int) -> str:
    wide = _half(station)
    return ellipse((side * 0.66 * wide, station.y - 0.12 * station.height),
                   0.15 * wide, 0.25 * station.height, 8 * side)  # fmt: skip


def _beak(station: Station) -> str:
    """The spinous process, seen from its tip."""
    y = station.y + 0.34 * station.height
    half = [(0, y - 7), (1.3, y - 6), (1.7, y - 1), (2.9, y + 4), (2.2, y + 6.4), (0, y + 6.8)]
    return smooth(mirrored(half))


def _behind(station: Station) -> str:
    """Laminae, joints and transverse processes behind the body."""
    wide, half = _half(station), station.height / 2
    right = [
        (0, -0.2 * half),
        (0.3 * wide, -0.9 * half),
        (0.5 * wide, -1.7 * half),
        (0.72 * wide, -1.6 * half),
        (0.8 * wide, -0.7 * half),
        (1.2 * wide, -0.7 * half),
        (1.42 * wide, -0.4 * half),
        (1.2 * wide, -0.1 * half),
        (0.8 * wide, 0.1 * half),
        (0.6 * wide, 0.9 * half),
        (0.56 * wide, 1.6 * half),
        (0.34 * wide, 1.8 * half),
        (0.24 * wide, 1.2 * half),
        (0, 0.9 * half),
    ]
    return smooth(_at(station, mirrored(right)))


def _ribs_front(station: Station) -> str:
    if station.level[0] == "L":
        return ""
    wide, half = _half(station), station.height / 2
    long = 0.6 if station.level == "T12" else 1.0
    line = [(0.9 * wide, -half + 1), (1.5 * wide, -half - 1.6), (2.0 * wide, -0.6 * half),
            (2.0 * wide + 14 * long, 0.8 * half), (2.0 * wide + 30 * long, 3.4 * half)]  # fmt: skip
    right = _at(station, line)
    halves = [2.4, 2.6, 2.8, 3.0, 3.0]
    left = [(-x, y) for x, y in right]
    return ribbon(right, halves) + ribbon(left, halves)


def _at(station: Station, points: list[Point]) -> list[Point]:
    return [(x, station.y + y) for x, y in points]
