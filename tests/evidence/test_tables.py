"""Reading tables: types, and errors that name file, row and column."""

from datetime import date

import pytest

from explainer.evidence import DataError, table


def test_cells_are_typed_by_the_data_package() -> None:
    rows = {row["level"]: row for row in table("vertebrae")}
    assert rows["T7"]["sins_points"] == 1
    assert isinstance(rows["T7"]["canal_ap_mm"], float)
    assert rows["C1"]["disc_below_height_mm"] is None
    assert rows["coccyx"]["root_below"] == ""
    assert "kunkel2011" in rows["T7"]["sources"]
    assert table("statistics")[0]["checked_on"] == date(2026, 11, 22)


def test_the_same_rows_come_back() -> None:
    assert table("regions") is table("regions")


def test_an_unknown_table_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"unknown table 'bones'.*vertebrae"):
        table("bones")


@pytest.mark.parametrize(
    ("file", "key", "cells", "expected"),
    [
        ("vertebrae.csv", "T7", {"canal_ap_mm": "wide"}, "canal_ap_mm: found 'wide'; expected a n"),
        (
            "vertebrae.csv",
            "T7",
            {"canal_ap_mm": "nan"},
            "canal_ap_mm: found 'nan'; expected a numb",
        ),
        (
            "vertebrae.csv",
            "T7",
            {"sins_points": "1.5"},
            "sins_points: found '1.5'; expected a whol",
        ),
        ("vertebrae.csv", "T7", {"region": ""}, "region: found nothing; expected a value"),
        (
            "statistics.csv",
            "canal-T8",
            {"checked_on": "22.11.26"},
            "checked_on: found '22.11.26'; e",
        ),
    ],
)
def test_an_unreadable_cell_is_named(broken, file, key, cells, expected) -> None:
    row = broken.put(file, key, **cells)
    with pytest.raises(DataError) as error:
        table(file.removesuffix(".csv"), broken.folder)
    assert str(error.value).startswith(f"{file}:{row}: {expected}")


def test_the_row_is_the_line_that_an_editor_shows(broken) -> None:
    """A text over two lines pushes the following rows down by one line."""
    row = broken.put("roots.csv", "C1", note="two\nlines")
    broken.put("roots.csv", "C2", verified="")
    with pytest.raises(DataError) as error:
        table("roots", broken.folder)
    assert error.value.problem.row == row + 2


def test_another_encoding_is_refused(broken) -> None:
    path = broken.folder / "roots.csv"
    path.write_bytes(path.read_bytes().replace(b"neck", b"n\xe9ck", 1))
    with pytest.raises(DataError, match=r"roots\.csv:2: encoding: found the byte 0xE9.*UTF-8"):
        table("roots", broken.folder)


def test_a_byte_order_mark_does_no_harm(broken) -> None:
    path = broken.folder / "regions.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert table("regions", broken.folder) == table("regions")


def test_a_missing_file_is_named(broken) -> None:
    (broken.folder / "roots.csv").unlink()
    with pytest.raises(DataError, match=r"roots\.csv:1: file: found no such file"):
        table("roots", broken.folder)


def test_broken_json_is_named(broken) -> None:
    broken.replace("datapackage.json", '"name"', '"name')
    with pytest.raises(DataError, match=r"datapackage\.json:2: file: .*expected JSON"):
        table("roots", broken.folder)
