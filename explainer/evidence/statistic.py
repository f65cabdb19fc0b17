"""A statistic: one figure that knows what it counts, of whom, by which method and from where."""

import difflib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from explainer.evidence.folder import data_folder
from explainer.evidence.tables import table

METHODS = {
    "autopsy": "examined after death",
    "imaging": "seen on images",
    "clinical": "found in clinical care",
    "surgical": "seen in surgical care",
    "biopsy": "found by a biopsy",
    "registry": "counted in a registry",
    "review": "summed up by a review",
    "anatomy": "measured or counted in anatomy",
    "textbook": "stated by a textbook",
    "website": "stated on a website",
}
# What low and high can be.
SPREADS = {"range": "range", "confidence-interval": "95% confidence interval"}


@dataclass(frozen=True)
class Statistic:
    """One row of ``statistics.csv``; ``value`` is ``None`` where the source gives a range only."""

    id: str
    topic: str
    series: str
    subject: str
    place: str
    value: float | None
    low: float | None
    high: float | None
    spread: str
    unit: str
    numerator: int | None
    denominator: int | None
    population: str
    method: str
    years: str
    source: str
    locator: str
    basis: str
    verified: str
    note: str
    checked_on: date
    next_review: date

    @property
    def anchor(self) -> str:
        """The id of its passport on a page."""
        return f"stat-{self.id}"

    @property
    def text(self) -> str:
        """The figure as it stands in a sentence: ``"36%"``, ``"19 lesions"``, ``"68 to 80%"``."""
        return self.range_text if self.value is None else with_unit(number(self.value), self.unit)

    @property
    def range_text(self) -> str:
        """Low and high as text, ``"5.7 to 13.42%"``; ``""`` without them."""
        if self.low is None and self.high is None:
            return ""
        if self.high is None:
            return with_unit(f"more than {number(self.low)}", self.unit)
        if self.low is None:
            return with_unit(f"up to {number(self.high)}", self.unit)
        return with_unit(f"{number(self.low)} to {number(self.high)}", self.unit)

    @property
    def spread_name(self) -> str:
        """What low and high are: ``"range"``, ``"95% confidence interval"``; ``""`` without."""
        return SPREADS.get(self.spread, "")

    @property
    def spread_text(self) -> str:
        """What stands round the value, ``"range 16.5 to 66°"``; ``""`` without value or spread."""
        if self.value is None or not self.range_text:
            return ""
        return f"{self.spread_name} {self.range_text}"

    @property
    def count_text(self) -> str:
        """The counts behind it, ``"25 of 55"``; ``""`` where the source does not give both."""
        if self.numerator is None or self.denominator is None:
            return ""
        return f"{self.numerator:,} of {self.denominator:,}"

    @property
    def is_percentage(self) -> bool:
        return self.unit.startswith("%")

    @property
    def question(self) -> str:
        """What the figure answers, in words: ``"Depth of the canal (anatomy)"``."""
        return f"{self.topic_text} ({self.subject})"

    @property
    def is_survival(self) -> bool:
        """Whether it says how long or how many people live: shown by choice only."""
        return self.topic.startswith("survival")

    @property
    def topic_text(self) -> str:
        """The question without its subject: ``"Depth of the canal"``."""
        topic = self.topic.replace("-", " ")
        return f"{topic[0].upper()}{topic[1:]}"

    @property
    def sentence(self) -> str:
        """Everything that a reader needs before quoting the figure, in one plain sentence."""
        from explainer.evidence.citations import reference

        amount = self.text + (self.unit[1:] if self.is_percentage else "")
        if self.spread_text:
            amount += f" ({self.spread_text})"
        if self.count_text:
            amount += f" ({self.count_text})"
        where = f", {self.place}" if self.place else ""
        years = f", {self.years}" if self.years else ""
        checked = "" if self.verified == "yes" else "; not read in the source itself"
        return (
            f"{self.question}{where}: {amount}; counted: {self.population}; "
            f"{METHODS[self.method]}{years}; {self.basis}, {reference(self.source).short}{checked}."
        )


def with_unit(amount: str, unit: str) -> str:
    """Write an amount with its unit as in prose: ``"36%"``, ``"1 lesion"``, ``"19 lesions"``."""
    if unit.startswith("%"):
        return f"{amount}%"
    if unit == "degrees":
        return f"{amount}°"
    if amount == "1":
        unit = {"lesions": "lesion", "vertebrae": "vertebra", "patients": "patient"}.get(unit, unit)
    return f"{amount} {unit}"


def number(value: float) -> str:
    """Write a number as in prose: no needless zeros, thousands with a comma."""
    return f"{value:,.10g}"


def statistic(id: str, data: Path | str | None = None) -> Statistic:
    """Return the statistic ``id``; raise ``ValueError`` with the nearest ids for an unknown one."""
    known = _by_id(Path(data) if data else data_folder())
    if id in known:
        return known[id]
    near = difflib.get_close_matches(id, known, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "see the column id of statistics.csv"
    raise ValueError(f"unknown statistic {id!r}; {hint}")


def statistics(data: Path | str | None = None, **wanted: str) -> tuple[Statistic, ...]:
    """Return all statistics whose fields equal ``wanted``, in file order.

    ``statistics(series="symptomatic")``, ``statistics(topic="region-share", place="lumbar")``.
    Raises ``ValueError`` for a name that is no field.
    """
    unknown = set(wanted) - set(Statistic.__dataclass_fields__)
    if unknown:
        fields = ", ".join(Statistic.__dataclass_fields__)
        raise ValueError(f"unknown field {sorted(unknown)[0]!r}; fields are {fields}")
    return tuple(
        one
        for one in _by_id(Path(data) if data else data_folder()).values()
        if all(getattr(one, field) == value for field, value in wanted.items())
    )


@lru_cache
def _by_id(folder: Path) -> dict[str, Statistic]:
    return {str(row["id"]): Statistic(**row) for row in table("statistics", folder)}


def forget() -> None:
    """Read the files anew from now on."""
    _by_id.cache_clear()
