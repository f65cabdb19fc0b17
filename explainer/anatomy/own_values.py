"""A reader's own numbers along the spine: one way of counting or several, checked."""

import math
from collections.abc import Iterable, Mapping

from explainer.evidence import Statistic

from .levels import LEVELS, REGIONS

OWN = "own"

# One number: plain, or published with its passport.
Value = float | Statistic
Way = dict[str, Value]

_LEVELS = "levels (C1 to C7, T1 to T12, L1 to L5, S1 to S5, coccyx)"


def checked_values(values: object) -> Way | dict[str, Way]:
    """Return a reader's own numbers, each way of counting in the order of the column.

    One way is a dict or a pandas Series whose keys are levels (``"L3"``) or regions
    (``"lumbar"``), not both, and whose values are numbers or :class:`Statistic`: ``{place:
    value}``. Several are a dict of such ways by their titles, or a pandas DataFrame whose columns
    are ways and whose index are places; an empty cell is a place without a value: ``{title:
    {place: value}}``. Raises ``TypeError`` or ``ValueError`` naming way and key.
    """
    if values is None:
        return {}
    _refuse_rows(values)
    if hasattr(values, "columns"):  # a frame gives every column every place
        values = _once("values", ((title, column.dropna()) for title, column in values.items()))
    if not hasattr(values, "items"):
        raise TypeError(
            "values: expected a dict or a pandas Series of numbers by level or by region, or a "
            "dict or a pandas DataFrame of several ways of counting, by their titles; "
            f"got {type(values).__name__}"
        )
    given = _once("values", values.items())
    ways = [title for title, way in given.items() if hasattr(way, "items")]
    if not ways:
        return _checked_way("values", given)
    for title, way in given.items():
        if title not in ways:
            raise ValueError(
                "values: expected one way of counting or several, not both; "
                f"{ways[0]!r} holds numbers by place, but {title!r} is {way!r}"
            )
        if not title.strip() or not len(way):
            raise ValueError(f"values[{title!r}]: every way of counting needs a title and a number")
    return {
        title: _checked_way(f"values[{title!r}]", _once(f"values[{title!r}]", way.items()))
        for title, way in given.items()
    }


def _refuse_rows(values: object) -> None:
    """Refuse a pandas table or column that holds words: its rows are still to be counted."""
    if not hasattr(values, "value_counts"):
        return
    words = (cell for cell in values.to_numpy().flat if isinstance(cell, str))
    if word := next(words, ""):
        raise ValueError(
            f"values: expected counts, got rows with words such as {word!r}; count them first, "
            'as in lesions["level"].value_counts()'
        )


def is_several(values: Way | Mapping[str, Way]) -> bool:
    """Tell whether checked ``values`` are several ways of counting by their titles."""
    return any(isinstance(way, dict) for way in values.values())


def own_ids(values: Way | Mapping[str, Way]) -> tuple[str, ...]:
    """Return the ids of the ways of counting in ``values``: ``own``, ``own-2``, ``own-3``."""
    number = len(values) if is_several(values) else bool(values)
    return tuple(f"{OWN}-{place}" if place > 1 else OWN for place in range(1, number + 1))


def _once(name: str, pairs: Iterable[tuple[object, object]]) -> dict[str, object]:
    given: dict[str, object] = {}
    for key, value in pairs:
        if str(key) in given:
            raise ValueError(f"{name}: {str(key)!r} is given twice")
        given[str(key)] = value
    return given


def _checked_way(name: str, given: Mapping[str, object]) -> Way:
    values = {place: _checked(f"{name}[{place!r}]", place, one) for place, one in given.items()}
    unknown = [place for place in values if place not in LEVELS + REGIONS]
    if unknown:
        raise ValueError(
            f"{name}: unknown place {unknown[0]!r}; expected {_LEVELS} "
            f"or regions ({', '.join(REGIONS)})"
        )
    if any(place in LEVELS for place in values) and any(place in REGIONS for place in values):
        raise ValueError(
            f"{name}: expected all levels or all regions, got both: "
            f"{', '.join(values)}; a region's total and a single level are not one scale"
        )
    return {place: values[place] for place in LEVELS + REGIONS if place in values}


def _checked(name: str, place: str, value: object) -> Value:
    if isinstance(value, Statistic):
        if value.value is None or value.place not in ("", place):
            raise ValueError(
                f"{name}: expected a statistic of this place with one value, got "
                f"{value.id!r}, {value.text} at {value.place or 'no place'}"
            )
        return value
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if isinstance(value, bool) or not math.isfinite(number) or number < 0:
        raise ValueError(f"{name}: expected a number of 0 or more, got {value!r}")
    return number
