"""The cross-section put together: its frame, outlines, parts and landmarks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from explainer.anatomy.axial import cervical, contents, lumbar, thoracic
from explainer.anatomy.axial.measures import LEVELS, measures, pair, whole
from explainer.anatomy.axial.parts import Part, behind, parts, straight
from explainer.anatomy.paths import Point, mirrored
from explainer.anatomy.shapes import Shape

__all__ = ["BONE", "CANAL", "LEVELS", "PARTS", "Part", "Section", "draw"]

BONE = (
    *("body", "pedicle", "lamina", "transverse-process", "facet-joint", "spinous-process"),
    "basivertebral-vein",
)
CANAL = ("epidural-space", "venous-plexus", "dura", "intradural-space", "cord", "root")
PARTS = (*BONE, *CANAL)
FORMS = {"cervical": cervical, "thoracic": thoracic, "lumbar": lumbar}
MARGIN = 3.0
MARGIN_BEHIND = 7.0  # room for names beside the spinous process


@dataclass(frozen=True, slots=True)
class Section:
    """The whole picture in mm. The origin is the middle of the body's posterior wall.

    ``form`` is ``"cervical"``, ``"thoracic"`` or ``"lumbar"``; ``left``, ``top``, ``width`` and
    ``height`` frame the picture. ``bone`` is the outline of the cut bone with its holes (even-odd),
    ``canal`` that of the canal. The parts of bone are cells: they lie over the bone only within
    ``bone``; so does ``back_of_body``, the posterior third of the body. ``parts`` stand in painting
    order, and what ``behind`` holds lies under them. ``has_cord`` is false below the tip of the
    cord, where the part ``"cord"`` is the cauda equina.
    """

    level: str
    form: str
    left: float
    top: float
    width: float
    height: float
    behind: tuple[Shape, ...]
    bone: str
    canal: str
    back_of_body: str
    parts: tuple[Part, ...]
    has_cord: bool
    landmarks: dict[str, Point]

    def part(self, name: str) -> Part:
        """The part called ``name``; raise ``ValueError`` for an unknown one."""
        for part in self.parts:
            if part.name == name:
                return part
        raise ValueError(f"part: got {name!r}; expected one of {', '.join(PARTS)}")


@cache
def draw(level: str) -> Section:
    """The cross-section of ``level`` (C3 to L5); raise ``ValueError`` for any other."""
    m = measures(level)
    bones = FORMS[m.form].cut(m)
    half = MARGIN + max(bones.outline + [(x + 2, y) for rib in bones.ribs for x, y in rib])[0]
    cell, third = bones.cells["body"], -m.depth / 3
    sac = contents.sac(m)
    return Section(
        level=level,
        form=m.form,
        left=-half,
        top=-m.depth - MARGIN,
        width=2 * half,
        height=m.depth + m.tip + MARGIN + MARGIN_BEHIND,
        behind=tuple(behind(bones)),
        bone=whole(bones.outline) + whole(bones.canal) + "".join(map(pair, bones.holes)),
        canal=whole(bones.canal),
        back_of_body=straight(mirrored([(0, third), (cell[1][0], third), *cell[2:]])),
        parts=tuple(parts(m, bones)),
        has_cord=m.cord is not None,
        landmarks={
            "front": (0, -m.depth),
            "posterior-wall": (0, 0),
            "canal": (0, m.canal / 2),
            "canal-side": (m.room, 0.36 * m.canal),
            "canal-back": (0, m.canal),
            "sac": (0, sac.middle),
            "sac-side": (sac.across, sac.middle),
            "sac-front": (0, sac.middle - sac.along),
            "sac-back": (0, sac.middle + sac.along),
            "spinous-tip": (0, m.tip),
        },
    )
