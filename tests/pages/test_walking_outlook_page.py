"""Walking and outlook on a published page: lanes in place, survival only if the reader opens it."""

import re

import pytest
from playwright.sync_api import expect

FIGURE = "figure.walking-outlook"
SMALL = ("heading-order", "landmark-unique")  # the small page has no headings of its own
OPACITY = "(one) => Number(getComputedStyle(one).opacity)"
PLACE = """(lane) => {
  const box = (one) => one.getBoundingClientRect();
  const [line, mark] = [box(lane), box(lane.querySelector("circle"))];
  return 100 * (mark.x + mark.width / 2 - line.x) / line.width;
}"""


@pytest.fixture(scope="module")
def page_file(published):
    return published("from explainer import WalkingOutlook\nx = WalkingOutlook()\nx")


def choose(figure, before: str) -> None:
    figure.locator(f'input[value="{before}"]').check()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_chosen_people_come_forward_and_have_their_sentence(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    for before, other in (("did-not-walk", "walked"), ("walked", "did-not-walk")):
        choose(figure, before)
        (said,) = figure.locator("[data-said]").filter(visible=True).all()
        assert said.get_attribute("data-said") == before
        marks = [figure.locator(f'g[data-walked="{one}"]').first for one in (before, other)]
        chosen, faint = (mark.evaluate(OPACITY) for mark in marks)
        assert chosen == 1 > faint


def test_every_result_is_heard_with_the_people_it_is_about(visit, page_file):
    told = visit(page_file).page.locator(f"{FIGURE} .lanes li").first.aria_snapshot()
    assert re.search(r"Could walk before:\s+32 of 34", told)
    assert re.search(r"Could not walk before:\s+10 of 16", told)


def test_change_is_announced_once(visit_cleanly, page_file):
    figure = visit_cleanly(page_file).page.locator(FIGURE)
    choose(figure, "did-not-walk")
    expect(figure).to_have_attribute("data-before", "did-not-walk")
    expect(figure.get_by_role("status")).to_have_text(
        "Of people who could not walk before treatment, from 18% to 62% walked again afterwards, "
        "group by group."
    )


@pytest.mark.parametrize("width", [1280, 375])
def test_marks_stand_at_their_figures(visit, page_file, width):
    lanes = visit(page_file, width=width).settle().page.locator(f"{FIGURE} .lanes svg").all()
    assert lanes[0].evaluate(PLACE) == pytest.approx(94.1, abs=0.7)
    assert lanes[4].evaluate(PLACE) == pytest.approx(74.3, abs=0.7)


@pytest.mark.parametrize(("width", "rulers"), [(1280, 1), (375, 4)])
def test_steps_are_named_at_each_heading_where_lanes_are_far_apart(visit, page_file, width, rulers):
    """One below the last lane; on a phone one below each of three headings as well."""
    named = visit(page_file, width=width).page.locator(f"{FIGURE} .lanes .ruler")
    expect(named.filter(visible=True)).to_have_count(rulers)


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_outlook_opens_by_choice(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    expect(figure.get_by_text("18.6 months").first).to_be_hidden()
    figure.locator(".by-choice > summary").click()
    expect(figure.get_by_text("18.6 months").first).to_be_visible()


def test_paper_has_all_groups_and_survival_only_if_it_was_opened(visit, page_file):
    opened = visit(page_file).settle()
    words = opened.paper()
    for told in ("32 of 34", "153 people in Denmark", "10 of 57", "98.5%", "from 18% to 62%"):
        assert told in words, told
    assert "18.6 months" not in words
    opened.page.locator(f"{FIGURE} .by-choice > summary").click()
    assert "18.6 months" in opened.paper()


def test_choice_is_one_stop_and_arrow_keys_walk(visit, page_file):
    page = visit(page_file).settle().page
    page.locator(FIGURE).locator("input").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(FIGURE).get_attribute("data-before") == "did-not-walk"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name ?? ''") != "before"


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window(visit, page_file, width):
    assert visit(page_file, width=width).settle().open_details().sideways_scroll() == 0


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, page_file, look):
    opened = visit(page_file, reduced_motion="reduce", **look).settle().open_details()
    assert opened.axe(FIGURE, without=SMALL) == []
