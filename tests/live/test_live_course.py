"""The course's own notebook in JupyterLab: before it runs, while it runs, in the dark."""

from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

from tests.live.notebook_page import bone, choose, shows

CHAPTER = Path(__file__).parents[2] / "notebooks" / "the-spine-by-region.ipynb"
QUIZ = "from explainer import Questions\nquiz = Questions('root-c8')\nquiz"


def cell_with(words: str) -> int:
    """Return the number of the chapter's cell that holds these words."""
    cells = nbformat.read(CHAPTER, as_version=4).cells
    return next(number for number, cell in enumerate(cells) if words in cell.source)


def test_committed_notebook_can_be_used_before_it_runs(open_notebook):
    notebook = open_notebook(copy_of=CHAPTER)
    bone(notebook.spine, "T7").click()
    expect(notebook.spine.locator("[data-panel-for]:visible")).to_have_attribute(
        "data-panel-for", "T7"
    )
    choose(notebook.spine, lens="bone-scan")
    expect(notebook.spine.locator(".lens:visible")).to_have_attribute("data-for-lens", "bone-scan")
    prediction = notebook.questions.first
    prediction.get_by_role("radio").first.check()
    expect(prediction.locator(".explanation:visible")).to_have_count(1)


def test_committed_notebook_runs_from_top_to_bottom(open_notebook):
    notebook = open_notebook(copy_of=CHAPTER).run_all()
    assert notebook.page.locator(".jp-RenderedText[data-mime-type$=stderr]").count() == 0
    shows(notebook.spine, selected="", lens="symptomatic")
    bone(notebook.spine, "L3").click()
    notebook.python_becomes("spine.selected", "'L3'")
    state = cell_with("spine.selected, spine.lens, spine.view")
    expect(notebook.run_cell(state).printed(state)).to_have_text("('L3', 'symptomatic', 'both')")


def test_answer_arrives_in_python_and_can_be_taken_back(open_notebook):
    notebook = open_notebook(QUIZ).run_all()
    notebook.questions.get_by_role("radio").nth(1).check()
    notebook.python_becomes("quiz.answers", "{'root-c8': 2}")
    shown = notebook.questions.locator(".explanation:visible")
    expect(shown).to_have_attribute("data-for-option", "root-c8-2")
    cell = notebook.active_cell
    notebook.page.keyboard.press("ArrowDown")
    notebook.page.keyboard.press("Space")
    notebook.python_becomes("quiz.answers", "{'root-c8': 3}")
    assert notebook.active_cell == cell
    notebook.python("quiz.set_trait('answers', {})")
    expect(shown).to_have_count(0)
    expect(notebook.questions).to_have_attribute("data-answers", "")


@pytest.mark.parametrize("run", [True, False], ids=["live", "not-run"])
def test_dark_theme_gives_dark_exhibits(open_notebook, run):
    notebook = open_notebook(copy_of=CHAPTER)
    notebook.theme("JupyterLab Light")
    if run:
        notebook.run_cell(cell_with("spine = SpineDiagram()"))

    def lightness(name: str) -> int:
        # The computed colour is "rgb(28, 35, 43)" or a longer way of saying so.
        return notebook.spine.evaluate(
            """(figure, name) => {
              const brush = new OffscreenCanvas(1, 1).getContext("2d");
              const panel = figure.querySelector("[data-panel-for]:not([hidden])");
              brush.fillStyle = getComputedStyle(panel)[name];
              brush.fillRect(0, 0, 1, 1);
              const [red, green, blue] = brush.getImageData(0, 0, 1, 1).data;
              return red + green + blue;
            }""",
            name,
        )

    assert lightness("color") < 200 < 600 < lightness("backgroundColor")
    notebook.theme("JupyterLab Dark")
    expect(notebook.page.locator('body[data-jp-theme-light="false"]')).to_be_attached()
    assert lightness("backgroundColor") < 200 < 600 < lightness("color")
