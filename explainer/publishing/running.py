"""Runs a notebook when a page needs it run, and says where it stopped when it fails."""

import os
from collections.abc import Callable, Iterator

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode

from .state import STATE_TYPE, VIEW_TYPE

EXHIBIT = 'class="exhibit'
SECONDS_PER_CELL = 600
# Tags of cells. nbclient, nbconvert and Jupyter know the first two by themselves.
NEEDS_TABLE = "skip-execution"  # keeps the outputs that it has
MAY_FAIL = "raises-exception"  # the cells after it run all the same
LIVE_ONLY = "live-only"  # for the live notebook alone: has no output elsewhere


class PublishError(ConversionException):
    """A page could not be made; the message says which notebook, which cell and why."""


def bundles(notebook: NotebookNode) -> Iterator[dict]:
    """Yield the MIME bundle of every rich output."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if "data" in output:
                yield output["data"]


def needs_running(notebook: NotebookNode) -> bool:
    """Say whether a page of this notebook would miss outputs or behaviour.

    So it is when no cell was ever run, and when an exhibit or another widget was saved without
    its state, as in the course's own notebooks.
    """
    code = [c for c in notebook.cells if c.cell_type == "code" and "".join(c.source).strip()]
    if code and not any(cell.get("execution_count") or cell.get("outputs") for cell in code):
        return True
    if notebook.metadata.get("widgets", {}).get(STATE_TYPE, {}).get("state"):
        return False
    return any(
        VIEW_TYPE in data or EXHIBIT in "".join(data.get("text/html", ""))
        for data in bundles(notebook)
    )


def run(
    notebook: NotebookNode,
    name: str,
    folder: str = "",
    progress: Callable[[int, int], None] = lambda cell, cells: None,
    *,
    leave_out: str = NEEDS_TABLE,
    strict: bool = False,
) -> NotebookNode:
    """Run the cells in place, in `folder`, and return the notebook with its widget state.

    Cells tagged `leave_out` are not run and keep their outputs. `progress(cell, cells)` is told
    each cell before it runs, counted from 1. A cell that fails raises PublishError, unless it is
    tagged `raises-exception`; with `strict`, even then.
    """
    cells = len(notebook.cells)
    started = []

    def on_cell_start(cell: NotebookNode, cell_index: int) -> None:
        started.append(cell_index)
        progress(cell_index + 1, cells)

    notebook.metadata.pop("widgets", None)
    client = NotebookClient(
        notebook,
        timeout=SECONDS_PER_CELL,
        resources={"metadata": {"path": folder or os.curdir}},
        store_widget_state=True,
        on_cell_start=on_cell_start,
        skip_cells_with_tag=leave_out,
        force_raise_errors=strict,
    )
    kernel = notebook.metadata.get("kernelspec", {})
    if not kernel:
        client.kernel_name = "python3"
    if kernel.get("language", "python") == "python":
        client.extra_arguments = ["--log-level=40"]  # errors only: progress stays readable
    try:
        # Sets of strings are walked in the same order every time: same input, same bytes.
        return client.execute(env={**os.environ, "PYTHONHASHSEED": "0"})
    except CellExecutionError as error:
        index = started[-1]
        count = notebook.cells[index].get("execution_count")
        raise PublishError(
            f"{name}.ipynb: cell {index + 1} of {cells} (In [{count}]) failed: "
            f"{error.ename}: {error.evalue}\n"
            f"  {_first_line(notebook.cells[index])}\n"
            f"Nothing was written. Make the cell run{'' if strict else f', or tag it {MAY_FAIL}'}."
        ) from None
    except PublishError:
        raise
    except Exception as error:  # a kernel that is missing, dies or hangs
        where = f"cell {started[-1] + 1} of {cells}" if started else "before its first cell"
        raise PublishError(
            f"{name}.ipynb: {where} could not be run: {type(error).__name__}: {error}"
        ) from error


def has_tag(cell: NotebookNode, tag: str) -> bool:
    """Say whether a cell carries a tag."""
    return tag in cell.metadata.get("tags", [])


def _first_line(cell: NotebookNode) -> str:
    lines = [line for line in cell.source.splitlines() if line.strip()]
    return lines[0].strip() if lines else ""
