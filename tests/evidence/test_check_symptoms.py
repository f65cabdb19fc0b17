"""Symptoms whose figures count other people, symptoms that hide a gap, delays without a time."""

FIGURES = "symptom_figures.csv"


def test_figure_in_a_group_of_other_people(broken, found) -> None:
    rows = broken.rows(FIGURES)
    index = next(index for index, row in enumerate(rows) if "root-pain-treated" in row)
    rows[index][1] = "compressed"
    broken.write(FIGURES, rows)
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == (FIGURES, index + 1, "group")
    assert "expected figures in '% of people with cord compression'" in problem.message


def test_symptom_without_a_figure_has_to_say_so(broken, found) -> None:
    row = broken.put("symptoms.csv", "balance", finding="It is rare.", described="[x](#ref-he2020)")
    wrong = [one for one in found() if one.file == "symptoms.csv"]
    assert [(one.row, one.column) for one in wrong] == [(row, "finding")]
    assert "found balance without a figure; expected “We found no count" in wrong[0].message


def test_delay_that_is_no_time(broken, found) -> None:
    rows = broken.rows("delays.csv")
    rows[1][0] = "back-pain-denmark"
    broken.write("delays.csv", rows)
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == ("delays.csv", 2, "statistic")
    assert problem.message.endswith("expected a figure in days, weeks, months")


def test_symptom_or_group_that_does_not_exist(broken, found) -> None:
    rows = broken.rows(FIGURES)
    rows[1][0], rows[2][1] = "fever", "dogs"
    broken.write(FIGURES, rows)
    wrong = [(one.file, one.row, one.column) for one in found()]
    assert (FIGURES, 2, "symptom") in wrong and (FIGURES, 3, "group") in wrong
