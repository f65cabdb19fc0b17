"""The measures of one vertebra that its cross-section is drawn from."""

from __future__ import annotations

import math
from dataclasses import dataclass

from explainer import evidence
from explainer.anatomy.back import cervical as cervical_back
from explainer.anatomy.back import lumbar as lumbar_back
from explainer.anatomy.back import thoracic as thoracic_back
from explainer.anatomy.levels import PRESACRAL_LEVELS, region_of
from explainer.anatomy.paths import Point, mirrored, smooth
from explainer.anatomy.side import cervical as cervical_side
from explainer.anatomy.side import thoracic as thoracic_side

LEVELS = PRESACRAL_LEVELS[2:]  # the atlas and the axis have forms of their own

# Half the width of the canal, of its depth: round in the chest, a wide triangle elsewhere.
ROOM = {"cervical": 0.78, "thoracic": 0.575, "lumbar": 0.73}
# Width and depth of the cord, mm: 13.3, 8.3 and 9.4 wide at C5, T8 and L3 of the cord itself,
# which lie higher than the vertebrae of these names.
CERVICAL_CORD, THORACIC_CORD, LUMBAR_CORD, CONUS = (13.3, 7.8), (8.3, 6.6), (9.4, 8.0), (6.6, 6.0)


@dataclass(frozen=True)
class Measures:
    """Sizes in mm; the origin is the middle of the body's posterior wall, y grows to the back."""

    level: str
    width: float
    depth: float
    canal: float
    reach: float
    tip: float

    @property
    def form(self) -> str:
        """Which kind of vertebra it is drawn as: T12 has the arch of the loin already."""
        return "lumbar" if self.level in lumbar_back.REACH else region_of(self.level)

    @property
    def room(self) -> float:
        """Half the width of the canal."""
        return ROOM[self.form] * self.canal

    @property
    def cord(self) -> tuple[float, float] | None:
        """Width and depth of the cord at this vertebra; ``None`` where only roots are left."""
        number = int(self.level[1:])
        if self.level[0] == "C":
            return CERVICAL_CORD
        if self.level[0] == "T":
            return THORACIC_CORD if 1 < number < 10 else LUMBAR_CORD
        return CONUS if number == 1 else None


def measures(level: str) -> Measures:
    """The measures of ``level``; raise ``ValueError`` for a level that has no such section."""
    if level not in LEVELS:
        raise ValueError(f"level: got {level!r}; a cross-section is drawn for C3 to L5")
    row = next(row for row in evidence.table("vertebrae") if row["level"] == level)
    width, canal = row["endplate_width_mm"], row["canal_ap_mm"]
    spine = row["spinous_process_length_mm"]
    slant = {**cervical_side.SLANT, **thoracic_side.SLANT}.get(level, 0)
    # A spinous process that slants down is seen shortened.
    tip = canal + spine * math.cos(math.radians(slant))
    reach = next(
        table[level]
        for table in (cervical_back.REACH, thoracic_back.REACH, lumbar_back.REACH)
        if level in table
    )
    return Measures(level, width, row["endplate_depth_mm"], canal, reach * width, tip)


def pair(points: list[Point], closed: bool = True) -> str:
    """The form on the right of the picture and its mirror image on the left."""
    return smooth(points, closed) + smooth([(-x, *rest) for x, *rest in points], closed)


def whole(half: list[Point]) -> str:
    """A closed outline from its right half, listed from the midline at the front to the back."""
    return smooth(mirrored(half))
