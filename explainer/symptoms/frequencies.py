"""How often each symptom was found: every figure with the kind of people it was counted in.

Figures of two groups of people are never put on one axis: a share of all people with spinal
metastases and a share of those with a pressed cord answer different questions.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.evidence import Statistic
from explainer.statistics.frequencies import of_people
from explainer.statistics.proportions import Proportion

SUMMED_UP = frozenset({"review", "textbook", "website"})  # methods that count nobody themselves


@dataclass(frozen=True, slots=True)
class Group:
    """Of whom a figure is a share. ``short`` is the heading of a narrow column."""

    id: str
    label: str
    short: str = ""


# In the order in which they are shown; the first three have a column in every overview.
GROUPS = {
    one.id: one
    for one in (
        Group("all", "Of people with spinal metastases", "With spinal metastases"),
        Group(
            "found",
            "Of people whose spinal metastases were found or treated",
            "Found or treated",
        ),
        Group("compressed", "Of people with cord compression", "With cord compression"),
        Group("pain", "Of people with cord compression and pain"),
        Group("bone", "Of people with metastases in any bone"),
        Group("low-back-pain", "Of people with low back pain"),
        Group("vertebrae", "Of collapsed vertebrae, not of people"),
        Group("cancer", "In people with cancer: with and without spinal metastases"),
    )
}
OVERVIEW = ("all", "found", "compressed")


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of ``symptom_figures.csv``: what was counted, in whom, and how often."""

    group: Group
    statistic: Statistic
    part: str  # what exactly was counted: "not walking"
    people: str  # who was counted, or who says it: "398 people in Denmark", "a review"

    @property
    def is_summed_up(self) -> bool:
        """Tell whether a review or a textbook says it, and not a study that counted."""
        return self.statistic.method in SUMMED_UP

    @property
    def wilson(self) -> tuple[float, float] | None:
        """Wilson's 95% interval in per cent, where the source gives counts and no interval."""
        one = self.statistic
        if one.numerator is None or one.denominator is None or one.spread:
            return None
        low, high = Proportion(one.numerator, one.denominator).wilson()
        return 100 * low, 100 * high

    @property
    def ends(self) -> tuple[float, float] | None:
        """The ends of its line in per cent: an interval, or a range, whose open end is 0 or 100."""
        one = self.statistic
        if one.low is None and one.high is None:
            return self.wilson
        return one.low or 0, 100 if one.high is None else one.high

    @property
    def is_open(self) -> bool:
        """Tell whether the source says only "more than" or "up to"."""
        return (self.statistic.low is None) != (self.statistic.high is None)

    @property
    def point(self) -> float | None:
        """The value in per cent, or the known end of an open range; None for a range."""
        one = self.statistic
        if one.value is not None:
            return one.value
        return (one.high if one.low is None else one.low) if self.is_open else None


@dataclass(frozen=True, slots=True)
class Symptom:
    """One row of ``symptoms.csv`` with its figures; the texts are Markdown."""

    id: str
    label: str
    words: str
    arises: str
    described: str
    finding: str
    figures: tuple[Figure, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return self.words, self.arises, self.described, self.finding

    def counted_in(self, group: str) -> tuple[Figure, ...]:
        """Return the figures that were counted in a group of people; none where we found none.

        Raises ``ValueError`` for an unknown group.
        """
        if group not in GROUPS:
            allowed = ", ".join(map(repr, GROUPS))
            raise ValueError(f"group: got {group!r}; expected one of {allowed}")
        return tuple(one for one in self.figures if one.group.id == group)

    @property
    def groups(self) -> Iterator[tuple[Group, tuple[Figure, ...]]]:
        """The groups in which it was counted, each with its figures."""
        for id, group in GROUPS.items():
            if found := self.counted_in(id):
                yield group, found


@cache
def symptoms() -> tuple[Symptom, ...]:
    """Return every symptom, in the order of the table."""
    columns = ("id", "label", "words", "arises", "described", "finding")
    return tuple(
        Symptom(*(row[column] for column in columns), _figures(row["id"]))
        for row in evidence.table("symptoms")
    )


def symptom(id: str) -> Symptom:
    """Return the symptom ``id``; raise ``ValueError`` that lists the known ones otherwise."""
    found = next((one for one in symptoms() if one.id == id), None)
    if found is None:
        known = ", ".join(repr(one.id) for one in symptoms())
        raise ValueError(f"symptom: got {id!r}; expected one of {known}")
    return found


def _figures(symptom_id: str) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            GROUPS[row["group"]], evidence.statistic(row["statistic"]), row["part"], row["people"]
        )
        for row in evidence.table("symptom_figures")
        if row["symptom"] == symptom_id
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What any symptom tells of 1,000 people with cancer, worked out from three figures."""

    share: Statistic  # how many have spinal metastases
    sensitivity: Statistic  # how many of these have a symptom
    specificity: Statistic  # how many of the others have none

    @property
    def metastases(self) -> int:
        return of_people(self.share.value / 100)

    @property
    def others(self) -> int:
        return 1000 - self.metastases

    @property
    def with_both(self) -> int:
        """People with spinal metastases and a symptom."""
        return of_people(self.sensitivity.value / 100, self.metastases)

    @property
    def with_symptom_only(self) -> int:
        """People with a symptom and no spinal metastases."""
        return of_people(1 - self.specificity.value / 100, self.others)

    @property
    def with_symptom(self) -> int:
        return self.with_both + self.with_symptom_only


def what_a_symptom_tells() -> Told:
    """Return what the hospital in Shanghai found, to be said in natural frequencies."""
    ids = ("spine-share-shanghai", "symptom-found-shanghai", "symptom-free-shanghai")
    return Told(*map(evidence.statistic, ids))
