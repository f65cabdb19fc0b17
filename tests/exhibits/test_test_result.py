"""TestResult in Python: every sum in one unit, numbers that agree, ranges as ranges, bad input."""

import math
import re
from itertools import pairwise

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.care.tests import every_test, question_of, questions
from explainer.evidence.quoting import quotes
from explainer.exhibits.test_result import TestResult
from explainer.exhibits.test_result_picture import COLUMNS, GROUPS, ROWS, paths, region
from explainer.exhibits.test_result_words import likelihood, percent, values
from explainer.publishing.shorter import shorter

HTML = TestResult()._html
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')
SUMS = [
    (question, test, chance)
    for question in questions()
    for test in question.tests
    for chance in question.chances
]


def words(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def cells(path: str) -> set[tuple[int, int]]:
    """Return the icons (column, row) inside an outline."""
    corners, x, y = [], 0, 0
    for command, numbers in re.findall(r"([MhHvVz])([-\d. ]*)", path):
        place = [float(one) for one in numbers.split()]
        if command == "M":
            x, y = place
        elif command in "hH":
            x = place[0] + (x if command == "h" else 0)
        elif command == "V":
            y = place[0]
        else:  # z: back to where it began
            x, y = corners[0]
        corners.append((x, y))
    sides = list(pairwise(corners))

    def inside(column: int, row: int) -> bool:
        middle, height = (column + 0.5) * 9, (row + 0.5) * 15
        crossed = sum(
            a[0] == b[0] > middle and min(a[1], b[1]) < height < max(a[1], b[1]) for a, b in sides
        )
        return crossed % 2 == 1

    return {(c, r) for c in range(COLUMNS) for r in range(ROWS) if inside(c, r)}


def test_every_test_meets_only_the_chances_of_its_own_question():
    stage = HTML[HTML.index('class="stage"') : HTML.index("<details")]
    for test in every_test():
        block = re.search(rf'<div data-for-test="{test.id}">(.*?)</div></div>', stage)[1]
        offered = re.findall(r'data-for-before="([^"]+)"', block)
        assert offered == [one.id for one in question_of(test.id).chances]


def test_every_test_is_named_with_its_own_question():
    for test in every_test():
        name = re.search(rf'value="{test.id}"[^>]*aria-label="([^"]*)"', HTML)[1]
        assert name == f"{test.label}: {question_of(test.id).asks}"


def test_numbers_add_up_and_agree_with_the_sum():
    for _, test, chance in SUMS:
        if not test.reach.is_range:
            text = {
                name: int(number)
                for name, number in values(test.reach, chance.share).items()
                if number.isdigit()
            }
            assert text["found"] + text["missed"] == text["having"]
            assert text["alarms"] + text["clear"] == text["lacking"] == 1000 - text["having"]


@pytest.mark.parametrize(("start", "end"), [(0, 7), (3, 20), (0, 20), (5, 45), (40, 101),
                                            (999, 1000), (0, 1000), (17, 998)])  # fmt: skip
def test_outline_holds_just_its_icons(start, end):
    wanted = {divmod(number, ROWS) for number in range(start, end)}
    assert cells(region(start, end)) == wanted


@pytest.mark.parametrize("id", ["mri-compression", "mri-compression-review", "ct-vertebra"])
def test_groups_fill_the_thousand_and_never_overlap(id):
    test = next(one for one in every_test() if one.id == id)
    seen = [cells(path) for path in paths(test.reach, 0.357).values() if path]
    assert sum(map(len, seen)) == len(set.union(*seen)) == 1000
    assert len(seen) == (len(GROUPS) if test.reach.is_range else 4)


def test_ranges_stay_ranges():
    review = every_test()[1].reach
    text = values(review, 0.718)
    assert text["found"] == "316 to 668" and text["missed"] == "50 to 402"
    assert text["yes"] == "316 of 344 up to 668 of 674"
    assert text["after-yes"] == "91.8% to 99.2%" and text["after-no"] == "15% to 61%"
    assert likelihood(review).startswith("Worked out: a yes multiplies the odds by 4.4 to 46,")


@pytest.mark.parametrize(
    ("share", "text"),
    [
        *((0, "0%"), (0.0001, "less than 0.1%"), (0.0046, "0.5%"), (0.0994, "9.9%")),
        *((0.155, "16%"), (0.664, "66%"), (0.987, "98.7%"), (0.9996, "more than 99.9%")),
        *((1, "100%"), (math.nan, "nobody")),
    ],
)
def test_percentages_are_never_surer_than_the_sum(share, text):
    assert percent(share) == text


def test_the_same_test_is_right_or_not_as_the_chance_was():
    """The finding in the caption: more often wrong than right where few have it."""
    mri, scan = (
        next(one for one in every_test() if one.id == id).reach.best
        for id in ("mri-bone", "scan-bone")
    )
    rare, common = (
        evidence.statistic(id).value / 100
        for id in ("bone-at-diagnosis-breast", "bone-if-spread-breast")
    )
    assert scan.after_yes(rare) < mri.after_yes(rare) < 0.5
    assert mri.after_yes(common) > 0.95


def test_what_a_reader_sees_first_is_a_bone_scan_and_no_alarm():
    first = TestResult()
    assert (first.test, first.before) == ("scan-bone", "breast-new")
    assert "After a yes 31 of 210 (15%) with it, after a no 5 of 790 (0.6%)." in repr(first)


def test_a_sum_that_uses_a_test_twice_says_so_for_these_tests_only():
    told = re.findall(r'<b data-for-test="([^"]*)"> The chosen test itself found', HTML)
    compression = "mri-compression mri-compression-review"
    assert told == [compression, compression, "petct-spot"]


def test_old_studies_of_mri_are_called_an_exercise():
    for one in question_of("mri-compression").tests[:2]:
        assert one.words.startswith("**An exercise in reasoning, not the chance of being wrong")


def test_another_question_takes_a_chance_that_fits():
    result = TestResult(test="mri-compression", before="whole-spine-mri")
    result.test = "mri-compression-review"
    assert result.before == "whole-spine-mri"
    result.test = "ct-vertebra"
    assert result.before == "vertebra-cancer"
    assert TestResult(test="pet-bone").before == "breast-new"


def test_own_chance_is_worked_out_and_left_with_its_question():
    result = TestResult(test="mri-compression", before="own", own=50)
    assert "465 of 480 (96.9%) with it, after a no 35 of 520 (6.7%)" in repr(result)
    result.test = "xray-compression"
    assert result.before == "own"
    result.test = "ct-vertebra"
    assert result.before == "vertebra-cancer" and result.own == 50


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("test", "mri", "test: got 'mri'; expected one of 'mri-compression'"),
        (
            "before",
            "vertebra-cancer",
            "before: got 'vertebra-cancer'; expected one of 'breast-new'",
        ),
        ("own", 0.0, "own: got 0.0; expected 0.1 to 99.9 per cent"),
        ("own", 100.0, "own: got 100.0; expected 0.1 to 99.9 per cent"),
    ],
)
def test_bad_input_is_named(name, value, message):
    result = TestResult()
    with pytest.raises(TraitError, match=message):
        setattr(result, name, value)
    with pytest.raises(TraitError, match=message):
        TestResult(**{name: value})


def test_every_link_quotes_its_passport_and_every_figure_is_listed():
    shown = TestResult()
    links = LINK.findall(HTML)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []
    assert {id for id, _ in links} == set(shown.statistics)
    named = {evidence.statistic(id).source for id in shown.statistics}
    assert set(shown.references) == named | set(re.findall(r'href="#ref-([^"]+)"', HTML))
    assert {evidence.statistic(id).topic for id in shown.statistics} == set(shown.compares)


def test_table_holds_every_result_under_its_question_and_can_be_saved():
    table = HTML[HTML.rindex("<table") :]
    for body, question in zip(table.split("<tbody>")[1:], questions(), strict=True):
        assert body.startswith(f'<tr><th colspan="8" scope="rowgroup">{question.asks}')
        rows = re.findall(r'<th scope="row">', body)
        assert len(rows) == len(question.tests) * len(question.chances)
    assert "compression,X-ray and nerve signs,6%25,27,33,24,916,53%25,3.5%25" in HTML


def test_what_is_an_emergency_stands_in_the_open_and_no_survival():
    assert "is an emergency" in HTML[: HTML.index("<details")]
    assert not re.search(r"surviv|\bdied\b|\bGy\b|\bmg\b", HTML)


def test_same_state_same_bytes_and_no_shared_ids():
    one, other = TestResult(), TestResult()
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
    ids = re.findall(r'\sid="([^"]*)"', one._html + other._html)
    assert len(ids) == len(set(ids)) > 0


def test_weight_of_the_markup():
    assert len(shorter(HTML).encode()) <= 60_000  # as it is published
