"""Worked cases that lack a step, a mistake or a name for it, and columns that forget."""

import pytest

from explainer.evidence.checks import worked_cases
from explainer.evidence.tables import forget

WHOLE = "cervical;thoracic;lumbar;sacral"


@pytest.fixture
def ours(broken):
    yield lambda: broken.found_by(worked_cases, "vertebrae", "worked_cases", "worked_steps")
    forget()


def put_step(broken, step: int, case: str = "heavy-legs", **cells: str) -> int:
    """Change cells of one step; return the row that an editor shows."""
    rows = broken.rows("worked_steps.csv")
    index = next(i for i, row in enumerate(rows) if row[:2] == [case, str(step)])
    for column, cell in cells.items():
        rows[index][rows[0].index(column)] = cell
    broken.write("worked_steps.csv", rows)
    return index + 1


def test_the_shipped_cases_are_sound(ours) -> None:
    assert ours() == []


@pytest.mark.parametrize(
    ("number", "cells", "column", "message"),
    [
        (1, {"slip": ""}, "slip", "found ''; expected a name for a mistaken step"),
        (2, {"slip": "haste"}, "slip", "found 'haste'; expected a name for a mistaken step"),
        (8, {"looked": f"{WHOLE};tail"}, "looked", "found 'tail'; expected a region of vertebrae"),
        (8, {"seen": "T8;L3;T13"}, "seen", "found 'T13'; expected a level of vertebrae.csv"),
        (4, {"seen": "T8"}, "seen", "found T8 in a region that nobody looked at"),
        (8, {"seen": "T8"}, "seen", "found no L3, which the step before has"),
    ],
)
def test_a_step_that_is_not_whole(broken, ours, number, cells, column, message) -> None:
    row = put_step(broken, number, **cells)
    (problem,) = ours()
    assert (problem.file, problem.row, problem.column) == ("worked_steps.csv", row, column)
    assert problem.message.startswith(message)


def test_a_case_with_one_mistake_only(broken, ours) -> None:
    for number in (1, 5):
        put_step(broken, number, verdict="sound", slip="")
    (problem,) = ours()
    assert (problem.file, problem.row, problem.column) == ("worked_cases.csv", 2, "id")
    assert problem.message == "found 1 mistaken; expected 2 or 3"


def test_a_case_that_skips_a_step_or_has_none(broken, ours) -> None:
    put_step(broken, 8, case="spot-on-scan", number="9")
    (problem,) = ours()
    assert problem.message.startswith("found steps 1, 2, 3, 4, 5, 6, 7, 9; expected 1, 2, 3")
    rows = broken.rows("worked_steps.csv")
    broken.write("worked_steps.csv", [row for row in rows if row[0] != "spot-on-scan"])
    (problem,) = ours()
    assert problem.message == "found 0 steps; expected 6 to 9"


def test_the_whole_check_looks_at_them(broken, found) -> None:
    row = put_step(broken, 1, slip="")
    assert ("worked_steps.csv", row, "slip") in {(p.file, p.row, p.column) for p in found()}
