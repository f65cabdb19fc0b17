"""Delays: one unit, the right events, and what walking means for walking."""

import pytest

from explainer.symptoms.delays import ENDS, STARTS, delays, studies, walking

BY_ID = {one.statistic.id: one for one in delays()}


def test_the_scottish_study_from_pain_to_diagnosis():
    (scotland,) = [one for one in studies(["diagnosis"]) if one.name == "319 people in Scotland"]
    assert [(one.starts, one.days) for one in scotland.delays] == [
        ("pain", 90),
        ("report", 66),
        ("nerves", 20),
        ("nerves", 12),
    ]
    assert scotland.sources == ("levack2002",)


@pytest.mark.parametrize(
    ("id", "days"),
    [
        ("delay-back-pain-uk", 73.5),
        ("delay-compression-uk", 14),
        ("delay-first-symptom-denmark", 58),
        ("pain-before-nerves-chapter", 49),  # 7 weeks
        ("pain-before-paraplegia-nice", 91.3),  # 3 months
    ],
)
def test_weeks_and_months_become_days(id, days):
    assert BY_ID[id].days == pytest.approx(days, abs=0.05)


def test_range_without_a_value_has_no_days_of_its_own():
    review = BY_ID["pain-before-nerves-review"]
    assert review.days is None
    assert review.range_in_days == pytest.approx((60.9, 91.3), abs=0.05)
    assert BY_ID["delay-pain-scotland"].range_in_days is None


def test_every_study_stands_once_and_stops_at_one_event():
    assert sum(len(one.delays) for one in studies()) == len(delays())
    assert len({one.name for one in studies()}) == len(studies())
    for one in studies():
        assert {delay.ends for delay in one.delays} == {one.ends}
        assert [delay.starts for delay in one.delays] == sorted(
            (delay.starts for delay in one.delays), key=STARTS.index
        )
    assert {one.ends for one in studies()} == set(ENDS)


def test_every_clock_has_people_who_were_counted_until_the_diagnosis():
    counted = [one for one in delays() if one.ends == "diagnosis" and one.days is not None]
    assert {one.starts for one in counted} == set(STARTS)


def test_who_could_walk_before_walked_more_often_afterwards_in_every_study():
    pairs = [one for one in walking() if one.kept and one.regained]
    assert len(pairs) == 3
    for one in pairs:
        assert one.kept.value > one.regained.value
        assert one.kept.source == one.regained.source


def test_missing_half_of_a_pair_is_missing_and_not_zero():
    (alone,) = [one for one in walking() if one.kept is None]
    assert (alone.regained.count_text, alone.regained.source) == ("21 of 74", "helweg1996")


def test_unknown_end_is_named():
    with pytest.raises(ValueError, match="ends: got 'lunch'; expected some of diagnosis"):
        studies(["lunch"])
