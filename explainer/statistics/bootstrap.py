"""An interval for a share that is counted in clusters: vertebrae in patients, say."""

from collections.abc import Sequence

from .checks import confidence_level, whole_number

SEED = 2024
REPEATS = 9999


def cluster_interval(
    events: Sequence[int],
    totals: Sequence[int],
    level: float = 0.95,
    repeats: int = REPEATS,
    seed: int = SEED,
) -> tuple[float, float]:
    """Return the interval ``(low, high)`` of ``sum(events) / sum(totals)``, from 0 to 1.

    ``events`` and ``totals`` hold one number for each cluster: of that patient's ``totals``
    vertebrae with a lesion, so many are of the type in question. Whole patients are drawn again
    with replacement, ``repeats`` times, and the interval holds the middle ``level`` of the shares
    so found (percentiles). Vertebrae of one patient resemble each other, so this is wider than an
    interval that takes each vertebra for a patient of its own. With few clusters (five to thirty)
    it is still too narrow, and it has no width at all where every cluster has the same share.

    The same for the same numbers, in whatever order the clusters stand. Sources: Field and Welsh
    2007, doi:10.1111/j.1467-9868.2007.00593.x; on few clusters Cameron, Gelbach and Miller 2008,
    doi:10.1162/rest.90.3.414.

    Raises ``ValueError`` unless there are at least two clusters, each with whole numbers
    ``0 <= events <= totals`` and ``totals >= 1``: who has no lesion has no type to draw.
    """
    import numpy as np
    from scipy.stats import bootstrap

    confidence_level(level)
    whole_number("repeats", repeats, least=1)
    clusters = np.array(_clusters(events, totals), dtype=float)
    result = bootstrap(
        tuple(clusters.T),
        lambda some, all, axis: some.sum(axis=axis) / all.sum(axis=axis),
        paired=True,
        vectorized=True,
        n_resamples=repeats,
        confidence_level=level,
        method="percentile",
        rng=np.random.default_rng(whole_number("seed", seed, least=0)),
    )
    low, high = result.confidence_interval
    return float(low), float(high)


def _clusters(events: Sequence[int], totals: Sequence[int]) -> list[tuple[int, int]]:
    """Return the checked clusters, sorted: the order in which they stand is not to matter."""
    events, totals = list(events), list(totals)
    if len(events) != len(totals):
        raise ValueError(
            f"events: expected one for each of the {len(totals)} totals, got {len(events)}"
        )
    if len(events) < 2:
        raise ValueError(f"events: expected at least two clusters, got {len(events)}")
    clusters = []
    for place, (some, all) in enumerate(zip(events, totals, strict=True)):
        all = whole_number(f"totals[{place}]", all, least=1)
        some = whole_number(f"events[{place}]", some, least=0)
        if some > all:
            raise ValueError(f"events[{place}]: expected at most the total of {all}, got {some}")
        clusters.append((some, all))
    return sorted(clusters)
