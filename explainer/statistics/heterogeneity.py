"""How much studies differ beyond chance: three estimators of tau squared.

Each takes ``effects`` and their sampling ``variances``, two arrays of k >= 2 numbers on one
scale, and returns tau squared, 0 or more, on that scale squared. Import this when calculating:
numpy, scipy and statsmodels come with it.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq
from statsmodels.stats.meta_analysis import CombineResults, combine_effects

Numbers = NDArray[np.float64]


def combined(effects: Numbers, variances: Numbers) -> CombineResults:
    """Return statsmodels' combination with the weights 1 / variance (its ``_fe`` results).

    With tau squared added to the variances these are the random-effects results, whichever way
    tau squared was estimated.
    """
    # It also divides by Q and roots its own tau squared; neither is read here, so neither warns.
    with np.errstate(divide="ignore", invalid="ignore"):
        return combine_effects(effects, variances, method_re="dl")


def dersimonian_laird(effects: Numbers, variances: Numbers) -> float:
    """Return tau squared by moments; far off, either way, where few studies are very large.

    Source: DerSimonian and Laird 1986, doi:10.1016/0197-2456(86)90046-2.
    """
    return max(0.0, float(combined(effects, variances).tau2))


def paule_mandel(effects: Numbers, variances: Numbers) -> float:
    """Return the tau squared at which Q, weighted with it, is what chance alone gives: k - 1.

    Source: Paule and Mandel 1982, doi:10.6028/jres.087.022. statsmodels has it too, but stops
    too early by default and, asked for more digits, often returns 0 (it takes a rounding error
    past the solution for "no heterogeneity").
    """

    def excess(tau2: float) -> float:
        weights = 1 / (variances + tau2)
        centre = weights @ effects / weights.sum()
        return weights @ (effects - centre) ** 2 - (len(effects) - 1)

    # Q falls as tau squared grows and is below k - 1 at the sum of squares.
    return _root(excess, 0.0, _sum_of_squares(effects)) if excess(0.0) > 0 else 0.0


def restricted_likelihood(effects: Numbers, variances: Numbers) -> float:
    """Return the tau squared at which the restricted likelihood is highest (REML).

    Source: Viechtbauer 2005, doi:10.3102/10769986030003261. The likelihood can have more than
    one top; all are looked at, and 0 too.
    """

    def residuals(tau2: float) -> tuple[Numbers, Numbers]:
        weights = 1 / (variances + tau2)
        return weights, effects - weights @ effects / weights.sum()

    def slope(tau2: float) -> float:
        weights, away = residuals(tau2)
        return (weights * away) @ (weights * away) - weights.sum() + _sum2(weights) / weights.sum()

    def height(tau2: float) -> float:
        weights, away = residuals(tau2)
        return np.log(weights).sum() - np.log(weights.sum()) - weights @ away**2

    # The slope is negative from the sum of squares on, so every top lies below it.
    top = _sum_of_squares(effects)
    steps = [0.0, *np.geomspace(1e-8 * top, top, 100)] if top else [0.0]
    slopes = [slope(step) for step in steps]
    tops = [
        _root(slope, steps[i], steps[i + 1])
        for i in range(len(steps) - 1)
        if slopes[i] > 0 >= slopes[i + 1]
    ]
    return max([0.0, *tops], key=height)


ESTIMATORS = {"PM": paule_mandel, "REML": restricted_likelihood, "DL": dersimonian_laird}


def _sum2(numbers: Numbers) -> float:
    return float(numbers @ numbers)


def _sum_of_squares(effects: Numbers) -> float:
    return _sum2(effects - effects.mean())


def _root(function, low: float, high: float) -> float:
    """Return where ``function`` changes sign, to the last digits that floats hold."""
    return float(brentq(function, low, high, xtol=1e-300, maxiter=1000))
