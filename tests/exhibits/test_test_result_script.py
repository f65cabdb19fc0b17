"""What the script works out, as pages carry it: against R's numbers, and Python's very words."""

import json
import random
from pathlib import Path

import pytest

from explainer.exhibits.test_result_picture import paths
from explainer.exhibits.test_result_words import values
from explainer.statistics.bayes import Accuracy, Reach
from tests.exhibits.beside import beside

VECTORS = json.loads((Path(__file__).parents[1] / "statistics" / "bayes.json").read_text("utf-8"))


@pytest.fixture
def run(visit):
    return beside(visit("").page, "bayes.js", "test_result.js")


def test_agrees_with_r(run):
    found = run("given.map((c) => [afterYes(c, c.before), afterNo(c, c.before)])", VECTORS)
    for (yes, no), case in zip(found, VECTORS, strict=True):
        assert yes == pytest.approx(case["after_yes"], rel=1e-9)
        assert no == pytest.approx(case["after_no"], rel=1e-9, abs=1e-12)


def test_writes_what_python_writes_and_draws_what_it_draws(run):
    """Many made-up tests, single figures and ranges, with every step of the slider's kind."""
    chance = random.Random(1763)
    cases = []
    for _ in range(400):
        sens, spec = (sorted(round(chance.random(), 3) for _ in range(2)) for _ in range(2))
        low = 0 if chance.random() < 0.5 else 1  # twice the same end, or two
        reach = [{"sensitivity": sens[end], "specificity": spec[end]} for end in (low, 1)]
        cases.append({"reach": reach, "before": chance.randint(1, 999) / 1000})
    found = run(
        "given.map((c) => [valuesOf(c.reach, c.before), pathsOf(c.reach, c.before)])", cases
    )
    for case, (text, drawn) in zip(cases, found, strict=True):
        reach = Reach(*(Accuracy(**end) for end in case["reach"]))
        assert text == values(reach, case["before"])
        assert drawn == paths(reach, case["before"])
