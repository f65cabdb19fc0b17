"""The compact spine on a published page: choose by bone, name or key; it follows what is linked."""

import pytest
from playwright.sync_api import expect

from explainer.anatomy.levels import LEVELS
from tests.pages.colours import contrast, painted
from tests.pages.diagram import Diagram, seen
from tests.pages.early import chosen_early

BARE = ("heading-order",)  # a small page has no heading between its title and an exhibit's
HIGHEST = 520


@pytest.fixture(scope="module")
def page(published):
    """A column from the side, one from behind, and a whole diagram linked with the first."""
    return published(
        "column, back, whole = SpineDiagram(compact=True), "
        "SpineDiagram(compact=True, view='back'), SpineDiagram()",
        "jslink((column, 'selected'), (whole, 'selected'));",
        "column",
        "back",
        "whole",
    )


@pytest.fixture
def opened(visit_cleanly, page):
    return visit_cleanly(page)


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_place_is_chosen_by_bone_by_its_name_and_in_the_list(visit, page, javascript):
    opened = visit(page, javascript=javascript, reduced_motion="reduce")
    if javascript:
        opened.settle()
    column, back = Diagram(opened.page), Diagram(opened.page, 1)
    column.shows_place("")
    plain = column.paint("T7", "fill")
    column.click("T7")
    column.shows_place("T7")
    assert column.paint("T7", "fill") != plain == column.paint("T8", "fill")
    column.figure.locator('.beside[data-level="L1"]').click()
    column.shows_place("L1")
    assert column.paint("T7", "fill") == plain
    column.choose("Choose a level or a region", "sacral")
    column.shows_place("sacral")
    assert column.paint("S1", "fill") == column.paint("S5", "fill") != plain
    back.shows_place("")
    back.click("T12", "back")
    back.shows_place("T12")
    column.shows_place("sacral")


@pytest.mark.parametrize("view", ["side", "back"])
def test_middle_of_every_bone_chooses_it(opened, view):
    diagram = Diagram(opened.page, ("side", "back").index(view))
    for level in LEVELS:
        diagram.click(level, view)
        assert diagram.checked("selected") == level


def test_choice_follows_a_link_both_ways(opened):
    column, whole = Diagram(opened.page), Diagram(opened.page, 2)
    column.click("T7")
    whole.shows_place("T7")
    whole.choose("Choose a level or a region", "lumbar")
    column.shows_place("lumbar")
    whole.choose("What are we counting?", "bone-scan")
    whole.shows_lens("bone-scan")
    column.shows_place("lumbar")
    Diagram(opened.page, 1).shows_place("")


def test_choice_made_before_the_script_ran_counts(visit, page):
    opened = visit(chosen_early(page, ["[name=selected][value=T7]"])).settle()
    Diagram(opened.page).shows_place("T7")
    Diagram(opened.page, 2).shows_place("T7")


def test_line_of_the_chosen_place_is_announced(opened):
    column = Diagram(opened.page)
    status = column.figure.get_by_role("status")
    column.radio_of("T7").check()
    expect(status).to_have_text(seen(column.figure.locator("[data-panel-for]"))[0])
    column.radio_of("").check()
    expect(status).to_contain_text("The whole column")


def test_one_tab_stop_and_arrows_walk_down_the_column(opened):
    column, keys = Diagram(opened.page), opened.page.keyboard
    radios = column.figure.get_by_role("radio")
    radios.first.focus()
    walked = []
    for _ in range(10):
        keys.press("ArrowDown")
        walked.append(column.checked("selected"))
    assert walked == ["cervical", *LEVELS[:7], "thoracic", "T1"]
    keys.press("End")
    column.shows_place("coccyx")
    keys.press("Escape")
    column.shows_place("")
    keys.press("Tab")
    expect(column.figure.locator(":focus")).to_have_text("33 vertebrae")
    keys.press("Shift+Tab")
    expect(radios.first).to_be_focused()


def test_column_stands_beside_its_list_and_words(opened):
    figure = Diagram(opened.page).figure
    bones, listed, words = (
        figure.locator(part).bounding_box() for part in (".bones", ".choosing", ".panels")
    )
    assert bones["height"] <= HIGHEST
    assert bones["x"] + bones["width"] < listed["x"] < listed["x"] + listed["width"] < words["x"]
    assert listed["height"] < HIGHEST + 60
    thoracic = figure.locator(".choosing div[data-region=thoracic]").bounding_box()
    names = figure.locator('.beside[data-level^="T"]').all()
    middles = [box["y"] + box["height"] / 2 for box in (name.bounding_box() for name in names)]
    beside = [y for y in middles if thoracic["y"] < y < thoracic["y"] + thoracic["height"]]
    assert len(beside) >= 10  # the group stands where its bones are


@pytest.mark.parametrize("width", [320, 375])
def test_nothing_is_wider_than_a_phone(visit, page, width):
    opened = visit(page, width=width, has_touch=True, is_mobile=True).settle().open_details()
    assert opened.sideways_scroll() == 0
    figure = Diagram(opened.page).figure
    labels = figure.locator(".choices label")
    boxes = [label.bounding_box() for label in labels.all()]
    assert min(min(box["width"], box["height"]) for box in boxes) >= 24
    labels.nth(9).tap()
    expect(labels.nth(9).locator("input")).to_be_checked()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_no_fault_that_axe_can_find(visit, page, width, dark):
    opened = visit(page, width=width, dark=dark, reduced_motion="reduce").settle()
    for number, place in enumerate(("T7", "cervical")):
        Diagram(opened.page, number).radio_of(place).check()
    faults = opened.open_details().axe("figure.compact", without=BARE)
    assert faults == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_chosen_bone_stands_out_from_its_neighbours(visit, page, dark):
    opened = visit(page, dark=dark).settle()
    column = Diagram(opened.page)
    column.radio_of("T7").check()
    chosen, other = (
        painted(column.shapes(level).and_(column.figure.locator(".bone")), "fill")[0]
        for level in ("T7", "T8")
    )
    assert contrast(chosen, other) >= 3


def test_forced_colours_keep_the_chosen_bone(visit, page):
    opened = visit(page, forced_colors="active").settle()
    column = Diagram(opened.page)
    column.radio_of("T7").check()
    assert column.paint("T7", "fill") != column.paint("T8", "fill")


def test_paper_says_something_of_every_place(visit, page):
    opened = visit(page).settle()
    column = Diagram(opened.page)
    column.radio_of("T7").check()
    opened.page.emulate_media(media="print")
    said = column.figure.locator("[data-panel-for]")
    assert said.count() == said.filter(visible=True).count() == 36
    assert column.figure.bounding_box()["height"] < 1100  # about a page, with its sources
    ink = column.figure.evaluate("(figure) => getComputedStyle(figure).color")
    label = column.figure.locator('.beside[data-level="T7"]')
    assert label.evaluate("(label) => getComputedStyle(label).color") == ink
