"""The published course for people who read it with other senses, other tools, other screens."""

from itertools import pairwise

import pytest

from explainer.anatomy.counting import published_lenses
from tests.pages.diagram import Diagram

COUNTING, PLACES = "What are we counting?", "Choose a level or a region"
# Playwright's accessibility tree is Chromium's own: what a screen reader is told.
NAMES = "(radio) => radio.closest('label').querySelector('span').innerText"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 375])
def test_no_fault_that_axe_can_find(visit, chapter, width, dark):
    opened = visit(chapter, width=width, dark=dark).settle().open_details()
    assert opened.axe() == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_in_any_state_of_the_diagram(visit, chapter, dark):
    opened = visit(chapter, dark=dark, reduced_motion="reduce").settle()
    diagram = Diagram(opened.page)
    for lens in published_lenses():
        diagram.choose(COUNTING, lens.id)
        assert opened.axe("figure.spine-diagram") == [], lens.id
    for place in ("lumbar", "coccygeal", "C1", "T7", "coccyx"):
        diagram.choose(PLACES, place)
        assert opened.axe("figure.spine-diagram") == [], place


def test_no_fault_while_a_passport_is_open(visit, chapter):
    opened = visit(chapter, reduced_motion="reduce").settle()
    opened.page.locator(".finding a[href^='#stat-']").filter(visible=True).first.click()
    assert opened.page.get_by_role("dialog").is_visible()
    assert opened.axe() == []


def test_no_fault_when_every_question_is_answered(visit, chapter):
    opened = visit(chapter).settle()
    for group in opened.page.locator("figure.questions [role=radiogroup]").all():
        group.get_by_role("radio").last.check()
    assert opened.axe("main") == []


@pytest.mark.parametrize("name", ["index", "start-here"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_on_the_other_pages_of_the_site(visit, site, name, dark):
    opened = visit(site / f"{name}.html", dark=dark).open_details()
    assert opened.axe() == []
    assert opened.requests == opened.errors == opened.violations == []


def test_every_choice_is_called_what_its_label_says(visit, chapter):
    """Someone who speaks to the computer says what is written there (WCAG 2.5.3)."""
    page = visit(chapter).settle().page
    tools = page.context.new_cdp_session(page)
    tree = tools.send("Accessibility.getFullAXTree")["nodes"]
    names = {
        node["backendDOMNodeId"]: node["name"]["value"]
        for node in tree
        if node.get("role", {}).get("value") == "radio"
    }
    labels = {}
    document = tools.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    found = tools.send(
        "DOM.querySelectorAll", {"nodeId": document, "selector": "input[type=radio]"}
    )
    for node, radio in zip(found["nodeIds"], page.locator("input[type=radio]").all(), strict=True):
        described = tools.send("DOM.describeNode", {"nodeId": node})["node"]
        labels[described["backendNodeId"]] = radio.evaluate(NAMES)
    assert set(names) == set(labels) and len(labels) > 60
    wrong = [(labels[node], names[node]) for node in labels
             if not names[node].startswith(labels[node])]  # fmt: skip
    assert wrong == []


def test_tables_can_be_read_cell_by_cell(visit, chapter):
    page = visit(chapter).settle().page
    tables = page.locator("table")
    assert tables.count() > 5
    bare = "(tables) => tables.filter((table) => !table.caption?.textContent.trim()).length"
    assert tables.evaluate_all(bare) == 0
    loose = page.locator("th:not([scope=row], [scope=col], [scope=rowgroup], [scope=colgroup])")
    assert loose.count() == 0
    assert page.locator("table:not(:has(tbody th)), table:not(:has(td))").count() == 0


@pytest.mark.parametrize("name", ["index", "start-here", "the-spine-by-region"])
def test_headings_are_in_order(visit, site, name):
    page = visit(site / f"{name}.html").page
    tags = (
        "(all) => all.filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"
    )
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(tags)
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_picture_has_words_or_is_decoration(visit, chapter):
    page = visit(chapter).settle().page
    drawings = page.locator("svg")
    silent = page.locator("svg:not([aria-hidden=true]):not([role=img][aria-label])")
    assert drawings.count() > 5 and silent.count() == 0
    hidden = page.locator("[aria-hidden=true] :is(a, button, input, summary, [tabindex])")
    assert hidden.count() == 0


@pytest.mark.parametrize("width", [1280, 375])
def test_targets_are_big_enough(visit, chapter, width):
    """At least 24 by 24 pixels for what is not a link in a sentence (WCAG 2.5.8)."""
    page = visit(chapter, width=width).settle().page
    controls = page.locator(".choices label, summary, button, .csv").filter(visible=True)
    assert controls.count() > 60
    small = [
        (control.inner_text(), box["width"], box["height"])
        for control in controls.all()
        if (box := control.bounding_box()) and min(box["width"], box["height"]) < 24
    ]
    assert small == []
