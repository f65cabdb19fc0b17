"""Typed answers: Python judges the vectors as they say, and they hold what a page gets."""

import pytest

from tests.exercises.vectors import TASKS, vectors

VECTORS = vectors()


@pytest.mark.parametrize(
    "case", VECTORS["cases"], ids=lambda case: f"{case['form']}-{case['typed']}"
)
def test_a_typed_answer(case) -> None:
    verdict = TASKS[case["form"]].judge(case["typed"])
    assert (verdict.right, verdict.kind) == (case["right"], case["kind"])


@pytest.mark.parametrize("form", TASKS)
def test_the_page_holds_the_same_rules(form) -> None:
    assert TASKS[form].published() == VECTORS["rules"][form]


def test_a_table_is_not_typed() -> None:
    from explainer.exercises import Task

    table = Task(task="How many of each?", answer={"lytic": 2, "mixed": 3})
    assert not table.is_typed
    with pytest.raises(ValueError, match="a table is not typed"):
        table.published()
