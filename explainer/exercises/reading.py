"""Find the one number in whatever a student hands over, or say kindly why there is none."""

import math
from collections.abc import Iterator, Sized
from numbers import Real
from typing import TYPE_CHECKING

from explainer.exercises.rules import typed_words
from explainer.exercises.typed import CANNOT, read_typed, scaled
from explainer.exercises.verdict import Verdict, quoted, wrong
from explainer.exercises.wording import general

if TYPE_CHECKING:
    from explainer.exercises.task import Task


def read_number(task: "Task", answer: object) -> float | Verdict | None:
    """Return the number, ``None`` where the answer is that nobody can say, or a verdict.

    Only words say so: ``None`` and NaN are what a slip hands over.
    """
    if isinstance(answer, str):
        read = read_typed(answer, task.form)
        if read == CANNOT:
            return None if task.form == "unknowable" else general("can-tell")
        return wrong(read, typed_words(read, task, answer)) if isinstance(read, str) else read
    if trouble := not_yet_an_answer(answer):
        return trouble
    if not isinstance(answer, Real) and hasattr(answer, "__len__"):
        return _one_of(task, answer)
    value = number_in(answer)
    if isinstance(value, Verdict):
        return value
    return scaled(value, task.form)


def not_yet_an_answer(answer: object) -> Verdict | None:
    """Return what is said to something that is on the way to an answer, else ``None``."""
    if answer is None:
        return general("nothing")
    if callable(answer) and not isinstance(answer, type):
        return general("not-called", name=getattr(answer, "__name__", "name"))
    if hasattr(answer, "ngroups"):
        return general("grouped")
    return None


def number_in(answer: object) -> float | Verdict:
    """Return ``answer`` as a number: any kind of number that Python, numpy and pandas have."""
    if is_missing(answer):
        return general("missing")
    if type(answer).__name__ in ("bool", "bool_"):
        return general("yes-no")
    if isinstance(answer, Iterator):
        return general("not-counted")
    try:
        value = float(answer)
    except (TypeError, ValueError):
        value = math.inf
    if not math.isfinite(value):
        return general("not-a-number", given=quoted(answer))
    return value


def is_missing(answer: object) -> bool:
    """Tell whether ``answer`` stands for “nothing here”: NaN, NaT or NA."""
    if type(answer).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(answer, Real) and math.isnan(answer)


def _one_of(task: "Task", answer: Sized) -> float | Verdict | None:
    """Return the number in a table, a list or an array that holds just one."""
    values = _values(answer)
    if not values:
        return general("empty")
    if len(values) == 1:
        read = read_number(task, values[0])
        # What somebody else wrote in a table is not repeated.
        unread = isinstance(read, Verdict) and read.kind == "not-a-number"
        return general("not-a-number", given="This") if unread else read
    if all(type(value).__name__ in ("bool", "bool_") for value in values):
        return general("yes-no")
    if task.form != "count" and all(isinstance(value, Real) for value in values):
        return general("several")
    return general("rows")


def _values(answer: Sized) -> list:
    if hasattr(answer, "to_numpy"):  # pandas
        answer = answer.to_numpy()
    if hasattr(answer, "ravel"):  # numpy, of any number of dimensions
        return list(answer.ravel())
    return list(answer.values() if hasattr(answer, "values") else answer)
