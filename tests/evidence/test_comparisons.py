"""What every source says to one question, side by side, and why the answers differ."""

import re
from dataclasses import replace

from explainer.evidence import statistic, statistics
from explainer.evidence.comparisons import _row, comparisons, why_they_differ


def _text(id: str) -> str:
    (table,) = comparisons([statistic(id)])
    return " ".join(re.sub(r"<[^>]+>", " ", str(table)).split())


def test_all_answers_to_a_question_stand_in_one_table() -> None:
    text = _text("spine-at-autopsy")
    assert text.startswith("Spread to the spine (cancer): what every source says.")
    for answer in ("36%", "30.6%", "33.3%", "30 to 70%", "15.67%", "16%", "5 to 30%"):
        assert answer in text


def test_a_question_with_one_source_needs_no_table() -> None:
    assert comparisons([statistic("fracture-with-spine-metastases")]) == []


def test_a_question_is_compared_once() -> None:
    assert len(comparisons(statistics(series="symptomatic"))) == 1


def test_the_denominator_is_named_before_the_method() -> None:
    scan, symptoms = statistic("bone-scan-lumbar"), statistic("symptomatic-lumbar")
    assert why_they_differ([scan, symptoms]).startswith("The rows count different things")
    wong, ortiz = statistic("spine-at-autopsy"), statistic("spine-at-autopsy-842")
    assert "the same unit" in why_they_differ([wong, ortiz])
    bollen, wang = statistic("three-or-more-lesions-1379"), statistic("three-or-more-lesions-1196")
    assert "the way of measuring" in why_they_differ([bollen, wang])


def test_a_measure_says_in_whom_it_was_taken() -> None:
    assert "lesions: 55 patients with metastatic disease" in _text("ct-lesions-thoracic")


def test_what_was_read_second_hand_says_so() -> None:
    second_hand = replace(statistic("symptomatic-thoracic"), verified="partial")
    assert "stated by a textbook; read second-hand" in str(_row({"": second_hand}, [""]))
    assert "second-hand" not in str(_row({"": statistic("symptomatic-thoracic")}, [""]))


def test_sizes_of_healthy_bones_are_not_compared() -> None:
    assert comparisons([statistic("curve-lumbar")]) == []
