"""The four questions: every answer has its words, every pair too; bad answers are named."""

import itertools
import re

import pytest

from explainer.care.noms import checked, lists, pairs, questions


def test_four_questions_spell_noms():
    assert "".join(one.letter for one in questions()) == "NOMS"
    assert all(len(one.options) >= 2 for one in questions())


def test_no_two_questions_have_an_answer_of_the_same_name():
    """The style rules of the exhibit find an answer by its name alone."""
    named = [option.option for one in questions() for option in one.options]
    assert len(set(named)) == len(named)


def test_first_two_questions_have_words_for_every_pair_of_answers():
    neurologic, oncologic = ([each.option for each in one.options] for one in questions()[:2])
    wanted = set(itertools.product(neurologic, oncologic))
    assert {(one.neurologic, one.oncologic) for one in pairs()} == wanted
    assert len(pairs()) == len(wanted) == 9


def test_words_never_give_an_order():
    said = [option.adds for one in questions() for option in one.options]
    said += [text for one in pairs() for text in (one.says, one.doubt)]
    orders = re.compile(r"\b(must|should|has to|needs surgery|operate now)\b", re.IGNORECASE)
    assert [text for text in said if orders.search(text)] == []


def test_lists_that_name_a_cancer_twice_show_that_they_are_not_the_same():
    named = {}
    for one in lists():
        named.setdefault(one.source, set()).add(one.cancer)
    assert len(named) == 4
    assert not set.intersection(*named.values())
    assert {one.source for one in lists() if one.verified == "partial"} == {"laufer2013"}


def test_answers_come_back_in_order_without_open_ones():
    given = {"systemic": "able", "mechanical": "", "neurologic": "high"}
    assert list(checked(given).items()) == [("neurologic", "high"), ("systemic", "able")]


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"magic": "yes"}, "answers: got the question 'magic'; expected one of 'neurologic'"),
        ({"systemic": "maybe"}, r"answers\['systemic'\]: got 'maybe'; expected one of '', 'able'"),
    ],
)
def test_bad_answers_are_named(answers, message):
    with pytest.raises(ValueError, match=message):
        checked(answers)
