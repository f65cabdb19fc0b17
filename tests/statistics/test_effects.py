"""Difference, ratios, number needed and Fisher's test, against R and against themselves."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.statistics import Estimate, Proportion, effects, needed
from tests.statistics.studies import STUDY, unhurried

# `Rscript effects.R` wrote these: `escalc(measure = "RR")`, `escalc(measure = "OR")`,
# `fisher.test`, and Newcombe's interval from `prop.test(correct = FALSE)`.
TABLES = json.loads((Path(__file__).parent / "effects.json").read_text(encoding="utf-8"))["tables"]
PATCHELL = (Proportion(42, 50), Proportion(29, 51))


def three(estimate: Estimate) -> tuple[float, float, float]:
    return estimate.value, estimate.low, estimate.high


@pytest.mark.parametrize("table", TABLES, ids=lambda one: f"{one['first']}-{one['second']}")
def test_r_says_the_same_to_six_digits(table):
    found = effects(Proportion(*table["first"]), Proportion(*table["second"]))
    for measure in ("difference", "risk_ratio", "odds_ratio"):
        assert three(getattr(found, measure)) == pytest.approx(table[measure], rel=1e-6), measure
    assert found.fisher_p == pytest.approx(table["fisher_p"], rel=1e-6)


def test_a_published_interval():
    """Newcombe 1998, Statistics in Medicine 17:873-890, table II, 56/70 - 48/80, method 10."""
    found = effects(Proportion(56, 70), Proportion(48, 80)).difference
    assert three(found) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_number_needed_is_the_difference_read_the_other_way():
    found = effects(*PATCHELL)
    assert found.needed.value == pytest.approx(3.685, abs=5e-4)
    assert found.needed.ends == (1 / found.difference.high, 1 / found.difference.low)
    assert not found.needed.through_infinity


def test_interval_that_holds_no_difference_passes_infinity():
    found = effects(Proportion(22, 27), Proportion(19, 30)).needed
    near, far = found.ends
    assert found.through_infinity and 0 < near < found.value and far < 0


def test_equal_groups_need_infinitely_many():
    found = effects(Proportion(5, 10), Proportion(10, 20))
    assert found.needed.value == math.inf and found.needed.through_infinity
    assert found.risk_ratio.value == found.odds_ratio.value == found.fisher_p == 1


def test_an_end_at_no_difference_is_infinite():
    assert needed(Estimate(0.1, 0.0, 0.2)).ends == (5, math.inf)


@pytest.mark.parametrize("events", [0, 10])
def test_without_a_count_there_is_a_difference_but_no_ratio(events):
    found = effects(Proportion(events, 10), Proportion(5, 10))
    assert found.risk_ratio is None and found.odds_ratio is None
    assert found.difference.low < found.difference.value < found.difference.high


@unhurried
@given(STUDY, STUDY)
def test_turned_round_everything_turns_round(first, second):
    one, other = effects(first, second), effects(second, first)
    turned = (-other.difference.value, -other.difference.high, -other.difference.low)
    assert three(one.difference) == pytest.approx(turned, abs=1e-12)
    assert one.fisher_p == pytest.approx(other.fisher_p, rel=1e-9)
    if one.risk_ratio:
        assert one.risk_ratio.low == pytest.approx(1 / other.risk_ratio.high, rel=1e-9)
        assert one.odds_ratio.high == pytest.approx(1 / other.odds_ratio.low, rel=1e-9)


@unhurried
@given(STUDY, STUDY, st.floats(0.5, 0.98))
def test_a_higher_level_is_wider(first, second, level):
    narrow, wide = (effects(first, second, x).difference for x in (level, 0.99))
    assert wide.low <= narrow.low <= narrow.value <= narrow.high <= wide.high


def test_bad_arguments_are_named():
    with pytest.raises(ValueError, match=r"first: expected a Proportion, got \(42, 50\)"):
        effects((42, 50), PATCHELL[1])
    with pytest.raises(ValueError, match="second: expected a Proportion, got None"):
        effects(PATCHELL[0], None)
    with pytest.raises(ValueError, match="level: expected a number between 0 and 1"):
        effects(*PATCHELL, level=95)
