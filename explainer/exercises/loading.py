"""The exercises of ``data/exercises.csv`` and the mistakes that are known for each."""

import difflib
from collections.abc import Iterable
from functools import cache

from explainer import evidence
from explainer.evidence import Statistic
from explainer.exercises.task import Mistake, Task

_MARKDOWN = ("task", "hint", "solution", "right", "too_small", "too_large")
_AS_WRITTEN = ("id", "title", "form", "unit", "code", *_MARKDOWN)


@cache
def tasks() -> tuple[Task, ...]:
    """Return every exercise, in the order of the table."""
    return tuple(_task(row) for row in evidence.table("exercises"))


def task(id: str) -> Task:
    """Return the exercise ``id``; raise ``ValueError`` with the nearest ids for an unknown one."""
    known = {one.id: one for one in tasks()}
    if id in known:
        return known[id]
    near = difflib.get_close_matches(str(id), known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"expected one of {', '.join(known)}"
    raise ValueError(f"unknown exercise {id!r}; {hint}")


def _task(row: dict) -> Task:
    mistakes = [one for one in evidence.table("exercise_mistakes") if one["exercise"] == row["id"]]
    named = [entry.rpartition("=") for entry in row["answer"]]
    figures = [evidence.statistic(id) for _, _, id in named]
    texts = [row[column] for column in _MARKDOWN] + [one["words"] for one in mistakes]
    return Task(
        answer=_answer(row["form"], [name for name, _, _ in named], figures),
        mistakes=[
            Mistake(wrong_answer(one["answer"]), one["words"], one["kind"], one["code"])
            for one in mistakes
        ],
        counts=_counts(row["form"], figures),
        others=row["others"] == "yes",
        statistics=_unique([*(one.id for one in figures), *evidence.linked(*texts)]),
        references=_unique([*(one.source for one in figures), *evidence.cited(*texts)]),
        **{column: row[column] for column in _AS_WRITTEN},
    )


def wrong_answer(entries: tuple[str, ...]) -> object:
    """Return the answer of a mistake: numbers that come of it, or a table of names to numbers."""
    if any("=" in entry for entry in entries):
        pairs = (entry.split("=") for entry in entries)
        return {tuple(name.split("+")): float(number) for name, number in pairs}
    return tuple(map(float, entries))


def _answer(form: str, names: list[str], figures: list[Statistic]) -> object:
    if form == "unknowable":
        return None
    if form == "table":
        pairs = zip(names, figures, strict=True)
        return {tuple(name.split("+")): _number("count", figure) for name, figure in pairs}
    return _number(form, figures[0])


def _number(form: str, figure: Statistic) -> float:
    """Return what a figure counts, or its share as exactly as the counts behind it allow."""
    if not figure.is_percentage:
        return figure.value
    if form == "count":
        return figure.numerator
    return 100 * figure.numerator / figure.denominator


def _counts(form: str, figures: list[Statistic]) -> tuple[int, int] | None:
    if form not in ("count", "percent") or not figures[0].count_text:
        return None
    return figures[0].numerator, figures[0].denominator


def _unique(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
