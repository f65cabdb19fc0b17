"""What a result means: against R, against the counts of a study, at the edges, with bad input.

The expected values come from ``bayes.R`` beside this file:
``prop.table(joint, margin = 1)[, "so"]`` of the joint table of truth and test.
"""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.statistics.bayes import Accuracy, Reach

VECTORS = json.loads((Path(__file__).parent / "bayes.json").read_text("utf-8"))
shares = st.floats(0, 1)


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: f"{case['before']}")
def test_agrees_with_r(case):
    test = Accuracy(case["sensitivity"], case["specificity"])
    before = case["before"]
    for found, name in (
        (test.after_yes(before), "after_yes"),
        (test.after_no(before), "after_no"),
        (test.likelihood_yes, "likelihood_yes"),
        (test.likelihood_no, "likelihood_no"),
    ):
        assert found == pytest.approx(case[name], rel=1e-9, abs=1e-12)
    split = test.split(before)
    for count, name in ((split.having, "having"), (split.found, "found"), (split.alarms, "alarms")):
        assert abs(count - case[name]) <= 0.5 + 1e-6


def test_the_counts_of_a_study_come_out():
    """MRI of 639 vertebrae, Buhmann 2009: 198 of 201 found, 5 false alarms."""
    mri = Accuracy(198 / 201, 433 / 438)
    split = mri.split(201 / 639, total=639)
    assert (split.found, split.missed, split.alarms, split.clear) == (198, 3, 5, 433)
    assert (split.yes, split.no, split.having, split.lacking) == (203, 436, 201, 438)
    assert mri.after_yes(201 / 639) == pytest.approx(198 / 203)
    assert mri.after_no(201 / 639) == pytest.approx(3 / 436)


@given(shares, shares, shares, st.integers(1, 10_000))
def test_every_unit_is_somewhere_and_none_twice(sensitivity, specificity, before, total):
    split = Accuracy(sensitivity, specificity).split(before, total)
    assert split.having + split.lacking == split.yes + split.no == total
    assert min(split.found, split.missed, split.alarms, split.clear) >= 0


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_odds_are_multiplied_by_the_likelihood_ratio(sensitivity, specificity, before):
    test = Accuracy(sensitivity, specificity)
    odds = before / (1 - before)
    for after, ratio in (
        (test.after_yes(before), test.likelihood_yes),
        (test.after_no(before), test.likelihood_no),
    ):
        assert after / (1 - after) == pytest.approx(odds * ratio)


@given(st.floats(0.01, 0.99), *[st.tuples(shares, shares).map(sorted)] * 2, shares, shares)
def test_what_lies_between_the_ends_of_a_range_stays_between(before, sens, spec, one, other):
    worst, best = (Accuracy(*ends) for ends in zip(sens, spec, strict=True))
    Reach(worst, best)
    inside = Accuracy(
        min(sens[1], sens[0] + one * (sens[1] - sens[0])),
        min(spec[1], spec[0] + other * (spec[1] - spec[0])),
    )
    for low, middle, high in (
        (worst.after_yes(before), inside.after_yes(before), best.after_yes(before)),
        (best.after_no(before), inside.after_no(before), worst.after_no(before)),
    ):
        if not any(map(math.isnan, (low, middle, high))):
            assert low - 1e-9 <= middle <= high + 1e-9


def test_a_test_that_never_errs_and_one_that_never_speaks():
    perfect = Accuracy(1, 1)
    assert perfect.likelihood_yes == math.inf and perfect.likelihood_no == 0
    assert (perfect.after_yes(0.1), perfect.after_no(0.1)) == (1, 0)
    silent = Accuracy(0, 1)
    assert math.isnan(silent.after_yes(0.1)) and math.isnan(silent.likelihood_yes)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: Accuracy(93, 0.97), "sensitivity: expected a number from 0 to 1, got 93"),
        (lambda: Accuracy(0.93, True), "specificity: expected a number from 0 to 1, got True"),
        (lambda: Accuracy(0.9, 0.9).after_yes(1.2), "before: expected a number from 0 to 1"),
        (lambda: Accuracy(0.9, 0.9).after_no(-0.1), "before: expected a number from 0 to 1"),
        (lambda: Accuracy(0.9, 0.9).split("0.1"), "before: expected a number from 0 to 1"),
        (lambda: Accuracy(0.9, 0.9).split(0.1, 0), "total: expected a whole number of 1 or more"),
        (
            lambda: Reach(Accuracy(0.9, 0.9), Accuracy(0.8, 0.95)),
            "sensitivity: expected at most 0.8 at worst, got 0.9",
        ),
    ],
)
def test_bad_input_is_named(call, message):
    with pytest.raises(ValueError, match=message):
        call()
