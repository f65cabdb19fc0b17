"""The spine diagram in every edition: no script, stock export, sandboxed frames, two of a kind."""

import re
from html import escape

import pytest
from playwright.sync_api import expect

from tests.pages.diagram import Diagram

COUNTING = "What are we counting?"


def choosing_works(diagram: Diagram, press) -> None:
    """A bone by click, its neighbour by key, a region by its name, and another lens."""
    diagram.shows_place("")
    diagram.shows_lens("symptomatic")
    before = diagram.paint("L3", "fill")
    diagram.figure.locator('.view-back .over[data-level="T7"]').click()
    diagram.shows_place("T7")
    press("ArrowDown")
    diagram.shows_place("T8")
    press("ArrowLeft")
    diagram.shows_place("T7")
    diagram.choose("Choose a level or a region", "lumbar")
    diagram.shows_place("lumbar")
    diagram.choose(COUNTING, "prostate-autopsy")
    diagram.shows_lens("prostate-autopsy")
    assert diagram.paint("L3", "fill") != before


@pytest.fixture(params=["chapter", "stock"])
def edition(request):
    """The published page, and the stock export of the committed notebook."""
    return request.getfixturevalue(request.param)


def test_choosing_works_without_javascript(visit, edition):
    opened = visit(edition, javascript=False).page
    choosing_works(Diagram(opened), opened.keyboard.press)


@pytest.mark.parametrize("way", ["src", "srcdoc"])
def test_choosing_works_in_a_sandboxed_frame(visit, chapter, tmp_path, way):
    """A learning-management system that runs no script of ours and gives us no origin."""
    address = chapter.as_uri() if way == "src" else chapter.read_text(encoding="utf-8")
    outer = tmp_path / "outer.html"
    outer.write_text(
        f'<!DOCTYPE html><iframe sandbox="" {way}="{escape(address)}" '
        'style="width:1200px;height:850px;border:0"></iframe>',
        encoding="utf-8",
    )
    opened = visit(outer).page
    choosing_works(Diagram(opened.frame_locator("iframe")), opened.keyboard.press)


def test_question_is_explained_without_javascript(visit, edition):
    opened = visit(edition, javascript=False).page
    guess = opened.locator("figure.questions").first
    explanations = guess.locator("[data-for-option]")
    assert explanations.filter(visible=True).count() == 0
    guess.get_by_role("radio").nth(1).check()
    assert explanations.filter(visible=True).count() == 1


def test_stock_export_loses_no_alternative_text(visit, stock):
    text = stock.read_text(encoding="utf-8")
    assert "No description has been provided" not in text
    opened = visit(stock, javascript=False).page
    named = opened.locator("main svg[role=img]")
    assert named.count() >= 6  # a chart for each way of counting
    assert all(len(svg.get_attribute("aria-label") or "") > 20 for svg in named.all())
    others = opened.locator("main :is(img, svg:not([role=img])):not([aria-hidden=true], [alt])")
    assert others.count() == 0


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_two_diagrams_do_not_disturb_each_other(visit, published, javascript):
    pair = published("SpineDiagram()", "SpineDiagram(selected='L3', lens='chance')")
    opened = visit(pair, javascript=javascript, reduced_motion="reduce")
    if javascript:
        opened.settle()
    first, second = Diagram(opened.page), Diagram(opened.page, 1)
    ids = opened.page.evaluate("[...document.querySelectorAll('[id]')].map((part) => part.id)")
    assert len(ids) == len(set(ids)) > 60
    choosing_works(first, opened.page.keyboard.press)
    second.shows_place("L3")
    second.shows_lens("chance")
    second.click("C4", "back")
    second.choose(COUNTING, "symptomatic")
    second.shows_place("C4")
    second.shows_lens("symptomatic")
    first.shows_place("lumbar")
    first.shows_lens("prostate-autopsy")
    assert opened.errors == opened.violations == []


def test_two_views_of_one_diagram_show_the_same(visit, published):
    page = published("spine = SpineDiagram()\nspine", "spine")
    opened = visit(page, reduced_motion="reduce").settle()
    first, second = Diagram(opened.page), Diagram(opened.page, 1)
    second.click("T7")
    first.choose(COUNTING, "chance")
    for diagram in (first, second):
        diagram.carries(selected="T7", lens="chance")
        diagram.shows_place("T7")
        diagram.shows_lens("chance")


def test_link_keeps_two_diagrams_in_step(visit, published):
    link = "jslink((one, 'selected'), (two, 'selected'))"
    page = published("one = SpineDiagram()\none", f"two = SpineDiagram()\n{link}\ntwo")
    opened = visit(page, reduced_motion="reduce").settle()
    first, second = Diagram(opened.page), Diagram(opened.page, 1)
    first.click("T7")
    second.carries(selected="T7", lens="symptomatic")
    second.shows_place("T7")
    second.choose(COUNTING, "chance")
    second.click("L3", "back")
    first.carries(selected="L3", lens="symptomatic")
    first.shows_place("L3")
    assert opened.errors == opened.violations == []


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_teachers_own_numbers_are_published(visit, published, javascript):
    own = "values={'L3': 19, 'L1': 17}, title='Our ward', unit='lesions', source='Ward list, 2025'"
    opened = visit(published(f"SpineDiagram({own})"), javascript=javascript).page
    diagram = Diagram(opened)
    expect(diagram.figure.get_by_role("radio", name="Our ward")).to_be_checked()
    diagram.shows_lens("own")
    block = diagram.figure.locator('.lens[data-for-lens="own"]')
    expect(block.locator(".finding")).to_contain_text("L3")
    expect(block.locator(".legend")).to_contain_text("19")
    expect(block.get_by_role("img")).to_have_attribute("aria-label", re.compile("L1 17.*L3 19"))
    assert diagram.paint("L3", "fill") != diagram.paint("L1", "fill")
    assert diagram.paint("L2", "fill").startswith("url(")
    diagram.figure.get_by_text("The numbers, as a table").click()
    group = diagram.figure.locator("details tbody", has_text="Our ward")
    expect(group).to_contain_text("Ward list, 2025")
    assert group.locator("tr", has_text="L3").locator("td").inner_text().startswith("19")
    diagram.choose(COUNTING, "chance")
    diagram.shows_lens("chance")
