"""A worked case on a published page: marks, reasons, keys, screens, paper, no JavaScript."""

import pytest
from playwright.sync_api import expect

from explainer.care.worked_cases import worked_case
from tests.pages.early import chosen_early

FIRST, SECOND = "figure.worked-case >> nth=0", "figure.worked-case >> nth=1"
STEPS = worked_case("heavy-legs").steps
TOLD = "Three of the steps are mistaken: 1, 5 and 7."
SMALL = ("heading-order", "landmark-unique")  # the small page has no headings of its own
scripts = pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])


@pytest.fixture(scope="module")
def small(published):
    return published(
        "from explainer import WorkedCase\nfirst = WorkedCase('heavy-legs')\nfirst",
        "second = WorkedCase('many-places')\nsecond",
    )


def mark(figure, number: int, verdict: str) -> None:
    figure.locator(f'[name="step-{number}"][value="{verdict}"]').check()


def reasons(figure):
    return figure.locator(".why").filter(visible=True)


@scripts
def test_reasons_appear_when_a_step_is_marked_and_fit_the_mark(visit, small, javascript):
    page = visit(small, javascript=javascript).page
    figure, other = page.locator(FIRST), page.locator(SECOND)
    expect(reasons(figure)).to_have_count(0)
    for count, step in enumerate(STEPS, start=1):
        for verdict in ("sound", "mistaken"):
            mark(figure, step.number, verdict)
            said = reasons(figure).nth(count - 1).inner_text()
            assert said.startswith("Seen rightly." if verdict == step.verdict else "Look again.")
            assert ("is mistaken" in said) == (step.verdict == "mistaken")
        expect(reasons(figure)).to_have_count(count)
    expect(reasons(other)).to_have_count(0)


@scripts
def test_reset_begins_again(visit, small, javascript):
    figure = visit(small, javascript=javascript).page.locator(FIRST)
    mark(figure, 1, "sound")
    figure.get_by_role("button", name="Begin again").click()
    expect(figure.locator(":checked")).to_have_count(0)
    expect(reasons(figure)).to_have_count(0)


def test_tally_counts_marks_and_those_seen_rightly(visit, small):
    page = visit(small, javascript=False).page
    figure = page.locator(FIRST)
    mark(figure, 1, "mistaken")
    mark(figure, 2, "mistaken")
    # Counters of a style sheet are no text of the document; who listens hears them all the same.
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    heard = [node.get("name", {}).get("value", "") for node in tree]
    assert "Marked: 2. Seen rightly: 1." in "".join(heard)


@scripts
def test_number_of_mistakes_is_told_after_the_last_mark(visit, small, javascript):
    figure = visit(small, javascript=javascript).page.locator(FIRST)
    told = figure.get_by_text(TOLD, exact=True)
    for step in STEPS:
        expect(told.filter(visible=True)).to_have_count(0)
        mark(figure, step.number, step.verdict)
    expect(told.filter(visible=True)).to_have_count(1)
    if javascript:
        expect(figure.get_by_role("status")).to_contain_text(TOLD)
    figure.get_by_role("button", name="Begin again").click()
    expect(told.filter(visible=True)).to_have_count(0)


def test_mark_is_announced_once_with_its_verdict(visit_cleanly, small):
    page = visit_cleanly(small).page
    figure = page.locator(FIRST)
    mark(figure, 5, "mistaken")
    expect(figure).to_have_attribute("data-marks", "5-mistaken")
    status = figure.get_by_role("status")
    expect(status).to_have_text("Seen rightly. This step is mistaken: averaging grades.")
    mark(figure, 5, "sound")
    expect(status).to_contain_text("Look again. This step is mistaken")
    expect(page.locator(SECOND)).to_have_attribute("data-marks", "")
    figure.get_by_role("button", name="Begin again").click()
    expect(figure).to_have_attribute("data-marks", "")
    expect(status).to_have_text("Begun again: no step is marked.")


def test_mark_before_the_script_ran_counts(visit, small):
    early = chosen_early(small, ['[name=step-3][value="sound"]'])
    figure = visit(early).settle().page.locator(FIRST)
    expect(figure).to_have_attribute("data-marks", "3-sound")
    expect(reasons(figure)).to_have_count(1)


def test_keys_only_move_until_space_chooses(visit, small):
    page = visit(small).settle().page
    radios = page.locator(FIRST).locator('[name="step-1"]')
    radios.first.focus()
    page.keyboard.press("ArrowRight")
    expect(radios.nth(1)).to_be_focused()
    expect(reasons(page.locator(FIRST))).to_have_count(0)
    page.keyboard.press("Space")
    expect(radios.nth(1)).to_be_checked()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name ?? ''") != "step-1"


def test_every_step_has_a_name_of_its_own(visit, small):
    groups = visit(small).page.locator(FIRST).get_by_role("radiogroup")
    expect(groups).to_have_count(len(STEPS))
    headings = visit(small).page.locator(FIRST).get_by_role("heading", level=4)
    for step, group, heading in zip(STEPS, groups.all(), headings.all(), strict=True):
        expect(group).to_have_accessible_name(f"Robin’s step {step.number} is")
        expect(heading).to_have_text(f"Step {step.number}: {step.title}")


@pytest.mark.parametrize("width", [1280, 375, 320])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_fits_and_is_accessible(visit, small, width, dark):
    opened = visit(small, width=width, dark=dark).settle()
    for number in (1, 2, 5, 6):
        mark(opened.page.locator(FIRST), number, "mistaken")
    assert opened.sideways_scroll() <= 0
    assert opened.open_details().axe(FIRST.split(" >>")[0], without=SMALL) == []


def test_column_stays_in_sight_beside_its_steps(visit, small):
    page = visit(small, width=1280).settle().page
    column = page.locator(FIRST).locator(".looked").first
    page.locator(FIRST).locator("h4").nth(2).evaluate("(one) => one.scrollIntoView()")
    assert column.bounding_box()["y"] >= 0


def test_paper_has_the_reasons_after_the_case(visit, small):
    paper = visit(small).paper()
    last_step = paper.index(STEPS[-1].title)
    for step in STEPS:
        was = f"Step {step.number}. This step is {step.verdict}"
        assert paper.index(was) > last_step
    assert paper.index("Step 8. This step is sound") < paper.index("Where to begin")
    assert last_step < paper.index(TOLD) < paper.index("Step 1. This")
    assert "Look again." not in paper
