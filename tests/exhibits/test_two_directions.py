"""Two directions in Python: words, marks, warnings, bad input."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.epidemiology.directions import among_spines, to_the_spine
from explainer.epidemiology.primaries import primaries
from explainer.evidence.quoting import quotes
from explainer.exhibits.two_directions import MARKS, WARNINGS, TwoDirections

HTML = TwoDirections()._repr_html_()
IDS = [one.id for one in primaries()]
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')


def block(id: str) -> str:
    start = HTML.index(f'<div data-for-primary="{id}"')
    return HTML[start : HTML.find("<div data-for-primary", start + 1)].split("</form>")[0]


def words(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


@pytest.mark.parametrize("id", IDS)
def test_both_questions_stand_beside_each_other(id):
    assert block(id).count('<section class="panel">') == 2
    for answers in (among_spines(id), to_the_spine(id)):
        if answers:
            assert f"Of 1,000 {answers[0].people}, " in words(block(id))
            assert f"{answers[0].event}." in words(block(id))


@pytest.mark.parametrize("id", IDS)
def test_answer_that_is_not_plain_says_so_and_is_marked_otherwise(id):
    for answers in (among_spines(id), to_the_spine(id)):
        if answers:
            first = answers[0]
            assert (WARNINGS.get(first.kind, "") in block(id)) is True
            assert f'class="m-{MARKS[first.kind]}"' in block(id)
            assert (MARKS[first.kind] == "full") == first.is_plain == (first.kind not in WARNINGS)


def test_missing_figure_is_said_to_be_missing():
    missing = "No source that we read gives a figure. That is not the same as none."
    for id in IDS:
        without = [among_spines(id), to_the_spine(id)].count(())
        assert block(id).count(missing) == without
        assert block(id).count('<svg class="icons"') == 2 - without


def test_range_without_a_value_is_drawn_as_far_as_it_may_go():
    assert "between 140 and 450" in words(block("melanoma"))
    assert "m-ghost" in block("melanoma") and "m-ghost" not in block("breast")


def test_interval_is_named_and_what_lies_between_its_ends_is_drawn_as_perhaps():
    lung = block("lung")
    assert "about 103 [10.3%, 95% confidence interval 10.1 to 10.5%]" in words(lung)
    to = lung[lung.index("how many get") :]
    assert 'class="m-ghost"' in to and "range" not in words(HTML.split("<details")[0])


def test_only_answers_about_the_same_people_have_a_lowest_and_a_highest():
    """Stays for cord compression and people with metastases are not the ends of one line."""
    assert "From source to source it is 81 to 357 of 1,000" in words(block("breast"))
    myeloma = words(block("myeloma"))
    assert "From source to source" not in myeloma
    assert "Counted in other ways, the answer changes:Of 1,000 hospital stays" in myeloma
    for id in IDS:
        kinds = {answer.kind for answer in among_spines(id)}
        assert ("From source to source" in block(id)) <= (kinds == {"among-spines"}), id


def test_every_link_quotes_its_passport():
    links = LINK.findall(HTML)
    assert len(links) >= 2 * len(TwoDirections().statistics)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []


def test_second_hand_figures_say_so_beside_the_number():
    partial = [id for id in TwoDirections().statistics if evidence.statistic(id).verified != "yes"]
    assert partial
    for id in partial:
        told = re.findall(rf'<a href="#stat-{id}">[^<]*</a>(.{{17}})', HTML)
        assert told and set(told) == {", read second-hand"[:17]}


def test_table_holds_every_figure_and_can_be_saved():
    table = HTML[HTML.index("<table") : HTML.index("</table>")]
    assert {id for id, _ in LINK.findall(table)} == set(TwoDirections().statistics)
    assert 'download="two-directions.csv"' in HTML


def test_sentence_holds_both_directions_of_the_chosen_primary():
    told = repr(TwoDirections(primary="lung"))
    assert told.startswith("Two directions, lung cancer: Of 1,000 people")
    assert "about 231" in told and "about 103" in told


def test_unknown_primary_is_named():
    both = TwoDirections()
    with pytest.raises(TraitError, match="got 'heart'; expected one of 'breast'"):
        both.primary = "heart"
    assert both.primary == "breast"


def test_sources_are_known_and_each_is_named_once():
    both = TwoDirections()
    assert len(set(both.references)) == len(both.references)
    assert {evidence.statistic(id).source for id in both.statistics} == set(both.references)
    assert {evidence.statistic(id).topic for id in both.statistics} == set(both.compares)


def test_weight_of_the_markup():
    assert len(TwoDirections()._html) < 50_000
