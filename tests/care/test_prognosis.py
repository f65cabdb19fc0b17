"""Composed patients on three scores, and versions of tables that hold an error."""

import pytest

from explainer.care.prognosis import COMPARED, compared, patient, patients, versions
from explainer.scores import score

TOTALS = {  # added up by hand from the published points: Tokuhashi, Tomita, modified Bauer
    "prostate-bones": (9, 3, 2),
    "breast-one": (15, 2, 4),
    "kidney-organs": (10, 6, 2),
    "lung-one": (9, 5, 2),
    "lung-more": (2, 10, 0),
}


@pytest.mark.parametrize("one", patients(), ids=lambda one: one.id)
def test_totals_are_those_of_the_published_points(one):
    assert tuple(one.total(score) for score in compared()) == TOTALS[one.id]


def test_scores_run_in_opposite_directions():
    assert [score.higher for score in compared()] == ["better", "worse", "better"]
    best, worst = patient("breast-one"), patient("lung-more")
    for one in compared():
        assert (best.total(one) > worst.total(one)) == (one.higher == "better")


def test_every_fact_gives_an_answer_to_some_score():
    for one in patients():
        for fact in one.facts:
            assert any(fact.answers_to(id) for id in COMPARED), fact


def test_stories_and_lessons_name_no_time_to_live():
    for one in patients():
        words = f"{one.story} {one.lesson}"
        assert not any(word in words for word in ("month", "year", "surviv", "terminal"))


def test_unknown_patient_is_named():
    with pytest.raises(ValueError, match="patient: got 'me'; expected one of 'prostate-bones'"):
        patient("me")


def test_adding_up_finds_every_version_that_prints_a_total():
    """The one check that readers learn: the points do not reach the ends of the total."""
    for one in versions():
        if one.printed:
            low, high = map(int, one.printed.split(" to "))
            assert one.sums != (low, high), one.version
            right = score(one.score)
            assert (right.lowest, right.highest) == (low, high)


def test_version_that_predicts_stands_apart():
    assert [one.version for one in versions() if one.predicts] == ["tokuhashi-bands"]
