"""Rankings out of order, and figures in a count that they do not belong to."""

import pytest

SITES, COUNTS = "sites.csv", "site_counts.csv"


def _change(broken, key: list[str], **cells: str) -> int:
    """Change cells of one row of sites.csv; return the row an editor shows."""
    rows = broken.rows(SITES)
    index = next(index for index, row in enumerate(rows) if row[:2] == key)
    for column, cell in cells.items():
        rows[index][rows[0].index(column)] = cell
    broken.write(SITES, rows)
    return index + 1


@pytest.mark.parametrize(
    ("count", "site", "cells", "column", "message"),
    [
        ("lung-sweden", "liver", {"rank": "2"}, "rank", "found 2; expected 3, as the rows stand"),
        ("breast-autopsy", "liver", {"rank": "3"}, "rank", "found 3; expected 2"),
        (
            "lung-sweden",
            "bone",
            {"statistic": "bone-if-spread-lung"},
            "statistic",
            "found figures in some rows only; expected in all of a count or none",
        ),
        (
            "other-registry",
            "lungs",
            {"statistic": "liver-if-spread-digestive"},
            "rank",
            "found 71% below 43%; expected the highest first",
        ),
        (
            "liver-hiroshima",
            "adrenal-glands",
            {"statistic": "brain-in-hospital-kidney"},
            "statistic",
            "found % of people in hospital with metastases of kidney cancer; expected % of people "
            "whose liver",
        ),
        ("all-autopsy", "lymph-nodes", {"statistic": "people-ct"}, "statistic", "a percentage"),
        ("other-registry", "bone", {"statistic": "moon"}, "statistic", "found 'moon'"),
        ("other-registry", "bone", {"count": "moon"}, "count", "found 'moon'"),
    ],
)
def test_a_ranking_that_does_not_hold(broken, found, count, site, cells, column, message) -> None:
    row = _change(broken, [count, site], **cells)
    wrong = [one for one in found() if (one.file, one.row, one.column) == (SITES, row, column)]
    assert any(message in one.message for one in wrong)


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"source": "cho1980"}, "expected 'cho1980', the source of kidney-hospital"),
        ({"method": "autopsy"}, "expected 'autopsy', the method of kidney-hospital"),
        ({"years": "1999"}, "expected '1999', the years of kidney-hospital"),
    ],
)
def test_figures_of_another_source_or_time(broken, found, cells, message) -> None:
    broken.put(COUNTS, "kidney-hospital", **cells)
    wrong = [one.message for one in found() if one.file == SITES]
    assert len(wrong) == 4 and all(message in one for one in wrong)


def test_a_count_without_places(broken, found) -> None:
    broken.write(SITES, [row for row in broken.rows(SITES) if row[0] != "all-bones"])
    assert [(one.file, one.column) for one in found()] == [(COUNTS, "id")]
