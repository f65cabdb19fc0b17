"""The cut across the vertebra, seen from below, with the soft parts around it."""

from __future__ import annotations

from functools import cache

from explainer.anatomy import axial
from explainer.anatomy.axial import contents
from explainer.anatomy.axial.measures import measures, pair
from explainer.anatomy.imaging.frame import LEVEL, Picture
from explainer.anatomy.paths import Point, ellipse, mirrored, smooth
from explainer.anatomy.shapes import Shape

FRAME = (-52.0, -50.0, 104.0, 104.0)
ARROW = ((40.0, -31.0), (23.0, -18.0))


@cache
def slice_across() -> Picture:
    """The cut with its tumour, as far as it can grow; kinds name tissues."""
    return Picture(*FRAME, tuple(_shapes()), ARROW)


def _shapes() -> list[Shape]:
    m = measures(LEVEL)
    section = axial.draw(LEVEL)
    sac = contents.sac(m)
    across, along = (size / 2 for size in m.cord)
    left, top, width, height = FRAME
    return [
        Shape("fat", f"M{left:g} {top:g}h{width:g}v{height:g}h{-width:g}z"),
        Shape("soft", _organs()),
        Shape("vessel", ellipse((9, -m.depth - 10), 9.4, 9.0) + ellipse((-15, -m.depth - 8), 8, 5)),
        Shape("muscle", _muscles(m.canal, m.tip)),
        Shape("fat canal", section.canal),
        Shape("fluid", smooth(mirrored(sac.half()))),
        Shape("cord free", ellipse((0, sac.middle), across, along)),
        Shape("cord pressed", ellipse((-3.2, sac.middle + 2.9), 0.94 * across, 0.6 * along, -24)),
        Shape("bone", section.bone + "".join(shape.path for shape in section.behind)),
        Shape("joint", section.part("facet-joint").shapes[1].path),
        Shape("vein", section.part("basivertebral-vein").shapes[0].path),
        *_tumour(m.depth, m.room, sac),
    ]


def _tumour(depth: float, room: float, sac: contents.Sac) -> list[Shape]:
    """In the marrow, at the shell with the pedicle, and in the canal, on the left of the body."""
    y = -0.4 * depth
    marrow: list[Point] = [
        (-2.6, y + 0.6),
        (-1.4, y - 5.0),
        (3.0, y - 6.8),
        (8.6, y - 6.2),
        (13.4, y - 3.2),
        (14.0, y + 1.8),
        (11.2, y + 6.0),
        (5.8, y + 6.4),
        (0.2, y + 5.2),
    ]
    shell = [
        (1.4, y + 4),
        (7, y - 1),
        (14.6, y - 0.4),
        (18.6, -4.6),
        (room + 7.4, 0.2),
        (room + 7.2, 5.0),
        (room + 3.6, 7.2),
        (room - 0.4, 4.6),
        (room - 3.0, 0.6),
        (2.0, -0.2),
    ]
    canal = [
        (-4.4, -1.2),
        (2.0, -1.6),
        (room - 1, -0.6),
        (room + 0.8, 4.4),
        (room - 0.4, 9.4),
        (room - 3.4, 10.6),
        (sac.across - 4.6, 8.4),
        (2.4, 6.2),
        (-2.8, 3.0),
    ]
    return [
        Shape("tumour marrow", smooth(marrow)),
        Shape("tumour shell", smooth(shell)),
        Shape("tumour canal", smooth(canal)),
    ]


def _muscles(canal: float, tip: float) -> str:
    """The muscles of the back, in two columns on each side; psoas and crus beside the body."""
    inner = [(3.6, canal + 13), (9, canal + 9.4), (17, canal + 7.6), (20, canal + 13),
             (18.6, tip - 3), (13, tip + 1.6), (4.4, tip + 1)]  # fmt: skip
    outer = [(19.6, canal + 6.6), (29, canal + 4.2), (40, canal + 8), (46.4, canal + 17),
             (42, tip - 4), (31, tip + 1.4), (20.6, tip + 0.6), (20.4, tip - 4),
             (22, canal + 13)]  # fmt: skip
    beside = [(24.4, -20), (29, -23), (34.4, -16), (33.4, -7), (28, -6), (24, -11)]
    crus = [(8, -35.4), (17, -33.6), (23.6, -27), (23, -23.4), (18.4, -28.6), (9.4, -32.6)]
    return pair(inner) + pair(outer) + pair(beside) + pair(crus)


def _organs() -> str:
    """Something of what lies to both sides in front: liver and spleen."""
    liver = [(-22, -58), (-60, -60), (-60, -2), (-48, 1), (-43, -12), (-38, -26), (-27, -38),
             (-23, -46)]  # fmt: skip
    spleen = [(34, -58), (60, -60), (60, -6), (50, -4), (45, -16), (43, -34), (38, -44)]
    return smooth(liver) + smooth(spleen)
