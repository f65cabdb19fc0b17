"""How tight is the canal, in Python: markup, words, numbers with passports, bad input."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.care.grades import SIGNS, grades, placings
from explainer.evidence.quoting import quotes
from explainer.exhibits.cord_compression_grade import CordCompressionGrade

CANAL = CordCompressionGrade(grade="1c")
HTML = CANAL._html
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')


def words(html):
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def panel(label):
    return words(HTML.split(f'<section data-for-grade="{label}">')[1].split("</section>")[0])


@pytest.mark.parametrize("one", grades(), ids=lambda one: one.grade)
def test_each_grade_has_a_card_with_a_picture_and_a_panel(one):
    (card,) = re.findall(rf'<label><input[^>]*value="{one.grade}".*?</label>', HTML)
    assert 'aria-hidden="true"' in card and f"-canal-{one.grade}" in card
    assert words(card) == f"{one.grade} {one.short}"
    said = panel(one.grade)
    assert f"Grade {one.grade}:" in said and "In the reasoning." in said
    for sign, there in one.signs.items():
        assert f"{SIGNS[sign]}: {'yes' if there else 'no'}" in said
    assert ("Fluid (CSF)" in said) == one.signs["fluid"]


def test_every_canal_is_drawn_once_and_used_twice():
    for one in grades():
        assert len(re.findall(rf'id="[^"]*-canal-{one.grade}"', HTML)) == 1
        assert len(re.findall(rf'href="#[^"]*-canal-{one.grade}"', HTML)) == 2


def test_one_grade_is_chosen():
    assert re.findall(r'value="([^"]+)" checked', HTML) == ["1c"]
    assert 'data-grade="1c"' in HTML


def test_debate_shows_every_placing_with_its_source():
    debate = HTML[HTML.index("Where does 1c belong?") : HTML.index("Names in an order")]
    assert debate.count("aria-label=") == len(placings()) == 4
    for one in placings():
        assert f'href="#ref-{one.source}"' in debate
    assert debate.count("(Partly inferred.)") == 1
    for side in ("low", "open", "high"):
        assert f'1c<span class="visually-hidden">: {side}' in debate


def test_grades_are_said_to_be_no_numbers():
    assert "There is no average of a 1a and a 3." in HTML


def test_what_cannot_wait_stands_in_the_open():
    assert HTML.index('class="urgent"') < HTML.index("<details")


def test_every_link_quotes_its_passport_and_every_figure_is_listed():
    links = LINK.findall(HTML)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []
    assert {id for id, _ in links} == set(CANAL.statistics)
    assert {evidence.statistic(id).verified for id in CANAL.statistics} == {"yes"}


def test_sources_are_known_and_each_is_named_once():
    keys = CANAL.references
    assert len(set(keys)) == len(keys)
    assert {evidence.reference(key).key for key in keys} == set(keys)
    assert set(re.findall(r'href="#ref-([^"]+)"', HTML)) <= set(keys)


def test_no_dose_and_no_order():
    said = words(HTML)
    assert not re.search(r"\d ?(Gy|mg)\b", said)
    assert not re.search(r"\b(must|should)\b", said)


def test_sentence_says_what_was_chosen():
    assert repr(CANAL).endswith("chosen: 1c, The dent touches the cord.")


def test_bad_input_is_named():
    with pytest.raises(TraitError, match="grade: got '4'; expected one of '0', '1a'"):
        CANAL.grade = "4"
    with pytest.raises(TraitError, match="grade"):
        CordCompressionGrade(grade=2)
    assert CANAL.grade == "1c"


def test_weight_of_the_markup():
    assert len(HTML.encode()) < 36_000
