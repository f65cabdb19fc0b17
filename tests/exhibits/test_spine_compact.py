"""SpineDiagram(compact=True): what it holds, what it says of each place, what it refuses."""

import re
from itertools import pairwise

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS, place
from explainer.exhibits.spine_diagram import SpineDiagram

MOST_BYTES = 45_000


@pytest.fixture(scope="module")
def html() -> str:
    return SpineDiagram(compact=True)._html


def lines(html: str) -> dict[str, str]:
    """Return what is said of each place."""
    found = re.findall(r'<p data-panel-for="([^"]*)">(.*?)</p>', html)
    return {chosen: re.sub(r"<[^>]+>", "", words) for chosen, words in found}


def test_small_piece_of_html_with_no_ways_of_counting(html):
    assert len(html.encode()) < MOST_BYTES
    assert html.startswith('<figure class="exhibit spine-diagram compact"')
    for part in ('class="lens"', 'name="lens"', 'class="value"', "<section", "<table", "bracket"):
        assert part not in html, part


def test_same_places_can_be_chosen_as_in_the_whole_diagram(html):
    def values(markup: str) -> list[str]:
        return re.findall(r'<input type="radio"[^>]* name="selected" value="([^"]*)"', markup)

    assert (
        sorted(values(html))
        == sorted(values(SpineDiagram()._html))
        == sorted(["", *REGIONS, *LEVELS])
    )
    # Every region stands in front of its own levels.
    groups = [[region, *REGION_LEVELS[region]] for region in REGIONS]
    assert values(html) == ["", *(value for group in groups for value in group)]


@pytest.mark.parametrize(("view", "other"), [("side", "back"), ("back", "side")])
def test_one_view_is_drawn_and_can_be_changed(view, other):
    spine = SpineDiagram(compact=True, view=view)
    assert f"view-{view}" in spine._html and f"view-{other}" not in spine._html
    for level in LEVELS:
        assert f'class="over" for="{spine._prefix}-{level}"' in spine._html
    spine.view = other
    assert f"view-{other}" in spine._html and f"view-{view}" not in spine._html


def test_first_view_is_from_the_side(html):
    assert "view-side" in html
    assert SpineDiagram(compact=True).view == "side"


def test_line_on_a_level_gives_its_place_cord_and_roots(html):
    said = lines(html)
    assert list(said) == ["", *REGIONS, *LEVELS]
    for row in evidence.table("vertebrae"):
        words = said[row["level"]]
        assert place(row["level"]) in words
        cord = row["cord_segment"]
        assert cord.removeprefix("none") in words
        assert ("No cord beside it" in words) == cord.startswith("none")
        for root in (row["root_above"], row["root_below"]):
            assert re.search(rf"oot {root} ", words) if root else True
    assert said["C5"] == (
        "C5, fifth of seven cervical. Beside it: cord segment C6. "
        "Root C5 leaves above it, root C6 below."
    )
    assert said["coccyx"] == "Coccyx, the tail end of the column. No cord beside it."


def test_caption_is_true_of_the_data(html):
    """Few of the bones that have cord beside them have the segment of their own number."""
    assert "seldom have the same number" in html
    rows = [row for row in evidence.table("vertebrae") if "none" not in row["cord_segment"]]
    same = [row["level"] for row in rows if re.search(rf"\b{row['level']}\b", row["cord_segment"])]
    assert len(same) <= len(rows) / 4


def test_state_is_in_the_markup_and_in_the_sentence():
    spine = SpineDiagram(compact=True, selected="T7")
    assert re.search(r'name="selected" value="T7" checked', spine._html)
    assert repr(spine) == "Spine diagram, to choose a place from: T7."
    spine.selected = ""
    assert repr(spine) == "Spine diagram, to choose a place from: the whole column."
    assert re.search(r'name="selected" value="" checked', spine._repr_html_())


def test_last_cell_hears_of_the_figure_that_is_linked(html):
    spine = SpineDiagram(compact=True)
    assert set(re.findall(r'href="#stat-([^"]+)"', html)) == set(spine.statistics)
    assert spine.references == () and 'href="#ref-' not in html


@pytest.mark.parametrize(
    "given",
    [{"values": {"L3": 1}}, {"lens": "chance"}, {"title": "Ours"}, {"unit": "%"}, {"source": "us"}],
)
def test_what_counts_is_refused(given):
    (name,) = given
    with pytest.raises(TraitError, match=f"^{name}: a compact spine diagram counts nothing"):
        SpineDiagram(compact=True, **given)


def test_values_are_refused_later_too():
    spine = SpineDiagram(compact=True)
    with pytest.raises(TraitError, match="values: a compact spine diagram counts nothing"):
        spine.values = {"L3": 1}
    assert spine.values == {}
    spine.values = {}


@pytest.mark.parametrize("when", ["at once", "later"])
def test_both_views_are_refused(when):
    with pytest.raises(TraitError, match=r"view: got 'both'; expected one of 'side', 'back'$"):
        if when == "at once":
            SpineDiagram(compact=True, view="both")
        else:
            SpineDiagram(compact=True).view = "both"


def test_compact_is_yes_or_no_and_given_once():
    with pytest.raises(TraitError, match="compact: got 'small'; expected one of False, True"):
        SpineDiagram(compact="small")
    spine = SpineDiagram(compact=True)
    assert spine.compact and not SpineDiagram().compact
    with pytest.raises(AttributeError):
        spine.compact = False


@pytest.mark.parametrize("view", ["side", "back"])
def test_names_beside_the_bones_do_not_touch(view):
    html = SpineDiagram(compact=True, view=view)._html
    tops = re.findall(r'class="beside"[^>]*style="top:([\d.]+)%"', html)
    heights = [float(top) for top in tops]
    assert len(heights) == len(LEVELS)
    assert min(below - above for above, below in pairwise(heights)) >= 2.3
    assert heights[-1] <= 100


def test_same_input_gives_the_same_markup(html):
    one, other = (
        re.sub(r"\bspine-\d+", "", text) for text in (html, SpineDiagram(compact=True)._html)
    )
    assert one == other
