"""Questions on the published page: every answer is explained, right or wrong, once it is chosen."""

import pytest
from playwright.sync_api import expect

from explainer import evidence
from tests.pages.diagram import seen
from tests.pages.early import chosen_early

ROWS = evidence.table("questions")
QUIZ = "figure.questions"


@pytest.fixture
def visited(visit_cleanly, chapter):
    return visit_cleanly(chapter)


def group(figure, name: str):
    """Return the radios of one question."""
    return figure.locator(f'input[name="{name}"]')


def names(figure) -> list[str]:
    found = figure.get_by_role("radio").evaluate_all("(all) => all.map((one) => one.name)")
    return list(dict.fromkeys(found))


def test_course_asks_before_it_tells_and_again_at_the_end(visited):
    prediction, quiz = visited.page.locator(QUIZ).first, visited.page.locator(QUIZ).last
    assert names(prediction) == ["leading-region"]
    assert len(names(quiz)) >= 5
    above = "(one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING"
    diagram = visited.page.locator("figure.spine-diagram").element_handle()
    assert prediction.evaluate(above, diagram)
    assert not quiz.evaluate(above, diagram)


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_every_option_shows_its_own_explanation_alone(visit, chapter, javascript):
    opened = visit(chapter, javascript=javascript).page
    for figure in opened.locator(QUIZ).all():
        assert seen(figure.locator("[data-for-option]")) == []
        for name in names(figure):
            explanations = figure.locator(f'[data-for-option^="{name}-"]')
            for option in group(figure, name).all():
                option.check()
                value = option.get_attribute("value")
                shown = explanations.filter(visible=True)
                expect(shown).to_have_count(1)
                expect(shown).to_have_attribute("data-for-option", f"{name}-{value}")


def test_verdict_says_right_once_and_a_guess_is_not_judged(visited):
    words = {}
    for figure in visited.page.locator(QUIZ).all():
        for name in names(figure):
            verdicts = figure.locator(f'[data-for-option^="{name}-"] b')
            words[name] = [text.strip() for text in verdicts.all_text_contents()]
    assert set(words.pop("leading-region")) == {"Your guess:"}
    for name, said in words.items():
        right = [row["correct"] == "yes" for row in ROWS if row["question"] == name]
        assert [text == "Right:" for text in said] == right, name
        assert set(said) == {"Right:", "Not quite:"}


def test_answer_is_counted_and_announced_once(visited):
    quiz = visited.page.locator(QUIZ).last
    status = quiz.get_by_role("status")
    status.evaluate(
        """(status) => { window.said = []; new MutationObserver((changes) => {
          for (const change of changes) window.said.push(change.target.textContent);
        }).observe(status, { childList: true, characterData: true, subtree: true }); }"""
    )
    first, second = names(quiz)[:2]
    group(quiz, first).nth(0).check()
    expect(quiz).to_have_attribute("data-answers", f"{first}-1")
    group(quiz, first).nth(1).check()
    expect(quiz).to_have_attribute("data-answers", f"{first}-2")
    group(quiz, second).nth(1).check()
    expect(quiz).to_have_attribute("data-answers", f"{first}-2 {second}-2")
    said = visited.page.evaluate("window.said")
    shown = seen(quiz.locator("[data-for-option]"))
    assert len(said) == 3 and [_plain(text) for text in said[1:]] == [_plain(t) for t in shown]
    other = visited.page.locator(QUIZ).first
    assert other.get_attribute("data-answers") == ""
    assert seen(other.locator("[data-for-option]")) == []


def test_answer_given_before_the_script_ran_counts(visit, chapter):
    """A quick reader, or a browser that remembers, is not put back."""
    early = chosen_early(chapter, ['[name=cord-end][value="1"]', '[name=root-c8][value="2"]'])
    quiz = visit(early).settle().page.locator(QUIZ).last
    given = {"cord-end": "1", "root-c8": "2"}
    for name, value in given.items():
        expect(quiz.locator(f'[name={name}][value="{value}"]')).to_be_checked()
    answers = quiz.get_attribute("data-answers").split()
    assert sorted(answers) == [f"{name}-{value}" for name, value in given.items()]


def test_keys_read_the_options_before_one_is_chosen(visited):
    quiz = visited.page.locator(QUIZ).last
    options = group(quiz, names(quiz)[0])
    options.first.focus()
    last = options.count() - 1
    walk = ("ArrowDown", 1), ("ArrowRight", 2), ("ArrowUp", 1), ("End", last), ("Home", 0)
    for key, number in (*walk, ("ArrowUp", last)):
        visited.page.keyboard.press(key)
        expect(options.nth(number)).to_be_focused()
        assert seen(quiz.locator("[data-for-option]")) == []
    for walked, key, number in (("Home", "Space", 0), ("ArrowDown", "Enter", 1)):
        visited.page.keyboard.press(walked)
        visited.page.keyboard.press(key)
        expect(options.nth(number)).to_be_checked()


def test_finger_chooses_an_answer(visit, chapter):
    opened = visit(chapter, width=375, has_touch=True, is_mobile=True, reduced_motion="reduce")
    quiz = opened.settle().page.locator(QUIZ).last
    label = quiz.locator(".choices label").nth(1)
    label.tap()
    expect(label.locator("input")).to_be_checked()
    assert len(seen(quiz.locator("[data-for-option]"))) == 1


def _plain(text: str) -> str:
    return " ".join(text.split())


def test_on_paper_all_questions_come_before_any_answer(visited):
    page = visited.page
    page.emulate_media(media="print")
    quiz = page.locator(QUIZ).last
    top = "(all) => all.map((one) => one.getBoundingClientRect().top)"
    options = quiz.locator("label").evaluate_all(top)
    answers = quiz.locator(".explanation").evaluate_all(top)
    assert len(options) == len(answers) > 4
    assert max(options) < min(answers)
    assert answers == sorted(answers)


def test_on_paper_a_guess_is_not_answered(visited):
    page = visited.page
    page.emulate_media(media="print")
    assert seen(page.locator(QUIZ).first.locator("[data-for-option]")) == []
