"""The ways to the spine on the published page: followed by mouse, keys, buttons and no script."""

import re

import pytest
from playwright.sync_api import expect

from explainer.epidemiology.routes import path, paths, route
from explainer.exhibits.spread_routes_words import key
from tests.pages.diagram import seen


class Ways:
    """The exhibit as a reader meets it."""

    def __init__(self, page):
        self.page = page
        self.figure = page.locator("figure.spread-routes")
        self.status = self.figure.get_by_role("status")

    def radio(self, name: str, value: str):
        return self.figure.locator(f'input[name="{name}"][value="{value}"]')

    def choose(self, primary: str, route_id: str, step: int = 1) -> None:
        for name, value in (("primary", primary), ("route", route_id), ("step", str(step))):
            self.radio(name, value).check()

    def button(self, name: str):
        return self.figure.get_by_role("button", name=name)

    def said(self) -> list[str]:
        return seen(self.figure.locator(".said h4"))

    def shows(self, primary: str, route_id: str, step: int) -> None:
        """List, sentence, numbers and vessels in the picture belong to this step, and no other."""
        way = path(primary, route_id)
        names = seen(self.figure.locator(".steps label span i"))
        assert names == [one.reaches for one in way.steps]
        now = way.steps[step - 1]
        assert self.said() == [f"{now.reaches}, through {now.along}"]
        # An item of the list has no height of its own: what is seen is told by display.
        shown = self.figure.locator(".stops li").evaluate_all(
            "(all) => all.filter((li) => getComputedStyle(li).display !== 'none')"
            ".map((li) => [li.textContent, getComputedStyle(li).getPropertyValue('--lit')])"
        )
        assert [name for name, _ in shown] == names
        assert [lit for _, lit in shown].index("1") == step - 1
        lit = self.figure.locator(".body-picture .way").evaluate_all(
            "(all) => all.filter((way) => getComputedStyle(way).display !== 'none'"
            " && getComputedStyle(way).getPropertyValue('--lit') === '1').length"
        )
        assert lit == len(now.vessels)


@pytest.fixture(scope="module")
def paper(published):
    return published("from explainer import SpreadRoutes\nSpreadRoutes()")


@pytest.fixture
def opened(visit, paper):
    visited = visit(paper, reduced_motion="reduce").settle()
    yield visited
    faults = (visited.requests, visited.files, visited.errors, visited.violations)
    assert faults == ([], [], [], [])


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_every_way_can_be_followed(visit, paper, javascript):
    ways = Ways(visit(paper, javascript=javascript).page)
    for one in paths():
        for step in {1, len(one.steps)}:
            ways.choose(one.primary, one.route.id, step)
            ways.shows(one.primary, one.route.id, step)


def test_way_that_no_source_describes_is_said_to_be_missing(opened):
    ways = Ways(opened.page)
    missing = ways.figure.locator(".missing")
    expect(missing).to_be_hidden()
    ways.choose("thyroid", "lymph")
    expect(missing).to_be_visible()
    assert seen(ways.figure.locator(".head h3")) == []
    assert ways.said() == []
    expect(ways.button("Next step")).to_have_attribute("aria-disabled", "true")


def test_buttons_go_through_the_steps_and_stop_at_the_ends(opened):
    ways = Ways(opened.page)
    ways.choose("prostate", "batson")
    expect(ways.button("Back")).to_have_attribute("aria-disabled", "true")
    for step in (2, 3):
        ways.button("Next step").click()
        expect(ways.radio("step", str(step))).to_be_checked()
    expect(ways.figure).to_have_attribute("data-step", "3")
    expect(ways.button("Next step")).to_have_attribute("aria-disabled", "true")
    ways.button("Next step").dispatch_event("click")
    expect(ways.radio("step", "3")).to_be_checked()
    ways.button("Back").click()
    ways.shows("prostate", "batson", 2)


def test_new_way_begins_at_its_first_step_and_is_announced(opened):
    ways = Ways(opened.page)
    ways.radio("step", "5").check()
    ways.radio("primary", "gastrointestinal").check()
    expect(ways.radio("step", "1")).to_be_checked()
    expect(ways.status).to_contain_text("Liver, through the portal vein")
    ways.radio("route", "batson").check()
    expect(ways.status).to_contain_text("Batson’s plexus")


def test_arrow_keys_walk_the_steps_in_one_tab_stop(opened):
    ways = Ways(opened.page)
    ways.radio("step", "1").focus()
    opened.page.keyboard.press("ArrowDown")
    expect(ways.radio("step", "2")).to_be_focused()
    ways.shows("breast", "arteries", 2)


def test_play_starts_only_when_asked_moves_on_and_pauses(visit, paper):
    visited = visit(paper).settle()
    ways = Ways(visited.page)
    expect(ways.figure).not_to_have_attribute("data-playing", "")
    ways.choose("lung", "arteries")
    cell = ways.figure.locator(".cell")
    ways.button("Play").click()
    expect(cell).to_be_visible()
    expect(cell).to_have_attribute("cx", re.compile(r"\d"))
    expect(ways.radio("step", "2")).to_be_checked(timeout=15_000)
    ways.button("Pause").click()
    expect(cell).to_be_hidden()
    expect(ways.button("Play")).to_be_visible()


def test_play_without_motion_steps_on_and_draws_no_cell(opened):
    ways = Ways(opened.page)
    ways.choose("lung", "direct")
    ways.button("Play").click()
    expect(ways.figure.locator(".cell")).to_be_hidden()
    expect(ways.radio("step", "2")).to_be_checked(timeout=15_000)
    expect(ways.button("Play")).to_be_visible(timeout=15_000)


@pytest.mark.parametrize("width", [375, 320])
def test_phone_has_no_sideways_scroll_and_large_enough_targets(visit, paper, width):
    visited = visit(paper, width=width, reduced_motion="reduce").settle()
    ways = Ways(visited.page)
    ways.choose("breast", "lymph")
    assert visited.sideways_scroll() == 0
    boxes = ways.figure.locator("label:visible, button:visible").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect())"
        ".map((box) => [box.width, box.height])"
    )
    assert all(min(box) >= 24 for box in boxes)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_of_accessibility(visit, paper, dark):
    visited = visit(paper, dark=dark, reduced_motion="reduce").settle().open_details()
    # In a chapter a heading of the second order stands above; here there is only the title.
    assert visited.axe("figure.spread-routes", without=["heading-order"]) == []


def test_paper_has_every_step_and_every_way_but_no_buttons(visit, paper):
    visited = visit(paper, reduced_motion="reduce").settle()
    Ways(visited.page).choose("prostate", "batson", 2)
    printed = visited.paper()
    for words in ("Prostate cancer, by the veins of the spine", "through the portal vein",
                  "By the fluid around the cord: how sure is it?", "Partly inferred."):  # fmt: skip
        assert words in printed
    assert "Next step" not in printed
    assert printed.count(route("batson").label) >= len(
        [one for one in paths() if one.route.id == "batson"]
    )


def test_arteries_and_veins_differ_without_colour(opened):
    ways = Ways(opened.page)
    ways.choose("breast", "arteries")
    at = key(path("breast", "arteries"))
    for kind, cores in (("vein", True), ("artery", False)):
        lines = ways.figure.locator(f'.way.{kind}[data-at~="{at}"]')
        assert lines.count()
        assert bool(lines.first.locator(".core").count()) == cores
