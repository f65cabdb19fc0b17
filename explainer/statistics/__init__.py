"""Shares and what can be said of them: intervals, pooling across studies, natural frequencies.

Importing this is cheap: statsmodels and scipy are loaded when something is first calculated.
"""

from .frequencies import in_words, of_people
from .pooling import Pooled, leave_one_out, pool, quantiles
from .proportions import Proportion

__all__ = [
    "Pooled",
    "Proportion",
    "in_words",
    "leave_one_out",
    "of_people",
    "pool",
    "quantiles",
]
