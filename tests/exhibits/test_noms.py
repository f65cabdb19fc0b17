"""Four questions in Python: markup, words, lists, numbers with passports, bad input."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.care.noms import lists, pairs, questions
from explainer.evidence.quoting import quotes
from explainer.exhibits.noms import Noms

NOMS = Noms(answers={"neurologic": "high", "systemic": "limited"})
HTML = NOMS._html
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')


def words(html):
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


@pytest.mark.parametrize("one", questions(), ids=lambda one: one.question)
def test_each_question_can_be_answered_and_left_open(one):
    values = re.findall(rf'name="answer-{one.question}" value="([^"]*)"', HTML)
    assert values == ["", *(option.option for option in one.options)]
    (block,) = re.findall(rf'data-question="{one.question}">(.*?)</div>', HTML)
    assert block.count('class="open"') == 1
    assert re.findall(r'data-adds="(\w+)"', block) == [option.option for option in one.options]


def test_given_answers_are_chosen_and_the_others_open():
    checked = re.findall(r'name="answer-(\w+)" value="(\w*)" checked', HTML)
    expected = [("neurologic", "high"), ("oncologic", ""), ("mechanical", ""),
                ("systemic", "limited")]  # fmt: skip
    assert checked == expected
    assert NOMS.answers == dict(expected)


def test_every_pair_has_its_block_and_its_rule():
    for one in pairs():
        name = f"{one.neurologic}-{one.oncologic}"
        assert HTML.count(f'data-adds="{name}"') == HTML.count(f"[data-adds={name}]") == 1
    assert HTML.count("Two answers pull against each other") == 2


def test_partly_inferred_answers_say_so():
    rows = [*(option for one in questions() for option in one.options), *pairs()]
    partial = sum(row.verified == "partial" for row in rows)
    assert HTML.count("(Partly inferred.)") == partial > 0


def test_lists_stand_side_by_side_with_what_they_leave_out():
    table = HTML[HTML.index("The lists differ") : HTML.index("An asterisk")]
    assert table.count('class="called"') == len(lists())
    assert table.count("<td>–</td>") == 11 * 4 - len(lists())
    assert table.count("*</span>") == 5


def test_every_link_quotes_its_passport_and_every_figure_is_listed():
    links = LINK.findall(HTML)
    assert {id for id, _ in links} == set(NOMS.statistics)
    for id, text in links:
        figure = evidence.statistic(id)
        assert quotes(text, figure) or text == f"{figure.count_text} ({figure.text})"


def test_sources_are_known_and_each_is_named_once():
    keys = NOMS.references
    assert len(set(keys)) == len(keys)
    assert set(re.findall(r'href="#ref-([^"]+)"', HTML)) <= set(keys)


def test_no_dose_and_no_order_and_the_emergency_in_the_open():
    said = words(HTML)
    assert not re.search(r"\d ?(Gy|mg)\b", said)
    assert not re.search(r"\b(must|should)\b", said)
    assert HTML.index('class="urgent"') < HTML.index("<details")


def test_sentence_says_what_was_answered():
    assert repr(Noms()) == "Four questions (NOMS), 0 answered."
    assert "2 answered; neurologic: high: grades 2 and 3; systemic: a large" in repr(NOMS)


def test_bad_input_is_named():
    with pytest.raises(TraitError, match=r"answers\['mechanical'\]: got 'wobbly'"):
        NOMS.answers = {"mechanical": "wobbly"}
    with pytest.raises(TraitError, match="got the question 'stage'"):
        Noms(answers={"stage": "4"})
    assert NOMS.answers["neurologic"] == "high"


def test_weight_of_the_markup():
    assert len(HTML.encode()) < 23_000
