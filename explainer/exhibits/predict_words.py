"""How far a guess is from what was found, in words; predict_share.js says the same."""

import math
from collections.abc import Mapping
from itertools import permutations

from explainer.evidence.statistic import number

from .predict_items import PERCENT, Item
from .predict_scale import Scale


def answer(item: Item, guess: float | None, scale: Scale) -> str:
    """Say guess, finding and distance: ``"You said 40%; 28.1% were found: 12 points too high."``"""
    if guess is None:
        return f"{item.found} were found."
    return f"{said(guess, scale)}{item.found} were found{distance(item, guess, scale)}."


def said(guess: float, scale: Scale) -> str:
    """Return how the sentence begins once there is a guess."""
    return f"You said {scale.text(guess)}; "


def distance(item: Item, guess: float, scale: Scale) -> str:
    """Return how the sentence ends once there is a guess: ``": 12 points too high"``."""
    amount = _amount(item, guess, scale)
    if not amount:
        return ": inside that range" if item.is_range else ": as close as it gets"
    points = (" point" if amount == 1 else " points") if scale.sign == PERCENT else ""
    above = guess > item.high
    if item.is_range:
        return f": {number(amount)}{points} {'above' if above else 'below'} that range"
    return f": {number(amount)}{points} too {'high' if above else 'low'}"


def closing(items: tuple[Item, ...], guesses: Mapping[str, float], scale: Scale) -> str:
    """Say which guesses were closest and farthest, and how many pairs were in the right order.

    ``""`` for fewer than two guesses: there is nothing to compare.
    """
    guessed = [item for item in items if item.label in guesses]
    if len(guessed) < 2:
        return ""
    amounts = {item.label: _amount(item, guesses[item.label], scale) for item in guessed}
    near, far = min(amounts.values()), max(amounts.values())
    if near == far:
        words = "All your guesses are equally close."
    else:
        words = f"Closest: {_those(amounts, near)}. Farthest: {_those(amounts, far)}."
    # Pairs that were found alike, or guessed alike, have no order to compare.
    pairs = [
        guesses[low.label] < guesses[high.label]
        for low, high in permutations(guessed, 2)
        if low.high < high.low and guesses[low.label] != guesses[high.label]
    ]
    if not pairs:
        return words
    if all(pairs):
        return f"{words} You had the order right."
    if not any(pairs):
        return f"{words} The order is the other way round."
    return f"{words} You had the order right for {sum(pairs)} of {len(pairs)} pairs."


def _amount(item: Item, guess: float, scale: Scale) -> float:
    """Return how far ``guess`` is outside of what was found, in whole steps of the scale."""
    outside = max(guess - item.high, item.low - guess, 0)
    return math.floor(outside / scale.step + 0.5) * scale.step


def _those(amounts: Mapping[str, float], amount: float) -> str:
    return " and ".join(label for label, own in amounts.items() if own == amount)
