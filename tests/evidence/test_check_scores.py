"""Tables of scores whose bands leave a gap, or whose options contradict by halves."""

import pytest

from explainer.evidence import Problem


def put(broken, table: str, place: tuple[str, ...], **cells: str) -> int:
    """Change cells of the row that begins so; return the row that an editor shows."""
    rows = broken.rows(table)
    index = next(i for i, row in enumerate(rows) if all(cell in row[:4] for cell in place))
    for column, cell in cells.items():
        rows[index][rows[0].index(column)] = cell
    broken.write(table, rows)
    return index + 1


@pytest.fixture
def of_scores(found):
    """Return what is wrong in the tables of items and bands: other tables rest on them."""
    files = ("score_items.csv", "score_bands.csv")
    return lambda: [one for one in found() if one.file in files]


@pytest.mark.parametrize(
    ("place", "cells", "column", "message"),
    [
        (("sins", "7"), {"low": "8"}, "low", "found 8 to 12; expected a band from 7"),
        (("bauer", "3"), {"high": "5"}, "high", "found bands up to 5; expected up to 4"),
        (("tomita", "8"), {"note": ""}, "note", "found nothing in a partial row"),
    ],
)
def test_bands_that_do_not_cover_the_totals(broken, of_scores, place, cells, column, message):
    row = put(broken, "score_bands.csv", place, **cells)
    (problem,) = of_scores()
    assert (problem.file, problem.row, problem.column) == ("score_bands.csv", row, column)
    assert problem.message.startswith(message)


def test_points_that_change_the_range_of_a_score(broken, of_scores):
    put(broken, "score_items.csv", ("sins", "alignment", "shifted"), points="5")
    (problem,) = of_scores()
    assert problem.message == "found bands up to 18; expected up to 19, the highest total"


@pytest.mark.parametrize(
    ("excludes", "message"),
    [
        ("age=old", "found 'age=old'; expected item=option of another item of this score"),
        ("visceral=no", "found visceral=no, which does not exclude lung=no; expected both"),
    ],
)
def test_an_exclusion_of_nothing_or_by_halves(broken, of_scores, excludes, message):
    row = put(broken, "score_items.csv", ("bauer", "lung", "no"), excludes=excludes)
    problems = [one for one in of_scores() if one.row == row]
    assert [one.message.startswith(message) for one in problems] == [True]


def test_an_item_with_two_names(broken, of_scores):
    row = put(broken, "score_items.csv", ("sins", "pain", "other"), item_name="Ache")
    assert of_scores() == [
        Problem("score_items.csv", row, "item_name", "found 'Ache'; expected 'Pain'")
    ]
