"""PredictShare on the published page: guess, look, guess again, in every edition."""

import re

import pytest
from playwright.sync_api import expect

from explainer import PredictShare
from explainer.exhibits.predict_words import answer, closing
from tests.pages.colours import contrast, painted, tokens

SHARES = (
    '["share-netherlands-breast", "share-netherlands-lung", "share-netherlands-prostate", '
    '"share-netherlands-kidney"]'
)
RANGES = (
    '{"A": "spine-at-autopsy-textbook", "B": "spine-in-life-textbook", "C": "spine-in-life", '
    '"Ours": 28.5}'
)
FIGURE = "figure.predict-share"


@pytest.fixture(scope="module")
def page_file(published):
    return published(
        "from explainer import PredictShare",
        f"one = PredictShare({SHARES}, finding='Look again.')\none",
        f"PredictShare({RANGES})",
        "PredictShare({'L1': 1900.5, 'T7': 3}, unit='lesions', maximum=3000)",
        f"twin = PredictShare({SHARES})\njslink((one, 'guesses'), (twin, 'guesses'))\ntwin",
        "from explainer.evidence.sources import Sources\n"
        "from explainer import statistic\n"
        "from explainer.evidence import reference\n"
        "figures = tuple(statistic(id) for id in one.statistics)\n"
        "Sources(figures, tuple(reference(key) for key in one.references))",
    )


@pytest.fixture
def visited(visit, page_file):
    opened = visit(page_file, reduced_motion="reduce").settle()
    yield opened
    faults = (opened.requests, opened.files, opened.errors, opened.violations)
    assert faults == ([], [], [], [])


def sliders(figure):
    return figure.locator("input[type=range]")


def box(figure):
    return figure.get_by_role("checkbox", name="Show what was found")


def words(figure, part: str = ".answer") -> list[str]:
    return [" ".join(text.split()) for text in figure.locator(part).all_text_contents()]


def set_to(figure, values) -> None:
    for slider, value in zip(sliders(figure).all(), values, strict=True):
        if value is not None:
            slider.fill(str(value))


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
        lambda: PredictShare(eval(SHARES)),
        lambda: PredictShare(eval(RANGES)),
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
    html = PredictShare(eval(SHARES), guesses=guesses, revealed=True)._html
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


def test_handles_move_and_the_answer_shows_without_javascript(visit, page_file):
    opened = visit(page_file, javascript=False)
    figure = opened.page.locator(FIGURE).first
    expect(figure.locator(".unscripted")).to_contain_text("needs JavaScript")
    expect(figure.locator("output").first).to_be_hidden()
    slider = sliders(figure).first
    slider.focus()
    opened.page.keyboard.press("ArrowRight")
    assert slider.input_value() == "51"
    box(figure).check()
    expect(figure.locator(".answer").first).to_have_text("28.1% (388 of 1,379) were found.")
    expect(figure.locator(".bar").first).to_be_visible()
    expect(figure.get_by_text("Look again.", exact=True)).to_be_visible()
    figure.get_by_role("button", name="Guess again").click()
    assert slider.input_value() == "50"
    expect(figure.locator(".answer").first).to_be_hidden()


@pytest.mark.parametrize("revealed", [False, True], ids=["before", "after"])
def test_paper_asks_first_and_answers_below(visited, revealed):
    figure = visited.page.locator(FIGURE).first
    set_to(figure, [40, None, None, None])
    if revealed:
        box(figure).check()
    paper = visited.paper()
    assert ("You said 40%" in paper) == revealed
    assert "Your guess: 40%" in paper
    asked, _, answered = paper.partition("What was found")
    assert "28.1%" in answered and "388 of 1,379" in answered
    assert ("28.1%" in asked) == revealed
    assert "Save this table" not in paper and "Show what was found" not in paper
    visited.page.emulate_media(media="print")
    assert figure.locator(".paper").filter(visible=True).count() == (0 if revealed else 3)


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_fits_and_has_large_targets(visit, page_file, width):
    opened = visit(page_file, width=width, has_touch=width < 400).settle()
    for figure in opened.page.locator(FIGURE).all():
        box(figure).check()
    opened.open_details()
    assert opened.sideways_scroll() == 0
    targets = "input[type=range], .commit label, .commit button, summary"
    for target in opened.page.locator(FIGURE).first.locator(targets).all():
        bounds = target.bounding_box()
        assert min(bounds["width"], bounds["height"]) >= 24


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_that_axe_can_find(visit, page_file, dark):
    opened = visit(page_file, dark=dark, reduced_motion="reduce").settle()
    assert opened.axe(FIGURE) == []
    for figure in opened.page.locator(FIGURE).all():
        box(figure).check()
    assert opened.open_details().axe(FIGURE) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_bars_stand_out_from_the_page(visit, page_file, dark):
    figure = visit(page_file, dark=dark).settle().page.locator(FIGURE).first
    box(figure).check()
    edges = painted(figure.locator(".bar rect"), "stroke")
    assert len(edges) == 4
    assert min(contrast(edge, tokens(dark)["page"]) for edge in edges) >= 3


def test_what_was_guessed_before_the_script_ran_counts(visit, page_file, tmp_path):
    """A slow page: the reader moves a handle while the script is not there yet."""
    text = page_file.read_text(encoding="utf-8")
    slow = tmp_path / "slow.html"
    early = """() => {
      const slider = document.querySelector("figure.predict-share input[type=range]");
      slider.value = "12";
    }"""
    slow.write_text(text, encoding="utf-8")
    opened = visit("<p>Before</p>")
    opened.page.add_init_script(
        f"document.addEventListener('DOMContentLoaded', {early}, {{ capture: true, once: true }})"
    )
    opened.open(slow).settle()
    figure = opened.page.locator(FIGURE).first
    expect(figure.locator("output").first).to_have_text("Your guess: 12%")
    expect(figure).to_have_attribute("data-guessed", "1")


LIVE = """async ([module, state]) => {
  const listeners = [];
  window.saved = [];
  window.model = {
    get: (name) => state[name],
    set(name, value) { state[name] = value; this.tell(`change:${name}`); },
    tell(event) { for (const [name, listener] of [...listeners]) if (name === event) listener(); },
    save_changes() { window.saved.push(JSON.parse(JSON.stringify(state.guesses))); },
    on: (name, listener) => listeners.push([name, listener]),
    off(name, listener) {
      listeners.splice(listeners.findIndex((one) => one[0] === name && one[1] === listener), 1);
    },
  };
  const address = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
  const { default: widget } = await import(address);
  const [one, other] = document.querySelectorAll("div");
  const stops = [one, other].map((el) => widget.render({ model: window.model, el }));
  window.stop = () => { stops.forEach((end) => end()); return listeners.length; };
}"""


def test_live_views_draw_themselves_and_follow_python(visit):
    """As in Jupyter: the views are empty at first; two views of one model stay in step."""
    made = PredictShare({"Lung": 23.1, "Liver": 0.9})
    state = {name: getattr(made, name) for name in ("_html", "_prefix", "guesses", "revealed")}
    page = visit("<!doctype html><title>Live</title><div></div><div></div>").page
    page.evaluate(LIVE, [made._esm, state])
    one, other = page.locator(FIGURE).all()
    assert one.get_attribute("id") != other.get_attribute("id")
    one.get_by_role("slider", name="Lung").fill("40")
    expect(other.locator("output").first).to_have_text("Your guess: 40%")
    assert page.evaluate("window.saved") == [{"Lung": 40}]
    page.evaluate("window.model.set('guesses', { Liver: 3 })")
    expect(one.locator("output")).to_have_text(["Not guessed yet", "Your guess: 3%"])
    # Python may show the answer before everything is guessed: then nothing is put in a mouth.
    page.evaluate("window.model.set('revealed', true)")
    expect(box(other)).to_be_checked()
    said = "".join(other.locator("li").first.locator(".answer").all_text_contents())
    assert said == "23.1% were found."
    page.evaluate("window.model.set('guesses', { Lung: 23, Liver: 3 })")
    expect(other.locator(".closing")).to_contain_text("You had the order right.")
    assert page.evaluate("window.stop()") == 0


def test_weighs_little():
    """Markup, style and script of one exhibit with four items."""
    made = PredictShare(eval(SHARES))
    assert len(made._html) < 10_000
    assert len(made._repr_html_()) < 24_000
