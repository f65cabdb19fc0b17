"""Inside the vertebra on a published page: clicks, keys, screens, paper, no JavaScript."""

import pytest
from playwright.sync_api import expect

from explainer.anatomy import axial

VERTEBRA, OTHER = "figure.vertebra-parts >> nth=0", "figure.vertebra-parts >> nth=1"
# The small page has no headings between its title and the exhibits, and holds one of them twice.
SMALL = ("heading-order", "landmark-unique")
scripts = pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
# Where a part lies on the page: its point in the drawing, through the frame of the picture.
PLACE = """(picture, [x, y]) => {
  const box = picture.getBoundingClientRect();
  return [box.x + x * box.width, box.y + y * box.height];
}"""


@pytest.fixture(scope="module")
def small(published):
    return published(
        "from explainer import VertebraParts\nvertebra = VertebraParts()\nvertebra",
        "other = VertebraParts(level='L2', part='cord')\nother",
    )


def panels(figure) -> list[str]:
    shown = figure.locator(".panels > section").filter(visible=True)
    return shown.evaluate_all("(all) => all.map((one) => one.getAttribute('data-for-part'))")


def click(page, figure, level: str, part: str) -> None:
    """Click on the point of a part in the drawing of the whole section."""
    section = axial.draw(level)
    x, y = section.part(part).centre
    share = [(x - section.left) / section.width, (y - section.top) / section.height]
    picture = figure.locator(".picture").first
    picture.scroll_into_view_if_needed()
    page.mouse.click(*picture.evaluate(PLACE, share))


@scripts
def test_every_choice_shows_its_panel_alone_and_marks_its_part(visit, small, javascript):
    page = visit(small, javascript=javascript).page
    figure, other = page.locator(VERTEBRA), page.locator(OTHER)
    for part in ("", *axial.PARTS):
        figure.locator(f'input[name=part][value="{part}"]').check()
        assert panels(figure) == [part]
        marked = figure.locator(".part, .name").evaluate_all(
            "(all) => all.filter((one) => getComputedStyle(one).getPropertyValue('--chosen') == 1)"
            ".map((one) => one.dataset.part)"
        )
        assert set(marked) == {part} - {""}
        assert panels(other) == ["cord"]


@scripts
@pytest.mark.parametrize("width", [1280, 375])
def test_part_is_chosen_by_a_click_on_it_in_the_drawing(visit, small, javascript, width):
    page = visit(small, javascript=javascript, width=width).page
    for which, level in ((VERTEBRA, "T8"), (OTHER, "L2")):
        figure = page.locator(which)
        for part in ("body", "lamina", "spinous-process", "facet-joint", "root", "cord",
                     "transverse-process", "epidural-space"):  # fmt: skip
            click(page, figure, level, part)
            assert panels(figure) == [part]


def test_names_beside_the_drawings_choose_as_well(visit, small):
    page = visit(small).settle().page
    figure = page.locator(VERTEBRA)
    figure.locator(".name[data-part=dura]").click()
    assert panels(figure) == ["dura"]
    expect(figure).to_have_attribute("data-part", "dura")


def test_keyboard_walks_one_group_and_says_what_was_chosen(visit, small):
    page = visit(small).settle().page
    figure = page.locator(VERTEBRA)
    figure.locator('input[value=""]').focus()
    page.keyboard.press("ArrowRight")
    assert panels(figure) == ["body"]
    page.keyboard.press("End")
    assert panels(figure) == ["root"]
    expect(figure.get_by_role("status")).to_contain_text("Nerve root")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") != "part"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    assert panels(figure) == [""]


@pytest.mark.parametrize("width", [1280, 375, 320])
def test_no_sideways_scroll_and_no_name_over_another(visit, small, width):
    opened = visit(small, width=width)
    assert opened.sideways_scroll() == 0
    for picture in opened.page.locator(".vertebra-parts .picture").all():
        boxes = [name.bounding_box() for name in picture.locator(".name").all()]
        for one in boxes:
            assert one["height"] >= 24
            for two in boxes:
                if one is not two and abs(one["x"] - two["x"]) < one["width"]:
                    apart = one["y"] + one["height"] <= two["y"] + 0.5
                    assert apart or two["y"] + two["height"] <= one["y"] + 0.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_of_accessibility(visit, small, dark):
    opened = visit(small, dark=dark, reduced_motion="reduce").settle().open_details()
    assert opened.axe(".vertebra-parts", without=SMALL) == []


def test_paper_holds_every_part_and_every_number(visit, small):
    opened = visit(small)
    printed = opened.paper()
    for words in ("Vertebral body", "Nerve root", "Cauda equina", "186 of 201", "13 of 627",
                  "The denominator was lost on the way"):  # fmt: skip
        assert words in printed, words


def test_page_asks_for_nothing(visit, small):
    opened = visit(small).settle()
    assert (opened.requests, opened.files, opened.errors, opened.violations) == ([], [], [], [])
