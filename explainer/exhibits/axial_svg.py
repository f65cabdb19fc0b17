"""The cross-section of a vertebra as inline SVG whose colours come from ``axial.css``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import htpy as h
from markupsafe import Markup

from explainer.anatomy.axial import Section
from explainer.anatomy.paths import Point, ellipse
from explainer.anatomy.shapes import Shape

from .column_svg import in_tenths

TENTHS = 10  # whole numbers are shorter: the SVG counts in tenths of a millimetre
TILE = 80  # side of the tile of spongy bone, tenths of a mm
_clip, _g, _path, _pattern, _use = (
    h.Element(name) for name in ("clipPath", "g", "path", "pattern", "use")
)


def axial_svg(section: Section, prefix: str) -> h.Element:
    """Write ``section`` as SVG; ``prefix`` keeps the ids in it unique on a page.

    Each part is a ``<g class="part" data-part="pedicle">``; a property such as ``--on-pedicle: 1``
    on anything around the drawing marks it, also where :func:`window` draws it again.
    """
    cells = [part for part in section.parts if part.shapes[0].kind == "cell"]
    others = [part for part in section.parts if part not in cells]
    cut = f"#{prefix}-cut"
    return h.svg(viewBox=_box(section.left, section.top, section.width, section.height))[
        _clip(id=f"{prefix}-bone")[
            _path(id=cut[1:], d=in_tenths(section.bone), clip_rule="evenodd")
        ],
        _pattern(
            ".axial",
            id=f"{prefix}-spongy",
            width=str(TILE),
            height=str(TILE),
            patternUnits="userSpaceOnUse",
        )[_path(".marrow", d=_marrow())],
        _g(".axial", id=f"{prefix}-section")[
            _shapes(section.behind),
            _g(clip_path=f"url(#{prefix}-bone)")[
                _use(".cell", href=cut),
                [_part(part.name, part.shapes) for part in cells],
                _use(".cut", href=cut, fill=f"url(#{prefix}-spongy)"),
                _use(".shell", href=cut),
            ],
            _use(".edge", href=cut),
            [_part(part.name, part.shapes) for part in others],
        ],
    ]


def window(
    prefix: str, left: float, top: float, width: float, height: float, *shown: object
) -> h.Element:
    """Return a part of the section that :func:`axial_svg` wrote, in mm, drawn again.

    With ``shown``, those elements stand in place of the section.
    """
    inside = _g(".axial")[shown] if shown else _use(href=f"#{prefix}-section")
    return h.svg(viewBox=_box(left, top, width, height), aria_hidden="true")[inside]


def lines(
    leads: Iterable[Sequence[Point]], left: float, top: float, width: float, height: float
) -> h.Element:
    """Return lines that lead from names to parts, each with a dot at its end, in mm."""
    tenths = [[round(TENTHS * one) for one in (*start, *end)] for start, end in leads]
    return h.svg(".leads", viewBox=_box(left, top, width, height))[
        _path(d="".join(f"M{x} {y}L{to} {down}" for x, y, to, down in tenths)),
        _path(".ends", d="".join(f"M{to} {down}h0" for _, _, to, down in tenths)),
    ]


def _part(name: str, shapes: Iterable[Shape]) -> h.Element:
    return _g(".part", data_part=name)[_shapes(shapes)]


def _shapes(shapes: Iterable[Shape]) -> list[Markup]:
    return [Markup(f'<path class="{one.kind}" d="{in_tenths(one.path)}"/>') for one in shapes]


def _box(*numbers: float) -> str:
    return " ".join(f"{TENTHS * number:.0f}" for number in numbers)


def _marrow() -> str:
    """The marrow in a tile of spongy bone: gaps of unlike size, spread evenly, never in rows."""
    gaps, side = "", TILE / TENTHS
    for index in range(26):
        # Steps of an irrational length never meet again: the gaps keep apart from each other.
        x, y = (0.5 + 0.7549 * index) % 1 * side, (0.5 + 0.5698 * index) % 1 * side
        long, tilt = 0.38 + 0.3 * (0.37 * index % 1), 67 * index % 180
        for left in (0, side, -side):
            for up in (0, side, -side):
                if -0.6 < x + left < side + 0.6 and -0.6 < y + up < side + 0.6:
                    gaps += ellipse((x + left, y + up), long, 0.34, tilt)
    return in_tenths(gaps)
