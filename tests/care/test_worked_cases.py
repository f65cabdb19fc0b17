"""The worked cases: what Robin and the explanations work out is right, or wrong on purpose."""

import re

import pytest

from explainer import evidence
from explainer.care.worked_cases import worked_case, worked_cases
from explainer.scores import location_of, score
from explainer.statistics import Proportion
from explainer.statistics.bayes import Accuracy
from explainer.statistics.effects import effects

CASES = worked_cases()
STEPS = [step for case in CASES for step in case.steps]
TOMAS = {
    "location": "junctional",
    "pain": "mechanical",
    "lesion": "lytic",
    "alignment": "bent",
    "collapse": "less",
    "posterolateral": "one",
}
JOAN = 0.05  # Robin's guess: one in twenty


def why(case: str, number: int) -> str:
    return worked_case(case).steps[number - 1].why


def share(id: str) -> float:
    return evidence.statistic(id).value / 100


def test_each_case_leads_from_a_symptom_to_a_follow_up_with_two_or_three_mistakes():
    assert len(CASES) == 4
    for case in CASES:
        assert 6 <= len(case.steps) <= 9
        assert len(case.mistakes) in (2, 3)
        assert not case.steps[-1].slip or "check" in case.steps[-1].title


def test_no_mistake_is_made_twice():
    slips = [step.slip for step in STEPS if step.slip]
    assert len(set(slips)) == len(slips)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.case}-{step.number}")
def test_no_step_gives_a_dose_or_an_order(step):
    text = " ".join((step.known, step.writes, step.why))
    assert not re.search(r"\d\s*(Gy|mg|µg|ml)\b|\bmust\b|\bshould\b|\byou\b", text, re.IGNORECASE)


def test_odds_ratio_that_robin_reads_is_one_and_a_half_times_as_likely():
    told = (
        evidence.statistic("patchell-walking-surgery"),
        evidence.statistic("patchell-walking-radiotherapy"),
    )
    trial = effects(*(Proportion(one.numerator, one.denominator) for one in told))
    assert round(trial.odds_ratio.value) == 4 and "about four" in why("heavy-legs", 7)
    assert round(trial.risk_ratio.value, 1) == 1.5
    assert "one and a half times" in why("heavy-legs", 7)


def test_sum_that_robin_gets_wrong():
    sins = score("sins")
    assert location_of("L1") == "junctional"
    right, wrong = sins.total(TOMAS), sins.total({**TOMAS, "location": "mobile"})
    assert (right, wrong) == (13, 12)
    assert "12: potentially unstable" in worked_case("standing-hurts").steps[2].writes
    assert sins.band(wrong).id == "potentially-unstable" and sins.band(right).id == "unstable"
    # The second reader's one point moves the total over the border.
    assert sins.total({**TOMAS, "lesion": "mixed"}) == 12


def test_pain_under_load_weighs_as_much_as_the_deepest_collapse():
    sins = score("sins")
    assert sins.item("pain").option("mechanical").points == 3
    assert sins.item("collapse").option("more").points == 3


def test_chances_that_robin_turns_round():
    scan = Accuracy(share("sensitivity-scan-bone"), share("specificity-scan-bone"))
    thousand = scan.split(JOAN)
    assert (thousand.having, thousand.found, thousand.alarms) == (50, 43, 177)
    after = scan.after_yes(JOAN)
    assert 1 / 5.5 < after < 1 / 4.5  # about one in five
    assert 3.5 < after / JOAN < 4.5  # about four times as likely as before
    mri = Accuracy(share("sensitivity-mri-bone"), share("specificity-mri-bone"))
    assert 1 / 45 < mri.after_no(after) < 1 / 35  # about one in forty


def test_scores_of_daniel_stand_at_the_same_end():
    tomita, tokuhashi = score("tomita"), score("tokuhashi")
    assert (tomita.higher, tokuhashi.higher) == ("worse", "better")
    harder = tomita.total({"primary": "rapid", "visceral": "untreatable", "bone": "multiple"})
    easier = tokuhashi.total(
        {
            "general": "moderate",
            "extraspinal": "three",
            "vertebral": "three",
            "organ": "unremovable",
            "primary": "lung",
            "palsy": "incomplete",
        }
    )
    assert (harder, tomita.highest, easier, tokuhashi.highest) == (10, 10, 2, 15)


def test_interval_reaches_past_the_margin():
    margin, limit = evidence.statistic("scorad-margin"), evidence.statistic("scorad-limit")
    assert limit.value > margin.value


def test_numbers_on_survival_stay_out():
    linked = evidence.linked(*(text for case in CASES for text in case.texts))
    assert not [id for id in linked if evidence.statistic(id).is_survival]


def test_what_does_not_exist_is_named():
    with pytest.raises(ValueError, match=r"case: got 'nobody'; expected one of 'heavy-legs'"):
        worked_case("nobody")
    with pytest.raises(ValueError, match=r"step: got '9'; expected one of '1', '2'"):
        worked_case("heavy-legs").step("9")
