"""A slim vertebral column that stands in the body seen from behind: one block for each level.

Heights of bodies and discs and the breadth of the bodies are those of the table of vertebrae, at
the scale of the body and without the curves; wings, sacrum and coccyx are only drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.anatomy.levels import LEVELS
from explainer.anatomy.paths import Point, dab, mirrored

TOP = 158  # where the atlas begins, below the skull: between ear and jaw
WINGS = {"C": 13, "T": 17, "L": 22}  # how far a transverse process stands out, mm
ATLAS_GAP = 2.0  # no disc lies between atlas and axis
SACRUM = (52, 44, 36, 29, 22, 14)  # half breadths from its upper edge down
NERVE = 6.0  # half the breadth of the cord as it is drawn
CORD_END = "L1"


@dataclass(frozen=True, slots=True)
class Block:
    """One level: its upper and lower edge, and its outline."""

    level: str
    top: float
    bottom: float
    path: str

    @property
    def middle(self) -> float:
        """The height of its centre, mm below the crown."""
        return (self.top + self.bottom) / 2


@cache
def blocks() -> tuple[Block, ...]:
    """The thirty levels from the atlas to the coccyx, millimetres on the body."""
    rows = {row["level"]: row for row in evidence.table("vertebrae")}
    found, top = [], float(TOP)
    for level in LEVELS:
        row = rows[level]
        bottom = top + _height(row)
        found.append(Block(level, top, bottom, _polygon(mirrored(_half(level, row, top, bottom)))))
        top = bottom + (ATLAS_GAP if level == "C1" else row["disc_below_height_mm"] or 0)
    return tuple(found)


@cache
def block(level: str) -> Block:
    """The block of one level; raises ``ValueError`` for an unknown level."""
    if level not in LEVELS:
        raise ValueError(f"unknown level {level!r}; levels are C1 to S5 and coccyx")
    return blocks()[LEVELS.index(level)]


def nerves() -> str:
    """Path data of the cord, which tapers to its tip behind L1, and of the cauda equina below."""
    tip = block(CORD_END).bottom
    cord = [(NERVE, TOP - 10), (NERVE, block("T12").bottom), (0, tip)]
    threads = "".join(
        f"M{round(x)} {round(block('L1').middle)}V{round(block(last).bottom)}"
        for x, last in ((-5, "L4"), (-2.4, "S1"), (0, "S3"), (2.4, "S2"), (5, "L5"))
    )
    return _polygon(mirrored(cord)) + threads


def _height(row: dict) -> float:
    ends = row["body_height_anterior_mm"], row["body_height_posterior_mm"]
    return row["body_height_mean_mm"] or sum(filter(None, ends)) / len(list(filter(None, ends)))


def _half(level: str, row: dict, top: float, bottom: float) -> list[Point]:
    """The right half of a level's outline, from above."""
    height = bottom - top
    if level[0] == "S":
        upper, lower = SACRUM[int(level[1]) - 1 : int(level[1]) + 1]
        return [(upper, top), (lower, bottom)]
    if level == "coccyx":
        return [(SACRUM[-1] - 2, top + 1), (7, top + 0.6 * height), (0, bottom)]
    half = (row["endplate_width_mm"] or 18) / 2
    if level == "C1":  # its width is that of the whole ring
        return [(half - 16, top), (half, top + 2), (half, bottom - 2), (half - 16, bottom)]
    wing = half + WINGS[level[0]]
    return [
        (half, top),
        (half + 1, top + 0.3 * height),
        (wing, top + 0.14 * height),
        (wing + 1, top + 0.5 * height),
        (half, top + 0.74 * height),
        (half, bottom),
    ]


def _polygon(points: list[Point]) -> str:
    return f"{dab(*points)}z"
