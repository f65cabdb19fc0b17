"""The scores as the tables hold them: every combination, every limit, and answers refused."""

import dataclasses
from collections import Counter
from itertools import product

import pytest

from explainer.anatomy.levels import LEVELS
from explainer.evidence import table
from explainer.scores import ScoreError, location_of, score, scores

WHOLE = {
    "location": "junctional",
    "pain": "mechanical",
    "lesion": "lytic",
    "alignment": "shifted",
    "collapse": "more",
    "posterolateral": "both",
}
BAUER = {"visceral": "yes", "lung": "yes", "favourable": "yes", "solitary": "yes"}


def combinations(one):
    """Yield every set of answers to a score."""
    ids = [item.id for item in one.items]
    for options in product(*(item.options for item in one.items)):
        yield dict(zip(ids, (option.id for option in options), strict=True))


def by_points(id: str, **points: int) -> dict[str, str]:
    """Return the answers that give these points, item by item."""
    return {
        item: next(option.id for option in score(id).item(item).options if option.points == wanted)
        for item, wanted in points.items()
    }


def test_all_answers_to_sins_add_up_to_these_bands():
    sins = score("sins")
    counted = Counter(sins.band(sins.total(answers)).id for answers in combinations(sins))
    assert counted == {"stable": 314, "potentially-unstable": 847, "unstable": 135}


@pytest.mark.parametrize(
    ("id", "lowest", "highest", "bands"),
    [
        ("sins", 0, 18, ["0 to 6", "7 to 12", "13 to 18"]),
        ("tokuhashi", 0, 15, ["0 to 8", "9 to 11", "12 to 15"]),
        ("tomita", 2, 10, ["2 to 3", "4 to 5", "6 to 7", "8 to 10"]),
        ("bauer", 0, 4, ["0 to 1", "2", "3 to 4"]),
    ],
)
def test_a_score_has_the_range_and_the_bands_that_were_published(id, lowest, highest, bands):
    one = score(id)
    assert (one.lowest, one.highest) == (lowest, highest)
    assert [band.range_text for band in one.bands] == bands
    for total in range(lowest, highest + 1):
        assert one.band(total).low <= total <= one.band(total).high


@pytest.mark.parametrize(
    ("points", "total", "band"),
    [
        ((0, 0, 0, 0, 0, 0), 0, "stable"),
        ((2, 3, 1, 0, 0, 0), 6, "stable"),
        ((2, 3, 2, 0, 0, 0), 7, "potentially-unstable"),
        ((3, 3, 2, 2, 2, 0), 12, "potentially-unstable"),
        ((3, 3, 2, 2, 3, 0), 13, "unstable"),
        ((3, 0, 2, 4, 3, 3), 15, "unstable"),
        ((3, 3, 2, 4, 3, 3), 18, "unstable"),
    ],
)
def test_sins_at_the_limits_of_its_bands(points, total, band):
    sins = score("sins")
    items = [item.id for item in sins.items]
    answers = by_points("sins", **dict(zip(items, points, strict=True)))
    assert sins.total(answers) == total
    assert sins.band(total).id == band


def test_scales_run_in_opposite_directions():
    assert {one.id: one.higher for one in scores()} == {
        "sins": "worse",
        "tokuhashi": "better",
        "tomita": "worse",
        "bauer": "better",
    }
    kidney = by_points("tomita", primary=2, visceral=0, bone=1)
    assert score("tomita").band(score("tomita").total(kidney)).id == "long"
    assert score("bauer").band(score("bauer").total(BAUER)).id == "middle"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"pain": ""}, "no total without an answer to 'pain'"),
        ({"pain": "severe"}, "pain: unknown option 'severe'; options are 'mechanical', 'other'"),
        ({"age": "old"}, "unknown item 'age'; items are 'location', 'pain'"),
        ({"pain": ["other", "none"]}, "pain: got ['other', 'none']; expected exactly one option"),
        ({"pain": 3}, "pain: got 3; expected exactly one option"),
    ],
)
def test_unclear_answers_get_a_message_and_no_total(change, problem):
    with pytest.raises(ScoreError) as refused:
        score("sins").total(WHOLE | change)
    assert problem in str(refused.value)
    assert problem in " ".join(refused.value.problems)


def test_every_missing_answer_is_named_at_once():
    with pytest.raises(ScoreError, match="'location', 'pain', 'lesion', 'alignment', 'collapse'"):
        score("sins").total({})


def test_answers_that_contradict_each_other_get_no_total():
    with pytest.raises(ScoreError, match="favourable=yes and lung=no cannot both be true"):
        score("bauer").total(BAUER | {"lung": "no"})
    assert score("bauer").total(BAUER | {"lung": "no", "favourable": "no"}) == 2


@pytest.mark.parametrize("total", [-1, 19, 6.5, True, "6", None])
def test_a_total_that_the_score_cannot_have_has_no_band(total):
    with pytest.raises(ValueError, match="whole totals from 0 to 18"):
        score("sins").band(total)


def test_names_that_do_not_exist_are_refused_with_those_that_do():
    with pytest.raises(ValueError, match="got 'nesms'; expected one of 'sins', 'tokuhashi'"):
        score("nesms")
    with pytest.raises(ValueError, match="item: got 'age'"):
        score("sins").item("age")
    with pytest.raises(ValueError, match="option: got 'x'"):
        score("sins").item("pain").option("x")


def test_every_level_has_the_points_of_the_table_of_vertebrae():
    location = score("sins").item("location")
    for row in table("vertebrae"):
        option = location_of(row["level"])
        assert (location.option(option).points if option else None) == row["sins_points"]
    assert location_of("S1") == "junctional"
    assert [level for level in LEVELS if not location_of(level)] == ["coccyx"]
    with pytest.raises(ValueError, match="got 'T13'"):
        location_of("T13")


def test_scores_cannot_be_changed_by_accident():
    with pytest.raises(dataclasses.FrozenInstanceError):
        score("sins").items[0].options[0].points = 9
