"""Counting in the tidy tables: by level, type, primary, age, sex and number of vertebrae.

Every function takes a reader's own tables too, as long as they have the columns of
:class:`explainer.lab.tidying.Tidy` that it needs; ``ValueError`` names the column that is missing.
Where age, sex or primary matter, the patient whom two records describe differently is left out.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS
from explainer.statistics.checks import one_of

from .tidying import TYPES

if TYPE_CHECKING:
    import pandas as pd

# The header of this patient's images gives another age and sex than the table.
CONTRADICTED = (13627,)
VERTEBRAE, PATIENTS = COUNTS = ("vertebrae", "patients")
EVERY_LEVEL = REGION_LEVELS["thoracic"] + REGION_LEVELS["lumbar"]
# Groups of the number of vertebrae with a lesion: first and last, both included.
NUMBERS = {
    **{"0": (0, 0), "1": (1, 1), "2": (2, 2), "3-5": (3, 5), "6-10": (6, 10)},
    # Nobody has 11 to 16; seventeen is every vertebra from T1 to L5.
    **{"11-16": (11, 16), "17": (17, len(LEVELS))},
}


def by_level(lesions: "pd.DataFrame") -> "pd.Series":
    """Return how many vertebrae have a lesion at each level that occurs, from head to tail.

    A level that does not occur was seen in nobody or not scanned: it has no row, not a 0.
    """
    counts = needing("lesions", lesions, "level")["level"].value_counts()
    return counts.reindex([level for level in LEVELS if level in counts])


def by_region(lesions: "pd.DataFrame", count: str = VERTEBRAE) -> "pd.Series":
    """Return the vertebrae, or the patients, with a lesion in each region that occurs."""
    counts = _counted(lesions, "region", count)
    return counts.reindex([region for region in REGIONS if region in counts])


def by_type(lesions: "pd.DataFrame", count: str = VERTEBRAE) -> "pd.Series":
    """Return the vertebrae, or the patients with at least one such vertebra, of each type.

    A patient can have several types, so patients do not add up to their number.
    """
    return _counted(lesions, "type", count).reindex(TYPES, fill_value=0)


def by_primary_and_type(lesions: "pd.DataFrame", count: str = VERTEBRAE) -> "pd.DataFrame":
    """Return a row for each primary as written and a column for each type; most vertebrae first."""
    known = without(needing("lesions", lesions, "case", "primary", "type"), CONTRADICTED)
    counts = {primary: by_type(rows, count) for primary, rows in known.groupby("primary")}
    order = known["primary"].value_counts(sort=False).sort_index()
    order = order.sort_values(ascending=False, kind="stable").index
    return _pandas().DataFrame(counts, dtype=int).T.reindex(order, columns=TYPES)


def patients_by_primary(people: "pd.DataFrame") -> "pd.Series":
    """Return how many patients have each primary as written, most first, then by name."""
    known = without(needing("people", people, "case", "primary"), CONTRADICTED)
    counts = known["primary"].value_counts(sort=False).sort_index()
    return counts.sort_values(ascending=False, kind="stable")


def by_sex(people: "pd.DataFrame") -> "pd.Series":
    """Return how many patients the table calls F and M."""
    known = without(needing("people", people, "case", "sex"), CONTRADICTED)
    return known["sex"].value_counts().reindex(["F", "M"], fill_value=0)


def by_decade(people: "pd.DataFrame") -> "pd.Series":
    """Return how many patients are in each decade of life, 30 for 30 to 39, from the youngest."""
    known = without(needing("people", people, "case", "age"), CONTRADICTED)
    decades = known["age"].dropna() // 10 * 10
    return decades.astype(int).rename("decade").value_counts().sort_index()


def number_of_vertebrae(people: "pd.DataFrame", lesions: "pd.DataFrame") -> "pd.Series":
    """Return for each case how many vertebrae have a lesion; 0 where none was seen."""
    cases = needing("people", people, "case")["case"]
    counts = needing("lesions", lesions, "case")["case"].value_counts()
    return counts.reindex(cases, fill_value=0).rename("vertebrae")


def by_number(people: "pd.DataFrame", lesions: "pd.DataFrame") -> "pd.Series":
    """Return how many patients are in each group of ``NUMBERS``."""
    numbers = number_of_vertebrae(people, lesions)
    groups = {name: int(numbers.between(*ends).sum()) for name, ends in NUMBERS.items()}
    return _pandas().Series(groups, name="patients")


def each_patient(lesions: "pd.DataFrame", type: str) -> "pd.DataFrame":
    """Return for each patient with a lesion ``events`` (of that type) and ``totals`` (of any).

    This is what an interval needs that keeps the vertebrae of one patient together.
    """
    one_of("type", type, TYPES)
    rows = needing("lesions", lesions, "case", "type")
    such = (rows["type"] == type).groupby(rows["case"], sort=True)
    return such.agg(["sum", "size"]).set_axis(["events", "totals"], axis=1)


def with_every_level(lesions: "pd.DataFrame") -> tuple[int, ...]:
    """Return the cases with a lesion in every vertebra from T1 to L5, in ascending order."""
    levels = needing("lesions", lesions, "case", "level").groupby("case")["level"]
    return tuple(int(case) for case, seen in levels if set(EVERY_LEVEL) <= set(seen))


def without(table: "pd.DataFrame", cases: Collection[int]) -> "pd.DataFrame":
    """Return ``table`` without the rows of ``cases``."""
    return table[~needing("table", table, "case")["case"].isin(list(cases))]


def needing(name: str, table: "pd.DataFrame", *columns: str) -> "pd.DataFrame":
    """Return ``table``; raise ``ValueError`` naming the first of ``columns`` that it lacks."""
    if not hasattr(table, "columns"):
        kind = table.__class__.__name__
        raise ValueError(f"{name}: expected a DataFrame, one row for each, got {kind}")
    missing = [column for column in columns if column not in table.columns]
    if missing:
        has = ", ".join(map(str, table.columns)) or "no columns"
        raise ValueError(f"{name}: expected a column {missing[0]!r}, got {has}")
    return table


def _counted(lesions: "pd.DataFrame", column: str, count: str) -> "pd.Series":
    one_of("count", count, COUNTS)
    rows = needing("lesions", lesions, "case", column)
    if count == PATIENTS:
        rows = rows.drop_duplicates(["case", column])
    return rows[column].value_counts()


def _pandas():
    import pandas

    return pandas
