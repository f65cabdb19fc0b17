"""The notebooks as they are committed: complete without a kernel, and the same every time."""

import json
import re
import shutil
from pathlib import Path

import nbformat
import pytest

from explainer.lab.fetching import VARIABLE
from explainer.publishing.refresh import refresh, waits_for_table
from explainer.publishing.running import LIVE_ONLY, MAY_FAIL, NEEDS_TABLE, has_tag
from tests.notebooks.patient_rows import case_numbers, rows_in
from tests.patients_table import patients_file

FOLDER = Path(__file__).parent.parent.parent / "notebooks"
COURSE = json.loads((FOLDER / "course.json").read_text(encoding="utf-8"))["notebooks"]
chapters = pytest.mark.parametrize("name", COURSE)
WITH_TABLE = [
    path.stem
    for path in sorted(FOLDER.glob("*.ipynb"))
    if waits_for_table(nbformat.read(path, as_version=4))
]


@pytest.fixture(autouse=True)
def table(monkeypatch):
    """Let notebooks find the table of patients wherever it lies."""
    if file := patients_file():
        monkeypatch.setenv(VARIABLE, str(file))


def _cells(name: str) -> list:
    notebook = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def _outputs(name: str) -> list:
    return [output for cell in _cells(name) for output in cell.outputs]


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
    counts = {
        number: cell.execution_count
        for number, cell in enumerate(_cells(name), start=1)
        if not has_tag(cell, LIVE_ONLY)
    }
    assert list(counts.values()) == list(counts)


@chapters
def test_no_output_is_an_error_or_a_complaint(name):
    kinds = {output.get("name", output.output_type) for output in _outputs(name)}
    assert kinds.isdisjoint({"error", "stderr"})


@chapters
def test_no_output_holds_rows_of_patients(name):
    for number, cell in enumerate(_cells(name), start=1):
        for output in cell.outputs:
            for text in (output.get("text", ""), *output.get("data", {}).values()):
                assert rows_in(text, case_numbers()) == [], f"code cell {number}"


@chapters
def test_cells_that_need_the_table_let_others_run_on_without_it(name):
    """And what shows rows has no output: every tool leaves it alone, not only ours."""
    for number, cell in enumerate(_cells(name), start=1):
        if has_tag(cell, NEEDS_TABLE):
            assert has_tag(cell, MAY_FAIL), f"code cell {number}"
        if has_tag(cell, LIVE_ONLY):
            assert has_tag(cell, NEEDS_TABLE) and not cell.outputs, f"code cell {number}"


@chapters
def test_running_again_gives_the_same_bytes(name, tmp_path):
    copy = Path(shutil.copy(FOLDER / f"{name}.ipynb", tmp_path))
    assert not refresh(copy), "the committed outputs are not what the code gives: make notebooks"


@pytest.mark.parametrize("name", WITH_TABLE)
def test_running_again_without_the_table_gives_the_same_bytes(name, tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("explainer.publishing.refresh.file_at_hand", lambda: None)
    copy = Path(shutil.copy(FOLDER / f"{name}.ipynb", tmp_path))
    assert not refresh(copy)


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
