"""The drawings of tests: frames, tissues, and where the tumour lies in them."""

import re

import pytest

from explainer.anatomy import imaging
from explainer.anatomy.imaging.frame import chain, middle

PICTURES = (
    imaging.slice_along,
    imaging.slice_across,
    imaging.film_side,
    imaging.film_front,
    imaging.scan,
)


def starts(path):
    return [tuple(map(float, pair)) for pair in re.findall(r"M(-?[\d.]+)[ ]?(-?[\d.]+)", path)]


def kinds(picture):
    return [shape.kind for shape in picture.shapes]


@pytest.mark.parametrize("make", PICTURES, ids=lambda make: make.__name__)
def test_arrow_and_its_tip_lie_in_the_frame(make):
    picture = make()
    for x, y in picture.arrow:
        assert picture.left < x < picture.left + picture.width
        assert picture.top < y < picture.top + picture.height
    assert make() is picture


def test_the_vertebra_lies_level_in_the_middle_between_its_neighbours():
    assert (middle().x, middle().y, middle().tilt) == (0, 0, 0)
    heights = [each.y for each in chain()]
    assert heights == sorted(heights) and heights[1] < -15 and heights[3] > 15
    assert all(abs(each.tilt) < 10 for each in chain())


@pytest.mark.parametrize("make", PICTURES[:2], ids=lambda make: make.__name__)
def test_cuts_hold_the_same_tissues_and_the_tumour_last(make):
    found = kinds(make())
    for tissue in ("soft", "fluid", "cord free", "cord pressed", "bone", "vein"):
        assert tissue in found
    assert found[-3:] == ["tumour marrow", "tumour shell", "tumour canal"]


def test_tumour_in_the_canal_begins_at_the_wall_and_not_in_the_marrow():
    path = {shape.kind: shape.path for shape in imaging.slice_along().shapes}
    (marrow,), (canal,) = starts(path["tumour marrow"]), starts(path["tumour canal"])
    assert abs(marrow[0]) < middle().wall
    assert canal[0] > middle().wall - 2


def test_what_lies_in_the_canal_casts_no_shadow_on_a_film():
    assert kinds(imaging.film_side())[-2:] == ["lucent marrow", "lucent shell"]
    assert "eye lost" in kinds(imaging.film_front())
