"""The spine chapter on a phone, in forced colours, with less motion, and on paper."""

import re

import pytest

from explainer.anatomy.counting import published_lenses
from tests.pages.diagram import Diagram

# A DOI or a PubMed number is as good as the address that it stands for.
ADDRESS = re.compile(
    r"^https://(doi\.org|pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/"
)
PLACES = "Choose a level or a region"
LOOK = """(element) => {
  const look = getComputedStyle(element);
  return [look.backgroundColor, look.color, look.outlineWidth, look.stroke,
    look.strokeWidth];
}"""


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window(visit, chapter, width):
    opened = visit(chapter, width=width, reduced_motion="reduce").settle().open_details()
    assert opened.sideways_scroll() == 0
    diagram = Diagram(opened.page)
    for lens in published_lenses():
        diagram.choose("What are we counting?", lens.id)
        assert opened.sideways_scroll() == 0, lens.id
    for place in ("lumbar", "T7", "coccyx"):
        diagram.choose(PLACES, place)
        assert opened.sideways_scroll() == 0, place


def test_chosen_place_is_seen_in_forced_colours(visit, chapter):
    diagram = Diagram(visit(chapter, forced_colors="active").settle().page)
    parts = {
        "list": diagram.radio_of("T7").locator("xpath=following-sibling::span"),
        "name": diagram.figure.locator('.beside[data-level="T7"]'),
        "bone": diagram.shapes("T7").first,
    }
    before = {name: part.evaluate(LOOK) for name, part in parts.items()}
    diagram.choose(PLACES, "T7")
    diagram.shows_place("T7")
    same = [name for name, part in parts.items() if part.evaluate(LOOK) == before[name]]
    assert same == []


def test_figures_can_be_told_apart_in_forced_colours(visit, chapter):
    """The values stand beside the regions as text, and bones with a figure differ from others."""
    diagram = Diagram(visit(chapter, forced_colors="active").settle().page)
    diagram.choose("What are we counting?", "prostate-autopsy")
    assert diagram.figure.locator(".bracket").get_by_text("97%").is_visible()
    assert diagram.paint("L3", "fill") != diagram.paint("T7", "fill")


def test_nothing_moves_when_less_motion_is_asked_for(visit, chapter):
    page = visit(chapter, reduced_motion="reduce").settle().page
    Diagram(page).choose(PLACES, "T7")
    page.locator("a[href^='#stat-']").filter(visible=True).first.click()
    assert page.get_by_role("dialog").is_visible()
    assert page.evaluate("document.getAnimations().length") == 0
    moving = """(all) => all.filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== "none" || /[1-9]/.test(transitionDuration)
        || scrollBehavior === "smooth";
    }).map((element) => element.outerHTML.slice(0, 80))"""
    assert page.locator("*").evaluate_all(moving) == []


def test_paper_folds_nothing_away(visit, chapter):
    page = visit(chapter).settle().page
    page.emulate_media(media="print")
    for selector, least in {
        "[data-panel-for]": 36,
        ".lens .finding": len(published_lenses()),
        ".lens svg.chart": len(published_lenses()),
        "fieldset:has(.right) .explanation": 8 * 3,  # a guess is not answered on paper
        "figure.spine-diagram details table": 1,
        ".view .column": 2,
        ".passport": 10,
    }.items():
        parts = page.locator(selector)
        assert parts.count() >= least
        assert parts.filter(visible=True).count() == parts.count(), selector
    for selector in (".skip", ".csv", "nav"):
        assert page.locator(selector).filter(visible=True).count() == 0, selector


def _plain(markdown: str) -> str:
    """Return the words of a text with links and emphasis."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_]", r"\1", markdown)


def _letters(text: str) -> str:
    """Leave out what a line break can change."""
    return re.sub(r"[\s\u00ad-]+", "", text)
