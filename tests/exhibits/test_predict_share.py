"""PredictShare in Python: its state and its markup."""

import math
import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.exhibits.predict_share import PredictShare
from tests.exhibits.predicted import OWN, SHARES, TEXTBOOK


def test_ids_bring_their_label_colour_and_passport():
    html = PredictShare(SHARES)._html
    for statistic_id, primary in zip(SHARES, ("breast", "lung", "kidney"), strict=True):
        figure = evidence.statistic(statistic_id)
        row = re.search(rf'<li data-item="{primary.capitalize()}".*?</li>', html)[0]
        assert f'data-primary="{primary}"' in row
        assert f'<a href="#{figure.anchor}">{figure.text}</a>' in row
        assert f"({figure.count_text})" in row


def test_a_teacher_needs_one_line():
    html = PredictShare(OWN, title="Our clinic", unit="% of patients", source="Clinic, 2025")._html
    assert "<strong>Our clinic.</strong>" in html and "In % of patients." in html
    assert "28.1% were found" in re.sub(r"<[^>]*>", "", html)
    assert "<dt>Source</dt><dd>Clinic, 2025</dd>" in html  # once for all


@pytest.mark.parametrize(
    ("guesses", "words"),
    [
        ({"Liver": 3}, "'Liver'; expected one of 'Breast', 'Lung', 'Prostate'"),
        ({"Lung": 101}, r"guesses\['Lung'\]: got 101; expected a number from 0 to 100"),
        ({"Lung": "3"}, r"guesses\['Lung'\]: got '3'"),
        ({"Lung": True}, r"guesses\['Lung'\]: got True"),
        ({"Lung": math.nan}, r"guesses\['Lung'\]: got nan"),
    ],
)
def test_bad_guesses_are_named(guesses, words):
    with pytest.raises(TraitError, match=words):
        PredictShare(OWN, guesses=guesses)
    made = PredictShare(OWN)
    with pytest.raises(TraitError, match=words):
        made.guesses = guesses
    assert made.guesses == {}


def test_state_can_be_read_set_and_observed_also_after_the_answer():
    made, seen = PredictShare(OWN), []
    assert (made.guesses, made.revealed) == ({}, False)
    made.observe(lambda change: seen.append((change.name, change.new)), ["guesses", "revealed"])
    made.guesses = {"Lung": 40.0}
    made.revealed = True
    made.guesses = {"Lung": 30, "Breast": 20.5}
    assert seen == [
        ("guesses", {"Lung": 40}),
        ("revealed", True),
        ("guesses", {"Lung": 30, "Breast": 20.5}),
    ]


def test_other_items_begin_again():
    made = PredictShare(OWN, guesses={"Lung": 40}, revealed=True)
    made.items = {"T7": 3, "L1": 9}
    assert (made.guesses, made.revealed) == ({}, False)
    assert 'data-item="T7"' in made._html and 'data-item="Lung"' not in made._html
    with pytest.raises(ValueError, match=r"items\['L1'\]"):
        made.items = {"L1": -9}


def test_the_handle_starts_in_the_middle_for_every_item():
    values = re.findall(r'<input [^>]*type="range"[^>]*value="([^"]*)"', PredictShare(SHARES)._html)
    assert values == ["50"] * len(SHARES)


def test_thin_lines_are_called_what_they_are():
    own = PredictShare({"One": "compression-with-spine-metastases"})._html
    assert "The thin line on a bar is the 95% confidence interval that the source gives." in own
    counted = PredictShare(SHARES)._html
    assert "The thin line on a bar is what chance alone allows" in counted
    assert "The thin line" not in PredictShare(OWN)._html


def test_every_handle_is_described_by_what_its_figure_is_of():
    for made, alone in ((PredictShare(SHARES), True), (PredictShare(TEXTBOOK), False)):
        html = made._html
        described = re.findall(r'<input [^>]*type="range"[^>]*aria-describedby="([^"]*)"', html)
        notes = dict(re.findall(r'<span class="note" id="([^"]*)">([^<]*)</span>', html))
        assert set(described) == set(notes) and len(described) == len(made.items)
        assert (len(notes) == 1) is alone
    bare = PredictShare(OWN)._html
    (caption,) = re.findall(r'<figcaption id="([^"]*)"', bare)
    assert re.findall(r'aria-describedby="([^"]*)"', bare) == [caption] * len(OWN)


def test_markup_stands_in_the_state_of_python():
    made = PredictShare(SHARES, guesses={"Lung": 40}, revealed=True)
    html = made._repr_html_()
    row = re.search(r'<li data-item="Lung".*?</li>', html)[0]
    assert 'data-guessed value="40"' not in row and 'value="40"' in row
    assert "Your guess: 40%" in row and "You said 40%; " in row
    assert re.search(r'name="revealed" checked', html)
    root = re.search(r"<figure[^>]*>", html)[0]
    for attribute in ('data-exhibit="predict-share"', 'data-revealed="true"', 'data-guessed="1"'):
        assert attribute in root


def test_each_says_what_it_is_of_where_groups_differ():
    html = PredictShare(TEXTBOOK)._html
    for statistic_id in TEXTBOOK.values():
        assert f'-unit">{evidence.statistic(statistic_id).unit}</span>' in html
    assert "In % of" not in html


def test_every_number_has_its_passport_and_source():
    finding = "Also [70%](#stat-symptomatic-thoracic), see [others](#ref-bollen2016)."
    made = PredictShare({**TEXTBOOK, "Ours": 30}, finding=finding)
    assert made.statistics == (*TEXTBOOK.values(), "symptomatic-thoracic")
    sources = [evidence.statistic(id).source for id in TEXTBOOK.values()]
    assert made.references == tuple(dict.fromkeys([*sources, "bollen2016"]))
    assert set(re.findall(r'href="#stat-([^"]+)"', made._html)) == set(made.statistics)


def test_second_hand_figures_say_so():
    figure = next(one for one in evidence.statistics(verified="partial") if one.is_percentage)
    assert "read second-hand" in PredictShare({"One": figure.id})._html


def test_two_predictions_share_no_id_and_words_cannot_break_the_page():
    one = PredictShare({"<b>": 3}, title="<i>", source="</style><script>")
    displays = [one._repr_html_(), one._repr_html_(), PredictShare(OWN)._repr_html_()]
    ids = [re.findall(r'\sid="([^"]*)"', display) for display in displays]
    assert len({id for found in ids for id in found}) == sum(map(len, ids))
    assert "<script>" not in displays[0] and "<b>" not in displays[0]


def test_same_input_gives_the_same_bytes():
    one, other = PredictShare(SHARES), PredictShare(SHARES)
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
