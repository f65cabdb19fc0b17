"""The lab with real patients in JupyterLab: with the table at hand, and without any."""

from pathlib import Path

from playwright.sync_api import expect

from explainer.lab.fetching import VARIABLE
from tests.live.conftest import CHAPTERS
from tests.patients_table import needs_patients, patients_file

CHAPTER = CHAPTERS / "real-patients.ipynb"


def name_table(notebook, path: Path | str) -> None:
    """Tell the kernel which file is the table, as a teacher does for a class."""
    notebook.python(f"__import__('os').environ.__setitem__({VARIABLE!r}, {str(path)!r})")


@needs_patients
def test_own_table_paints_the_figures(open_notebook):
    notebook = open_notebook(copy_of=CHAPTER)
    name_table(notebook, patients_file())
    page = notebook.run_all().page
    assert page.locator(".jp-RenderedText[data-mime-type$=stderr]").count() == 0
    notebook.python_becomes("len(lesions)", "184")
    expect(page.locator("figure.lesion-types")).to_contain_text("your own table")
    spine = page.locator("figure.spine-diagram")
    expect(spine.locator('[name="lens"]')).to_have_count(1)
    notebook.python("lytic.check(lesions.loc[lesions['type'] == 'lytic', 'case'])")
    card = page.locator('[data-exercise="lytic-patients"]')
    expect(card).to_have_attribute("data-verdict", "wrong")
    notebook.python("lytic.check(lesions.loc[lesions['type'] == 'lytic', 'case'].nunique())")
    expect(card).to_have_attribute("data-verdict", "right")


def test_without_the_table_everything_else_goes_on(open_notebook):
    notebook = open_notebook(copy_of=CHAPTER)
    name_table(notebook, "not-there.xlsx")
    page = notebook.run_all().page
    said = page.locator(".jp-RenderedText[data-mime-type$=stderr]").first
    expect(said).to_contain_text("not-there.xlsx")
    expect(said).not_to_contain_text("Traceback")
    for figure in ("who-is-in-the-table", "spine-diagram", "lesion-types"):
        expect(page.locator(f"figure.{figure}")).to_have_count(1)
    notebook.python_becomes("quiz.answers, vertebrae.check(184).verdict.right", "({}, True)")
