"""What can be predicted: items, the ranges of their sources, the scale that they share."""

import math

import pytest

from explainer import evidence
from explainer.exhibits.predict_share import PredictShare
from explainer.exhibits.predict_words import answer
from explainer.statistics.proportions import Proportion
from tests.exhibits.predicted import OWN, SHARES, read


def test_ids_of_places_are_called_by_their_place():
    items, _ = read(["symptomatic-thoracic", "symptomatic-lumbar"])
    assert [item.label for item in items] == ["Thoracic", "Lumbar"]


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


def test_a_series_is_taken():
    import pandas

    assert PredictShare(pandas.Series(OWN)).items == OWN
    with pytest.raises(ValueError, match="both be called 'Lung'"):
        PredictShare(pandas.Series([3, 4], index=["Lung", "Lung"]))


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


def test_a_figure_without_value_is_a_range():
    items, scale = read({"Closed": "spine-at-autopsy-textbook", "Open": "several-levels-textbook"})
    assert items[0].is_range and (items[0].low, items[0].high) == (30, 70)
    assert answer(items[0], 40, scale) == "You said 40%; 30 to 70% were found: inside that range."
    assert answer(items[0], 71, scale).endswith(": 1 point above that range.")
    assert answer(items[0], 20, scale).endswith(": 10 points below that range.")
    assert answer(items[1], 49.6, scale).endswith("more than 50% were found: inside that range.")
    assert answer(items[1], 100, scale).endswith(": inside that range.")
