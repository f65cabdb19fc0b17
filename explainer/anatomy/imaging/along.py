"""The middle cut from front to back: bodies, discs, canal and cord, spinous processes."""

from __future__ import annotations

import itertools
from functools import cache

from explainer.anatomy.curve import Station
from explainer.anatomy.imaging import soft
from explainer.anatomy.imaging.frame import Picture, chain, middle
from explainer.anatomy.paths import smooth
from explainer.anatomy.shapes import Shape
from explainer.anatomy.side import body, lumbar, thoracic

FRAME = (-40.0, -50.0, 104.0, 104.0)
ARROW = ((-36.0, 0.0), (-20.0, 0.0))


@cache
def slice_along() -> Picture:
    """The cut with its tumour, as far as it can grow; kinds name tissues."""
    return Picture(*FRAME, tuple(_shapes()), ARROW)


def _shapes() -> list[Shape]:
    column = chain()
    bodies = "".join(smooth(each.place(body.outline(each))) for each in column)
    spines = "".join(map(_spine, column))
    return [
        Shape("soft", _box()),
        Shape("fat front", soft.before(column, 4.6, 3.4)),
        Shape("vessel", soft.before(column, 13.5, 5.8)),
        Shape("fat skin", soft.skin(column)),
        Shape("muscle", soft.muscle(column)),
        Shape("fat between", soft.between_spines(column)),
        Shape("fat canal", soft.canal(column, 0.54, 0.5)),
        Shape("fluid", soft.canal(column, 0.5, soft.SAC)),
        Shape("cord free", soft.cord(column, 0)),
        Shape("cord pressed", soft.cord(column, 3.4)),
        Shape("disc", "".join(itertools.starmap(soft.disc, itertools.pairwise(column)))),
        Shape("nucleus", "".join(itertools.starmap(soft.nucleus, itertools.pairwise(column)))),
        Shape("ligament", soft.ligament(column)),
        Shape("bone", bodies + spines),
        Shape("vein", "".join(map(soft.vein, column))),
        *tumour(),
    ]


def tumour() -> list[Shape]:
    """In the marrow, at the shell, and in the canal: each goes on from the one before."""
    wall = middle().wall
    marrow = [
        (-4.6, -0.6),
        (-2.8, -5.0),
        (1.6, -6.6),
        (6.4, -5.9),
        (10.4, -6.4),
        (12.6, -2.6),
        (12.0, 1.6),
        (12.8, 5.2),
        (8.6, 7.6),
        (4.0, 6.4),
        (-0.4, 7.2),
        (-3.6, 3.8),
    ]
    shell = [
        (6, -6.4),
        (11, -8.2),
        (wall - 0.4, -8.0),
        (wall + 0.8, -3.0),
        (wall + 0.9, 2.0),
        (wall + 0.4, 8.2),
        (11, 8.8),
        (6, 7.0),
        (3, 0),
    ]
    canal = [
        (wall - 1.2, -8.4),
        (wall + 1.2, -11.6),
        (wall + 3.6, -9.6),
        (wall + 8.2, -5.4),
        (wall + 9.8, 0.2),
        (wall + 8.6, 5.6),
        (wall + 4.2, 10.4),
        (wall + 1.4, 13.0),
        (wall - 1.2, 8.8),
    ]
    return [
        Shape("tumour marrow", smooth(marrow)),
        Shape("tumour shell", smooth(shell)),
        Shape("tumour canal", smooth(canal)),
    ]


def _box() -> str:
    left, top, width, height = FRAME
    return f"M{left:g} {top:g}h{width:g}v{height:g}h{-width:g}z"


def _spine(station: Station) -> str:
    """The spinous process, cut in the middle."""
    if station.level in lumbar.DROOP:
        corner = lumbar.spine(station)
        root, crest, heel, hollow = (corner[name] for name in ("root", "crest", "heel", "hollow"))
        points = [
            (root[0] - 1.4, root[1] - 1.0),
            (root[0] + 3, root[1] - 0.4),
            crest,
            (corner["tip"][0], corner["tip"][1]),
            heel,
            hollow,
            (root[0] + 1, root[1] + 0.55 * station.height),
            (root[0] - 1.8, root[1] + 0.42 * station.height),
        ]
    else:
        points = [
            thoracic.along(station, share, side)
            for share, side in (
                (-0.04, 1.0),
                (0.1, 4.2),
                (0.5, 3.2),
                (0.92, 2.8),
                (1.0, 0.0),
                (0.9, -3.0),
                (0.5, -3.2),
                (0.2, -4.6),
                (0.0, -4.4),
            )
        ]
    return smooth(station.place(points))
