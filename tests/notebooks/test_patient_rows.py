"""The search for rows of patients finds them in every form, and does not cry wolf at counts."""

import pandas as pd
import pytest

from tests.notebooks.patient_rows import rows_in

# Made up: no patient of the table has these numbers.
PEOPLE = pd.DataFrame(
    {"case": range(19001, 19056), "age": [61] * 55, "primary": ["Lung"] * 55}, index=range(55)
)
BY_CASE = PEOPLE.set_index("case")
COUNTS = pd.DataFrame({"patients": [22, 21, 12]}, index=["lytic", "blastic", "mixed"])


@pytest.mark.parametrize(
    "output",
    [
        PEOPLE.to_html(),
        PEOPLE.head(1).to_html(),
        BY_CASE.head(1).to_html(),
        PEOPLE[["age", "primary"]]._repr_html_(),
        PEOPLE.rename(columns={"case": "Case"}).head(2).to_string(),
        repr(BY_CASE.age.head(2)),
        repr(PEOPLE.age),
        repr(PEOPLE.case.head(3).tolist()),
        repr(BY_CASE.age.head(3).to_dict()),
        f"<p>Look:</p><pre>{PEOPLE.head(2)}</pre>",
    ],
)
def test_rows_are_found(output):
    assert rows_in(output)


@pytest.mark.parametrize(
    "output",
    [
        COUNTS.to_html(),
        repr(COUNTS),
        "55 people, one row each.",
        "In this case there are\n184 vertebrae in 46 patients.",
        "<table><tr><th>Case</th></tr></table><p>12893, 13014 and 13018 people</p>",
        "right: 22 of 46 patients",
    ],
)
def test_counts_and_words_are_let_pass(output):
    assert rows_in(output) == []


def test_a_number_of_the_table_is_found_anywhere():
    assert rows_in("<p>Patient 19003 has seven.</p>", [19003]) == [
        "case numbers of the table: [19003]"
    ]
    assert rows_in("<p>219003 or 19.003 or 19003.5</p>", [19003]) == []
