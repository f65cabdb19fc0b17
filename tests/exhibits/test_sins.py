"""SINS as an exhibit: its traits, its words, its figures."""

import pytest
import traitlets

from explainer import Sins
from explainer.evidence import statistic
from explainer.evidence.prose import links
from explainer.evidence.quoting import quotes
from explainer.exhibits.sins_result import spread_over_answers, words
from explainer.exhibits.sins_trust import texts

BENT = {"pain": "other", "lesion": "lytic", "alignment": "bent", "collapse": "more",
        "posterolateral": "one"}  # fmt: skip


@pytest.mark.parametrize(
    ("level", "location"),
    [("C2", "junctional"), ("S1", "junctional"), ("L3", "mobile"), ("T7", "semirigid"),
     ("S4", "rigid"), ("coccyx", None), ("lumbar", None), ("", None)],
)  # fmt: skip
def test_a_level_answers_the_location(level, location):
    assert Sins(level=level).answers.get("location") == location


def test_a_location_by_hand_clears_the_level():
    sins = Sins(level="T12")
    sins.answers = {"location": "rigid"}
    assert (sins.level, sins.answers) == ("", {"location": "rigid"})
    sins.level = "T5"
    assert sins.answers == {"location": "semirigid"}
    sins.level = "thoracic"
    assert (sins.level, sins.answers) == ("thoracic", {})
    sins.level = "T5"
    sins.level = ""
    assert sins.answers == {"location": "semirigid"}


@pytest.mark.parametrize("place", ["lumbar", "coccyx"])
def test_a_place_that_settles_nothing_leaves_a_location_by_hand(place):
    sins = Sins(answers={"location": "rigid"})
    sins.level = place
    sins.answers = {**sins.answers, "pain": "none"}
    assert (sins.level, sins.answers["location"]) == (place, "rigid")
    sins.answers = {"location": "mobile"}
    assert sins.level == ""
    assert Sins(level="lumbar", answers={"location": "rigid"}).answers == {"location": "rigid"}


def test_an_answer_to_another_item_keeps_the_level():
    sins = Sins(level="T12")
    sins.answers = {**sins.answers, "pain": "none"}
    assert sins.level == "T12"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"answers": {"pain": "severe"}}, "answers: pain: unknown option 'severe'"),
        ({"answers": {"age": "old"}}, "answers: unknown item 'age'"),
        ({"level": "T13"}, "level: got 'T13'; expected one of"),
        ({"level": "T12", "answers": {"location": "rigid"}}, "level and answers: got 'T12'"),
        ({"level": "coccyx", "answers": {"location": "rigid"}}, "level and answers: got 'coccyx'"),
    ],
)
def test_bad_input_is_refused(given, message):
    with pytest.raises(traitlets.TraitError, match=message):
        Sins(**given)


def test_open_answers_may_be_empty_texts_and_are_left_out():
    assert Sins(answers={"pain": "", "lesion": "mixed"}).answers == {"lesion": "mixed"}


def test_the_sentence_says_total_and_band():
    assert repr(Sins(level="T12", answers=BENT)) == (
        "SINS, 6 of 6 answered: 12 of 18 points; potentially unstable."
    )
    assert "0 so far; 0 to 18 when all six are answered" in repr(Sins())


def test_words_name_what_would_change_the_band():
    said = words(Sins(level="T12", answers=BENT).answers)
    assert said["heaviest"] == "Where it is (3); Collapse of the body (3)"
    assert "Pain: “Mechanical pain” (14): unstable" in said["changes"]
    steady = words({**BENT, "location": "mobile", "collapse": "less", "alignment": "normal",
                    "posterolateral": "none", "lesion": "lytic", "pain": "mechanical"})  # fmt: skip
    assert steady["points"] == "9 of 18"


def test_the_spread_over_all_combinations_is_counted():
    assert [ways for _, ways in spread_over_answers()] == [314, 847, 135]


def test_every_number_in_the_texts_is_that_of_its_passport():
    seen = 0
    for text in texts():
        for said, address in links(text):
            if address.startswith("#stat-"):
                assert quotes(said, statistic(address.removeprefix("#stat-"))), said
                seen += 1
    assert seen == 6


def test_markup_is_the_same_each_time_and_two_do_not_share_ids():
    first, second = Sins(answers=BENT), Sins(answers=BENT)
    assert str(first._markup("x")) == str(second._markup("x"))
    assert first._prefix != second._prefix


def test_every_figure_of_the_agreement_is_listed():
    assert len(Sins().statistics) == 12 + 6
    assert "sins_independent" in Sins().references
