"""Scores: items, options and bands from the tables, and totals that refuse unclear answers."""

from .reading import Change, Reading, read
from .score import Band, Item, Option, Score, ScoreError
from .tables import location_of, score, scores

__all__ = [
    "Band",
    "Change",
    "Item",
    "Option",
    "Reading",
    "Score",
    "ScoreError",
    "location_of",
    "read",
    "score",
    "scores",
]
