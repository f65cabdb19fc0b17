"""The ways to the spine in Python: markup, state, words, sources, bad input."""

import re

import pytest
from traitlets import TraitError

from explainer import SpreadRoutes, evidence
from explainer.epidemiology.routes import path, paths, routes, steps, travelled
from explainer.evidence.quoting import quotes
from explainer.exhibits.spread_routes_words import cancer_name, key, label, mark

HTML = SpreadRoutes()._repr_html_()
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')


def values(name: str) -> list[str]:
    return re.findall(rf'<input type="radio"[^>]*name="{name}" value="([^"]*)"', HTML)


def elements(attribute: str, value: str) -> list[str]:
    """Return the opening tags that carry ``value`` in ``attribute``."""
    return re.findall(rf'<[a-z]+[^>]* {attribute}="(?:[^"]* )?{value}(?: [^"]*)?"[^>]*>', HTML)


def test_choices_are_radios_and_one_of_each_is_chosen():
    assert values("primary") == list(travelled())
    assert values("route") == [one.id for one in routes()]
    assert values("step") == [str(n + 1) for n in range(max(len(one.steps) for one in paths()))]
    assert len(re.findall("<input[^>]* checked", HTML)) == 3


def test_cancer_of_the_colon_is_called_so_and_not_gastrointestinal():
    assert (label("gastrointestinal"), cancer_name("gastrointestinal")) == ("Colon", "colon cancer")
    assert "Gastrointestinal" not in HTML
    assert (label("breast"), cancer_name("breast")) == ("Breast", "breast cancer")


@pytest.mark.parametrize("one", paths(), ids=lambda one: f"{one.primary}-{one.route.id}")
def test_each_way_has_its_vessels_and_its_places_in_order(one):
    shown = elements("data-at", key(one))
    taken = {id for step in one.steps for id in step.vessels}
    assert sum('class="way ' in tag for tag in shown) == len(taken)
    places = [tag for tag in shown if tag.startswith("<li")]
    assert [re.search(r'data-in="(\w+)"', tag)[1] for tag in places] == list(map(mark, one.steps))
    assert sum('class="start"' in tag for tag in shown) == 1


@pytest.mark.parametrize("one", paths(), ids=lambda one: f"{one.primary}-{one.route.id}")
def test_each_step_of_a_way_is_lit_by_a_rule(one):
    chosen = HTML.split(f"&:has([value={one.primary}]:checked)")[1]
    way = re.split(r"&:has\(\[value=[a-z]", chosen.split(f"[value={one.route.id}]:checked)")[1])[0]
    assert f"[data-at~={key(one)}]{{display:revert}}" in way
    for step in one.steps:
        assert f"[data-in~={mark(step)}]{{--lit:1;display:revert}}" in way


def test_way_that_no_source_describes_is_marked_and_explained():
    lacks = {
        id: set(found.split())
        for id, found in re.findall(r'name="route" value="(\w+)"[^>]*data-lacks="([^"]*)"', HTML)
    }
    for one in routes():
        expected = {id for id in travelled() if path(id, one.id) is None}
        assert lacks.get(one.id, set()) == expected
    assert "no source that we read describes this way for it" in " ".join(
        re.sub("<[^>]*>", "", HTML).split()
    )


def test_figures_are_quoted_rightly_and_listed():
    ways = SpreadRoutes()
    linked = LINK.findall(HTML)
    assert {id for id, _ in linked} == set(ways.statistics)
    for id, text in linked:
        assert quotes(text, evidence.statistic(id)), (id, text)
    assert set(re.findall(r'href="#ref-([^"]+)"', HTML)) <= set(ways.references)


def test_inferred_steps_say_so():
    for one in (*steps().values(), *paths()):
        if one.verified == "partial":
            assert f"Partly inferred. {one.note}".replace("'", "&#39;") in HTML


def test_it_says_that_it_is_no_simulation_and_that_the_debate_is_open():
    words = re.sub("<[^>]*>", "", HTML)
    assert "A drawing of ways, not a simulation" in words
    assert "is an open question" in words


def test_sentence_follows_the_state():
    ways = SpreadRoutes(primary="gastrointestinal")
    assert repr(ways) == (
        "Ways to the spine, colon cancer by the arteries, step 1 of 6: "
        "liver, through the portal vein."
    )
    ways.step = "7"  # beyond the last
    assert "step 6 of 6: vertebra" in repr(ways)
    ways.primary = "melanoma"
    assert repr(ways).endswith("no source that was read describes it.")


def test_bad_state_is_refused_with_what_is_allowed():
    ways = SpreadRoutes()
    with pytest.raises(TraitError, match="route: got 'air'; expected one of 'arteries'"):
        ways.route = "air"
    with pytest.raises(TraitError, match="step: got '8'; expected one of '1', '2'"):
        ways.step = "8"
    with pytest.raises(TraitError, match="primary: got 'toe'"):
        ways.primary = "toe"


def test_same_input_gives_the_same_bytes_and_ids_begin_with_the_prefix():
    first, second = SpreadRoutes(), SpreadRoutes()
    found = re.search(r'<figure[^>]* id="([^"]+)"', first._html)[1]
    other = re.search(r'<figure[^>]* id="([^"]+)"', second._html)[1]
    assert first._html.replace(found, "x") == second._html.replace(other, "x")
    assert all(id.startswith(found) for id in re.findall(r' id="([^"]+)"', first._html))


def test_figure_stays_within_its_budget():
    assert len(SpreadRoutes()._html.encode()) <= 60_000
