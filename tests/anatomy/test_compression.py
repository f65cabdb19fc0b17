"""The narrowed canal: what touches what at each grade, measured on the drawing itself."""

import math
import re

import pytest

from explainer.anatomy.axial.compression import PUSHES, _kept_in, narrowed
from explainer.care.grades import grades

SEEN = 0.45  # mm; less than that nobody sees in the picture


def gap(grade: str) -> float:
    """The least distance between the cord and the sac's inner side, mm."""
    canal = narrowed(grade)
    return min(math.dist(one, other) for one in canal.cord for other in fine(canal.fluid))


def fine(outline):
    """The outline with points closer together."""
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], outline[0]), strict=True):
        for step in range(10):
            yield ax + step / 10 * (bx - ax), ay + step / 10 * (by - ay)


def numbers(piece: str) -> list[float]:
    return [float(one) for one in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", piece)]


def corners(path: str):
    """The points of path data made of M, q and t, in mm."""
    start, *pieces = re.findall(r"[Mqt][^Mqtz]*", path)
    x, y = numbers(start)
    steps = numbers(pieces[0])[2:] + [one for piece in pieces[1:] for one in numbers(piece)]
    yield x, y
    for across, down in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + across, y + down
        yield x, y


def area(outline) -> float:
    pairs = zip(outline, (*outline[1:], outline[0]), strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def test_there_is_a_drawing_for_each_grade_and_no_other():
    assert tuple(PUSHES) == tuple(one.grade for one in grades())


@pytest.mark.parametrize("one", grades(), ids=lambda one: one.grade)
def test_drawing_shows_what_the_table_says(one):
    health, canal = narrowed("0"), narrowed(one.grade)
    assert (canal.sac != health.sac) == one.signs["sac"]
    assert (gap(one.grade) < SEEN / 3) == one.signs["touched"]
    assert (canal.cord != health.cord) == one.signs["pressed"]
    assert (area(canal.fluid) - area(canal.cord) > 1) == one.signs["fluid"]


def test_fluid_of_1b_can_be_seen_and_the_sac_grows_smaller_from_grade_to_grade():
    assert gap("0") > gap("1b") > SEEN
    sizes = [area(narrowed(grade).sac) for grade in PUSHES]
    assert sizes[0] == sizes[1] and sizes[1:] == sorted(sizes[1:], reverse=True)
    assert len(set(sizes[1:])) == 5


def test_cord_stays_in_the_sac_and_keeps_some_substance():
    for grade in PUSHES:
        canal = narrowed(grade)
        for point in canal.cord:
            assert math.dist(point, _kept_in(point, canal.fluid)) < 0.01, grade
        assert area(canal.cord) > 0.6 * area(narrowed("0").cord), grade


def test_tumour_comes_into_the_canal_after_grade_0():
    into = {grade: max(y for _, y in corners(narrowed(grade).tumour.path)) > 0 for grade in PUSHES}
    assert into == {one.grade: one.signs["canal"] for one in grades()}


def test_unknown_grade_is_named():
    with pytest.raises(ValueError, match="grade: got '1d'; expected one of '0', '1a'"):
        narrowed("1d")
