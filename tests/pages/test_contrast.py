"""Contrast, light and dark: 4.5 to 1 for text, 3 to 1 for shapes."""

import pytest

from explainer.anatomy.levels import LEVELS, REGIONS
from tests.pages.colours import contrast, painted, tokens
from tests.pages.diagram import Diagram

PAPERS = ("page", "surface", "raised")
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
    *((edge, paper) for edge in ("edge", "accent") for paper in PAPERS),
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
    diagram = Diagram(visit(chapter, dark=dark).settle().page)
    diagram.choose("What are we counting?", lens)
    colours, faint = tokens(dark), {}
    for level in LEVELS:
        shapes = diagram.shapes(level)
        bone = shapes.and_(diagram.figure.locator(".bone, .edge"))
        # Bones without a figure are hatched, on the colour of bone.
        parts = painted(bone, "stroke") + (painted(bone, "fill") or [colours["bone"]])
        best = max(contrast(part, colours["page"]) for part in parts)
        if best < 3:
            faint[level] = round(best, 2)
    assert faint == {}


@themes
def test_chosen_bone_is_outlined_in_both_views(visit, chapter, dark):
    diagram = Diagram(visit(chapter, dark=dark).settle().page)
    mark = tokens(dark)["chosen"]
    unmarked = []
    for level in LEVELS:
        diagram.choose("Choose a level or a region", level)
        for view in ("side", "back"):
            if mark not in painted(diagram.shapes(level, view), "stroke"):
                unmarked.append((level, view))
    assert unmarked == []
    assert mark not in painted(diagram.shapes("T7"), "stroke")


@themes
def test_chosen_place_stands_out_in_the_list(visit, chapter, dark):
    diagram = Diagram(visit(chapter, dark=dark).settle().page)
    diagram.choose("Choose a level or a region", "T7")
    label = "xpath=following-sibling::span"
    (filled,) = painted(diagram.radio_of("T7").locator(label), "background-color")
    (empty,) = painted(diagram.radio_of("T8").locator(label), "background-color")
    assert contrast(filled, empty) >= 3
