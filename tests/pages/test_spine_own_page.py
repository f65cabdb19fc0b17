"""A spine diagram that holds a reader's own ways of counting alone, published."""

import pytest
from playwright.sync_api import expect

from explainer.lab.published import lesions_by_level
from tests.pages.diagram import Diagram, seen

BARE = ("heading-order",)  # a small page has no heading between its title and an exhibit's
COUNTING, PLACES = "What are we counting?", "Choose a level or a region"
EVERY, REST = lesions_by_level(), lesions_by_level(without_the_four=True)
CELLS = (
    "from explainer.lab.published import lesions_by_level",
    "spine = SpineDiagram(values={'All 46 patients': lesions_by_level(), 'Without the four': "
    "lesions_by_level(without_the_four=True)}, unit='lesions', source='The CT table', "
    "doubt='What was not scanned is not known to be healthy.', published=False)\nspine",
)


@pytest.fixture
def page(published):
    return published(*CELLS)


@pytest.fixture
def diagram(visit_cleanly, page):
    return Diagram(visit_cleanly(page).page)


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_ways_of_counting_change_column_chart_and_finding(visit, page, javascript):
    opened = visit(page, javascript=javascript, reduced_motion="reduce")
    if javascript:
        opened.settle()
    diagram = Diagram(opened.page)
    diagram.shows_lens("own")
    before = {level: diagram.paint(level, "fill") for level in ("L3", "T11", "S1", "C4")}
    diagram.choose(COUNTING, "own-2")
    diagram.shows_lens("own-2")
    after = {level: diagram.paint(level, "fill") for level in before}
    # One scale for both: fewer lesions are paler, as many look alike, no figure is a hatch.
    assert after["L3"] != before["L3"] and after["T11"] != before["T11"]
    assert after["S1"] == before["S1"]
    assert after["C4"] == before["C4"] and after["C4"].startswith("url(")
    beside = seen(diagram.figure.locator(".beside .value"))
    assert beside == [f"{one.value:g}" for one in REST.values()]


def test_panel_of_a_level_holds_both_numbers(diagram):
    diagram.click("L3")
    diagram.shows_place("L3")
    panel = diagram.figure.locator('[data-panel-for="L3"]')
    assert panel.locator("dd").all_inner_texts() == [EVERY["L3"].text, REST["L3"].text]
    diagram.choose(PLACES, "C4")
    assert diagram.figure.locator('[data-panel-for="C4"] dd').all_inner_texts() == ["no figure"] * 2


def test_what_is_said_when_a_way_of_counting_or_a_place_is_chosen(diagram):
    status = diagram.figure.get_by_role("status")
    diagram.choose(COUNTING, "own-2")
    expect(status).to_have_text(f"Without the four. Highest: L3, {REST['L3'].text}.")
    diagram.choose(PLACES, "T11")
    expect(status).to_have_text(
        f"T11, eleventh of twelve thoracic: {REST['T11'].text} (Without the four)"
    )
    diagram.choose(PLACES, "S3")
    expect(status).to_have_text("S3, third of five sacral: no figure (Without the four)")


def test_other_way_of_counting_says_the_chosen_place(diagram):
    """A level with its unit, and a region with its highest level."""
    status = diagram.figure.get_by_role("status")
    for place, said in (
        ("T1", f"T1: {REST['T1'].text}, Without the four"),
        ("thoracic", f"Thoracic: Highest: T11, {REST['T11'].text}, Without the four"),
        ("C1", "C1: no figure, Without the four"),
    ):
        diagram.choose(COUNTING, "own")
        diagram.choose(PLACES, place)
        diagram.choose(COUNTING, "own-2")
        expect(status).to_have_text(said)


def test_outlines_show_what_the_four_add(diagram):
    chart = diagram.figure.locator('.lens[data-for-lens="own-2"] svg.chart')
    diagram.choose(COUNTING, "own-2")
    tall, solid = (
        chart.locator(part).nth(list(EVERY).index("L3")).bounding_box()["height"]
        for part in ("path.hollow", "[data-part] path")
    )
    assert solid / tall == pytest.approx(REST["L3"].value / EVERY["L3"].value, abs=0.05)


def test_list_of_places_and_panel_stand_beside_the_picture(diagram):
    picture = diagram.figure.locator(".picture").bounding_box()
    for part in (".choosing", ".panels"):
        box = diagram.figure.locator(part).bounding_box()
        assert box["x"] >= picture["x"] + picture["width"]
        assert box["y"] < picture["y"] + picture["height"]


@pytest.mark.parametrize("width", [320, 375])
def test_nothing_is_wider_than_a_phone(visit, page, width):
    opened = visit(page, width=width, reduced_motion="reduce").settle().open_details()
    diagram = Diagram(opened.page)
    for lens in ("own", "own-2"):
        diagram.choose(COUNTING, lens)
        assert opened.sideways_scroll() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_in_any_state(visit, page, dark):
    opened = visit(page, dark=dark, reduced_motion="reduce").settle().open_details()
    diagram = Diagram(opened.page)
    for lens, place in (("own", ""), ("own-2", "L3"), ("own-2", "sacral")):
        diagram.choose(COUNTING, lens)
        diagram.choose(PLACES, place)
        assert opened.axe("figure.spine-diagram", without=BARE) == []


def test_paper_shows_both_ways_and_the_table(visit, page):
    opened = visit(page, reduced_motion="reduce").settle()
    diagram = Diagram(opened.page)
    diagram.choose(PLACES, "L3")
    opened.page.emulate_media(media="print")
    findings = seen(diagram.figure.locator(".finding"))
    assert [text.partition(".")[0] for text in findings] == ["All 46 patients", "Without the four"]
    assert diagram.figure.locator("[data-panel-for]").filter(visible=True).count() == 1
    assert diagram.figure.locator("tbody tr").filter(visible=True).count() == len(EVERY)
