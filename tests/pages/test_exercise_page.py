"""The exercise card on a published page: judged as it is typed, in every edition."""

import pytest
from playwright.sync_api import expect

from explainer import Exercise
from tests.pages.test_predict_share_editions import LIVE

FIGURE = "figure.exercise"
BEDS = (
    "task='How many beds are there?', title='Beds', answer=12, unit='beds', hint='Count again.',"
    "mistakes={11: 'The bed in the corridor is missing.'}, solution='Two in each room.',"
    "code='rooms = 6\\nbeds = rooms * 2  # ' + 'a long line ' * 20"
)
CELLS = (
    "from explainer import Exercise, Solutions, check_step",
    f"beds = Exercise({BEDS})\nbeds.check(...)",
    "rooms = Exercise(task='How many in each?', answer={'a': 1, 'b': 2}, solution='Look.')\nrooms",
    "Exercise(task='How many chairs?', answer=7, mistakes={6: 'One more.'}).check(6)",
    "Solutions(beds, rooms)",
)
SMALL = ("heading-order",)  # the small page has no headings of its own


def field(figure):
    return figure.get_by_role("textbox", name="Your answer")


def told(figure):
    return figure.locator(".told")


def test_keys_alone_answer_and_what_is_said_is_announced(visited):
    figure = visited.page.locator(FIGURE).first
    expect(told(figure).locator("p")).to_be_hidden()
    field(figure).focus()
    visited.page.keyboard.type("11 beds")
    visited.page.keyboard.press("Enter")
    expect(figure).to_have_attribute("data-verdict", "wrong")
    expect(figure.get_by_role("status")).to_have_text(
        "Not quite. The bed in the corridor is missing."
    )
    expect(field(figure)).to_be_focused()
    expect(field(figure)).to_have_value("11 beds")
    visited.page.keyboard.press("Control+A")
    visited.page.keyboard.type("twelve")
    visited.page.keyboard.press("Tab")
    expect(figure.get_by_role("button", name="Check")).to_be_focused()
    visited.page.keyboard.press("Space")
    expect(figure).to_have_attribute("data-verdict", "right")
    assert visited.page.locator(FIGURE).nth(2).get_attribute("data-verdict") == "wrong"


def test_same_words_to_another_answer_are_said_again(visited):
    figure = visited.page.locator(FIGURE).first
    expect(figure).to_have_attribute("data-scripted", "")
    told(figure).evaluate(
        """(box) => { window.said = 0; new MutationObserver(() => { window.said += 1; })
          .observe(box, { childList: true }); }"""
    )
    for typed in ("200", "201"):
        field(figure).fill(typed)
        figure.get_by_role("button", name="Check").click()
    expect(told(figure)).to_contain_text("Too large.")
    assert visited.page.evaluate("window.said") == 2


def test_nothing_typed_and_the_table_cannot_tell(visited):
    figure = visited.page.locator(FIGURE).first
    figure.get_by_role("button", name="Check").click()
    expect(told(figure)).to_have_text(
        "Not answered yet. Write your answer into the field first.", use_inner_text=True
    )
    figure.get_by_role("button", name="The table cannot tell").click()
    expect(figure).to_have_attribute("data-verdict", "wrong")
    expect(figure.locator(".verdict")).to_have_attribute("data-kind", "can-tell")
    expect(field(figure)).to_have_value("The table cannot tell")
    assert field(figure).evaluate("(box) => box.scrollWidth <= box.clientWidth")


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_hint_and_solution_open_on_request(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE).first
    code = figure.get_by_role("group", name="Code of the worked solution")
    expect(code).to_be_hidden()
    figure.locator("summary", has_text="Worked solution").press("Enter")
    expect(code).to_be_visible()
    expect(figure.get_by_text("Count again.")).to_be_hidden()
    assert len(code.inner_text().splitlines()) == 2
    assert code.evaluate("(box) => box.scrollWidth > box.clientWidth")


def test_without_javascript_no_dead_field_stands_and_the_reader_is_told(visit, page_file):
    typed, table, judged = visit(page_file, javascript=False).page.locator(FIGURE).all()
    expect(field(typed)).to_be_hidden()
    expect(typed.get_by_role("button")).to_have_count(0)
    expect(typed.get_by_text("checked where JavaScript runs")).to_be_visible()
    expect(table.get_by_text("in Jupyter it is checked at once")).to_be_visible()
    expect(judged.get_by_text("Not quite. One more.")).to_be_visible()
    expect(judged.locator(".elsewhere")).to_be_hidden()


def test_with_javascript_only_a_table_is_judged_elsewhere(visited):
    typed, table, _ = visited.page.locator(FIGURE).all()
    expect(field(typed)).to_be_visible()
    expect(typed.locator(".elsewhere")).to_be_hidden()
    expect(table.locator(".elsewhere")).to_be_visible()
    expect(field(table)).to_have_count(0)


def test_paper_asks_first_and_solves_at_the_end(visited):
    figure = visited.page.locator(FIGURE).first
    figure.locator("summary", has_text="Worked solution").click()
    paper = visited.paper()
    asked, _, solved = paper.partition("All worked solutions")
    assert "How many beds are there?" in asked and "Not quite. One more." in asked
    assert "Two in each room." not in asked and "Count again." not in paper
    assert "Two in each room." in solved and "rooms = 6" in solved
    for screen in ("Your answer", "Check", "JavaScript", "Not answered yet"):
        assert screen not in asked
    visited.page.emulate_media(media="print")
    lines = visited.page.locator(f"{FIGURE} .lines i").filter(visible=True)
    assert lines.count() == 2 + 5 + 2
    assert lines.nth(0).bounding_box()["height"] > 20


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_fits_and_has_large_targets(visit, page_file, width):
    opened = visit(page_file, width=width, has_touch=width < 400).settle().open_details()
    assert opened.sideways_scroll() == 0
    for target in opened.page.locator(f"{FIGURE} :is(input, button, summary)").all():
        bounds = target.bounding_box()
        assert min(bounds["width"], bounds["height"]) >= 24


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, page_file, look):
    opened = visit(page_file, reduced_motion="reduce", **look).settle().open_details()
    figure = opened.page.locator(FIGURE).first
    for typed, state in (("", "open"), ("11", "wrong"), ("12", "right")):
        field(figure).fill(typed)
        figure.get_by_role("button", name="Check").click()
        expect(figure).to_have_attribute("data-verdict", state)
        assert opened.axe(f"{FIGURE}, figure.solutions", without=SMALL) == []


def test_live_views_follow_python_and_keep_keys_from_jupyter(visit):
    """As in Jupyter: views are empty at first, and the one with three dots says what to do."""
    made = Exercise(task="How many beds?", answer=12, mistakes={11: "One more."})
    state = {name: getattr(made, name) for name in ("_html", "_prefix", "typed", "_told", "_rules")}
    page = visit("<!doctype html><title>Live</title><div></div><div></div>").page
    page.evaluate(LIVE.replace("state.guesses", "state.typed"), [made._esm, state])
    page.evaluate(
        """() => { window.heard = ""; document.addEventListener("keydown", (event) => {
          window.heard += event.key; }); }"""
    )
    one, other = page.locator(FIGURE).all()
    expect(told(one).locator("p")).to_be_visible()
    expect(told(one)).to_contain_text("three dots")
    field(one).press_sequentially("11d")
    assert page.evaluate("window.heard") == ""
    field(one).fill("11")
    field(one).press("Enter")
    expect(told(other)).to_have_text("Not quite. One more.")
    expect(field(other)).to_have_value("11")
    assert page.evaluate("window.saved") == ["11"]
    made.check(12)
    page.evaluate("(told) => window.model.set('_told', told)", made._told)
    expect(one).to_have_attribute("data-verdict", "right")
    expect(told(one)).to_have_text("Right. Your latest answer: 12.")
    assert page.evaluate("window.stop()") == 0


def test_weighs_little():
    """Markup of a card, and with it style and script."""
    made = Exercise("lytic-patients")
    assert len(made._html) + len(str(made._rules)) < 6_000
    assert len(made._esm) < 14_000
