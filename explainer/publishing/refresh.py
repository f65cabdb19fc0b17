"""Makes a notebook as it is committed: run, with outputs that need no kernel and never vary."""

import copy
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from explainer.lab import PatientsError, file_at_hand

from .running import LIVE_ONLY, NEEDS_TABLE, PublishError, has_tag, run
from .state import VIEW_TYPE

KEPT_METADATA = ("explainer", "kernelspec", "language_info", "title")


def refresh(path: Path) -> bool:
    """Run the notebook at ``path`` and write it back; return whether its text changed.

    Outputs keep their HTML and their sentence; the live widget view and the widget state go, for
    they hold random ids and GitHub and stock nbconvert would show nothing in their place. Cells
    that need the table of real patients (tagged ``skip-execution``) are run where the table is at
    hand and keep their outputs where it is not: the bytes are the same. Cells tagged ``live-only``
    are never run. A cell that fails, and one that would show something else had the cells that
    need the table not run before it, raise ``PublishError`` and leave the file as it was.
    """
    before = path.read_text(encoding="utf-8")
    notebook = nbformat.reads(before, as_version=4)
    ours = _finished(notebook, path, leave_out=NEEDS_TABLE)
    if waits_for_table(notebook) and _table_is_at_hand():
        full = _finished(notebook, path, leave_out=LIVE_ONLY)
        _check_independence(ours, full, path.name)
        ours = full
    after = nbformat.writes(ours) + "\n"
    if after != before:
        path.write_text(after, encoding="utf-8")
    return after != before


def waits_for_table(notebook: NotebookNode) -> bool:
    """Say whether a notebook has cells that run only where the table is at hand."""
    return any(_needs_table(cell) for cell in notebook.cells)


def _table_is_at_hand() -> bool:
    """Say whether the cells would find the table of patients without a network."""
    try:
        return file_at_hand() is not None
    except PatientsError as error:  # a name was given, and it is not the table's
        raise PublishError(str(error)) from error


def _finished(notebook: NotebookNode, path: Path, leave_out: str) -> NotebookNode:
    """Return a copy that was run, without anything that varies from run to run."""
    # What a reader of the committed notebook meets is never an error, expected or not.
    made = run(
        copy.deepcopy(notebook), path.stem, str(path.parent), leave_out=leave_out, strict=True
    )
    made.metadata = {key: made.metadata[key] for key in KEPT_METADATA if key in made.metadata}
    # Which Python ran it differs from machine to machine.
    made.metadata["language_info"] = {"name": "python"}
    for cell in made.cells:
        cell.metadata = {key: cell.metadata[key] for key in ("tags", "alt") if key in cell.metadata}
    code = [cell for cell in made.cells if cell.cell_type == "code"]
    for number, cell in enumerate(code, start=1):
        _settle(cell, number)
    return made


def _settle(cell: NotebookNode, number: int) -> None:
    """Number a cell by its place, as Run All would, and keep of its outputs what lasts."""
    if has_tag(cell, LIVE_ONLY):
        cell.outputs, cell.execution_count = [], None
        return
    cell.execution_count = number
    for output in cell.outputs:
        output.get("data", {}).pop(VIEW_TYPE, None)
        if output.output_type == "execute_result":
            output.execution_count = number


def _check_independence(without: NotebookNode, full: NotebookNode, name: str) -> None:
    """Refuse a notebook of which readers without the table would see other outputs."""
    for number, (alone, after) in enumerate(zip(without.cells, full.cells, strict=True), start=1):
        if alone != after and not _needs_table(alone):
            raise PublishError(
                f"{name}: cell {number} gives another output where the cells that need the table "
                f"of patients (tagged {NEEDS_TABLE}) did not run before it. Nothing was written. "
                "Let it not use their names, nor follow an exhibit of the same kind that they make."
            )


def _needs_table(cell: NotebookNode) -> bool:
    return has_tag(cell, NEEDS_TABLE) and not has_tag(cell, LIVE_ONLY)
