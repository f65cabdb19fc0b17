"""How often a cancer presses on the spinal cord, by primary: one count for each source."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.evidence import Statistic

from .primaries import primaries

TOPIC = "cord-compression"


@dataclass(frozen=True, slots=True)
class CompressionCount:
    """What one source counted. Its figures may share an axis, but none with another source's.

    ``figures`` holds, by id of the primary and from the highest to the lowest, what was read; a
    primary that is missing was not given, which is not the same as zero.
    """

    source: str
    where: str  # as in "In the United States"
    counted: str  # what the numbers answer, in plain words
    per: str  # what they are, in a few words: "people per 100 who died of this cancer"
    caution: str
    all_cancers: Statistic
    figures: Mapping[str, Statistic]

    @property
    def years(self) -> str:
        """The years that were counted: ``"1990 to 1995"``."""
        return self.all_cancers.years


# What the sources counted, in words; the numbers are in the data.
_COUNTS = (
    (
        "loblaw2003",
        "Ontario, Canada",
        "Of every 100 people who died of this cancer: how many had cord compression in the last "
        "five years of their life?",
        "people per 100 who died of this cancer",
        "Counted in registries, looking back: people, each of them once.",
    ),
    (
        "mak2011",
        "the United States",
        "For every 100 deaths from this cancer in a year: how many stays in hospital for cord "
        "compression?",
        "stays a year per 100 deaths from this cancer",
        "Counted in hospital records: stays, not people. Someone admitted twice counts twice.",
    ),
)


@cache
def compression_counts() -> tuple[CompressionCount, ...]:
    """Return every count that gives figures by primary."""
    return tuple(_count(*words) for words in _COUNTS)


def _count(source: str, where: str, counted: str, per: str, caution: str) -> CompressionCount:
    found = {one.subject: one for one in evidence.statistics(topic=TOPIC, source=source)}
    given = {one.id: found[one.cancer] for one in primaries() if one.cancer in found}
    ordered = sorted(given, key=lambda id: -given[id].value)
    figures = {id: given[id] for id in ordered}
    return CompressionCount(source, where, counted, per, caution, found["cancer"], figures)
