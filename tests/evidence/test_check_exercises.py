"""Exercises that cannot be judged: no answer, a mistake that is right, code that does not run."""

import pytest

from explainer.evidence.checks import exercises
from explainer.evidence.tables import forget


@pytest.fixture
def ours(broken):
    yield lambda: broken.found_by(exercises, "statistics", "exercises", "exercise_mistakes")
    forget()


def put_mistake(broken, kind: str, exercise: str, **cells: str) -> None:
    rows = broken.rows("exercise_mistakes.csv")
    row = next(row for row in rows if row[:2] == [exercise, kind])
    for column, cell in cells.items():
        row[rows[0].index(column)] = cell
    broken.write("exercise_mistakes.csv", rows)


def test_the_shipped_exercises_are_sound(ours) -> None:
    assert ours() == []


@pytest.mark.parametrize(
    ("exercise", "cells", "column", "message"),
    [
        ("lytic-patients", {"answer": "ct-patients-lytik"}, "answer", "'ct-patients-lytik'; expec"),
        ("lytic-patients", {"answer": ""}, "answer", "found nothing; expected one id"),
        ("lytic-patients", {"answer": "all=ct-patients-lytic"}, "answer", "expected one id, as fo"),
        ("lytic-patients", {"answer": "ct-type-lytic;ct-patients-lytic"}, "answer", "one id"),
        ("healthy-necks", {"answer": "ct-patients-none"}, "answer", "expected nothing, as form"),
        ("per-vertebra", {"answer": "thoracic=ct-lesions-T1"}, "answer", "two or more figures"),
        ("per-vertebra", {"answer": "ct-lesions-T1;ct-lesions-T2"}, "answer", "two or more"),
        ("mixed-without-four", {"answer": "ct-patients-lytic"}, "answer", "a percentage with its"),
        ("mixed-without-four", {"unit": "vertebrae"}, "unit", "one that begins with %"),
        ("lytic-patients", {"unit": "% of patients"}, "unit", "one that begins with %"),
        ("lytic-patients", {"code": "len(lesions"}, "code", "'(' was never closed in its line 1"),
        ("lytic-patients", {"code": "n = 22"}, "code", "found 'n = 22'; expected a last line"),
        ("lytic-patients", {"id": "lytic"}, "id", "found lytic without a known mistake"),
    ],
)
def test_an_exercise_that_cannot_be_judged(exercise, cells, column, message, broken, ours) -> None:
    broken.put("exercises.csv", exercise, **cells)
    messages = [(one.column, one.message) for one in ours() if one.file == "exercises.csv"]
    assert any(column == where and message in said for where, said in messages), messages


@pytest.mark.parametrize(
    ("exercise", "kind", "cells", "column", "message"),
    [
        ("lytic-patients", "vertebrae", {"answer": "22"}, "answer", "found 22; expected a wrong"),
        ("lytic-patients", "vertebrae", {"answer": "many"}, "answer", "found many; expected num"),
        ("lytic-patients", "vertebrae", {"answer": "all=55"}, "answer", "found 'all'; expected a"),
        ("mixed-without-four", "patients", {"answer": "15.5"}, "answer", "this is the right one"),
        ("per-vertebra", "totals", {"answer": "neck=1;lumbar=72"}, "answer", "found 'neck'; exp"),
        ("per-vertebra", "totals", {"answer": "thoracic=9.25;lumbar=14.4"}, "answer", "the right"),
        ("healthy-necks", "nobody", {"code": "for x in y: pass"}, "code", "a last line that is"),
    ],
)
def test_a_mistake_that_is_none(exercise, kind, cells, column, message, broken, ours) -> None:
    put_mistake(broken, kind, exercise, **cells)
    (problem,) = ours()
    assert problem.file == "exercise_mistakes.csv"
    assert problem.column == column
    assert message in problem.message
