"""How long it took: from pain, a report or weakness to the diagnosis, and walking afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from explainer import evidence
from explainer.evidence import Statistic

STARTS = ("pain", "report", "nerves")
ENDS = ("diagnosis", "treatment", "nerves", "paralysis")
_COLUMNS = ("study", "starts", "ends", "average", "event")
DAYS = {"days": 1.0, "weeks": 7.0, "months": 365.25 / 12}
WALKING = "walking-after-treatment"


@dataclass(frozen=True, slots=True)
class Delay:
    """One row of ``delays.csv``: a time from what ``starts`` the clock to what ``ends`` it."""

    statistic: Statistic
    study: str  # who was counted, or who says it
    starts: str
    ends: str
    average: str  # "median", "mean", "unknown", or "statement" where nobody was counted
    event: str  # what starts the clock, in the words of the study

    @property
    def days(self) -> float | None:
        """The time in days; None where the source gives a range only."""
        value = self.statistic.value
        return None if value is None else value * DAYS[self.statistic.unit]

    @property
    def range_in_days(self) -> tuple[float, float] | None:
        """The range or the interval of the source in days."""
        low, high = self.statistic.low, self.statistic.high
        if low is None or high is None:
            return None
        return low * DAYS[self.statistic.unit], high * DAYS[self.statistic.unit]

    @property
    def longest(self) -> float:
        """The time by which delays are compared: the value, or the far end of a range."""
        return self.range_in_days[1] if self.days is None else self.days


@dataclass(frozen=True, slots=True)
class Study:
    """The delays that were found in the same people, until the same event."""

    delays: tuple[Delay, ...]

    @property
    def name(self) -> str:
        return self.delays[0].study

    @property
    def sources(self) -> tuple[str, ...]:
        """The keys of the references, each once."""
        return tuple(dict.fromkeys(one.statistic.source for one in self.delays))

    @property
    def ends(self) -> str:
        return self.delays[0].ends


@dataclass(frozen=True, slots=True)
class Walking:
    """Who walked after treatment, of those who could before (``kept``) and who could not.

    ``kept`` is None where the source, as far as it was read, does not say.
    """

    kept: Statistic | None
    regained: Statistic | None


@cache
def delays() -> tuple[Delay, ...]:
    """Return every delay, in the order of the table."""
    return tuple(
        Delay(evidence.statistic(row["statistic"]), *(row[name] for name in _COLUMNS))
        for row in evidence.table("delays")
    )


def studies(ends: Iterable[str] = ENDS) -> tuple[Study, ...]:
    """Return the studies whose clock stops at one of ``ends``, in the order of the table.

    Raises ``ValueError`` for an unknown end.
    """
    wanted = tuple(ends)
    if unknown := [end for end in wanted if end not in ENDS]:
        raise ValueError(f"ends: got {unknown[0]!r}; expected some of {', '.join(ENDS)}")
    found = (one for one in delays() if one.ends in wanted)
    return tuple(Study(tuple(group)) for _, group in groupby(found, lambda one: one.study))


@cache
def walking() -> tuple[Walking, ...]:
    """Return what the studies say of walking after treatment, in the order of the table."""
    figures = evidence.statistics(topic=WALKING)
    return tuple(
        Walking(
            *(_of(series, subject) for subject in ("could walk before", "could not walk before"))
        )
        for series in dict.fromkeys(one.series for one in figures)
    )


def _of(series: str, subject: str) -> Statistic | None:
    found = evidence.statistics(topic=WALKING, series=series, subject=subject)
    return found[0] if found else None
