"""A worked case in Python: state, markup, the column, bad input."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.care.worked_cases import worked_case, worked_cases
from explainer.exhibits.worked_case import WorkedCase

IDS = [case.id for case in worked_cases()]
MOST_BYTES = 16_000


@pytest.mark.parametrize("id", IDS)
def test_every_step_can_be_marked_and_is_explained(id):
    html = WorkedCase(id)._html
    for step in worked_case(id).steps:
        marks = re.findall(rf'name="step-{step.number}" value="(\w+)"', html)
        assert marks == ["sound", "mistaken"]
        assert str(evidence.inline(step.why)) in html
    assert html.count('class="why"') == len(worked_case(id).steps)


@pytest.mark.parametrize("id", IDS)
def test_weighs_little_and_is_the_same_each_time(id):
    html = WorkedCase(id)._html
    assert len(html.encode()) <= MOST_BYTES
    again = WorkedCase(id)
    assert again._html.replace(again._prefix, "") == re.sub(r"worked-\d+", "", html)


@pytest.mark.parametrize("id", IDS)
def test_what_several_cases_have_is_named_with_the_case(id):
    html, title = WorkedCase(id)._html, worked_case(id).title
    assert f'Begin again<span class="visually-hidden">: {title}</span></button>' in html
    assert f"<summary>What to take along: {title}</summary>" in html


def test_says_that_the_case_is_made_up_and_how_many_mistakes_it_has_only_at_the_end():
    html = WorkedCase("heavy-legs")._html
    start, end = html.split("<form")
    assert "some of Robin’s steps are mistaken" in start and "hree of" not in start
    assert "Three of the steps are mistaken: 1, 5 and 7." in end
    assert "no real person stands behind it" in html


@pytest.mark.parametrize("id", IDS)
def test_emergency_stands_in_the_open_before_the_steps(id):
    html = WorkedCase(id)._html
    assert html.index('class="urgent"') < html.index("<form")
    assert "<details" not in html[: html.index("<form")]


def test_column_changes_when_something_new_was_seen_and_says_so():
    html = WorkedCase("heavy-legs")._html
    assert html.count('class="looked"') == 2
    before, after = html.split('class="looked"')[1:]
    assert "No MRI or CT yet" in before and 'class="full"' not in before
    assert "Whole spine: tumour at T8 and L3" in after
    assert after.count('class="full"') == 4 and after.count('class="seen"') == 2
    assert re.findall(r"<text [^>]*>(\w+)</text>", after) == ["T8", "L3"]
    assert "Whole spine: no tumour seen" in WorkedCase("spot-on-scan")._html


def test_marks_can_be_read_set_and_taken_back():
    case = WorkedCase("many-places")
    case.marks = {"2": "mistaken"}
    assert "1 of 8 steps marked" in repr(case)
    assert " checked" in case._repr_html_() and 'data-marks="2-mistaken"' in case._repr_html_()
    case.marks = {}
    assert " checked" not in case._repr_html_()


def test_another_case_begins_without_marks():
    case = WorkedCase("heavy-legs", marks={"1": "sound"})
    case.case = "spot-on-scan"
    assert case.marks == {} and "Joan" in case._html


def test_what_does_not_exist_is_named():
    with pytest.raises(TraitError, match=r"case: got 'nobody'; expected one of 'heavy-legs'"):
        WorkedCase("nobody")
    case = WorkedCase("heavy-legs")
    with pytest.raises(TraitError, match=r"marks: step: got '9'; expected one of '1'"):
        case.marks = {"9": "sound"}
    with pytest.raises(TraitError, match=r"marks\['1'\]: got 'good'; expected 'sound' or"):
        case.marks = {"1": "good"}


@pytest.mark.parametrize("id", IDS)
def test_figures_and_sources_that_it_links_are_listed(id):
    case = WorkedCase(id)
    assert set(re.findall(r'#stat-([\w-]+)"', case._html)) == set(case.statistics)
    assert set(re.findall(r'#ref-([\w-]+)"', case._html)) == set(case.references)
