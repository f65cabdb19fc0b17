"""How shares are written, and the sentences about a pooled share.

A number that changes with the studies stands in a slot of its own, ``data-v``, which the module
fills anew: so every sentence is written once, here.
"""

from collections.abc import Sequence

import htpy as h

from explainer.epidemiology.studies import FEWEST
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
        "it is, the wider the prediction interval.",
    ),
    (
        "Q",
        "q",
        "Adds up how far each study lies from the average, in units of its own uncertainty. If "
        "only chance made them differ, it would be about the number of studies minus one; p says "
        "how often chance alone would make it this large.",
    ),
)

FEW = (
    "With fewer than five studies the spread between them is hardly known, so this range is rough."
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
    """Return the text of every slot for a pooled result; none with too few studies to pool."""
    if result is None or result.k < FEWEST:
        return {}
    return {
        "k": str(result.k),
        "share": percent(result.share),
        "span": span(result.low, result.high),
        "new": about(result.prediction_low, result.prediction_high),
        "few": FEW if result.k < 5 else "",
        "tau2": f"{result.tau2:.2f}",
        "i2": "more than 99%" if result.i2 > 99 else f"{result.i2:.0f}%",
        "q": f"{result.q:,.1f}, {chance(result.q_p)}",
    }


def chance(p: float) -> str:
    """Write a p value: ``"p < 0.001"``, ``"p = 0.04"``."""
    return "p < 0.001" if p < 0.001 else f"p = {p:.3f}"


def slot(name: str, found: dict[str, str]) -> h.Element:
    """Return the slot ``name`` with its present text."""
    return h.b(data_v=name)[found.get(name, "")]


def how_many(count: int, kinds: Sequence[str]) -> str:
    """Write how many studies are in, and of whom: ``"4 studies of people with ..."``."""
    if not count:
        return "no study"
    whom = kinds[0] if len(kinds) == 1 else f"{len(kinds)} kinds"
    return f"{count} {'study' if count == 1 else 'studies'} of {whom}"


def mixed(count: int, kinds: Sequence[str]) -> str:
    """Return the warning that a pooled share of several kinds of studies needs, or ``""``."""
    if count < FEWEST or len(kinds) < 2:
        return ""
    listed = f"{', '.join(kinds[:-1])}{',' * (len(kinds) > 2)} and {kinds[-1]}"
    return (
        f"This mixes {listed}. It answers no single question: a narrower band here is not more "
        "certainty."
    )


def sentence(cancer: str, found: dict[str, str]) -> h.Element:
    """Return what a pooled share says."""
    return h.p(".when-pooled")[
        f"Pooled share of {cancer}: ",
        slot("share", found),
        " (",
        slot("span", found),
        "). The true share in another place like these could be anything from ",
        slot("new", found),
        " (95% prediction interval). ",
        h.span(data_v="few")[found.get("few", "")],
    ]


def too_few(cancer: str, findings: Sequence[str]) -> str:
    """Return what there is to say of up to two findings, such as ``"Germany found 35.7%"``."""
    if len(findings) == 2:
        return f"Two studies of {cancer}: look at both. Two are too few to pool."
    if len(findings) == 1:
        return f"One study of {cancer} is in: {findings[0]}. There is nothing to pool."
    return "" if findings else f"No study of {cancer} is in. Put some in."


def _rough(share: float) -> str:
    amount = 100 * share
    return f"{amount:.0f}" if amount >= 9.5 else f"{amount:.1f}".removesuffix(".0")
