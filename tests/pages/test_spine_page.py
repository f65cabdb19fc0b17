"""The spine chapter, published: one file from disk, no network, everything answers."""

import re

import pytest
from playwright.sync_api import expect

from explainer.anatomy.counting import published_lenses
from explainer.anatomy.levels import LEVELS
from tests.pages.diagram import Diagram, seen

COUNTING = "What are we counting?"
PLACES = "Choose a level or a region"
LENSES = published_lenses()


@pytest.fixture
def visited(visit, chapter):
    """The chapter, open and alive; afterwards it must have asked for nothing and broken nothing."""
    # Less motion: where a bone is on the screen can be measured while nothing glides.
    opened = visit(chapter, reduced_motion="reduce").settle()
    yield opened
    faults = (opened.requests, opened.files, opened.errors, opened.violations)
    assert faults == ([], [], [], [])


@pytest.fixture
def diagram(visited):
    return Diagram(visited.page)


@pytest.mark.parametrize("view", ["side", "back"])
def test_bone_is_chosen_in_the_picture_and_keys_walk_on(visited, diagram, view):
    press = visited.page.keyboard.press
    diagram.click("T7", view)
    diagram.shows_place("T7")
    for key, place in {
        "ArrowRight": "T8", "ArrowDown": "T9", "ArrowUp": "T8", "ArrowLeft": "T7",
        "Home": "", "End": "coccyx", "Escape": "",
    }.items():  # fmt: skip
        press(key)
        diagram.carries(selected=place)
        diagram.shows_place(place)


@pytest.mark.parametrize("view", ["side", "back"])
def test_every_bone_can_be_hit(diagram, view):
    missed = {}
    for level in LEVELS:
        diagram.click(level, view)
        chosen = diagram.checked("selected")
        if chosen != level:
            missed[level] = chosen
    assert missed == {}


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("touch", [False, True], ids=["mouse", "touch"])
def test_page_stays_where_it_is_when_a_bone_is_chosen(visit, chapter, touch, javascript):
    """The picture that a reader is looking at must not be scrolled away under the finger."""
    width = 375 if touch else 1280
    opened = visit(
        chapter, width=width, height=700, javascript=javascript, reduced_motion="reduce",
        has_touch=touch, is_mobile=touch,
    )  # fmt: skip
    if javascript:
        opened.settle()
    diagram, moved = Diagram(opened.page), {}
    for level, view in (("C2", "side"), ("T7", "back"), ("L3", "side"), ("S2", "back")):
        point = diagram.point(level, view)
        before = opened.page.evaluate("scrollY")
        (opened.page.touchscreen.tap if touch else opened.page.mouse.click)(*point)
        expect(diagram.radio_of(level)).to_be_checked()
        moved[level] = opened.page.evaluate("scrollY") - before
    assert set(moved.values()) == {0}, moved


def test_every_place_has_its_own_panel(diagram):
    labels = diagram.figure.get_by_role("radiogroup", name=PLACES).locator("label")
    titles = set()
    for number in range(labels.count()):
        label = labels.nth(number)
        label.click()
        place = label.locator("input").get_attribute("value")
        diagram.carries(selected=place)
        diagram.shows_place(place)
        titles.add(diagram.figure.locator(f'[data-panel-for="{place}"] h3').inner_text())
    assert labels.count() == len(titles) == 1 + 5 + 30


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens.id)
def test_lens_changes_finding_chart_legend_and_colours(diagram, lens):
    diagram.choose(COUNTING, lens.id)
    diagram.carries(lens=lens.id)
    diagram.shows_lens(lens.id)
    colours = {}
    for level in LEVELS:
        share = lens.share_of_highest(level)
        for view in ("side", "back"):
            colours.setdefault(diagram.paint(level, "fill", view), set()).add(share)
        if share is None:
            assert diagram.paint(level, "fill").startswith("url("), level
    # One colour stands for one value, and different values look different.
    assert all(len(shares) == 1 for shares in colours.values())
    assert len(colours) == len({share for shares in colours.values() for share in shares}) > 1
    beside = seen(diagram.figure.locator(".bracket .value, .beside .value"))
    numbers = [float(re.match(r"[\d.]+", text)[0]) for text in beside if text[0].isdigit()]
    assert sorted(numbers) == sorted(count.value for count in lens.counts.values())


def test_chosen_bone_has_a_wider_outline(diagram):
    diagram.click("T7")
    for view in ("side", "back"):
        chosen, other = (diagram.paint(level, "strokeWidth", view) for level in ("T7", "T8"))
        assert float(chosen.removesuffix("px")) > float(other.removesuffix("px"))
        assert diagram.paint("T7", "stroke", view) != diagram.paint("T8", "stroke", view)


def test_region_is_chosen_beside_the_picture_and_its_bones_and_bar_answer(diagram):
    diagram.choose(COUNTING, "symptomatic")
    bar = diagram.figure.locator('.lens:not([hidden]) [data-part="lumbar"] path').first
    width = "(path) => getComputedStyle(path).strokeWidth"
    before = bar.evaluate(width)
    diagram.figure.locator('.bracket[data-region="lumbar"]').click()
    diagram.carries(selected="lumbar")
    diagram.shows_place("lumbar")
    assert bar.evaluate(width) != before
    outlines = {level: diagram.paint(level, "stroke") for level in ("T12", "L1", "L5", "S1")}
    assert outlines["L1"] == outlines["L5"] not in (outlines["T12"], outlines["S1"])
    rows = diagram.figure.locator('[data-panel-for="lumbar"] tbody tr')
    assert rows.count() == len(LENSES)


def test_view_leaves_one_picture(diagram):
    side, back = (diagram.figure.locator(f".view-{name}") for name in ("side", "back"))
    for view, pictures in [
        ("side", (True, False)),
        ("back", (False, True)),
        ("both", (True, True)),
    ]:
        diagram.choose("View", view)
        diagram.carries(view=view)
        assert (side.is_visible(), back.is_visible()) == pictures


def test_each_change_is_announced_once(visited, diagram):
    status = diagram.figure.get_by_role("status")
    assert status.get_attribute("role") == "status" and status.inner_text() == ""
    status.evaluate(
        """(status) => { window.said = []; new MutationObserver((changes) => {
          for (const change of changes) window.said.push(change.target.textContent);
        }).observe(status, { childList: true, characterData: true, subtree: true }); }"""
    )
    diagram.click("T7")
    visited.page.keyboard.press("ArrowDown")
    diagram.choose(COUNTING, "chance")
    diagram.choose("View", "side")
    said = visited.page.evaluate("window.said")
    assert len(said) == 4
    assert said[0].startswith("T7") and said[1].startswith("T8")
    assert seen(diagram.figure.locator(".finding"))[0] in said[2]
    assert "side" in said[3]


def test_address_names_a_place(visit, chapter):
    opened = visit(chapter, fragment="#T7").settle()
    diagram = Diagram(opened.page)
    diagram.shows_place("T7")
    expect(diagram.figure).to_be_in_viewport()
    opened.page.evaluate("location.hash = '#lumbar'")
    diagram.shows_place("lumbar")
    opened.page.evaluate("location.hash = '#nowhere'")
    diagram.shows_place("lumbar")
    assert opened.errors == []


def test_fingers_choose_as_well(visit, chapter):
    phone = {"width": 375, "has_touch": True, "is_mobile": True, "reduced_motion": "reduce"}
    opened = visit(chapter, **phone).settle()
    diagram = Diagram(opened.page)
    for level, view in (("T7", "side"), ("L3", "back"), ("C2", "side")):
        opened.page.touchscreen.tap(*diagram.point(level, view))
        diagram.carries(selected=level)
        diagram.shows_place(level)
    diagram.radio_of("prostate-autopsy", "lens").tap()
    diagram.carries(lens="prostate-autopsy")


def test_page_begins_where_the_notebook_ended(visit, published):
    page = published("spine = SpineDiagram()\nspine", "spine.selected, spine.lens = 'T7', 'chance'")
    diagram = Diagram(visit(page).settle().page)
    diagram.carries(selected="T7", lens="chance", view="both")
    diagram.shows_place("T7")
    diagram.shows_lens("chance")
