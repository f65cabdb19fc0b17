"""Whole patients are drawn again: against every possible draw, and in every order."""

import math
from itertools import product

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from explainer.statistics import Proportion
from explainer.statistics.bootstrap import cluster_interval
from tests.statistics.studies import unhurried

CLUSTER = st.tuples(st.integers(0, 17), st.integers(1, 17)).map(sorted)
CLUSTERS = st.lists(CLUSTER, min_size=2, max_size=12)


def interval(clusters, **how) -> tuple[float, float]:
    return cluster_interval(*zip(*clusters, strict=True), **how)


def every_draw(clusters) -> list[float]:
    """Return the share in each of the equally likely draws of as many clusters, sorted."""
    draws = product(clusters, repeat=len(clusters))
    return sorted(sum(some for some, _ in draw) / sum(all for _, all in draw) for draw in draws)


def test_two_patients_by_hand():
    """Of none and all, a quarter of the draws gives 0, a half 1/2 and a quarter 1."""
    clusters = [(0, 1), (1, 1)]
    assert every_draw(clusters) == [0, 0.5, 0.5, 1]
    assert interval(clusters) == (0, 1)
    assert interval(clusters, level=0.4) == (0.5, 0.5)
    assert interval([(0, 3), (1, 1)], level=0.4) == (0.25, 0.25)


@pytest.mark.parametrize("level", [0.5, 0.8, 0.9, 0.95])
@pytest.mark.parametrize(
    "clusters",
    [
        [(0, 1), (1, 2), (3, 3)],
        [(17, 17), (0, 1), (1, 1), (2, 3)],
        [(1, 6), (0, 2), (4, 5), (1, 1), (3, 17)],
    ],
)
def test_few_patients_against_every_draw(clusters, level):
    """The ends lie where every possible draw puts them, give or take the luck of 9,999 draws."""
    shares = every_draw(clusters)
    luck = 5 * math.sqrt(0.25 / 9999)
    tails = (1 - level) / 2, (1 + level) / 2
    for end, tail in zip(interval(clusters, level=level), tails, strict=True):
        lower, upper = numpy.quantile(shares, [max(0, tail - luck), min(1, tail + luck)])
        assert lower - 1e-12 <= end <= upper + 1e-12


def test_patients_with_one_vertebra_each_are_a_binomial():
    """With nothing to keep together, the events drawn follow a binomial distribution."""
    clusters = [(1, 1)] * 22 + [(0, 1)] * 24
    low, high = interval(clusters)
    assert low == pytest.approx(binom.ppf(0.025, 46, 22 / 46) / 46, abs=1.01 / 46)
    assert high == pytest.approx(binom.ppf(0.975, 46, 22 / 46) / 46, abs=1.01 / 46)


def test_patients_whose_vertebrae_agree_make_it_wider_than_the_naive_one():
    low, high = interval([(10, 10)] * 5 + [(0, 10)] * 5)
    naive_low, naive_high = Proportion(50, 100).wilson()
    assert high - low > 2.5 * (naive_high - naive_low)


def test_patients_with_the_same_share_leave_no_width():
    assert interval([(1, 2), (2, 4), (3, 6)]) == (0.5, 0.5)
    assert interval([(0, 5), (0, 9)]) == (0, 0)


def test_more_vertebrae_of_the_same_patients_tell_nothing_new():
    clusters = [(1, 2), (0, 3), (4, 4), (1, 5)]
    assert interval([(7 * some, 7 * all) for some, all in clusters]) == interval(clusters)


@unhurried
@given(CLUSTERS)
def test_an_interval_lies_between_the_lowest_and_the_highest_patient(clusters):
    low, high = interval(clusters, repeats=199)
    shares = [some / all for some, all in clusters]
    assert min(shares) - 1e-12 <= low <= high <= max(shares) + 1e-12


@unhurried
@given(CLUSTERS.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_the_order_of_patients_is_no_matter(orders):
    one, other = (interval(clusters, repeats=199) for clusters in orders)
    assert one == other


@unhurried
@given(CLUSTERS)
def test_a_higher_level_is_wider(clusters):
    low, high = interval(clusters, repeats=199, level=0.8)
    lower, higher = interval(clusters, repeats=199)
    assert lower - 1e-12 <= low <= high <= higher + 1e-12


def test_the_same_seed_gives_the_same_and_another_nearly_so():
    clusters = [(3, 17), (1, 1), (0, 4), (5, 6), (2, 2), (0, 1)]
    assert interval(clusters) == interval(clusters)
    assert interval(clusters, seed=1) == pytest.approx(interval(clusters), abs=0.03)
    assert interval(clusters, repeats=50, seed=1) != interval(clusters, repeats=50, seed=2)


def test_columns_of_a_table_are_numbers_too():
    import pandas

    table = pandas.DataFrame({"events": [1, 2], "totals": [3, 4]}, index=[9, 5])
    assert cluster_interval(table["events"], table["totals"]) == interval([(1, 3), (2, 4)])


@pytest.mark.parametrize(
    ("events", "totals", "message"),
    [
        ([1, 2], [3], "events: expected one for each of the 1 totals, got 2"),
        ([1], [3], "events: expected at least two clusters, got 1"),
        ([], [], "events: expected at least two clusters, got 0"),
        ([0, 1], [0, 3], r"totals\[0\]: expected a whole number of 1 or more, got 0"),
        ([1, 0.5], [3, 3], r"events\[1\]: expected a whole number of 0 or more, got 0.5"),
        ([1, -1], [3, 3], r"events\[1\]: expected a whole number of 0 or more, got -1"),
        ([1, math.nan], [3, 3], r"events\[1\]: expected a whole number of 0 or more, got nan"),
        ([1, 4], [3, 3], r"events\[1\]: expected at most the total of 3, got 4"),
    ],
)
def test_bad_clusters_are_named(events, totals, message):
    with pytest.raises(ValueError, match=message):
        cluster_interval(events, totals)


def test_bad_settings_are_named():
    with pytest.raises(ValueError, match="level: expected a number between 0 and 1"):
        interval([(0, 1), (1, 1)], level=95)
    with pytest.raises(ValueError, match="repeats: expected a whole number of 1 or more, got 0"):
        interval([(0, 1), (1, 1)], repeats=0)
    with pytest.raises(ValueError, match="seed: expected a whole number of 0 or more, got -1"):
        interval([(0, 1), (1, 1)], seed=-1)
