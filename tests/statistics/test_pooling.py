"""Pooling: what must hold for any studies, what is refused, and what has a defined answer."""

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.statistics import Pooled, Proportion, leave_one_out, pool, quantiles
from tests.statistics.studies import STUDIES, unhurried
from tests.statistics.vectors import proportions

METHODS = st.sampled_from(("PM", "REML", "DL"))
INTERVALS = st.sampled_from(("HK", "Wald"))


def _shares(studies: list[Proportion]) -> list[float]:
    """The shares as they enter the pool: half an event more on both sides of none and of all."""
    half = [0.5 if study.events in (0, study.total) else 0 for study in studies]
    return [(s.events + h) / (s.total + 2 * h) for s, h in zip(studies, half, strict=True)]


@unhurried
@given(STUDIES, METHODS, INTERVALS)
def test_the_mean_lies_among_the_studies_and_in_its_intervals(studies, method, interval):
    found = pool(studies, method, interval)
    rounding = 1e-9
    assert min(_shares(studies)) - rounding <= found.share <= max(_shares(studies)) + rounding
    assert 0 <= found.low <= found.share + rounding
    assert found.share - rounding <= found.high <= 1
    assert found.prediction_low <= found.low + rounding
    assert found.high - rounding <= found.prediction_high
    assert found.tau2 >= 0 and 0 <= found.i2 <= 100
    assert found.q >= 0 and 0 <= found.q_p <= 1
    assert (found.k, found.method, found.interval) == (len(studies), method, interval)


@unhurried
@given(STUDIES.flatmap(lambda s: st.tuples(st.just(s), st.permutations(s))), METHODS, INTERVALS)
def test_the_order_of_the_studies_does_not_matter(orders, method, interval):
    one, other = (pool(studies, method, interval) for studies in orders)
    assert one.share == pytest.approx(other.share, rel=1e-6)
    assert one.low == pytest.approx(other.low, rel=1e-6, abs=1e-9)
    assert one.tau2 == pytest.approx(other.tau2, rel=1e-6, abs=1e-9)


@unhurried
@given(STUDIES, METHODS, INTERVALS)
def test_events_and_their_absence_mirror_each_other(studies, method, interval):
    found = pool(studies, method, interval)
    mirrored = pool([Proportion(s.total - s.events, s.total) for s in studies], method, interval)
    assert mirrored.share == pytest.approx(1 - found.share, abs=1e-6)
    assert mirrored.tau2 == pytest.approx(found.tau2, rel=1e-6, abs=1e-9)


@unhurried
@given(STUDIES, METHODS, INTERVALS)
def test_leaving_one_out_is_pooling_the_rest(studies, method, interval):
    found = leave_one_out(studies, method=method, interval=interval)
    assert len(found) == len(studies)
    for i, without in enumerate(found):
        assert without == pool(studies[:i] + studies[i + 1 :], method, interval)


@unhurried
@given(STUDIES)
def test_restricted_likelihood_is_highest_at_its_estimate(studies):
    import numpy as np

    from explainer.statistics.heterogeneity import restricted_likelihood

    shares = np.array(_shares(studies))
    totals = np.array([s.total + (s.events in (0, s.total)) for s in studies])
    effects, variances = np.log(shares / (1 - shares)), 1 / (totals * shares * (1 - shares))

    def height(tau2):
        weights = 1 / (variances + tau2)
        away = effects - weights @ effects / weights.sum()
        return (np.log(weights).sum() - np.log(weights.sum()) - weights @ away**2) / 2

    best = height(restricted_likelihood(effects, variances))
    assert all(height(tau2) <= best + 1e-6 for tau2 in [0, *np.geomspace(1e-6, 100, 60)])


def test_very_large_studies_make_dersimonian_laird_miss_what_differs():
    """One study of 38,007 rules the weights, and the moments: a tenth of the variance is left."""
    by_method = {method: pool(proportions("lung"), method).tau2 for method in ("DL", "REML", "PM")}
    assert by_method["DL"] < by_method["PM"] / 10
    assert by_method["DL"] < by_method["REML"] < by_method["PM"]


def test_dersimonian_laird_can_miss_the_other_way_too():
    """In prostate the two largest studies differ, and they rule the moments: too large."""
    by_method = {m: pool(proportions("prostate"), m).tau2 for m in ("DL", "REML", "PM")}
    assert by_method["PM"] < by_method["REML"] < by_method["DL"]


def test_no_study_is_refused():
    with pytest.raises(ValueError, match="proportions: expected at least one study, got none"):
        pool([])


def test_one_study_is_itself():
    study = Proportion(388, 1379)
    low, high = study.wilson()
    assert pool([study]) == Pooled(
        study.share, low, high, None, None, None, None, None, None, 1, "PM", "HK"
    )
    assert leave_one_out([study]) == (None,)


@pytest.mark.parametrize("method", ["PM", "REML", "DL"])
@pytest.mark.parametrize("study", [Proportion(5, 20), Proportion(0, 20), Proportion(20, 20)])
def test_studies_that_agree_exactly_do_not_differ(study, method):
    found = pool([study] * 4, method)
    assert found.share == pytest.approx(_shares([study])[0])
    assert (found.tau2, found.i2) == (0, 0)
    assert found.q == pytest.approx(0, abs=1e-12)
    assert found.low == pytest.approx(found.high)
    wald = pool([study] * 4, method, "Wald")
    assert wald.low < wald.share < wald.high


def test_a_higher_level_is_wider():
    studies = proportions("breast")
    assert pool(studies, level=0.99).low < pool(studies).low < pool(studies, level=0.8).low


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ({"method": "FE"}, "method: expected PM, REML, DL, got 'FE'"),
        ({"interval": "wald"}, "interval: expected HK, Wald, got 'wald'"),
        ({"level": 95}, "level: expected a number between 0 and 1 such as 0.95, got 95"),
    ],
)
def test_bad_choices_are_named(how, message):
    with pytest.raises(ValueError, match=message):
        pool([Proportion(1, 2)], **how)


def test_what_is_no_proportion_is_named():
    with pytest.raises(ValueError, match=r"proportions\[1\]: expected a Proportion, got \(3, 4\)"):
        pool([Proportion(1, 2), (3, 4)])


def test_quantiles_are_those_of_the_tables():
    found = quantiles(30)
    assert found["z"] == pytest.approx(1.959964, abs=1e-6)
    assert [found["t"][df - 1] for df in (1, 7, 30)] == pytest.approx(
        [12.7062, 2.36462, 2.04227], rel=1e-5
    )
    assert json.loads(json.dumps(found)) == found
    with pytest.raises(ValueError, match="count: expected a whole number of 1 or more, got 0"):
        quantiles(0)


def test_import_is_cheap():
    heavy = ("statsmodels", "scipy", "numpy", "pandas")
    code = (
        "import sys, explainer.statistics; "
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
