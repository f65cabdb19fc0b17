"""Pooling against R's metafor to 6 digits: the course's data, published data, edges."""

from dataclasses import asdict

import pytest

from explainer.statistics import leave_one_out, pool
from tests.statistics.vectors import SETS, VECTORS, assert_same, proportions

POOLED = [(name, expected) for name, each in SETS.items() for expected in each["pooled"]]


def test_the_vectors_say_what_made_them():
    assert VECTORS["made_with"].startswith("R version 4.2.2")
    assert VECTORS["made_with"].endswith("metafor 3.8.1")
    assert all(each["source"] for each in VECTORS["sets"])


@pytest.mark.parametrize(
    ("name", "expected"),
    POOLED,
    ids=[f"{name}-{expected['method']}-{expected['interval']}" for name, expected in POOLED],
)
def test_pooling_is_what_metafor_gives(name, expected):
    found = pool(proportions(name), expected["method"], expected["interval"])
    assert_same(asdict(found), expected)


@pytest.mark.parametrize("name", [name for name, each in SETS.items() if each["leave_one_out"]])
def test_leaving_one_out_is_what_metafor_gives(name):
    found = leave_one_out(proportions(name))
    for without, expected in zip(found, SETS[name]["leave_one_out"], strict=True):
        assert_same(asdict(without), expected)


@pytest.mark.parametrize("name", SETS)
def test_wilson_is_what_r_gives(name):
    for study, expected in zip(proportions(name), SETS[name]["wilson"], strict=True):
        assert study.wilson() == pytest.approx(expected, rel=1e-6, abs=1e-12)
