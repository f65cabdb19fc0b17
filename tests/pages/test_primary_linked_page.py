"""The chosen primary on a published page: one choice colours the column and marks the chart."""

import re

import pytest
from playwright.sync_api import Locator, expect

from explainer.epidemiology.cord_compression import compression_counts
from explainer.epidemiology.primaries import primaries
from explainer.epidemiology.spine_lesions import spine_lesions

CHOICES = "Primary cancer"
TABLES = spine_lesions()
DRAWN = {id for count in compression_counts() for id in count.figures}


@pytest.fixture(scope="module")
def linked(published):
    """A page with both exhibits, linked, as a chapter would have them."""
    return published(
        "from explainer import CompressionByPrimary, PrimarySpine\n"
        "spine = PrimarySpine(primary='prostate')\nspine",
        "press = CompressionByPrimary(primary='prostate')\n"
        "jslink((spine, 'primary'), (press, 'primary'))\npress",
        "from explainer import sources\nsources('start-here.ipynb', spine, press)",
    )


@pytest.fixture
def visited(visit, linked):
    """The page, open and alive; it must have asked for nothing and broken nothing."""
    opened = visit(linked, reduced_motion="reduce").settle()
    yield opened
    faults = (opened.requests, opened.files, opened.errors, opened.violations)
    assert faults == ([], [], [], [])


def spine(page) -> Locator:
    return page.locator("figure.primary-spine")


def press(page) -> Locator:
    return page.locator("figure.compression-by-primary")


def choose(page, id: str) -> None:
    group = spine(page).get_by_role("radiogroup", name=CHOICES, exact=True)
    group.locator(f'input[value="{id}"]').check()


def fill(page, level: str) -> str:
    bone = spine(page).locator(f'[data-bone="{level}"] .bone').first
    return bone.evaluate("(path) => getComputedStyle(path).fill")


def rings(page) -> dict[str, float]:
    """Return how wide the ring is around the dots of each primary in the chart."""
    return dict(
        press(page)
        .locator("[data-part]:has(path)")
        .evaluate_all(
            "(parts) => parts.map((part) => [part.dataset.part,"
            " parseFloat(getComputedStyle(part.querySelector('path')).strokeWidth)])"
        )
    )


def shows_lesions(page, id: str) -> None:
    """The finding, the dots and the colours are those of the chosen primary, and of no other."""
    words = spine(page).locator(".found > p").filter(visible=True)
    if id in TABLES:
        expect(words).to_have_text(re.compile(f"{TABLES[id].total.text} in "))
        expect(spine(page).locator(".doubts")).to_be_visible()
    else:
        expect(words.first).to_contain_text("No source that we read gives vertebrae")
        expect(spine(page).locator(".doubts")).to_be_hidden()
    drawn = spine(page).locator("svg.dots").filter(visible=True)
    assert [one.get_attribute("data-of") for one in drawn.all()] == [id][: id in TABLES]
    plain = fill(page, "coccyx")
    if id in TABLES:
        assert plain.startswith("url(") and fill(page, "C4").startswith("url(")
        top = fill(page, TABLES[id].leading[0])
        least = min(TABLES[id].by_level, key=lambda level: TABLES[id].by_level[level].value)
        assert not top.startswith("url(") and top != fill(page, least)
    else:
        assert fill(page, "L3") == fill(page, "C4") == plain and not plain.startswith("url(")


def test_page_begins_with_the_primary_that_the_notebook_set(visited):
    shows_lesions(visited.page, "prostate")
    expect(press(visited.page)).to_have_attribute("data-primary", "prostate")


@pytest.mark.parametrize("id", [one.id for one in primaries()])
def test_choosing_in_one_exhibit_changes_the_other(visited, id):
    choose(visited.page, id)
    shows_lesions(visited.page, id)
    expect(press(visited.page)).to_have_attribute("data-primary", id)
    said = press(visited.page).locator(".chosen p").filter(visible=True)
    expect(said).to_have_count(1)
    expect(said).to_have_attribute("data-for-primary", id)
    if id not in DRAWN:
        expect(said).to_contain_text("no source gives a figure")
    around = rings(visited.page)
    assert {part for part, width in around.items() if width > 0} == {id} & DRAWN
    assert set(around) == DRAWN


def test_keys_walk_and_only_the_exhibit_in_use_says_the_change(visited):
    page = visited.page
    page.evaluate(
        """() => { window.said = []; for (const status of document.querySelectorAll(
          "figure.exhibit [role=status]")) new MutationObserver((changes) => {
            for (const change of changes) window.said.push(change.target.textContent);
          }).observe(status, { childList: true, characterData: true, subtree: true }); }"""
    )
    spine(page).locator("input:checked").focus()
    order = [one.id for one in primaries()]
    for key, id in {
        "ArrowRight": order[order.index("prostate") + 1],
        "Home": order[0],
        "ArrowLeft": order[-1],
        "End": order[-1],
    }.items():
        page.keyboard.press(key)
        expect(press(page)).to_have_attribute("data-primary", id)
        expect(spine(page).locator(f'input[value="{id}"]')).to_be_focused()
    said = page.evaluate("window.said")
    assert len(said) == 3  # End was there already; the linked exhibit follows in silence
    assert press(page).get_by_role("status").text_content() == ""
    assert said[1].startswith("Breast: 41 lesions")
    assert said[-1].startswith("No source that we read gives vertebrae")


@pytest.mark.parametrize("id", ["breast", "kidney", "liver"])
def test_column_answers_without_javascript_and_the_chart_holds_everything(visit, linked, id):
    page = visit(linked, javascript=False).page
    choose(page, id)
    shows_lesions(page, id)
    for count in compression_counts():
        for one in (*count.figures.values(), count.all_cancers):
            expect(press(page).locator("svg", has_text=one.text).first).to_be_visible()
    expect(press(page).get_by_text("Not given in either")).to_be_visible()
    press(page).get_by_text("The numbers, as a table").click()
    row = press(page).get_by_role("row", name=re.compile("^Breast"))
    expect(row).to_contain_text("not given")


def test_paper_holds_every_finding_and_every_doubt(visited):
    paper = visited.paper()
    for lesions in TABLES.values():
        assert f"{lesions.primary.label}: {lesions.total.text} in" in paper
        assert f"0 to {lesions.highest} lesions ({lesions.primary.label.lower()})" in paper
    for words in ("How far does this go?", "is not spared", "for liver cancer", "never across"):
        assert words in paper
    for count in compression_counts():
        assert f"{count.where.removeprefix('the ')}, {count.years}" in paper


@pytest.mark.parametrize("width", [375, 320])
def test_nothing_is_wider_than_a_phone(visit, linked, width):
    opened = visit(linked, width=width).settle()
    for id in ("prostate", "myeloma"):
        choose(opened.page, id)
        assert opened.sideways_scroll() == 0
    box = spine(opened.page).locator(".picture").bounding_box()
    for dots in spine(opened.page).locator("svg.dots").filter(visible=True).all():
        found = dots.bounding_box()
        assert found["x"] + found["width"] <= box["x"] + box["width"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_that_axe_can_find(visit, linked, dark):
    opened = visit(linked, dark=dark).settle().open_details()
    for id in ("prostate", "breast", "liver"):
        choose(opened.page, id)
        assert opened.axe("figure.primary-spine, figure.compression-by-primary") == []


def test_two_columns_do_not_disturb_each_other(visit, published):
    pair = published(
        "from explainer import PrimarySpine\nPrimarySpine(primary='lung')",
        "PrimarySpine(primary='liver')",
    )
    page = visit(pair, javascript=False).page
    first, second = (spine(page).nth(number) for number in (0, 1))
    first.locator('input[value="kidney"]').check()
    for figure, id, dots in ((first, "kidney", 1), (second, "liver", 0)):
        expect(figure.locator("input:checked")).to_have_value(id)
        expect(figure.locator("svg.dots").filter(visible=True)).to_have_count(dots)
