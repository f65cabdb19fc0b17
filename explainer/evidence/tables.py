"""Read the tables of ``data/`` quickly, typed by the fields that ``datapackage.json`` states.

This reader stops at the first thing that it cannot read; ``check`` finds everything at once.
"""

import csv
import io
import json
import math
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from explainer.evidence.folder import data_folder
from explainer.evidence.problem import DataError, Problem, found

Row = dict[str, object]


def table(name: str, data: Path | str | None = None) -> tuple[Row, ...]:
    """Return the rows of the table ``name``, for example ``"vertebrae"``, in file order.

    Text stays text (empty: ``""``), numbers become ``int`` or ``float`` (empty: ``None``), dates
    become ``datetime.date`` and lists tuples of text. Raises ``DataError`` with file, row and
    column. The rows are cached and shared: do not change them.
    """
    return _read(Path(data) if data else data_folder(), name)


def resources(folder: Path) -> dict[str, dict]:
    """Return the tables that ``datapackage.json`` in ``folder`` describes, by name."""
    file = "datapackage.json"
    try:
        package = json.loads(read_text(folder / file))
        return {resource["name"]: resource for resource in package["resources"]}
    except json.JSONDecodeError as error:
        raise DataError(Problem(file, error.lineno, "file", found(error.msg, "JSON"))) from None
    except KeyError as error:
        message = found(f"no {error}", "resources, each with a name, as in a data package")
        raise DataError(Problem(file, 1, "resources", message)) from None


def numbered_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield ``(line, cells)`` of a CSV file, header first; ``line`` is where the row begins."""
    reader = csv.reader(io.StringIO(read_text(path), newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        expected = "comma-separated values, texts that hold commas or quotes in double quotes"
        raise DataError(Problem(path.name, line, "row", found(error, expected))) from None


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file; raise ``DataError`` for a missing file or other encoding."""
    if not path.is_file():
        raise DataError(
            Problem(path.name, 1, "file", found("no such file", f"it in {path.parent}"))
        )
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        what = f"the byte 0x{content[error.start]:02X}, which is not UTF-8"
        message = found(what, "a file saved as UTF-8")
        raise DataError(Problem(path.name, row, "encoding", message)) from None


def header_problems(file: str, header: list[str], expected: list[str]) -> list[Problem]:
    """Return what is wrong with the header of a table: columns that miss, or are too many."""
    missing = [name for name in expected if name not in header]
    extra = [name for name in header if name not in expected]
    problems = [
        Problem(file, 1, name, found("no such column", "it in the header")) for name in missing
    ] + [
        Problem(file, 1, name, found("a column too many", f"only {', '.join(expected)}"))
        for name in extra
    ]
    if not problems and header != expected:
        order = found(f"the order {', '.join(header)}", f"the order {', '.join(expected)}")
        problems.append(Problem(file, 1, "header", order))
    return problems


@lru_cache
def _read(folder: Path, name: str) -> tuple[Row, ...]:
    known = resources(folder)
    if name not in known:
        raise ValueError(f"unknown table {name!r}; datapackage.json has {', '.join(sorted(known))}")
    path = folder / known[name]["path"]
    fields = known[name]["schema"]["fields"]
    rows = numbered_rows(path)
    _, header = next(rows, (1, []))
    for problem in header_problems(path.name, header, [field["name"] for field in fields]):
        raise DataError(problem)
    return tuple(_typed(path.name, line, cells, fields) for line, cells in rows)


def _typed(file: str, line: int, cells: list[str], fields: list[dict]) -> Row:
    if len(cells) != len(fields):
        message = found(f"{len(cells)} cells", f"{len(fields)}, as in the header")
        raise DataError(Problem(file, line, "row", message))
    row: Row = {}
    for field, cell in zip(fields, cells, strict=True):
        name = field["name"]
        if not cell and field.get("constraints", {}).get("required"):
            raise DataError(Problem(file, line, name, found("nothing", "a value")))
        kind = TYPES[field["type"]]
        try:
            row[name] = kind.cast(cell) if cell else kind.empty
        except ValueError:
            raise DataError(Problem(file, line, name, found(repr(cell), kind.expected))) from None
    return row


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";"))


def _number(cell: str) -> float:
    value = float(cell)
    if not math.isfinite(value):
        raise ValueError(cell)
    return value


class Kind(NamedTuple):
    """How one type of field reads a cell, what an empty cell means, and what it expects."""

    cast: Callable[[str], object]
    empty: object
    expected: str


TYPES = {
    "string": Kind(str, "", "text"),
    "integer": Kind(int, None, "a whole number"),
    "number": Kind(_number, None, "a number"),
    "date": Kind(date.fromisoformat, None, "a date like 2026-11-22"),
    "list": Kind(_list, (), "a list with semicolons"),
}


def forget() -> None:
    """Read the files anew from now on."""
    _read.cache_clear()
