"""Find the level on the published page: nothing before the answer, everything after it."""

import pytest
from playwright.sync_api import expect

from explainer.exhibits.find_the_level import FindTheLevel
from explainer.symptoms.cases import case
from tests.pages.diagram import seen
from tests.pages.early import chosen_early

ORDER = [one.id for one in FindTheLevel().cases]
BARE = ("heading-order",)  # a small page has no heading between its title and an exhibit's
AFTER = ".verdict p, .after tr[data-of], [data-strip]"


@pytest.fixture
def page(published):
    return published("from explainer import FindTheLevel", "FindTheLevel()")


@pytest.fixture
def visited(visit_cleanly, page):
    return visit_cleanly(page)


class Practice:
    """The exhibit, as a reader meets it."""

    def __init__(self, page):
        self.figure = page.locator("figure.find-the-level")
        self.status = self.figure.get_by_role("status")

    def radio(self, name: str, value: str):
        return self.figure.locator(f'input[name="{name}"][value="{value}"]')

    def open(self, id: str) -> None:
        self.radio("case", id).check()
        assert len(seen(self.figure.locator(".asked section"))) == 1

    def mark(self, place: str) -> None:
        self.radio("place", place).check()

    def shows_nothing(self) -> None:
        assert self.figure.locator(AFTER).filter(visible=True).count() == 0
        assert self.figure.locator('[name="place"]:checked').count() == 0

    def shows(self, id: str, place: str) -> None:
        """One sentence, the solution and the strip of this case, and no other."""
        expect(
            self.figure.locator(f'.verdict[data-of="{id}"] [data-at~="{place}"]')
        ).to_be_visible()
        for parts in (".verdict p", ".after tr[data-of]", "[data-strip]"):
            expect(self.figure.locator(parts).filter(visible=True)).to_have_count(1)
        expect(self.figure.locator(f'[data-strip="{id}"]')).to_be_visible()
        expect(self.figure.locator(".mark")).to_be_visible()


def test_each_case_keeps_its_answer_and_gives_nothing_away_before(visited):
    practice = Practice(visited.page)
    practice.shows_nothing()
    practice.open("low-neck")
    practice.mark("T7")
    practice.shows("low-neck", "T7")
    practice.open("conus")
    practice.shows_nothing()
    practice.mark("lumbar")
    practice.shows("conus", "lumbar")
    practice.open("low-neck")
    practice.shows("low-neck", "T7")
    expect(practice.radio("place", "T7")).to_be_checked()
    expect(practice.figure.locator(".count")).to_have_text("2 of 14 answered, 1 in the right band.")
    expect(practice.radio("case", "conus")).to_have_attribute(
        "aria-label",
        "in the right band".join([f"{ORDER.index('conus') + 1}: {case('conus').title}, ", ""]),
    )


def test_answer_is_said_once_with_the_reason_and_the_solution(visited):
    practice = Practice(visited.page)
    practice.open("low-neck")
    practice.mark("C7")
    expect(practice.status).to_have_text(
        "C7: Close. It fits sign 4, not 1, 2 or 3. C5 to C6 fit all four signs. "
        "The made-up tumour is at C5."
    )


def test_next_goes_round_and_start_again_forgets(visited):
    practice = Practice(visited.page)
    for id in (ORDER[-1], ORDER[0]):
        practice.open(id)
        practice.mark("T1")
    practice.open(ORDER[-1])
    practice.figure.get_by_role("button", name="Next case").click()
    expect(practice.radio("case", ORDER[0])).to_be_checked()
    practice.open(ORDER[3])
    practice.figure.get_by_role("button", name="Start again").click()
    expect(practice.radio("case", ORDER[0])).to_be_checked()
    practice.shows_nothing()
    expect(practice.figure.locator(".count")).to_contain_text("0 of 14 answered")


def test_arrow_keys_only_move_and_space_commits(visited):
    practice = Practice(visited.page)
    practice.radio("place", "cervical").focus()
    for key, place in (
        ("ArrowDown", "C1"),
        ("End", "coccyx"),
        ("ArrowUp", "S5"),
        ("Home", "cervical"),
    ):
        visited.page.keyboard.press(key)
        expect(practice.radio("place", place)).to_be_focused()
        practice.shows_nothing()
    visited.page.keyboard.press("ArrowDown")
    visited.page.keyboard.press("Space")
    practice.shows(ORDER[0], "C1")
    visited.page.keyboard.press("ArrowDown")
    visited.page.keyboard.press("Enter")
    practice.shows(ORDER[0], "C2")


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_a_bone_in_the_picture_can_be_clicked(visit, page, width):
    opened = visit(page, width=width, reduced_motion="reduce").settle()
    practice = Practice(opened.page)
    for place in ("C4", "T10", "L3"):
        label = practice.figure.locator(f'.picture label[for$="-{place}"]')
        box = label.bounding_box()
        label.click(position={"x": box["width"] * 0.5, "y": box["height"] / 2})
        expect(practice.radio("place", place)).to_be_checked()
    practice.shows(ORDER[0], "L3")
    assert opened.sideways_scroll() == 0


def test_without_a_script_the_answer_waits_until_it_is_asked_for(visit, page):
    opened = visit(page, javascript=False)
    practice = Practice(opened.page)
    practice.shows_nothing()
    box = practice.figure.get_by_label("Show the answer")
    assert box.filter(visible=True).count() == 0
    practice.open("conus")
    practice.mark("L1")
    assert practice.figure.locator(AFTER).filter(visible=True).count() == 0
    box.filter(visible=True).check()
    practice.shows("conus", "L1")
    practice.open("low-neck")
    assert practice.figure.locator(AFTER).filter(visible=True).count() == 0


def test_a_mark_made_before_the_script_counts(visit, page):
    early = [f'input[name=case][value="{ORDER[2]}"]', "input[name=place][value=T4]"]
    opened = visit(chosen_early(page, early)).settle()
    practice = Practice(opened.page)
    practice.shows(ORDER[2], "T4")
    expect(practice.figure.locator(".count")).to_contain_text("1 of 14 answered")


def test_paper_asks_all_cases_and_answers_after_them(visit, page):
    opened = visit(page).settle()
    words = opened.paper()
    assert words.count("Level or region:") == len(ORDER)
    assert "In the right band." not in words
    opened.page.emulate_media(media="print")
    figure = opened.page.locator("figure.find-the-level")
    asked, solved = (
        [part.bounding_box()["y"] for part in figure.locator(parts).filter(visible=True).all()]
        for parts in (".asked section", ".after tr[data-of]")
    )
    assert len(asked) == len(solved) == len(ORDER)
    assert max(asked) < min(solved)


@pytest.mark.parametrize("dark", [False, True])
def test_no_accessibility_faults_before_and_after_an_answer(visit, page, dark):
    opened = visit(page, dark=dark, reduced_motion="reduce").settle()
    assert opened.axe("figure.find-the-level", BARE) == []
    Practice(opened.page).mark("T9")
    assert opened.axe("figure.find-the-level", BARE) == []
