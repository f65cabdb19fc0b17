"""Which roots leave where, and which part of the cord lies where: the two ways a level is felt.

A root is pressed where it leaves; the cord is pressed where a segment of it lies, which is higher
than the bone of the same name. Roots and segments share their names, C1 to S5.
"""

import re
from functools import cache

from explainer import evidence
from explainer.anatomy.levels import LEVELS, region_of
from explainer.evidence.tables import Row

_NAME = re.compile(r"\b([CTLS]\d+)(?: to ([CTLS]\d+))?")


@cache
def roots() -> tuple[str, ...]:
    """Return the names of the roots, C1 to S5, from above; the cord's segments have the same."""
    return tuple(row["root"] for row in evidence.table("roots"))


@cache
def root(name: str) -> Row:
    """Return the row of ``roots.csv``: what the root feels, moves, and its reflex.

    Raises ``ValueError`` for an unknown root.
    """
    return evidence.table("roots")[roots().index(_known_root(name))]


@cache
def roots_at(level: str) -> tuple[str, ...]:
    """Return the roots that leave the canal just above or below ``level``, from above.

    ``("C5", "C6")`` at C5, ``("C8", "T1")`` at T1, ``("T7",)`` at T7, nothing at the coccyx.
    Raises ``ValueError`` for an unknown level.
    """
    row = _vertebra(level)
    return tuple(name for name in (row["root_above"], row["root_below"]) if name)


@cache
def roots_below(level: str) -> tuple[str, ...]:
    """Return the roots that leave at ``level`` or below it.

    Where no cord is left these are the roots that lie in the canal: the cauda equina.
    """
    first = roots_at(level)[:1]
    return roots()[roots().index(first[0]) :] if first else ()


@cache
def segments_at(level: str) -> tuple[str, ...]:
    """Return the segments of the cord that lie behind ``level``: ``("T9",)`` at T7.

    Empty where only roots are left, from L2 down. Raises ``ValueError`` for an unknown level.
    """
    words = _vertebra(level)["cord_segment"]
    if words.startswith("none"):
        return ()
    found: list[str] = []
    for first, last in _NAME.findall(words):
        start = roots().index(first)
        found += roots()[start : roots().index(last or first) + 1]
    return tuple(found)


@cache
def segments_below(level: str) -> tuple[str, ...]:
    """Return the segments at ``level`` and all below: what pressure on the cord there can reach.

    Empty where no cord is left, from L2 down. Raises ``ValueError`` for an unknown level.
    """
    here = segments_at(level)
    return roots()[roots().index(here[0]) :] if here else ()


def has_cord(level: str) -> bool:
    """Tell whether the cord reaches ``level`` in most people (C1 to L1)."""
    return bool(segments_at(level))


def may_have_cord(level: str) -> bool:
    """Tell whether the cord reaches ``level`` in some people at least (C1 to L2)."""
    return has_cord(level) or "tip of the cord" in _vertebra(level)["cord_segment"]


@cache
def levels_of_root(name: str) -> tuple[str, ...]:
    """Return the levels beside which the root leaves: ``("C4", "C5")`` for C5.

    Raises ``ValueError`` for an unknown root.
    """
    _known_root(name)
    return tuple(level for level in LEVELS if name in roots_at(level))


@cache
def levels_along_root(name: str) -> tuple[str, ...]:
    """Return the levels at which a root can be pressed alone: where it leaves, and above that in
    the canal as far as the cord's end: ``("L2", "L3", "L4", "L5")`` for L5, ``("T7",)`` for T7.

    Raises ``ValueError`` for an unknown root.
    """
    beside = levels_of_root(name)
    return tuple(
        level
        for level in LEVELS
        if level in beside or (not has_cord(level) and name in roots_below(level))
    )


def tip_of_cord() -> str:
    """Return the level behind which the cord ends in most people: L1."""
    return next(level for level in reversed(LEVELS) if has_cord(level))


@cache
def levels_of_segment(name: str) -> tuple[str, ...]:
    """Return the levels behind which the segment lies: ``("T8",)`` for T10, ``("L1",)`` for S3.

    Raises ``ValueError`` for an unknown segment.
    """
    _known_root(name)
    return tuple(level for level in LEVELS if name in segments_at(level))


@cache
def levels_above_segment(name: str) -> tuple[str, ...]:
    """Return every level at which pressure on the cord can reach the segment, from above.

    ``C1`` to ``T8`` for T10. Raises ``ValueError`` for an unknown segment.
    """
    _known_root(name)
    return tuple(level for level in LEVELS if name in segments_below(level))


@cache
def pressure_at(level: str) -> Row:
    """Return the row of ``compression.csv`` that says what pressure at ``level`` can do."""
    band = _vertebra(level)["compression"]
    return next(row for row in evidence.table("compression") if row["id"] == band)


def _vertebra(level: str) -> Row:
    region_of(level)  # says what is allowed
    return next(row for row in evidence.table("vertebrae") if row["level"] == level)


def _known_root(name: str) -> str:
    if name not in roots():
        raise ValueError(
            f"unknown root {name!r}; roots are C1 to C8, T1 to T12, L1 to L5 and S1 to S5"
        )
    return name
