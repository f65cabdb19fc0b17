"""PredictShare in every edition: no script, paper, phones, the dark, slow pages, live views."""

import pytest
from playwright.sync_api import expect

from explainer import PredictShare
from tests.pages.colours import contrast, painted, tokens
from tests.pages.predictions import CELLS as CELLS  # for page_file
from tests.pages.predictions import FIGURE, SHARES, box, set_to, sliders


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
    made = PredictShare(SHARES)
    assert len(made._html) < 10_000
    assert len(made._repr_html_()) < 24_000
