"""Tests and what they show: loaded, looked up, and bad input."""

import pytest

from explainer.care.views import PICTURES, seen, sight, view, views


def test_every_picture_is_of_a_test_and_biopsy_has_none():
    assert [one.id for one in views()] == ["xray", "ct", "mri", "bone-scan", "biopsy"]
    assert {view(picture).id for picture in PICTURES} == {"xray", "ct", "mri", "bone-scan"}
    assert view("mri-t1") is view("mri-t2")


def test_the_plainer_of_two_signs_counts():
    assert seen("ct", "0", "marrow") == "no"
    assert seen("ct", "0", "canal") == "hint"
    assert seen("ct", "50", "canal") == "yes"


@pytest.mark.parametrize("picture", ["pet", "mri", ""])
def test_unknown_picture_is_named_with_the_known_ones(picture):
    with pytest.raises(ValueError, match=rf"picture: got '{picture}'; expected one of 'xray'"):
        view(picture)


def test_step_that_the_table_does_not_have_is_named():
    with pytest.raises(ValueError, match="step: got '30' of 'loss' for 'ct'"):
        sight("ct", "loss", "30")
