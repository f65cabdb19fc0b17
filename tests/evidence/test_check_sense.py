"""Data of the right form that make no sense, and sources and texts that do not fit them."""

import pytest

from explainer.evidence import Problem


@pytest.mark.parametrize(
    ("id", "cells", "column", "message"),
    [
        (
            "compression-with-spine-metastases",
            {"low": "14"},
            "low",
            "found 14 above high; expected at most 13.42",
        ),
        (
            "compression-with-spine-metastases",
            {"value": "4"},
            "low",
            "found 5.7 above value; expected at most 4",
        ),
        (
            "compression-with-spine-metastases",
            {"value": "15"},
            "high",
            "found 13.42 below value; expected at least 15",
        ),
        (
            "compression-with-spine-metastases",
            {"spread": ""},
            "spread",
            "found nothing beside low or high; expected range or confidence-interval",
        ),
        (
            "several-levels-textbook",
            {"spread": ""},
            "spread",
            "found nothing beside low or high; expected range or confidence-interval",
        ),
        (
            "spine-at-autopsy",
            {"spread": "range"},
            "spread",
            "found range without low and high; expected nothing, or low and high",
        ),
        (
            "several-levels-apart",
            {"spread": "confidence-interval"},
            "spread",
            "found confidence-interval without an estimate or an end; expected all three, or range",
        ),
        (
            "santo-andre-thoracic",
            {"value": "54.5"},
            "value",
            "found 54.5; expected 45.5, which is 25 of 55",
        ),
        (
            "santo-andre-thoracic",
            {"value": "0.455"},
            "value",
            "found 0.455; expected 45.455, which is 25 of 55",
        ),
        (
            "santo-andre-thoracic",
            {"denominator": "5"},
            "numerator",
            "found 25; expected at most th",
        ),
        ("santo-andre-thoracic", {"denominator": ""}, "denominator", "found nothing; expected the"),
        ("canal-T8", {"value": ""}, "value", "found neither value nor range; expected one of them"),
        ("canal-T8", {"value": "-14.6"}, "value", "found -14.6; expected no negative number of mm"),
        ("curve-cervical", {"value": "1390"}, "value", "found 1,390; expected -180 to 180"),
        (
            "vertebrae-all",
            {"value": "33.5"},
            "value",
            "found 33.5; expected a whole number of vert",
        ),
        (
            "column-length",
            {"note": ""},
            "note",
            "found nothing; expected how the figure was derived",
        ),
        (
            "canal-T8",
            {"next_review": "2020-01-01"},
            "next_review",
            "found 2020-01-01; expected a day after 2026-11-22",
        ),
    ],
)
def test_a_figure_without_sense(broken, found, id, cells, column, message) -> None:
    row = broken.put("statistics.csv", id, **cells)
    wrong = [one for one in found() if (one.file, one.row) == ("statistics.csv", row)]
    assert [one.column for one in wrong] == [column]
    assert wrong[0].message.startswith(message)


def test_a_percentage_above_100(broken, found) -> None:
    row = broken.put("statistics.csv", "bone-scan-lumbar", value="168.9")
    message = "found 168.9; expected 0 to 100, because the unit is a percentage"
    assert Problem("statistics.csv", row, "value", message) in found()


def test_a_changed_figure_is_found_in_every_text_that_quotes_it(broken, found) -> None:
    broken.put("statistics.csv", "treated-lumbar", value="61")
    assert [(one.file, one.column) for one in found()] == [("lenses.csv", "finding")]
    assert "found '60%' with a link to #stat-treated-lumbar; expected '61%'" in found()[0].message


def test_a_lens_that_does_not_add_up(broken, found) -> None:
    broken.put("statistics.csv", "chance-thoracic", value="40", numerator="", denominator="")
    row = [row[0] for row in broken.rows("lenses.csv")].index("chance") + 1
    message = "found yes, but the regions add up to 90; expected 100, or no"
    assert Problem("lenses.csv", row, "adds_to_100", message) in found()


def test_a_lens_with_another_unit_or_source_than_its_figures(broken, found) -> None:
    row = broken.put("lenses.csv", "treated", unit="% of lesions", source="wong1990")
    assert {(one.row, one.column) for one in found()} == {(row, "unit"), (row, "source")}


@pytest.mark.parametrize(
    ("old", "new", "column", "message"),
    [
        (
            "doi = {10.1097/00007632-199001000-00001}",
            "doi = {doi:10.1097}",
            "doi",
            "expected a DOI",
        ),
        (
            "pages = {1--4},\n  year = {1990}",
            "pages = {1--4},\n  year = {90}",
            "year",
            "found '90'; expected a year with four digits",
        ),
        (
            "pubmed = {2326692}",
            "url = {www.x y}",
            "url",
            "found 'www.x y'; expected one web address",
        ),
        ("pubmed = {2326692}", "pubmed = {PM1}", "pubmed", "found 'PM1'; expected a number"),
    ],
)
def test_a_malformed_source(broken, found, old, new, column, message) -> None:
    broken.replace("references.bib", old, new)
    text = (broken.folder / "references.bib").read_text(encoding="utf-8")
    row = text[: text.index("{wong1990,")].count("\n") + 1
    (problem,) = found()
    assert (problem.file, problem.row, problem.column) == ("references.bib", row, column)
    assert message in problem.message


def test_a_source_that_nothing_cites(broken, found) -> None:
    with (broken.folder / "references.bib").open("a", encoding="utf-8") as file:
        file.write("\n@misc{lonely,\n  title = {{Lonely}},\n}\n")
    assert [(one.file, one.column) for one in found()] == [("references.bib", "lonely")]


def test_two_sources_of_one_name(broken, found) -> None:
    broken.replace("references.bib", "key = {Guo (neck curve)}", "key = {Guo (posterior body)}")
    assert [one.column for one in found()] == ["key"]
    assert "expected a name of its own" in found()[0].message


def test_a_level_without_its_row(broken, found) -> None:
    rows = [row for row in broken.rows("vertebrae.csv") if row[0] != "T7"]
    broken.write("vertebrae.csv", rows)
    assert [(one.column, one.message) for one in found()] == [
        ("level", "found no row for T7; expected one row for each")
    ]


def test_levels_out_of_order(broken, found) -> None:
    rows = broken.rows("vertebrae.csv")
    rows[9], rows[10] = rows[10], rows[9]
    broken.write("vertebrae.csv", rows)
    assert Problem("vertebrae.csv", 10, "level", "found T3; expected the order head to tail") in (
        found()
    )


def test_approximate_fields_that_do_not_exist_or_are_not_owned_up_to(broken, found) -> None:
    row = broken.put("vertebrae.csv", "S1", approximate_fields="canal_ap_mm;width_mm")
    assert [(one.row, one.column) for one in found()] == [
        (row, "approximate_fields"),
        (row, "verified"),
    ]


def test_a_band_that_disagrees_with_the_levels(broken, found) -> None:
    row = broken.put("compression.csv", "conus", last_level="L3")
    message = "found L1 to L3; expected L1 to L1, as marked in vertebrae.csv"
    assert found() == [Problem("compression.csv", row, "first_level", message)]


def test_a_second_right_answer(broken, found) -> None:
    rows = broken.rows("questions.csv")
    row = next(index for index, row in enumerate(rows) if row[2] == "T1")
    rows[row][3] = "yes"
    broken.write("questions.csv", rows)
    assert [(one.row, one.column) for one in found()] == [(row + 1, "correct")]


def test_an_explanation_that_gives_the_verdict_itself(broken, found) -> None:
    rows = broken.rows("questions.csv")
    row = next(index for index, row in enumerate(rows) if row[2] == "T1")
    rows[row][4] = "No, " + rows[row][4]
    broken.write("questions.csv", rows)
    message = "found 'No,'; expected the reason alone; the page says the rest"
    assert found() == [Problem("questions.csv", row + 1, "explanation", message)]


def test_a_number_without_passport_and_a_link_to_nowhere(broken, found) -> None:
    row = broken.put("lenses.csv", "chance", doubt="In 45% [x](#stat-none) ([y](#ref-none)).")
    wrong = found()
    assert {(one.file, one.row, one.column) for one in wrong} == {("lenses.csv", row, "doubt")}
    assert [one.message.split(";")[0] for one in wrong] == [
        "found 'none'",
        "found a link to #ref-none",
        "found a link to #stat-none",
        "found the number '45%' without a passport",
    ]
