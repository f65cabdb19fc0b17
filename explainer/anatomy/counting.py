"""Ways of counting metastases along the spine: a lens gives places a value, and says of what."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from explainer import evidence

from .levels import LEVELS, REGION_LEVELS, REGIONS, region_of

OWN = "own"


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
    not the same as zero.
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
    def highest(self) -> float:
        """The largest value shown (0 when every value is 0)."""
        return max((count.value for count in self.shown), default=0)

    def at(self, level: str) -> Count | None:
        """Return what was counted at ``level``: its own count, or its region's, or nothing."""
        return self.counts.get(level if self.by_level else region_of(level))

    def share_of_highest(self, level: str) -> int | None:
        """Return how strongly to colour ``level``: 0 to 100, or None where nothing was counted."""
        count = self.at(level)
        if count is None:
            return None
        return round(100 * count.value / self.highest) if self.highest else 0


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


def checked_values(values: object) -> dict[str, float]:
    """Return a reader's own numbers as ``{place: number}`` in the order of the column.

    ``values`` is a dict or a pandas Series whose keys are levels (``"L3"``) or regions
    (``"lumbar"``), not both. Raises ``TypeError`` or ``ValueError`` naming the key.
    """
    if values is None:
        return {}
    if not hasattr(values, "items"):
        raise TypeError(
            "values: expected a dict or a pandas Series of numbers by level or by region, "
            f"got {type(values).__name__}"
        )
    given = {str(place): _number(place, value) for place, value in values.items()}
    unknown = [place for place in given if place not in LEVELS + REGIONS]
    if unknown:
        raise ValueError(
            f"values: unknown place {unknown[0]!r}; expected levels (C1 to C7, T1 to T12, L1 to "
            f"L5, S1 to S5, coccyx) or regions ({', '.join(REGIONS)})"
        )
    if any(place in LEVELS for place in given) and any(place in REGIONS for place in given):
        raise ValueError(
            "values: expected all levels or all regions, got both: "
            f"{', '.join(given)}; a region's total and a single level are not one scale"
        )
    return {place: given[place] for place in LEVELS + REGIONS if place in given}


def own_lens(values: Mapping[str, float], title: str, unit: str, source: str) -> Lens:
    """Return the lens for a reader's own checked ``values``."""
    counts = {place: Count(place, value, own_text(value, unit)) for place, value in values.items()}
    top = max(counts.values(), key=lambda count: count.value)
    ties = [count.place for count in counts.values() if count.value == top.value]
    places = " and ".join((", ".join(ties[:-1]), ties[-1])) if len(ties) > 1 else ties[0]
    each = " each" if len(ties) > 1 else ""
    return Lens(
        id=OWN,
        label=title,
        counted=title,
        unit=unit,
        adds_to_100="%" in unit and math.isclose(sum(values.values()), 100, abs_tol=0.5),
        finding=f"Highest: {places}, {top.text}{each}.",
        doubt="Places without a value were not given one; that is not the same as zero."
        + (f" Source: {source}." if source else ""),
        source=source,
        counts=counts,
    )


def regions_of(lens: Lens) -> dict[str, Count | None]:
    """Return what ``lens`` says of each region: its own count, or nothing."""
    return {region: lens.counts.get(region) for region in REGION_LEVELS}


def own_text(value: float, unit: str) -> str:
    """Write a reader's own number with its unit: ``"19 lesions"``, ``"70%"``."""
    number = f"{value:g}"
    return f"{number}%" if unit.startswith("%") else f"{number} {unit}".strip()


def _number(place: object, value: object) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if isinstance(value, bool) or not math.isfinite(number) or number < 0:
        raise ValueError(f"values[{place!r}]: expected a number of 0 or more, got {value!r}")
    return number
