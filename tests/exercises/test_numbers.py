"""One number, in every form that Python, numpy and pandas have; and what is no number yet."""

import decimal
import fractions
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from explainer.exercises import Mistake, Task
from tests.exercises.vectors import TASKS

LYTIC = TASKS["count"]
MIXED = TASKS["percent"]


@pytest.mark.parametrize(
    "answer",
    [
        22,
        22.0,
        np.int64(22),
        np.float32(22),
        np.array(22),
        np.array([[22]]),
        decimal.Decimal(22),
        fractions.Fraction(22),
        pd.Series([22]),
        pd.Series({"lytic": 22}),
        pd.DataFrame({"lytic": [22]}),
        pd.Index([22]),
        [22],
        (22,),
        {22},
        {"lytic": 22},
        "22",
        ["22 patients"],
    ],
    ids=repr,
)
def test_a_right_number(answer) -> None:
    assert LYTIC.judge(answer).right


@pytest.mark.parametrize("answer", [100 * 18 / 116, 18 / 116, 15.5, 0.155, np.float64(16), "15,5%"])
def test_a_right_share(answer) -> None:
    assert MIXED.judge(answer).right


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (..., "unanswered", "three dots"),
        (None, "nothing", "`print(...)`"),
        (len, "not-called", "`len()`"),
        (pd.Series([1, 2]).nunique, "not-called", "`nunique()`"),
        (iter([1]), "not-counted", "counted"),
        (pd.DataFrame({"a": [1]}).groupby("a"), "grouped", "`.size()`"),
        (True, "yes-no", "`.sum()`"),
        (np.True_, "yes-no", "`.sum()`"),
        (pd.Series([True, False]), "yes-no", "`.sum()`"),
        (pd.DataFrame({"case": [1, 2], "level": ["T1", "T2"]}), "rows", "`len(...)`"),
        (pd.Series([21, 22]), "rows", "one number"),
        ([22, 22], "rows", "one number"),
        ([], "empty", "Capital letters"),
        (pd.DataFrame({"case": []}), "empty", "Capital letters"),
        (math.nan, "missing", "empty cell"),
        (pd.NA, "missing", "empty cell"),
        (pd.NaT, "missing", "empty cell"),
        ([math.nan], "missing", "empty cell"),
        (math.inf, "not-a-number", "`inf`"),
        (object, "not-a-number", "object"),
        (2j, "not-a-number", "`2j`"),
        ("a `lot` of <b>them</b>", "not-a-number", "`a lot of <b>them</b>`"),
        (pd.Series(["not well, says 13627"]), "not-a-number", "This is not a number"),
    ],
)
def test_no_number_yet(answer, kind, words) -> None:
    verdict = LYTIC.judge(answer)
    assert (verdict.right, verdict.kind) == (False, kind)
    assert words in verdict.words


@pytest.mark.parametrize(
    "answer", ["Nobody can't tell", "The table cannot tell", "nobody looked", "Not scanned."]
)
def test_what_nobody_can_say(answer) -> None:
    assert TASKS["unknowable"].judge(answer).right


@pytest.mark.parametrize(
    ("answer", "kind"),
    [(None, "nothing"), (math.nan, "missing"), (pd.NA, "missing"), ([None], "nothing")],
)
def test_only_words_say_that_nobody_can(answer, kind) -> None:
    assert TASKS["unknowable"].judge(answer) == LYTIC.judge(answer)
    assert TASKS["unknowable"].judge(answer).kind == kind


def test_nonsense_does_not_tell_which_question_has_an_answer() -> None:
    assert len({task.judge("banana") for task in TASKS.values()}) == 1


def test_several_numbers_where_a_share_is_asked_for() -> None:
    shares = pd.Series({"lytic": 0.5, "mixed": 0.5})
    assert MIXED.judge(shares).kind == "several"
    assert LYTIC.judge(shares).kind == "rows"


def test_a_number_that_nobody_can_know() -> None:
    assert TASKS["unknowable"].judge(7).kind == "number"
    assert TASKS["unknowable"].judge(...).kind == "unanswered"
    everybody = Task(task="Of all?", answer=None, too_large="Who was chosen?")
    assert everybody.judge(7).words == "Who was chosen?"


@given(some.floats(allow_nan=False, allow_infinity=False))
def test_every_number_gets_a_verdict(number) -> None:
    for task in TASKS.values():
        verdict = task.judge(number)
        assert verdict.words or verdict.right
        assert verdict == task.judge(np.float64(number))


@given(some.text())
def test_every_text_gets_a_verdict(text) -> None:
    for task in TASKS.values():
        assert task.judge(text).state in ("right", "wrong", "open")


def test_what_a_teacher_writes() -> None:
    beds = Task(
        task="How many beds?",
        answer=12,
        unit="beds",
        mistakes={11: "You left out the one in the hall.", (6, 18): "Count one ward."},
        too_small="Have you looked in every room?",
    )
    assert beds.form == "count"
    assert beds.judge(12).right
    assert beds.judge(11).words == "You left out the one in the hall."
    assert beds.judge(18).words == "Count one ward."
    assert beds.judge(3).words == "Have you looked in every room?"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"answer": 12, "mistakes": {12: "Wrong."}}, "expected wrong answers, got the right one"),
        ({"answer": 0.5, "unit": "%"}, "a percentage above 1 and up to 100, got 0.5.*in 1,000"),
        ({"answer": math.nan, "form": "count"}, "expected a number, got nan"),
        ({"answer": "twelve"}, "expected a number for each name, got 'twelve'"),
        ({"answer": 12, "form": "guess"}, "form: expected count, ratio, .*, got 'guess'"),
        ({"answer": {"a": 1}, "mistakes": [Mistake({"a": 1}, "No.")]}, "got the right one: No."),
    ],
)
def test_what_cannot_be_judged(given, message) -> None:
    with pytest.raises(ValueError, match=message):
        Task(task="How many?", **given)


def test_a_verdict_shows_itself() -> None:
    verdict = LYTIC.judge(55)
    assert repr(verdict) == "Not quite. These are vertebrae."
    assert verdict._repr_html_() == (
        '<p class="verdict" data-verdict="wrong" data-kind="vertebrae">'
        '<b class="wrong">Not quite.</b> These are vertebrae.</p>'
    )
    assert LYTIC.judge().heading == "Not answered yet."
    assert "<b>them" not in LYTIC.judge("<b>them</b>")._repr_html_()
