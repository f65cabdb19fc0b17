"""One study's share: what is refused, and Wilson's interval."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.statistics import Proportion
from tests.statistics.studies import STUDY, unhurried


@pytest.mark.parametrize(
    ("events", "total", "message"),
    [
        (388, None, "total: expected a whole number of 1 or more, got None"),
        (388, math.nan, "total: expected a whole number of 1 or more, got nan"),
        (None, 1379, "events: expected a whole number of 0 or more, got None"),
        (0, 0, "total: expected a whole number of 1 or more, got 0"),
        (-1, 10, "events: expected a whole number of 0 or more, got -1"),
        (1.5, 10, "events: expected a whole number of 0 or more, got 1.5"),
        ("3", 10, "events: expected a whole number of 0 or more, got '3'"),
        (True, 10, "events: expected a whole number of 0 or more, got True"),
        (math.inf, 10, "events: expected a whole number of 0 or more, got inf"),
        (11, 10, "events: expected at most the total of 10, got 11"),
    ],
)
def test_bad_counts_are_named(events, total, message):
    with pytest.raises(ValueError, match=message):
        Proportion(events, total)


def test_numbers_of_a_table_are_whole_numbers():
    import numpy

    assert Proportion(388.0, numpy.int64(1379)) == Proportion(388, 1379)
    assert type(Proportion(388.0, 1379).events) is int


def test_a_published_interval():
    """Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3."""
    assert Proportion(81, 263).wilson() == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert Proportion(15, 148).wilson() == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert Proportion(0, 20).wilson() == pytest.approx((0, 0.1611), abs=5e-5)
    assert Proportion(1, 29).wilson() == pytest.approx((0.0061, 0.1718), abs=5e-5)


@pytest.mark.parametrize("level", [0, 1, 95, "95%", None, math.nan])
def test_a_level_is_between_0_and_1(level):
    with pytest.raises(ValueError, match="level: expected a number between 0 and 1"):
        Proportion(1, 2).wilson(level)


@unhurried
@given(STUDY)
def test_wilson_holds_the_share_and_stays_inside(proportion):
    low, high = proportion.wilson()
    assert 0 <= low <= proportion.share <= high <= 1
    assert low < high


@unhurried
@given(STUDY)
def test_wilson_is_the_same_seen_from_the_other_side(proportion):
    low, high = proportion.wilson()
    other = Proportion(proportion.total - proportion.events, proportion.total)
    assert other.wilson() == pytest.approx((1 - high, 1 - low), abs=1e-12)


@unhurried
@given(STUDY, st.floats(0.5, 0.98))
def test_a_higher_level_is_wider(proportion, level):
    low, high = proportion.wilson(level)
    lower, higher = proportion.wilson(0.99)
    assert lower <= low <= high <= higher
