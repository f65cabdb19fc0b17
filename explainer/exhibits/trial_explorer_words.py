"""What the measures of a trial are called, how each is worked out, and what it says."""

from dataclasses import dataclass

import htpy as h

from explainer.care.trials import Outcome, Trial
from explainer.evidence import Statistic
from explainer.statistics import Estimate, in_words

DESIGNS = {
    "superiority": ("A trial of superiority:", " is the first treatment better? "),
    "non-inferiority": (
        "A trial of non-inferiority:",
        " is the first treatment not worse by more than a margin that was set before? ",
    ),
}
MEANINGS = {
    "Difference": "How many more of 100 people it happens to.",
    "Number needed": (
        "The same line, read the other way: how many people are treated until it happens to one "
        "more. Where the interval of the difference holds “same”, this number passes infinity, "
        "and beyond it counts people treated until it happens to one fewer."
    ),
    "Ratio of shares (risk ratio)": (
        "How many times as often. It does not say how often: twice can be two of a thousand "
        "instead of one."
    ),
    "Ratio of odds (odds ratio)": (
        "Odds are those to whom it happens against those to whom it does not. Where something "
        "happens to many, this ratio lies further from 1 than the ratio of shares: it is not how "
        "many times as often."
    ),
    "95% interval": (
        "All the values that fit the data well enough. A value outside is not impossible, and one "
        "inside is not proved."
    ),
}
COUNTS = {
    "worked-out": "Counts worked out: the only whole numbers of people that fit what is printed.",
    "none": "Percentages only: the counts behind them were not in what we read.",
}
# What a source calls the ratio that it prints, by its series.
PRINTED = {"odds-ratio": "Odds ratio, as printed", "risk-ratio-turned": "“Risk ratio”, as printed"}
TURNED = "risk-ratio-turned"


def finding(trial: Trial, outcome: Outcome) -> str:
    """Say how many more of a hundred it was, and how sure that is."""
    said = f"{trial.first}: {more(outcome.gain)} {outcome.happened}"
    if outcome.margin:
        limit, margin = outcome.limit.value, outcome.margin.value
        return f"{said}. Up to {limit:g} fewer fit the data; the margin was {margin:g} fewer."
    if not outcome.effects:
        return f"{said}. Without counts no interval can be worked out."
    return f"{said}. {_capital(between(outcome.effects.difference))} fit the data."


def chance(outcome: Outcome) -> str:
    """Say what Fisher's exact test says, as natural frequencies; "" without counts."""
    if not outcome.effects:
        return ""
    p = outcome.effects.fisher_p
    return (
        f"Were both treatments equally good, {in_words(p)} such trials would still show a "
        f"difference at least this large (Fisher’s exact test, p = {p:.2g}, worked out)."
    )


@dataclass(frozen=True)
class Measure:
    """One measure of an outcome in words: its name, how it is worked out, value and interval."""

    name: str
    how: str
    said: object
    interval: str
    value: float
    found: Estimate | None = None


def difference(outcome: Outcome) -> Measure:
    """Return the difference of shares, as people of a hundred."""
    spread = ""
    if outcome.limit:
        spread = f"at most {outcome.limit.value:g} fewer (one-sided)"
    elif outcome.effects:
        spread = between(outcome.effects.difference)
    name, how = "Difference", f"{outcome.first.text} − {outcome.second.text}"
    if outcome.difference:
        name = "Difference, as printed"
        points = abs(outcome.first.value - outcome.second.value)
        how = f"{how} gives {points:.1f}: these shares are rounded"
    return Measure(name, how, more(outcome.gain), spread, outcome.gain)


def needed(outcome: Outcome) -> Measure:
    """Return how many people are treated for one more; the interval may pass infinity."""
    count = 1 / abs(outcome.gain)
    spread = ""
    if outcome.effects:
        near, far = outcome.effects.needed.ends
        spread = f"{people(near)} to {people(far)}"
        if outcome.effects.needed.through_infinity:
            spread = (
                f"from 1 more in {people(near)} through infinity, which is no difference, "
                f"to 1 fewer in {people(-far)}"
            )
    said = f"1 {_way(outcome.gain)} in {people(count)} treated"
    return Measure("Number needed", f"100 ÷ {amount(outcome.gain)}", said, spread, count)


def ratios(outcome: Outcome) -> tuple[Measure, Measure]:
    """Return the ratio of shares and the ratio of odds."""
    first, second = outcome.shares
    found = outcome.effects
    shares = f"{outcome.first.text} ÷ {outcome.second.text}"
    odds = first / (1 - first) * (1 - second) / second
    return (
        _ratio("Ratio of shares (risk ratio)", shares, first / second, found and found.risk_ratio),
        _ratio(
            "Ratio of odds (odds ratio)",
            " ÷ ".join(f"({each})" for each in _odds(outcome)),
            odds,
            found and found.odds_ratio,
        ),
    )


def turned(outcome: Outcome) -> Measure:
    """Return the ratio of those to whom it did not happen, with the groups turned round."""
    found = outcome.turned.risk_ratio
    without = [f"{one.total - one.events} of {one.total}" for one in reversed(outcome.groups)]
    return _ratio("Those without it, turned round", " ÷ ".join(without), found.value, found)


def printed(one: Statistic) -> Measure:
    """Return a ratio that a source prints, linked to its passport."""
    found = Estimate(one.value, one.low, one.high)
    how = "after weighing other features" if one.subject.endswith("adjusted") else ""
    link = h.a(href=f"#{one.anchor}")[f"{one.value:g}"]
    return Measure(PRINTED[one.series], how, link, interval(found), one.value, found)


def _ratio(name: str, how: str, value: float, found: Estimate | None) -> Measure:
    return Measure(name, how, ratio(value), interval(found) if found else "", value, found)


def more(gain: float) -> str:
    """Write a difference of shares: ``"27 of 100 more"``, ``"3.5 of 100 fewer"``."""
    return f"{amount(gain)} of 100 {_way(gain)}"


def between(found: Estimate) -> str:
    """Write the interval of a difference: ``"9 to 43 more"``, ``"5 fewer to 39 more"``."""
    start = amount(found.low) + (" fewer" if found.low < 0 else "")
    return f"{start} to {amount(found.high)} more"


def amount(share: float) -> str:
    """Write a share as people of a hundred without a sign: whole, or ``"3.5"`` if they are few."""
    points = 100 * abs(share)
    return f"{points:.0f}" if points >= 5 else f"{points:.1f}".removesuffix(".0")


def people(count: float) -> str:
    """Write a number of people needed: ``"3.7"``, ``"44"``."""
    return f"{count:.1f}" if count < 10 else f"{count:,.0f}"


def ratio(value: float) -> str:
    """Write a ratio: ``"1.48"``, ``"36.2"``."""
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def interval(found: Estimate) -> str:
    return f"{ratio(found.low)} to {ratio(found.high)}"


def _odds(outcome: Outcome) -> list[str]:
    if outcome.groups:
        return [f"{one.events} ÷ {one.total - one.events}" for one in outcome.groups]
    return [f"{one.value:g} ÷ {100 - one.value:.3g}" for one in (outcome.first, outcome.second)]


def _way(gain: float) -> str:
    return "more" if gain > 0 else "fewer"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
