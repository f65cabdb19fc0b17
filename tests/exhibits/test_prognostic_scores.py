"""PrognosticScores in Python: totals, directions, dots, versions, and survival by choice only."""

import re

import pytest
from markupsafe import Markup
from traitlets import TraitError

from explainer import evidence
from explainer.care.prognosis import compared, patients, versions
from explainer.evidence.quoting import quotes
from explainer.exhibits.prognostic_scores import PrognosticScores
from explainer.publishing.shorter import shorter

HTML = PrognosticScores()._html
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')
CHOICE = re.compile(r'<details class="by-choice">.*?</details>', re.DOTALL)
OPEN = CHOICE.sub("", HTML)


def words(html: str) -> str:
    return " ".join(Markup(html).striptags().split())


def test_every_total_that_a_score_can_have_stands_once_on_its_scale():
    for score in compared():
        totals = re.findall(rf'data-total="{score.id}-(\d+)"', HTML)
        assert totals == [str(total) for total in range(score.lowest, score.highest + 1)]


@pytest.mark.parametrize("one", patients(), ids=lambda one: one.id)
def test_points_of_the_items_add_up_to_the_total(one):
    (table,) = re.findall(rf'<table class="items" data-for-patient="{one.id}">.*?</table>', HTML)
    rows = [re.findall(r"<td>(.*?)</td>", row) for row in table.split("<tr")[2:]]
    for column, score in enumerate(compared()):
        *items, total = (
            [int(points) for points in re.findall(r"<b>(\d+)</b>", row[column])] for row in rows
        )
        assert sum(map(sum, items)) == total[0] == one.total(score)
        assert sum(map(len, items)) == len(score.items)


def test_direction_of_every_scale_is_said_in_words():
    said = re.findall(r'data-higher="\w+"><p>(.*?)<span class="visually-hidden', HTML)
    assert list(map(words, said)) == [
        "Tokuhashi (revised)0 to 15; a higher total is more favourable",
        "Tomita2 to 10; a higher total is less favourable",
        "Bauer (modified)0 to 4; a higher total is more favourable",
    ]


def test_stairs_say_in_words_where_every_patient_stands():
    told = re.findall(r'<i data-for-patient="([^"]+)">total (\d+), band (\d)</i>', HTML)
    assert [(id, int(total)) for id, total, _ in told] == [
        (one.id, one.total(score)) for score in compared() for one in patients()
    ]
    # A low total of Tomita, and yet the most favourable of its four bands.
    assert ("prostate-bones", "3", "1") in told


def test_turned_lines_of_those_who_agree_lean_one_way_no_more():
    """The best totals of all scores: at opposite ends as printed, at the same end once turned."""
    lines = re.findall(
        r'<line (class="turned" )?data-line="breast-one" x1="(.*?)%" x2="(.*?)%"', HTML
    )
    assert len(lines) == 4
    for turned, *ends in lines:
        apart = abs(float(ends[0]) - float(ends[1]))
        assert (apart < 10) if turned else (apart > 70)


def test_dots_stand_where_their_figures_are():
    for id, study in (("order-year-tomita", "circle"), ("order-whole-tomita", "rect")):
        at = 100 * (evidence.statistic(id).value - 0.5) / 0.5
        assert re.search(rf'<{study} c?x="{at:.3g}%"', HTML), id


def test_what_marks_show_is_said_in_words():
    said = words(HTML)
    assert "Tokuhashi●after one year 0.67, ■over the whole time 0.72" in said
    for score in compared():
        more = "more" if score.higher == "better" else "less"
        for item in score.items:
            assert f"of {item.highest}, more counts as {more} favourable. {item.name}." in said


def test_survival_stands_behind_the_choice_only():
    survival = [
        one.id for one in map(evidence.statistic, PrognosticScores().statistics) if one.is_survival
    ]
    behind = "".join(CHOICE.findall(HTML))
    assert survival and all(f"#stat-{id}" in behind for id in survival)
    assert not any(f"#stat-{id}" in OPEN for id in survival)
    for band in (band for score in compared() for band in score.bands):
        assert band.survival in behind
        assert not band.survival or band.survival not in words(OPEN)
    assert not re.search(r"\bmonths?\b|\bterminal", words(OPEN) + repr(PrognosticScores()))


def test_each_version_has_one_row_to_find_and_an_explanation():
    assert HTML.count("data-error") == HTML.count('class="found"') == len(versions())
    for one in versions():
        assert f'name="spot-{one.version}"' in (HTML if one.predicts else OPEN)
    assert "add up to 0 at least and 13 at most" in words(HTML)


def test_state_is_in_the_markup():
    shown = PrognosticScores(patient="lung-one", spotted={"sins-page": "pain"})
    html = str(shown._markup("p"))
    assert re.search(r'value="lung-one" checked', html)
    assert re.search(r'name="spot-sins-page" value="pain" checked', html)
    assert repr(shown).startswith("Prognostic scores, a composed patient: A woman with lung cancer")
    assert "Tokuhashi (revised) 9, Tomita 5, Bauer (modified) 2" in repr(shown)


def test_every_link_quotes_its_passport_and_every_figure_is_listed():
    shown = PrognosticScores()
    links = LINK.findall(HTML)
    assert {id for id, _ in links} == set(shown.statistics)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []
    assert set(re.findall(r'href="#ref-([^"]+)"', HTML)) == set(shown.references)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("patient", "me", "patient: got 'me'; expected one of 'prostate-bones'"),
        ("scales", "both", "scales: got 'both'; expected one of 'printed', 'turned'"),
        ("spotted", {"mine": "pain"}, "spotted: got 'mine'; expected one of 'sins-page'"),
        ("spotted", {"sins-page": "age"}, r"spotted\['sins-page'\]: got 'age'; expected one of"),
    ],
)
def test_bad_input_is_named(name, value, message):
    with pytest.raises(TraitError, match=message):
        PrognosticScores(**{name: value})


def test_same_state_same_bytes_and_no_shared_ids():
    one, other = PrognosticScores(), PrognosticScores()
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
    ids = re.findall(r'\sid="([^"]*)"', one._html + other._html)
    assert len(ids) == len(set(ids)) > 0


def test_weight_of_the_markup():
    assert len(shorter(HTML).encode()) <= 45_000
