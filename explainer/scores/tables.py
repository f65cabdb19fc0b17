"""The scores as the tables of ``data/`` hold them."""

from functools import cache
from itertools import groupby

from explainer import evidence
from explainer.anatomy.levels import LEVELS
from explainer.evidence.tables import Row

from .score import Band, Item, Option, Score

_OPTION = ("name", "explains", "points", "excludes", "sources", "verified", "note")
_BAND = ("name", "low", "high", "meaning", "survival", "sources", "verified", "note")
_SCORE = ("name", "title", "asks", "higher", "sources", "note")


@cache
def scores() -> tuple[Score, ...]:
    """Return every score, in the order of the table."""
    return tuple(map(_score, evidence.table("scores")))


def score(id: str) -> Score:
    """Return the score ``id`` (``"sins"``); raise ``ValueError`` that lists them otherwise."""
    found = next((one for one in scores() if one.id == id), None)
    if found is None:
        known = ", ".join(repr(one.id) for one in scores())
        raise ValueError(f"score: got {id!r}; expected one of {known}")
    return found


@cache
def location_of(level: str) -> str:
    """Return the option of the SINS item ``location`` for a level; ``""`` for the coccyx.

    Raises ``ValueError`` for an unknown level.
    """
    if level not in LEVELS:
        raise ValueError(f"level: got {level!r}; expected one of {', '.join(LEVELS)}")
    row = next(row for row in evidence.table("vertebrae") if row["level"] == level)
    known = {one.id for one in score("sins").item("location").options}
    return row["sins_class"] if row["sins_class"] in known else ""


def _score(row: Row) -> Score:
    id = row["score"]
    return Score(id, *(row[name] for name in _SCORE), _items(id), _bands(id))


def _items(id: str) -> tuple[Item, ...]:
    return tuple(
        Item(item, name, tuple(_option(row) for row in rows))
        for (item, name), rows in groupby(
            _rows("score_items", id), lambda row: (row["item"], row["item_name"])
        )
    )


def _option(row: Row) -> Option:
    return Option(row["option"], *(row[name] for name in _OPTION))


def _bands(id: str) -> tuple[Band, ...]:
    return tuple(
        Band(row["band"], *(row[name] for name in _BAND)) for row in _rows("score_bands", id)
    )


def _rows(table: str, id: str) -> list[Row]:
    return [row for row in evidence.table(table) if row["score"] == id]
