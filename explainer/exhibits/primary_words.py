"""How shares are written, and the sentences about a pooled share.

A number that changes with the studies stands in a slot of its own, ``data-v``, which the module
fills anew: so every sentence is written once, here.
"""

import htpy as h

from explainer.statistics.pooling import Pooled

# For each measure of spread: its name, the slot of its value, and what it says.
MEASURES = (
    (
        "I squared",
        "i2",
        "How much of the differences between the studies is more than chance: 0% is none of it, "
        "100% is all. Very large studies push it up, because chance moves them so little.",
    ),
    (
        "Tau squared",
        "tau2",
        "How far apart the true shares of the studies lie. It is measured on the scale on which "
        "they are pooled, the logarithm of the odds; 0 means that they are all alike. The larger "
        "it is, the wider the range for a new study.",
    ),
    (
        "Q",
        "q",
        "Adds up how far each study lies from the average, in units of its own uncertainty. If "
        "only chance made them differ, it would be about the number of studies minus one; p says "
        "how often chance alone would make it this large.",
    ),
)


def percent(share: float) -> str:
    """Write a share with one decimal: ``"26.1%"``."""
    return f"{100 * share:.1f}%"


def span(low: float, high: float) -> str:
    """Write a range of shares with one decimal: ``"20.3 to 38.1%"``."""
    return f"{100 * low:.1f} to {percent(high)}"


def about(low: float, high: float | None = None) -> str:
    """Write a share, or a range of them, no finer than it deserves: ``"26%"``, ``"8.5 to 38%"``."""
    if high is not None:
        return f"{_rough(low)} to {_rough(high)}%"
    return f"{_rough(low)}%"


def values(result: Pooled | None) -> dict[str, str]:
    """Return the text of every slot for a pooled result; empty where there is nothing to say."""
    if result is None:
        return {}
    found = {
        "k": str(result.k),
        "share": percent(result.share),
        "span": span(result.low, result.high),
        "about": about(result.share),
        "between": about(result.low, result.high),
    }
    if result.k > 1:
        found |= {
            "new": span(result.prediction_low, result.prediction_high),
            "anything": about(result.prediction_low, result.prediction_high),
            "tau2": f"{result.tau2:.2f}",
            "i2": "more than 99%" if result.i2 > 99 else f"{result.i2:.0f}%",
            "q": f"{result.q:,.1f}, {chance(result.q_p)}",
        }
    return found


def chance(p: float) -> str:
    """Write a p value: ``"p < 0.001"``, ``"p = 0.04"``."""
    return "p < 0.001" if p < 0.001 else f"p = {p:.3f}"


def slot(name: str, found: dict[str, str]) -> h.Element:
    """Return the slot ``name`` with its present text."""
    return h.b(data_v=name)[found.get(name, "")]


def sentences(cancer: str, found: dict[str, str], only: str) -> list[h.Element]:
    """Return what there is to say with many studies, with two, one or none; one is shown."""
    return [
        h.p(".when-pooled")[
            f"Pooled share of {cancer}: about ",
            slot("about", found),
            " (",
            slot("between", found),
            "). A new study like these could find anything from ",
            slot("anything", found),
            ".",
            h.span(".when-two")[" Two studies are too few to say more."],
        ],
        h.p(".when-one")[
            f"One study that counted {cancer} is in: ",
            h.b(data_v="only")[only],
            ". There is nothing to pool; put another one in.",
        ],
        h.p(".when-none")[f"No study that counted {cancer} is in. Put at least two in to pool."],
    ]


def _rough(share: float) -> str:
    amount = 100 * share
    return f"{amount:.0f}" if amount >= 9.5 else f"{amount:.1f}".removesuffix(".0")
