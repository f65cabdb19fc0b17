"""The chart of the places of metastases: bars to scale, or an order without lengths."""

import re

import pytest

from explainer.charts.inline_svg import inline_svg
from explainer.charts.metastasis_sites import metastasis_sites
from explainer.epidemiology.sites import all_counts

COUNTS = {count.id: count for count in all_counts()}
WITH_SHARES = {id: one for id, one in COUNTS.items() if not one.is_order_only}
ORDERS = {id: one for id, one in COUNTS.items() if one.is_order_only}


def svg_of(count) -> str:
    return inline_svg(metastasis_sites(count), "words")


def texts(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def bars(svg: str) -> list[tuple[float, float]]:
    """Return where each bar ends and how high up it stands, from top to bottom."""
    blocks = re.findall(r"M([\d.]+) ([\d.]+)L([\d.]+) \2L\3 [\d.]+L\1 ", svg)
    found = [(float(end), float(top)) for start, top, end in blocks if float(start) > 0]
    return sorted(found, key=lambda bar: bar[1])


@pytest.mark.parametrize("count", COUNTS.values(), ids=COUNTS)
def test_every_place_stands_with_its_rank_in_order(count):
    written = texts(svg_of(count))
    names = [text for text in written if re.match(r"\d\. ", text)]
    assert names == [f"{place.rank}. {place.label}" for place in count.places]
    for place in count.places:
        assert place.figure is None or place.figure.text in written


@pytest.mark.parametrize("count", WITH_SHARES.values(), ids=WITH_SHARES)
def test_bars_end_where_their_shares_say(count):
    svg = svg_of(count)
    ticks = re.findall(r'class="tick" x="([\d.]+)"[^>]*>(\d+)', svg)
    (zero, _), _, (whole, _) = ((float(x), text) for x, text in ticks)
    assert [text for _, text in ticks] == ["0", "50", "100"]
    shares = [100 * (end - zero) / (whole - zero) for end, _ in bars(svg)]
    assert shares == pytest.approx([place.figure.value for place in count.places], abs=0.2)


@pytest.mark.parametrize("count", ORDERS.values(), ids=ORDERS)
def test_an_order_has_no_lengths_and_no_scale(count):
    svg = svg_of(count)
    assert bars(svg) == [] and "%" not in svg and 'class="tick"' not in svg


@pytest.mark.parametrize("count", COUNTS.values(), ids=COUNTS)
def test_only_bone_or_the_spine_stands_out(count):
    parts = re.findall(r'data-part="(\w+)"', svg_of(count))
    held = {place.site for place in count.places} & {"bone", "spine"}
    assert set(parts) == held
    # A mark, its name, its bar and its share: a style sheet reaches all of them.
    assert len(parts) == len(held) * (2 if count.is_order_only else 4)


@pytest.mark.parametrize("count", COUNTS.values(), ids=COUNTS)
def test_colours_are_the_pages_and_nothing_points_outside(count):
    svg = svg_of(count)
    assert not re.search(r"#[0-9a-fA-F]{6}", svg)
    assert " id=" not in svg and "url(" not in svg and "<use" not in svg
    assert svg == svg_of(count)
