"""The forest plot for every reader: keys, listeners, phones, no script, the dark, paper."""

import re

import pytest
from playwright.sync_api import Locator, expect

from explainer.epidemiology.studies import at_start, prepared
from explainer.exhibits.primary_studies import PrimaryStudies
from tests.pages.forests import CELLS as CELLS  # for page_file
from tests.pages.forests import FIGURE, box, choose, forest, from_python, result_words


@pytest.fixture
def figure(visited) -> Locator:
    return visited.page.locator(FIGURE).first


def test_keyboard_alone_does_everything(visited, figure):
    press = visited.page.keyboard.press
    figure.locator('[name="primary"]:checked').focus()
    press("ArrowRight")
    expect(forest(figure)).to_have_attribute("data-primary", "lung")
    press("Tab")
    expect(figure.locator("[data-leaves]").first).to_be_focused()
    for _ in range(2):
        press("Tab")
    press("Enter")
    expect(box(figure, "united-states")).to_be_checked()
    box(figure, "netherlands").focus()
    press("Space")
    expect(box(figure, "netherlands")).not_to_be_checked()
    assert result_words(figure) == from_python("lung", [*prepared()["every"], "netherlands"])
    expect(box(figure, "netherlands")).to_be_focused()


def test_box_is_described_by_what_the_study_found(figure):
    for study, words in (("korea", "26.9%"), ("istanbul", "All cancers of the respiratory system")):
        choose(figure, "primary", "lung")
        expect(box(figure, study)).to_have_accessible_description(re.compile(words))
    expect(box(figure, "istanbul")).to_have_accessible_name(re.compile(r"n\s=\s156$"))


@pytest.mark.parametrize(("width", "height"), [(1280, 700), (640, 512), (320, 640)])
def test_nothing_covers_what_has_focus(visit, page_file, width, height):
    opened = visit(page_file, width=width, height=height, reduced_motion="reduce").settle()
    figure = opened.page.locator(FIGURE).first
    box(figure, "united-kingdom").check()
    forest(figure).locator("summary").focus()
    # The middle of what has focus, or of its first line where it breaks over two.
    covered = """() => {
        const focused = document.activeElement, place = focused.getClientRects()[0];
        const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
        const top = document.elementFromPoint(x, y);
        return top && (focused.contains(top) || top.contains(focused)) ? "" : focused.outerHTML;
    }"""
    stops = 0
    while True:
        opened.page.keyboard.press("Shift+Tab")
        if not figure.evaluate("(figure) => figure.contains(document.activeElement)"):
            break
        assert opened.page.evaluate(covered) == ""
        stops += 1
    assert stops > 20


def test_status_makes_no_row_jump_on_a_phone(visit, page_file):
    opened = visit(page_file, width=320, height=640, reduced_motion="reduce").settle()
    figure = opened.page.locator(FIGURE).first
    place = box(figure, "korea")
    before = place.evaluate("(box) => box.getBoundingClientRect().top + scrollY")
    place.uncheck()
    status = figure.get_by_role("status")
    expect(status).to_contain_text("Without South Korea")
    assert place.evaluate("(box) => box.getBoundingClientRect().top + scrollY") == before


def test_without_a_script_primaries_work_and_the_rest_says_why_not(visit, page_file):
    figure = visit(page_file, javascript=False).page.locator(FIGURE).first
    expect(figure.get_by_text("needs JavaScript")).to_be_visible()
    for id in ("lung", "myeloma", "breast"):
        choose(figure, "primary", id)
        expect(forest(figure)).to_have_count(1)
        assert result_words(figure) == from_python(id)
    expect(box(figure, "korea")).to_be_disabled()
    expect(figure.locator('[name="method"]').first).to_be_disabled()
    expect(figure.locator("[data-leaves]").first).to_be_disabled()


@pytest.mark.parametrize("width", [320, 375])
def test_phone_needs_no_sideways_scroll(visit, page_file, width):
    opened = visit(page_file, width=width).settle()
    figure = opened.page.locator(FIGURE).first
    for id in ("lung", "liver"):
        choose(figure, "primary", id)
        assert opened.sideways_scroll() == 0
    opened.open_details()
    assert opened.sideways_scroll() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(visit, page_file, dark):
    opened = visit(page_file, dark=dark, reduced_motion="reduce").settle()
    opened.open_details()
    # The small page has no heading between its title and the figure's own.
    assert opened.axe(FIGURE, without=["heading-order"]) == []


def test_paper_shows_every_primary_with_the_studies_that_are_in(visited, figure):
    box(figure, "korea").uncheck()
    printed = visited.paper()
    for id in ("breast", "prostate", "melanoma"):
        pooled = PrimaryStudies(primary=id, left_out=[*at_start(), "korea"])
        part = from_python(id, pooled.left_out)
        sentence = re.search(r"Pooled share of [^()]*\([^)]+\)\.|Two studies of .*? pool\.", part)[
            0
        ]
        assert sentence in printed
    assert "Not in what we read of:" in printed
