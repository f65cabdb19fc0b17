"""Lenses: what was counted where, and what was not."""

import pytest

from explainer.anatomy.counting import published_lenses

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


def test_a_region_says_what_is_known_of_it():
    scans = LENSES["ct-lesions"]
    assert (scans.region_text("lumbar"), scans.region_text("cervical")) == (
        "72 lesions",
        "no figure",
    )
