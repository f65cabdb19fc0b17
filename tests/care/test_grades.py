"""The grades of cord compression: labels in an order, and where sources draw the line."""

import pytest

from explainer.care.grades import SIGNS, grade, grades, placings


def test_six_grades_in_the_order_of_the_scale():
    assert [one.grade for one in grades()] == ["0", "1a", "1b", "1c", "2", "3"]


@pytest.mark.parametrize(
    ("label", "there"),
    [
        ("0", {"fluid"}),
        ("1a", {"canal", "fluid"}),
        ("1b", {"canal", "sac", "fluid"}),
        ("1c", {"canal", "sac", "touched", "fluid"}),
        ("2", {"canal", "sac", "touched", "pressed", "fluid"}),
        ("3", {"canal", "sac", "touched", "pressed"}),
    ],
)
def test_signs_are_those_of_the_published_scale(label, there):
    """As in Radiopaedia, "Epidural spinal cord compression scale", revised in 2024."""
    assert {sign for sign in SIGNS if grade(label).signs[sign]} == there


def test_a_grade_is_a_label_that_nobody_can_calculate_with():
    assert all(isinstance(one.grade, str) for one in grades())
    with pytest.raises(TypeError):
        sum(one.grade for one in grades())


def test_sources_place_1c_on_every_side_and_agree_on_2_and_3():
    assert {one.side("1c") for one in placings()} == {"low", "apart", "high"}
    for label in ("2", "3"):
        assert {one.side(label) for one in placings()} <= {"high", ""}


def test_unknown_grade_is_named():
    with pytest.raises(ValueError, match=r"grade: got '2\.5'; expected one of '0', '1a'"):
        grade("2.5")
