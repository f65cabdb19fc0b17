"""A copy of the shipped data that a test may break, and notebooks that a test may write."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from explainer.evidence import Problem, check, data_folder
from explainer.evidence.checks.facts import Facts
from explainer.evidence.tables import forget, table


class BrokenCopy:
    """The shipped data in a temporary folder, with the one change that a test is about."""

    def __init__(self, folder: Path):
        self.folder = folder

    def rows(self, file: str) -> list[list[str]]:
        with (self.folder / file).open(encoding="utf-8", newline="") as lines:
            return list(csv.reader(lines))

    def found_by(self, part, *tables: str) -> list[Problem]:
        """Return what one part of the check finds: the whole check takes seconds."""
        forget()
        rows = {name: list(enumerate(table(name, self.folder), start=2)) for name in tables}
        return part.problems(Facts(self.folder, rows))

    def write(self, file: str, rows: list[list[str]]) -> None:
        with (self.folder / file).open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines, lineterminator="\n").writerows(rows)

    def put(self, file: str, key: str, **cells: str) -> int:
        """Change cells of the row whose first cell is ``key``; return the row an editor shows."""
        rows = self.rows(file)
        index = next(index for index, row in enumerate(rows) if row[0] == key)
        for column, cell in cells.items():
            rows[index][rows[0].index(column)] = cell
        self.write(file, rows)
        return index + 1

    def replace(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def broken(tmp_path: Path) -> BrokenCopy:
    return BrokenCopy(Path(shutil.copytree(data_folder(), tmp_path / "data")))


@pytest.fixture
def no_notebooks(tmp_path: Path) -> Path:
    folder = tmp_path / "no-notebooks"
    folder.mkdir()
    return folder


@pytest.fixture
def found(broken, no_notebooks):
    """Check the broken copy; return its problems."""
    return lambda: check(broken.folder, no_notebooks)


@pytest.fixture
def write_notebook(tmp_path: Path):
    """Write a notebook of Markdown cells (text) and code cells (a list of outputs)."""

    def write(*cells: str | list, name: str = "chapter.ipynb") -> Path:
        folder = tmp_path / "notebooks"
        folder.mkdir(exist_ok=True)
        path = folder / name
        path.write_text(json.dumps({"cells": [_cell(cell) for cell in cells]}), encoding="utf-8")
        return path

    return write


def _cell(content: str | list) -> dict:
    if isinstance(content, str):
        return {"cell_type": "markdown", "source": content.splitlines(keepends=True)}
    return {"cell_type": "code", "source": ["figure"], "outputs": content}
