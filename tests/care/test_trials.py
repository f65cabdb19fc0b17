"""The trials: only counts that were printed or that alone fit what is printed."""

import pytest

from explainer import evidence
from explainer.care.trials import trial, trials
from explainer.evidence.fitting import fitting

OUTCOMES = {(one.id, each.id): each for one in trials() for each in one.outcomes}
COUNTS = {
    ("patchell", "walking"): (42, 50, 29, 51),
    ("patchell", "regained"): (10, 16, 3, 16),
    ("patchell", "kept"): (32, 34, 26, 35),
    ("scorad", "walking"): None,
    ("sc24", "relief"): (40, 114, 16, 115),
    ("rtog0631", "relief"): None,
    ("sorensen", "walking"): (22, 27, 19, 30),
    ("sorensen", "later"): (16, 27, 10, 30),
}


def test_counts_of_every_outcome():
    found = {
        key: one.groups and tuple(n for group in one.groups for n in (group.events, group.total))
        for key, one in OUTCOMES.items()
    }
    assert found == COUNTS


def test_outcomes_of_patchell_add_up():
    whole, regained, kept = (one.groups for one in trial("patchell").outcomes)
    for group in (0, 1):
        for number in ("events", "total"):
            parts = [getattr(one[group], number) for one in (regained, kept)]
            assert sum(parts) == getattr(whole[group], number)


def test_published_odds_ratio_of_patchell_is_not_the_crude_one():
    one = OUTCOMES["patchell", "walking"]
    assert one.published[0].value == 6.2
    assert one.effects.odds_ratio.value == pytest.approx(3.98, abs=0.005)


def test_printed_risk_ratio_of_sc24_is_of_those_without_relief_turned_round():
    one = OUTCOMES["sc24", "relief"]
    printed, again = one.published[0], one.turned.risk_ratio
    for ours, theirs in zip(
        (again.value, again.low, again.high),
        (printed.value, printed.low, printed.high),
        strict=True,
    ):
        assert round(ours, 2) == theirs
    assert one.effects.risk_ratio.value == pytest.approx(2.52, abs=0.005)


def test_limit_of_scorad_lies_past_its_margin():
    one = OUTCOMES["scorad", "walking"]
    assert one.limit.value > one.margin.value > one.difference.value
    assert one.effects is None and one.turned is None
    assert one.gain == -one.difference.value / 100


def test_no_number_of_people_makes_the_percentages_of_rtog_0631():
    one = OUTCOMES["rtog0631", "relief"]
    for id in ("rtog0631-group-news", "rtog0631-group-meeting"):
        assert fitting(one.first.value, int(evidence.statistic(id).value)) == ()


def test_group_sizes_of_sorensen_are_the_only_ones_that_fit_everything_printed():
    shares = {(name, id): one for (name, id), one in OUTCOMES.items() if name == "sorensen"}
    everybody = int(evidence.statistic("sorensen-size").value)
    fits = [
        size
        for size in range(1, everybody)
        if 3 in fitting(evidence.statistic("sorensen-harm-steroid").value, size)
        and all(
            fitting(one.first.value, size) and fitting(one.second.value, everybody - size)
            for one in shares.values()
        )
    ]
    assert fits == [27]
    assert {one.people for one in shares.values()} == {(27, 30)}


@pytest.mark.parametrize(
    ("percentage", "people", "expected"),
    [
        (35, 114, (40,)),
        (14, 115, (16,)),
        (62.5, 16, (10,)),
        (50, 3, ()),
        (0, 5, (0,)),
        (81, 200, (161, 162)),
    ],
)
def test_whole_people_behind_a_percentage(percentage, people, expected):
    assert fitting(percentage, people) == expected


def test_unknown_trial_is_named():
    with pytest.raises(ValueError, match="trial: got 'score'; expected one of patchell, scorad"):
        trial("score")
