"""Kernels are started again, lost and shut down; the reader goes on choosing."""

import os
import signal

import pytest
from playwright.sync_api import expect

from tests.live.notebook_page import bone, choose, shows

DIAGRAM = "from explainer import SpineDiagram\nspine = SpineDiagram()\nspine"


def follows_both_ways(notebook, figure, level: str) -> None:
    """The figure tells Python, and Python tells the figure."""
    bone(figure, level).click()
    notebook.python_becomes("spine.selected", repr(level))
    notebook.python("spine.set_trait('selected', 'sacral')")
    shows(figure, selected="sacral")


@pytest.fixture
def notebook(open_notebook):
    """A diagram and a second view of it, with T7 chosen."""
    opened = open_notebook(DIAGRAM, "spine").run_all()
    bone(opened.spine.first, "T7").click()
    opened.python_becomes("spine.selected", "'T7'")
    return opened


def test_cell_that_runs_again_shows_a_new_diagram(notebook):
    notebook.run_cell(0)
    shows(notebook.spine.first, selected="")
    follows_both_ways(notebook, notebook.spine.first, "L3")
    # The second view still belongs to the diagram of before, and works.
    shows(notebook.spine.last, selected="T7")
    bone(notebook.spine.last, "C2").click()
    shows(notebook.spine.last, selected="C2")
    shows(notebook.spine.first, selected="sacral")


def test_restarted_kernel_gives_living_diagrams(notebook):
    for level in ("L3", "T9"):
        notebook.restart_and_run_all()
        shows(notebook.spine.first, selected="")
        follows_both_ways(notebook, notebook.spine.first, level)
        follows_both_ways(notebook, notebook.spine.last, level)


def test_page_that_is_loaded_again_finds_its_diagram(notebook):
    notebook.save().reload()
    expect(notebook.spine).to_have_count(2)
    shows(notebook.spine.first, selected="T7")
    follows_both_ways(notebook, notebook.spine.last, "L3")
    shows(notebook.spine.first, selected="sacral")


def goes_on(notebook) -> None:
    """Both views answer to clicks and keys and stay in step, with no kernel behind them."""
    first, second = notebook.spine.first, notebook.spine.last
    bone(first, "T5").click()
    shows(first, selected="T5")
    shows(second, selected="T5")
    choose(second, lens="bone-scan")
    shows(first, selected="T5", lens="bone-scan")
    bone(first, "L2").click()
    notebook.page.keyboard.press("ArrowRight")
    shows(second, selected="L3", lens="bone-scan")
    expect(second.locator("[data-panel-for]:visible")).to_have_attribute("data-panel-for", "L3")


def test_choosing_goes_on_when_the_kernel_dies(notebook):
    os.kill(int(notebook.python("__import__('os').getpid()")), signal.SIGKILL)
    notebook.page.locator(".jp-Dialog", has_text="died").locator(".jp-mod-accept").click()
    goes_on(notebook)
    notebook.idle().restart_and_run_all()
    follows_both_ways(notebook, notebook.spine.first, "L3")


def test_choosing_goes_on_when_the_kernel_is_shut_down(notebook):
    notebook.server.ask(f"kernels/{notebook.kernel}", "DELETE")
    goes_on(notebook)
    notebook.page.locator(".jp-Toolbar-kernelName", has_text="No Kernel").wait_for()
    goes_on(notebook)


def test_saved_output_is_never_taken_for_another_exhibit(open_notebook):
    """A kernel that runs only the second cell must not show its question under the first."""
    notebook = open_notebook(
        "from explainer import Questions",
        "guess = Questions('leading-region')\nguess",
        "quiz = Questions('root-c8')\nquiz",
    ).run_all()
    expect(notebook.questions).to_have_count(2)
    notebook.save().restart().run_cell(0).run_cell(2).save().reload()
    question = notebook.page.locator("figure.questions input[name='root-c8']").first
    question.wait_for()
    expect(notebook.page.locator("figure.questions:has(input[name='root-c8'])")).to_have_count(1)
