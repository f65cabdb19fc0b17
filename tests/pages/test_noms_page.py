"""Four questions on a published page: the reasoning builds up, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import Locator, expect

from explainer.care.noms import pairs, questions
from tests.pages.early import chosen_early

SMALL = ("heading-order", "landmark-unique")
scripts = pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])


@pytest.fixture(scope="module")
def small(published):
    return published(
        "from explainer import Noms\nfirst, second = Noms(), Noms(answers={'systemic': 'able'})",
        "first",
        "second",
    )


@pytest.fixture(scope="module")
def linked(published):
    return published(
        "from explainer import Noms",
        "first, second = Noms(), Noms()\njslink((first, 'answers'), (second, 'answers'))",
        "first",
        "second",
    )


def noms(opened, number: int = 0) -> Locator:
    return opened.page.locator("figure.noms").nth(number)


def answer(figure: Locator, question: str, value: str) -> None:
    figure.locator(f'[name="answer-{question}"][value="{value}"]').check()


def shown(figure: Locator, blocks: str) -> list[str]:
    return figure.locator(blocks).filter(visible=True).all_inner_texts()


@scripts
def test_each_answer_adds_its_words_and_no_others(visit, small, javascript):
    opened = visit(small, javascript=javascript)
    figure = noms(opened)
    assert len(shown(figure, ".open")) == 4 and len(shown(noms(opened, 1), ".open")) == 3
    for one in questions():
        for option in one.options:
            answer(figure, one.question, option.option)
            (said,) = shown(figure, f'[data-question="{one.question}"] p')
            assert said.startswith(option.label)
        answer(figure, one.question, "")
    assert len(shown(figure, ".open")) == 4 and shown(figure, ".both") == []
    assert len(shown(noms(opened, 1), ".open")) == 3


@scripts
def test_two_answers_together_say_more(visit, small, javascript):
    figure = noms(visit(small, javascript=javascript))
    for one in pairs():
        answer(figure, "neurologic", one.neurologic)
        answer(figure, "oncologic", one.oncologic)
        both = figure.locator(".both").filter(visible=True)
        assert both.count() == 1
        assert both.get_attribute("data-adds") == f"{one.neurologic}-{one.oncologic}"


def test_answers_that_pull_against_each_other_are_named_and_told(visit, small):
    figure = noms(visit(small).settle())
    answer(figure, "mechanical", "unstable")
    answer(figure, "systemic", "limited")
    status = figure.get_by_role("status")
    expect(status).to_have_text(
        "A large operation would be too much. What the body can go through sets the frame for "
        "everything else (NOMS review). "
        "Two answers pull against each other; see the reasoning."
    )
    expect(figure).to_have_attribute(
        "data-answers", re.compile("mechanical-unstable .*systemic-limited")
    )


def test_arrow_keys_walk_within_one_question(visit, small):
    page = visit(small).settle().page
    figure = page.locator("figure.noms").first
    figure.locator('[name="answer-neurologic"][value=""]').focus()
    page.keyboard.press("End")
    (said,) = shown(figure, '[data-question="neurologic"] p')
    assert said.startswith("High")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "answer-oncologic"


def test_linked_exhibits_answer_together(visit, linked):
    opened = visit(linked).settle()
    answer(noms(opened), "oncologic", "resistant")
    expect(noms(opened, 1).locator('[name="answer-oncologic"][value="resistant"]')).to_be_checked()


def test_an_early_answer_counts(visit, small):
    figure = noms(
        visit(chosen_early(small, ['[name="answer-mechanical"][value="stable"]'])).settle()
    )
    expect(figure).to_have_attribute("data-answers", re.compile("mechanical-stable"))
    (said,) = shown(figure, '[data-question="mechanical"] p')
    assert said.startswith("It is steady")


@pytest.mark.parametrize("width", [1280, 375, 320])
def test_no_sideways_scroll(visit, small, width):
    assert visit(small, width=width).open_details().sideways_scroll() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_of_accessibility(visit, small, dark):
    opened = visit(small, dark=dark, reduced_motion="reduce").settle().open_details()
    assert opened.axe(".noms", without=SMALL) == []


def test_paper_holds_every_answer_every_pair_and_the_lists(visit, small):
    opened = visit(small)
    printed = " ".join(opened.paper().split())
    for one in questions():
        for option in one.options:
            assert option.label in printed, option.label
    more = ("What each answer adds", "Both together: high grade, resistant", "Seminoma", "31 of 39")
    for words in more:
        assert words in printed, words
    opened.page.emulate_media(media="print")
    said = noms(opened).inner_text()
    assert "The reasoning so far" not in said and "Still open" not in said


@scripts
def test_paper_holds_only_what_belongs_to_the_answers(visit, small, javascript):
    opened = visit(small, javascript=javascript)
    answer(noms(opened), "neurologic", "high")
    answer(noms(opened), "oncologic", "resistant")
    opened.page.emulate_media(media="print")
    said = " ".join(noms(opened).inner_text().split())
    for words in ("The reasoning so far", "High: grades 2 and 3.", "high grade, resistant"):
        assert words in said, words
    for words in ("What each answer adds", "Low: grades", "low grade", "pull against"):
        assert words not in said, words


def test_phone_keeps_the_number_of_answers_in_sight(visit, small):
    page = visit(small, width=375, javascript=False).page
    figure = page.locator("figure.noms").first
    answer(figure, "neurologic", "high")
    line = figure.get_by_role("link", name="See the reasoning")
    counted = "getComputedStyle(document.querySelector('.noms .onward b'), '::before').content"
    assert page.evaluate(counted) == "counter(answered)"
    box = line.bounding_box()
    assert box["y"] + box["height"] <= page.viewport_size["height"] and box["height"] >= 24
    line.click()
    assert 0 <= figure.locator(".reasoning").bounding_box()["y"] < 100


def test_phone_hides_no_focus_and_calls_the_line_what_it_says(visit, small):
    page = visit(small, width=375).settle().page
    figure = page.locator("figure.noms").first
    line = figure.locator(".onward")
    expect(line).to_have_accessible_name("0 of 4 answered. See the reasoning")
    figure.locator('[name="answer-neurologic"][value=""]').focus()
    for one in questions():
        for _ in one.options:
            page.keyboard.press("ArrowDown")
            bottom = page.evaluate("document.activeElement.getBoundingClientRect().bottom")
            assert bottom <= line.bounding_box()["y"]
        page.keyboard.press("Tab")
    expect(line).to_have_accessible_name("4 of 4 answered. See the reasoning")
    expect(line).to_be_focused()
    page.keyboard.press("Enter")
    expect(figure.locator(".reasoning")).to_be_focused()


def test_page_asks_for_nothing(visit, small):
    opened = visit(small).settle()
    assert (opened.requests, opened.files, opened.errors, opened.violations) == ([], [], [], [])
