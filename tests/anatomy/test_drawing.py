"""The drawing: every level in both views, sound paths, clicks that choose what is seen."""

import itertools
import re

import pytest

from explainer import evidence
from explainer.anatomy import drawing
from explainer.anatomy.levels import LEVELS, region_of
from explainer.anatomy.paths import numbers, smooth
from explainer.exhibits.column_svg import column_svg

VIEWS = {name: drawing.draw(name) for name in drawing.VIEWS}
ROWS = {row["level"]: row for row in evidence.table("vertebrae")}
views = pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def paths(view):
    for shape in (*view.behind, *view.front):
        yield shape.path
    for bone in view.bones:
        for shape in bone.shapes:
            yield shape.path


def bone(view, level):
    return next(each for each in view.bones if each.level == level)


def trace(path):
    """The points of path data as written by this package: M, l, q, t, z."""
    x = y = 0.0
    for command, text in re.findall(r"([Mlqtz])([^Mlqtz]*)", path):
        values = [float(value) for value in NUMBER.findall(text)]
        if command == "M":
            x, y = values
            yield x, y
        step = {"l": 2, "t": 2, "q": 4}.get(command, 1)
        for start in range(0, len(values) if command in "lqt" else 0, step):
            dx, dy = values[start + step - 2 : start + step]
            x, y = x + dx, y + dy
            yield x, y


def inside(point, polygon):
    x, y = point
    crossings = 0
    for (ax, ay), (bx, by) in itertools.pairwise([*polygon, polygon[0]]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            crossings += 1
    return crossings % 2 == 1


def test_only_two_views_are_drawn():
    with pytest.raises(ValueError, match=r"'front'.*'side' and 'back'"):
        drawing.draw("front")


def test_both_views_are_equally_high():
    assert VIEWS["side"].height == VIEWS["back"].height


@views
def test_every_level_is_drawn_once_with_a_bone(view):
    assert sorted(each.level for each in view.bones) == sorted(LEVELS)
    for each in view.bones:
        assert any("bone" in shape.kind.split() for shape in each.shapes)


@views
def test_paths_are_smooth_curves_with_one_decimal_at_most(view):
    for path in paths(view):
        assert re.fullmatch(r"(?:M[^M]+)+", path)
        assert not re.search(r"\.\d\d", path)
        assert not re.search(r"[^Mlqtz\d. -]", path)


@views
def test_everything_lies_inside_the_picture(view):
    for path in paths(view):
        for x, y in trace(path):
            assert -2 <= x <= view.width + 2
            assert -2 <= y <= view.height + 2
    for each in view.bones:
        for x, y in each.hit:
            assert 0 <= x <= view.width
            assert 0 <= y <= view.height


@views
def test_outlines_come_back_to_where_they_began(view):
    for path in paths(view):
        for part in re.findall(r"M[^M]*z", path):
            points = list(trace(part))
            assert points[-1] == pytest.approx(points[0], abs=0.01)


@views
def test_a_click_on_a_centre_chooses_its_level(view):
    for index, each in enumerate(view.bones):
        assert 10 <= len(each.hit) <= 20
        assert inside(each.centre, each.hit), each.level
        for later in view.bones[index + 1 :]:
            assert not inside(each.centre, later.hit), (each.level, later.level)


@views
def test_no_place_belongs_to_two_levels(view):
    steps = [(x, y) for x in range(1, int(view.width), 3) for y in range(1, int(view.height), 3)]
    for place in steps:
        owners = [each.level for each in view.bones if inside(place, each.hit)]
        assert len(owners) <= 1, (place, owners)


@views
def test_levels_follow_each_other_from_head_to_tail(view):
    heights = [bone(view, level).centre[1] for level in LEVELS]
    assert heights == sorted(heights)


@pytest.mark.parametrize("level", ["C5", "T6", "T12", "L3"])
def test_a_body_is_as_deep_as_measured(level):
    middle = bone(VIEWS["side"], level).centre[0]
    outline = bone(VIEWS["side"], level).shapes[0].path
    front = min(x for x, _ in trace(outline))
    assert middle - front == pytest.approx(ROWS[level]["endplate_depth_mm"] / 2, abs=3)


def breadth(level, kinds=("bone",)):
    xs = [
        x
        for shape in bone(VIEWS["back"], level).shapes
        if shape.kind.split()[0] in kinds
        for x, _ in trace(shape.path)
    ]
    return max(xs) - min(xs)


def test_the_back_view_has_the_measured_breadths():
    assert breadth("C1") == pytest.approx(ROWS["C1"]["endplate_width_mm"], abs=2)
    assert breadth("S1") == pytest.approx(2.17 * ROWS["S1"]["endplate_width_mm"], abs=3)


def test_the_third_lumbar_vertebra_is_the_broadest_of_its_region():
    widths = {level: breadth(level) for level in LEVELS if region_of(level) == "lumbar"}
    assert max(widths, key=widths.get) == "L3"


def test_thoracic_spines_overhang_the_vertebra_below():
    view = VIEWS["side"]
    for number in range(4, 9):
        lowest = max(y for _, y in trace(bone(view, f"T{number}").shapes[0].path))
        assert lowest > bone(view, f"T{number + 1}").centre[1], number


def test_the_cord_ends_between_the_first_two_lumbar_vertebrae():
    view = VIEWS["side"]
    cord = next(shape for shape in view.front if "cord" in shape.kind)
    end = max(y for _, y in trace(cord.path))
    assert bone(view, "L1").centre[1] < end < bone(view, "L2").centre[1]


def test_the_cauda_equina_runs_on_into_the_sacrum():
    view = VIEWS["side"]
    cauda = next(shape for shape in view.front if "cauda" in shape.kind)
    assert max(y for _, y in trace(cauda.path)) > bone(view, "S3").centre[1]


@views
def test_the_same_data_give_the_same_drawing(view):
    drawing.draw.cache_clear()
    assert drawing.draw(view.name) == view


def test_both_views_as_html_stay_light():
    html = "".join(str(column_svg(view, "spine")) for view in VIEWS.values())
    assert len(html.encode()) <= 60_000


@views
def test_svg_marks_each_bone_with_its_level_and_region(view):
    html = str(column_svg(view, "a"))
    assert f'viewBox="0 0 {10 * view.width:g} {10 * view.height:g}"' in html
    assert 'aria-hidden="true"' in html
    for level in LEVELS:
        assert f'data-bone="{level}" data-part-of="{region_of(level)}"' in html


@views
def test_two_drawings_on_a_page_share_no_id(view):
    ids = [set(re.findall(r'id="([^"]+)"', str(column_svg(view, prefix)))) for prefix in "ab"]
    assert ids[0] and not ids[0] & ids[1]


def test_numbers_are_written_short_and_can_be_read_back():
    values = [5, -5, 10, 0, 3, 123, -40, 7, 7]
    text = numbers(values)
    assert text == ".5-.5 1 0 .3 12.3-4 .7.7"
    assert [round(float(value) * 10) for value in NUMBER.findall(text)] == values


def test_a_curve_passes_its_ends_and_keeps_its_corners():
    open_curve = list(trace(smooth([(0, 0), (5, 4), (10, 0), (15, -4)], closed=False)))
    assert (open_curve[0], open_curve[-1]) == ((0, 0), (15, -4))
    square = smooth([(0, 0, 0), (10, 0, 0), (10, 10, 0), (0, 10, 0)])
    corners = {(round(x), round(y)) for x, y in trace(square)}
    assert {(0, 0), (10, 0), (10, 10), (0, 10)} <= corners
