"""What a choice in the body map reaches: skin from a bone, and bones from skin."""

from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.anatomy.body.dermatomes import DERMATOMES, area_of
from explainer.anatomy.levels import LEVELS, REGION_LEVELS
from explainer.evidence.statistic import Statistic
from explainer.symptoms.levels import (
    levels_along_root,
    levels_of_root,
    levels_of_segment,
    roots,
    roots_at,
    roots_below,
    segments_at,
    segments_below,
)

PRESSED = {"cord": "The cord in the canal", "root": "The root that leaves beside it"}


@dataclass(frozen=True, slots=True)
class Reach:
    """The roots, or segments of the cord, that are reached: at the height itself, and below it."""

    at: tuple[str, ...]
    below: tuple[str, ...] = ()


def levels_in(place: str) -> tuple[str, ...]:
    """Return the levels of a region, or the one level that ``place`` names."""
    return REGION_LEVELS.get(place, (place,))


@cache
def reach(place: str, pressed: str) -> Reach:
    """Return what pressure at a level or in a region reaches, on the ``cord`` or on the ``root``.

    Where no cord is left, what is below are the roots that still run in the canal.
    """
    levels = levels_in(place)
    if pressed == "root":
        return Reach(_in_order(root for level in levels for root in roots_at(level)))
    here = _in_order(segment for level in levels for segment in segments_at(level))
    reached = {root for level in levels for root in _down(level)}
    return Reach(here, _in_order(reached - set(here)))


def has_cord(place: str) -> bool:
    """Tell whether the cord lies behind a level, or behind a part of a region."""
    return bool(reach(place, "cord").at)


def kinds_of_pressure(place: str) -> tuple[str, ...]:
    """Return what applies when the canal is narrow at a place: ``at``, ``below``, ``cauda``."""
    found = reach(place, "cord")
    below = found.at and found.below and _place_of(found.below[-1]) > _place_of(found.at[-1])
    cauda = any(roots_at(level) and not segments_at(level) for level in levels_in(place))
    holds = {"at": found.at, "below": below, "cauda": cauda}
    return tuple(kind for kind, is_so in holds.items() if is_so)


def roots_of(dermatome: str) -> tuple[str, ...]:
    """Return the roots that feel an area: one, or S4 and S5."""
    return tuple(root for root in roots() if area_of(root) == dermatome)


@cache
def root_levels(dermatome: str) -> tuple[str, ...]:
    """Return the levels beside which the root of an area leaves."""
    return _levels(level for root in roots_of(dermatome) for level in levels_of_root(root))


@cache
def cord_levels(dermatome: str) -> tuple[str, ...]:
    """Return the levels behind which the segment of an area lies."""
    return _levels(level for root in roots_of(dermatome) for level in levels_of_segment(root))


def bone_for(dermatome: str, pressed: str) -> str:
    """Return the one level to choose for an area: the lowest beside its root or segment."""
    if dermatome == "S4-5" and pressed == "root":
        return root_levels(dermatome)[0]
    return {"root": root_levels, "cord": cord_levels}[pressed](dermatome)[-1]


def distance() -> Statistic:
    """Return how far, in vertebrae, the signs can lie from the tumour."""
    return evidence.statistic("signs-distance")


@cache
def canal_levels(dermatome: str) -> tuple[str, ...]:
    """Return the levels at which the root of an area can be pressed before it leaves."""
    along = _levels(level for root in roots_of(dermatome) for level in levels_along_root(root))
    return tuple(level for level in along if level not in root_levels(dermatome))


@cache
def think_of(dermatome: str) -> tuple[str, str]:
    """Return the highest and lowest level to think of first; a tumour can lie beyond them.

    As far from the segment as signs are known to lie, and all along the root.
    """
    spread = int(distance().high)
    found = [LEVELS.index(level) for level in cord_levels(dermatome)]
    leaving = LEVELS.index(root_levels(dermatome)[-1])
    return LEVELS[max(min(found) - spread, 0)], LEVELS[max(*found, leaving, max(found) + spread)]


def areas_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the areas of skin that roots feel, from above, each once."""
    found = {area_of(name) for name in names}
    return tuple(area for area in DERMATOMES if area in found)


def _down(level: str) -> tuple[str, ...]:
    return segments_below(level) if segments_at(level) else roots_below(level)


def _place_of(root: str) -> int:
    return roots().index(root)


def _in_order(names: object) -> tuple[str, ...]:
    found = set(names)
    return tuple(root for root in roots() if root in found)


def _levels(names: object) -> tuple[str, ...]:
    found = set(names)
    return tuple(level for level in LEVELS if level in found)
