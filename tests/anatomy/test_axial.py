"""The cross-section: every level, true sizes, parts in their place, landmarks, bad input."""

import itertools
import re

import pytest

from explainer import evidence
from explainer.anatomy import axial
from explainer.anatomy.axial.contents import sac
from explainer.anatomy.axial.measures import measures

ROWS = {row["level"]: row for row in evidence.table("vertebrae")}
levels = pytest.mark.parametrize("level", axial.LEVELS)
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def inside(point, polygon):
    """Whether a ray from ``point`` to the right crosses ``polygon`` an odd number of times."""
    x, y = point
    sides = zip(polygon, [*polygon[1:], polygon[0]], strict=True)
    crossed = [
        (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay)
        for (ax, ay), (bx, by) in sides
    ]
    return sum(crossed) % 2 == 1


def test_drawn_levels_are_those_with_a_body_and_an_arch_of_the_usual_form():
    assert axial.LEVELS[0] == "C3" and axial.LEVELS[-1] == "L5" and len(axial.LEVELS) == 22


@levels
def test_sizes_come_from_the_table(level):
    section, row = axial.draw(level), ROWS[level]
    assert section.landmarks["front"] == (0, -row["endplate_depth_mm"])
    assert section.landmarks["canal-back"] == (0, row["canal_ap_mm"])
    assert measures(level).width == row["endplate_width_mm"]
    beyond = section.landmarks["spinous-tip"][1] - row["canal_ap_mm"]
    assert 0 < beyond < row["spinous_process_length_mm"] + 0.1


@levels
def test_every_part_is_drawn_within_the_frame_and_can_be_hit(level):
    section = axial.draw(level)
    assert {part.name for part in section.parts} == set(axial.PARTS)
    right, bottom = section.left + section.width, section.top + section.height
    for part in section.parts:
        assert part.shapes and all(shape.path.endswith("z") or shape.kind in LINES
                                   for shape in part.shapes), part.name  # fmt: skip
        for x, y in (point for hit in part.hits for point in hit):
            assert section.left <= x <= right and section.top <= y <= bottom, part.name


LINES = ("cartilage", "rootlets", "fissure", "sulcus")


@levels
def test_layers_of_the_canal_lie_one_in_the_other(level):
    section = axial.draw(level)
    order = ("epidural-space", "dura", "intradural-space", "cord")
    for outer, inner in itertools.pairwise(order):
        around = section.part(outer).hits[0]
        for point in section.part(inner).hits[0]:
            assert inside(point, around), (outer, inner, point)


@levels
def test_point_of_a_soft_part_hits_that_part_before_any_that_lies_under_it(level):
    section = axial.draw(level)
    for part in section.parts:
        if part.name in ("cord", "intradural-space", "epidural-space", "root"):
            hit = [
                one.name for one in section.parts if any(inside(part.centre, h) for h in one.hits)
            ]
            assert hit[-1] == part.name, hit


@levels
def test_sac_leaves_room_before_and_behind_it(level):
    m = measures(level)
    room = sac(m)
    assert room.middle - room.along > 0
    assert room.middle + room.along < m.canal
    assert room.across < m.room


def test_cord_ends_at_the_first_lumbar_vertebra():
    assert [level for level in axial.LEVELS if axial.draw(level).has_cord][-1] == "L1"
    kinds = {shape.kind for shape in axial.draw("L2").part("cord").shapes}
    assert kinds == {"roots"}
    assert {"white", "grey", "roots"} <= {
        shape.kind for shape in axial.draw("L1").part("cord").shapes
    }


def test_ribs_stand_in_the_chest_only_and_arteries_in_the_neck_only():
    kinds = {level: {shape.kind for shape in axial.draw(level).behind} for level in axial.LEVELS}
    assert {level for level, found in kinds.items() if "rib" in found} == {
        level for level in axial.LEVELS if level[0] == "T"
    }
    assert {level for level, found in kinds.items() if "artery" in found} == {
        level for level in axial.LEVELS if level[0] == "C"
    }


def test_back_of_the_body_is_its_posterior_third():
    section = axial.draw("T8")
    ends = [float(one) for one in NUMBER.findall(section.back_of_body)][1::2]
    assert min(ends) == pytest.approx(-ROWS["T8"]["endplate_depth_mm"] / 3, abs=0.3)


@pytest.mark.parametrize("level", ["C1", "C2", "S1", "T13", ""])
def test_other_levels_are_refused(level):
    with pytest.raises(ValueError, match=f"level: got '{level}'; a cross-section is drawn for C3"):
        axial.draw(level)


def test_unknown_part_is_named():
    with pytest.raises(ValueError, match="part: got 'heart'; expected one of body, pedicle"):
        axial.draw("T8").part("heart")


def test_same_input_same_paths():
    axial.draw.cache_clear()
    first = axial.draw("L4")
    axial.draw.cache_clear()
    assert axial.draw("L4") == first
