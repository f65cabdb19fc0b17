"""The vectors that Python and JavaScript are both run against; R's metafor made them.

For each set of studies `metafor.R` calls, with the convergence limits tightened:

    model <- rma(measure = "PLO", xi = events, ni = total, method = "PM", test = "knha")
    predict(model, transf = transf.ilogit)

for the methods PM, REML and DL, with `test = "knha"` (Hartung-Knapp) and `test = "z"` (Wald),
and once more without each study. metafor 3.8-1 predicts with the quantile of the interval: z for
Wald, t with k - 1 degrees of freedom for Hartung-Knapp. Wilson is
`prop.test(events, total, correct = FALSE)`.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from explainer.statistics import Proportion

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))
SETS = {each["name"]: each for each in VECTORS["sets"]}
COURSE = ("breast", "lung", "prostate", "kidney")
WORDS = ("method", "interval")


def proportions(name: str) -> list[Proportion]:
    """Return the studies of the set `name`."""
    return [Proportion(**study) for study in SETS[name]["studies"]]


def assert_same(found: Mapping, expected: Mapping, digits: float = 1e-6) -> None:
    """Compare two results field by field; `digits` is the relative difference allowed."""
    assert set(found) == set(expected)
    for field, value in expected.items():
        if field in WORDS or value is None:
            assert found[field] == value, field
            continue
        # Where studies agree exactly, 0 may be a rounding error; a p value may truly be tiny.
        rounding = 1e-300 if field == "q_p" else 1e-12
        assert found[field] == pytest.approx(value, rel=digits, abs=rounding), field
