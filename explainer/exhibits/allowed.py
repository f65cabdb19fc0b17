"""Is a value that somebody gave one of those that are allowed?"""

from collections.abc import Iterable
from typing import TypeVar

import traitlets

Value = TypeVar("Value")


def one_of(name: str, value: Value, allowed: Iterable[object]) -> Value:
    """Return ``value``; raise ``TraitError`` that names what was given and what is allowed."""
    allowed = tuple(allowed)
    if value not in allowed:
        listed = ", ".join(map(repr, allowed))
        raise traitlets.TraitError(f"{name}: got {value!r}; expected one of {listed}")
    return value
