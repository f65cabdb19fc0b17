"""The chapters on finding, treating and cases in JupyterLab: scores, results, marks in Python."""

from playwright.sync_api import Locator, expect

from tests.live.notebook_page import choose, shows


def answer(figure: Locator, **options: str) -> None:
    """Answer items of a figure: `answer(figure, pain="mechanical")`."""
    choose(figure, **{f"answer-{item}": option for item, option in options.items()})


def test_a_level_on_the_spine_moves_the_score(open_chapter):
    notebook = open_chapter("treating-it")
    page = notebook.page
    spine, score = page.locator("figure.spine-diagram"), page.locator("figure.sins")
    choose(spine, selected="L1")
    expect(score.locator('input[name="answer-location"]:checked')).to_have_value("junctional")
    answer(score, pain="mechanical", lesion="lytic", alignment="bent")
    answer(score, collapse="less", posterolateral="one")
    expect(score.locator('[data-said="points"]')).to_contain_text("13 of 18")
    notebook.python_becomes(
        "stability.level, stability.answers['pain'], spine.selected", "('L1', 'mechanical', 'L1')"
    )
    answer(score, location="mobile")
    shows(spine, selected="")
    notebook.python_becomes("stability.level, stability.answers['location']", "('', 'mobile')")
    answer(page.locator("figure.noms"), neurologic="high")
    notebook.python_becomes("questions.answers['neurologic']", "'high'")


def test_marks_and_results_arrive_in_python(open_chapter):
    notebook = open_chapter("cases")
    page = notebook.page
    case = page.locator("figure.worked-case").first
    mark = case.locator('input[value="mistaken"]').first
    mark.check()
    notebook.python_becomes("ines.marks", "{'1': 'mistaken'}")
    choose(page.locator("figure.test-result"), test="mri-bone")
    notebook.python_becomes("result.test, result.before", "('mri-bone', 'own')")
    notebook.python("canal.set_trait('grade', '3')")
    shows(page.locator("figure.cord-compression-grade"), grade="3")
