"""Lumbar vertebrae cut across; T12 has their form already, and a rib."""

from __future__ import annotations

from explainer.anatomy.axial.bones import Bones, floating_rib, front_cell
from explainer.anatomy.axial.measures import Measures
from explainer.anatomy.back.thoracic import FLOATING


def cut(m: Measures) -> Bones:
    """A body like a kidney, a triangular canal, slender transverse processes, curved joints."""
    wide, deep, c, room = m.width / 2, m.depth, m.canal, m.room
    side, tip = room + 7.6, m.tip
    reach = max(m.reach, side + 9)
    outline = [
        (0, -deep),
        (0.48 * wide, -0.98 * deep),
        (0.86 * wide, -0.84 * deep),
        (1.01 * wide, -0.54 * deep),
        (0.98 * wide, -0.28 * deep),
        (0.5 * (0.94 * wide + side + 0.6), -0.09 * deep),
        (side, 1.6),
        (side + 2.0, 0.4 * c - 0.4),
        (0.5 * (side + reach), 0.4 * c + 0.6),
        (reach - 4, 0.4 * c + 1.6),
        (reach - 0.4, 0.4 * c + 2.6),
        (reach - 0.2, 0.4 * c + 5.4),
        (reach - 3.4, 0.4 * c + 6.8),
        (0.5 * (side + reach) + 0.6, 0.4 * c + 5.8),
        (side + 3.6, 0.4 * c + 7.0),
        (side + 3.4, c - 1.0),
        (side + 1.8, c + 2.8),
        (side - 2.6, c + 3.8),
        (room - 0.4, c + 5.0),
        (0.5 * room, c + 6.6),
        (4.0, c + 9.0),
        (2.8, c + 12.4),
        (3.0, tip - 8),
        (4.0, tip - 3.4),
        (2.8, tip - 0.4),
        (0, tip),
    ]
    canal = [
        (0, -0.9),
        (0.5 * room, -0.2),
        (0.84 * room, 1.0),
        (room, 0.24 * c),
        (0.94 * room, 0.48 * c),
        (0.68 * room, 0.72 * c),
        (0.32 * room, 0.94 * c),
        (0, 1.04 * c),
    ]
    gap = [
        (room - 2.0, 0.62 * c + 0.8),
        (room + 0.8, 0.62 * c + 0.4),
        (room + 3.4, 0.62 * c + 2.2),
        (room + 4.4, c - 0.6),
        (room + 4.0, c + 3.0),
    ]
    neighbour = [*gap, (room + 1.6, c + 4.6), (room - 1.8, c + 3.4), (room - 3.0, c - 1.4)]
    return Bones(
        outline,
        canal,
        {
            "body": front_cell(side, room),
            "pedicle": [(0, -2), (room - 1, 0.2), (side + 2, -2.2), (side + 9, -2.1),
                        (side + 9, 3.4), (side + 1.2, 0.4 * c), (room - 2, 0.5 * c + 1),
                        (0, 0.5 * c)],
            "transverse-process": [(side + 1.6, 0.4 * c - 0.6), (99, -9), (99, 50),
                                   (side + 3.6, 0.4 * c + 9)],
            "lamina": [(0, 0.5 * c), (room - 2, 0.5 * c + 0.8), (side + 1.4, 0.4 * c),
                       (side + 3.4, 0.4 * c + 7), (side + 9, 0.4 * c + 10), (side + 9, 50),
                       (room, 50), (4, c + 8.6), (0, c + 5)],
            "spinous-process": [(0, c + 4.6), (4.2, c + 8.4), (9, 90), (0, 90)],
        },
        neighbour,
        gap,
        ribs=(floating_rib(wide, deep),) if m.level in FLOATING else (),
    )  # fmt: skip
