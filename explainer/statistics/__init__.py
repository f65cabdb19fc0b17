"""Shares and what can be said of them: intervals, pooling across studies, natural frequencies.

Importing this is cheap: statsmodels and scipy are loaded when something is first calculated.
"""

from .bootstrap import cluster_interval
from .effects import Effects, Estimate, Needed, effects, needed
from .frequencies import in_words, of_people
from .pooling import Pooled, leave_one_out, pool, quantiles
from .proportions import Proportion

__all__ = [
    "Effects",
    "Estimate",
    "Needed",
    "Pooled",
    "Proportion",
    "cluster_interval",
    "effects",
    "in_words",
    "leave_one_out",
    "needed",
    "of_people",
    "pool",
    "quantiles",
]
