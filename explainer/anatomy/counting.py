"""Ways of counting metastases along the spine: a lens gives places a value, and says of what."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from explainer import evidence

from .levels import LEVELS, REGION_LEVELS, REGIONS, region_of


@dataclass(frozen=True, slots=True)
class Count:
    """One value at one place (a level or a region), as text and, if published, with its source."""

    place: str
    value: float
    text: str
    statistic: str = ""


@dataclass(frozen=True, slots=True)
class Lens:
    """One way of counting: what one unit is, what was found, and what to doubt.

    ``counts`` maps places to :class:`Count`. A place that is missing was not counted, which is
    not the same as zero. ``alike`` are the ways that it can be compared with, itself among them:
    they share one scale of colours and bars. Without them it has a scale of its own.
    """

    id: str
    label: str
    counted: str
    unit: str
    adds_to_100: bool
    finding: str
    doubt: str
    source: str
    counts: Mapping[str, Count]
    alike: tuple["Lens", ...] = ()

    @property
    def by_level(self) -> bool:
        """Whether single vertebrae were counted, not only regions."""
        return any(place in LEVELS for place in self.counts)

    @property
    def shown(self) -> tuple[Count, ...]:
        """The counts that one axis may hold: levels if there are any, else regions; in order."""
        places = LEVELS if self.by_level else REGIONS
        return tuple(self.counts[place] for place in places if place in self.counts)

    @property
    def axis(self) -> tuple[str, ...]:
        """The places that the axis of its chart holds: its own, and those of the ways alike."""
        shown = {count.place for lens in self._scale for count in lens.shown}
        return tuple(place for place in LEVELS + REGIONS if place in shown)

    @property
    def top(self) -> Count:
        """The count that the longest bar and the darkest colour stand for."""
        shown = (count for lens in self._scale for count in lens.shown)
        return max(shown, key=lambda count: count.value)

    @property
    def beside(self) -> "Lens | None":
        """The first of the ways alike, to be seen behind this one; None for the first itself."""
        first = self._scale[0]
        return first if first.id != self.id else None

    @property
    def _scale(self) -> tuple["Lens", ...]:
        return self.alike or (self,)

    def region_text(self, region: str) -> str:
        """Say what was counted in ``region``: its figure, or of how many levels there is one."""
        if region in self.counts:
            return self.counts[region].text
        levels = REGION_LEVELS[region]
        counted = [level for level in levels if level in self.counts]
        if not counted:
            return "no figure"
        if len(counted) == len(levels):
            return "by level"
        return (
            f"{counted[0]} only" if len(counted) == 1 else f"{len(counted)} of {len(levels)} levels"
        )

    def at(self, level: str) -> Count | None:
        """Return what was counted at ``level``: its own count, or its region's, or nothing."""
        return self.counts.get(level if self.by_level else region_of(level))

    def share_of_highest(self, level: str) -> int | None:
        """Return how strongly to colour ``level``: 0 to 100 (the top), or None if not counted."""
        count = self.at(level)
        if count is None:
            return None
        return round(100 * count.value / self.top.value) if self.top.value else 0


@cache
def published_lenses() -> tuple[Lens, ...]:
    """Return the ways of counting that ``data/lenses.csv`` describes, in its order."""
    return tuple(
        Lens(
            id=row["id"],
            label=row["label"],
            counted=row["counted"],
            unit=row["unit"],
            adds_to_100=row["adds_to_100"] == "yes",
            finding=row["finding"],
            doubt=row["doubt"],
            source=row["source"],
            counts={
                statistic.place: Count(
                    statistic.place, statistic.value, statistic.text, statistic.id
                )
                for statistic in evidence.statistics(series=row["id"])
            },
        )
        for row in evidence.table("lenses")
    )
