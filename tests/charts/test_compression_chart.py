"""The chart of cord compression: dots in the right place, on an axis that says what it counts."""

import re

import pytest

from explainer.charts.compression_by_primary import compression_by_primary
from explainer.charts.inline_svg import inline_svg
from explainer.charts.style import primary_colour
from explainer.epidemiology.cord_compression import compression_counts
from explainer.epidemiology.primaries import primaries, primary

COUNTS = {count.source: count for count in compression_counts()}


def svg_of(count) -> str:
    return inline_svg(compression_by_primary(count), "words")


@pytest.mark.parametrize("count", COUNTS.values(), ids=COUNTS)
def test_every_figure_is_a_dot_with_its_name_and_its_number(count):
    svg = svg_of(count)
    texts = [text.strip() for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]
    for id, one in count.figures.items():
        parts = re.findall(rf'<g data-part="{id}">(.*?)</g>', svg)
        assert len(parts) == 3  # dot, name, number: a style sheet reaches all of them
        assert one.text in texts and primary(id).label in texts
        assert f"fill: var(--ex-{id})" in svg
    assert f"All cancers: {count.all_cancers.text}" in texts
    assert count.per in texts


@pytest.mark.parametrize("count", COUNTS.values(), ids=COUNTS)
def test_dots_stand_where_their_numbers_say(count):
    svg = svg_of(count)
    ticks = [
        (float(x), float(text))
        for x, text in re.findall(r'class="tick" x="([\d.]+)"[^>]*>(\d+)<', svg)
    ]
    (zero, first), *_, (far, last) = ticks
    for id, one in count.figures.items():
        (x,) = re.findall(rf'<g data-part="{id}"><path d="M([\d.]+)', svg)
        assert first + (float(x) - zero) * (last - first) / (far - zero) == pytest.approx(
            one.value, abs=0.02
        )


def test_only_the_primaries_that_a_source_gives_are_drawn():
    for count in COUNTS.values():
        drawn = set(re.findall(r'data-part="(\w+)"', svg_of(count)))
        assert drawn == set(count.figures) < {one.id for one in primaries()}


def test_colours_are_the_pages_and_nothing_points_outside():
    for count in COUNTS.values():
        svg = svg_of(count)
        assert not re.search(r"#[0-9a-fA-F]{6}", svg)
        assert " id=" not in svg and "url(" not in svg and "<use" not in svg


def test_same_count_same_bytes():
    for count in COUNTS.values():
        assert svg_of(count) == svg_of(count)


def test_every_primary_has_a_stand_in_of_its_own():
    assert len({primary_colour(one.id) for one in primaries()}) == len(primaries())
    with pytest.raises(ValueError, match=r"'moon'.*'breast'"):
        primary_colour("moon")
