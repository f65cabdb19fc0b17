"""Which vertebrae hold the lesions of a primary: counts of one table of CT scans."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.anatomy.levels import LEVELS, REGION_LEVELS
from explainer.evidence import Statistic

from .primaries import Primary, primaries, primary

# A person "with a lesion in every vertebra" has one in each of these.
EVERY_VERTEBRA = REGION_LEVELS["thoracic"] + REGION_LEVELS["lumbar"]


@dataclass(frozen=True, slots=True)
class SpineLesions:
    """Lesions by vertebra in the people of the CT table who have one primary.

    A person has at most one lesion in a vertebra, so a lesion at L3 is a person with one at L3.
    A level that ``by_level`` does not hold is not in the table, which is not the same as zero.
    """

    primary: Primary
    by_level: Mapping[str, Statistic]
    total: Statistic
    people: Statistic  # with at least one lesion, of all with this primary in the table
    everywhere: Statistic | None  # lesions of the people with one in every vertebra, T1 to L5

    @property
    def highest(self) -> int:
        """The most lesions at one level."""
        return max(int(one.value) for one in self.by_level.values())

    @property
    def leading(self) -> tuple[str, ...]:
        """The levels with the most lesions, from head to tail."""
        return tuple(level for level, one in self.by_level.items() if one.value == self.highest)

    @property
    def people_everywhere(self) -> int:
        """How many people have a lesion in every vertebra from T1 to L5."""
        return int(self.everywhere.value) // len(EVERY_VERTEBRA) if self.everywhere else 0

    def share_of_highest(self, level: str) -> int | None:
        """Return how strongly to colour ``level``: 0 to 100, None where nothing was written."""
        found = self.by_level.get(level)
        return None if found is None else round(100 * found.value / self.highest)

    @property
    def figures(self) -> tuple[Statistic, ...]:
        """Every figure that is a finding, those of the whole table first; a zero is none."""
        whole = (self.total, self.people, self.everywhere)
        return (*filter(None, whole), *(one for one in self.by_level.values() if one.value))


@cache
def spine_lesions() -> Mapping[str, SpineLesions]:
    """Return what the CT table holds, by id of the primary, in the order of the course."""
    return {one.id: _of(one) for one in primaries() if evidence.statistics(series=f"ct-{one.id}")}


def _of(one: Primary) -> SpineLesions:
    found = {count.place: count for count in evidence.statistics(series=f"ct-{one.id}")}
    known = {count.id for count in evidence.statistics(topic="number-of-lesions")}
    everywhere = f"ct-{one.id}-diffuse"
    return SpineLesions(
        one,
        {level: found[level] for level in LEVELS if level in found},
        evidence.statistic(f"ct-{one.id}-all"),
        evidence.statistic(f"ct-{one.id}-patients"),
        evidence.statistic(everywhere) if everywhere in known else None,
    )


def region_figures(id: str) -> tuple[Statistic, ...]:
    """Return what other sources read say of the regions for the primary ``id``."""
    cancer = primary(id).cancer
    return evidence.statistics(topic="share-of-each-region", subject=cancer, verified="yes")
