"""The signs of a case, and which levels each fits: as a root, as the cord, or as a bone that aches.

What a sign fits is worked out from where roots leave and where the segments of the cord lie, and
is a rule of thumb like the tables themselves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from explainer import evidence
from explainer.anatomy.levels import LEVELS, REGION_LEVELS
from explainer.evidence.statistic import Statistic

from . import levels

# How a sign fits a level: through the root, through the cord, or as pain of the bone itself.
WAYS = ("root", "cord", "bone")


@dataclass(frozen=True)
class Sign:
    """One row of ``case_signs.csv``: a plain sentence, and the words of our tables behind it."""

    case: str
    number: int
    says: str
    reach: str
    table: str
    column: str
    rows: tuple[str, ...]
    phrase: str

    @cached_property
    def by_way(self) -> dict[str, tuple[str, ...]]:
        """The levels that the sign fits, from above, for each of ``WAYS`` that has any."""
        found = {
            way: _in_order(level for row in self.rows for level in where(row))
            for way, where in _REACHES[self.reach].items()
        }
        return {way: places for way, places in found.items() if places}

    @cached_property
    def fits(self) -> tuple[str, ...]:
        """All levels that the sign fits, from above."""
        return _in_order(level for places in self.by_way.values() for level in places)

    @property
    def strays(self) -> bool:
        """Tell whether such a sign is known to lie some vertebrae away from the tumour."""
        return self.reach in ("edge", "bone")

    @cached_property
    def within_reach(self) -> tuple[str, ...]:
        """The levels that the sign allows when it may lie as far away as signs are known to."""
        return around(self.fits) if self.strays else self.fits


@cache
def straying() -> Statistic:
    """Return how many vertebrae away from the tumour its signs can lie."""
    return evidence.statistic("signs-distance")


@cache
def around(places: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``places`` and the vertebrae so near that signs of a tumour there can point here."""
    far = int(straying().high)
    return _in_order(
        level
        for place in places
        for level in LEVELS[max(0, LEVELS.index(place) - far) : LEVELS.index(place) + far + 1]
    )


def runs(places: Sequence[str]) -> list[tuple[str, str]]:
    """Return the first and last level of each unbroken run: ``[("C5", "C6"), ("L2", "L5")]``."""
    found: list[tuple[str, str]] = []
    for place in places:
        if found and LEVELS.index(place) == LEVELS.index(found[-1][1]) + 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _root_levels(root: str) -> tuple[str, ...]:
    """Where pressure on the canal can reach a root: the roots of the legs pass the cord's tip."""
    tip = levels.tip_of_cord()
    passes = [tip] if root in levels.roots_below(tip) else []
    return _in_order([*levels.levels_along_root(root), *passes])


def _band_on_cord(band: str) -> list[str]:
    return [level for level in _band(band) if levels.has_cord(level)]


def _band_on_roots(band: str) -> list[str]:
    return [level for level in _band(band) if not levels.has_cord(level)]


def _band(band: str) -> Iterable[str]:
    return (level for level in LEVELS if levels.pressure_at(level)["id"] == band)


def _in_order(places: Iterable[str]) -> tuple[str, ...]:
    wanted = set(places)
    return tuple(level for level in LEVELS if level in wanted)


# Where pressure can cause a sign of each reach; each function takes a row that the sign rests on.
_REACHES = {
    "root": {"root": levels.levels_along_root},
    "height": {"root": _root_levels, "cord": levels.levels_of_segment},
    "below": {"root": _root_levels, "cord": levels.levels_above_segment},
    "edge": {"cord": levels.levels_of_segment},
    "bone": {"bone": REGION_LEVELS.__getitem__},
    "band": {"root": _band_on_roots, "cord": _band_on_cord},
}
