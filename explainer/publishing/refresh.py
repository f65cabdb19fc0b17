"""Makes a notebook as it is committed: run, with outputs that need no kernel and never vary."""

from pathlib import Path

import nbformat

from .running import run
from .state import VIEW_TYPE

KEPT_METADATA = ("explainer", "kernelspec", "language_info", "title")


def refresh(path: Path) -> bool:
    """Run the notebook at ``path`` and write it back; return whether its text changed.

    Outputs keep their HTML and their sentence; the live widget view and the widget state go, for
    they hold random ids and GitHub and stock nbconvert would show nothing in their place. A cell
    that fails raises ``PublishError`` and leaves the file as it was.
    """
    before = path.read_text(encoding="utf-8")
    notebook = nbformat.reads(before, as_version=4)
    run(notebook, path.stem, str(path.parent))
    notebook.metadata = {
        key: value for key, value in notebook.metadata.items() if key in KEPT_METADATA
    }
    # Which Python ran it differs from machine to machine.
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        cell.metadata = {key: cell.metadata[key] for key in ("tags", "alt") if key in cell.metadata}
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(VIEW_TYPE, None)
    after = nbformat.writes(notebook) + "\n"
    if after != before:
        path.write_text(after, encoding="utf-8")
    return after != before
