"""Symptoms on a published page: choose one, in every edition."""

import pytest
from playwright.sync_api import expect

from explainer.symptoms.frequencies import symptoms

FIGURE = "figure.symptom-frequencies"
IDS = [one.id for one in symptoms()]
SMALL = ("heading-order", "landmark-unique")  # the small page has no headings of its own


@pytest.fixture(scope="module")
def page_file(published):
    return published("from explainer import SymptomFrequencies\nx = SymptomFrequencies()\nx")


def choose(figure, id: str) -> None:
    figure.locator(f'input[name="symptom"][value="{id}"]').check()


def shown(figure) -> list[str]:
    sections = figure.locator("section").filter(visible=True)
    return sections.evaluate_all("(all) => all.map((one) => one.dataset.forSymptom)")


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_every_choice_shows_its_own_block_alone(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    for id in IDS:
        choose(figure, id)
        assert shown(figure) == [id]


def test_change_is_announced_with_its_groups(visit, page_file):
    opened = visit(page_file).settle()
    figure = opened.page.locator(FIGURE)
    choose(figure, "bladder-bowel")
    expect(figure).to_have_attribute("data-symptom", "bladder-bowel")
    expect(figure.get_by_role("status")).to_have_text(
        "Bladder and bowel trouble. Of people whose spinal metastases were found or treated: 50%. "
        "Of people with cord compression: 48%; 65%, worked out; 57 of 153: 37% (30 to 45%)."
    )
    choose(figure, "balance")
    expect(figure.get_by_role("status")).to_have_text("Balance problems. We found no count of it.")
    assert (opened.requests, opened.files, opened.errors, opened.violations) == ([], [], [], [])


def test_click_anywhere_on_a_row_chooses_it(visit, page_file):
    figure = visit(page_file).settle().page.locator(FIGURE)
    figure.locator("label").nth(7).locator(".cells > *").nth(2).click(force=True)
    assert shown(figure) == [IDS[7]]


def test_rows_are_one_stop_and_arrow_keys_walk(visit, page_file):
    page = visit(page_file).settle().page
    figure = page.locator(FIGURE)
    figure.locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    assert shown(figure) == [IDS[1]]
    page.keyboard.press("End")
    assert shown(figure) == [IDS[-1]]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name ?? ''") != "symptom"


def test_marks_lie_where_their_values_are(visit, page_file):
    """The mark of 67% lies at two thirds of its box, and so it does in the overview."""
    figure = visit(page_file, width=1280).settle().page.locator(FIGURE)
    choose(figure, "walking")
    for scale in ("section:visible .shares svg", "label:has(:checked) .cells > :nth-child(3)"):
        place = figure.locator(scale).first.evaluate(
            """(svg) => {
              const mark = [...svg.querySelectorAll("rect:not(.line)")][0].getBoundingClientRect();
              const box = svg.getBoundingClientRect();
              return 100 * (mark.x + mark.width / 2 - box.x) / box.width;
            }"""
        )
        assert place == pytest.approx(67, abs=1)


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window_and_every_row_can_be_touched(visit, page_file, width):
    opened = visit(page_file, width=width).settle()
    figure = opened.page.locator(FIGURE)
    for id in IDS:
        choose(figure, id)
        assert opened.sideways_scroll() == 0, id
    heights = figure.locator("label").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 24


def test_groups_differ_without_colour(visit, page_file):
    page = visit(page_file, forced_colors="active", width=1280).settle().page
    cells = page.locator(FIGURE).locator("label").last.locator(".cells > *")
    marks = [cells.nth(place).locator("rect").first.screenshot() for place in (0, 1)]
    choose(page.locator(FIGURE), "walking")
    row = page.locator(FIGURE).locator("label:has(:checked) .cells > :nth-child(3)")
    assert len({*marks, row.locator("rect:not(.line)").first.screenshot()}) == 3


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, page_file, look):
    opened = visit(page_file, reduced_motion="reduce", **look).settle()
    for id in ("back-pain", "balance", "none"):
        choose(opened.page.locator(FIGURE), id)
        assert opened.axe(FIGURE, without=SMALL) == []


def test_paper_has_every_symptom_once(visit, page_file):
    opened = visit(page_file).settle()
    opened.page.emulate_media(media="print")
    assert shown(opened.page.locator(FIGURE)) == IDS
    words = opened.paper()
    for told in ("74 of 153: 48.4%", "So of 415 people with a symptom", "more than 75%"):
        assert told in words, told
