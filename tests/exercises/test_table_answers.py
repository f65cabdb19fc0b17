"""A number for each name, in every form that Python and pandas have; and what went wrong."""

import pandas as pd
import pytest

from explainer.exercises import Mistake, Task

REGIONS = Task(
    task="How many of each?",
    answer={"thoracic": 111, "lumbar": 72},
    unit="vertebrae",
    mistakes=[Mistake({"thoracic": 33, "lumbar": 35}, "These are patients.", "patients")],
    hint="Count rows.",
    too_large="Twice?",
)
RATES = Task(task="How many on average?", answer={"thoracic": 9.25, "lumbar": 14.4}, others=True)
SHARES = Task(task="Which share?", answer={"lytic": 75.0, "mixed": 5.5}, unit="% of vertebrae")
PAIRS = Task(
    task="How many patients?",
    answer=pd.DataFrame(
        {"blastic": [11, 1], "lytic": [4, 6], "mixed": [5, 0]}, index=["Prostate", "Renal"]
    ),
    unit="patients",
)
WIDE = pd.DataFrame(
    {"blastic": [1, 11], "lytic": [6, 4], "mixed": [0, 5]}, index=["kidney", "prostate"]
)
WORDS = pd.DataFrame({"type": ["lytic", "mixed"]}, index=[3, 4])
LONG = WIDE.stack().rename_axis(["primary", "type"]).rename("patients")


@pytest.mark.parametrize(
    "answer",
    [
        {"thoracic": 111, "lumbar": 72},
        {"Lumbar": 72.0, "THORACIC": "111"},
        {"lumbar spine": 72, "thoracic_region": 111},
        {"T": 111, "L": 72},
        {"th": 111, "Lum.": 72},
        pd.Series({"thoracic": 111, "lumbar": 72}),
        pd.Series({"thoracic": 111, "lumbar": 72}).astype("Int64"),
        pd.DataFrame({"lesions": [111, 72]}, index=["thoracic", "lumbar"]),
        pd.DataFrame({"thoracic": [111], "lumbar": [72]}),
        pd.DataFrame({"region": ["lumbar", "thoracic"], "lesions": [72, 111]}),
        pd.DataFrame({"bones": [12, 5], "lesions": [111, 72]}, index=["thoracic", "lumbar"]),
        pd.DataFrame({"thoracic": [111, 12], "lumbar": [72, 5]}, index=["lesions", "bones"]),
        [("thoracic", 111), ("lumbar", 72)],
        zip(["thoracic", "lumbar"], [111, 72], strict=True),
        {"thoracic": 111, "lumbar": 72}.items(),
    ],
)
def test_a_right_table(answer) -> None:
    verdict = REGIONS.judge(answer)
    assert verdict.right, verdict


@pytest.mark.parametrize(
    "answer",
    [
        WIDE,
        WIDE.T,
        WIDE.rename(columns=str.title),
        WIDE.astype(float).replace(0, float("nan")),
        LONG,
        LONG.reset_index(),
        LONG.reset_index().iloc[[1, 0, 2, 3, 4, 5]],
        LONG[LONG > 0].to_frame(),
        LONG.to_dict(),
        WIDE.to_dict(),
        WIDE.T.to_dict(),
        [("Renal", "lytic", 6), ("Renal", "blastic", 1)]
        + [("prostate", type, number) for type, number in WIDE.loc["prostate"].items()],
    ],
)
def test_a_right_table_of_two_names(answer) -> None:
    verdict = PAIRS.judge(answer)
    assert verdict.right, verdict


def test_percentages_may_be_fractions_and_rounded() -> None:
    assert SHARES.judge({"lytic": 0.75, "mixed": 0.055}).right
    assert RATES.judge({"thoracic": 9.3, "lumbar": 14.4, "sacral": 1}).right


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (..., "unanswered", "three dots"),
        (None, "nothing", "`None`"),
        (LONG.groupby, "not-called", "`groupby()`"),
        (LONG.groupby("type"), "grouped", "`.size()`"),
        ("111 and 72", "not-a-table", "`{"),
        (183, "one-number", "each name"),
        (float("nan"), "missing", "empty cell"),
        ([111, 72], "lost-labels", "lost their names"),
        (pd.Series([111, 72]), "lost-labels", "lost their names"),
        (["thoracic", "lumbar"], "lost-numbers", "missing"),
        (pd.DataFrame({"region": ["thoracic"], "type": ["lytic"]}), "lost-numbers", "missing"),
        (pd.DataFrame({"region": ["lumbar"] * 2, "age": [60, 70]}), "repeated", "“lumbar”"),
        ({"thoracic": "many", "lumbar": 72}, "words", "words, not numbers"),
        ({}, "empty", "Nothing is left"),
        ({"neck": 111, "loins": 72}, "names", "“thoracic”"),
        ({"thorasic": 111, "lumbar": 72}, "misspelt", "“thorasic”: is “thoracic” meant?"),
        ({"thoracic": 111}, "missing-names", "“lumbar” is missing"),
        ({"thoracic": 111, "lumbar": 72, "neck": 3}, "extra-names", "“neck”"),
        ({"thoracic": 72, "lumbar": 111}, "swapped", "“thoracic” and “lumbar”"),
        ({"thoracic": 0.607, "lumbar": 0.393}, "shares", "how many vertebrae"),
        ({"thoracic": 60.7, "lumbar": 39.3}, "shares", "how many vertebrae"),
        ({"thoracic": 33, "lumbar": 35}, "patients", "These are patients."),
        ({"thoracic": 33, "lumbar": 35, "neck": 0}, "patients", "These are patients."),
        ({"thoracic": 112, "lumbar": 72}, "too-large", "1 of 2 numbers are right already."),
        ({"thoracic": 112, "lumbar": 73}, "too-large", "Twice?"),
        ({"thoracic": 110, "lumbar": 73}, "mixed", "Too small: “thoracic”. Too large: “lumbar”."),
        ({"thoracic": 110, "lumbar": 71}, "too-small", "Count rows."),
        (WORDS["type"], "words", "Count first: `.value_counts()`"),
        (pd.DataFrame({"a": ["x"], "region": ["lumbar"], "age": [6]}), "rows-not-counts", "rows"),
        (pd.DataFrame({"age": [6]}, index=["13627"]), "names", "“thoracic”"),
        ({"thoracic": 111, "lumbar": 72, "13627": 3}, "extra-names", "one of your names"),
        (pd.Series([6, 7], index=["13627", "13627"]), "repeated", "one of your names"),
        ({"T": 3, "thoracic": 111, "lumbar": 72}, "extra-names", "“t”"),
    ],
)
def test_a_wrong_table(answer, kind, words) -> None:
    verdict = REGIONS.judge(answer)
    assert (verdict.right, verdict.kind) == (False, kind)
    assert words in verdict.words


def test_a_point_two_places_off() -> None:
    assert RATES.judge({"thoracic": 925, "lumbar": 1440}).kind == "factor"
    assert SHARES.judge({"lytic": 7500, "mixed": 550}).kind == "factor"


def test_the_best_column_is_judged() -> None:
    table = pd.DataFrame({"lesions": [112, 72], "bones": [12, 5]}, index=["thoracic", "lumbar"])
    assert not REGIONS.judge(table).right
