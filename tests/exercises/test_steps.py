"""The steps of tidying on the real table: what is right, and how each slip is explained."""

from functools import partial

import numpy as np
import pandas as pd
import pytest

from explainer.exercises import STEPS, check_step, tasks
from explainer.lab.doubts import levels_only_in_comments, other_numbers_of_bones
from explainer.lab.tidying import COLUMNS, TYPES
from tests.patients_table import needs_patients

LEVEL = r"[CTLS]\d+"


@pytest.fixture
def people(tables) -> pd.DataFrame:
    return tables.people.copy()


@pytest.fixture
def lesions(tables) -> pd.DataFrame:
    return tables.lesions.copy()


@pytest.fixture
def cells(people) -> pd.Series:
    """The filled cells of the three columns, as text."""
    return people[[*TYPES]].melt()["value"].dropna()


def said(step: str, table: object) -> tuple[str, str]:
    verdict = check_step(step, table)
    assert verdict.right == (verdict.kind == "right")
    return verdict.kind, verdict.words


def test_steps_and_what_is_no_table() -> None:
    assert [*STEPS] == ["columns", "levels", "lesions", "types", "oddities"]
    with pytest.raises(ValueError, match=r"step: expected columns, levels, .*, got 'tidy'"):
        check_step("tidy")
    for step in STEPS:
        assert check_step(step).kind == "unanswered"
        assert check_step(step, None).kind == "nothing"
        assert check_step(step, print).kind == "not-called"
        assert not check_step(step, 7).right


@needs_patients
def test_columns(published, people) -> None:
    renamed = published.rename(columns=COLUMNS)
    assert check_step("columns", renamed).right
    assert check_step("columns", people).right
    assert said("columns", published)[0] == "not-renamed"
    kind, words = said("columns", renamed.rename(columns={"age": "Age (Y)"}))
    assert (kind, words) == ("old-name", "The column `Age (Y)` is still there: call it `age`.")
    assert said("columns", renamed.drop(columns="said"))[1].startswith("No column is called `said`")
    assert said("columns", renamed.dropna())[0] == "rows-lost"
    assert said("columns", pd.concat([people, people]))[0] == "rows-added"
    crossed = renamed.rename(columns={"lytic": "mixed", "mixed": "lytic"})
    assert "`lytic` and `mixed`" in said("columns", crossed)[1]


@needs_patients
def test_levels(people, cells) -> None:
    assert check_step("levels", cells.str.findall(LEVEL)).right
    assert check_step("levels", cells.str.split(r"[,\s]+", regex=True)).right
    assert check_step("levels", people[[*TYPES]].apply(lambda c: c.str.findall(LEVEL))).right
    assert check_step("levels", cells.str.findall(LEVEL).explode()).right


@needs_patients
@pytest.mark.parametrize(
    ("cut", "kind", "words"),
    [
        (lambda cells: cells, "not-cut", "still text"),
        (lambda cells: cells.str.split(","), "blank", "`.str.strip()`"),
        (lambda cells: cells.str.split(", "), "no-comma", "`T2 T3`: a comma is missing there"),
        (lambda cells: cells.str.split(), "no-space", "no space behind it"),
        (lambda cells: cells.map(list), "letters", "single letters"),
        (lambda cells: (cells + ",").str.split(r"[,\s]+", regex=True), "empty-piece", "empty"),
        (lambda cells: cells.str.lower().str.findall("[tls][0-9]+"), "small-letters", "capital"),
        (lambda cells: cells.str.findall(r"[A-Z]\d"), "cut-short", "T12 became T1"),
        (lambda cells: cells.str.findall(r"([TLS])(\d+)"), "no-text", "such as `T2`"),
        (lambda cells: cells.str.findall(LEVEL).map(lambda levels: [levels]), "no-text", "`T2`"),
        (lambda cells: cells.str.len(), "no-text", "such as `T2`"),
        (lambda cells: cells.str.findall(r"T\d+"), "too-few", "L1"),
        (lambda cells: pd.concat([cells, cells]).str.findall(LEVEL), "too-many", "too often"),
        (lambda cells: cells.str.findall(r"\d+"), "no-level", "`1` is no vertebra"),
    ],
)
def test_levels_that_are_not_cut_well(cut, kind, words, cells) -> None:
    found, explanation = said("levels", cut(cells))
    assert found == kind
    assert words in explanation


@needs_patients
def test_levels_of_other_columns(people) -> None:
    assert said("levels", people["said"].str.findall(LEVEL))[0] == "haemangioma"
    with_comments = (people["said"] + " " + people["comment"]).dropna().str.findall(r"[TL]\d\d?")
    assert not check_step("levels", with_comments).right


@needs_patients
def test_lesions(lesions) -> None:
    assert check_step("lesions", lesions).right
    assert check_step(
        "lesions", lesions.sample(frac=1, random_state=1)[["type", "level", "case"]]
    ).right


@needs_patients
@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda rows: rows.set_index("case"), "missing-columns"),
        (lambda rows: rows.groupby(["case", "type"], as_index=False).agg({"level": list}), "lists"),
        (lambda rows: pd.concat([rows, rows.head(1).assign(level=np.nan)]), "no-level-there"),
        (lambda rows: rows.assign(level=rows["level"] + " "), "blank"),
        (lambda rows: rows.assign(type=rows["type"].str.title()), "odd-type"),
        (lambda rows: pd.concat([rows, rows]), "twice"),
        (lambda rows: rows[rows["level"] != "L5"], "too-few"),
        (lambda rows: rows.drop_duplicates("case"), "row-each"),
        (lambda rows: rows.assign(case=range(len(rows))), "wrong-case"),
        (lambda rows: rows.assign(type="lytic"), "types-swapped"),
        (lambda rows: list(rows["level"]), "no-table"),
    ],
)
def test_lesions_that_are_not_tidy(spoil, kind, lesions) -> None:
    assert said("lesions", spoil(lesions))[0] == kind


@needs_patients
def test_types(people, lesions) -> None:
    assert check_step("types", lesions["type"].value_counts()).right
    kind, words = said("types", people[[*TYPES]].count())
    assert kind == "patients"
    assert "One cell can list many vertebrae" in words
    assert said("types", lesions["type"]) == (
        "words",
        "These are words, not numbers. Count first: `.value_counts()`.",
    )


@needs_patients
def test_oddities(people, lesions) -> None:
    only = levels_only_in_comments(people, lesions)
    every = people[people["case"].isin(only["case"])]
    read = people[people["case"].isin(only[only["metastasis"]]["case"])]
    bones = people[people["case"].isin(other_numbers_of_bones(people)["case"])]
    assert check_step("oddities", read).right
    kind, words = said("oddities", every)
    assert kind == "not-read"
    assert "not surely a metastasis" in words and "our reading" in words
    assert said("oddities", read.head(3))[0] == "too-few"
    assert said("oddities", pd.concat([read, bones]))[0] == "number-of-bones"
    assert said("oddities", people[people["comment"].notna()])[0] == "number-of-bones"
    assert said("oddities", people[people["comment"].isna()])[0] == "nothing-new"
    assert said("oddities", read[["case", "comment"]])[0] == "missing-columns"
    assert said("oddities", people.head(0))[0] == "empty"
    assert said("oddities", pd.concat([read, read]))[0] == "twice"
    assert said("oddities", "six")[0] == "no-table"


@needs_patients
def test_no_verdict_repeats_what_the_table_says_of_a_patient(people, lesions) -> None:
    """Verdicts are saved with the notebook; numbers and comments of patients stay out of it."""
    numbers, comments = people["case"], people["comment"].dropna()
    indexed = people.set_index("case")["age"]
    doubled = lesions.set_index("case")["age"].loc[lambda ages: ages.index.duplicated(keep=False)]
    given = [numbers, comments, numbers.astype(str), indexed, doubled, people[["case"]], people]
    given += [lesions.assign(type=lesions["case"]), comments.head(1), comments.to_frame()]
    private = [*map(str, numbers[numbers > 99]), *comments[comments.str.len() > 12]]
    asked = [*(partial(check_step, step) for step in STEPS), *(one.judge for one in tasks())]
    for judge in asked:
        for answer in given:
            words = judge(answer).words
            assert not [text for text in private if text in words], words
