"""What a score is: items with options, and bands; a total only where every answer is clear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

Answers = Mapping[str, str]  # id of an item -> id of one of its options


class ScoreError(ValueError):
    """Answers that give no total; ``problems`` holds one sentence for each thing to put right."""

    def __init__(self, score: str, problems: tuple[str, ...]):
        super().__init__(f"{score}: {'; '.join(problems)}")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Option:
    """One row of ``score_items.csv``: what can be chosen for an item, and what it adds."""

    id: str
    name: str
    explains: str
    points: int
    excludes: tuple[str, ...]  # "item=option" of other items that contradict it
    sources: tuple[str, ...]
    verified: str
    note: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a score, with its options in the order of the table."""

    id: str
    name: str
    options: tuple[Option, ...]

    @property
    def lowest(self) -> int:
        """The fewest points that the item adds."""
        return min(one.points for one in self.options)

    @property
    def highest(self) -> int:
        """The most points that the item adds."""
        return max(one.points for one in self.options)

    def option(self, id: str) -> Option:
        """Return the option ``id``; raise ``ValueError`` that lists the known ones otherwise."""
        return _named("option", id, self.options)


@dataclass(frozen=True, slots=True)
class Band:
    """One row of ``score_bands.csv``: what the totals from ``low`` to ``high`` are called."""

    id: str
    name: str
    low: int
    high: int
    meaning: str  # Markdown
    survival: str  # predicted survival, only for readers who ask for it; or ""
    sources: tuple[str, ...]
    verified: str
    note: str

    @property
    def range_text(self) -> str:
        """The totals in words: ``"7 to 12"``."""
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"


@dataclass(frozen=True, slots=True)
class Score:
    """One score: ``higher`` says whether a higher total means ``"worse"`` or ``"better"``."""

    id: str
    name: str
    title: str
    asks: str  # Markdown
    higher: str
    sources: tuple[str, ...]
    note: str
    items: tuple[Item, ...]
    bands: tuple[Band, ...]

    @property
    def lowest(self) -> int:
        """The lowest total that answers can give."""
        return sum(item.lowest for item in self.items)

    @property
    def highest(self) -> int:
        """The highest total that answers can give."""
        return sum(item.highest for item in self.items)

    def item(self, id: str) -> Item:
        """Return the item ``id``; raise ``ValueError`` that lists the known ones otherwise."""
        return _named("item", id, self.items)

    def points(self, answers: Answers) -> dict[str, int]:
        """Return the points of each item, in the order of the score.

        ``answers`` gives an option for every item, by their ids. Raises ``ScoreError``, which
        names every answer that is missing, unknown or contradicts another.
        """
        if problems := (*self._unknown(answers), *self._missing(answers)):
            raise ScoreError(self.name, problems)
        if problems := tuple(self._contradictions(answers)):
            raise ScoreError(self.name, problems)
        return {item.id: item.option(answers[item.id]).points for item in self.items}

    def total(self, answers: Answers) -> int:
        """Return the sum of :meth:`points`; raise ``ScoreError`` as it does."""
        return sum(self.points(answers).values())

    def band(self, total: int) -> Band:
        """Return the band of a total; raise ``ValueError`` for one that the score cannot have."""
        whole = isinstance(total, int) and not isinstance(total, bool)
        for band in self.bands:
            if whole and band.low <= total <= band.high:
                return band
        raise ValueError(
            f"total: got {total!r}; {self.name} has whole totals from {self.lowest} "
            f"to {self.highest}"
        )

    def check(self, answers: Answers) -> None:
        """Raise ``ScoreError`` for unknown or contradictory answers; some may be missing."""
        if problems := (*self._unknown(answers), *self._contradictions(answers)):
            raise ScoreError(self.name, problems)

    def _unknown(self, answers: Answers) -> Iterator[str]:
        items = {item.id: item for item in self.items}
        for id, chosen in answers.items():
            if id not in items:
                yield f"unknown item {id!r}; items are {_listed(items)}"
            elif not isinstance(chosen, str):
                yield f"{id}: got {chosen!r}; expected exactly one option, as text"
            elif chosen and chosen not in (ids := [one.id for one in items[id].options]):
                yield f"{id}: unknown option {chosen!r}; options are {_listed(ids)}"

    def _missing(self, answers: Answers) -> Iterator[str]:
        missing = [item.id for item in self.items if answers.get(item.id, "") == ""]
        if missing:
            yield f"no total without an answer to {_listed(missing)}"

    def _contradictions(self, answers: Answers) -> Iterator[str]:
        """Yield each pair of known answers that cannot both be true, once."""
        given = [f"{id}={chosen}" for id, chosen in answers.items()]
        for item in self.items:
            for option in item.options:
                mine = f"{item.id}={option.id}"
                for other in option.excludes:
                    if mine in given and other in given and mine < other:
                        yield f"{mine} and {other} cannot both be true"


def _named(what: str, id: str, known: tuple[Item, ...] | tuple[Option, ...]) -> Item | Option:
    for one in known:
        if one.id == id:
            return one
    raise ValueError(f"{what}: got {id!r}; expected one of {_listed(one.id for one in known)}")


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(map(repr, ids))
