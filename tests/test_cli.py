"""The command line, as a contributor and a publisher type it."""

import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from explainer import __version__
from explainer.cli import main
from explainer.evidence import data_folder

ROOT = Path(__file__).parent.parent


@pytest.fixture
def failing(tmp_path) -> Path:
    """A notebook whose second cell fails."""
    cells = [nbformat.v4.new_markdown_cell("# T"), nbformat.v4.new_code_cell("1 / 0")]
    path = tmp_path / "failing.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    return path


def test_check_finds_the_project_sound(capsys):
    assert main(["check"]) == 0
    assert "0 problems found" in capsys.readouterr().out


def test_check_names_file_row_and_column(tmp_path, capsys):
    data = shutil.copytree(data_folder(), tmp_path / "data")
    table = data / "statistics.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace(",reported,", ",guessed,", 1), encoding="utf-8")
    assert main(["check", "--data", str(data)]) == 1
    out = capsys.readouterr().out
    assert "statistics.csv:2: basis:" in out
    assert "guessed" in out and "expected" in out


def test_module_and_command_are_the_same():
    done = subprocess.run(
        [sys.executable, "-m", "explainer", "--version"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stdout.strip() == f"explainer {__version__}"


def test_a_failing_notebook_is_not_written_back(failing, capsys):
    before = failing.read_bytes()
    assert main(["refresh", str(failing)]) == 1
    assert failing.read_bytes() == before
    said = capsys.readouterr().err
    assert "failing.ipynb: cell 2 of 2" in said and "ZeroDivisionError" in said


def test_a_failing_notebook_publishes_nothing(failing, tmp_path, capsys):
    assert main(["publish", str(failing), "--to", str(tmp_path / "site")]) == 1
    assert not (tmp_path / "site").exists()
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_folder_that_does_not_exist_is_named(tmp_path, capsys):
    assert main(["check", "--data", str(tmp_path / "nowhere")]) != 0
    captured = capsys.readouterr()
    assert "nowhere" in captured.out + captured.err


def test_an_unknown_command_shows_the_usage(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["shine"])
    assert stopped.value.code == 2
    assert "check" in capsys.readouterr().err
