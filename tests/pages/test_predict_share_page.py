"""PredictShare on the published page: guess, look, guess again."""

import re

import pytest
from playwright.sync_api import expect

from explainer import PredictShare
from explainer.exhibits.predict_words import answer, closing
from tests.pages.predictions import CELLS as CELLS  # for page_file
from tests.pages.predictions import FIGURE, RANGES, SHARES, box, set_to, sliders, words


def test_arrow_keys_guess_and_nothing_counts_before(visited):
    figure = visited.page.locator(FIGURE).first
    outputs = figure.locator("output")
    assert outputs.all_inner_texts() == ["Not guessed yet"] * 4
    expect(figure.locator(".progress")).to_have_text("0 of 4 guessed")
    lung = figure.get_by_role("slider", name="Lung")
    expect(lung).to_have_attribute("aria-valuetext", "50%, not guessed yet")
    lung.focus()
    visited.page.keyboard.press("ArrowRight")
    expect(outputs.nth(1)).to_have_text("Your guess: 51%")
    for key, value in {"End": 100, "PageDown": 90, "ArrowLeft": 89, "Home": 0}.items():
        visited.page.keyboard.press(key)
        expect(lung).to_have_attribute("aria-valuetext", f"{value}%")
    expect(figure.locator(".progress")).to_have_text("1 of 4 guessed")
    expect(figure).to_have_attribute("data-guessed", "1")
    assert outputs.all_inner_texts().count("Not guessed yet") == 3


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_answer_waits_also_for_listeners(visit, page_file, javascript):
    opened = visit(page_file, javascript=javascript)
    figure = opened.page.locator(FIGURE).first
    found = figure.locator(".found")
    assert found.count() > 8 and found.filter(visible=True).count() == 0
    told = re.findall(r"\d+\.\d|388", figure.aria_snapshot())
    assert told == []
    box(figure).check()
    assert found.filter(visible=True).count() == found.count()
    expect(figure.get_by_role("link", name="28.1%").first).to_be_visible()
    assert "388 of 1,379" in figure.aria_snapshot()
    assert opened.page.locator(FIGURE).nth(1).locator(".found").filter(visible=True).count() == 0


def test_space_shows_what_was_found_and_freezes_the_guesses(visited):
    figure = visited.page.locator(FIGURE).first
    set_to(figure, [40, None, None, 6])
    status = figure.locator('[role="status"]')
    status.evaluate(
        """(status) => { window.said = []; new MutationObserver((changes) => {
          for (const change of changes) window.said.push(change.target.textContent);
        }).observe(status, { childList: true }); }"""
    )
    box(figure).focus()
    visited.page.keyboard.press("Space")
    expect(figure).to_have_attribute("data-revealed", "true")
    expect(figure).to_have_attribute("data-guessed", "4")
    assert [slider.is_disabled() for slider in sliders(figure).all()] == [True] * 4
    assert words(figure)[0] == (
        "You said 40%; 28.1% (388 of 1,379) were found: 12 points too high."
    )
    assert words(figure)[1].startswith("You said 50%; ")
    (said,) = visited.page.evaluate("window.said")
    assert said.endswith(words(figure, ".closing")[0]) and "Closest: Kidney." in said


def test_guess_again_begins_anew_with_keys_alone(visited):
    figure = visited.page.locator(FIGURE).first
    set_to(figure, [40, 30, 20, 10])
    box(figure).check()
    visited.page.keyboard.press("Tab")
    again = figure.get_by_role("button", name="Guess again")
    expect(again).to_be_focused()
    visited.page.keyboard.press("Enter")
    expect(figure).to_have_attribute("data-revealed", "false")
    expect(figure).to_have_attribute("data-guessed", "0")
    expect(again).to_be_hidden()
    expect(box(figure)).not_to_be_checked()
    expect(sliders(figure).first).to_be_focused()
    assert [slider.input_value() for slider in sliders(figure).all()] == ["50"] * 4
    expect(figure.locator('[role="status"]')).to_contain_text("back in the middle")


VECTORS = {
    0: [(40, 30, 20, 10), (28, 23, 19, 7), (27, 24, 50, 6), (6, 19, 23, 28), (0, 100, 50, 50)],
    1: [(50, 17, 16, 28), (29, 31, 15, 29), (71, 4, 0, 40), (10, 60, 100, 0), (30, 30, 30, 30)],
    2: [(1900, 50), (0, 3000), (1500, 1500), (1950, 0)],
}


@pytest.mark.parametrize("number", VECTORS)
def test_page_says_what_python_says(visited, number):
    figure = visited.page.locator(FIGURE).nth(number)
    made = [
        lambda: PredictShare(SHARES),
        lambda: PredictShare(RANGES),
        lambda: PredictShare({"L1": 1900.5, "T7": 3}, unit="lesions", maximum=3000),
    ][number]()
    items, scale = made._predicted()
    for vector in VECTORS[number]:
        set_to(figure, vector)
        box(figure).check()
        guesses = dict(zip((item.label for item in items), vector, strict=True))
        expected = [answer(item, guesses[item.label], scale) for item in items]
        assert words(figure) == expected
        assert words(figure, ".closing") == [closing(items, guesses, scale)]
        box(figure).uncheck()
        assert not sliders(figure).first.is_disabled()


def test_python_draws_what_the_page_shows(visited):
    """Markup that Python makes for a state and the page in that state hold the same words."""
    figure = visited.page.locator(FIGURE).first
    set_to(figure, [40, 30, 20, 10])
    box(figure).check()
    guesses = {"Breast": 40, "Lung": 30, "Prostate": 20, "Kidney": 10}
    html = PredictShare(SHARES, guesses=guesses, revealed=True)._html
    for part in ("output", ".answer", ".closing"):
        for text in words(figure, part):
            assert text in " ".join(re.sub(r"<[^>]*>", "", html).split())


def test_bar_stands_on_the_scale_of_the_handle(visited):
    """A handle set to a tick stands over the tick, and the bar ends at its value there."""
    figure = visited.page.locator(FIGURE).first
    set_to(figure, [0, 100, 20, 60])
    box(figure).check()
    places = figure.locator("li").evaluate_all(
        """(rows) => rows.map((row) => {
          const slider = row.querySelector("input"), rect = row.querySelector(".bar rect");
          const lane = row.querySelector(".bar").getBoundingClientRect();
          const track = slider.getBoundingClientRect();
          const drop = getComputedStyle(row.querySelector(".compared"), "::after");
          const thumb = 24;
          return {
            handle: thumb / 2 + (track.width - thumb) * slider.value / slider.max,
            mark: parseFloat(drop.left) + 1,
            start: lane.left - track.left,
            width: lane.width - track.width + thumb,
            bar: rect.getBoundingClientRect().width / lane.width,
          };
        })"""
    )
    for place, found in zip(places, (28.1, 23.1, 18.8, 6.5), strict=True):
        assert place["mark"] == pytest.approx(place["handle"], abs=1)
        assert place["start"] == pytest.approx(12, abs=0.5)
        assert place["width"] == pytest.approx(0, abs=0.5)
        assert 100 * place["bar"] == pytest.approx(found, abs=0.3)


def test_two_do_not_disturb_each_other_and_links_hold(visited):
    one, other, _, twin = visited.page.locator(FIGURE).all()
    set_to(one, [40, 30, 20, 10])
    box(one).check()
    assert other.get_attribute("data-guessed") == "0"
    expect(other).to_have_attribute("data-revealed", "false")
    # The twin is linked by its guesses only.
    expect(twin).to_have_attribute("data-guessed", "4")
    expect(twin).to_have_attribute("data-revealed", "false")
    assert [slider.input_value() for slider in sliders(twin).all()] == ["40", "30", "20", "10"]
    set_to(other, [1, 2, 3, 4])
    assert sliders(one).first.input_value() == "40"


def test_number_opens_its_passport(visited):
    figure = visited.page.locator(FIGURE).first
    box(figure).check()
    figure.get_by_role("link", name="28.1%").first.click()
    expect(visited.page.get_by_role("dialog").or_(visited.page.locator(".card"))).to_contain_text(
        "1,379"
    )
