"""The body: its outline, the column in it and the lines on it."""

import re

import pytest

from explainer import evidence
from explainer.anatomy.body import outline as body
from explainer.anatomy.body.column import block, blocks, nerves
from explainer.anatomy.body.details import details
from explainer.anatomy.levels import LEVELS
from tests.anatomy.body_points import inside, polygons

OUTLINES = {side: polygons(body.outline(side).path)[0] for side in body.SIDES}


@pytest.mark.parametrize("side", body.SIDES)
def test_outline_is_one_closed_form_of_a_standing_person(side):
    assert body.outline(side).kind == "body"
    assert body.outline(side).path.count("z") == 1
    xs, ys = zip(*OUTLINES[side], strict=True)
    assert min(ys) == pytest.approx(0, abs=6) and max(ys) == pytest.approx(body.HEIGHT, abs=6)
    assert max(xs) <= body.HALF_WIDTH and min(xs) == pytest.approx(-max(xs), abs=2)
    assert re.fullmatch(r"[Mqtz\d -]+", body.outline(side).path), "whole millimetres"


@pytest.mark.parametrize("side", body.SIDES)
def test_both_halves_are_alike(side):
    for x in range(0, 440, 17):
        for y in range(0, 1750, 23):
            assert inside((x, y), [OUTLINES[side]]) == inside((-x, y), [OUTLINES[side]])


def test_landmarks_lie_on_the_body_in_order():
    for name, place in body.LANDMARKS.items():
        if name not in ("crown", "acromion", "axilla"):
            assert inside(place, [OUTLINES["front"]]), name
    order = ["crown", "chin", "sternal-notch", "nipple", "xiphisternum", "umbilicus", "pubis"]
    heights = [body.LANDMARKS[name][1] for name in (*order, "knee", "ankle")]
    assert heights == sorted(heights)


def test_landmarks_of_the_column_are_those_of_its_blocks():
    for level in ("C7", "T1", "T12", "L4"):
        assert body.LANDMARKS[level] == (0, round(block(level).middle))


def test_column_has_every_level_and_the_measured_heights():
    assert tuple(one.level for one in blocks()) == LEVELS
    rows = {row["level"]: row for row in evidence.table("vertebrae")}
    for one, after in zip(blocks(), blocks()[1:], strict=False):
        assert one.top < one.bottom <= after.top
    height = block("T7").bottom - block("T7").top
    assert height == pytest.approx(rows["T7"]["body_height_mean_mm"])
    gap = block("L5").top - block("L4").bottom
    assert gap == pytest.approx(rows["L4"]["disc_below_height_mm"])
    for one in blocks():
        assert inside((0, one.middle), [OUTLINES["back"]]), one.level


def test_cord_ends_behind_the_first_lumbar_vertebra():
    (cord,) = polygons(nerves().split("M")[1].join(("M", "")))
    assert max(y for _, y in cord) == round(block("L1").bottom)


@pytest.mark.parametrize("draw", [body.outline, details])
def test_unknown_side_is_refused(draw):
    with pytest.raises(ValueError, match="unknown side 'top'; sides are 'front' and 'back'"):
        draw("top")


def test_unknown_level_is_refused():
    with pytest.raises(ValueError, match="unknown level 'C9'"):
        block("C9")
