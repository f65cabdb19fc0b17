"""The body map on a published page: clicks, keys, links, screens, paper, no JavaScript."""

import pytest
from playwright.sync_api import expect

from explainer.anatomy.body.column import block
from explainer.anatomy.body.dermatomes import DERMATOMES
from explainer.anatomy.body.keys import KEY_POINTS
from explainer.exhibits.dermatome_map_picture import HALF, HEIGHT, TOP
from tests.pages.diagram import Diagram

BODY, OTHER = "figure.dermatome-map >> nth=0", "figure.dermatome-map >> nth=1"
# The small page has no headings between its title and the exhibits, and holds one of them twice.
SMALL = ("heading-order", "landmark-unique")
scripts = pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
# A place of the drawing, on the screen: what is there is brought into the window first.
SPOT = """(box, [x, y]) => {
  const mark = Object.assign(document.createElement("i"), {
    style: `position:absolute;left:${100 * x}%;top:${100 * y}%` });
  box.append(mark);
  mark.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top } = mark.getBoundingClientRect();
  mark.remove();
  return [left, top];
}"""


@pytest.fixture(scope="module")
def small(published):
    return published(
        "from explainer import DermatomeMap\nspine = SpineDiagram(compact=True)\nspine",
        "body = DermatomeMap()\nlink = jslink((spine, 'selected'), (body, 'selected'))\nbody",
        "other = DermatomeMap(selected='T7', pressed='root')\nother",
    )


def choose(figure, name: str, value: str) -> None:
    figure.locator(f'input[name="{name}"][value="{value}"]').check()


def checked(figure, name: str) -> str:
    return figure.locator(f"input[name={name}]:checked").get_attribute("value")


def click(figure, side: str, x: float, y: float) -> None:
    share = [(x + HALF) / (2 * HALF), (y - TOP) / HEIGHT]
    figure.page.mouse.click(*figure.locator(f".{side} .body").evaluate(SPOT, share))


def filled(figure, kind: str, side: str = "back") -> list[str]:
    """The names of the areas whose skin is filled as ``at`` or with the stripes of ``below``."""
    found = figure.locator(f".{side} .skins label").evaluate_all(
        "(labels) => labels.map((one) => [one.className,"
        " getComputedStyle(one.querySelector('path')).fill])"
    )
    strong = figure.locator(".mark-at").evaluate("(one) => getComputedStyle(one).backgroundColor")
    wanted = {"at": strong, "below": "url("}[kind]
    return [name for name, fill in found if fill.startswith(wanted)]


@scripts
def test_bone_marks_its_skin_on_the_root_and_on_the_cord(visit, small, javascript):
    page = visit(small, javascript=javascript).page
    figure, other = page.locator(BODY), page.locator(OTHER)
    choose(figure, "selected", "T7")
    assert filled(figure, "at") == ["T9"]
    assert filled(figure, "below") == list(DERMATOMES[DERMATOMES.index("T10") :])
    expect(figure.locator(".now-below")).to_be_visible()
    choose(figure, "pressed", "root")
    assert (filled(figure, "at"), filled(figure, "below")) == (["T7"], [])
    expect(figure.locator(".now-below")).not_to_be_visible()
    choose(figure, "pressed", "cord")
    choose(figure, "selected", "L4")
    assert filled(figure, "at") == []
    assert filled(figure, "below") == list(DERMATOMES[DERMATOMES.index("L4") :])
    expect(figure.locator(".now-cauda")).to_be_visible()
    expect(figure.locator(".now-at")).not_to_be_visible()
    assert filled(other, "at") == ["T7"]


@scripts
def test_skin_and_bones_can_be_clicked(visit, small, javascript):
    page = visit(small, javascript=javascript, width=1280).page
    figure = page.locator(BODY)
    for name in ("C3", "T4", "T10", "L1", "L4", "C7", "S2", "S4-5"):
        side, x, y = KEY_POINTS[name]
        click(figure, side, x, y)
        assert checked(figure, "place") == name
        expect(figure.locator(f"div.known.{name}")).to_be_visible()
        expect(figure.locator(f".sought .{name}")).to_be_visible()
    for level in ("C5", "T8", "L3", "S2"):
        click(figure, "back", 0, block(level).middle)
        assert checked(figure, "selected") == level


def test_skin_chooses_its_bone_and_another_bone_lets_go_of_it(visit_cleanly, small):
    page = visit_cleanly(small).page
    figure = page.locator(BODY)
    choose(figure, "place", "T10")
    expect(figure).to_have_attribute("data-selected", "T8")
    assert "T10" in filled(figure, "at")
    choose(figure, "pressed", "root")
    expect(figure).to_have_attribute("data-selected", "T10")
    assert filled(figure, "at") == ["T10"]
    expect(figure.get_by_role("status")).to_contain_text("navel")
    choose(figure, "selected", "L2")
    expect(figure).to_have_attribute("data-place", "")
    expect(figure.get_by_role("status")).to_contain_text("L2")
    choose(figure, "place", "S3")
    expect(figure.get_by_role("status")).to_contain_text("hospital the same day")


def test_spine_diagram_and_body_map_follow_each_other(visit_cleanly, small):
    page = visit_cleanly(small).page
    figure, spine = page.locator(BODY), Diagram(page)
    spine.radio_of("T7").check()
    expect(figure).to_have_attribute("data-selected", "T7")
    assert filled(figure, "at") == ["T9"]
    choose(figure, "place", "L4")
    spine.carries(selected="T12")
    click(figure, "back", 0, block("C6").middle)
    spine.carries(selected="C6")
    expect(figure).to_have_attribute("data-place", "")
    expect(page.locator(OTHER)).to_have_attribute("data-selected", "T7")


def test_root_of_a_chosen_place_is_marked_alone(visit, small):
    """Two roots leave beside C6; who asks for the thumb is shown one."""
    figure = visit(small).settle().page.locator(BODY)
    choose(figure, "pressed", "root")
    choose(figure, "selected", "C6")
    assert filled(figure, "at") == ["C6", "C7"]
    choose(figure, "place", "C6")
    assert filled(figure, "at") == ["C6"]


def test_region_marks_the_roots_that_leave_there_and_no_others(visit, small):
    figure = visit(small).settle().page.locator(BODY)
    choose(figure, "pressed", "root")
    choose(figure, "selected", "lumbar")
    assert filled(figure, "at") == ["L1", "L2", "L3", "L4", "L5"]
    choose(figure, "selected", "cervical")
    assert filled(figure, "at") == list(DERMATOMES[: DERMATOMES.index("T1")])


def test_chosen_bone_is_named_in_the_picture(visit, small):
    figure = visit(small).settle().page.locator(BODY)
    named = """(labels) => labels.map((one) => getComputedStyle(one, "::after"))
      .filter((look) => look.opacity === "1" && look.content !== "none").length"""
    choose(figure, "selected", "T8")
    tag = figure.locator('.bones [data-of="T8"]')
    assert tag.evaluate('(one) => getComputedStyle(one, "::after").opacity') == "1"
    assert figure.locator(".bones label").evaluate_all(named) == 1
    choose(figure, "selected", "thoracic")
    assert figure.locator(".bones label").evaluate_all(named) == 0


def test_every_group_is_one_tab_stop_with_named_choices(visit, small):
    page = visit(small).settle().page
    figure = page.locator(BODY)
    figure.locator("input[name=pressed]:checked").focus()
    stops = []
    while page.evaluate("document.activeElement.form ?? document.activeElement.href"):
        stops.append(page.evaluate("document.activeElement.name"))
        page.keyboard.press("Tab")
    stops = list(filter(None, stops))  # between them lie links to sources
    assert stops == ["pressed", "selected", "place"]
    expect(figure.get_by_role("radiogroup")).to_have_count(3)
    expect(figure.get_by_role("radio", name="T10 navel", exact=True)).to_have_count(1)
    expect(figure.get_by_role("radio", name="T7", exact=True)).to_have_count(1)
    figure.locator('input[name=place][value=""]').focus()
    page.keyboard.press("ArrowDown")
    expect(figure).to_have_attribute("data-place", "C2")
    page.keyboard.press("End")
    expect(figure).to_have_attribute("data-place", "S4-5")
    page.keyboard.press("Escape")
    expect(figure).to_have_attribute("data-place", "")


@pytest.mark.parametrize("width", [320, 375, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_fits_the_window_and_has_no_faults(visit, small, width, dark):
    opened = visit(small, width=width, dark=dark, reduced_motion="reduce").settle()
    choose(opened.page.locator(BODY), "place", "L4")
    opened.open_details()
    assert opened.sideways_scroll() == 0
    assert opened.axe("figure.dermatome-map", without=SMALL) == []
    small_ones = opened.page.locator(f"{BODY} >> .choosing input").evaluate_all(
        "(all) => all.filter((one) => { const box = one.getBoundingClientRect();"
        " return Math.min(box.width, box.height) < 24; }).length"
    )
    assert small_ones == 0


def test_marks_hold_without_colour(visit, small):
    """At the height and below it differ by pattern; chosen areas have a broad dark outline."""
    figure = visit(small, forced_colors="active").settle().page.locator(BODY)
    choose(figure, "selected", "T7")
    look = "(path) => [getComputedStyle(path).fill, parseFloat(getComputedStyle(path).strokeWidth)]"
    skin = figure.locator(".back .skins")
    looks = {name: skin.locator(f".{name} path").evaluate(look) for name in ("T8", "T9", "L2")}
    assert len({fill for fill, _ in looks.values()}) == 3
    assert looks["L2"][0].startswith("url(")
    assert looks["T9"][1] > looks["T8"][1]


def test_paper_holds_both_bodies_and_every_root(visit, small):
    printed = visit(small).settle().paper()
    for name in ("From the front", "From behind", "C1", "S4-5, skin round the anus"):
        assert name in printed
    assert "Everything below" in printed and "Below the end of the cord" in printed
