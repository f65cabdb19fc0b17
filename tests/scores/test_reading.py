"""What answers say: the range of an unfinished total, the heaviest item, what would change."""

import pytest

from explainer.scores import ScoreError, read, score
from tests.scores.test_score import BAUER, WHOLE, combinations


def test_an_open_answer_widens_the_total_by_its_points():
    reading = read(score("sins"), {"alignment": "shifted", "collapse": "more"})
    assert (reading.low, reading.high, reading.total) == (7, 18, None)
    assert [band.id for band in reading.bands] == ["potentially-unstable", "unstable"]
    assert reading.changes == ()


def test_a_band_can_be_certain_before_all_is_answered():
    answers = {**WHOLE, "pain": ""}
    assert [band.id for band in read(score("sins"), answers).bands] == ["unstable"]


def test_nothing_answered_leaves_everything_open():
    reading = read(score("tomita"), {})
    assert (reading.low, reading.high, len(reading.bands)) == (2, 10, 4)
    assert reading.heaviest == ()


def test_the_heaviest_items_are_those_with_most_points():
    assert [one.id for one in read(score("sins"), WHOLE).heaviest] == ["alignment"]
    tied = read(score("sins"), {**WHOLE, "alignment": "normal"})
    assert [one.id for one in tied.heaviest] == ["location", "pain", "collapse", "posterolateral"]
    blank = dict.fromkeys(("pain", "posterolateral"), "none")
    assert read(score("sins"), blank).heaviest == ()


def test_changes_are_exactly_the_other_answers_that_give_another_band():
    sins = score("sins")
    for answers in combinations(sins):
        reading = read(sins, answers)
        now = sins.band(reading.total)
        found = {(one.item.id, one.option.id): one for one in reading.changes}
        for item in sins.items:
            for option in item.options:
                total = sins.total({**answers, item.id: option.id})
                changes = found.get((item.id, option.id))
                assert (changes is not None) == (sins.band(total) != now)
                assert changes is None or (changes.total, changes.band) == (total, sins.band(total))


def test_a_change_that_would_contradict_another_answer_is_not_offered():
    offered = {(one.item.id, one.option.id) for one in read(score("bauer"), BAUER).changes}
    assert ("lung", "no") not in offered
    assert ("visceral", "no") not in offered  # 3 points are in the same band
    without = {**BAUER, "favourable": "no", "solitary": "no"}
    assert ("lung", "no") in {
        (one.item.id, one.option.id) for one in read(score("bauer"), without).changes
    }


def test_unknown_answers_are_not_read():
    with pytest.raises(ScoreError, match="unknown option 'x'"):
        read(score("sins"), {"pain": "x"})
