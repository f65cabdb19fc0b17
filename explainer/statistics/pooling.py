"""Pool the shares of several studies: random effects on the logit scale, as R's metafor does.

``pool(studies)`` is ``rma(measure="PLO", xi=events, ni=total, method="PM", test="knha")`` and
``predict(..., transf=transf.ilogit)``. The JavaScript twin is ``exhibits/pooling.js``; both run
against the same test vectors.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .checks import confidence_level, one_of, whole_number
from .proportions import Proportion

METHODS = ("PM", "REML", "DL")
INTERVALS = ("HK", "Wald")


@dataclass(frozen=True, slots=True)
class Pooled:
    """The pooled share of ``k`` studies, and how much they differ.

    ``share``, ``low`` and ``high`` are shares from 0 to 1. ``prediction_low`` and
    ``prediction_high`` say where the true share of a new study is expected; with studies that
    differ this matters more than the interval of the mean. ``tau2`` is the variance between
    studies (logits squared), ``i2`` the percentage of all variance that it makes up, ``q`` and
    ``q_p`` Cochran's test that there is none. ``method`` and ``interval`` are those asked for.

    With ``k == 1`` nothing was pooled: ``share`` is the study's own, ``low`` and ``high`` are
    Wilson's interval, and what needs two studies is None.
    """

    share: float
    low: float
    high: float
    prediction_low: float | None
    prediction_high: float | None
    tau2: float | None
    i2: float | None
    q: float | None
    q_p: float | None
    k: int
    method: str
    interval: str


def pool(
    proportions: Sequence[Proportion],
    method: str = "PM",
    interval: str = "HK",
    level: float = 0.95,
) -> Pooled:
    """Return the random-effects mean of ``proportions`` (one or more, in any order).

    ``method`` estimates tau squared: ``"PM"`` (Paule-Mandel), ``"REML"`` or ``"DL"``
    (DerSimonian-Laird). ``interval`` is ``"HK"`` (Hartung-Knapp: t with k - 1 degrees of freedom,
    never widened to at least Wald's) or ``"Wald"``. A study with 0 or all events gets half an
    event more on both sides. Studies that agree exactly have a Hartung-Knapp interval of no
    width. Raises ``ValueError`` naming the argument, also when there is no study.
    """
    studies = tuple(proportions)
    _check(studies)
    one_of("method", method, METHODS)
    one_of("interval", interval, INTERVALS)
    confidence_level(level)
    if len(studies) == 1:
        low, high = studies[0].wilson(level)
        nothing = dict.fromkeys(("prediction_low", "prediction_high", "tau2", "i2", "q", "q_p"))
        return Pooled(studies[0].share, low, high, **nothing, k=1, method=method, interval=interval)
    return _random_effects(studies, method, interval, level)


def leave_one_out(proportions: Sequence[Proportion], **how: object) -> tuple[Pooled | None, ...]:
    """Return, study by study, the pool of all the *others*; ``how`` goes to :func:`pool`.

    A single study leaves nothing to pool: its place holds None.
    """
    studies = tuple(proportions)
    rests = (studies[:i] + studies[i + 1 :] for i in range(len(studies)))
    return tuple(pool(rest, **how) if rest else None for rest in rests)


def quantiles(count: int, level: float = 0.95) -> dict[str, float | list[float]]:
    """Return the quantiles that ``pooling.js`` needs for up to ``count`` studies, JSON-ready.

    ``{"z": 1.96, "t": [12.71, 4.30, ...]}``: two-sided at ``level``, ``t`` for 1 to ``count``
    degrees of freedom. Raises ``ValueError`` unless ``count`` is a whole number of 1 or more.
    """
    from scipy.stats import norm, t

    tail = (1 - confidence_level(level)) / 2
    freedoms = range(1, whole_number("count", count, least=1) + 1)
    return {"z": float(norm.isf(tail)), "t": [float(t.isf(tail, df)) for df in freedoms]}


def _random_effects(
    studies: tuple[Proportion, ...], method: str, interval: str, level: float
) -> Pooled:
    import numpy as np
    from scipy.special import expit
    from scipy.stats import chi2, norm, t

    from .heterogeneity import ESTIMATORS, combined

    effects, variances = np.array([_logit(study) for study in studies]).T
    freedom = len(studies) - 1
    alone = combined(effects, variances)
    q = max(0.0, float(alone.q))
    tau2 = ESTIMATORS[method](effects, variances)
    weights = 1 / variances
    typical = freedom / (weights.sum() - weights @ weights / weights.sum())

    together = combined(effects, variances + tau2)
    centre = together.mean_effect_fe
    tail = (1 - level) / 2
    if interval == "HK":
        error, reach = together.sd_eff_w_fe_hksj, t.isf(tail, freedom)
    else:
        error, reach = together.sd_eff_w_fe, norm.isf(tail)
    spread = math.hypot(error, math.sqrt(tau2))
    ends = centre + reach * np.array([0, -error, error, -spread, spread])
    share, low, high, prediction_low, prediction_high = expit(ends).tolist()
    return Pooled(
        share=share,
        low=low,
        high=high,
        prediction_low=prediction_low,
        prediction_high=prediction_high,
        tau2=tau2,
        i2=float(100 * tau2 / (tau2 + typical)),
        q=q,
        q_p=float(chi2.sf(q, freedom)),
        k=len(studies),
        method=method,
        interval=interval,
    )


def _logit(study: Proportion) -> tuple[float, float]:
    """Return a study's logit and its variance, as metafor's ``escalc(measure="PLO")``."""
    half = 0.5 if study.events in (0, study.total) else 0.0
    events, others = study.events + half, study.total - study.events + half
    return math.log(events / others), 1 / events + 1 / others


def _check(studies: tuple[object, ...]) -> None:
    if not studies:
        raise ValueError("proportions: expected at least one study, got none")
    for place, study in enumerate(studies):
        if not isinstance(study, Proportion):
            raise ValueError(f"proportions[{place}]: expected a Proportion, got {study!r}")
