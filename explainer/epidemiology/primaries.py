"""The primary cancers of the course: one order, one name and one colour each, everywhere."""

from dataclasses import dataclass
from functools import cache

from explainer import evidence


@dataclass(frozen=True, slots=True)
class Primary:
    """One row of ``primaries.csv``: ``id`` for programs, ``label`` and ``cancer`` for readers."""

    id: str
    label: str  # "Breast"
    cancer: str  # "breast cancer", which is also the subject of its statistics
    words: str


@cache
def primaries() -> tuple[Primary, ...]:
    """Return every primary, in the order of the course."""
    return tuple(Primary(**row) for row in evidence.table("primaries"))


def primary(id: str) -> Primary:
    """Return the primary ``id``; raise ``ValueError`` that lists the known ones otherwise."""
    found = next((one for one in primaries() if one.id == id), None)
    if found is None:
        known = ", ".join(repr(one.id) for one in primaries())
        raise ValueError(f"primary: got {id!r}; expected one of {known}")
    return found
