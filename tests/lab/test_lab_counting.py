"""Small tables counted by hand: vertebrae and patients are two numbers."""

import pandas as pd
import pytest

from explainer.lab import counting
from explainer.lab.tidying import tidy
from tests.lab.made_up import five, person, raw


@pytest.fixture(scope="module")
def tables():
    return five()


def test_levels_stand_from_head_to_tail_and_only_where_seen(tables):
    rest = counting.without(tables.lesions, [1])
    assert counting.by_level(rest).to_dict() == {"T1": 1, "T9": 2, "L5": 1, "S1": 1}
    assert list(counting.by_level(rest).index) == ["T1", "T9", "L5", "S1"]


def test_vertebrae_and_patients_of_a_region_are_two_numbers(tables):
    assert counting.by_region(tables.lesions).to_dict() == {
        **{"thoracic": 12 + 3, "lumbar": 5 + 1, "sacral": 1}
    }
    assert counting.by_region(tables.lesions, "patients").to_dict() == {
        **{"thoracic": 4, "lumbar": 2, "sacral": 1}
    }


def test_types_count_vertebrae_or_patients(tables):
    assert counting.by_type(tables.lesions).to_dict() == {"blastic": 1, "lytic": 4, "mixed": 17}
    patients = counting.by_type(tables.lesions, "patients")
    assert patients.to_dict() == {"blastic": 1, "lytic": 3, "mixed": 1}


def test_a_type_that_nobody_has_is_zero(tables):
    assert counting.by_type(tables.lesions.head(3)).to_dict() == {
        **{"blastic": 0, "lytic": 0, "mixed": 3}
    }


def test_primaries_leave_out_who_is_contradicted(tables):
    table = counting.by_primary_and_type(tables.lesions)
    assert table.to_dict("index") == {
        "Prostate": {"blastic": 0, "lytic": 0, "mixed": 17},
        "Renal": {"blastic": 1, "lytic": 3, "mixed": 0},
    }
    patients = counting.by_primary_and_type(tables.lesions, "patients")
    assert patients.loc["Renal"].to_dict() == {"blastic": 1, "lytic": 2, "mixed": 0}
    assert counting.patients_by_primary(tables.people).to_dict() == {"Prostate": 2, "Renal": 2}


def test_who_is_in_the_table_leaves_them_out_too(tables):
    assert counting.by_sex(tables.people).to_dict() == {"F": 1, "M": 3}
    assert counting.by_decade(tables.people).to_dict() == {40: 2, 60: 1, 70: 1}


def test_everybody_has_a_number_of_vertebrae(tables):
    numbers = counting.number_of_vertebrae(tables.people, tables.lesions)
    assert numbers.to_dict() == {1: 17, 2: 3, 3: 1, 13627: 1, 4: 0}
    groups = counting.by_number(tables.people, tables.lesions)
    assert groups.to_dict() == {"0": 1, "1": 2, "2": 0, "3-5": 1, "6-10": 0, "11-16": 0, "17": 1}


def test_the_groups_of_numbers_leave_no_gap():
    ends = list(counting.NUMBERS.values())
    assert ends[0][0] == 0
    assert [first for first, _ in ends[1:]] == [last + 1 for _, last in ends[:-1]]


def test_each_patient_brings_events_and_totals(tables):
    lytic = counting.each_patient(tables.lesions, "lytic")
    assert lytic.to_dict("index") == {
        1: {"events": 0, "totals": 17},
        2: {"events": 2, "totals": 3},
        3: {"events": 1, "totals": 1},
        13627: {"events": 1, "totals": 1},
    }


def test_every_level_is_every_one_of_seventeen(tables):
    assert counting.with_every_level(tables.lesions) == (1,)
    one_less = tables.lesions[tables.lesions["level"] != "T6"]
    assert counting.with_every_level(one_less) == ()


def test_no_lesion_at_all_is_counted_too():
    tables = tidy(raw(person(1), person(2)))
    assert counting.by_level(tables.lesions).empty
    assert counting.by_type(tables.lesions).sum() == 0
    assert counting.by_primary_and_type(tables.lesions).empty
    assert counting.with_every_level(tables.lesions) == ()
    assert counting.by_number(tables.people, tables.lesions)["0"] == 2


@pytest.mark.parametrize(
    ("count", "table", "column"),
    [
        (counting.by_level, "lesions", "level"),
        (counting.by_region, "lesions", "region"),
        (counting.by_type, "lesions", "type"),
        (counting.by_primary_and_type, "lesions", "primary"),
        (counting.patients_by_primary, "people", "primary"),
        (counting.by_sex, "people", "sex"),
        (counting.by_decade, "people", "age"),
        (counting.with_every_level, "lesions", "case"),
    ],
)
def test_a_missing_column_is_named(tables, count, table, column):
    with pytest.raises(ValueError, match=f"{table}: expected a column '{column}', got "):
        count(getattr(tables, table).drop(columns=column))


def test_what_is_no_table_is_named():
    with pytest.raises(ValueError, match="lesions: expected a DataFrame, one row for each, got l"):
        counting.by_level(["T1"])
    with pytest.raises(ValueError, match="lesions: expected a column 'level', got no columns"):
        counting.by_level(pd.DataFrame())


def test_what_cannot_be_counted_is_named(tables):
    with pytest.raises(ValueError, match="count: expected vertebrae, patients, got 'people'"):
        counting.by_type(tables.lesions, "people")
    with pytest.raises(ValueError, match="type: expected blastic, lytic, mixed, got 'sclerotic'"):
        counting.each_patient(tables.lesions, "sclerotic")
