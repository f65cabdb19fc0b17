"""What every cut bone is made of: right halves of its outlines, listed from front to back."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.anatomy.paths import Point

Line = list[Point]


@dataclass(frozen=True)
class Bones:
    """Right halves. ``cells`` are polygons that part the bone where they lie over it."""

    outline: Line
    canal: Line
    cells: dict[str, Line]
    neighbour: Line  # the articular process of the next vertebra
    cartilage: Line  # the gap of the joint between both
    holes: tuple[Line, ...] = ()
    ribs: tuple[Line, ...] = ()


def front_cell(side: float, room: float) -> Line:
    """The cell of a body: all that lies in front of the pedicles."""
    return [(0, -90), (90, -90), (90, -2), (side + 2, -2.2), (room - 1, 0.2), (0, -2)]


def floating_rib(wide: float, deep: float) -> Line:
    """A rib that touches the body only."""
    line = (1.4, -0.42), (4.6, -0.3), (8, -0.14), (12, 0.06), (16, 0.28), (19, 0.48)
    return [(wide + x, y * deep) for x, y in line]
