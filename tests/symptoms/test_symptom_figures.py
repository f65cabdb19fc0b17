"""How often symptoms were found: groups of people stay apart, and no count is not zero."""

import pytest

from explainer import evidence
from explainer.symptoms.frequencies import (
    GROUPS,
    OVERVIEW,
    symptom,
    symptoms,
    what_a_symptom_tells,
)

FIGURES = [figure for one in symptoms() for figure in one.figures]
NAMED = {figure.statistic.id: figure for figure in FIGURES}


def test_every_symptom_that_patients_are_told_of_is_there():
    assert [one.id for one in symptoms()] == [
        *("back-pain", "night-pain", "numbness", "pins-and-needles", "walking", "balance"),
        *("bladder-bowel", "paralysis", "fracture", "deformity", "radiating-pain", "bone-pain"),
        "none",
    ]


def test_every_symptom_has_words_and_someone_who_describes_it():
    for one in symptoms():
        assert all(one.texts), one.id
        assert evidence.cited(one.described), one.id
        assert evidence.cited(one.arises), one.id


@pytest.mark.parametrize("group", GROUPS)
def test_figures_of_a_group_are_shares_of_the_same_people(group):
    units = {one.statistic.unit for one in FIGURES if one.group.id == group}
    assert len(units) == 1
    assert units.pop().startswith("%") == (group != "cancer")


def test_groups_are_shares_of_different_people():
    units = {one.group.id: one.statistic.unit for one in FIGURES}
    assert len(set(units.values())) == len(units) == len(GROUPS)


def test_figures_come_in_the_order_of_the_groups():
    for one in symptoms():
        groups = [group.id for group, _ in one.groups]
        assert groups == [id for id in GROUPS if id in groups]
        assert sum(len(figures) for _, figures in one.groups) == len(one.figures)


def test_symptom_that_nobody_counted_has_no_figure_and_says_so():
    uncounted = [one for one in symptoms() if not one.figures]
    assert [one.id for one in uncounted] == ["pins-and-needles", "balance"]
    assert all("We found no count" in one.finding for one in uncounted)


def test_outcomes_after_treatment_are_no_symptoms():
    assert not [one for one in FIGURES if one.statistic.topic == "walking-after-treatment"]


def test_only_read_figures_of_known_sources():
    assert {one.statistic.verified for one in FIGURES} == {"yes"}


def test_wilson_interval_where_counts_are_printed():
    low, high = NAMED["root-pain-denmark-153"].wilson  # 116 of 153
    assert (round(low, 1), round(high, 1)) == (68.5, 81.9)
    assert NAMED["back-pain-denmark"].wilson is None  # only the percentage is printed
    assert NAMED["fracture-with-spine-metastases"].wilson is None  # the source has its own
    assert NAMED["fracture-with-spine-metastases"].ends == (7, 18.25)


@pytest.mark.parametrize(
    ("id", "ends", "is_open", "point"),
    [
        ("weakness-review", (60, 95), False, None),
        ("weakness-bmj", (0, 80), True, 80),
        ("weakness-chapter", (75, 100), True, 75),
        ("paralysed-textbook", None, False, 15),
    ],
)
def test_ends_of_a_range(id, ends, is_open, point):
    figure = NAMED[id]
    assert (figure.ends, figure.is_open, figure.point) == (ends, is_open, point)


def test_reviews_are_told_from_studies():
    assert NAMED["back-pain-review"].is_summed_up and NAMED["paralysed-textbook"].is_summed_up
    assert not NAMED["back-pain-denmark"].is_summed_up


def test_two_figures_that_seem_to_contradict_are_explained():
    none, night = symptom("none"), symptom("night-pain")
    assert evidence.linked(none.finding) == ("symptomatic-textbook", "any-symptom-shanghai")
    assert "worse-lying-down-review" in evidence.linked(night.finding)
    assert "night-pain-under-45" in evidence.linked(night.finding)
    assert night.finding.startswith("The denominators differ, so both can be true")
    assert "does not say who was counted" in none.finding  # nobody knows how they differ


def test_what_a_symptom_tells_is_worked_out_from_the_counts():
    told = what_a_symptom_tells()
    assert (told.metastases, told.others) == (114, 886)
    assert (told.with_both, told.with_symptom_only, told.with_symptom) == (104, 311, 415)
    # The study prints a positive predictive value of 24.99%.
    assert told.with_both / told.with_symptom == pytest.approx(0.2499, abs=0.002)


def test_unknown_names_are_listed():
    with pytest.raises(ValueError, match="symptom: got 'fever'; expected one of 'back-pain'"):
        symptom("fever")
    with pytest.raises(ValueError, match="group: got 'dogs'; expected one of 'all'"):
        symptom("walking").counted_in("dogs")


def test_overview_groups_have_a_short_name():
    assert all(GROUPS[id].short for id in OVERVIEW)
