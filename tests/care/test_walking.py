"""Groups of walkers: shares, their intervals, the lowest and the highest."""

import pytest

from explainer.care.walking import BEFORE, TREATMENTS, groups, span


def test_interval_is_wilsons_and_only_where_counts_were_published():
    """R: prop.test(32, 34, correct = FALSE) gives 0.8090639 to 0.9837173."""
    by_id = {one.id: one for one in groups()}
    low, high = by_id["trial-surgery"].walked.interval
    assert (low, high) == (pytest.approx(80.90639, abs=1e-5), pytest.approx(98.37173, abs=1e-5))
    assert by_id["denmark-398"].walked.interval is None


def test_who_could_walk_before_did_better_in_every_group():
    pairs = [(one.walked, one.did_not_walk) for one in groups() if one.walked]
    assert len(pairs) >= 4
    for walked, did_not in pairs:
        assert walked.statistic.value > did_not.statistic.value


def test_span_is_the_lowest_and_the_highest():
    for before in BEFORE:
        values = [share.statistic.value for one in groups() if (share := one.share(before))]
        low, high = span(before)
        assert (low.statistic.value, high.statistic.value) == (min(values), max(values))


def test_every_treatment_has_a_group_and_unknown_people_are_named():
    assert {one.treatment for one in groups()} == set(TREATMENTS)
    with pytest.raises(ValueError, match="before: got 'ran'; expected one of 'walked'"):
        groups()[0].share("ran")
