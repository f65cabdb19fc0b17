"""A reader's own ways of counting: what they find, what they doubt, which scale they share."""

from hypothesis import given
from hypothesis import strategies as st

from explainer import evidence
from explainer.anatomy.levels import LEVELS, REGIONS
from explainer.anatomy.own_lenses import leaders, own_lenses, own_text
from explainer.anatomy.own_values import checked_values


def _lenses(values, unit="lesions", source="", doubt=""):
    return own_lenses(checked_values(values), "Ours", unit, source, doubt)


@given(
    st.dictionaries(st.sampled_from(LEVELS), st.floats(0, 1e6), min_size=1)
    | st.dictionaries(st.sampled_from(REGIONS), st.floats(0, 1e6), min_size=1)
)
def test_own_numbers_keep_their_order_of_size(values):
    (lens,) = _lenses(values)
    shares = {place: lens.share_of_highest(place) for place in values if place in LEVELS}
    for place, share in shares.items():
        assert 0 <= share <= 100
        assert all(share >= shares[other] for other in shares if values[other] < values[place])


def test_finding_names_every_leader():
    (lens,) = _lenses({"L3": 4, "L4": 4, "T1": 1})
    assert lens.finding == "Highest: L3 and L4, 4 lesions each."


def test_leaders_with_passports_each_link_to_their_own():
    four, five = (evidence.statistic(f"ct-lesions-{level}") for level in ("L4", "L5"))
    (lens,) = _lenses({"L4": four, "L5": five})
    assert leaders(lens.counts.values()) == (
        "L4 with [13 lesions](#stat-ct-lesions-L4) and L5 with [13 lesions](#stat-ct-lesions-L5)"
    )


def test_statistics_say_unit_and_source_where_nobody_else_does():
    (lens,) = _lenses({"T1": evidence.statistic("ct-lesions-T1")}, unit="")
    assert (lens.unit, lens.counts["T1"].text) == ("lesions", "9 lesions")
    assert "(#ref-pieper2024)" in lens.source and lens.source in lens.doubt


def test_ways_of_counting_share_a_scale_so_that_colours_can_be_compared():
    every, some = _lenses({"All": {"L3": 20, "T1": 8}, "Some": {"L3": 10, "T2": 4}})
    assert (every.share_of_highest("L3"), some.share_of_highest("L3")) == (100, 50)
    assert every.axis == some.axis == ("T1", "T2", "L3")
    assert every.beside is None and some.beside.label == "All"
    assert some.finding == "Some. Highest: L3, 10 lesions."


def test_regions_and_levels_share_no_scale():
    levels, regions = _lenses({"Levels": {"L3": 10}, "Regions": {"lumbar": 40}})
    assert levels.share_of_highest("L3") == regions.share_of_highest("L3") == 100
    assert levels.alike == regions.alike == ()


def test_doubt_is_said_between_what_is_missing_and_the_source():
    (lens,) = _lenses({"L3": 1}, source="Ward 3", doubt="Nobody looked higher up.")
    assert lens.doubt.endswith("the same as zero. Nobody looked higher up. Source: Ward 3.")


def test_a_region_tells_how_many_of_its_levels_have_a_figure():
    (lens,) = _lenses({"L1": 1, "L2": 1, "S1": 2, "coccyx": 0})
    told = {region: lens.region_text(region) for region in REGIONS}
    assert told == {
        "cervical": "no figure",
        "thoracic": "no figure",
        "lumbar": "2 of 5 levels",
        "sacral": "S1 only",
        "coccygeal": "by level",
    }


def test_one_of_a_thing_is_not_several():
    assert [own_text(1, "lesions"), own_text(1.5, "lesions")] == ["1 lesion", "1.5 lesions"]
    assert [own_text(70, "% of patients"), own_text(3, "")] == ["70%", "3"]
