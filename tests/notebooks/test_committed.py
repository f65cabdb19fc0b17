"""The notebooks as they are committed: complete without a kernel, and the same every time."""

import json
import re
import shutil
from pathlib import Path

import nbformat
import pytest

from explainer.publishing.refresh import refresh

FOLDER = Path(__file__).parent.parent.parent / "notebooks"
COURSE = json.loads((FOLDER / "course.json").read_text(encoding="utf-8"))["notebooks"]
chapters = pytest.mark.parametrize("name", COURSE)


def _outputs(name: str) -> list:
    notebook = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def test_the_course_lists_every_notebook():
    assert sorted(COURSE) == sorted(path.stem for path in FOLDER.glob("*.ipynb"))


@chapters
def test_outputs_need_no_kernel_and_name_no_model(name):
    """GitHub and stock nbconvert show the HTML only where there is no widget view beside it."""
    notebook = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    assert "widgets" not in notebook.metadata
    kinds = {kind for output in _outputs(name) for kind in output.get("data", {})}
    assert kinds <= {"text/html", "text/plain"}


@chapters
def test_outputs_hold_no_address_and_no_clock(name):
    text = json.dumps(_outputs(name))
    assert not re.search(r"0x[0-9a-f]{6,}", text)
    assert not re.search(r"\d{2}:\d{2}:\d{2}", text)
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|[0-9a-f]{32}", _without_links(text))


@chapters
def test_every_code_cell_was_run_in_order(name):
    notebook = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1))


@chapters
def test_running_again_gives_the_same_bytes(name, tmp_path):
    copy = Path(shutil.copy(FOLDER / f"{name}.ipynb", tmp_path))
    assert not refresh(copy), "the committed outputs are not what the code gives: make notebooks"


@chapters
def test_the_emergency_signs_come_before_anything_to_do(name):
    notebook = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    sources = [cell.source for cell in notebook.cells]
    signs = next(i for i, text in enumerate(sources) if text.startswith("> **Emergency signs"))
    first_code = next(i for i, cell in enumerate(notebook.cells) if cell.cell_type == "code")
    assert signs < first_code
    assert "the same day" in sources[signs] and "not medical advice" in sources[signs]


def _without_links(text: str) -> str:
    return re.sub(r"https?://[^\s\"'<>\\]+", "", text)
