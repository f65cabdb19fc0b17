"""Randomised trials of treatment: who took part, what was counted, and what the counts say."""

from dataclasses import dataclass
from functools import cache, cached_property

from explainer import evidence
from explainer.evidence import Statistic
from explainer.evidence.fitting import fitting
from explainer.statistics import Effects, Proportion, effects


@dataclass(frozen=True)
class Outcome:
    """What one trial counted in its two groups: one row of ``trial_outcomes.csv``.

    ``first`` and ``second`` are percentages. ``counts`` says where the numbers of people come from:
    ``"printed"``, ``"worked-out"`` (the only whole numbers that fit what is printed) or ``"none"``.
    ``published`` are the ratios that the source prints; ``difference``, ``limit`` and ``margin``
    belong to a trial of non-inferiority, in percentage points fewer.
    """

    id: str
    trial: str
    label: str
    happened: str
    first: Statistic
    second: Statistic
    people: tuple[int | None, int | None]
    counts: str
    published: tuple[Statistic, ...]
    difference: Statistic | None
    limit: Statistic | None
    margin: Statistic | None
    reading: str
    verified: str
    note: str

    @cached_property
    def groups(self) -> tuple[Proportion, Proportion] | None:
        """The counts of both groups, or None where the source gives percentages only."""
        if self.counts == "none":
            return None
        pairs = zip((self.first, self.second), self.people, strict=True)
        first, second = (_counted(figure, people) for figure, people in pairs)
        return first, second

    @cached_property
    def effects(self) -> Effects | None:
        """Difference, ratios and number needed, with intervals; None without counts."""
        return effects(*self.groups) if self.groups else None

    @cached_property
    def turned(self) -> Effects | None:
        """The same with events and groups turned round: of those to whom it did *not* happen."""
        if not self.groups:
            return None
        first, second = (Proportion(one.total - one.events, one.total) for one in self.groups)
        return effects(second, first)

    @property
    def shares(self) -> tuple[float, float]:
        """The shares of both groups, 0 to 1; from the counts where there are any."""
        if self.groups:
            return self.groups[0].share, self.groups[1].share
        return self.first.value / 100, self.second.value / 100

    @property
    def gain(self) -> float:
        """The share of the first group less that of the second; as printed, where it is printed."""
        if self.difference:
            return -self.difference.value / 100
        return self.shares[0] - self.shares[1]

    @property
    def figures(self) -> tuple[Statistic, ...]:
        """Every published figure of the row."""
        few = (self.first, self.second, *self.published, self.difference, self.limit, self.margin)
        return tuple(filter(None, few))


@dataclass(frozen=True)
class Trial:
    """One row of ``trials.csv`` with its outcomes, the main one first.

    ``first`` and ``second`` name the groups; ``people`` and ``limits`` are Markdown with links.
    """

    id: str
    name: str
    question: str
    people: str
    first: str
    second: str
    design: str
    limits: str
    sources: tuple[str, ...]
    verified: str
    note: str
    outcomes: tuple[Outcome, ...]


@cache
def trials() -> tuple[Trial, ...]:
    """Return every trial, in the order of the table."""
    return tuple(
        Trial(**row, outcomes=tuple(_outcomes(str(row["id"])))) for row in evidence.table("trials")
    )


def trial(id: str) -> Trial:
    """Return the trial ``id``; raise ``ValueError`` that lists the ids for an unknown one."""
    known = {one.id: one for one in trials()}
    if id not in known:
        raise ValueError(f"trial: got {id!r}; expected one of {', '.join(known)}")
    return known[id]


def _counted(figure: Statistic, people: int | None) -> Proportion:
    total = figure.denominator or people
    if figure.numerator is not None:
        return Proportion(figure.numerator, total)
    fits = fitting(figure.value, total)
    if len(fits) != 1:
        raise ValueError(f"{figure.id}: {figure.text} of {total} fits {len(fits)} numbers, not one")
    return Proportion(fits[0], total)


def _outcomes(trial: str) -> list[Outcome]:
    return [
        Outcome(
            **{name: row[name] for name in _TEXTS},
            first=evidence.statistic(row["first"]),
            second=evidence.statistic(row["second"]),
            people=(row["people_first"], row["people_second"]),
            published=tuple(map(evidence.statistic, row["published"])),
            **{name: evidence.statistic(row[name]) if row[name] else None for name in _MARGINS},
        )
        for row in evidence.table("trial_outcomes")
        if row["trial"] == trial
    ]


_TEXTS = ("id", "trial", "label", "happened", "counts", "reading", "verified", "note")
_MARGINS = ("difference", "limit", "margin")
