"""One JupyterLab for all live tests; every test opens a notebook and a kernel of its own."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from tests.live.lab import Server, running
from tests.live.notebook_page import NotebookPage

KERNEL = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}


@pytest.fixture(scope="session")
def lab(tmp_path_factory) -> Iterator[Server]:
    """A JupyterLab that keeps to itself."""
    with running(tmp_path_factory.mktemp("lab")) as server:
        yield server


@pytest.fixture(scope="session")
def window(browser, lab) -> Iterator:
    """A browser window that can reach this JupyterLab and nothing else."""
    context = browser.new_context(viewport={"width": 1500, "height": 1400})
    context.route(
        lambda address: not address.startswith((lab.url, "data:", "blob:")),
        lambda route: route.abort(),
    )
    yield context
    context.close()


@pytest.fixture
def open_notebook(lab, window) -> Iterator[Callable[..., NotebookPage]]:
    """Open a new notebook of code cells, or a notebook that is on disk."""
    numbers, opened = count(1), []

    def start(*cells: str, copy_of: Path | None = None, trusted: bool = True) -> NotebookPage:
        path = lab.folder / f"test-{next(numbers)}.ipynb"
        if copy_of:
            path.write_bytes(copy_of.read_bytes())
        else:
            notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
            notebook.metadata["kernelspec"] = KERNEL
            nbformat.write(notebook, path)
        if trusted:
            lab.trust(path)
        page = window.new_page()
        opened.append(page)
        return NotebookPage(page, lab, path.name).open()

    yield start
    for page in opened:
        page.close()
    for session in lab.ask("sessions"):
        lab.ask(f"sessions/{session['id']}", "DELETE")
