"""Grades that go back, lines that cross, pairs of answers without words."""

from explainer.evidence import Problem


def test_a_sign_that_goes_away_again(broken, found) -> None:
    row = broken.put("grades.csv", "2", touched="no")
    message = "found no; expected yes, as in grade 1c"
    assert found() == [Problem("grades.csv", row, "touched", message)]


def test_fluid_that_comes_back(broken, found) -> None:
    row = broken.put("grades.csv", "2", fluid="no")
    message = "found yes; expected no, as in grade 2"
    broken.put("grades.csv", "3", fluid="yes")
    assert found() == [Problem("grades.csv", row + 1, "fluid", message)]


def test_a_source_that_places_a_grade_twice(broken, found) -> None:
    row = broken.put("grade_placings.csv", "radiopaedia_escc", low="0;1a;1b;1c")
    message = "found 0; 1a; 1b; 1c; 1c; 2; 3; expected grades once each and in order, from low to"
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == ("grade_placings.csv", row, "low")
    assert problem.message.startswith(message)


def test_a_pair_of_answers_without_words(broken, found) -> None:
    rows = broken.rows("noms_pairs.csv")
    broken.write("noms_pairs.csv", [row for row in rows if row[:2] != ["high", "sensitive"]])
    messages = [one.message for one in found() if one.file == "noms_pairs.csv"]
    assert messages == [
        "found no row for high and sensitive; expected one for each pair of answers"
    ]


def test_a_pair_of_an_answer_that_nobody_can_give(broken, found) -> None:
    rows = broken.rows("noms_pairs.csv")
    broken.write("noms_pairs.csv", [*rows, ["perfect", *rows[1][1:]]])
    (problem,) = found()
    assert problem.message == "found perfect and sensitive; expected answers of noms.csv"
