"""The scale on which a reader guesses, and on which what was found is drawn."""

import math
from dataclasses import dataclass

from explainer.evidence.statistic import number

from .predict_items import PERCENT, Item, finite, sign_of


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale that guesses and findings share, from 0 to ``maximum`` in steps of ``step``."""

    maximum: float
    step: float
    sign: str  # what follows a number: "%", "°", " lesions"

    @property
    def start(self) -> float:
        """Where every handle stands at first: in the middle, which says nothing."""
        return round(self.maximum / 2 / self.step) * self.step

    def text(self, value: float) -> str:
        """Write a value of the scale: ``"40%"``."""
        return f"{number(value)}{self.sign}"


def scale_of(items: tuple[Item, ...], maximum: float | None) -> Scale:
    """Return the scale for ``items``: to ``maximum``, else to 100%, else to a round number above.

    Raises ``ValueError`` for a maximum that is no positive number or that an item goes beyond.
    """
    percent = items[0].unit.startswith(PERCENT)
    ends = {item: _end(item) for item in items}
    if maximum is None:
        maximum = 100 if percent else _round_above(max(ends.values()) or 1)
    elif finite(maximum) is None or maximum <= 0:
        raise ValueError(f"maximum: expected a number above 0, got {maximum!r}")
    for item, end in ends.items():
        if end > maximum:
            raise ValueError(
                f"items[{item.label!r}]: expected 0 to {number(maximum)}, the end of the scale "
                f"(maximum), got {number(end)}"
            )
    return Scale(maximum, _round_above(maximum / 100), sign_of(items[0].unit))


def _end(item: Item) -> float:
    """Return how far the drawing of ``item`` has to reach; an open range starts on the scale."""
    return item.low if math.isinf(item.high) else max(item.high, *(item.margin or (0,)))


def _round_above(value: float) -> float:
    """Return the next of 1, 2, 5, 10, 20, 50 … (and 0.5, 0.2 …) from ``value`` on."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(float(f"{n * power:.6g}") for n in (1, 2, 5, 10) if n * power >= value * 0.999999)
