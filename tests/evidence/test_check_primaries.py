"""Patients counted twice, and studies, directions or populations that do not fit their figures."""

import pytest

STATISTICS, STUDIES = "statistics.csv", "studies.csv"


def _places(problems) -> list[tuple[str, str]]:
    return [(one.file, one.column) for one in problems]


@pytest.mark.parametrize(
    ("study", "cells", "message"),
    [
        ("leiden", {"overlaps": ""}, "found nothing; expected a main study of the same people"),
        ("leiden", {"overlaps": "tabriz"}, "found 'tabriz'; expected a main study"),
        ("leiden", {"use": "main"}, "found netherlands in a study for main; expected nothing"),
        ("tabriz", {"overlaps": "korea"}, "found korea in a study for sensitivity"),
    ],
)
def test_patients_that_could_be_pooled_twice(broken, found, study, cells, message) -> None:
    row = broken.put(STUDIES, study, **cells)
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == (STUDIES, row, "overlaps")
    assert problem.message.startswith(message)


def test_an_overlap_with_a_study_that_does_not_exist(broken, found) -> None:
    broken.put(STUDIES, "leiden", overlaps="atlantis")
    assert _places(found()) == [(STUDIES, "overlaps")]


def test_two_studies_of_one_source(broken, found) -> None:
    rows = broken.rows(STUDIES)
    twin = list(next(row for row in rows if row[0] == "korea"))
    twin[0] = "korea-again"
    broken.write(STUDIES, [*rows, twin])
    assert _places(found()) == [(STUDIES, "id"), (STUDIES, "source")]


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        ({"series": "atlantis"}, "series", "found 'atlantis'; expected an id of studies.csv"),
        ({"subject": "gout"}, "subject", "found 'gout'; expected a cancer of primaries.csv"),
        ({"subject": "melanoma"}, "id", "expected share-denmark-melanoma"),
        ({"source": "link1995"}, "source", "found link1995; expected bach1990, as in studies"),
        ({"numerator": ""}, "numerator", "found nothing; expected the count"),
        ({"denominator": "400"}, "denominator", "found 400; expected 398, the total in studies"),
    ],
)
def test_a_share_that_does_not_fit_its_study(broken, found, cells, column, message) -> None:
    # Nothing else quotes the kidney's share in Denmark for this change to break.
    row = broken.put(STATISTICS, "share-denmark-kidney", **cells)
    wrong = {one.column: one.message for one in found() if (one.file, one.row) == (STATISTICS, row)}
    assert message in wrong[column]


@pytest.mark.parametrize(
    ("statistic", "cells", "message"),
    [
        ("bone-at-diagnosis-liver", {"subject": "melanoma"}, "on melanoma; expected one on liver"),
        ("bone-at-diagnosis-liver", {"topic": "curve"}, "with the topic curve; expected spread-to"),
        ("bone-at-diagnosis-liver", {"unit": "people", "value": "7"}, "expected a percentage"),
        ("spine-at-autopsy-kidney", {"method": "imaging"}, "expected one found at-autopsy"),
        ("spine-scan-prostate", {"method": "autopsy"}, "expected one found in-life"),
    ],
)
def test_a_direction_whose_figure_answers_something_else(
    broken, found, statistic, cells, message
) -> None:
    broken.put(STATISTICS, statistic, **cells)
    wrong = [one for one in found() if one.file == "directions.csv"]
    assert [one.column for one in wrong] == ["statistic"]
    assert message in wrong[0].message


def test_a_direction_without_its_figure(broken, found) -> None:
    rows = broken.rows("directions.csv")
    rows[1][2] = "none"
    broken.write("directions.csv", rows)
    assert _places(found()) == [("directions.csv", "statistic")]


@pytest.mark.parametrize(
    ("index", "column", "cell", "message"),
    [
        (1, "statistic", "curve-thoracic", "found curve-thoracic on curve, anatomy; expected"),
        (1, "per", "1000000", "found 1000000 for a figure in % of people with a solid tumour"),
        (-1, "per", "100000", "found 100000 for a figure in cases per million people a year"),
        (-1, "of", "metastases", ""),
    ],
)
def test_a_population_whose_figure_does_not_fit(
    broken, found, index, column, cell, message
) -> None:
    rows = broken.rows("population_figures.csv")
    rows[index][rows[0].index(column)] = cell
    broken.write("population_figures.csv", rows)
    wrong = {one.column: one.message for one in found() if one.file == "population_figures.csv"}
    assert (message in wrong[column]) if message else not wrong


def test_a_share_of_metastases_where_no_metastases_are_counted(broken, found) -> None:
    rows = broken.rows("population_figures.csv")
    row = next(row for row in rows if row[0] == "spinal-metastases")
    row[rows[0].index("of")] = "metastases"
    broken.write("population_figures.csv", rows)
    (problem,) = found()
    assert problem.message == "found metastases, which this group has no row for; expected all"
