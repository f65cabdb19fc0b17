"""Blastic, lytic and mixed by primary in a reader's own tidy table: checked, then counted anew."""

from typing import TYPE_CHECKING

from explainer.anatomy.levels import LEVELS
from explainer.epidemiology.primaries import primaries
from explainer.lab import counting
from explainer.lab.published import AS_WRITTEN
from explainer.lab.tidying import TYPES
from explainer.statistics.bootstrap import cluster_interval

from .lesion_types_counts import Counts, Group, Share, one_decimal

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("case", "level", "type", "primary")
FEWEST = 5  # patients; with fewer there is too little to draw again


def counted(table: "pd.DataFrame") -> Counts:
    """Count ``table``, which has one row for each patient and vertebra with a lesion.

    It needs the columns ``case``, ``level``, ``type`` and ``primary``. Raises ``ValueError`` that
    names what is missing, or the row and column that is wrong. Like everywhere in the lab, the
    patient whom two records describe differently is left out where the primary matters.
    """
    lesions = checked(table)
    everywhere = counting.with_every_level(lesions)
    known = lesions[~lesions["left_out"]]
    patients = (
        known.groupby("primary")["case"].nunique().sort_values(ascending=False, kind="stable")
    )
    large = list(patients.index[patients >= FEWEST])
    others = known[~known["primary"].isin(large)]
    return Counts(
        tuple(_group(name, known[known["primary"] == name], everywhere) for name in large),
        vertebrae=len(lesions),
        patients=lesions["case"].nunique(),
        everywhere=len(everywhere),
        four=int(lesions["case"].isin(everywhere).sum()),
        others=tuple(map(int, counting.by_type(others))),
        other_patients=others["case"].nunique(),
        left_out=len(known) < len(lesions),
    )


def checked(table: object) -> "pd.DataFrame":
    """Return the four columns of ``table``, cases numbered from 0 and primaries as in the course.

    A column ``left_out`` tells which rows belong to the patient in doubt.
    """
    import pandas as pd

    lesions = counting.needing("table", table, *COLUMNS)[list(COLUMNS)].reset_index(drop=True)
    if lesions.empty:
        raise ValueError("table: expected a row for each vertebra with a lesion, got no rows")
    for column in COLUMNS:
        _refuse(lesions, lesions[column].isna(), column, "a value in every row")
    _refuse(lesions, ~lesions["type"].isin(TYPES), "type", f"one of {', '.join(TYPES)}")
    _refuse(lesions, ~lesions["level"].isin(LEVELS), "level", "one level, such as T7, in each row")
    twice = lesions.duplicated(["case", "level"])
    _refuse(lesions, twice, "level", "each vertebra of a patient once")
    lesions["primary"] = lesions["primary"].map(_label)
    several = lesions.groupby("case")["primary"].transform("nunique") > 1
    _refuse(lesions, several, "primary", "the same primary in all rows of a patient")
    # A reader's cases may be any words or numbers; the lab's functions count numbers.
    return lesions.assign(
        left_out=lesions["case"].isin(counting.CONTRADICTED),
        case=pd.factorize(lesions["case"])[0],
    )


def _refuse(lesions: "pd.DataFrame", wrong: "pd.Series", column: str, expected: str) -> None:
    if wrong.any():
        row = int(wrong.idxmax())
        raise ValueError(
            f"table, row {row} (the first is 0), column {column!r}: expected {expected}, "
            f"got {lesions[column][row]!r}"
        )


def _group(name: str, rows: "pd.DataFrame", everywhere: tuple[int, ...]) -> Group:
    known = next((one for one in primaries() if one.label == name), None)
    of_the_four = rows[rows["case"].isin(everywhere)]
    return Group(
        name,
        known.cancer if known else name,
        known.id if known else "",
        of_the_four["case"].nunique(),
        tuple(_share(type, rows, of_the_four) for type in TYPES),
    )


def _share(type: str, rows: "pd.DataFrame", of_the_four: "pd.DataFrame") -> Share:
    each = counting.each_patient(rows, type)
    low, high = cluster_interval(each["events"], each["totals"])
    return Share(
        type,
        int(each["events"].sum()),
        len(rows),
        one_decimal((100 * low, 100 * high)),
        int((each["events"] > 0).sum()),
        len(each),
        int((of_the_four["type"] == type).sum()),
    )


def _label(written: object) -> str:
    """Return what the course calls a primary ("Kidney" for "Renal"), or else what is written."""
    word = str(written).strip()
    id = AS_WRITTEN.get(word.lower(), word.lower())
    return next((one.label for one in primaries() if id in (one.id, one.cancer)), word)
