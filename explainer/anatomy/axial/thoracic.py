"""Thoracic vertebrae cut across, with the first piece of their ribs."""

from __future__ import annotations

from explainer.anatomy.axial.bones import Bones, floating_rib, front_cell
from explainer.anatomy.axial.measures import Measures
from explainer.anatomy.back.thoracic import FLOATING


def cut(m: Measures) -> Bones:
    """A body like a heart, a round canal, transverse processes that reach back to the ribs."""
    wide, deep, c, room = m.width / 2, m.depth, m.canal, m.room
    side, tip = room + 5.2, m.tip
    reach = max(m.reach, side + 9)
    swept = 0.5 * c + 9  # how far back the transverse process reaches
    outline = [
        (0, -deep),
        (0.5 * wide, -0.95 * deep),
        (0.84 * wide, -0.76 * deep),
        (0.99 * wide, -0.5 * deep),
        (1.0 * wide, -0.3 * deep),
        (0.5 * (0.94 * wide + side + 0.6), -0.11 * deep),
        (side, 1.2),
        (side + 0.2, 5.2),
        (side + 2.6, 0.5 * c + 1.0),
        (0.5 * (side + reach) + 1.2, swept - 4.2),
        (reach - 3.8, swept - 2.8),
        (reach - 0.8, swept - 2.6),
        (reach + 0.8, swept + 0.4),
        (reach - 0.6, swept + 4.0),
        (reach - 4.2, swept + 4.8),
        (0.5 * (side + reach) - 0.4, swept + 2.6),
        (side + 1.2, swept + 1.8),
        (room + 1.2, swept + 2.6),
        (0.62 * room, c + 4.8),
        (3.2, c + 6.8),
        (2.2, c + 9.6),
        (2.1, tip - 5),
        (2.7, tip - 2.2),
        (1.8, tip - 0.2),
        (0, tip),
    ]
    canal = [
        (0, -0.8),
        (0.5 * room, -0.2),
        (0.86 * room, 1.6),
        (room, 0.36 * c),
        (0.96 * room, 0.62 * c),
        (0.66 * room, 0.88 * c),
        (0.2 * room, 1.02 * c),
        (0, 1.02 * c),
    ]
    neighbour = [
        (room - 0.8, swept + 1.4),
        (side - 1.6, swept - 0.6),
        (side + 1.4, swept - 1.2),
        (side + 3.0, swept + 0.6),
        (side + 1.4, swept + 3.8),
        (room + 1.4, swept + 5.2),
        (room - 1.4, swept + 4.2),
    ]
    rib = [
        (wide + 1.2, -0.19 * deep),
        (wide + 4.0, -0.06 * deep),
        (0.5 * (wide + reach) + 2.8, 0.25 * c),
        (reach + 1.8, swept - 5.0),
        (reach + 7.4, swept - 1.8),
        (reach + 12, swept - 1.2),
    ]
    return Bones(
        outline,
        canal,
        {
            "body": front_cell(side, room),
            "pedicle": [(0, -2), (room - 1, 0.2), (side + 2, -2.2), (side + 9, -2.1),
                        (side + 9, 6), (side + 1, 7.4), (room - 1, 0.5 * c + 2), (0, 0.5 * c)],
            "transverse-process": [(side + 0.8, 6.6), (99, -9), (99, 60), (side + 1.2, 60)],
            "lamina": [(0, 0.5 * c), (room - 1, 0.5 * c + 1.2), (side + 1.3, 6.6),
                       (side + 1.8, 40), (room, 40), (3.6, c + 7.4), (0, c + 4.8)],
            "spinous-process": [(0, c + 4), (3.6, c + 6.8), (9, 60), (0, 60)],
        },
        neighbour,
        [neighbour[0], *neighbour[1:4]],
        ribs=(floating_rib(wide, deep) if m.level in FLOATING else rib,),
    )  # fmt: skip
