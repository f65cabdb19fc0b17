"""Cells that list levels become one row for each vertebra; what cannot be read is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.anatomy.levels import LEVELS
from explainer.lab.tidying import LESION_COLUMNS, levels_in, tidy
from tests.lab.made_up import five, person, raw


@pytest.mark.parametrize(
    ("cell", "levels"),
    [
        ("T1, T2 T3, T4", ("T1", "T2", "T3", "T4")),
        ("L3,L4", ("L3", "L4")),
        (" T2 ", ("T2",)),
        ("T2,", ("T2",)),
        ("", ()),
        (None, ()),
        (float("nan"), ()),
    ],
)
def test_a_cell_lists_levels(cell, levels):
    assert levels_in(cell) == levels


@given(
    st.lists(st.tuples(st.sampled_from(LEVELS[:-1]), st.sampled_from([",", ", ", " ", " , "]))),
)
def test_no_separator_loses_a_level(pairs):
    cell = "".join(level + between for level, between in pairs)
    assert levels_in(cell) == tuple(level for level, _ in pairs)


@pytest.mark.parametrize("word", ["T13", "t1", "L1-L3", "T2;", "none"])
def test_what_is_no_level_is_named(word):
    with pytest.raises(ValueError, match="expected levels such as T1, T12 or L5, got") as error:
        levels_in(f"T1, {word}")
    assert repr(word) in str(error.value)


def test_one_row_for_each_patient_and_vertebra():
    tables = five()
    assert list(tables.people.columns[:4]) == ["case", "age", "sex", "primary"]
    assert list(tables.people["case"]) == [1, 2, 3, 13627, 4]
    assert list(tables.lesions.columns) == list(LESION_COLUMNS)
    assert len(tables.lesions) == 17 + 3 + 1 + 1
    second = tables.lesions[tables.lesions["case"] == 2]
    assert second.values.tolist() == [
        [2, "T9", "thoracic", "lytic", "Renal", "F", 45],
        [2, "L5", "lumbar", "lytic", "Renal", "F", 45],
        [2, "S1", "sacral", "blastic", "Renal", "F", 45],
    ]


def test_the_table_given_stays_as_it_was():
    table = raw(person(1, lytic="T1"))
    before = table.copy()
    tidy(table)
    assert table.equals(before)


def test_nobody_with_a_lesion_is_an_empty_table_with_its_columns():
    lesions = tidy(raw(person(1))).lesions
    assert lesions.empty
    assert list(lesions.columns) == list(LESION_COLUMNS)


def test_a_missing_column_is_named():
    table = raw(person(1)).drop(columns="Lytic")
    with pytest.raises(ValueError, match="raw: expected the column 'Lytic' of the table as pub"):
        tidy(table)


def test_a_vertebra_has_one_type():
    with pytest.raises(ValueError, match="expected each vertebra once, got L2 twice"):
        tidy(raw(person(1, lytic="L2", mixed="T1, L2")))
