"""The names of the spine."""

import pytest

from explainer.anatomy.levels import LEVELS, PRESACRAL_LEVELS, REGIONS, place, region_of


def test_the_column_in_order():
    assert len(LEVELS) == 30
    assert (LEVELS[0], LEVELS[7], LEVELS[19], LEVELS[24], LEVELS[-1]) == (
        "C1",
        "T1",
        "L1",
        "S1",
        "coccyx",
    )
    assert PRESACRAL_LEVELS[-1] == "L5" and len(PRESACRAL_LEVELS) == 24
    assert REGIONS == ("cervical", "thoracic", "lumbar", "sacral", "coccygeal")


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("C1", "first of seven cervical"),
        ("T7", "seventh of twelve thoracic"),
        ("L5", "fifth of five lumbar"),
        ("coccyx", "the tail end of the column"),
    ],
)
def test_place_in_words(level, words):
    assert place(level) == words


@pytest.mark.parametrize("name", ["T13", "t7", "", "lumbar"])
def test_unknown_level_is_named(name):
    with pytest.raises(ValueError, match="unknown level"):
        region_of(name)
