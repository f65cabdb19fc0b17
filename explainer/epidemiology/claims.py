"""Nine claims that people repeat, what the evidence says to each, and the figures beside it."""

import math
import re
from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.evidence import Statistic

# What a verdict says of the words of a claim.
VERDICTS = {
    "supported": "The evidence says the same.",
    "partly": "It is right for some people, or for some ways of counting.",
    "misleading": "The number counts something else than the words say.",
    "understated": "It is right, but it says too little.",
}
SIDES = {"for": "For the claim", "against": "Against the claim", "context": "To compare"}
_GENERAL = {
    "cancer",
    "anatomy",
    "United States",
    "spinal metastases",
}  # subjects that say nothing more


@dataclass(frozen=True, slots=True)
class Figure:
    """A statistic beside a claim; ``axis`` is what its scale counts, ``""`` when not drawn."""

    statistic: Statistic
    side: str
    axis: str

    @property
    def part(self) -> str:
        """The place or the cancer that it is about, unless its population says so; or ``""``."""
        one = self.statistic
        if one.place or one.subject in _GENERAL:
            return one.place
        said = one.subject.replace("cancers", "cancer") in one.population
        return "" if said else one.subject

    @property
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest number that the figure stands for.

        "Up to 20%" begins at 0; "more than 50%" ends at 100%, "more than 25,000" nowhere.
        """
        one = self.statistic
        if one.value is None:
            most = 100 if one.is_percentage else math.inf
            return (one.low or 0, most if one.high is None else one.high)
        known = [end for end in (one.low, one.value, one.high) if end is not None]
        return min(known), max(known)


@dataclass(frozen=True, slots=True)
class Plot:
    """The figures of a claim that count the same kind of thing, on a scale from 0 to ``end``."""

    axis: str
    end: float
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One row of ``claims.csv``; ``reasons``, ``meaning`` and ``story`` are Markdown.

    ``low`` and ``high`` are the claimed range, in ``unit``, or ``None``.
    """

    id: str
    says: str
    asks: str
    verdict: str
    reasons: str
    meaning: str
    low: float | None
    high: float | None
    unit: str
    story: str

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The statistics for and against the claim, in file order, those for it first."""
        rows = [row for row in evidence.table("claim_figures") if row["claim"] == self.id]
        return tuple(
            Figure(evidence.statistic(row["statistic"]), side, row["axis"])
            for side in SIDES
            for row in rows
            if row["side"] == side
        )

    @property
    def plots(self) -> tuple[Plot, ...]:
        """The figures that are drawn, by what they count; all scales have the same end."""
        axes: dict[str, list[Figure]] = {}
        for figure in self.figures:
            if figure.axis:
                axes.setdefault(figure.axis, []).append(figure)
        ends = [self.high or 0, *(end for one in self.figures if one.axis for end in one.ends)]
        end = scale_end(max(filter(math.isfinite, ends)))
        return tuple(Plot(axis, end, tuple(drawn)) for axis, drawn in axes.items())

    @property
    def in_words(self) -> tuple[Figure, ...]:
        """The figures that are neither drawn nor told in the story."""
        told = evidence.linked(self.story)
        return tuple(one for one in self.figures if not (one.axis or one.statistic.id in told))

    @property
    def texts(self) -> tuple[str, str, str]:
        """Everything in Markdown, with its links to passports and references."""
        return self.reasons, self.meaning, self.story

    @property
    def stations(self) -> tuple[str, ...]:
        """The story, station by station: one sentence each."""
        return tuple(re.findall(r"\S.*?[.?!](?=\s|$)", self.story))

    @property
    def sources(self) -> tuple[str, ...]:
        """The keys of all sources of the claim, as first used."""
        keys = [figure.statistic.source for figure in self.figures]
        return tuple(dict.fromkeys([*keys, *evidence.cited(*self.texts)]))


@cache
def claims() -> tuple[Claim, ...]:
    """Return every claim, in the order of their letters."""
    return tuple(Claim(**row) for row in evidence.table("claims"))


def claim(letter: str) -> Claim:
    """Return one claim; raise ``ValueError`` that lists the letters for an unknown one."""
    found = next((one for one in claims() if one.id == letter), None)
    if found is None:
        known = ", ".join(repr(one.id) for one in claims())
        raise ValueError(f"claim: got {letter!r}; expected one of {known}")
    return found


def scale_end(highest: float) -> float:
    """Return a round end for a scale from 0 that ``highest`` fits on, to be parted in four."""
    power = 10 ** max(0, math.floor(math.log10(max(highest, 1))) - 1)
    return next(end * power for end in (10, 20, 40, 60, 80, 100) if highest <= end * power)
