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
    return re.search(rf'<div data-for-population="{id}"><h3>.*?<div class="paper">', HTML)[0]


def words(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def marks(id: str) -> str:
    """Return what is laid over the people on screen."""
    start = HTML.index(f'<g data-for-population="{id}">')
    return re.split("<g data-for-population|</svg>", HTML[start + 1 :])[0]


def test_people_are_drawn_once_on_screen():
    screen = HTML[HTML.index('<div class="screen">') : HTML.index('<div class="words">')]
    picture = screen[: screen.index("</svg>")]
    assert picture.count('class="m-rest"') == 1
    for id in IDS:
        assert picture.count(f'<g data-for-population="{id}">') == 1


def test_other_people_are_drawn_in_a_thousand_of_their_own():
    """The 25 of a registry are not among the 360 of an autopsy series: nobody counted that."""
    assert "m-tile" not in marks("autopsy")
    (apart,) = re.findall(
        r'<div data-for-population="autopsy"><div data-for-outcome.*?</svg>', HTML
    )
    assert 'data-for-outcome="compression"' in apart and "m-tile" in apart
    assert 'class="m-rest"' in apart and "m-full" not in apart
    assert "counted in other people: about 25 of another 1,000" in words(apart)


def test_marks_follow_the_figures():
    assert 'class="m-full"' in marks("solid-tumour")
    assert '<use class="m-full"' in marks("spinal-metastases")  # all of them
    assert "m-" not in marks("general")  # fewer than one of 1,000
    for mark in (mark for pair in MARKS.values() for mark in pair):
        assert f"m-{mark}" in marks("spinal-metastases")


def test_sources_that_disagree_are_both_shown_with_the_reason():
    solid = words(block("solid-tumour"))
    assert "About 28 [2.84%]" in solid
    assert (
        "About 15 (9 to 21) [9.56%, 95% confidence interval 5.7 to 13.42%, of the 157, worked out]"
        in solid
    )
    assert "9 to 21 counts only the doubt in the 9.56%, not in the 157." in solid
    assert "The figures need not fit each other" in solid
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


def test_people_between_the_ends_are_perhaps_and_only_those_below_are_sure():
    """9.56% (5.7 to 13.42%) of 1,000: 57 are sure, 77 more are perhaps."""
    drawn = marks("spinal-metastases")
    sure, perhaps = (
        people.count("h9") + people.count("M") - people.count("h0") + 100 * people.count("<use")
        for people in (
            re.search(f'<g class="m-{mark}">(.*?)</g>', drawn)[1] for mark in MARKS["compression"]
        )
    )
    told = words(block("spinal-metastases"))
    assert "perhaps: those between 57 and 134, the two ends of the 95% confidence interval" in told
    assert (sure, perhaps) == (57, 77)


def test_an_interval_is_never_called_a_range_and_its_limits_are_said():
    for id in ("solid-tumour", "spinal-metastases"):
        told = words(block(id))
        assert "range" not in told
        assert "95% confidence interval" in told and "single studies can lie far outside" in told
        assert "how it defined" in told


def test_ends_are_explained_where_they_are_drawn():
    for id in IDS:
        for _, perhaps in MARKS.values():
            drawn = f"m-{perhaps}" in marks(id)
            assert (f"m-{perhaps}" in block(id)) is drawn, (id, perhaps)


def test_paper_has_a_picture_for_each_thing_marked():
    papers = re.findall(r'<div class="paper">(.*?)</div>', HTML)
    pictures = dict(zip(IDS, (paper.count("<svg") for paper in papers), strict=True))
    assert pictures == {"solid-tumour": 2, "autopsy": 2, "spinal-metastases": 2, "general": 1}


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
