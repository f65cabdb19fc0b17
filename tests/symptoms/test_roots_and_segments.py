"""Roots leave beside their bone; segments of the cord lie higher than the bone of their name."""

import pytest

from explainer.anatomy.levels import LEVELS
from explainer.symptoms import levels


def test_roots_from_above():
    assert len(levels.roots()) == 30
    assert levels.roots()[0] == "C1" and levels.roots()[7:9] == ("C8", "T1")
    assert levels.root("C7")["moves"].startswith("straightening the elbow")


@pytest.mark.parametrize(
    ("level", "roots"),
    [
        ("C1", ("C1", "C2")),
        ("C7", ("C7", "C8")),
        ("T1", ("C8", "T1")),
        ("T2", ("T2",)),
        ("L5", ("L5",)),
        ("coccyx", ()),
    ],
)
def test_roots_that_leave_beside_a_level(level, roots):
    assert levels.roots_at(level) == roots


def test_a_root_knows_its_levels():
    assert levels.levels_of_root("C5") == ("C4", "C5")
    assert levels.levels_of_root("C8") == ("C7", "T1")
    assert levels.levels_of_root("T10") == ("T10",)
    assert all(levels.levels_of_root(root) for root in levels.roots())


@pytest.mark.parametrize(
    ("level", "segments"),
    [
        ("C2", ("C2", "C3")),
        ("C7", ("C8", "T1")),
        ("T7", ("T9",)),
        ("T12", ("L3", "L4", "L5")),
        ("L1", ("S1", "S2", "S3", "S4", "S5")),
        ("L2", ()),
        ("S3", ()),
        ("coccyx", ()),
    ],
)
def test_segments_that_lie_behind_a_level(level, segments):
    assert levels.segments_at(level) == segments


def test_a_segment_never_lies_below_the_bone_of_its_name():
    for root in levels.roots():
        if root in LEVELS:
            lowest = levels.levels_of_segment(root)[-1]
            assert LEVELS.index(lowest) <= LEVELS.index(root), root


def test_pressure_on_the_cord_reaches_all_below():
    assert levels.segments_below("T8")[0] == "T10"
    assert levels.segments_below("T8")[-1] == "S5"
    assert levels.segments_below("L3") == ()
    above = levels.levels_above_segment("T10")
    assert (above[0], above[-1]) == ("C1", "T8")
    assert levels.levels_of_segment("T10") == ("T8",)


def test_below_the_cord_the_canal_holds_the_roots_that_are_left():
    assert levels.roots_below("L3") == ("L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5")
    assert levels.roots_below("coccyx") == ()


def test_one_root_runs_from_the_end_of_the_cord_to_where_it_leaves():
    assert levels.levels_along_root("L5") == ("L2", "L3", "L4", "L5")
    assert levels.levels_along_root("T7") == ("T7",)
    assert levels.levels_along_root("C6") == ("C5", "C6")


def test_where_the_cord_ends():
    assert levels.tip_of_cord() == "L1"
    assert [level for level in LEVELS if levels.has_cord(level)][-1] == "L1"
    assert [level for level in LEVELS if levels.may_have_cord(level)][-1] == "L2"


def test_every_level_says_what_pressure_does():
    assert levels.pressure_at("L1")["id"] == "conus"
    assert all(levels.pressure_at(level)["effect"] for level in LEVELS)


@pytest.mark.parametrize("function", [levels.roots_at, levels.segments_below, levels.pressure_at])
def test_an_unknown_level_is_named(function):
    with pytest.raises(ValueError, match="unknown level 'T13'"):
        function("T13")


@pytest.mark.parametrize(
    "function", [levels.root, levels.levels_along_root, levels.levels_of_segment]
)
def test_an_unknown_root_is_named(function):
    with pytest.raises(ValueError, match="unknown root 'C9'"):
        function("C9")
