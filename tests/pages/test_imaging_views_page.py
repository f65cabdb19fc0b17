"""What each test sees on a published page: choices, keys, screens, paper, no JavaScript."""

import re

import pytest
from playwright.sync_api import expect

VIEWS, OTHER = "figure.imaging-views >> nth=0", "figure.imaging-views >> nth=1"
# The small page has no headings between its title and the exhibits, and holds one of them twice.
SMALL = ("heading-order", "landmark-unique")
scripts = pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
SHOWN = "(all) => all.map((one) => one.getAttribute('data-for-view'))"
# How plainly a layer of the drawings shows in the first of the two pictures that are open.
LAYER = """(figure, name) => getComputedStyle(
  figure.querySelector('.light-box .truth')).getPropertyValue(name).trim()"""


@pytest.fixture(scope="module")
def small(published):
    return published(
        "from explainer import ImagingViews\nviews = ImagingViews()\nviews",
        "other = ImagingViews(view='mri-t2', loss='0', finding='canal')\nother",
        "jslink((views, 'loss'), (other, 'loss'))",
    )


def choose(figure, **steps):
    for name, value in steps.items():
        figure.locator(f'input[name={name}][value="{value}"]').check()


def sights(figure) -> list[str]:
    return figure.locator(".sight").filter(visible=True).all_inner_texts()


@scripts
def test_every_test_shows_its_own_drawing_and_two_sentences(visit, small, javascript):
    page = visit(small, javascript=javascript).page
    figure, other = page.locator(VIEWS), page.locator(OTHER)
    before = sights(other)
    for view in ("xray", "ct", "mri-t1", "mri-t2", "bone-scan"):
        choose(figure, view=view)
        shown = figure.locator(".light-box > section[data-for-view]").filter(visible=True)
        assert shown.evaluate_all(SHOWN) == [view]
        assert len(sights(figure)) == 2
    assert sights(other) == before


@scripts
def test_lost_bone_and_growth_change_drawing_and_words(visit, small, javascript):
    page = visit(small, javascript=javascript).page
    figure = page.locator(VIEWS)
    for loss, film, verdict in (("0", "0", "not seen"), ("25", "0", "not seen"),
                                ("50", "0.4", "perhaps"), ("75", "1", "seen")):  # fmt: skip
        choose(figure, loss=loss)
        assert float(figure.evaluate(LAYER, "--film")) == float(film)
        assert verdict in sights(figure)[0]
    urgent = figure.locator(".urgent")
    expect(urgent).to_be_hidden()
    choose(figure, finding="canal")
    expect(urgent).to_be_visible()
    assert figure.evaluate(LAYER, "--canal") == "1"


def test_pictures_at_a_glance_do_not_change_with_the_choices(visit, small):
    figure = visit(small).page.locator(VIEWS)
    cells = figure.locator(".by-loss tr:has(svg.xray) td")
    films = "(all) => all.map((one) => +getComputedStyle(one).getPropertyValue('--film'))"
    expected = [0, 0, 0, 0.4, 1]
    assert cells.evaluate_all(films) == expected
    choose(figure, loss="75", finding="canal")
    assert cells.evaluate_all(films) == expected


def test_keyboard_walks_each_group_and_says_what_is_to_be_seen(visit, small):
    page = visit(small).settle().page
    figure = page.locator(VIEWS)
    figure.locator("input[name=view]:checked").focus()
    page.keyboard.press("ArrowRight")
    expect(figure).to_have_attribute("data-view", "ct")
    status = figure.get_by_role("status")
    expect(status).to_contain_text("CT; bone lost: a quarter; in the marrow. Lost bone: ")
    expect(status).not_to_contain_text("a quarter, half")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "loss"
    page.keyboard.press("End")
    expect(figure).to_have_attribute("data-loss", "75")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "finding"
    for view in ("xray", "ct", "mri-t1", "mri-t2", "bone-scan"):
        for loss in ("0", "10", "25", "50", "75"):
            choose(figure, view=view, loss=loss)
            said = status.text_content()
            assert not re.search(r"[○◐●]|\.\)?\.|inferred| {2}", said), said


def test_linked_exhibits_stay_in_step(visit, small):
    page = visit(small).settle().page
    choose(page.locator(VIEWS), loss="75")
    expect(page.locator(OTHER)).to_have_attribute("data-loss", "75")
    expect(page.locator(OTHER)).to_have_attribute("data-view", "mri-t2")


@pytest.mark.parametrize("width", [1280, 375, 320])
def test_no_sideways_scroll_and_large_targets(visit, small, width):
    opened = visit(small, width=width)
    assert opened.sideways_scroll() == 0
    for label in opened.page.locator(VIEWS).locator(".choices label").all():
        box = label.bounding_box()
        assert box["height"] >= 24 and box["width"] >= 24


@pytest.mark.parametrize("width", [375, 320])
def test_narrow_windows_cut_no_word_of_the_comparison(visit, small, width):
    box = visit(small, width=width).page.locator(f"{VIEWS} >> .comparison .table-scroll")
    assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth")


def test_wide_windows_have_the_three_choices_side_by_side(visit, small):
    choices = visit(small, width=1366).page.locator(VIEWS).locator(".choices").all()
    assert len({round(one.bounding_box()["y"]) for one in choices}) == 1 and len(choices) == 3


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_of_accessibility(visit, small, dark):
    opened = visit(small, dark=dark, reduced_motion="reduce").settle().open_details()
    assert opened.axe(".imaging-views", without=SMALL) == []


def test_paper_holds_every_step_with_its_name(visit, small):
    printed = " ".join(visit(small).paper().split())
    for words in (
        *("a quarter: Lost bone: ○ not seen", "a tenth: Lost bone: ◐ perhaps"),
        *("three quarters: Lost bone: ● seen", "Into the canal: Tumour in the canal: ◐ perhaps"),
        *("133 of 201", "71.3%", "is an emergency", "Biopsy"),
    ):
        assert words in printed, words


def test_page_asks_for_nothing_and_breaks_nothing(visit_cleanly, small):
    figure = visit_cleanly(small).page.locator(VIEWS)
    choose(figure, view="bone-scan", finding="shell", loss="10")
    expect(figure).to_have_attribute("data-finding", "shell")
