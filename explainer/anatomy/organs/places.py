"""Where things are in the trunk, in millimetres of the body: y down from the crown, x = 0 midway.

The person faces the reader, so the person's right is at negative x.
"""

from __future__ import annotations

from explainer.anatomy.levels import LEVELS

# Half width and height of the bodies of the vertebrae, as they look from the front.
_SIZES = {"C": (14, 12), "T": (17, 21), "L": (24, 25)}
_FIRST = {"C": (180, 18), "T": (309, 27), "L": (639, 33)}  # centre of the first, and spacing

MOVABLE = tuple(level for level in LEVELS if level[0] in _SIZES)


def centre(level: str) -> tuple[float, float]:
    """The centre of the body of a vertebra above the sacrum; raises ``KeyError`` for others."""
    first, spacing = _FIRST[level[0]]
    return 0, round(first + spacing * (int(level[1:]) - 1))


def half_width(level: str) -> float:
    """Half the width of the body of a vertebra; it grows from head to tail."""
    number = int(level[1:])
    grown = {"C": 0.3, "T": 0.45, "L": 0.6}[level[0]] * (number - 1)
    return _SIZES[level[0]][0] + grown


def height(level: str) -> float:
    """The height of the body of a vertebra."""
    return _SIZES[level[0]][1]
