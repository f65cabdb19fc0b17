"""The JavaScript twin, made small as pages carry it: against the vectors, and against Python."""

import random
from dataclasses import asdict

import pytest

from explainer.exhibits.assets import module
from explainer.statistics import Proportion, leave_one_out, pool, quantiles
from tests.statistics.vectors import SETS, assert_same

QUANTILES = quantiles(20)


@pytest.fixture
def run(visit):
    """Return a function that evaluates an expression beside the script's functions."""
    page = visit("<title>Pooling</title>").page

    def evaluate(expression: str, given: object) -> object:
        return page.evaluate(
            f"(both) => {{ 'use strict'; const [given, quantiles] = both; {module('pooling.js')}\n"
            f"return {expression}; }}",
            [given, QUANTILES],
        )

    return evaluate


@pytest.mark.parametrize("name", SETS)
def test_pooling_is_what_metafor_gives(run, name):
    found = run(
        "given.pooled.map((e) => pool(given.studies, e.method, e.interval, quantiles))", SETS[name]
    )
    for result, expected in zip(found, SETS[name]["pooled"], strict=True):
        assert_same(result, expected)


@pytest.mark.parametrize("name", [name for name, each in SETS.items() if each["leave_one_out"]])
def test_leaving_one_out_is_what_metafor_gives(run, name):
    found = run("leaveOneOut(given, 'PM', 'HK', quantiles)", SETS[name]["studies"])
    for without, expected in zip(found, SETS[name]["leave_one_out"], strict=True):
        assert_same(without, expected)


@pytest.mark.parametrize("name", SETS)
def test_wilson_is_what_r_gives(run, name):
    found = run("given.map((study) => wilson(study, quantiles.z))", SETS[name]["studies"])
    for interval, expected in zip(found, SETS[name]["wilson"], strict=True):
        assert interval == pytest.approx(expected, rel=1e-6, abs=1e-12)


def test_any_studies_give_what_python_gives(run):
    """Many made-up sets, the odd ones among them, to 9 digits."""
    chance = random.Random(1927)
    cases = []
    for _ in range(300):
        totals = [int(10 ** chance.uniform(0, 5)) for _ in range(chance.randint(1, 12))]
        studies = [{"events": chance.randint(0, total), "total": total} for total in totals]
        how = {
            "method": chance.choice(("PM", "REML", "DL")),
            "interval": chance.choice(("HK", "Wald")),
        }
        cases.append({"studies": studies, **how})
    found = run("given.map((c) => pool(c.studies, c.method, c.interval, quantiles))", cases)
    for case, result in zip(cases, found, strict=True):
        studies = [Proportion(**study) for study in case["studies"]]
        assert_same(result, asdict(pool(studies, case["method"], case["interval"])), digits=1e-9)


def test_one_study_and_twins_are_left_out_one_at_a_time(run):
    same = {"events": 3, "total": 10}
    # The very same object twice: a page may hold it so.
    found = run("[[given], [given, given]].map((s) => leaveOneOut(s, 'PM', 'HK', quantiles))", same)
    alone = asdict(leave_one_out([Proportion(**same)] * 2)[0])
    assert found[0] == [None]
    for without in found[1]:
        assert_same(without, alone, digits=1e-9)


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("pool([], 'PM', 'HK', quantiles)", "studies: expected at least one, got none"),
        ("pool(given, 'PM', 'HK', {z: 2, t: [12.7]})", "quantiles.t: expected 2 or more, got 1"),
    ],
)
def test_what_cannot_be_pooled_is_said(run, expression, message):
    studies = [{"events": 1, "total": 9}] * 3
    said = run(f"(() => {{ try {{ return {expression}; }} catch (e) {{ return e.message; }} }})()",
               studies)  # fmt: skip
    assert said == message
