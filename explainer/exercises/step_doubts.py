"""The step in which the comments are read: who has further lesions in words only?"""

from collections.abc import Iterator

from explainer import evidence
from explainer.exercises.verdict import Verdict, listed, wrong
from explainer.lab.doubts import (
    contradictions,
    levels_only_in_comments,
    other_numbers_of_bones,
)
from explainer.lab.tidying import TYPES, levels_in

_NEEDED = ("case", "said", "comment", *TYPES)


def oddities(rows: object) -> Iterator[Verdict]:
    """The rows of people whose comment names a lesion that the columns do not hold.

    Whether a row belongs there is read from the row itself; whether all are there, from the
    committed counts.
    """
    if not hasattr(rows, "columns"):
        yield wrong("no-table", "Asked are rows of people: a DataFrame.")
    if missing := [name for name in _NEEDED if name not in rows]:
        names = listed(f"`{name}`" for name in missing)
        yield wrong("missing-columns", f"Keep whole rows of people: {names} not there.")
    if rows.empty:
        yield wrong(
            "empty",
            "No row is left. Which levels does each comment name, and which of "
            "them do the three columns not hold?",
        )
    if rows["case"].duplicated().any():
        yield wrong("twice", "One patient is there twice: a row for each patient is enough.")
    only = levels_only_in_comments(rows, _lesions(rows))
    none = set(rows["case"]) - set(only["case"])
    if none & set(other_numbers_of_bones(rows)["case"]):
        yield wrong(
            "number-of-bones",
            "One of your comments tells how many vertebrae somebody has. That is worth knowing, "
            "because it changes what L1 means; but it names no lesion.",
        )
    if none & set(contradictions(rows, _lesions(rows))["case"]):
        yield wrong(
            "sentence",
            "In one of your rows the sentence and the columns speak of different types. Asked are "
            "comments that name further levels.",
        )
    if none:
        yield wrong(
            "nothing-new",
            "At least one of your rows has a comment that names no further level: the columns hold "
            "all its levels, or it names none.",
        )
    found = len(rows)
    if only.loc[only["metastasis"], "case"].nunique() != found:
        yield wrong(
            "not-read",
            "All these comments name a level that the columns do not hold. Now read them: a "
            "fracture, a bone island or something vague is not surely a metastasis (a crushed "
            "vertebra can hide one). We leave those out: this is our reading.",
        )
    if found < evidence.statistic("ct-comment-only-patients").value:
        yield wrong(
            "too-few",
            "All your rows are right, and some are missing. Compare level by level: a comment can "
            "name levels that the columns hold and further ones.",
        )


def _lesions(people):
    """Return a row for each case and level in the three columns of ``people``."""
    import pandas as pd

    rows = [
        (person.case, level, type)
        for person in people.itertuples()
        for type in TYPES
        for level in levels_in(getattr(person, type))
    ]
    return pd.DataFrame(rows, columns=["case", "level", "type"])
