"""The pictures of the vertebra to choose from: the whole section, and its canal enlarged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import htpy as h

from explainer.anatomy.axial import Section
from explainer.anatomy.axial.section import CANAL, PARTS
from explainer.anatomy.paths import Point

from .axial_svg import axial_svg, lines, window

_NAME = 0.22  # breadth of a name, of the breadth of its picture
_LENS = 0.58  # breadth of the enlarged canal, of the breadth of its picture

# Which names stand on which side, and how far down their rules lie, as shares of the height.
WHOLE = {
    "cervical": (
        {"basivertebral-vein": 0.14, "pedicle": 0.7, "transverse-process": 0.85, "lamina": 1.0},
        {"body": 0.14, "root": 0.7, "facet-joint": 0.85, "spinous-process": 1.0},
    ),
    "thoracic": (
        {"basivertebral-vein": 0.12, "pedicle": 0.26, "transverse-process": 0.86, "lamina": 1.0},
        {"body": 0.12, "root": 0.26, "facet-joint": 0.86, "spinous-process": 1.0},
    ),
    "lumbar": (
        {"basivertebral-vein": 0.12, "pedicle": 0.28, "transverse-process": 0.78, "lamina": 0.9},
        {"body": 0.12, "root": 0.28, "facet-joint": 0.78, "spinous-process": 0.9},
    ),
}
ENLARGED = (
    {"intradural-space": 0.22, "cord": 0.5, "epidural-space": 0.9},
    {"venous-plexus": 0.22, "root": 0.44, "dura": 0.9},
)
Box = tuple[float, float, float, float]


def pictures(prefix: str, section: Section, names: dict[str, str]) -> h.Element:
    """Return both pictures. They are decoration: the labels on them belong to the radios."""
    whole = (section.left, section.top, section.width, section.height)
    x, y = section.landmarks["canal"]
    radius = 1.28 * section.landmarks["canal-side"][0]
    across, down = 2 * radius / _LENS, 2.1 * radius
    lens = (x - across / 2, y - down / 2, across, down)
    return h.div(".pictures", aria_hidden="true")[
        h.div[
            h.p(".sides")[h.span["Front"]],
            h.div(".picture", style=f"aspect-ratio:{section.width / section.height:.3f}")[
                axial_svg(section, prefix),
                _overs(prefix, section, whole, PARTS),
                _names(prefix, section, whole, WHOLE[section.form], names),
            ],
            _directions(),
        ],
        h.div[
            h.p(".sides")[h.span["The canal, enlarged"]],
            h.div(".picture", style=f"aspect-ratio:{across / down:.3f}")[
                h.div(".glass")[window(prefix, x - radius, y - radius, 2 * radius, 2 * radius)],
                _overs(prefix, section, lens, CANAL, radius),
                _names(prefix, section, lens, ENLARGED, names, 0.9 * radius),
            ],
        ],
    ]


def radio_id(prefix: str, part: str) -> str:
    """Return the id of the radio of a part, to which the labels in the pictures belong."""
    return f"{prefix}-{part}"


def _directions() -> h.Element:
    return h.p(".sides")[
        (h.span[words] for words in ("Right of the body", "Back", "Left of the body"))
    ]


def _overs(
    prefix: str, section: Section, box: Box, parts: Sequence[str], lens: float = 0
) -> Iterable[h.Element]:
    """Yield the labels that lie over the parts, clipped to their shapes."""
    for part in section.parts:
        if part.name in parts:
            hits = [[_within(point, section, lens) for point in hit] for hit in part.hits]
            yield h.label(
                ".over", for_=radio_id(prefix, part.name), style=f"clip-path:{_polygon(hits, box)}"
            )


def _within(point: Point, section: Section, lens: float) -> Point:
    """Pull a point back to the rim of the lens."""
    if not lens:
        return point
    x, y = section.landmarks["canal"]
    distance = ((point[0] - x) ** 2 + (point[1] - y) ** 2) ** 0.5
    share = min(1, lens / distance) if distance else 1
    return (x + share * (point[0] - x), y + share * (point[1] - y))


def _polygon(hits: Iterable[Sequence[Point]], box: Box) -> str:
    """Return one polygon for all ``hits``: a line without breadth leads from one to the next."""
    left, top, width, height = box
    corners: list[Point] = []
    for hit in hits:
        corners += [*hit, hit[0]]
        if corners[0] != hit[0]:
            corners.append(corners[0])
    percent = (
        f"{100 * (x - left) / width:.0f}% {100 * (y - top) / height:.0f}%" for x, y in corners
    )
    return f"polygon({','.join(percent)})"


def _names(
    prefix: str,
    section: Section,
    box: Box,
    sides: tuple[dict, dict],
    names: dict[str, str],
    lens: float = 0,
) -> Iterable[h.Element]:
    """Yield the names at both sides, each on a rule, and the lines that lead to the parts."""
    left, top, width, height = box
    leads = []
    for side, places in zip((-1, 1), sides, strict=True):
        for part, share in places.items():
            x, y = _within(section.part(part).centre, section, lens)
            if side < 0:
                x = -x
            edge = left + width * (_NAME if side < 0 else 1 - _NAME)
            leads.append([(edge, top + share * height), (x, y)])
            yield h.label(
                f".name.{'at-right' if side < 0 else 'at-left'}",
                for_=radio_id(prefix, part),
                data_part=part,
                style=f"--y:{100 * share:.0f}%",
            )[names[part]]
    yield lines(leads, *box)
