"""Two questions that sound alike: of whom each answer speaks."""

import pytest

from explainer import evidence
from explainer.epidemiology.directions import among_spines, to_the_spine
from explainer.epidemiology.primaries import primaries

ALL = [(one.id, answers) for one in primaries() for answers in (among_spines, to_the_spine)]


def test_one_cancer_has_two_very_different_answers():
    assert among_spines("breast")[0].counted == 281  # 388 of 1,379
    assert to_the_spine("breast")[0].counted == 28  # 479 of 16,977


def test_every_row_of_the_table_is_an_answer_once():
    given = [answer.figure.id for id, answers in ALL for answer in answers(id)]
    assert sorted(given) == sorted(row["statistic"] for row in evidence.table("directions"))


def test_answers_in_life_come_before_those_after_death_and_the_spine_before_bone():
    order = ("in-life", "on-a-scan", "at-autopsy", "in-bone")
    for one in primaries():
        places = [order.index(answer.kind) for answer in to_the_spine(one.id)]
        assert places == sorted(places), one.id


@pytest.mark.parametrize(
    ("id", "kind"),
    [
        ("lung", "in-life"),
        ("prostate", "on-a-scan"),
        ("lymphoma", "at-autopsy"),
        ("thyroid", "in-bone"),
    ],
)
def test_what_is_not_the_question_itself_is_known_as_such(id, kind):
    first = to_the_spine(id)[0]
    assert (first.kind, first.is_plain) == (kind, kind == "in-life")


def test_study_of_cord_compression_is_no_plain_answer():
    kinds = {answer.figure.series: answer.kind for answer in among_spines("myeloma")}
    assert kinds["united-states"] == "among-compressed"
    assert kinds["santo-andre"] == "among-spines"


@pytest.mark.parametrize("id", [one.id for one in primaries()])
def test_plain_answers_lead_and_the_others_follow(id):
    plain = [answer.is_plain for answer in among_spines(id)]
    assert plain == sorted(plain, reverse=True)


def test_range_without_a_value_is_counted_from_its_lower_end():
    melanoma = to_the_spine("melanoma")[0]
    assert melanoma.figure.text == "14 to 45%"
    assert (melanoma.at_least, melanoma.counted, melanoma.at_most) == (140, 140, 450)


def test_ends_of_an_interval_lie_on_both_sides():
    lung = to_the_spine("lung")[0]
    assert (lung.at_least, lung.counted, lung.at_most) == (101, 103, 105)


def test_missing_answer_is_missing_and_not_zero():
    assert among_spines("lymphoma") == ()
    assert to_the_spine("unknown") == ()


@pytest.mark.parametrize("answers", [among_spines, to_the_spine])
def test_unknown_primary_is_named(answers):
    with pytest.raises(ValueError, match="got 'heart'; expected one of 'breast'"):
        answers("heart")
