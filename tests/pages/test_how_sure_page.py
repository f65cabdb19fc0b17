"""The map of evidence on a published page: pick a kind, open a statement, in every edition."""

import pytest
from playwright.sync_api import expect

from explainer.care.statements import KINDS, of_kind, statements

FIGURE = "figure.how-sure"
SMALL = ("heading-order", "landmark-unique")  # the small page has no headings of its own


@pytest.fixture(scope="module")
def page_file(published):
    return published("from explainer import HowSure\nx = HowSure()\nx")


def choose(figure, kind: str) -> None:
    figure.locator(f'input[value="{kind}"]').check()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_picked_kind_alone_is_listed(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    expect(figure.locator("details").filter(visible=True)).to_have_count(len(statements()))
    for kind in KINDS:
        choose(figure, kind)
        shown = figure.locator("details").filter(visible=True)
        expect(shown).to_have_count(len(of_kind(kind)))
        parts = {one.part for one in of_kind(kind)}
        expect(figure.locator("h3").filter(visible=True)).to_have_count(len(parts))
        (said,) = figure.locator(".said p").filter(visible=True).all()
        assert said.get_attribute("data-for-kind") == kind


def test_statement_opens_and_says_why(visit, page_file):
    figure = visit(page_file, javascript=False).page.locator(FIGURE)
    choose(figure, "silence")
    brace = figure.locator("details", has_text="A brace")
    expect(brace.get_by_text("found none")).to_be_hidden()
    brace.locator("summary").click()
    expect(brace.get_by_text("found none")).to_be_visible()
    expect(brace.get_by_text("What would change it")).to_be_visible()


def test_change_is_announced_once(visit_cleanly, page_file):
    figure = visit_cleanly(page_file).page.locator(FIGURE)
    choose(figure, "experts")
    expect(figure).to_have_attribute("data-kind", "experts")
    expect(figure.get_by_role("status")).to_have_text(
        "Experts agree. What specialists agreed on, mostly from experience. 3 statements: a hint 3."
    )


def test_kinds_are_one_stop_and_arrow_keys_walk(visit, page_file):
    page = visit(page_file).settle().page
    page.locator(FIGURE).locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.locator(FIGURE).get_attribute("data-kind") == "review"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_rows_are_large_enough_to_hit(visit, page_file):
    rows = visit(page_file, width=320).settle().page.locator(f"{FIGURE} .map label")
    for box in rows.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)"):
        assert box >= 24


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window(visit, page_file, width):
    assert visit(page_file, width=width).settle().open_details().sideways_scroll() == 0


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, page_file, look):
    opened = visit(page_file, reduced_motion="reduce", **look).settle().open_details()
    for kind in ("all", "followed"):
        choose(opened.page.locator(FIGURE), kind)
        assert opened.axe(FIGURE, without=SMALL) == []


def test_paper_has_every_statement_with_its_reason_whatever_was_picked(visit, page_file):
    opened = visit(page_file).settle()
    choose(opened.page.locator(FIGURE), "silence")
    words = opened.paper()
    for one in statements():
        assert one.statement in words, one.id
        assert one.change[1:] in words, one.id
