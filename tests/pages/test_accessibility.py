"""What a screen reader and a voice meet beyond what holds for every chapter (test_chapters)."""

import pytest

from explainer.anatomy.counting import published_lenses
from tests.browser import COLOURS
from tests.pages.diagram import Diagram

COUNTING, PLACES = "What are we counting?", "Choose a level or a region"
# Playwright's accessibility tree is Chromium's own: what a screen reader is told.
NAMES = "(radio) => radio.closest('label').querySelector('span').innerText"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_in_any_state_of_the_diagram(visit, chapter, dark):
    opened = visit(chapter, dark=dark, reduced_motion="reduce").settle()
    diagram = Diagram(opened.page)
    only = COLOURS if dark else ()
    for lens in published_lenses():
        diagram.choose(COUNTING, lens.id)
        assert opened.axe("figure.spine-diagram", only=only) == [], lens.id
    for place in ("lumbar", "coccygeal", "C1", "T7", "coccyx"):
        diagram.choose(PLACES, place)
        assert opened.axe("figure.spine-diagram", only=only) == [], place


def test_no_fault_while_a_passport_is_open(visit, chapter):
    opened = visit(chapter, reduced_motion="reduce").settle()
    opened.page.locator(".finding a[href^='#stat-']").filter(visible=True).first.click()
    assert opened.page.get_by_role("dialog").is_visible()
    assert opened.axe() == []


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
