"""What a reader predicts: items, each with the figure that was found for it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from numbers import Real

from explainer import evidence
from explainer.epidemiology.primaries import primaries
from explainer.evidence.statistic import Statistic, number

PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to predict; ``low`` and ``high`` are equal where one value was found.

    ``margin`` are the ends of the interval or range round a value, if there is one, and
    ``margin_words`` say it.
    """

    label: str
    text: str  # "28.1%"
    low: float
    high: float
    unit: str
    primary: str = ""  # the id of the primary that it stands for, which gives it its colour
    margin: tuple[float, float] | None = None
    margin_words: str = ""
    statistic: Statistic | None = None

    @property
    def is_range(self) -> bool:
        """Whether only a range was found."""
        return self.low != self.high

    @property
    def count(self) -> str:
        """The people behind it, ``"388 of 1,379"``; ``""`` where they are not known."""
        return self.statistic.count_text if self.statistic else ""

    @property
    def found(self) -> str:
        """What was found, as it stands in a sentence: ``"28.1% (388 of 1,379)"``."""
        return f"{self.text} ({self.count})" if self.count else self.text


def checked_items(items: object) -> dict[str, float | str]:
    """Return ``items`` as ``{label: number or id of a statistic}``, in the order given.

    ``items`` is a dict or a pandas Series, or a list of ids. Raises ``ValueError`` that names the
    item, what was given and what is expected.
    """
    if isinstance(items, list | tuple):
        pairs = [(_label(statistic_id), statistic_id) for statistic_id in items]
    elif hasattr(items, "items"):
        pairs = [(label, _entry(label, entry)) for label, entry in items.items()]
    else:
        raise ValueError(
            "items: expected a dict or a pandas Series of label and number (or id of a statistic), "
            f"or a list of ids, got {items!r}"
        )
    if not pairs:
        raise ValueError("items: expected at least one item to predict, got none")
    found: dict[str, float | str] = {}
    for label, entry in pairs:
        if not isinstance(label, str) or not label.strip():
            raise ValueError(f"items: expected words as a label, got {label!r}")
        if label in found:
            raise ValueError(
                f"items: {found[label]!r} and {entry!r} would both be called {label!r}; expected "
                "a dict with a label of its own for each"
            )
        found[label] = entry
    return found


def read_items(items: Mapping[str, float | str], unit: str) -> tuple[Item, ...]:
    """Return what was found for each of the checked ``items``; ``unit`` is that of the numbers.

    Raises ``ValueError`` for an unknown statistic and for units that do not go together.
    """
    read = tuple(
        _published(label, entry) if isinstance(entry, str) else _own(label, entry, unit)
        for label, entry in items.items()
    )
    kinds = {_kind(item.unit): item for item in read}
    if len(kinds) > 1:
        one, other = list(kinds.values())[:2]
        raise ValueError(
            f"items: {one.label!r} is in {one.unit!r} but {other.label!r} in {other.unit!r}; "
            "expected one unit, or percentages only"
        )
    return read


def sign_of(unit: str) -> str:
    """Return what follows a number in ``unit``: ``"%"``, ``"°"`` or ``" lesions"``."""
    if unit.startswith(PERCENT):
        return PERCENT
    return "°" if unit == "degrees" else f" {unit}".rstrip()


def finite(value: object) -> float | None:
    """Return a number as a float; ``None`` for anything else."""
    if isinstance(value, bool) or not isinstance(value, Real) or not math.isfinite(value):
        return None
    return float(value)


def _entry(label: object, entry: object) -> float | str:
    if isinstance(entry, str):
        return entry
    value = finite(entry)
    if value is None or value < 0:
        raise ValueError(
            f"items[{label!r}]: expected a number of 0 or more, or the id of a statistic, "
            f"got {entry!r}"
        )
    return value


def _label(statistic_id: object) -> str:
    if not isinstance(statistic_id, str):
        raise ValueError(
            f"items: expected a list of ids of statistics, got {statistic_id!r} in it; numbers "
            "need a dict: {label: number}"
        )
    figure = _statistic(statistic_id, statistic_id)
    primary = _primary(figure.subject)
    words = primary.label if primary else figure.place or figure.subject
    return words[:1].upper() + words[1:]


def _statistic(label: str, statistic_id: str) -> Statistic:
    try:
        return evidence.statistic(statistic_id)
    except ValueError as error:
        raise ValueError(f"items[{label!r}]: {error}") from None


def _primary(words: str) -> object:
    known = primaries()
    return next((one for one in known if words.lower() in (one.label.lower(), one.cancer)), None)


def _own(label: str, value: float, unit: str) -> Item:
    primary = _primary(label)
    return Item(
        label=label,
        text=f"{number(value)}{sign_of(unit)}",
        low=value,
        high=value,
        unit=unit,
        primary=primary.id if primary else "",
    )


def _published(label: str, statistic_id: str) -> Item:
    figure = _statistic(label, statistic_id)
    primary = _primary(figure.subject)
    margin, words = _margin(figure)
    exact = figure.value is not None
    return Item(
        label=label,
        text=figure.text,
        low=figure.value if exact else figure.low or 0,
        high=figure.value if exact else math.inf if figure.high is None else figure.high,
        unit=figure.unit,
        primary=primary.id if primary else "",
        margin=margin,
        margin_words=words,
        statistic=figure,
    )


def _margin(figure: Statistic) -> tuple[tuple[float, float] | None, str]:
    """Return what lies round a value: as the source gives it, else by chance from the counts."""
    if figure.value is None:
        return None, ""
    if figure.low is not None and figure.high is not None:
        return (figure.low, figure.high), f"{figure.range_text} ({figure.spread_name})"
    if figure.count_text and figure.is_percentage:
        from explainer.statistics.proportions import Proportion

        low, high = Proportion(figure.numerator, figure.denominator).wilson()
        margin = (100 * low, 100 * high)
        words = f"{margin[0]:.1f} to {margin[1]:.1f}% (95% confidence interval, worked out)"
        return margin, words
    return None, ""


def _kind(unit: str) -> str:
    # Percentages of different groups may share a scale: each item then says what it is of.
    return PERCENT if unit.startswith(PERCENT) else unit
