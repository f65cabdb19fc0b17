"""The six pictures of the canal: one drawing of the bone, and on it what differs by grade."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import htpy as h
from markupsafe import Markup

from explainer.anatomy import axial
from explainer.anatomy.axial.compression import HIDDEN, LEVEL, narrowed
from explainer.anatomy.paths import Point, ellipse

from .axial_svg import axial_svg, lines
from .column_svg import in_tenths

# Frames in mm: left, top, width, height.
SMALL = (-15.2, -11.4, 29.4, 28.2)
LARGE = (-24, -15.6, 48, 34.6)
_TILE = 72  # side of the tile of tumour tissue, tenths of a mm
_g, _path, _pattern, _use = (h.Element(name) for name in ("g", "path", "pattern", "use"))

# Names in the corners of the large picture: on which side, and how far down their rules lie.
NAMES = {
    "tumour": ("Tumour", -1, 0.08),
    "sac": ("Sac (dura)", 1, 0.08),
    "cord": ("Spinal cord", 1, 0.16),
    "fluid": ("Fluid (CSF)", 1, 0.24),
}


def drawings(prefix: str, grades: Iterable[str]) -> h.Element:
    """Return what all pictures use: the bone, the tissue of the tumour, and the six canals."""
    section = axial.draw(LEVEL)
    kept = [_without_rootlets(part) for part in section.parts if part.name not in HIDDEN]
    return h.div(".drawings", aria_hidden="true")[
        axial_svg(replace(section, parts=tuple(kept)), prefix),
        h.svg[
            _pattern(
                ".axial",
                id=f"{prefix}-flesh",
                width=str(_TILE),
                height=str(_TILE),
                patternUnits="userSpaceOnUse",
            )[_path(".flesh", d=f"M0 0h{_TILE}v{_TILE}H0z"), _path(".nuclei", d=_nuclei())],
            (_canal(prefix, grade) for grade in grades),
        ],
    ]


def small(prefix: str, grade: str) -> h.Element:
    """Return the canal at ``grade`` alone, to compare."""
    return h.svg(viewBox=_box(SMALL), aria_hidden="true")[_both(prefix, grade)]


def large(prefix: str, grade: str) -> h.Element:
    """Return the canal at ``grade`` with the names of what is in it."""
    return h.div(".picture", aria_hidden="true")[
        h.svg(viewBox=_box(LARGE))[_both(prefix, grade)],
        lines((_lead(side, down, point) for (_, side, down), point in _named(grade)), *LARGE),
        (
            h.span(".name.at-left" if side < 0 else ".name.at-right", style=f"--y:{100 * down:g}%")[
                name
            ]
            for (name, side, down), _ in _named(grade)
        ),
    ]


def _without_rootlets(part: axial.Part) -> axial.Part:
    """The root outside the canal is the same in all pictures, the rootlets in the sac are not."""
    return replace(part, shapes=tuple(one for one in part.shapes if one.kind != "rootlets"))


def _canal(prefix: str, grade: str) -> h.Element:
    canal = narrowed(grade)
    return _g(".axial.narrowed", id=f"{prefix}-canal-{grade}")[
        _path(".tumour", d=in_tenths(canal.tumour.path), fill=f"url(#{prefix}-flesh)"),
        _g(".part")[
            (
                Markup(f'<path class="{one.kind}" d="{in_tenths(one.path)}"/>')
                for one in canal.shapes
            )
        ],
    ]


def _both(prefix: str, grade: str) -> list[h.Element]:
    return [_use(href=f"#{prefix}-section"), _use(href=f"#{prefix}-canal-{grade}")]


def _named(grade: str) -> Iterable[tuple[tuple[str, int, float], Point]]:
    """Yield each name with the point that it leads to; there is no name for fluid that is gone."""
    canal = narrowed(grade)
    right, edge = (max(line, key=lambda point: point[0]) for line in (canal.fluid, canal.cord))
    points = {
        "tumour": (-8, -7),
        "sac": max(canal.sac, key=lambda point: point[0] / 3 - point[1]),
        "cord": (edge[0] - 1.6, edge[1] + 0.4),
        "fluid": ((right[0] + edge[0]) / 2, (right[1] + edge[1]) / 2 + 0.6),
    }
    for part, name in NAMES.items():
        if part != "fluid" or grade != "3":
            yield name, points[part]


def _lead(side: int, down: float, point: Point) -> tuple[Point, Point]:
    left, top, width, height = LARGE
    return (left + width * (0.22 if side < 0 else 0.78), top + down * height), point


def _box(frame: tuple[float, ...]) -> str:
    return " ".join(f"{10 * length:.0f}" for length in frame)


def _nuclei() -> str:
    """The nuclei of tumour cells in a tile: of unlike size, spread evenly, never in rows."""
    side, dots = _TILE / 10, ""
    for index in range(15):
        # Steps of an irrational length never meet again: the nuclei keep apart from each other.
        x, y = (0.5 + 0.7549 * index) % 1, (0.5 + 0.5698 * index) % 1
        size = 0.18 + 0.2 * (0.37 * index % 1)
        dots += ellipse((0.4 + x * (side - 0.8), 0.4 + y * (side - 0.8)), size, size)
    return in_tenths(dots)
