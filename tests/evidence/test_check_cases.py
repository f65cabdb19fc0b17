"""Cases whose signs rest on nothing, or that leave out a part of the spine."""

import pytest

from explainer.evidence import Problem


def put_sign(broken, case: str, place: int, **cells: str) -> int:
    """Change cells of one sign; return the row that an editor shows."""
    rows = broken.rows("case_signs.csv")
    index = next(i for i, row in enumerate(rows) if row[:2] == [case, str(place)])
    for column, cell in cells.items():
        rows[index][rows[0].index(column)] = cell
    broken.write("case_signs.csv", rows)
    return index + 1


def test_the_shipped_cases_are_sound(found) -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        (
            {"phrase": "wiggling the ears"},
            "phrase",
            "found 'wiggling the ears'; expected words of moves in the row C6 of roots",
        ),
        ({"rows": "C9"}, "rows", "found 'C9'; expected a value of the column root of roots"),
        ({"column": "smells"}, "column", "found 'smells'; expected a column of roots"),
        (
            {"table": "regions"},
            "table",
            "found regions; expected roots for a sign of reach height",
        ),
    ],
)
def test_a_sign_that_rests_on_nothing(broken, found, cells, column, message) -> None:
    row = put_sign(broken, "low-neck", 2, **cells)
    assert found() == [Problem("case_signs.csv", row, column, message)]


def test_a_row_that_changed_is_found_in_the_signs_that_quote_it(broken, found) -> None:
    broken.replace("roots.csv", "bending the wrist back", "bending the wrist")
    assert ("case_signs.csv", "phrase") in {(one.file, one.column) for one in found()}


def test_a_tumour_at_no_level(broken, found) -> None:
    row = broken.put("cases.csv", "mid-chest", tumour="T6;T13")
    message = "found 'T13'; expected a level of vertebrae.csv"
    assert found() == [Problem("cases.csv", row, "tumour", message)]


def test_a_part_of_the_spine_without_a_case(broken, found) -> None:
    broken.put("cases.csv", "conus", tumour="L3")
    (problem,) = found()
    assert (problem.file, problem.column) == ("cases.csv", "tumour")
    assert problem.message.startswith("found no tumour in conus")


def test_certainty_in_nearly_every_case(broken, found) -> None:
    broken.put("cases.csv", "two-places", settled="yes")
    (problem,) = found()
    assert (problem.column, problem.message) == (
        "settled",
        "found 1 cases that stay open; expected at least 2",
    )


def test_a_sign_out_of_order_and_a_case_with_too_few(broken, found) -> None:
    put_sign(broken, "mid-chest", 4, number="5")
    assert [one.message for one in found()] == [
        "found signs 1, 2, 3, 5; expected 1, 2, 3 and so on in case_signs.csv"
    ]
    rows = broken.rows("case_signs.csv")
    broken.write("case_signs.csv", [row for row in rows if row[0] != "mid-chest"])
    assert [one.message for one in found()] == [
        "found 0 signs; expected at least 3 in case_signs.csv"
    ]
