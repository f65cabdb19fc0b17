"""The people of a reader's own tidy tables: are the tables sound, and what do the charts hold?"""

from collections.abc import Mapping
from numbers import Real
from typing import TYPE_CHECKING

from explainer.lab import counting

from .who_is_in_the_table_counts import SEXES, Chart, Row, charts

if TYPE_CHECKING:
    import pandas as pd

OLDEST = 120


def check(people: "pd.DataFrame | None", lesions: "pd.DataFrame | None") -> None:
    """Raise ``ValueError`` that says what is wrong in two tables; both may be missing.

    ``people`` needs a row for each person and the columns ``case`` (each once), ``age`` (years),
    ``sex`` (F or M) and ``primary``, with no empty cell; ``lesions`` needs a row for each person
    and vertebra and the column ``case``, and holds cases of ``people`` only.
    """
    for missing, other in ((("people", people), lesions), (("lesions", lesions), people)):
        if missing[1] is None and other is not None:
            raise ValueError(f"{missing[0]}: expected a table beside the other one, got None")
    if people is not None and lesions is not None:
        _check_people(people)
        counting.needing("lesions", lesions, "case")
        # Nobody would draw them, and their people would look as if nothing had been seen.
        strange = ~lesions["case"].isin(people["case"])
        _refuse("lesions", lesions, "case", strange, "a case of people")


def _check_people(people: "pd.DataFrame") -> None:
    columns = ("case", "age", "sex", "primary")
    counting.needing("people", people, *columns)
    if counting.without(people, counting.CONTRADICTED).empty:
        raise ValueError("people: expected a row for each person, got an empty table")
    for column in columns:
        if people[column].isna().any():
            raise ValueError(f"people: the column {column!r} has an empty cell")
    _refuse("people", people, "case", people["case"].duplicated(), "each case once")
    _refuse("people", people, "sex", ~people["sex"].isin(list(SEXES)), "F or M")
    years = f"years from 0 to {OLDEST}, as numbers"
    wrong = people["age"].map(lambda age: not isinstance(age, Real) or not 0 <= age <= OLDEST)
    _refuse("people", people, "age", wrong, years)


def counted(people: "pd.DataFrame", lesions: "pd.DataFrame") -> tuple[Chart, ...]:
    """Return the charts of two tables that were found sound."""
    listed = people["case"].isin(lesions["case"])
    everybody, none = _values(people, lesions), _values(people[~listed], lesions)
    return charts(
        {
            chart: [Row(value, count, none[chart].get(value, 0)) for value, count in values.items()]
            for chart, values in everybody.items()
        }
    )


def _values(people: "pd.DataFrame", lesions: "pd.DataFrame") -> dict[str, Mapping[str, int]]:
    """Return for each chart how many people have each value."""
    found = {
        "age": {f"{decade}s": count for decade, count in counting.by_decade(people).items()},
        "sex": {SEXES[letter]: count for letter, count in counting.by_sex(people).items()},
        "primary": counting.patients_by_primary(people).groupby(_slug).sum(),
        "number": counting.by_number(people, lesions),
    }
    return {chart: {one: int(n) for one, n in values.items()} for chart, values in found.items()}


def _slug(primary: object) -> str:
    """Return a primary as in the ids of the counts: ``"Bile Ducts"`` is ``"bile-ducts"``."""
    written = "-".join(str(primary).lower().split())
    return "renal" if written == "kidney" else written


def _refuse(name: str, table: "pd.DataFrame", column: str, wrong: "pd.Series", allowed: str):
    """Raise ``ValueError`` with the first wrong cell of a column, if there is one."""
    if wrong.any():
        # A cell of numpy shows itself as np.int64(13627).
        given = table.loc[wrong, column].tolist()[0]
        raise ValueError(f"{name}: expected {allowed} in the column {column!r}, got {given!r}")
