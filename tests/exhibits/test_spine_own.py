"""SpineDiagram with several ways of counting of a reader's own, with passports or without."""

import re

import pandas
import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.anatomy.levels import LEVELS, REGIONS
from explainer.exhibits.spine_diagram import SpineDiagram
from explainer.lab.published import lesions_by_level
from explainer.publishing.shorter import shorter

EVERY, REST = lesions_by_level(), lesions_by_level(without_the_four=True)
WAYS = {"All 46 patients": EVERY, "Without the four": REST}
DOUBT = "The four give [68](#stat-ct-lesions-diffuse) of the lesions."
MOST_BYTES = 110_000


@pytest.fixture(scope="module")
def spine() -> SpineDiagram:
    return SpineDiagram(
        values=WAYS, unit="lesions", source="The CT table", doubt=DOUBT, published=False
    )


@pytest.fixture(scope="module")
def html(spine) -> str:
    return spine._repr_html_()


def _chosen(html: str, place: str) -> str:
    return re.search(rf'<section data-panel-for="{place}">.*?</section>', html)[0]


def test_only_the_own_ways_are_on_offer(spine, html):
    assert re.findall(r'name="lens" value="([^"]+)"', html) == ["own", "own-2"]
    assert (spine.lens, [lens.label for lens in spine.lenses]) == ("own", list(WAYS))
    with pytest.raises(TraitError, match="lens: got 'chance'; expected one of 'own', 'own-2'"):
        spine.lens = "chance"


def test_every_number_brings_its_passport(spine, html):
    shown = {one.id for way in WAYS.values() for one in way.values()}
    assert set(spine.statistics) == shown | {"ct-lesions-diffuse"}
    assert set(re.findall(r'href="#stat-([^"]+)"', html)) == set(spine.statistics)


def test_the_panel_of_a_level_sets_the_ways_side_by_side(html):
    links = re.findall(r'href="#stat-([^"]+)">([^<]+)<', _chosen(html, "L3"))
    assert links == [(way["L3"].id, way["L3"].text) for way in (EVERY, REST)]
    assert "no figure" in _chosen(html, "C4")


def test_the_panel_of_a_region_says_how_much_of_it_has_a_figure(html):
    assert "1 of 5 levels has a figure" in _chosen(html, "sacral")
    assert "12 of 12 levels have a figure" in _chosen(html, "thoracic")


def test_every_place_has_a_panel(html):
    for place in ("", *REGIONS, *LEVELS):
        assert html.count(f'<section data-panel-for="{place}">') == 1


def test_the_table_has_a_column_for_each_way(html):
    table = re.search(r"<table><caption>Metastases by place.*?</table>", html)[0]
    assert re.findall(r'<th scope="col">([^<]+)', table) == ["Place", *WAYS]
    assert table.count("<tr>") == 1 + len(EVERY)


def test_one_colour_stands_for_one_number(html):
    """T1 without the four and the level that has as many with them have the same strength."""
    strengths = []
    for lens in ("own", "own-2"):
        nested = html.split(f"[value={lens}]:checked)", 1)[1].split("}}", 1)[0]
        rules = re.findall(r":is\(([^{]*)\)\{--v:(\d+)%", nested)
        strengths.append({b: int(v) for bones, v in rules for b in re.findall(r"=(\w+)\]", bones)})
    top = max(one.value for one in EVERY.values())
    for way, seen in zip((EVERY, REST), strengths, strict=True):
        assert seen == {place: round(100 * one.value / top) for place, one in way.items()}
    assert html.count("One scale for All 46 patients and Without the four") == 2
    assert html.count("Outlines in the chart: All 46 patients.") == 1


def test_what_to_doubt_is_said_with_every_way(html):
    said = evidence.inline(f"{DOUBT} Source: The CT table.")
    assert html.count(str(said)) == len(WAYS)


def test_the_source_of_statistics_is_named_where_none_is_given():
    bare = SpineDiagram(values=WAYS, published=False)
    assert bare.references == ("pieper2024",)
    assert "Bar chart of all 46 patients, in lesions" in bare._html


def test_nothing_published_weighs_less(spine):
    assert len(shorter(str(spine._html)).encode()) <= MOST_BYTES
    assert "urgent" not in spine._html and "Root that leaves" not in spine._html


def test_counting_live_takes_the_place_of_the_ways():
    lesions = pandas.DataFrame({"level": ["L3", "L3", "S1"], "type": ["lytic", "mixed", "lytic"]})
    spine = SpineDiagram(values=WAYS, unit="lesions", lens="own-2", published=False)
    spine.values = lesions["level"].value_counts()
    assert (spine.lens, spine.values) == ("own", {"L3": 2, "S1": 1})
    assert repr(spine) == "Spine diagram, counting Your own numbers: L3 2 lesions, S1 1 lesion."
    spine.values = pandas.crosstab(lesions["level"], lesions["type"])
    assert [lens.label for lens in spine.lenses] == ["lytic", "mixed"]
    assert "lytic. Highest: L3 and S1, 1 lesion each." in spine._html


def test_a_reader_stays_with_the_way_that_is_still_there():
    spine = SpineDiagram(values=WAYS, lens="own-2")
    spine.values = {"One": {"L3": 1}, "Other": {"L3": 2}}
    assert spine.lens == "own-2"
    spine.lens = "chance"
    spine.values = {}
    assert spine.lens == "chance"


def test_own_ways_stand_before_the_published_ones():
    spine = SpineDiagram(values=WAYS)
    assert [lens.id for lens in spine.lenses][:3] == ["own", "own-2", "symptomatic"]
    assert {"ct-without-four-T1", "symptomatic-thoracic"} <= set(spine.statistics)


@pytest.mark.parametrize("values", [None, {}])
def test_without_published_ways_there_must_be_own_ones(values):
    with pytest.raises(TraitError, match="published=False needs a number"):
        SpineDiagram(values=values, published=False)
    spine = SpineDiagram(values={"L3": 1}, published=False)
    with pytest.raises(TraitError, match="published=False needs a number"):
        spine.values = values
    assert spine.values == {"L3": 1}


@pytest.mark.parametrize("given", [{"published": False}, {"doubt": "Hm."}])
def test_a_compact_one_takes_none_of_it(given):
    with pytest.raises(TraitError, match=f"{next(iter(given))}: a compact spine diagram"):
        SpineDiagram(compact=True, **given)


def test_published_is_yes_or_no():
    with pytest.raises(TraitError, match="published: got 'no'; expected one of True, False"):
        SpineDiagram(values={"L3": 1}, published="no")


def test_regions_are_compared_as_well():
    ways = {"Women": {"thoracic": 30}, "Men": {"thoracic": 40, "lumbar": 35}}
    html = SpineDiagram(values=ways, unit="% of patients", published=False)._repr_html_()
    assert "30% in the whole thoracic part" in _chosen(html, "T7")
    assert "Highest: thoracic, 40%; 2 of 5 regions have a figure" in _chosen(html, "")
    assert "0 to 40% of patients" in html and "Women (% of patients)" in html


def test_one_view_alone_is_drawn_and_stays_the_only_one():
    both = SpineDiagram(values=WAYS, published=False)
    side = SpineDiagram(values=WAYS, published=False, view="side")
    assert 'name="view"' in both._html and "view-back" in both._html
    assert 'name="view"' not in side._html and "view-back" not in side._html
    with pytest.raises(TraitError, match=r"view: got 'both'; expected one of 'side'"):
        side.view = "both"
    both.view = "side"
    assert "view-back" in both._html
