"""Statements and how sure they are: the table, its kinds and steps, and what may not be in it."""

import re

import pytest

from explainer import evidence
from explainer.care.statements import KINDS, PARTS, STEPS, by_sureness, of_kind, statements


def test_every_part_of_care_has_a_statement_and_every_kind_and_step_is_used():
    assert {one.part for one in statements()} == set(PARTS)
    assert {one.kind for one in statements()} == set(KINDS)
    assert {one.sure for one in statements()} == set(STEPS)


def test_kinds_add_up_to_all():
    assert of_kind("all") == statements()
    assert sum(len(of_kind(kind)) for kind in KINDS) == len(statements())


def test_by_sureness_sorts_and_loses_nothing():
    sorted_ = by_sureness(statements())
    assert list(sorted_) == [4, 3, 2, 1]
    assert all(one.sure == step for step, ones in sorted_.items() for one in ones)
    assert sum(map(len, sorted_.values())) == len(statements())


def test_unknown_kind_is_named():
    with pytest.raises(ValueError, match="kind: got 'hearsay'; expected one of 'all', 'review'"):
        of_kind("hearsay")


def test_what_nobody_knows_is_a_question():
    for one in statements():
        assert one.statement.endswith("?") == (one.sure == 1), one.id


def test_no_dose_no_order_and_no_survival():
    for one in statements():
        said = " ".join((one.statement, one.why, one.change, one.note))
        assert not re.search(r"\b\d+(\.\d+)? ?(Gy|mg)\b", said), one.id
        assert not re.search(r"\b(should|must|has to|have to)\b", said), one.id
        assert not re.search(r"surviv|\bdied\b|\bdeath", said), one.id
        assert not any(evidence.statistic(id).is_survival for id in evidence.linked(one.why))


def test_every_statement_names_sources_that_exist():
    for one in statements():
        assert one.sources, one.id
        assert set(evidence.cited(one.why)) <= set(one.sources), one.id
        for key in one.sources:
            assert evidence.reference(key).short
