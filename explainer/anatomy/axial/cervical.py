"""Cervical vertebrae C3 to C7 cut across."""

from __future__ import annotations

from explainer.anatomy.axial.bones import Bones, Line
from explainer.anatomy.axial.measures import Measures


def cut(m: Measures) -> Bones:
    """A small oval body, a wide canal, a hole for the artery in each transverse process."""
    wide, deep, c, room = m.width / 2, m.depth, m.canal, m.room
    pillar, reach, tip = room + 9.6, m.reach, m.tip
    forked = m.level != "C7"
    root = 0.5 * (c + 4 + tip - 3)  # half way down the spinous process
    spine = (
        [
            (2.3, root),
            (2.9, tip - 4),
            (5.0, tip - 1.8),
            (5.2, tip + 0.6),
            (3.4, tip + 0.8),
            (1.4, tip - 1.4),
            (0, tip - 1.8),
        ]
        if forked
        else [(2.4, root), (2.4, tip - 7), (3.2, tip - 3), (2.4, tip - 0.2), (0, tip)]
    )
    outline = [
        (0, -0.94 * deep),
        (0.5 * wide, -0.95 * deep),
        (0.88 * wide, -0.8 * deep),
        (1.06 * wide, -0.54 * deep),
        (1.12 * wide, -0.42 * deep),
        (reach - 5.4, -0.44 * deep),
        (reach - 3.2, -0.58 * deep),
        (reach - 1.2, -0.56 * deep),
        (reach - 0.8, -0.36 * deep),
        (reach - 0.6, -0.16 * deep),
        (reach + 1.4, 0.2),
        (reach + 1.0, 2.2),
        (reach - 2.0, 2.8),
        (pillar + 0.6, 5.0),
        (pillar + 0.8, 8.4),
        (pillar - 0.8, 12.0),
        (room + 3.6, 13.6),
        (room - 1.4, c - 0.4),
        (0.46 * room, c + 2.0),
        (3.4, c + 4.0),
        *spine,
    ]
    canal = [
        (0, -0.4),
        (0.46 * room, -0.2),
        (0.84 * room, 0.6),
        (room, 0.22 * c),
        (0.92 * room, 0.48 * c),
        (0.54 * room, 0.8 * c),
        (0.16 * room, 0.98 * c),
        (0, c),
    ]
    middle = (0.5 * (1.08 * wide + reach), -0.2 * deep)
    hole = [(middle[0] + x, middle[1] + y) for x, y in _ring(2.8)]
    gap = [(room + 0.4, 8.6), (room + 4.0, 7.6), (pillar - 2.0, 7.4), (pillar + 1.2, 8.4)]
    neighbour = [*gap, (pillar + 0.4, 12.4), (room + 5.0, 14.4), (room + 0.8, 12.6)]
    return Bones(
        outline,
        canal,
        {
            "body": [(0, -90), (1.02 * wide, -90), (1.04 * wide, -2.2), (room - 2, 0.2), (0, -2)],
            "pedicle": [(0, -2), (room - 2, 0.2), (1.04 * wide, -2.2), (middle[0] - 1, 0),
                        (room + 4.4, 4), (room - 1, 5.4), (0, 0.3 * c)],
            "transverse-process": [(1.0 * wide, -90), (99, -90), (99, 3.2), (pillar - 1, 4),
                                   (room + 4.6, 3.6), (middle[0] - 1.2, 0.2),
                                   (1.04 * wide, -2.6)],
            "lamina": [(0, 0.3 * c), (room - 1.6, 5), (room + 4.4, 3.8), (pillar - 1, 4.2),
                       (99, 2.8), (99, 40), (4.4, c + 4.8), (0, c + 2.6)],
            "spinous-process": [(0, c + 2.4), (4.6, c + 4.6), (12, 60), (0, 60)],
        },
        neighbour,
        gap,
        holes=(hole,),
    )  # fmt: skip


def _ring(radius: float) -> Line:
    corner = 0.7 * radius
    return [(0, -radius), (corner, -corner), (radius, 0), (corner, corner),
            (0, radius), (-corner, corner), (-radius, 0), (-corner, -corner)]  # fmt: skip
