"""Contrast, light and dark: 4.5 to 1 for text, 3 to 1 for shapes."""

import pytest

from explainer.anatomy.levels import LEVELS, REGIONS
from tests.pages.colours import contrast, painted, tokens
from tests.pages.diagram import Diagram

TEXT = [
    *(
        (ink, paper)
        for ink in ("ink", "muted", "accent")
        for paper in ("page", "surface", "raised")
    ),
    ("ink", "accent-soft"),
    ("ink", "alert-soft"),
    ("alert", "alert-soft"),
    ("on-accent", "accent"),
    *((ink, "surface") for ink in ("sacral", "lumbar")),  # words and numbers in code
]
SHAPES = [
    *((edge, paper) for edge in ("edge", "accent") for paper in ("page", "surface", "raised")),
    *((region, paper) for region in REGIONS for paper in ("page", "surface")),
    ("chosen", "page"),
    ("alert", "page"),
]
themes = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def test_contrast_is_counted_as_wcag_does():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@themes
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (SHAPES, 3)], ids=["text", "shapes"])
def test_tokens(pairs, least, dark):
    colours = tokens(dark)
    assert len(colours) >= 20
    found = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in found.items() if ratio < least} == {}


@themes
@pytest.mark.parametrize("lens", ["symptomatic", "bone-scan", "ct-lesions"])
def test_bones_stand_out_from_the_page(visit, chapter, dark, lens):
    """Whatever a lens paints on it, a bone's outline or its fill can be told from the page."""
    page = visit(chapter, dark=dark).settle().page
    diagram = Diagram(page)
    diagram.choose("What are we counting?", lens)
    paper = tokens(dark)["page"]
    faint = {}
    for level in LEVELS:
        bone = diagram.bone(level)
        fill, outline = painted(bone, "fill", "stroke")
        parts = [outline] if diagram.paint(level, "fill").startswith("url") else [fill, outline]
        best = max(contrast(part, paper) for part in parts)
        if best < 3:
            faint[level] = round(best, 2)
    assert faint == {}


@themes
def test_chosen_bone_stands_out_from_the_page_and_from_its_neighbours(visit, chapter, dark):
    diagram = Diagram(visit(chapter, dark=dark).settle().page)
    diagram.choose("Choose a level or a region", "T7")
    chosen, other = diagram.bone("T7"), diagram.bone("T8")
    (mark,), (outline,) = painted(chosen, "stroke"), painted(other, "stroke")
    assert mark == tokens(dark)["chosen"] != outline
    assert contrast(mark, tokens(dark)["page"]) >= 3
    listed = diagram.radio_of("T7").locator("xpath=following-sibling::span")
    resting = diagram.radio_of("T8").locator("xpath=following-sibling::span")
    (filled,), (empty,) = painted(listed, "background-color"), painted(resting, "background-color")
    assert contrast(filled, empty) >= 3
