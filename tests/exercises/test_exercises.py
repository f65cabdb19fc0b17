"""The exercises of the course: solutions are right, and naive code leads into its trap."""

import re

import pytest

from explainer import evidence
from explainer.exercises import task, tasks
from tests.patients_table import needs_patients

KNOWN = [(one, mistake) for one in tasks() for mistake in one.mistakes]
NAIVE = [(one, mistake) for one, mistake in KNOWN if mistake.code]


def name(given) -> str:
    return getattr(given, "id", "") or given.kind


def test_there_are_enough_of_every_form() -> None:
    assert len(tasks()) >= 8
    assert {one.form for one in tasks()} == {"count", "percent", "table", "unknowable"}
    assert len(NAIVE) > len(KNOWN) - 5


@needs_patients
@pytest.mark.parametrize("one", tasks(), ids=name)
def test_the_worked_solution_is_judged_right(one, run) -> None:
    verdict = one.judge(run(one.code))
    assert verdict.right, verdict
    assert verdict.words == one.right


@needs_patients
@pytest.mark.parametrize(("one", "mistake"), NAIVE, ids=name)
def test_naive_code_leads_to_its_mistake(one, mistake, run) -> None:
    verdict = one.judge(run(mistake.code))
    assert (verdict.kind, verdict.words) == (mistake.kind, mistake.words)


@pytest.mark.parametrize(("one", "mistake"), KNOWN, ids=name)
def test_every_known_wrong_answer_is_explained(one, mistake) -> None:
    for answer in mistake.answers:
        verdict = one.judge(answer)
        assert (verdict.right, verdict.kind) == (False, mistake.kind)


@pytest.mark.parametrize("one", tasks(), ids=name)
def test_no_explanation_gives_the_number_away(one) -> None:
    if one.form == "unknowable":
        return
    right = {one.answer} if one.is_typed else set(one.table.values())
    before = [one.task, one.hint, one.too_small, one.too_large, *(m.words for m in one.mistakes)]
    for words in before:
        # Names of levels and code may hold any digit.
        plain = re.sub(r"`[^`]*`|\b[CTLS]\d+", "", words)
        assert not right & {float(number) for number in re.findall(r"\d+(?:\.\d+)?", plain)}, words


def test_nobody_is_told_to_ask_what_the_table_holds_where_it_was_chosen_from_whom() -> None:
    everybody = task("people-elsewhere")
    assert "chosen" in everybody.judge(39).words
    assert [everybody.judge(n).kind for n in (22, 55)] == ["how-many", "how-many-vertebrae"]


def test_a_share_is_rounded_and_not_cut() -> None:
    mixed = task("mixed-without-four")
    assert [mixed.judge(n).kind for n in (16, 15.5, 15, 0.15)] == ["right", "right", "cut", "cut"]


def test_regions_may_be_called_as_the_table_does() -> None:
    assert task("per-vertebra").judge({"T": 9.25, "L": 14.4, "S": 0.2}).right


@pytest.mark.parametrize("one", tasks(), ids=name)
def test_what_an_exercise_rests_on_exists(one) -> None:
    for id in one.statistics:
        assert evidence.statistic(id).source == "pieper2024"
    assert one.references or one.form == "unknowable"
    assert one.task and one.hint and one.solution and one.right


def test_an_unknown_exercise_is_named() -> None:
    with pytest.raises(ValueError, match="'lytic-patient'; did you mean 'lytic-patients'"):
        task("lytic-patient")
    with pytest.raises(ValueError, match="unknown exercise 7; expected one of vertebrae-with"):
        task(7)
