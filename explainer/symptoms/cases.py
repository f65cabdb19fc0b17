"""Cases to practise on, composed from the tables: where their signs point, how an answer does.

No real person stands behind a case.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from explainer import evidence
from explainer.anatomy.levels import LEVELS, REGION_LEVELS
from explainer.evidence.tables import Row

from .signs import Sign, around

# Where a case can be answered: every level, and the regions that have more than one.
REGIONS = tuple(region for region, inside in REGION_LEVELS.items() if len(inside) > 1)
PLACES = (*REGIONS, *LEVELS)


@dataclass(frozen=True)
class Case:
    """One row of ``cases.csv`` with its signs."""

    id: str
    title: str
    story: str
    tumour: tuple[str, ...]
    settled: bool
    lesson: str  # Markdown
    signs: tuple[Sign, ...]

    @cached_property
    def band(self) -> tuple[str, ...]:
        """The levels that fit the most signs: where the signs point."""
        counts = {level: len(self.fitting(level)) for level in LEVELS}
        return tuple(level for level in LEVELS if counts[level] == max(counts.values()))

    @cached_property
    def possible(self) -> tuple[str, ...]:
        """The levels that fit every sign when signs may stray; empty where no level does."""
        return tuple(
            level for level in LEVELS if all(level in sign.within_reach for sign in self.signs)
        )

    def fitting(self, place: str) -> tuple[int, ...]:
        """Return the numbers of the signs that fit a level, or some level of a region.

        Raises ``ValueError`` for an unknown place.
        """
        inside = set(levels_in(place))
        return tuple(sign.number for sign in self.signs if inside & set(sign.fits))

    def verdict(self, place: str) -> str:
        """Return how an answer does.

        A level is in the ``"band"`` where the signs point, at the ``"tumour"`` beside it,
        ``"near"`` the band or ``"far"`` from it; a region is the right ``"region"`` or ``"far"``.
        Raises ``ValueError`` for an unknown place.
        """
        inside = set(levels_in(place))
        if place in REGIONS:
            return "region" if inside & {*self.band, *self.tumour} else "far"
        for name, places in (
            ("band", self.band),
            ("tumour", self.tumour),
            ("near", around(self.band)),
        ):
            if place in places:
                return name
        return "far"

    def is_right(self, place: str) -> bool:
        """Tell whether an answer counts as right; ``ValueError`` for an unknown place."""
        return self.verdict(place) in ("band", "tumour", "region")

    @property
    def rows(self) -> Iterable[Row]:
        """The rows of other tables that the signs rest on."""
        for sign in self.signs:
            for row in evidence.table(sign.table):
                if next(iter(row.values())) in sign.rows:
                    yield row


@cache
def cases() -> tuple[Case, ...]:
    """Return every case, in the order of the table."""
    signs = [Sign(**row) for row in evidence.table("case_signs")]
    return tuple(
        Case(
            **{**row, "settled": row["settled"] == "yes"},
            signs=tuple(sign for sign in signs if sign.case == row["id"]),
        )
        for row in evidence.table("cases")
    )


def case(id: str) -> Case:
    """Return the case ``id``; raise ``ValueError`` that lists the known ones otherwise."""
    found = next((one for one in cases() if one.id == id), None)
    if found is None:
        known = ", ".join(repr(one.id) for one in cases())
        raise ValueError(f"case: got {id!r}; expected one of {known}")
    return found


def levels_in(place: str) -> tuple[str, ...]:
    """Return the levels of a region, or the level itself.

    Raises ``ValueError`` for what is neither.
    """
    if place not in PLACES:
        raise ValueError(f"unknown place {place!r}; expected one of {', '.join(PLACES)}")
    return REGION_LEVELS.get(place, (place,))
