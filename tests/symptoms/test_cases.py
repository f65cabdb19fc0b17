"""Cases: which levels a sign fits, where the signs of a case point, how an answer does."""

import pytest

from explainer.anatomy.levels import LEVELS
from explainer.symptoms.cases import PLACES, case, cases, levels_in
from explainer.symptoms.signs import around, runs

# Worked out by hand from vertebrae.csv: (case, sign, way, levels).
BY_HAND = [
    ("low-neck", 1, "root", ("C5", "C6")),  # the root C6 leaves between them
    ("low-neck", 1, "cord", ("C5",)),  # the segment C6 lies behind C5
    ("low-neck", 4, "cord", LEVELS[:19]),  # stiff legs: C1 to T12
    ("mid-chest", 1, "root", ("T6",)),
    ("mid-chest", 2, "cord", ("T6",)),  # the segment T8 lies behind T6
    ("mid-chest", 4, "bone", LEVELS[7:19]),  # the thoracic bones
    ("conus", 2, "cord", ("L1",)),  # all sacral segments
    ("conus", 2, "root", LEVELS[19:29]),  # in the canal from the cord's tip, and where they leave
    ("lumbar-root", 1, "root", ("L2", "L3", "L4", "L5")),  # one root alone: below the cord
    ("lumbar-root", 2, "root", ("L1", "L2", "L3", "L4", "L5")),
    ("lumbar-root", 3, "root", ("L2", "L3", "L4", "L5")),  # the kept jerk does not say where
    ("lower-chest", 2, "cord", LEVELS[:17]),  # the belly reflex, from any height down to T10
    ("upper-chest", 4, "cord", LEVELS[:20]),  # the bladder, from any height of the cord
]


@pytest.mark.parametrize(("id", "number", "way", "levels"), BY_HAND)
def test_what_a_sign_fits(id, number, way, levels):
    assert case(id).signs[number - 1].by_way[way] == levels


def test_pain_along_a_root_says_nothing_of_the_cord():
    assert set(case("mid-chest").signs[0].by_way) == {"root"}


@pytest.mark.parametrize("one", cases(), ids=lambda one: one.id)
def test_settled_means_that_all_signs_lead_to_the_tumour(one):
    leads = len(one.fitting(one.band[0])) == len(one.signs) and set(one.tumour) <= set(one.band)
    assert leads == one.settled


@pytest.mark.parametrize(
    ("id", "band"),
    [
        ("lowest-cord", ("T12", "L1")),  # at L1 the roots of the legs pass the tip of the cord
        ("conus", ("L1", "L5", "S1", "S2")),  # high in the sacrum it can look the same
        ("cauda-equina", ("L2", "L3", "L4")),
        ("lumbar-root", ("L2", "L3", "L4", "L5")),
        ("sacral-root", ("L2", "L3", "L4", "L5", "S1")),
    ],
)
def test_bands_below_the_chest(id, band):
    assert case(id).band == band


@pytest.mark.parametrize("one", cases(), ids=lambda one: one.id)
def test_the_signs_say_more_than_a_region(one):
    assert len(one.band) <= 5
    if one.settled:
        assert len(one.tumour) == 1


def test_open_cases_are_open_for_two_reasons():
    too_low, two_places = case("signs-too-low"), case("two-places")
    assert too_low.verdict("T8") == "band" and too_low.verdict("T5") == "tumour"
    # Signs that may stray make room for the tumour, and for much else.
    assert "T5" in too_low.possible and len(too_low.possible) > 4
    assert two_places.possible == ()
    assert two_places.verdict("T4") == "tumour" and two_places.verdict("L5") == "band"


def test_how_an_answer_does():
    one = case("low-neck")
    said = {place: one.verdict(place) for place in ("C5", "C6", "T3", "T4", "cervical", "lumbar")}
    assert said == {
        "C5": "band",
        "C6": "band",
        "T3": "near",
        "T4": "far",
        "cervical": "region",
        "lumbar": "far",
    }
    assert [place for place in PLACES if one.is_right(place)] == ["cervical", "C5", "C6"]
    assert one.fitting("C5") == (1, 2, 3, 4) and one.fitting("C4") == (3, 4)
    assert one.fitting("lumbar") == ()


def test_near_is_as_far_as_signs_are_known_to_stray():
    assert around(("T8",)) == LEVELS[LEVELS.index("T4") : LEVELS.index("T12") + 1]
    assert around(("C1",))[0] == "C1" and around(("coccyx",))[-1] == "coccyx"


def test_runs_of_levels():
    assert runs(()) == []
    assert runs(("C7", "T1", "L2")) == [("C7", "T1"), ("L2", "L2")]


def test_every_sign_knows_its_rows():
    for one in cases():
        keys = [key for sign in one.signs for key in sign.rows]
        assert len(list(one.rows)) == len(keys)
        assert all(row["sources"] for row in one.rows)


def test_what_does_not_exist_is_named():
    with pytest.raises(ValueError, match=r"case: got 'nobody'; expected one of 'high-neck'"):
        case("nobody")
    with pytest.raises(ValueError, match="unknown place 'T13'"):
        levels_in("T13")
    with pytest.raises(ValueError, match="unknown place 'coccygeal'"):
        case("conus").verdict("coccygeal")
