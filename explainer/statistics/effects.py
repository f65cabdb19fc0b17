"""What a trial's four counts say: difference, ratios, number needed to treat, Fisher's test."""

import math
from dataclasses import dataclass

from .checks import confidence_level
from .proportions import Proportion


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its interval; an end may be infinite."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Needed:
    """How many people are treated for one event more (positive) or one fewer (negative).

    ``value`` is infinite where the groups are equal. ``ends`` are the numbers that belong to the
    high and to the low end of the difference; between them the number runs from the first end up,
    and if ``through_infinity`` past it and back from minus infinity to the second.
    """

    value: float
    ends: tuple[float, float]
    through_infinity: bool


@dataclass(frozen=True, slots=True)
class Effects:
    """The measures of one two-by-two table; the first group is compared with the second.

    ``difference`` is of shares (-1 to 1), with Newcombe's interval from two Wilson intervals.
    ``risk_ratio`` and ``odds_ratio`` have the usual intervals on the logarithmic scale (Katz,
    Woolf); they are None where a count of the table is 0, for then that interval does not exist.
    ``fisher_p`` is Fisher's exact test, two-sided.
    """

    difference: Estimate
    risk_ratio: Estimate | None
    odds_ratio: Estimate | None
    needed: Needed
    fisher_p: float


def effects(first: Proportion, second: Proportion, level: float = 0.95) -> Effects:
    """Return what ``first``, compared with ``second``, shows at the confidence ``level``.

    Sources: Newcombe 1998, method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>
    3.0.CO;2-I; Katz 1978, doi:10.2307/2530610. Raises ``ValueError`` naming the argument for
    anything but two Proportions and for a ``level`` outside 0 to 1.
    """
    from scipy.stats import fisher_exact

    for name, group in (("first", first), ("second", second)):
        if not isinstance(group, Proportion):
            raise ValueError(f"{name}: expected a Proportion, got {group!r}")
    alpha = 1 - confidence_level(level)
    table = [[group.events, group.total - group.events] for group in (first, second)]
    full = all(map(all, table))
    difference = _difference(first, second, alpha)
    return Effects(
        difference=difference,
        risk_ratio=_ratio(first, second, alpha, "ratio", "log") if full else None,
        odds_ratio=_ratio(first, second, alpha, "odds-ratio", "logit") if full else None,
        needed=needed(difference),
        fisher_p=float(fisher_exact(table).pvalue),
    )


def needed(difference: Estimate) -> Needed:
    """Return the number needed to treat that belongs to a ``difference`` of shares."""
    return Needed(
        value=_inverse(difference.value),
        ends=(_inverse(difference.high), _inverse(difference.low)),
        through_infinity=difference.low < 0 < difference.high,
    )


def _difference(first: Proportion, second: Proportion, alpha: float) -> Estimate:
    from statsmodels.stats.proportion import confint_proportions_2indep

    counts = (first.events, first.total, second.events, second.total)
    low, high = confint_proportions_2indep(*counts, method="newcomb", compare="diff", alpha=alpha)
    return Estimate(first.share - second.share, float(low), float(high))


def _ratio(first: Proportion, second: Proportion, alpha: float, kind: str, way: str) -> Estimate:
    from statsmodels.stats.proportion import confint_proportions_2indep

    counts = (first.events, first.total, second.events, second.total)
    low, high = confint_proportions_2indep(*counts, method=way, compare=kind, alpha=alpha)
    value = first.share / second.share
    if kind == "odds-ratio":
        value *= (1 - second.share) / (1 - first.share)
    return Estimate(value, float(low), float(high))


def _inverse(share: float) -> float:
    return 1 / share if share else math.inf
