"""What holds for every chapter of the course, in every edition, whatever it is about."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.browser import COLOURS

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
COURSE = json.loads((NOTEBOOKS / "course.json").read_text(encoding="utf-8"))["notebooks"]
CHAPTERS = [name for name in COURSE if name != "start-here"]
MOST_BYTES = 350_000


@pytest.fixture(params=CHAPTERS)
def made(request, site) -> Path:
    """The published page of one chapter after the other."""
    return site / f"{request.param}.html"


def test_chapter_is_one_small_file_that_asks_for_nothing(visit, made):
    assert made.stat().st_size <= MOST_BYTES
    text = made.read_text(encoding="utf-8")
    assert not re.search(r"<(?:link|script|img|iframe|source)\b[^>]*\b(?:href|src)=.https?:", text)
    assert not re.search(r"@import|url\(.?https?:", text)
    opened = visit(made).settle()
    places = opened.page.locator(".widget[data-model]")
    assert opened.page.locator(".widget[data-live]").count() == places.count() > 2
    choose_last_of_each(opened.page)
    assert opened.requests == opened.files == opened.errors == opened.violations == []


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_nothing_is_wider_than_the_window(visit, made, width):
    opened = visit(made, width=width, reduced_motion="reduce").settle().open_details()
    assert opened.sideways_scroll() == 0
    choose_last_of_each(opened.page)
    assert opened.open_details().sideways_scroll() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_no_fault_that_axe_can_find(visit, made, width, dark):
    opened = visit(made, width=width, dark=dark, reduced_motion="reduce").settle().open_details()
    only = COLOURS if dark else ()
    assert opened.axe(only=only) == []
    choose_last_of_each(opened.page)
    assert opened.open_details().axe("figure.exhibit", only=only) == []


@pytest.mark.parametrize("width", [375, 1280])
def test_targets_are_big_enough(visit, made, width):
    """At least 24 by 24 pixels for what is not a link in a sentence (WCAG 2.5.8)."""
    page = visit(made, width=width).settle().page
    controls = page.locator("figure label:has(input), summary, button, .csv").filter(visible=True)
    assert controls.count() > 60
    size = """(all) => all.map((one) => [one.innerText, one.getBoundingClientRect()])
      .map(([words, box]) => [words, box.width, box.height])"""
    sizes = controls.evaluate_all(size)
    assert [found for found in sizes if min(found[1:]) < 24] == []


def test_every_number_leads_to_its_passport(visit, made):
    page = visit(made).settle().page
    lost = """(links) => links.map((link) => link.getAttribute("href"))
      .filter((address) => !document.getElementById(address.slice(1)))"""
    assert page.locator("a[href^='#stat-'], a[href^='#ref-']").evaluate_all(lost) == []
    assert page.locator("a[href^='#stat-']").count() > 20
    twice = """(all) => all.map((one) => one.id)
      .filter((id, place, ids) => ids.indexOf(id) !== place)"""
    assert page.locator("[id]").evaluate_all(twice) == []


@pytest.mark.parametrize("name", ["index", *COURSE])
def test_headings_are_in_order(visit, site, name):
    page = visit(site / f"{name}.html").settle().page
    tags = (
        "(all) => all.filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"
    )
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(tags)
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_picture_has_words_or_is_decoration(visit, made):
    page = visit(made).settle().page
    assert page.locator("svg").count() > 5
    silent = "svg:not([aria-hidden=true] svg, [aria-hidden=true], [role=img][aria-label], svg svg)"
    assert page.locator(silent).count() == 0
    hidden = page.locator("[aria-hidden=true] :is(a, button, input, summary, [tabindex])")
    assert hidden.count() == 0


def test_tables_can_be_read_cell_by_cell(visit, made):
    page = visit(made).settle().page
    tables = page.locator("table")
    assert tables.count() >= at_least(made, 3, spine=6)
    bare = "(tables) => tables.filter((table) => !table.caption?.textContent.trim()).length"
    assert tables.evaluate_all(bare) == 0
    loose = page.locator("th:not([scope=row], [scope=col], [scope=rowgroup], [scope=colgroup])")
    assert loose.count() == 0
    assert page.locator("table:not(:has(tbody th)), table:not(:has(td))").count() == 0


def test_every_exhibit_stands_without_javascript(visit, made):
    opened = visit(made, javascript=False)
    # All worked solutions are closed by design, and their summary opens them without script.
    for summary in opened.page.locator("figure.solutions summary").all():
        summary.click()
    figures = opened.page.locator("figure.exhibit")
    assert figures.count() >= at_least(made, 4, spine=3)
    assert all(len(figure.inner_text()) > 80 for figure in figures.all())
    assert opened.errors == opened.violations == []


def test_paper_folds_nothing_away(visit, made):
    """But what stands behind a choice, and tables whose content is printed as a figure."""
    page = visit(made).settle().page
    page.emulate_media(media="print")
    folded = """(all) => all.filter((one) => !one.closest(".by-choice, .screen"))
      .filter((one) => !one.checkVisibility()).map((one) => one.textContent.slice(0, 60))"""
    answer = "fieldset:has(.right) .explanation"  # a guess is answered by the chapter
    for selector in (answer, ".passport", ".references li", "figure figcaption"):
        assert page.locator(selector).count() > 2
        assert page.locator(selector).evaluate_all(folded) == [], selector
    tables = page.locator("figure.exhibit details table")
    assert tables.count() >= at_least(made, 2, spine=1)
    assert tables.evaluate_all(folded) == []


def test_paper_prints_figures_on_survival_only_if_the_reader_opened_them(visit, made):
    page = visit(made).settle().page
    page.emulate_media(media="print")
    for kept in page.locator("details.by-choice").all():
        inside = kept.locator(".details-body")
        assert not inside.evaluate("(one) => one.checkVisibility()")
        kept.evaluate("(one) => { one.open = true; }")
        assert inside.evaluate("(one) => one.checkVisibility()")


def test_tab_reaches_each_group_once(visit, made):
    """One stop for a group of radios, however many there are in it."""
    page = visit(made).settle().page
    stops: list[str] = []
    key = """() => { const at = document.activeElement;
      if (at === document.body) return null;
      return at.type === "radio" ? (at.form?.closest("figure")?.id ?? "") + at.name : ""; }"""
    for _ in range(600):
        page.keyboard.press("Tab")
        group = page.evaluate(key)
        if group is None:
            break
        if group:
            stops.append(group)
    assert len(stops) > 5 and len(stops) == len(set(stops))


def choose_last_of_each(page) -> None:
    """Take the last option of every group that can be seen, and reveal what waits for a guess.

    By script: that a hand can do it is what the tests of each exhibit are about.
    """
    chosen = page.evaluate(
        """async () => {
          const seen = (one) => one.checkVisibility({ visibilityProperty: true });
          let chosen = 0;
          for (const group of document.querySelectorAll("[role=radiogroup]")) {
            const last = [...group.querySelectorAll("input[type=radio]")].filter(seen).at(-1);
            last?.click(); // a choice made before may have taken this group away
            chosen += Boolean(last?.checked);
          }
          for (const box of document.querySelectorAll("figure.predict-share [type=checkbox]"))
            if (!box.checked) box.click();
          for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
          return chosen;
        }"""
    )
    assert chosen > 2


def at_least(made: Path, usual: int, *, spine: int) -> int:
    """Return how many there must be for a test to say something: the spine's exhibit is large."""
    return spine if made.stem == "the-spine-by-region" else usual
