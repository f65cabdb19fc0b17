"""Claims that are missing, do not add up, or whose figures do not bear out the verdict."""

import pytest

from explainer.evidence import Problem


def remove(broken, file: str, doomed) -> None:
    """Take out the rows of a table for which ``doomed(row)`` holds."""
    head, *rows = broken.rows(file)
    broken.write(file, [head, *(row for row in rows if not doomed(row))])


def row_of(broken, claim: str, statistic: str) -> int:
    """The line of a figure beside a claim, as an editor shows it."""
    pairs = [row[:2] for row in broken.rows("claim_figures.csv")]
    return pairs.index([claim, statistic]) + 1


def put_axis(broken, claim: str, statistic: str, axis: str) -> int:
    rows = broken.rows("claim_figures.csv")
    line = row_of(broken, claim, statistic)
    rows[line - 1][rows[0].index("axis")] = axis
    broken.write("claim_figures.csv", rows)
    return line


def test_a_missing_claim(broken, found) -> None:
    remove(broken, "claim_figures.csv", lambda row: row[0] == "i")
    remove(broken, "claims.csv", lambda row: row[0] == "i")
    (problem,) = [one for one in found() if one.file.startswith("claim")]
    assert (problem.file, problem.column) == ("claims.csv", "id")
    assert problem.message == "found no row for i; expected one row for each"


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        ({"low": "80"}, "low", "found 80 above high; expected at most 70"),
        ({"high": ""}, "high", "found nothing; expected low, high and unit, or none of them"),
        ({"unit": ""}, "unit", "found nothing; expected low, high and unit, or none of them"),
    ],
)
def test_a_claimed_range_without_sense(broken, found, cells, column, message) -> None:
    row = broken.put("claims.csv", "d", **cells)
    assert found() == [Problem("claims.csv", row, column, message)]


def test_a_claim_of_one_number_has_the_same_ends(broken, found) -> None:
    broken.put("claims.csv", "c", low="9000", high="9000")
    assert found() == []


@pytest.mark.parametrize(
    ("claim", "side", "message"),
    [
        ("e", "for", "found supported; expected a figure for the claim in claim_figures.csv"),
        ("d", "against", "found misleading; expected a figure against the claim in "),
    ],
)
def test_a_verdict_without_a_figure_on_its_side(broken, found, claim, side, message) -> None:
    remove(broken, "claim_figures.csv", lambda row: row[0] == claim and row[2] == side)
    (problem,) = found()
    assert (problem.file, problem.column) == ("claims.csv", "verdict")
    assert problem.message.startswith(message)


def test_a_claim_that_rests_on_one_source_says_so(broken, found) -> None:
    remove(
        broken,
        "claim_figures.csv",
        lambda row: row[0] == "i" and not row[1].startswith("prostate-autopsy"),
    )
    (problem,) = found()
    assert (problem.file, problem.column) == ("claims.csv", "reasons")
    assert problem.message == "found figures from 1 source; expected two, or “single source”"
    broken.put("claims.csv", "i", meaning="Single source: the main route.")
    assert not [one for one in found() if one.column == "reasons"]


def test_an_axis_that_does_not_count_the_figure(broken, found) -> None:
    row = put_axis(broken, "h", "several-levels-apart", "people a year")
    problem = found()[0]
    assert (problem.file, problem.row, problem.column) == ("claim_figures.csv", row, "axis")
    message = "found 'people a year' for a figure in % of patients; expected an axis that counts it"
    assert problem.message == message


def test_a_third_axis(broken, found) -> None:
    row = put_axis(broken, "h", "epidural-several-places", "% of bones")
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == ("claim_figures.csv", row, "axis")
    assert problem.message.startswith("found '% of bones', one axis too many; expected '% of peop")


def test_a_figure_that_does_not_exist(broken, found) -> None:
    broken.replace("claim_figures.csv", "i,routes-mri,", "i,routes-by-air,")
    (problem,) = found()
    assert (problem.file, problem.column) == ("claim_figures.csv", "statistic")
    assert problem.message.startswith("found 'routes-by-air'")


def test_a_changed_figure_is_found_in_the_claims_that_quote_it(broken, found) -> None:
    broken.put("statistics.csv", "compression-people-us", value="21000")
    assert ("claims.csv", "reasons") in {(one.file, one.column) for one in found()}
