"""Lesion types on a published page: choose what is counted, in every edition."""

import pytest
from playwright.sync_api import expect

FIGURE = "figure.lesion-types"
SMALL = ("heading-order", "landmark-unique")  # the small page has no headings of its own
BOTH = ("vertebrae", "patients")
LIGHTNESS = """(one) => getComputedStyle(one).fill.match(/[\\d.]+/g).slice(0, 3)
  .reduce((sum, part) => sum + Number(part), 0)"""


@pytest.fixture(scope="module")
def page_file(published):
    return published("from explainer import LesionTypes\nx = LesionTypes()\nx")


def choose(figure, count: str) -> None:
    figure.locator(f'input[name="count"][value="{count}"]').check()


def seen(figure) -> set[str]:
    blocks = figure.locator("[data-for-count]").filter(visible=True)
    return set(blocks.evaluate_all("(all) => all.map((one) => one.dataset.forCount)"))


def mixed(figure):
    """The row that the caption speaks of: mixed in prostate cancer."""
    return figure.locator(".panel").first.locator(".row").nth(2)


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_every_choice_shows_its_own_way_of_counting_alone(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    for count in ("patients", "vertebrae"):
        choose(figure, count)
        assert seen(figure) == {count}


def test_change_is_announced_in_a_few_words(visit_cleanly, page_file):
    figure = visit_cleanly(page_file).page.locator(FIGURE)
    choose(figure, "patients")
    expect(figure).to_have_attribute("data-count", "patients")
    expect(figure.get_by_role("status")).to_have_text(
        "Shares of the patients; an interval with each."
    )
    choose(figure, "vertebrae")
    expect(figure.get_by_role("status")).to_have_text(
        "Shares of the vertebrae; two intervals with each."
    )


def test_bone_is_light_where_it_is_dense_and_dark_where_it_is_lost(visit, page_file):
    """As on CT, in both looks."""
    for dark in (False, True):
        figure = visit(page_file, dark=dark).settle().page.locator(FIGURE)
        dense, bone, hole = (
            figure.locator(f".stock .{name}").first.evaluate(LIGHTNESS)
            for name in ("dense", "bone", "hole")
        )
        assert dense > bone > hole


def test_choice_is_one_stop_and_arrow_keys_walk(visit, page_file):
    page = visit(page_file).settle().page
    figure = page.locator(FIGURE)
    figure.locator("input").first.focus()
    page.keyboard.press("ArrowRight")
    assert seen(figure) == {"patients"}
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name ?? ''") != "count"


@pytest.mark.parametrize("width", [320, 1280])
def test_all_drawings_of_a_row_have_one_scale(visit, page_file, width):
    """46 of 80 is 57.5%, as strangers 46.6 to 67.7%, by whole patients 6.1 to 81.5%, 5 of 19."""
    row = mixed(visit(page_file, width=width).settle().page.locator(FIGURE))
    places = row.evaluate(
        """(row) => {
          const track = row.querySelector(".track").getBoundingClientRect();
          const share = (x) => 100 * (x - track.x) / track.width;
          const ends = (selector) => {
            const box = row.querySelector(selector).getBoundingClientRect();
            return [share(box.left), share(box.right)];
          };
          const last = row.querySelectorAll(".people > use")[4].getBoundingClientRect();
          const first = row.querySelector(".rest use").getBoundingClientRect();
          return [...ends(".track + rect"), ...ends(".naive"), ...ends(".whole"), ...ends(".four"),
            share((last.x + last.right + first.x + first.right) / 4)];
        }"""
    )
    expected = [0, 57.5, 46.6, 67.7, 6.1, 81.5, 0, 42.5, 26.3]
    assert places == pytest.approx(expected, abs=1.2)


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window_and_no_numbers_touch(visit, page_file, width):
    opened = visit(page_file, width=width).settle()
    figure = opened.page.locator(FIGURE)
    for count in BOTH:
        choose(figure, count)
        assert opened.sideways_scroll() == 0
        over = figure.evaluate(
            """(figure) => [...figure.querySelectorAll(".line:has(.ends)")].filter((line) => {
              const name = document.createRange();
              name.selectNodeContents(line.firstElementChild);
              const low = line.querySelector(".ends span");
              return low.offsetParent && low.getBoundingClientRect().left
                < name.getBoundingClientRect().right;
            }).map((line) => line.textContent)"""
        )
        assert over == []


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, page_file, look):
    opened = visit(page_file, reduced_motion="reduce", **look).settle()
    for count in BOTH:
        choose(opened.page.locator(FIGURE), count)
        assert opened.axe(FIGURE, without=SMALL) == []


def test_types_and_intervals_differ_without_colour(visit, page_file):
    figure = visit(page_file, forced_colors="active").settle().page.locator(FIGURE)
    panel = figure.locator(".panel").first
    drawn = [panel.locator(".vertebra").nth(place).screenshot() for place in range(3)]
    samples = [figure.locator(f".key .{name}").screenshot() for name in ("naive", "whole")]
    assert len({*drawn, *samples}) == 5


def test_paper_has_both_ways_of_counting(visit, page_file):
    opened = visit(page_file).settle()
    opened.page.emulate_media(media="print")
    assert seen(opened.page.locator(FIGURE)) == set(BOTH)
    told = opened.paper()
    for words in ("46 of 80: 57.5%", "6.1 to 81.5%", "5 of 19 patients: 26.3%", "48.8%"):
        assert words in told, words
