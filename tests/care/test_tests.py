"""Tests, questions and chances as shipped: one unit in each sum, ranges as ranges."""

import pytest

from explainer.care.tests import chances, every_test, fitting, question_of, questions


def test_every_question_has_tests_and_chances_of_its_own():
    assert [one.unit for one in questions()] == ["people", "vertebrae", "spots", "people"]
    assert all(one.tests and one.chances for one in questions())
    assert sum(len(one.tests) for one in questions()) == len(every_test())
    assert sum(len(one.chances) for one in questions()) == len(chances())


def test_what_was_counted_is_in_the_unit_of_the_question():
    counted = {"people": ("people", "whole-spine"), "vertebrae": "vertebrae", "spots": "spots"}
    for question in questions():
        starts = counted[question.unit]
        for test in question.tests:
            for figure in (test.sensitivity, test.specificity):
                assert figure.unit.removeprefix("% of ").startswith(starts)
        for chance in question.chances:
            assert chance.figure.unit.removeprefix("% of ").startswith(starts)


def test_the_tidy_pair_and_the_range_disagree():
    tidy, wide = (one.reach for one in question_of("mri-compression").tests[:2])
    assert not tidy.is_range and (tidy.best.sensitivity, tidy.best.specificity) == (0.93, 0.97)
    assert wide.is_range
    assert (wide.worst.sensitivity, wide.best.sensitivity) == (0.44, 0.93)
    assert (wide.worst.specificity, wide.best.specificity) == (0.9, 0.98)


def test_counts_of_the_study_of_vertebrae_come_back():
    mri, ct = question_of("mri-vertebra").tests
    share = question_of("mri-vertebra").chances[0].share
    for one, counts in ((mri, (198, 3, 5, 433)), (ct, (133, 68, 3, 435))):
        split = one.reach.best.split(share, total=639)
        assert (split.found, split.missed, split.alarms, split.clear) == counts


@pytest.mark.parametrize(
    ("before", "message"),
    [
        ("suspected", "expected one of 'vertebra-cancer', 'vertebra-lung', 'own' counted in"),
        ("often", "before: got 'often'; expected one of 'vertebra-cancer'"),
    ],
)
def test_a_chance_of_another_unit_does_not_fit(before, message):
    vertebra = question_of("ct-vertebra")
    assert fitting("own", vertebra) == "own"
    with pytest.raises(ValueError, match=message):
        fitting(before, vertebra)


def test_unknown_test_is_named():
    with pytest.raises(ValueError, match="test: got 'mri'; expected one of 'mri-compression'"):
        question_of("mri")
