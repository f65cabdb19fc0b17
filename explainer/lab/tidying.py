"""From the table as published to two tidy ones: a row a patient, a row a patient and vertebra."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer.anatomy.levels import LEVELS, region_of

if TYPE_CHECKING:
    import pandas as pd

TYPES = ("blastic", "lytic", "mixed")
# The columns that are kept: our name for each name in the table as published.
COLUMNS = {
    "Case": "case",
    "Age (Y)": "age",
    "Sex": "sex",
    "Primary cancer": "primary",
    "Blastic": "blastic",
    "Lytic": "lytic",
    "Mixed": "mixed",
    "Vertebrae with Lesions": "said",
    "Comments/Fractures": "comment",
}
LESION_COLUMNS = ("case", "level", "region", "type", "primary", "sex", "age")
# Between two levels stands a comma, a space, or both: "T1, T2 T3", "L3,L4".
_BETWEEN = re.compile(r"[\s,]+")


@dataclass(frozen=True, slots=True, eq=False)
class Tidy:
    """The two tidy tables, both DataFrames.

    ``people``: one row a patient, in the order of the table as published; columns ``case``,
    ``age`` (years), ``sex`` (F or M), ``primary`` (as written: "Renal"), ``blastic``, ``lytic``,
    ``mixed`` (levels as written, missing where there are none), ``said`` (the column "Vertebrae
    with Lesions") and ``comment``.

    ``lesions``: one row a patient and vertebra with a lesion, patients in the same order, levels
    from head to tail; columns ``case``, ``level``, ``region``, ``type`` (one of ``TYPES``),
    ``primary``, ``sex``, ``age``.
    """

    people: "pd.DataFrame"
    lesions: "pd.DataFrame"


def tidy(raw: "pd.DataFrame") -> Tidy:
    """Tidy ``raw``, the table as published (a row a patient, its own column names).

    Raises ``ValueError`` for a table without a needed column, for a cell that holds anything but
    levels, and for a vertebra that one patient has twice.
    """
    import pandas as pd

    missing = [name for name in COLUMNS if name not in raw]
    if missing:
        raise ValueError(
            f"raw: expected the column {missing[0]!r} of the table as published, "
            f"got {', '.join(map(str, raw.columns))}"
        )
    people = raw[list(COLUMNS)].rename(columns=COLUMNS).reset_index(drop=True)
    rows = [row for person in people.itertuples() for row in _lesions(person)]
    return Tidy(people, pd.DataFrame(rows, columns=list(LESION_COLUMNS)))


def levels_in(cell: object) -> tuple[str, ...]:
    """Return the levels that a cell lists: ``"T1, T2 T3,T4"`` gives four, a missing cell none.

    Raises ``ValueError`` for a word that is no level.
    """
    if not isinstance(cell, str):
        return ()
    levels = tuple(word for word in _BETWEEN.split(cell) if word)
    unknown = [word for word in levels if word not in LEVELS]
    if unknown:
        raise ValueError(f"expected levels such as T1, T12 or L5, got {unknown[0]!r} in {cell!r}")
    return levels


def _lesions(person) -> list[tuple]:
    """Return the rows of one patient, from head to tail."""
    types = [(level, type) for type in TYPES for level in levels_in(getattr(person, type))]
    levels = [level for level, _ in types]
    twice = [level for level in levels if levels.count(level) > 1]
    if twice:
        raise ValueError(f"expected each vertebra once, got {twice[0]} twice in one patient")
    types.sort(key=lambda pair: LEVELS.index(pair[0]))
    return [
        (person.case, level, region_of(level), type, person.primary, person.sex, person.age)
        for level, type in types
    ]
