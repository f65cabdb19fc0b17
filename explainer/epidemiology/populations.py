"""One disease, several crowds of a thousand people: what is found in each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.evidence import Statistic
from explainer.statistics.frequencies import of_people

OUTCOMES = ("metastases", "compression", "fracture")
CROWDS = (1000, 10_000, 100_000)


@dataclass(frozen=True, slots=True)
class Population:
    """One row of ``populations.csv``: who the thousand people are."""

    id: str
    label: str
    people: str
    words: str


@dataclass(frozen=True, slots=True)
class Found:
    """What one figure says of a population, as a share (0 to 1) of all its people.

    ``of`` is the figure that this one is a percentage of, if it is not one of everybody: then the
    shares are worked out from both. ``apart`` tells that it was counted in other people than the
    metastases of this population, so nobody knows how the two overlap.
    """

    outcome: str
    figure: Statistic
    event: str
    share: float | None  # None where the source says only "up to"
    low: float | None
    high: float | None
    of: Statistic | None
    apart: bool

    @property
    def crowd(self) -> int:
        """Of how many people it is at least one: 1,000, 10,000 or 100,000."""
        most = self.high if self.share is None else self.share
        return next((crowd for crowd in CROWDS if most * crowd >= 1), CROWDS[-1])

    def counted(self, people: int = 1000) -> int:
        """Return how many of so many people; 0 where the source says only "up to"."""
        return 0 if self.share is None else of_people(self.share, people)

    def at_least(self, people: int = 1000) -> int:
        """Return the lower end of the range or interval; what is counted without one."""
        return self.counted(people) if self.low is None else of_people(self.low, people)

    def at_most(self, people: int = 1000) -> int:
        """Return the upper end of the range or interval; what is counted without one."""
        return self.counted(people) if self.high is None else of_people(self.high, people)


@cache
def populations() -> tuple[Population, ...]:
    """Return every population, in the order of the table."""
    return tuple(Population(**row) for row in evidence.table("populations"))


def population(id: str) -> Population:
    """Return the population ``id``; raise ``ValueError`` that lists the known ones otherwise."""
    found = next((one for one in populations() if one.id == id), None)
    if found is None:
        known = ", ".join(repr(one.id) for one in populations())
        raise ValueError(f"population: got {id!r}; expected one of {known}")
    return found


def affected(population_id: str) -> int:
    """Return how many of 1,000 have spinal metastases: all of those who were chosen for it."""
    metastases = found(population_id, "metastases")
    return metastases[0].counted() if metastases else 1000


@cache
def found(population_id: str, outcome: str) -> tuple[Found, ...]:
    """Return what the sources say of an outcome in a population, the main figure first.

    Empty where no source says. Raises ``ValueError`` for an unknown population or outcome.
    """
    if outcome not in OUTCOMES:
        raise ValueError(f"outcome: got {outcome!r}; expected one of {', '.join(OUTCOMES)}")
    wanted = (population(population_id).id, outcome)
    rows = evidence.table("population_figures")
    return tuple(_found(row, rows) for row in rows if (row["population"], row["outcome"]) == wanted)


def _found(row: dict, rows: Sequence[dict]) -> Found:
    figure = evidence.statistic(row["statistic"])
    of = None if row["of"] == "all" else _main(row["population"], row["of"], rows)
    share, low, high = (
        None if amount is None else amount / row["per"] * (of.value / 100 if of else 1)
        for amount in (figure.value, figure.low, figure.high)
    )
    return Found(row["outcome"], figure, row["event"], share, low, high, of, _is_apart(row, rows))


def _is_apart(row: dict, rows: Sequence[dict]) -> bool:
    """Tell whether another source counted it than the one that counted the metastases."""
    metastases = _main(row["population"], "metastases", rows)
    if row["outcome"] == "metastases" or metastases is None:
        return False
    return evidence.statistic(row["statistic"]).source != metastases.source


def _main(population_id: str, outcome: str, rows: Sequence[dict]) -> Statistic | None:
    """Return the first figure of an outcome, of which others are percentages."""
    wanted = (population_id, outcome)
    ids = (row["statistic"] for row in rows if (row["population"], row["outcome"]) == wanted)
    first = next(ids, None)
    return evidence.statistic(first) if first else None
