"""Lenses: what was counted where, and a reader's own numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.anatomy.counting import checked_values, own_lens, published_lenses
from explainer.anatomy.levels import LEVELS, REGIONS

LENSES = {lens.id: lens for lens in published_lenses()}


def test_the_ways_of_counting():
    assert list(LENSES) == [
        "symptomatic",
        "bone-scan",
        "treated",
        "prostate-autopsy",
        "ct-lesions",
        "chance",
    ]


@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)
def test_only_what_adds_up_says_so(lens):
    total = sum(count.value for count in lens.shown)
    assert lens.adds_to_100 == (abs(total - 100) < 0.5)


def test_not_counted_is_not_zero():
    assert LENSES["symptomatic"].share_of_highest("S2") is None
    assert LENSES["ct-lesions"].share_of_highest("C4") is None
    assert LENSES["ct-lesions"].share_of_highest("L3") == 100


def test_region_values_colour_every_level_of_the_region():
    lens = LENSES["bone-scan"]
    assert {lens.share_of_highest(level) for level in ("L1", "L2", "L5")} == {100}
    assert lens.share_of_highest("T4") == round(100 * 45 / 68.9)


def test_a_series_and_a_dict_are_the_same():
    import pandas

    values = {"L3": 19, "T1": 0}
    assert checked_values(pandas.Series(values)) == checked_values(values) == {"T1": 0, "L3": 19}


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"T13": 1}, "unknown place 'T13'"),
        ({"T1": 1, "lumbar": 2}, "got both"),
        ({"T1": "many"}, r"values\['T1'\]: expected a number of 0 or more, got 'many'"),
        ({"T1": -1}, "0 or more, got -1"),
        ({"T1": float("nan")}, "0 or more, got nan"),
        ({"T1": True}, "0 or more, got True"),
    ],
)
def test_bad_values_are_named(values, message):
    with pytest.raises(ValueError, match=message):
        checked_values(values)


def test_values_of_the_wrong_kind_are_refused():
    with pytest.raises(TypeError, match="dict or a pandas Series"):
        checked_values([1, 2])


@given(
    st.dictionaries(st.sampled_from(LEVELS), st.floats(0, 1e6), min_size=1)
    | st.dictionaries(st.sampled_from(REGIONS), st.floats(0, 1e6), min_size=1)
)
def test_own_numbers_keep_their_order_of_size(values):
    lens = own_lens(checked_values(values), "Ours", "lesions", "")
    shares = {place: lens.share_of_highest(place) for place in values if place in LEVELS}
    for place, share in shares.items():
        assert 0 <= share <= 100
        assert all(share >= shares[other] for other in shares if values[other] < values[place])


def test_own_finding_names_every_leader():
    lens = own_lens({"L3": 4, "L4": 4, "T1": 1}, "Ours", "lesions", "")
    assert lens.finding == "Highest: L3 and L4, 4 lesions each."
