"""Thoracic vertebrae T1 to T11 and the stumps of the ribs from behind."""

from __future__ import annotations

from explainer.anatomy.back.frame import Plane
from explainer.anatomy.curve import Station
from explainer.anatomy.shapes import Point, Shape, ellipse, mirrored, smooth
from explainer.anatomy.side import thoracic

# Reach of the transverse processes, of the width of the end-plate: shorter from level to level.
REACH = {
    "T1": 1.2,
    "T2": 1.17,
    "T3": 1.12,
    "T4": 1.08,
    "T5": 1.12,
    "T6": 1.08,
    "T7": 1.0,
    "T8": 0.94,
    "T9": 0.87,
    "T10": 0.76,
    "T11": 0.57,
}


def arch(station: Station) -> list[Point]:
    """Right half of lamina, articular and transverse processes, local (side, down) mm."""
    height = station.height
    reach = REACH[station.level] * station.width
    top, bottom = -station.back / 2 - station.disc_above, station.back / 2 + station.disc_below
    lift = 0.26 * height
    return [
        (0, -0.46 * height),
        (4.4, -0.48 * height),
        (6.2, top + 0.5),
        (8.6, top - 4.0),
        (11.4, top - 3.2),
        (12.6, -0.52 * height),
        (14.6, -0.44 * height),
        (0.5 * reach + 6, -0.5 * height - 0.5 * lift),
        (reach - 3.4, -0.5 * height - lift),
        (reach, -0.46 * height - 0.9 * lift),
        (reach + 0.6, -0.3 * height - 0.6 * lift),
        (reach - 2.6, -0.12 * height - 0.4 * lift),
        (0.5 * reach + 5, -0.1 * height),
        (13.6, 0.08 * height),
        (11.2, 0.3 * height),
        (11.4, 0.5 * height),
        (10.8, bottom + 1.6),
        (8.6, bottom + 3.2),
        (6.0, bottom + 1.4),
        (3.4, bottom - 1.4),
        (0, bottom - 1.0),
    ]


def spine(station: Station, middle: float) -> list[Shape]:
    """The spinous process: a slender ridge that slants down over the vertebra below."""

    def low(share: float, side: float = 0.0) -> float:
        return station.world(*thoracic.along(station, share, side))[1]

    half = [
        (middle, low(0.0) - 3.2),
        (middle + 2.3, low(0.1)),
        (middle + 2.2, low(0.5)),
        (middle + 2.9, low(0.9)),
        (middle + 1.9, low(1.0) + 0.8),
        (middle, low(1.0) + 1.5),
    ]
    centre, reach = (low(0.0) + low(1.0)) / 2, (low(1.0) - low(0.0)) / 2 + 2
    return [
        Shape("hollow", ellipse((middle + 1.6, centre + 2), 5.6, reach)),
        Shape("bone inner", smooth(mirrored(half, middle))),
        Shape("gleam", ellipse((middle - 0.8, centre), 1.5, reach)),
        Shape("hollow", ellipse((middle + 1.7, centre + 2), 1.4, reach * 0.9)),
    ]


def draw(station: Station, middle: float) -> list[Shape]:
    """All shapes of one vertebra, back to front, in the coordinates of the column."""
    height = station.height
    reach = REACH[station.level] * station.width
    bottom = station.back / 2 + station.disc_below
    rear = Plane(station, middle, station.wall + 0.9 * station.canal)
    return [
        Shape("bone", rear.whole(arch(station))),
        *(Shape("hollow", path) for path in rear.spots(6.4, 0.1 * height, 5, 0.5 * height)),
        *(Shape("hollow", path) for path in rear.spots(13.8, -0.14 * height, 4, 0.2 * height)),
        Shape("gleam", rear.spot(-8.6, 0.46 * height, 2.6, 0.36 * height)),
        Shape("gleam", rear.spot(7.6, 0.46 * height, 2.0, 0.3 * height)),
        Shape("gleam", rear.spot(-reach + 3.6, -0.5 * height, 4.2, 0.17 * height)),
        Shape("gleam", rear.spot(reach - 4.2, -0.52 * height, 3.2, 0.12 * height)),
        Shape("hollow", rear.spot(reach - 4, -0.26 * height, 5, 0.14 * height)),
        Shape("line", rear.pair([(4.2, bottom - 3.2), (8.4, bottom + 0.6), (10.4, bottom - 1.6)], False)),
        *spine(station, middle),
    ]


def rib(station: Station, middle: float) -> list[Shape]:
    """The first piece of a pair of ribs: head beside the body, tubercle on the process, cut end."""
    width, half = station.width / 2, station.height / 2
    floating = station.level in ("T11", "T12")
    front = Plane(station, middle, 0)
    rear = Plane(station, middle, station.wall + 0.6 * station.canal)
    reach = max(REACH.get(station.level, 0.5) * station.width, width + 4)
    end = reach + (11 if not floating else 9)
    drop = 0.1 if not floating else 0.3
    head = front.place([(width * 0.7, -half - 0.6), (width * 0.68, -half + 5.4)])
    upper = rear.place([(reach - 4, -half - 1.2), (reach + 4, -half + 0.4), (end, drop * half * 2)])
    lower = rear.place(
        [(end - 2.4, drop * half * 2 + 7.4), (reach + 1, 0.3 * half), (reach - 6, -0.1 * half)]
    )
    outline = [head[0], *upper, *lower, head[1]]
    outline[3], outline[4] = (*outline[3], 0.3), (*outline[4], 0.3)
    left = [(2 * middle - x, *rest) for x, *rest in outline]
    cut = rear.point(end - 1.2, drop * half * 2 + 3.7)
    other = (2 * middle - cut[0], cut[1])
    return [
        Shape("rib", smooth(outline) + smooth(left)),
        Shape("marrow", ellipse(cut, 1.6, 3.9, 18) + ellipse(other, 1.6, 3.9, -18)),
    ]
