"""Find the level in Python: order, state, what is said to every answer, bad input."""

import re

import pytest
from markupsafe import Markup
from traitlets import TraitError

from explainer import evidence
from explainer.exhibits.find_the_level import FindTheLevel
from explainer.symptoms.cases import PLACES, case, cases


def blocks(html: str, id: str) -> list[tuple[list[str], str]]:
    """The groups of places of one case, and what is said to each."""
    part = html.partition(f'<div class="verdict" data-of="{id}">')[2].partition("</div>")[0]
    return [(at.split(), said) for at, said in re.findall(r'data-at="([^"]*)"[^>]*>([^<]*)', part)]


def test_order_follows_from_the_seed_alone():
    orders = {seed: [one.id for one in FindTheLevel(seed=seed).cases] for seed in range(1, 6)}
    assert orders[1] == [one.id for one in FindTheLevel().cases]
    assert len({tuple(order) for order in orders.values()}) == len(orders)
    for order in orders.values():
        assert sorted(order) == sorted(one.id for one in cases())
        assert case(order[0]).settled  # nobody begins with a case that stays open


def test_the_same_seed_gives_the_same_markup_and_another_one_draws_anew():
    first, second = FindTheLevel(seed=2), FindTheLevel(seed=2)
    assert str(first._markup("find")) == str(second._markup("find"))
    before = second._html
    second.seed = 3
    assert second._html != before


@pytest.mark.parametrize("one", cases(), ids=lambda one: one.id)
def test_every_place_gets_one_sentence_and_it_counts_the_signs_rightly(one):
    said = blocks(FindTheLevel()._html, one.id)
    assert sorted(place for places, _ in said for place in places) == sorted(PLACES)
    for places, words in said:
        for place in places:
            fits = re.search(r"It fits signs? ([\d, and]+), not", words)
            if fits:
                numbers = tuple(map(int, re.findall(r"\d", fits[1])))
                assert numbers == one.fitting(place), (place, words)


def test_solutions_name_the_band_and_the_tumour():
    text = str(Markup(FindTheLevel()._html).striptags())
    assert "C5 to C6 fit all four signs. The made-up tumour is at C5." in text
    assert "L2 to L5 fit three of the five signs. The made-up tumours are at T4 and L5." in text
    assert "T8 fits all four signs. The made-up tumour is at T5. If signs stray as far as" in text
    assert "The root C6 at C5 to C6; the cord behind C5" in text


def test_two_tumours_each_explain_their_signs():
    said = {
        place: words for at, words in blocks(FindTheLevel()._html, "two-places") for place in at
    }
    assert said["T4"] == "One of the two tumours is here. It explains signs 4 and 5."
    assert said["L5"] == "One of the two tumours is here. It explains signs 1, 2 and 3."
    assert said["L3"] == (
        "Signs 1, 2 and 3 allow this bone; the made-up tumour behind them is at L5."
    )
    conus = {place: words for at, words in blocks(FindTheLevel()._html, "conus") for place in at}
    assert conus["T12"] == "Close. It fits sign 1, not 2, 3 or 4."


def test_nothing_is_given_away_in_what_is_asked():
    html = FindTheLevel()._html
    asked = html.partition('<div class="asked">')[2].partition('<div class="marking">')[0]
    assert not re.search(r"\b[CTLS]\d", Markup(asked).striptags())


def test_answers_are_kept_for_each_case_and_counted():
    practice = FindTheLevel(case="conus")
    practice.answers = {"conus": "L1", "low-neck": "T7", "cauda-equina": "lumbar"}
    assert "3 of 14 answered, 2 in the right band." in repr(practice)
    html = str(practice._markup("find"))
    assert re.search(r'value="L1" checked', html) and not re.search(r'value="T7" checked', html)
    assert html.count('data-did="right"') == 2 and html.count('data-did="wrong"') == 1
    practice.answers = {}
    assert "0 of 14 answered" in repr(practice)


def test_says_that_cases_are_composed_and_that_life_does_not_wait():
    html = FindTheLevel()._html
    for words in (
        "no real person",
        "nobody waits for a quiz",
        "same day",
        "MRI of the whole spine",
    ):
        assert words in html


def test_figures_and_sources_exist():
    practice = FindTheLevel()
    assert "signs-distance" in practice.statistics and "nice_qs56" in practice.references
    assert all(map(evidence.statistic, practice.statistics))
    assert all(map(evidence.reference, practice.references))
    for id in practice.statistics:
        assert f'href="#{evidence.statistic(id).anchor}"' in practice._html


def test_weighs_no_more_than_its_share_of_a_page():
    assert len(FindTheLevel()._html.encode()) <= 55_000


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("case", "nobody", "case: got 'nobody'; expected one of 'high-neck'"),
        ("answers", {"nobody": "T7"}, "answers: got 'nobody'; expected one of 'high-neck'"),
        ("answers", {"conus": "T13"}, r"answers\['conus'\]: got 'T13'; expected one of 'cervical'"),
        ("seed", "two", "seed"),
    ],
)
def test_bad_input_is_named(name, value, message):
    with pytest.raises(TraitError, match=message):
        FindTheLevel(**{name: value})
