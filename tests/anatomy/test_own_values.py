"""A reader's own numbers: every form that is taken, and what is said to the others."""

import pandas
import pytest

from explainer import evidence
from explainer.anatomy.own_values import checked_values, own_ids

T1 = evidence.statistic("ct-lesions-T1")
RANGE = evidence.statistic("ct-earlier")  # low and high alone


def test_a_series_and_a_dict_are_the_same():
    values = {"L3": 19, "T1": 0}
    assert checked_values(pandas.Series(values)) == checked_values(values) == {"T1": 0, "L3": 19}


def test_several_ways_are_told_apart_by_their_titles():
    ways = {"All": pandas.Series({"L3": 19, "T1": 9}), "Some": {"T1": 5}}
    assert checked_values(ways) == {"All": {"T1": 9, "L3": 19}, "Some": {"T1": 5}}
    assert own_ids(checked_values(ways)) == ("own", "own-2")


def test_a_frame_is_a_way_of_counting_a_column():
    """What the frame has no number for was not given one; zero was."""
    frame = pandas.DataFrame({"lytic": {"T1": 3, "L2": 0}, "mixed": {"L2": 4}})
    assert checked_values(frame) == {"lytic": {"T1": 3, "L2": 0}, "mixed": {"L2": 4}}


def test_counts_of_a_table_are_taken_as_pandas_gives_them():
    lesions = pandas.DataFrame({"level": ["L3", "T1", "L3"], "type": ["lytic", "mixed", "lytic"]})
    assert checked_values(lesions["level"].value_counts()) == {"T1": 1, "L3": 2}
    table = pandas.crosstab(lesions["level"], lesions["type"])
    assert checked_values(table) == {"lytic": {"T1": 0, "L3": 2}, "mixed": {"T1": 1, "L3": 0}}


def test_statistics_are_kept_whole():
    assert checked_values({"T1": T1, "L3": 19}) == {"T1": T1, "L3": 19}


@pytest.mark.parametrize(("values", "ids"), [({}, ()), ({"T1": 1}, ("own",))])
def test_one_way_has_the_plain_id(values, ids):
    assert own_ids(checked_values(values)) == ids


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"T13": 1}, "values: unknown place 'T13'"),
        ({"T1": 1, "lumbar": 2}, "got both"),
        ({"T1": "many"}, r"values\['T1'\]: expected a number of 0 or more, got 'many'"),
        ({"T1": -1}, "0 or more, got -1"),
        ({"T1": float("nan")}, "0 or more, got nan"),
        ({"T1": True}, "0 or more, got True"),
        ({"T2": T1}, r"values\['T2'\]: .* got 'ct-lesions-T1', 9 lesions at T1"),
        ({"T1": RANGE}, "a statistic of this place with one value, got 'ct-earlier'"),
        (pandas.Series([1, 2], index=["T1", "T1"]), "values: 'T1' is given twice"),
        ({"All": {"T1": 1}, "Some": 2}, "'All' holds numbers by place, but 'Some' is 2"),
        ({"All": {"T13": 1}}, r"values\['All'\]: unknown place 'T13'"),
        ({"All": {"T1": -1}}, r"values\['All'\]\['T1'\]: expected a number of 0 or more"),
        ({"All": {}}, r"values\['All'\]: every way of counting needs a title and a number"),
        ({" ": {"T1": 1}}, r"values\[' '\]: every way of counting needs a title and a number"),
    ],
)
def test_bad_values_are_named(values, message):
    with pytest.raises(ValueError, match=message):
        checked_values(values)


def test_rows_that_are_still_to_be_counted_are_refused_with_the_way_to_count():
    lesions = pandas.DataFrame({"case": [5, 5], "level": ["T1", "T2"], "type": ["lytic", "lytic"]})
    for rows in (lesions, lesions["level"]):
        with pytest.raises(ValueError, match=r"such as 'T1'; .* lesions\[\"level\"\].value_counts"):
            checked_values(rows)


def test_a_frame_with_two_columns_of_one_name_is_refused():
    frame = pandas.DataFrame([[1, 2]], index=["T1"], columns=["All", "All"])
    with pytest.raises(ValueError, match="'All' is given twice"):
        checked_values(frame)


def test_values_of_the_wrong_kind_are_refused():
    with pytest.raises(TypeError, match=r"dict or a pandas Series .* got list"):
        checked_values([1, 2])
