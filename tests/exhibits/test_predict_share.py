"""PredictShare in Python: its items, its scale, its words, its state, its markup."""

import math
import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.exhibits.predict_items import checked_items, read_items
from explainer.exhibits.predict_scale import scale_of
from explainer.exhibits.predict_share import PredictShare
from explainer.exhibits.predict_words import answer, closing
from explainer.statistics.proportions import Proportion

OWN = {"Breast": 28.1, "Lung": 23.1, "Prostate": 18.8}
SHARES = ["share-netherlands-breast", "share-netherlands-lung", "share-netherlands-kidney"]
TEXTBOOK = {"At autopsy": "spine-at-autopsy-textbook", "In life": "spine-in-life"}


def read(items, unit="%", maximum=None):
    found = read_items(checked_items(items), unit)
    return found, scale_of(found, maximum)


def body(made: PredictShare) -> str:
    return made._html


def test_ids_bring_their_label_colour_and_passport():
    html = body(PredictShare(SHARES))
    for statistic_id, primary in zip(SHARES, ("breast", "lung", "kidney"), strict=True):
        figure = evidence.statistic(statistic_id)
        row = re.search(rf'<li data-item="{primary.capitalize()}".*?</li>', html)[0]
        assert f'data-primary="{primary}"' in row
        assert f'<a href="#{figure.anchor}">{figure.text}</a>' in row
        assert f"({figure.count_text})" in row


def test_ids_of_places_are_called_by_their_place():
    items, _ = read(["symptomatic-thoracic", "symptomatic-lumbar"])
    assert [item.label for item in items] == ["Thoracic", "Lumbar"]


def test_a_teacher_needs_one_line():
    html = body(PredictShare(OWN, title="Our clinic", unit="% of patients", source="Clinic, 2025"))
    assert "<strong>Our clinic.</strong>" in html and "In % of patients." in html
    assert "28.1% were found" in re.sub(r"<[^>]*>", "", html)
    assert "<dt>Source</dt><dd>Clinic, 2025</dd>" in html  # once for all


def test_a_series_is_taken():
    import pandas

    assert PredictShare(pandas.Series(OWN)).items == OWN
    with pytest.raises(ValueError, match="both be called 'Lung'"):
        PredictShare(pandas.Series([3, 4], index=["Lung", "Lung"]))


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ("share-netherlands-breast", "expected a dict or a pandas Series"),
        ({}, "at least one item"),
        ([3], "got 3 in it"),
        ({"Lung": -1}, r"items\['Lung'\].*got -1"),
        ({"Lung": True}, r"items\['Lung'\].*got True"),
        ({"Lung": math.nan}, r"items\['Lung'\].*got nan"),
        ({"Lung": None}, r"items\['Lung'\].*got None"),
        ({"Lung": 140}, r"items\['Lung'\].*0 to 100.*got 140"),
        ({3: 4}, "words as a label, got 3"),
        ({"Lung": "no-such-figure"}, r"items\['Lung'\]: unknown statistic 'no-such-figure'"),
        ({"Lung": 4, "Curve": "curve-thoracic-textbook"}, "'Lung' is in '%' but 'Curve' in"),
        (["symptomatic-thoracic", "bone-scan-thoracic"], "both be called 'Thoracic'"),
    ],
)
def test_bad_items_are_named(items, words):
    with pytest.raises(ValueError, match=words):
        PredictShare(items)


@pytest.mark.parametrize("maximum", [0, -3, "40", math.inf, True])
def test_bad_maximum_is_named(maximum):
    with pytest.raises(ValueError, match="maximum: expected a number above 0"):
        PredictShare(OWN, maximum=maximum)


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


def test_percentages_go_to_100_so_that_the_scale_is_no_hint():
    for items in (OWN, SHARES, {"Rare": 0.2}):
        assert read(items)[1].maximum == 100


@pytest.mark.parametrize(
    ("items", "maximum", "end", "step", "start"),
    [
        ({"L1": 19}, None, 20, 0.2, 10),
        ({"L1": 0}, None, 1, 0.01, 0.5),
        ({"L1": 900}, None, 1000, 10, 500),
        ({"L1": 19}, 30, 30, 0.5, 15),
    ],
)
def test_scale_is_round(items, maximum, end, step, start):
    _, scale = read(items, "lesions", maximum)
    assert (scale.maximum, scale.step, scale.start) == (end, step, start)
    assert scale.text(1200) == "1,200 lesions"


def test_the_handle_starts_in_the_middle_for_every_item():
    values = re.findall(r'<input [^>]*type="range"[^>]*value="([^"]*)"', body(PredictShare(SHARES)))
    assert values == ["50"] * len(SHARES)


def test_range_is_the_sources_or_by_chance():
    (counted,), _ = read(SHARES[:1])
    figure = evidence.statistic(SHARES[0])
    low, high = Proportion(figure.numerator, figure.denominator).wilson()
    assert counted.margin == (100 * low, 100 * high)
    assert low < figure.value / 100 < high
    assert counted.margin_words.endswith("(95% confidence interval, worked out)")
    figure = evidence.statistic("compression-with-spine-metastases")
    (printed,), _ = read([figure.id])
    assert printed.margin == (figure.low, figure.high)
    assert printed.margin_words == "5.7 to 13.42% (95% confidence interval)"


def test_thin_lines_are_called_what_they_are():
    own = body(PredictShare({"One": "compression-with-spine-metastases"}))
    assert "The thin line on a bar is the 95% confidence interval that the source gives." in own
    counted = body(PredictShare(SHARES))
    assert "The thin line on a bar is what chance alone allows" in counted
    assert "The thin line" not in body(PredictShare(OWN))


def test_every_handle_is_described_by_what_its_figure_is_of():
    for made, alone in ((PredictShare(SHARES), True), (PredictShare(TEXTBOOK), False)):
        html = body(made)
        described = re.findall(r'<input [^>]*type="range"[^>]*aria-describedby="([^"]*)"', html)
        notes = dict(re.findall(r'<span class="note" id="([^"]*)">([^<]*)</span>', html))
        assert set(described) == set(notes) and len(described) == len(made.items)
        assert (len(notes) == 1) is alone
    bare = body(PredictShare(OWN))
    (caption,) = re.findall(r'<figcaption id="([^"]*)"', bare)
    assert re.findall(r'aria-describedby="([^"]*)"', bare) == [caption] * len(OWN)


def test_a_figure_without_value_is_a_range():
    items, scale = read({"Closed": "spine-at-autopsy-textbook", "Open": "several-levels-textbook"})
    assert items[0].is_range and (items[0].low, items[0].high) == (30, 70)
    assert answer(items[0], 40, scale) == "You said 40%; 30 to 70% were found: inside that range."
    assert answer(items[0], 71, scale).endswith(": 1 point above that range.")
    assert answer(items[0], 20, scale).endswith(": 10 points below that range.")
    assert answer(items[1], 49.6, scale).endswith("more than 50% were found: inside that range.")
    assert answer(items[1], 100, scale).endswith(": inside that range.")


@pytest.mark.parametrize(
    ("guess", "words"),
    [
        (None, "28.1% were found."),
        (40, "You said 40%; 28.1% were found: 12 points too high."),
        (27, "You said 27%; 28.1% were found: 1 point too low."),
        (0, "You said 0%; 28.1% were found: 28 points too low."),
        (28, "You said 28%; 28.1% were found: as close as it gets."),
    ],
)
def test_distance_in_words(guess, words):
    (item,), scale = read({"Breast": 28.1})
    assert answer(item, guess, scale) == words


def test_other_units_have_no_points():
    (item,), scale = read({"L1": 19}, "lesions", 30)
    assert answer(item, 15, scale) == "You said 15 lesions; 19 lesions were found: 4 too low."


@pytest.mark.parametrize(
    ("guesses", "words"),
    [
        ({}, ""),
        ({"Lung": 23}, ""),
        (
            {"Breast": 40, "Lung": 23, "Prostate": 10},
            "Closest: Lung. Farthest: Breast. You had the order right.",
        ),
        (
            {"Breast": 20, "Lung": 23, "Prostate": 10},
            "Closest: Lung. Farthest: Prostate. You had the order right for 2 of 3 pairs.",
        ),
        ({"Breast": 18, "Lung": 33}, "All your guesses are equally close. "
         "The order is the other way round."),
        ({"Lung": 40, "Prostate": 40}, "Closest: Lung. Farthest: Prostate."),
        ({"Breast": 28, "Lung": 23, "Prostate": 50}, "Closest: Breast and Lung. "
         "Farthest: Prostate. You had the order right for 1 of 3 pairs."),
    ],
)  # fmt: skip
def test_closing_sentence(guesses, words):
    items, scale = read(OWN)
    assert closing(items, guesses, scale) == words


def test_overlapping_ranges_have_no_order():
    items, scale = read({"A": "spine-at-autopsy-textbook", "B": "spine-in-life-textbook"})
    assert "order" not in closing(items, {"A": 10, "B": 60}, scale)


def test_sentence_keeps_the_answer_until_it_is_asked_for():
    made = PredictShare(OWN, title="Our clinic", question="How *many*?", guesses={"Lung": 40})
    assert repr(made) == (
        "Prediction (Our clinic), 1 of 3 guessed: How many? Breast, Lung, Prostate."
    )
    made.revealed = True
    assert repr(made) == (
        "Prediction (Our clinic): How many? Breast: 28.1% were found. "
        "Lung: you said 40%; 23.1% were found: 17 points too high. Prostate: 18.8% were found."
    )
    assert made._repr_mimebundle_()[0]["text/plain"] == repr(made)


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
    html = body(PredictShare(TEXTBOOK))
    for statistic_id in TEXTBOOK.values():
        assert f'-unit">{evidence.statistic(statistic_id).unit}</span>' in html
    assert "In % of" not in html


def test_every_number_has_its_passport_and_source():
    finding = "Also [70%](#stat-symptomatic-thoracic), see [others](#ref-bollen2016)."
    made = PredictShare({**TEXTBOOK, "Ours": 30}, finding=finding)
    assert made.statistics == (*TEXTBOOK.values(), "symptomatic-thoracic")
    sources = [evidence.statistic(id).source for id in TEXTBOOK.values()]
    assert made.references == tuple(dict.fromkeys([*sources, "bollen2016"]))
    assert set(re.findall(r'href="#stat-([^"]+)"', body(made))) == set(made.statistics)


def test_second_hand_figures_say_so():
    figure = next(one for one in evidence.statistics(verified="partial") if one.is_percentage)
    assert "read second-hand" in body(PredictShare({"One": figure.id}))


def test_two_predictions_share_no_id_and_words_cannot_break_the_page():
    one = PredictShare({"<b>": 3}, title="<i>", source="</style><script>")
    displays = [one._repr_html_(), one._repr_html_(), PredictShare(OWN)._repr_html_()]
    ids = [re.findall(r'\sid="([^"]*)"', display) for display in displays]
    assert len({id for found in ids for id in found}) == sum(map(len, ids))
    assert "<script>" not in displays[0] and "<b>" not in displays[0]


def test_same_input_gives_the_same_bytes():
    one, other = PredictShare(SHARES), PredictShare(SHARES)
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
