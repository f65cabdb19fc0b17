"""How tight is the canal, on a published page: cards, keys, screens, paper, no JavaScript."""

import itertools

import pytest
from playwright.sync_api import expect

from explainer.care.grades import grades

CANAL, OTHER = (f"figure.cord-compression-grade >> nth={place}" for place in (0, 1))
LABELS = [one.grade for one in grades()]
# The small page has no headings between its title and the exhibits, and holds one of them twice.
SMALL = ("heading-order", "landmark-unique")
scripts = pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])


@pytest.fixture(scope="module")
def small(published):
    return published(
        "from explainer import CordCompressionGrade\nCordCompressionGrade()",
        "CordCompressionGrade(grade='0')",
    )


def panels(figure) -> list[str]:
    shown = figure.locator(".panels > section").filter(visible=True)
    return shown.evaluate_all("(all) => all.map((one) => one.dataset.forGrade)")


@scripts
@pytest.mark.parametrize("width", [1280, 375])
def test_a_click_on_a_card_shows_its_panel_alone(visit, small, javascript, width):
    page = visit(small, javascript=javascript, width=width).page
    figure, other = page.locator(CANAL), page.locator(OTHER)
    assert panels(figure) == ["2"]
    for label in LABELS:
        figure.locator(f'label:has([value="{label}"]) svg').click(force=True)
        assert panels(figure) == [label]
        assert panels(other) == ["0"]


def test_the_picture_is_painted_at_every_grade_and_never_the_same(visit, small):
    page = visit(small).settle().page
    figure = page.locator(CANAL)
    seen = set()
    for label in LABELS:
        figure.locator(f'input[value="{label}"]').check(force=True)
        picture = figure.locator(".picture").filter(visible=True)
        seen.add(picture.screenshot())
    assert len(seen) == len(LABELS)


def test_keyboard_walks_one_group_and_says_what_was_chosen(visit, small):
    page = visit(small).settle().page
    figure = page.locator(CANAL)
    figure.locator('input[value="2"]').focus()
    page.keyboard.press("ArrowRight")
    assert panels(figure) == ["3"]
    expect(figure.get_by_role("status")).to_contain_text("Grade 3: the cord is pressed, no fluid")
    page.keyboard.press("Home")
    assert panels(figure) == ["0"]
    expect(figure).to_have_attribute("data-grade", "0")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") != "grade"


@pytest.mark.parametrize("width", [1280, 375, 320])
def test_no_sideways_scroll_and_no_name_over_another(visit, small, width):
    opened = visit(small, width=width)
    assert opened.sideways_scroll() == 0
    for picture in opened.page.locator(".picture").filter(visible=True).all():
        boxes = [name.bounding_box() for name in picture.locator(".name").all()]
        right = sorted((box for box in boxes if box["x"] > boxes[0]["x"]), key=lambda box: box["y"])
        for upper, lower in itertools.pairwise(right):
            assert upper["y"] + upper["height"] <= lower["y"] + 1


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_of_accessibility(visit, small, dark):
    opened = visit(small, dark=dark, reduced_motion="reduce").settle().open_details()
    assert opened.axe(".cord-compression-grade", without=SMALL) == []


def test_paper_holds_every_grade_and_where_1c_belongs(visit, small):
    printed = visit(small).paper()
    for one in grades():
        assert f"Grade {one.grade}:" in printed
    for words in ("Where does 1c belong?", "Hallinan 2022", "There is no average", "0.64"):
        assert words in printed, words


def test_page_asks_for_nothing(visit, small):
    opened = visit(small).settle()
    assert (opened.requests, opened.files, opened.errors, opened.violations) == ([], [], [], [])
