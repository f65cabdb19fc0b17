"""Data that break the form of a table give one problem that names file, row and column."""

import pytest

from explainer.evidence import Problem, check


def test_an_untouched_copy_is_sound(found) -> None:
    assert found() == []


def test_a_missing_column(broken, found) -> None:
    rows = broken.rows("statistics.csv")
    gone = rows[0].index("low")
    broken.write("statistics.csv", [row[:gone] + row[gone + 1 :] for row in rows])
    assert found() == [
        Problem("statistics.csv", 1, "low", "found no such column; expected it in the header")
    ]


def test_an_extra_column(broken, found) -> None:
    rows = broken.rows("lenses.csv")
    broken.write("lenses.csv", [[*row, "mine"] for row in rows])
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == ("lenses.csv", 1, "mine")
    assert problem.message.startswith("found a column too many; expected only id, label")


def test_columns_in_another_order(broken, found) -> None:
    rows = broken.rows("lenses.csv")
    broken.write("lenses.csv", [[row[1], row[0], *row[2:]] for row in rows])
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == ("lenses.csv", 1, "header")


@pytest.mark.parametrize(
    ("file", "key", "column", "cell", "message"),
    [
        ("statistics.csv", "canal-T8", "value", "thin", "found 'thin'; expected a number"),
        ("vertebrae.csv", "T7", "sins_points", "one", "found 'one'; expected a whole number"),
        (
            "statistics.csv",
            "canal-T8",
            "checked_on",
            "22.11.2026",
            "expected a date like 2026-11-22",
        ),
        ("statistics.csv", "canal-T8", "method", "guess", "expected one of autopsy, imaging"),
        (
            "statistics.csv",
            "canal-T8",
            "verified",
            "no",
            "found 'no'; expected one of yes, partial",
        ),
        ("statistics.csv", "canal-T8", "unit", "", "found nothing; expected a value"),
        ("statistics.csv", "canal-T8", "place", "T13", "found 'T13'; expected one of cervical"),
        ("vertebrae.csv", "T7", "canal_ap_mm", "-3", "found '-3'; expected at least 0"),
        ("vertebrae.csv", "T7", "canal_ap_mm", "148", "found '148'; expected at most 40"),
        (
            "vertebrae.csv",
            "T7",
            "compression",
            "back",
            "found 'back'; expected a value of the column",
        ),
        ("vertebrae.csv", "T7", "root_below", "T77", "found 'T77'; expected a value of the column"),
        (
            "statistics.csv",
            "canal-T8",
            "years",
            "lately",
            "found 'lately'; expected text of the form",
        ),
        (
            "statistics.csv",
            "canal-T8",
            "source",
            "me2026",
            "found 'me2026'; expected a key of refer",
        ),
        (
            "vertebrae.csv",
            "T7",
            "sources",
            "me2026",
            "found 'me2026'; expected a key of references",
        ),
    ],
)
def test_a_wrong_cell(broken, found, file, key, column, cell, message) -> None:
    row = broken.put(file, key, **{column: cell})
    wrong = [one for one in found() if one.file == file]
    assert [(one.row, one.column) for one in wrong] == [(row, column)]
    assert message in wrong[0].message


def test_a_duplicate_id(broken, found) -> None:
    rows = broken.rows("lenses.csv")
    broken.write("lenses.csv", [*rows, rows[2]])
    (problem,) = found()
    assert problem == Problem(
        "lenses.csv", len(rows) + 1, "id", "found the same id as in row 3; expected each only once"
    )


def test_a_wrong_encoding(broken, found) -> None:
    path = broken.folder / "roots.csv"
    path.write_bytes(path.read_bytes().replace(b"middle finger", b"m\xefddle finger", 1))
    row = path.read_bytes()[: path.read_bytes().index(b"\xef")].count(b"\n") + 1
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == ("roots.csv", row, "encoding")
    assert problem.message.endswith("expected a file saved as UTF-8")


@pytest.mark.parametrize("row", [["only", "two"], ["x"] * 30, []])
def test_a_row_with_the_wrong_number_of_cells(broken, found, row) -> None:
    rows = broken.rows("lenses.csv")
    path = broken.folder / "lenses.csv"
    path.write_text(path.read_text(encoding="utf-8") + ",".join(row) + "\n", encoding="utf-8")
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == ("lenses.csv", len(rows) + 1, "row")


def test_a_table_that_nobody_described(broken, found) -> None:
    (broken.folder / "mine.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert [(one.file, one.column) for one in found()] == [("mine.csv", "file")]


def test_a_folder_without_data(tmp_path) -> None:
    (problem,) = check(tmp_path, tmp_path)
    assert (problem.file, problem.column) == ("datapackage.json", "file")


def test_what_cannot_be_read_is_not_blamed_on_others(broken, found) -> None:
    (broken.folder / "statistics.csv").write_bytes(b"\xff\xfe")
    assert [one.file for one in found()] == ["statistics.csv"]


def test_a_problem_prints_as_one_line() -> None:
    assert str(Problem("a.csv", 3, "value", "found 1; expected 2")) == (
        "a.csv:3: value: found 1; expected 2"
    )


def test_a_link_in_a_column_without_markup(broken, found) -> None:
    row = broken.put("regions.csv", "lumbar", name="Lower back, [36%](#stat-spine-at-autopsy)")
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == ("regions.csv", row, "name")
    assert problem.message.endswith("words without links: this column is not Markdown")
