"""Charts: real text, the page's colours, parts that can be chosen, the same bytes every time."""

import re

import pytest
from matplotlib.figure import Figure

from explainer.anatomy.counting import published_lenses
from explainer.anatomy.own_lenses import own_lenses
from explainer.anatomy.own_values import checked_values
from explainer.charts.inline_svg import inline_svg
from explainer.charts.region_shares import region_shares

LENSES = {lens.id: lens for lens in published_lenses()}


@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)
def test_every_value_stands_in_the_chart_as_text(lens):
    svg = inline_svg(region_shares(lens), "words")
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    for count in lens.shown:
        shown = f"{count.value:g}" if lens.by_level else count.text
        assert shown in [text.strip() for text in texts]
        assert f'data-part="{count.place}"' in svg


def test_a_region_that_was_not_counted_says_so_and_has_no_bar():
    svg = inline_svg(region_shares(LENSES["prostate-autopsy"]), "words")
    assert "no figure" in svg
    assert 'data-part="thoracic"' not in svg


def test_colours_are_the_pages_and_ids_are_gone():
    svg = inline_svg(region_shares(LENSES["symptomatic"]), "words")
    assert "var(--ex-thoracic)" in svg
    assert not re.search(r"#[0-9a-fA-F]{6}", svg)
    assert ' id="' not in svg
    assert "font-family" not in svg


@pytest.mark.parametrize("places", [("T1", "L3"), ("thoracic", "lumbar")], ids=["level", "region"])
def test_the_first_way_of_counting_is_seen_behind_the_others(places):
    upper, lower = places
    ways = checked_values({"All": {upper: 4, lower: 9}, "Some": {lower: 5}})
    first, second = (
        inline_svg(region_shares(lens), "words") for lens in own_lenses(ways, "", "lesions", "")
    )
    assert (first.count('"hollow"'), second.count('"hollow"')) == (0, 2)
    assert first.count("data-part") == 2
    assert f'data-part="{lower}"' in second and f'data-part="{upper}"' not in second


def test_same_lens_same_bytes():
    first = inline_svg(region_shares(LENSES["ct-lesions"]), "words")
    assert first == inline_svg(region_shares(LENSES["ct-lesions"]), "words")


def test_bar_lengths_are_in_proportion():
    svg = inline_svg(region_shares(LENSES["symptomatic"]), "words")
    lengths = {
        place: float(right) - float(left)
        for place, left, right in re.findall(
            r'data-part="(\w+)"><path d="M([\d.]+) [\d.]+L([\d.]+)', svg
        )
    }
    assert lengths["thoracic"] / lengths["cervical"] == pytest.approx(7, rel=0.02)
    assert lengths["lumbar"] / lengths["cervical"] == pytest.approx(2, rel=0.02)


def test_a_chart_without_words_is_refused():
    with pytest.raises(ValueError, match="text alternative"):
        inline_svg(Figure(), "  ")
