"""The spine chapter with the keyboard alone."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser import Visit
from tests.pages.diagram import Diagram

# One stop of the focus: what it is, where it stands, and how the control, or the label that
# stands for it, looks while it has the focus.
STOP = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  element.dataset.stop = "";
  const figure = element.closest("figure.exhibit");
  return {
    what: element.name || element.textContent.slice(0, 40),
    figure: figure ? figure.id : "",
    listed: Boolean(element.closest(".sources")),
    top: element.getBoundingClientRect().top + scrollY,
    look: look(element),
  };
  function look(element) { return (LOOK)(element); }
}"""
LOOK = """(element) => {
  const shown = element.type === "radio" ? element.nextElementSibling : element;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
  return [outlineStyle, outlineWidth, outlineColor].join(" ");
}"""


@pytest.fixture
def opened(visit, chapter):
    return visit(chapter, reduced_motion="reduce").settle()


@pytest.fixture(scope="module")
def walk(browser, chapter):
    """Every stop from the top of the page to its end, the same looks at rest, the way back."""
    context = browser.new_context(reduced_motion="reduce")
    page = Visit(context).open(chapter).settle().page
    stop = STOP.replace("LOOK", LOOK)

    def press(key: str, most: int) -> list[dict]:
        stops = []
        while len(stops) < most:
            page.keyboard.press(key)
            found = page.evaluate(stop)
            if found is None:
                return stops
            stops.append(found)
        return stops

    there = press("Tab", 500)
    rest = page.locator("[data-stop]").evaluate_all(f"(all) => all.map({LOOK})")
    back = press("Shift+Tab", len(there))
    context.close()
    return there, rest, back


def test_few_stops_stand_before_the_diagrams_panel(opened):
    """From the top of the page to the diagram's first control: its panel is on the screen then."""
    diagram, pressed = Diagram(opened.page), 0
    inside = "(figure) => figure.contains(document.activeElement)"
    while not diagram.figure.evaluate(inside):
        opened.page.keyboard.press("Tab")
        pressed += 1
        assert pressed <= 12
    # Everything after it is one stop for each group, and the links of the finding.
    while not opened.page.evaluate("document.activeElement.name === 'selected'"):
        opened.page.keyboard.press("Tab")
        pressed += 1
    assert pressed <= 12
    opened.page.keyboard.press("ArrowDown")
    diagram.shows_place("cervical")


def test_every_group_of_choices_is_one_stop(walk, opened):
    there, _, _ = walk
    groups = opened.page.locator("[role=radiogroup]").count()
    names = {
        (radio.evaluate("(radio) => radio.closest('figure').id"), radio.get_attribute("name"))
        for radio in opened.page.get_by_role("radio").all()
    }
    assert len(names) == groups
    stops = [(stop["figure"], stop["what"]) for stop in there]
    assert [name for name in names if stops.count(name) != 1] == []


def test_focus_is_seen_wherever_it_goes(walk):
    there, rest, _ = walk
    assert len(there) == len(rest) > 50
    assert [stop for stop, look in zip(there, rest, strict=True) if stop["look"] == look] == []
    for stop in there:
        style, width, _ = stop["look"].split(" ", 2)
        assert style != "none" and float(width.removesuffix("px")) >= 2, stop


def test_focus_goes_down_the_page(walk):
    """It follows the text; only the lists of passports and sources stand in columns."""
    there, _, _ = walk
    tops = [stop["top"] for stop in there if not stop["figure"] and not stop["listed"]]
    assert len(tops) > 20 and tops == sorted(tops)
    figures = [stop["figure"] for stop in there]
    in_turn = [one for one, after in pairwise([*figures, ""]) if one and one != after]
    assert in_turn == ["questions-1", "spine-1", "questions-2"]


def test_way_back_is_the_way_there(walk):
    there, _, back = walk
    assert [stop["what"] for stop in back] == [stop["what"] for stop in there[::-1]]


@pytest.mark.parametrize("group", ["lens", "selected", "view"])
def test_arrow_keys_keep_the_choice_on_the_screen(opened, group):
    diagram = Diagram(opened.page)
    chosen = diagram.figure.locator(f'input[name="{group}"]:checked')
    chosen.focus()
    radios = diagram.figure.locator(f'input[name="{group}"]')
    for number in range(1, radios.count()):
        opened.page.keyboard.press("ArrowDown")
        expect(radios.nth(number)).to_be_checked()
        assert radios.nth(number).evaluate("(radio) => radio === document.activeElement")
    expect(radios.last.locator("xpath=..")).to_be_in_viewport()
    opened.page.keyboard.press("ArrowDown")
    expect(radios.first).to_be_checked()


def test_enter_space_home_end_escape(opened):
    diagram = Diagram(opened.page)
    diagram.radio_of("T7").focus()
    for key, place in {
        "Space": "T7", "End": "coccyx", "Enter": "coccyx", "Home": "", "ArrowUp": "coccyx",
        "Escape": "",
    }.items():  # fmt: skip
        opened.page.keyboard.press(key)
        diagram.shows_place(place)
        assert diagram.radio_of(place).evaluate("(radio) => radio === document.activeElement")


def test_what_is_folded_away_opens_with_enter(opened):
    for summary in opened.page.locator("figure.spine-diagram > details > summary").all():
        summary.focus()
        opened.page.keyboard.press("Enter")
        expect(summary.locator("xpath=..")).to_have_attribute("open", "")
