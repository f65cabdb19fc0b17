"""The trials on a published page: choose trial and outcome, in every edition."""

import re

import pytest
from playwright.sync_api import expect

FIGURE = "figure.trial-explorer"
TRIALS = ("patchell", "scorad", "sc24", "rtog0631", "sorensen")
SMALL = ("heading-order", "landmark-unique")  # the small page has no headings of its own


@pytest.fixture(scope="module")
def page_file(published):
    return published("from explainer import TrialExplorer\nx = TrialExplorer()\nx")


def choose(figure, trial: str, outcome: str = "") -> None:
    figure.locator(f'input[name="trial"][value="{trial}"]').check()
    if outcome:
        figure.locator(f'input[name="outcome-{trial}"][value="{outcome}"]').check()


def said(figure) -> str:
    (one,) = figure.locator(".said").filter(visible=True).all()
    return one.inner_text()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_one_outcome_of_one_trial_is_shown(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    assert said(figure).startswith("Surgery, then radiotherapy: 27 of 100 more")
    choose(figure, "patchell", "kept")
    assert "20 of 100 more still walked" in said(figure)
    for trial in TRIALS:
        choose(figure, trial)
        (panel,) = figure.locator(".trial").filter(visible=True).all()
        assert panel.get_attribute("data-for-trial") == trial
        assert said(figure)
    choose(figure, "sorensen", "later")
    assert "could still walk at six months" in said(figure)
    choose(figure, "patchell")
    assert "still walked" in said(figure)  # each trial remembers its outcome


def test_numbers_are_heard_with_what_they_are(visit, page_file):
    told = visit(page_file).page.locator(f"{FIGURE} .rows").first.aria_snapshot()
    assert re.search(r"84% ÷ 57%\s+=\s+1\.48\s+95% interval\s+1\.13 to 1\.93", told)
    assert "it did not" not in told


def test_changes_are_announced_once(visit_cleanly, page_file):
    figure = visit_cleanly(page_file).page.locator(FIGURE)
    status = figure.get_by_role("status")
    choose(figure, "scorad")
    expect(figure).to_have_attribute("data-trial", "scorad")
    expect(status).to_have_text(
        "One session: 3.5 of 100 fewer could walk at eight weeks. "
        "Up to 11.5 fewer fit the data; the margin was 11 fewer."
    )
    choose(figure, "sorensen", "later")
    expect(status).to_contain_text("26 of 100 more could still walk at six months")
    assert "sorensen-later" in figure.get_attribute("data-outcomes").split()


def test_groups_are_one_stop_each_and_arrow_keys_walk(visit, page_file):
    page = visit(page_file).settle().page
    page.locator(f"{FIGURE} input").first.focus()
    page.keyboard.press("End")
    assert page.locator(FIGURE).get_attribute("data-trial") == "sorensen"
    page.keyboard.press("Home")
    names = []
    for _ in range(4):
        names.append(page.evaluate("document.activeElement.name ?? ''"))
        page.keyboard.press("Tab")
    assert names.count("trial") == 1 and names.count("outcome-patchell") <= 1
    page.locator(f'{FIGURE} input[name="outcome-patchell"]').first.focus()
    page.keyboard.press("ArrowRight")
    assert "44 of 100 more walked again" in said(page.locator(FIGURE))


@pytest.mark.parametrize("width", [1280, 375])
def test_interval_stands_over_its_scale(visit, page_file, width):
    """The point of Patchell's difference lies between the names “20 more” and “40 more”."""
    row = visit(page_file, width=width).settle().page.locator(f"{FIGURE} .row:has(.both)").first

    def middle(place) -> float:
        box = place.bounding_box()
        return box["x"] + box["width"] / 2

    names = row.locator(".both span")
    same, twenty, forty = (middle(names.nth(place)) for place in (1, 2, 3))
    point = middle(row.locator(".point"))
    assert twenty < point < forty
    assert 20 * (point - same) / (twenty - same) == pytest.approx(27.1, abs=0.7)


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window(visit, page_file, width):
    opened = visit(page_file, width=width).settle().open_details()
    for trial in TRIALS:
        choose(opened.page.locator(FIGURE), trial)
        assert opened.sideways_scroll() == 0, trial


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, page_file, look):
    opened = visit(page_file, reduced_motion="reduce", **look).settle().open_details()
    for trial in TRIALS:
        choose(opened.page.locator(FIGURE), trial)
        assert opened.axe(FIGURE, without=SMALL) == []


def test_paper_has_every_outcome(visit, page_file):
    opened = visit(page_file).settle()
    opened.page.emulate_media(media="print")
    figure = opened.page.locator(FIGURE)
    assert figure.locator(".said").filter(visible=True).count() == 8
    assert figure.locator("table").filter(visible=True).count() == 0
    words = opened.paper()
    for told in ("27 of 100 more", "1.33", "Up to 11.5 fewer fit the data", "16 of 27"):
        assert told in words, told
