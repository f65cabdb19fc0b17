"""The nine claims: verdicts, figures, scales, sources."""

import math
from dataclasses import replace

import pytest

from explainer import evidence
from explainer.epidemiology.claims import SIDES, VERDICTS, Figure, claim, claims, scale_end
from explainer.evidence.prose import links


def figure(**fields) -> Figure:
    """Return a drawn figure like that of autopsies, but with other fields."""
    return Figure(replace(evidence.statistic("spine-at-autopsy"), **fields), "for", "% of people")


@pytest.fixture(params=[one.id for one in claims()])
def one(request):
    return claim(request.param)


def test_nine_claims_have_all_four_verdicts():
    assert [one.id for one in claims()] == list("abcdefghi")
    assert {one.verdict for one in claims()} == set(VERDICTS)


def test_claim_rests_on_two_sources_or_more(one):
    assert len(set(one.sources)) >= 2
    assert all(evidence.reference(key) for key in one.sources)


def test_figures_stand_on_a_side_once_each(one):
    sides = [figure.side for figure in one.figures]
    assert sides == sorted(sides, key=list(SIDES).index)
    ids = [figure.statistic.id for figure in one.figures]
    assert len(ids) == len(set(ids)) > 1


def test_figure_is_drawn_or_told_once(one):
    drawn = [figure for plot in one.plots for figure in plot.figures]
    told = set(evidence.linked(one.story))
    left = [figure for figure in one.figures if figure.statistic.id not in told]
    assert {figure.statistic.id for figure in (*drawn, *one.in_words)} >= {
        figure.statistic.id for figure in left
    }
    assert not set(drawn) & set(one.in_words)


def test_scale_holds_one_kind_of_thing_and_everything_on_it(one):
    for plot in one.plots:
        percentages = {figure.statistic.is_percentage for figure in plot.figures}
        assert percentages == {plot.axis.startswith("%")}
        for figure in plot.figures:
            low, high = figure.ends
            assert 0 <= low <= plot.end
            assert low <= high <= plot.end or math.isinf(high)
        assert plot.end == one.plots[0].end >= (one.high or 0)


def test_story_is_told_in_whole_sentences():
    for letter in "cde":
        one = claim(letter)
        assert " ".join(one.stations) == " ".join(one.story.split())
        assert len(one.stations) > 2
        told = [link for station in one.stations for link in links(station)]
        assert told == list(links(one.story))
    assert claim("h").stations == ()


@pytest.mark.parametrize(
    ("fields", "ends"),
    [
        ({"value": 36}, (36, 36)),
        ({"value": 9.5, "low": 5.7, "high": 13.4}, (5.7, 13.4)),
        ({"value": None, "low": 30, "high": 70}, (30, 70)),
        ({"value": None, "low": 50, "high": None}, (50, 100)),
        ({"value": None, "low": None, "high": 40}, (0, 40)),
        ({"value": None, "low": 25000, "high": None, "unit": "cases"}, (25000, math.inf)),
    ],
)
def test_ends_of_open_ranges(fields, ends):
    assert figure(**fields).ends == ends


def test_part_is_named_unless_the_people_say_it():
    people = {"population": "144 people with breast cancer at autopsy"}
    assert figure(subject="breast cancer", **people).part == ""
    assert figure(subject="lung cancer", population="38,007 people").part == "lung cancer"
    assert figure(subject="cancer", place="lumbar").part == "lumbar"
    assert figure(subject="cancer").part == ""


@pytest.mark.parametrize(
    ("highest", "end"),
    [(0, 10), (9.6, 10), (10, 10), (15.7, 20), (55.7, 60), (100, 100), (101, 200), (25000, 40000)],
)
def test_scale_ends_at_a_round_number(highest, end):
    assert scale_end(highest) == end


def test_unknown_letter_is_named():
    with pytest.raises(ValueError, match="claim: got 'z'; expected one of 'a', 'b'"):
        claim("z")
