"""Do the tables have the form that ``datapackage.json`` states? Frictionless finds, we word it."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from explainer.evidence.checks.facts import Rows
from explainer.evidence.problem import DataError, Problem, found
from explainer.evidence.tables import TYPES, header_problems, numbered_rows, resources, table

WHOLE_ROW = {
    "missing-cell": ("too few cells", "as many as in the header"),
    "extra-cell": ("too many cells", "as many as in the header; texts with commas need quotes"),
    "blank-row": ("an empty row", "no empty rows"),
}

# What was found in tables that were read before, by their content: frictionless is thorough, and
# slow. What has not changed since is not read again.
_found: dict[str, tuple[Problem, ...]] = {}


def read(folder: Path) -> tuple[list[Problem], dict[str, Rows]]:
    """Return what is wrong with the form of the tables, and the rows of those that are right.

    Raises ``DataError`` when ``datapackage.json`` itself cannot be read.
    """
    described = resources(folder)
    problems = _undescribed(folder, described)
    lines: dict[str, list[int]] = {}
    for name, resource in described.items():
        wrong, lines_of_table = _opened(folder / resource["path"], resource)
        problems += wrong
        if not wrong:
            lines[name] = lines_of_table
    invalid = list(_validated(folder, described, lines))
    problems += invalid
    tables: dict[str, Rows] = {}
    for name in lines:
        if not any(problem.file == described[name]["path"] for problem in invalid):
            try:
                tables[name] = list(zip(lines[name][1:], table(name, folder), strict=True))
            except DataError as error:
                problems.append(error.problem)
    return problems, tables


def _undescribed(folder: Path, described: dict[str, dict]) -> list[Problem]:
    known = {resource["path"] for resource in described.values()}
    message = found("a table that datapackage.json does not describe", "its fields there")
    return [
        Problem(path.name, 1, "file", message)
        for path in sorted(folder.glob("*.csv"))
        if path.name not in known
    ]


def _opened(path: Path, resource: dict) -> tuple[list[Problem], list[int]]:
    """Return what hinders reading at all, and the line on which each row begins."""
    try:
        rows = list(numbered_rows(path))
    except DataError as error:
        return [error.problem], []
    header = rows[0][1] if rows else []
    expected = [field["name"] for field in resource["schema"]["fields"]]
    return header_problems(path.name, header, expected), [line for line, _ in rows]


def _validated(
    folder: Path, described: dict[str, dict], lines: dict[str, list[int]]
) -> Iterator[Problem]:
    for name, places in lines.items():
        alone = _alone(described[name], set(lines))
        wanted: dict[str, set[str]] = {}  # columns of other tables that its foreign keys lead to
        for key in alone["schema"].get("foreignKeys", []):
            other = key["reference"]["resource"] or name
            wanted.setdefault(other, set()).update(key["reference"]["fields"])
        others = [_alone(described[other], set()) for other in wanted if other != name]
        content = (folder / alone["path"]).read_bytes()
        columns = [_columns(folder / one["path"], wanted[one["name"]]) for one in others]
        seen = json.dumps([alone, others, hashlib.sha256(content).hexdigest(), columns])
        if seen not in _found:
            _found[seen] = tuple(_problems_of(folder, [alone, *others], places))
        yield from _found[seen]


def _columns(path: Path, names: set[str]) -> list[list[str]]:
    """Return the cells of some columns, row by row."""
    rows = [cells for _, cells in numbered_rows(path)]
    places = [place for place, name in enumerate(rows[0]) if name in names]
    return [[cells[place] for place in places if place < len(cells)] for cells in rows]


def _problems_of(folder: Path, together: list[dict], lines: list[int]) -> Iterable[Problem]:
    """Return what is wrong with the first of these tables, one thing for each cell."""
    from frictionless import Package

    package = Package({"resources": together}, basepath=str(folder))
    (task,) = package.get_resource(together[0]["name"]).validate().tasks
    problems = [_worded(error, together[0], lines) for error in task.errors]
    misshapen = {problem.row for problem in problems if problem.column == "row"}
    first: dict[tuple[int, str], Problem] = {}
    for problem in problems:
        if problem.row not in misshapen or problem.column == "row":
            first.setdefault((problem.row, problem.column), problem)
    return first.values()


def _alone(resource: dict, others: set[str]) -> dict:
    """Leave out the foreign keys to tables that could not be opened."""
    schema = dict(resource["schema"])
    keys = [key for key in schema.pop("foreignKeys", []) if key["reference"]["resource"] in others]
    return {**resource, "schema": {**schema, **({"foreignKeys": keys} if keys else {})}}


def _worded(error, resource: dict, lines: list[int]) -> Problem:
    """Say in our words what frictionless found."""
    schema = resource["schema"]
    fields = {field["name"]: field for field in schema["fields"]}
    number = getattr(error, "row_number", None)
    row = lines[number - 1] if number else 1
    column = getattr(error, "field_name", None) or "row"
    if error.type in WHOLE_ROW:
        return Problem(resource["path"], row, "row", found(*WHOLE_ROW[error.type]))
    if error.type == "type-error":
        message = found(repr(error.cell), TYPES[fields[column]["type"]].expected)
    elif error.type == "constraint-error":
        what = repr(error.cell) if error.cell not in ("", "None") else "nothing"
        message = found(what, _constraint(error.note, fields[column]["constraints"]))
    elif error.type == "primary-key":
        column = schema["primaryKey"][0]
        first = lines[int(error.note.split()[-1]) - 1] if error.note[-1].isdigit() else "another"
        message = found(f"the same {column} as in row {first}", "each only once")
    elif error.type == "foreign-key":
        key = next(key for key in schema["foreignKeys"] if f'"{key["fields"][0]}"' in error.note)
        column, reference = key["fields"][0], key["reference"]
        value = error.note.split('values "')[-1].split('"')[0]
        message = found(
            repr(value),
            f"a value of the column {reference['fields'][0]} of {reference['resource']}",
        )
    else:
        message = found(error.message, "what datapackage.json states")
    return Problem(resource["path"], row, column, message)


def _constraint(note: str, constraints: dict) -> str:
    name = note.split('"')[1]
    limit = constraints[name]
    return {
        "required": "a value",
        "enum": f"one of {', '.join(limit)}" if name == "enum" else "",
        "minimum": f"at least {limit}",
        "maximum": f"at most {limit}",
        "pattern": f"text of the form {limit}",
    }[name]
