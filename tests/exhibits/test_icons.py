"""People as icons: as many as are said, in a few bytes, each mark another shape."""

import re

import pytest

from explainer.exhibits.icons import MARKS, PEOPLE, crowd, dots, icon_array, layer, person


def people(drawn: object, mark: str) -> int:
    """Count the people with a mark: a corner each, a hundred for each block used again."""
    group = re.search(rf'<g class="m-{mark}">(.*?)</g>', str(drawn))
    if group is None:
        return PEOPLE if f'<use class="m-{mark}"' in str(drawn) else 0
    lines = "".join(re.findall(r' d="([^"]*)"', group[1]))
    alone = len(re.findall(r"h0(?!\d)", lines))
    return 100 * group[1].count("<use") + len(re.findall("[Mh]", lines)) - alone


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 99, 100, 101, 281, 999, 1000])
def test_as_many_people_are_marked_as_are_said(count):
    assert people(icon_array("x-1", [(count, "full")]), "full") == count


def test_groups_follow_each_other():
    drawn = icon_array("x-1", [(28, "tile"), (129, "full"), (7, "ghost")])
    assert [people(drawn, mark) for mark in ("tile", "full", "ghost")] == [28, 129, 7]
    # The second group begins beside the last of the first: third row, ninth person.
    assert '<g class="m-full"><path d="M76.5 37.5h9M' in str(drawn)


def test_nobody_is_drawn_twice():
    """Two groups that meet share no place."""
    places = []
    for start, count in ((0, 45), (45, 55)):
        for x, y, steps in re.findall(
            r"M([\d.]+) ([\d.]+)((?:h9)*)", str(layer("x-1", "full", start, count))
        ):
            places += [(float(x) + 9 * step, float(y)) for step in range(len(steps) // 2 + 1)]
    assert len(set(places)) == len(places) == 100


@pytest.mark.parametrize("groups", [[(900, "full"), (101, "ghost")], [(-1, "full")]])
def test_too_many_people_and_fewer_than_none_are_refused(groups):
    with pytest.raises(ValueError, match="expected some of 0 to 1000, got"):
        icon_array("x-1", groups)


def test_picture_is_decoration_and_small():
    drawn = str(icon_array("x-1", [(281, "full")]))
    assert 'aria-hidden="true"' in drawn
    assert len(drawn) < 800
    assert len(str(crowd("x-1", ("full", "striped", "ring", "ghost")))) < 4000


def test_ids_start_with_the_prefix():
    drawn = f"{crowd('x-1', MARKS)}{icon_array('x-1', [(300, 'full')])}{dots('x-1', 3, 'full')}"
    ids = re.findall(r' id="([^"]*)"', drawn)
    named = re.findall(r'(?:href="|url\()#([^")]*)', drawn)
    assert ids and all(id.startswith("x-1-") for id in ids)
    assert set(named) <= set(ids)


def test_legend_shows_one_person():
    assert str(person("tile")).count('class="m-tile"') == 1


def test_ten_thousand_dots():
    drawn = str(dots("x-1", 3, "full"))
    assert drawn.count("h9.1") == 10 and drawn.count("<use") == 18  # 10 lines, 10 by 10 blocks
    assert '<path class="m-full" d="M0 0h2.1">' in drawn
    assert "m-full" not in str(dots("x-1", 0, "full"))
    with pytest.raises(ValueError, match="expected 0 to 10 people of 10,000, got 11"):
        dots("x-1", 11, "full")
