"""Statistics as text: value, range, counts and units."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.evidence import statistic, statistics
from explainer.evidence.quoting import quotes
from explainer.evidence.statistic import number


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("spine-at-autopsy", "36%"),
        ("bone-scan-thoracic", "45%"),
        ("ct-lesions-L3", "19 lesions"),
        ("ct-lesions-S1", "1 lesion"),
        ("column-length", "710 mm"),
        ("curve-cervical", "13.9°"),
        ("review-2015-thoracic", "68 to 80%"),
        ("several-levels-textbook", "more than 50%"),
    ],
)
def test_text_is_the_figure_in_a_sentence(id: str, text: str) -> None:
    assert statistic(id).text == text


def test_a_range_stands_beside_its_value() -> None:
    figure = statistic("compression-with-spine-metastases")
    assert (figure.text, figure.range_text) == ("9.56%", "5.7 to 13.42%")
    assert statistic("spine-at-autopsy").range_text == ""


def test_low_and_high_are_named() -> None:
    interval, spread = (
        statistic("compression-with-spine-metastases"),
        statistic("curve-cervical-clinic"),
    )
    assert interval.spread_name == "95% confidence interval"
    assert "9.56% of people with spinal metastases (95% confidence interval 5.7 to 13.42%);" in (
        interval.sentence
    )
    assert (spread.spread_name, spread.spread_text) == ("range", "range 16.5 to 66°")
    only_range, plain = statistic("several-levels-apart"), statistic("spine-at-autopsy")
    assert (only_range.spread_name, only_range.spread_text) == ("range", "")
    assert (plain.spread_name, plain.spread_text) == ("", "")


def test_a_limit_without_value_says_so() -> None:
    figure = replace(statistic("several-levels-textbook"), low=None, high=80.0)
    assert figure.text == "up to 80%"


def test_a_range_is_never_shown_as_its_middle() -> None:
    for figure in statistics():
        if figure.value is None:
            assert figure.text == figure.range_text != ""


def test_the_sentence_says_everything() -> None:
    assert statistic("santo-andre-thoracic").sentence == (
        "Share of each region (cancer), thoracic: 45.5% of patients with symptoms (25 of 55); "
        "counted: 55 patients with symptoms from spinal metastases, one hospital in Brazil; "
        "found in clinical care, 2008 to 2011; reported, Valesin Filho 2013."
    )


def test_the_sentence_owns_up_to_second_hand_reading() -> None:
    assert "not read in the source itself" in statistic("sacral-slope").sentence


def test_statistics_are_filtered_by_any_field() -> None:
    assert [one.place for one in statistics(series="chance")] == ["thoracic", "cervical", "lumbar"]
    lumbar = statistics(topic="share-of-each-region", place="lumbar", subject="prostate cancer")
    assert [one.id for one in lumbar] == ["prostate-autopsy-lumbar"]


def test_unknown_names_are_refused_with_help() -> None:
    with pytest.raises(ValueError, match="did you mean spine-at-autopsy"):
        statistic("spine-at-autopsi")
    with pytest.raises(ValueError, match="unknown field 'region'"):
        statistics(region="lumbar")


@given(st.floats(min_value=0, max_value=1e6), st.integers(min_value=0, max_value=2))
def test_every_figure_quotes_itself(value: float, decimals: int) -> None:
    figure = replace(statistic("spine-at-autopsy"), value=round(value, decimals))
    assert quotes(figure.text, figure)
    assert float(number(figure.value).replace(",", "")) == figure.value
