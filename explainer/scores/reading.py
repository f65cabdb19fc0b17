"""What a set of answers says: where the total can lie, what weighs most, what would change it."""

from __future__ import annotations

from dataclasses import dataclass

from .score import Answers, Band, Item, Option, Score, ScoreError


@dataclass(frozen=True, slots=True)
class Change:
    """One other answer that would put the total into another band."""

    item: Item
    option: Option
    total: int
    band: Band


@dataclass(frozen=True, slots=True)
class Reading:
    """What answers say; some may be missing, and then the total has a range."""

    low: int  # points so far, and the fewest of every open item
    high: int  # points so far, and the most of every open item
    open: tuple[Item, ...]
    bands: tuple[Band, ...]  # that the total can still fall into
    heaviest: tuple[Item, ...]  # answered items with the most points; empty where all have none
    changes: tuple[Change, ...]  # empty as long as an answer is missing

    @property
    def total(self) -> int | None:
        """The total; None as long as an answer is missing."""
        return None if self.open else self.low


def read(score: Score, answers: Answers) -> Reading:
    """Read ``answers``; raise ``ScoreError`` for unknown or contradictory ones."""
    score.check(answers)
    chosen = {item: item.option(answers[item.id]) for item in score.items if answers.get(item.id)}
    missing = tuple(item for item in score.items if item not in chosen)
    points = sum(option.points for option in chosen.values())
    low = points + sum(item.lowest for item in missing)
    high = points + sum(item.highest for item in missing)
    most = max((option.points for option in chosen.values()), default=0)
    return Reading(
        low=low,
        high=high,
        open=missing,
        bands=tuple(band for band in score.bands if band.low <= high and band.high >= low),
        heaviest=tuple(item for item in chosen if most and chosen[item].points == most),
        changes=() if missing else _changes(score, answers),
    )


def _changes(score: Score, answers: Answers) -> tuple[Change, ...]:
    now = score.band(score.total(answers))
    found = []
    for item in score.items:
        for option in item.options:
            try:
                total = score.total({**answers, item.id: option.id})
            except ScoreError:  # this answer and another one cannot both be true
                continue
            if (band := score.band(total)) != now:
                found.append(Change(item, option, total, band))
    return tuple(found)
