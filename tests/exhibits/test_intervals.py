"""Lines of a forest plot: places on the scale, sizes of points, and what goes past the end."""

import re

import pytest

from explainer.exhibits.intervals import at, diamond, interval, nice_end, reach, scale, steps_of


def test_a_value_lies_where_the_scale_has_it():
    assert at(28.1, 60) == "46.83%"
    assert (at(0, 60), at(60, 60)) == ("0%", "100%")
    assert (at(70, 60), at(-1, 60)) == ("100%", "0%")


def test_interval_draws_the_line_and_the_point():
    drawn = str(interval(20, 10, 30, 40))
    assert re.search(r'<line class="span" x1="25%" x2="75%"', drawn)
    assert re.search(r'<rect class="point" x="50%"', drawn)
    assert 'aria-hidden="true"' in drawn


def test_interval_draws_only_what_is_known():
    assert "<rect" not in str(interval(None, 10, 30, 40))
    assert "<line" not in str(interval(20, None, None, 40))
    assert "<line" in str(interval(0, 0, 0, 40)) and "<rect" in str(interval(0, 0, 0, 40))


def test_area_of_the_point_grows_with_the_size():
    sides = [
        float(re.search(r'width="([\d.]+)"', str(interval(1, 0, 2, 5, size=size)))[1])
        for size in (0, 0.25, 1, 7)
    ]
    assert sides == [5, 9.5, 14, 14]


def test_diamond_is_highest_at_its_value():
    drawn = str(diamond(10, 5, 30, 40))
    assert 'd="M12.5 12L25 3 75 12 25 21z"' in drawn
    assert "beyond" not in drawn


def test_what_goes_past_the_end_is_cut_and_says_so():
    for drawn in (str(diamond(10, 5, 50, 40)), str(reach(5, 50, 40))):
        assert 'class="interval' in drawn and "beyond" in drawn
        assert max(map(float, re.findall(r"[\d.]+", drawn.split(' d="')[1]))) == 100
    assert "beyond" not in str(reach(5, 40, 40))


@pytest.mark.parametrize(
    ("highest", "end"), [(0.9, 5), (5, 5), (5.1, 10), (45.9, 60), (60.1, 80), (99, 100), (100, 100)]
)
def test_scale_ends_at_the_next_round_number(highest, end):
    assert nice_end(highest) == end


@pytest.mark.parametrize("end", [5, 10, 20, 40, 60, 80, 100])
def test_scale_has_round_steps_from_nought_to_its_end(end):
    drawn = str(scale(end))
    names = re.findall(r">(\d+)%<", drawn)
    assert len(names) == drawn.count("<span") == steps_of(end) + 1
    assert (names[0], names[-1]) == ("0", str(end))
