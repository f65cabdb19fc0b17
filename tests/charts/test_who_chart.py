"""The chart of a table's people: a square for everyone, filled or hollow, and a line elsewhere."""

import re

import pytest

from explainer.charts.inline_svg import inline_svg
from explainer.charts.who_is_in_the_table import LONGEST, Group, who_is_in_the_table

PRIMARIES = [Group("Prostate", 3, 2, "prostate", 4), Group("Lung", 0, 1, "lung", 9.6)]


def svg_of(groups, **how) -> str:
    return inline_svg(who_is_in_the_table(groups, **how), "words")


def squares(svg: str, name: str) -> list[tuple[float, float, float, float]]:
    """Return left, top, width and height of the blocks of all parts that are called ``name``."""
    found = []
    for drawn in re.findall(rf'data-part="{name}"><path d="([^"]*)"', svg):
        for block in re.findall(r"M([^z]*)z", drawn):
            points = [tuple(map(float, point.split())) for point in block.split("L")]
            (left, top), (right, bottom) = min(points), max(points)
            found.append((left, top, right - left, bottom - top))
    return found


def test_everybody_has_a_square_of_one_size_and_none_lies_on_another():
    svg = svg_of(PRIMARIES)
    filled, hollow = squares(svg, "listed prostate"), squares(svg, "unlisted prostate")
    assert (len(filled), len(hollow)) == (3, 2)
    assert squares(svg, "listed lung") == [] and len(squares(svg, "unlisted lung")) == 1
    everybody = [*filled, *hollow, *squares(svg, "unlisted lung")]
    assert len({(left, top) for left, top, *_ in everybody}) == 6
    assert {size for *_, width, height in everybody for size in (width, height)} == {9}


def test_hollow_squares_are_drawn_otherwise_not_only_in_another_colour():
    svg = svg_of(PRIMARIES)
    assert len(re.findall('data-part="unlisted[^"]*"><path [^>]*class="hollow"', svg)) == 2
    assert not re.search('data-part="listed[^"]*"><path [^>]*class="hollow"', svg)


@pytest.mark.parametrize("high", [2, 3])
def test_the_line_is_where_so_many_squares_would_end(high):
    svg = svg_of([Group("Prostate", 12, 0, "prostate", 6)], high=high)
    ((left, _, width, _),) = squares(svg, "elsewhere")
    columns = sorted({left for left, *_ in squares(svg, "listed prostate")})
    assert left + width / 2 == columns[6 // high]


def test_numbers_of_people_and_of_the_line_are_written():
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg_of(PRIMARIES))
    assert texts == ["Prostate", "5", "4", "Lung", "1", "10"]


def test_a_group_without_people_keeps_its_row():
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg_of([Group("11 to 16", 0, 0)]))
    assert texts == ["11 to 16", "0"]


def test_more_people_than_fit_are_refused():
    fits = Group("Men", 2 * LONGEST, 0)
    assert len(squares(svg_of([fits]), "listed")) == 2 * LONGEST
    with pytest.raises(ValueError, match="groups: 'Men' holds 37 people; at most 36 fit"):
        who_is_in_the_table([Group("Men", 2 * LONGEST, 1)])


def test_colours_are_the_pages_and_the_same_groups_give_the_same_bytes():
    svg = svg_of(PRIMARIES)
    assert not re.search(r"#[0-9a-fA-F]{6}", svg)
    assert " id=" not in svg and "url(" not in svg and "<use" not in svg
    assert svg == svg_of(PRIMARIES)
