"""Cells that need the table of patients: run where it is, kept as they are where it is not."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from explainer.cli import main
from explainer.lab.fetching import VARIABLE
from explainer.publishing.refresh import refresh
from explainer.publishing.running import LIVE_ONLY, MAY_FAIL, NEEDS_TABLE, PublishError
from tests.publishing.making import TITLE, code, export, notebook, write

ROOT = Path(__file__).parents[2]
TABLE = [NEEDS_TABLE, MAY_FAIL]
READ = f"table = Path(os.environ['{VARIABLE}']).read_text().split()"
CELLS = (
    code("import os\nfrom pathlib import Path\nfactor = 7\nprint('begun')"),
    code(f"{READ}\nlen(table)", tags=TABLE),
    code("factor = 8\ntable", tags=[*TABLE, LIVE_ONLY]),
    code("6 * factor"),
)


def put_table(patch: pytest.MonkeyPatch, folder: Path, there: bool = True) -> None:
    """Let there be a table of three words, or none."""
    place = folder / "table.txt"
    if there:
        place.write_text("one two three")
    patch.setenv(VARIABLE, str(place))
    patch.setattr("explainer.publishing.refresh.file_at_hand", lambda: place if there else None)


@pytest.fixture(scope="module")
def refreshed(tmp_path_factory) -> bytes:
    """The notebook as `explainer refresh` writes it where the table is."""
    folder = tmp_path_factory.mktemp("refreshed")
    path = write(notebook(TITLE, *CELLS), folder / "small.ipynb")
    with pytest.MonkeyPatch.context() as patch:
        put_table(patch, folder)
        refresh(path)
    return path.read_bytes()


@pytest.fixture
def small(refreshed, tmp_path) -> Path:
    (tmp_path / "small.ipynb").write_bytes(refreshed)
    return tmp_path / "small.ipynb"


def code_cells(path: Path) -> list:
    cells = nbformat.read(path, as_version=4).cells
    return [cell for cell in cells if cell.cell_type == "code"]


def test_cells_are_run_and_counted_in_order_where_the_table_is(small):
    cells = code_cells(small)
    assert [cell.execution_count for cell in cells] == [1, 2, None, 4]
    said = [[one.get("text") or one.data["text/plain"] for one in cell.outputs] for cell in cells]
    assert said == [["begun\n"], ["3"], [], ["42"]]


def test_refresh_without_the_table_gives_the_same_bytes(small, tmp_path, monkeypatch):
    put_table(monkeypatch, tmp_path, there=False)
    assert not refresh(small)


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        (code("'table' in globals()"), r"small\.ipynb: cell 6 gives another output where"),
        (code("1 / 0", tags=TABLE), r"small\.ipynb: cell 6 of 6 .*ZeroDivisionError"),
    ],
    ids=["hangs on the table", "fails"],
)
def test_what_must_not_be_committed_is_not_written(tmp_path, monkeypatch, cell, message):
    """In Jupyter a cell without its table may fail; in a refreshed notebook it may not."""
    path = write(notebook(TITLE, *CELLS, cell), tmp_path / "small.ipynb")
    before = path.read_bytes()
    put_table(monkeypatch, tmp_path)
    with pytest.raises(PublishError, match=message) as stopped:
        refresh(path)
    assert path.read_bytes() == before
    assert MAY_FAIL not in str(stopped.value)


def test_a_named_file_that_is_not_the_table_is_said(small, monkeypatch, capsys):
    monkeypatch.setenv(VARIABLE, str(small))
    assert main(["refresh", str(small)]) == 1
    assert "is not the table as published" in capsys.readouterr().err


def test_published_page_keeps_the_outputs_of_such_cells(small):
    page = export(nbformat.read(small, as_version=4), execute="always")
    assert re.findall(r'<pre class="output">(.*?)</pre>', page) == ["begun", "3", "42"]


HELPER = """import pytest
PLACE = {place!r}
def patients_file(): return PLACE
needs_patients = pytest.mark.skipif(not PLACE, reason="there is no table")
"""


@pytest.mark.parametrize(
    ("place", "results"),
    [("table.txt", "4 passed"), (None, "2 passed, 2 skipped")],
    ids=["with", "without"],
)
def test_nbval_runs_such_cells_only_where_the_table_is(small, tmp_path, place, results):
    """By this project's conftest, in a folder that has a table of its own or none."""
    (tmp_path / "table.txt").write_text("one two three")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/patients_table.py").write_text(HELPER.format(place=place))
    shutil.copy(ROOT / "conftest.py", tmp_path)
    command = [sys.executable, "-m", "pytest", "--nbval", "-ra", small.name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert results in done.stdout
    assert ("there is no table" in done.stdout) is (place is None)
