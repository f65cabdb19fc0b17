"""SpineDiagram in Python: its state, its markup, what it says when it is given nonsense."""

import re
from xml.etree import ElementTree

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.anatomy.counting import published_lenses
from explainer.anatomy.levels import LEVELS, REGIONS
from explainer.exhibits.spine_diagram import SpineDiagram


@pytest.fixture(scope="module")
def html() -> str:
    return SpineDiagram()._repr_html_()


def _ids(markup: str) -> list[str]:
    return re.findall(r'\sid="([^"]*)"', markup)


def test_state_starts_plain_and_is_settable():
    spine = SpineDiagram()
    assert (spine.selected, spine.lens, spine.view) == ("", "symptomatic", "both")
    spine.selected, spine.lens, spine.view = "T7", "chance", "back"
    assert (spine.selected, spine.lens, spine.view) == ("T7", "chance", "back")


def test_state_can_be_observed():
    spine, seen = SpineDiagram(), []
    spine.observe(lambda change: seen.append(change.new), names="selected")
    spine.selected = "lumbar"
    assert seen == ["lumbar"]


@pytest.mark.parametrize(
    ("trait", "value", "allowed"),
    [("selected", "T13", "'T12'"), ("lens", "guess", "'bone-scan'"), ("view", "top", "'side'")],
)
def test_bad_state_says_what_was_given_and_what_is_allowed(trait, value, allowed):
    with pytest.raises(TraitError) as raised:
        SpineDiagram(**{trait: value})
    assert repr(value) in str(raised.value)
    assert allowed in str(raised.value)


def test_the_lens_for_own_numbers_needs_own_numbers():
    with pytest.raises(TraitError, match="lens"):
        SpineDiagram(lens="own")


def test_everything_can_be_chosen_by_a_native_radio(html):
    for place in ("", *LEVELS, *REGIONS):
        assert re.search(rf'<input type="radio"[^>]* name="selected" value="{place}"', html)
    for lens in published_lenses():
        assert f'name="lens" value="{lens.id}"' in html


def test_every_place_has_a_panel_and_every_lens_a_block(html):
    for place in ("", *LEVELS, *REGIONS):
        assert html.count(f'data-panel-for="{place}"') >= 1
    for lens in published_lenses():
        assert f'<div class="lens" data-for-lens="{lens.id}">' in html


def test_every_bone_has_a_label_in_both_views(html):
    for level in LEVELS:
        overs = re.findall(rf'<label class="over" for="[^"]*-{level}"', html)
        assert len(overs) == 2, level


def test_the_root_carries_the_state():
    html = SpineDiagram(selected="L3", lens="treated", view="side")._repr_html_()
    root = re.search(r"<figure[^>]*>", html)[0]
    for attribute in (
        'class="exhibit spine-diagram"',
        'data-exhibit="spine-diagram"',
        'data-selected="L3"',
        'data-lens="treated"',
        'data-view="side"',
    ):
        assert attribute in root
    assert re.search(r'name="selected" value="L3" checked', html)


def test_markup_is_well_formed_and_ids_are_unique(html):
    figure = re.sub(r"<style>.*?</style>", "", html[html.index("<figure") :], flags=re.DOTALL)
    identifiers = _ids(figure)
    assert len(identifiers) == len(set(identifiers))
    for target in re.findall(r'\sfor="([^"]*)"', figure):
        assert target in identifiers
    for svg in re.findall(r"<svg.*?</svg>", figure, flags=re.DOTALL):
        ElementTree.fromstring(svg)


def test_two_diagrams_and_two_displays_share_no_id():
    one, other = SpineDiagram(), SpineDiagram()
    displays = [_ids(one._repr_html_()), _ids(one._repr_html_()), _ids(other._repr_html_())]
    assert len({identifier for ids in displays for identifier in ids}) == sum(map(len, displays))


def test_bundle_has_a_view_whole_html_and_one_sentence():
    spine = SpineDiagram(selected="T7")
    data, _ = spine._repr_mimebundle_()
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == spine.model_id
    assert "<figure" in data["text/html"] and "<style>" in data["text/html"]
    assert data["text/plain"] == (
        "Spine diagram, counting Lesions that cause symptoms: cervical 10%, thoracic 70%, "
        "lumbar 20%. Chosen: T7."
    )


def test_no_memory_address_anywhere():
    spine = SpineDiagram()
    assert "0x" not in repr(spine) + spine._repr_html_()


def test_own_numbers_colour_the_column():
    spine = SpineDiagram(
        values={"L3": 19, "L1": 17}, title="Our ward", unit="lesions", source="Register 2025"
    )
    html = spine._repr_html_()
    assert spine.lens == "own"
    assert "Highest: L3, 19 lesions." in html
    assert "Register 2025" in html
    assert "[data-bone=L3]" in html
    assert repr(spine).startswith("Spine diagram, counting Our ward: L1 17 lesions, L3 19 lesions")


def test_a_series_with_all_its_words_is_taken():
    import pandas

    values = pandas.Series({"T12": 4, "L1": 7})
    spine = SpineDiagram(values=values, title="Our file", unit="lesions", source="Ward 3, 2026")
    assert spine.values == {"T12": 4, "L1": 7} and spine.lens == "own"
    assert "Source: Ward 3, 2026." in spine._repr_html_()
    spine.values = pandas.Series({"lumbar": 3})
    assert "Highest: lumbar" in spine._html


def test_own_numbers_can_come_and_go():
    spine = SpineDiagram()
    before = spine._html
    spine.values = {"thoracic": 12, "lumbar": 30}
    assert spine.lens == "own" and "Highest: lumbar" in spine._html
    spine.values = {}
    assert spine.lens == "symptomatic" and spine._html == before


def test_own_numbers_leave_the_choice_of_lens_to_the_reader():
    assert SpineDiagram(values={"L3": 1}, lens="chance").lens == "chance"


def test_own_words_cannot_break_the_page():
    html = SpineDiagram(values={"L3": 1}, title="<b>", unit="</style><script>")._repr_html_()
    assert "<script>" not in html and "<b></" not in html


def test_every_number_has_a_passport():
    spine = SpineDiagram()
    for name in spine.statistics:
        assert evidence.statistic(name).verified in ("yes", "partial")
    for count in (count for lens in spine.lenses for count in lens.counts.values()):
        assert evidence.statistic(count.statistic).verified == "yes"
    linked = set(re.findall(r'href="#stat-([^"]+)"', spine._repr_html_()))
    assert linked == set(spine.statistics)


def test_shades_follow_the_numbers(html):
    """The darkest region of every lens is the one with the highest value."""
    for lens in published_lenses():
        top = max(lens.shown, key=lambda count: count.value).place
        selector = f"[data-bone={top}]" if lens.by_level else f"[data-part-of={top}]"
        nested = html.split(f"[value={lens.id}]:checked)", 1)[1].split("}}", 1)[0]
        rules = re.findall(r":is\(([^{]*)\)\{--v:100%", nested)
        assert any(selector in rule for rule in rules), lens.id
