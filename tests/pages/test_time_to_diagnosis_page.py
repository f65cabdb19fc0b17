"""The timeline on a published page: choose the clock, in every edition."""

import pytest
from playwright.sync_api import expect

FIGURE = "figure.time-to-diagnosis"
CLOCKS = ("pain", "report", "nerves")
SMALL = ("heading-order", "landmark-unique")  # the small page has no headings of its own
OPACITIES = """(all) => Object.fromEntries(all.map((lane) => [
  lane.dataset.clock, Number(getComputedStyle(lane.querySelector("rect:not(.range)")).fillOpacity),
]))"""


@pytest.fixture(scope="module")
def page_file(published):
    return published("from explainer import TimeToDiagnosis\nx = TimeToDiagnosis()\nx")


def choose(figure, clock: str) -> None:
    figure.locator(f'input[value="{clock}"]').check()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_chosen_clock_comes_forward_and_has_its_sentence(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    for clock in CLOCKS:
        choose(figure, clock)
        (said,) = figure.locator("[data-for-clock]").filter(visible=True).all()
        assert said.get_attribute("data-for-clock") == clock
        lanes = figure.locator(".times > ul > li:not(.stated) li")
        seen = lanes.evaluate_all(OPACITIES)
        assert max(seen, key=seen.get) == clock and list(seen.values()).count(1) == 1


def test_change_is_announced_once(visit, page_file):
    opened = visit(page_file).settle()
    figure = opened.page.locator(FIGURE)
    choose(figure, "nerves")
    expect(figure).to_have_attribute("data-clock", "nerves")
    expect(figure.get_by_role("status")).to_contain_text(
        "From weakness or changed feeling it took from 12 days until the diagnosis"
    )
    assert (opened.requests, opened.files, opened.errors, opened.violations) == ([], [], [], [])


def test_clock_is_one_stop_and_arrow_keys_walk(visit, page_file):
    page = visit(page_file).settle().page
    page.locator(FIGURE).locator("input").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(FIGURE).get_attribute("data-clock") == "report"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name ?? ''") != "clock"


@pytest.mark.parametrize("width", [1280, 375])
def test_bars_have_true_lengths_and_end_at_the_event(visit, page_file, width):
    """90 days are 90 hundredths of the line, 12 days twelve, and both end at the right."""
    lanes = visit(page_file, width=width).settle().page.locator(f"{FIGURE} .times li li").all()
    for lane, days in ((lanes[0], 90), (lanes[3], 12)):
        line, bar = (
            lane.locator(part).evaluate("(one) => [one.getBoundingClientRect()].map((b) => "
            "[b.x, b.width])[0]")
            for part in ("svg", "rect")
        )  # fmt: skip
        assert 100 * bar[1] / line[1] == pytest.approx(days, abs=1.5)
        assert bar[0] + bar[1] == pytest.approx(line[0] + line[1], abs=5)


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window(visit, page_file, width):
    assert visit(page_file, width=width).settle().open_details().sideways_scroll() == 0


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, page_file, look):
    opened = visit(page_file, reduced_motion="reduce", **look).settle().open_details()
    for clock in CLOCKS:
        choose(opened.page.locator(FIGURE), clock)
        assert opened.axe(FIGURE, without=SMALL) == []


def test_paper_has_every_sentence_and_every_line(visit, page_file):
    opened = visit(page_file).settle()
    opened.page.emulate_media(media="print")
    assert opened.page.locator(f"{FIGURE} [data-for-clock]").filter(visible=True).count() == 3
    words = opened.paper()
    for told in ("73.5 days (60 to 95 days)", "21 of 74 (28.4%", "Come early.", "2 to 3 months"):
        assert told in words, told
