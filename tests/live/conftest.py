"""One JupyterLab for all live tests; every test opens a notebook and a kernel of its own."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Error, expect

from tests.live.lab import Server, running
from tests.live.notebook_page import MILLISECONDS, NotebookPage

KERNEL = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
CHAPTERS = Path(__file__).parents[2] / "notebooks"
_numbers = count(1)


@pytest.fixture(scope="session")
def lab(tmp_path_factory) -> Iterator[Server]:
    """A JupyterLab that keeps to itself."""
    with running(tmp_path_factory.mktemp("lab")) as server:
        yield server


@pytest.fixture(scope="session")
def window(browser, lab) -> Iterator:
    """A browser window that can reach this JupyterLab and nothing else."""
    expect.set_options(timeout=MILLISECONDS)  # widgets come when the kernel has long been idle
    context = browser.new_context(viewport={"width": 1500, "height": 1400})
    context.route(
        lambda address: not address.startswith((lab.url, "data:", "blob:", "about:")),
        lambda route: route.abort(),
    )
    yield context
    context.close()


@pytest.fixture
def open_notebook(lab, window) -> Iterator[Callable[..., NotebookPage]]:
    """Open a new notebook of code cells, or a copy of one; each has a kernel of its own."""
    opened = []

    def start(*cells: str, copy_of: Path | None = None) -> NotebookPage:
        path = lab.folder / f"notebook-{next(_numbers)}.ipynb"
        if copy_of:
            path.write_bytes(copy_of.read_bytes())
            lab.trust(path)
        else:
            notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
            notebook.metadata["kernelspec"] = KERNEL
            nbformat.write(notebook, path)
        page = window.pages[0] if window.pages else window.new_page()
        opened.append(NotebookPage(page, lab, path.name))
        return opened[-1].open()

    yield start
    for notebook in opened:
        try:
            notebook.close()
        except Error:  # a test failed half-way: the next one loads JupyterLab anew
            notebook.page.close()
    for session in lab.ask("sessions"):
        lab.ask(f"sessions/{session['id']}", "DELETE")


@pytest.fixture
def open_chapter(open_notebook) -> Callable[[str], NotebookPage]:
    """Open a copy of a chapter of the course and run all of it; no cell may complain."""

    def start(name: str) -> NotebookPage:
        notebook = open_notebook(copy_of=CHAPTERS / f"{name}.ipynb").run_all()
        assert notebook.page.locator(".jp-RenderedText[data-mime-type$=stderr]").count() == 0
        return notebook

    return start
