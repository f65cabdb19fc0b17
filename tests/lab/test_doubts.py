"""Sentence against columns, comments that know more, spines with another number of bones."""

import pytest

from explainer.lab import doubts
from explainer.lab.tidying import tidy
from tests.lab.made_up import person, raw


@pytest.mark.parametrize(
    ("said", "types"),
    [
        ("No lesions observed", ""),
        (None, ""),
        ("Lytic lesion:T8", "T8 lytic"),
        ("Mixed lesions: L3, T12, Lytic lesion: L2", "L3 mixed, T12 mixed, L2 lytic"),
        ("Mixed lesion; L3, Small Blastic lesions: L5,L4", "L3 mixed, L5 blastic, L4 blastic"),
        ("Blastic lesions: T8, L2 and L3.", "T8 blastic, L2 blastic, L3 blastic"),
        ("Hemangioma (noncancerous Tumor): T8, Mixed lesion: T2", "T8 benign, T2 mixed"),
    ],
)
def test_a_sentence_calls_each_level_something(said, types):
    assert ", ".join(map(" ".join, doubts.said_types(said).items())) == types


def found(*people) -> list[list]:
    tables = tidy(raw(*people))
    return doubts.contradictions(tables.people, tables.lesions).values.tolist()


def test_sentence_and_columns_that_agree_are_no_contradiction():
    said = "Hemangioma: T8, Lytic lesions: T2, L1"
    assert found(person(1, said=said, lytic="T2, L1"), person(2, said="No lesions")) == []


def test_another_type_and_a_vertebra_in_one_place_only_are_contradictions():
    wrong = found(person(7, said="Mixed lesions: T2, L1", lytic="L1, L2", mixed="T2"))
    assert [[case, level] for case, level, *_ in wrong] == [[7, "L1"], [7, "L2"]]
    assert wrong[0][2:] == ["mixed", "lytic"]
    assert wrong[1][2] != wrong[1][2], "the sentence does not name L2"


def test_comments_that_name_further_levels_are_told_from_those_that_do_not():
    tables = tidy(
        raw(
            person(1, lytic="T4", comment="T4 left pedicle"),
            person(2, lytic="T4", comment="Small lesions at T4, T5, T5 and S2"),
            person(3, comment="T6 biconcave comp fx."),
            person(4, comment="without T or L in sight"),
        )
    )
    named = doubts.levels_only_in_comments(tables.people, tables.lesions)
    assert named.values.tolist() == [[2, "T5", True], [2, "S2", True], [3, "T6", False]]


def test_another_number_of_bones_is_found():
    tables = tidy(
        raw(
            person(1, comment="L1. 13 thoracic vertebral bodies"),
            person(2, comment="4 lumbar type vertebral bodies, 12 rib bearing bodies"),
            person(3, comment="12 thoracic, 5 lumbar vertebrae"),
        )
    )
    others = doubts.other_numbers_of_bones(tables.people)
    assert others.values.tolist() == [[1, "thoracic", 13], [2, "lumbar", 4]]


@pytest.mark.parametrize(
    "ask", [doubts.contradictions, doubts.levels_only_in_comments], ids=lambda ask: ask.__name__
)
def test_a_missing_column_is_named(ask):
    tables = tidy(raw(person(1)))
    with pytest.raises(ValueError, match=r"people: expected a column '(said|comment)', got case"):
        ask(tables.people.drop(columns=["said", "comment"]), tables.lesions)
    with pytest.raises(ValueError, match="lesions: expected a column 'level', got case"):
        ask(tables.people, tables.lesions.drop(columns="level"))


def test_bones_need_comments_too():
    with pytest.raises(ValueError, match="people: expected a column 'comment', got case"):
        doubts.other_numbers_of_bones(tidy(raw(person(1))).people.drop(columns="comment"))
