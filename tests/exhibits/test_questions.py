"""Questions in Python: state, explanations, bad input."""

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.exhibits.questions import Questions

NAMES = list(dict.fromkeys(row["question"] for row in evidence.table("questions")))


@pytest.mark.parametrize("name", NAMES)
def test_every_option_has_its_own_explanation(name):
    rows = [row for row in evidence.table("questions") if row["question"] == name]
    html = Questions(name)._repr_html_()
    assert len({row["explanation"] for row in rows}) == len(rows) >= 3
    for number in range(1, len(rows) + 1):
        assert f'data-for-option="{name}-{number}"' in html
        assert f'name="{name}" value="{number}"' in html


def test_answers_can_be_read_set_and_taken_back():
    quiz = Questions(*NAMES[:2])
    quiz.answers = {NAMES[0]: 1}
    assert "1 of 2 answered" in repr(quiz)
    assert " checked" in quiz._repr_html_()
    quiz.answers = {}
    assert " checked" not in quiz._repr_html_()


def test_unknown_questions_and_answers_are_named():
    with pytest.raises((ValueError, TraitError), match="unknown question 'nobody'"):
        Questions("nobody")
    with pytest.raises((ValueError, TraitError), match="at least one question"):
        Questions()
    quiz = Questions(NAMES[0])
    with pytest.raises((ValueError, TraitError), match="expected an option from 1"):
        quiz.answers = {NAMES[0]: 9}
    with pytest.raises((ValueError, TraitError), match="unknown question 'other'"):
        quiz.answers = {"other": 1}


def test_numbers_in_explanations_are_known():
    for name in Questions(*NAMES).statistics:
        assert evidence.statistic(name)
