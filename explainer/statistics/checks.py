"""Checks of arguments: each says which argument, what was expected and what was given."""

import math
from numbers import Real


def whole_number(name: str, value: object, least: int) -> int:
    """Return ``value`` as an int; ``388.0`` counts as whole, ``True`` and ``"388"`` do not.

    Raises ``ValueError`` for anything else, for a missing value and for less than ``least``.
    """
    real = isinstance(value, Real) and not isinstance(value, bool) and math.isfinite(value)
    if not real or value != int(value) or value < least:
        raise ValueError(f"{name}: expected a whole number of {least} or more, got {value!r}")
    return int(value)


def confidence_level(level: object) -> float:
    """Return ``level`` as a float; raises ``ValueError`` unless it is between 0 and 1."""
    if not isinstance(level, Real) or not 0 < level < 1:
        raise ValueError(f"level: expected a number between 0 and 1 such as 0.95, got {level!r}")
    return float(level)


def one_of(name: str, value: object, allowed: tuple[str, ...]) -> str:
    """Return ``value``; raises ``ValueError`` unless it is one of ``allowed``."""
    if not isinstance(value, str) or value not in allowed:
        raise ValueError(f"{name}: expected {', '.join(allowed)}, got {value!r}")
    return value
