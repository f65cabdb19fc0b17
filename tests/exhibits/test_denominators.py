"""Denominators in Python: the same people, other marks, ranges, disagreement, bad input."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.epidemiology.populations import populations
from explainer.evidence.quoting import quotes
from explainer.exhibits.denominators import MARKS, Denominators

HTML = Denominators()._repr_html_()
IDS = [people.id for people in populations()]


def block(id: str) -> str:
    return re.search(rf'<div data-for-population="{id}">.*?<div class="paper">', HTML)[0]


def words(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def marks(id: str) -> str:
    """Return what is laid over the people on screen."""
    start = HTML.index(f'<g data-for-population="{id}">')
    return re.split("<g data-for-population|</svg>", HTML[start + 1 :])[0]


def test_people_are_drawn_once_on_screen():
    screen = HTML[HTML.index('<div class="screen">') : HTML.index('<div class="words">')]
    assert screen.count("<svg") == 1 and screen.count('class="m-rest"') == 1
    for id in IDS:
        assert screen.count(f'<g data-for-population="{id}">') == 1


def test_marks_follow_the_figures():
    assert 'class="m-full"' in marks("solid-tumour")
    assert '<use class="m-full"' in marks("spinal-metastases")  # all of them
    assert "m-" not in marks("general")  # fewer than one of 1,000
    assert "m-tile" in marks("autopsy") and "m-badge" not in marks("autopsy")
    for mark in (mark for pair in MARKS.values() for mark in pair):
        assert f"m-{mark}" in marks("spinal-metastases")


def test_sources_that_disagree_are_both_shown_with_the_reason():
    solid = words(block("solid-tumour"))
    assert "About 28 [2.84%]" in solid
    assert "About 15 (9 to 21) [9.56% (5.7 to 13.42%) of the 157, worked out]" in solid
    assert "They need not fit each other" in solid
    autopsy = words(block("autopsy"))
    assert all(told in autopsy for told in ("About 360", "About 306", "About 333"))
    assert "three ways to look" in autopsy


def test_rare_things_are_said_of_more_people_and_drawn_among_ten_thousand():
    general = words(block("general"))
    assert "Fewer than 1; about 3 of 10,000 [302 cases per million people a year]" in general
    assert "up to 8 of 100,000" in general
    rare = re.findall(r'<div class="rare" data-for-population="([^"]*)">', HTML)
    assert rare == ["general"] and HTML.count('<svg class="dots"') == 1


def test_missing_figure_and_overlap_are_said():
    for id in ("autopsy", "general"):
        assert "No source that we read counts this here." in block(id)
    assert "One person can have both." in HTML


def test_upper_end_of_a_range_is_explained_where_it_is_drawn():
    for id in IDS:
        for _, perhaps in MARKS.values():
            drawn = f"m-{perhaps}" in marks(id)
            assert (f"m-{perhaps}" in block(id)) is drawn, (id, perhaps)


def test_paper_has_a_picture_for_each_thing_marked():
    papers = re.findall(r'<div class="paper">(.*?)</div>', HTML)
    pictures = dict(zip(IDS, (paper.count("<svg") for paper in papers), strict=True))
    assert pictures == {"solid-tumour": 2, "autopsy": 1, "spinal-metastases": 2, "general": 1}


def test_every_link_quotes_its_passport():
    links = re.findall(r'<a href="#stat-([^"]+)">([^<]*)</a>', HTML)
    assert {id for id, _ in links} == set(Denominators().statistics)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []


def test_sentence_says_what_is_shown():
    told = repr(Denominators(population="spinal-metastases", outcome="fracture"))
    assert "All 1,000 have spinal metastases. About 126 (70 to 183)" in told


def test_unknown_choices_are_named():
    people = Denominators()
    with pytest.raises(TraitError, match="got 'mars'; expected one of 'solid-tumour'"):
        people.population = "mars"
    with pytest.raises(TraitError, match="got 'pain'; expected one of 'compression', 'fracture'"):
        people.outcome = "pain"
    assert (people.population, people.outcome) == ("solid-tumour", "compression")


def test_sources_are_known_and_compared_here():
    people = Denominators()
    assert {evidence.statistic(id).source for id in people.statistics} == set(people.references)
    assert {evidence.statistic(id).topic for id in people.statistics} == set(people.compares)


def test_weight_of_the_markup():
    assert len(Denominators()._html) < 30_000
