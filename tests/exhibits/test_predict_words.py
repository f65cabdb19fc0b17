"""What a prediction says: how far a guess is off, which was closest, and nothing too early."""

import pytest

from explainer.exhibits.predict_share import PredictShare
from explainer.exhibits.predict_words import answer, closing
from tests.exhibits.predicted import OWN, read


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
