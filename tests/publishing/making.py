"""Small notebooks for the tests, with outputs and widget state written by hand: no kernel."""

from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from explainer.publishing.exporter import ExplainerExporter
from explainer.publishing.state import STATE_TYPE, VIEW_TYPE

TITLE = "# A small page\n\nIt answers one question."


def notebook(*cells: NotebookNode | str, **metadata) -> NotebookNode:
    """Return a notebook; text becomes a Markdown cell."""
    made = [new_markdown_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    for number, cell in enumerate(made):
        cell["id"] = f"cell-{number}"  # nbformat's own are random
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=made, metadata={"kernelspec": kernel, **metadata})


def code(source: str = "", *outputs: NotebookNode, **metadata) -> NotebookNode:
    """Return a code cell that has been run if it has outputs."""
    return new_code_cell(
        source, outputs=list(outputs), execution_count=1 if outputs else None, metadata=metadata
    )


def shown(data: dict | str, **metadata) -> NotebookNode:
    """Return a displayed MIME bundle; text is HTML."""
    bundle = {"text/html": data} if isinstance(data, str) else data
    return new_output("display_data", data=bundle, metadata=metadata)


def view(model_id: str, **data: str) -> NotebookNode:
    """Return the view of a widget, with `html` and `plain` beside it."""
    kinds = {"html": "text/html", "plain": "text/plain"}
    bundle = {kinds[kind]: text for kind, text in data.items()}
    return shown(
        {
            VIEW_TYPE: {"model_id": model_id, "version_major": 2, "version_minor": 0},
            "text/plain": "<Widget object at 0x7f0123456789>",
            **bundle,
        }
    )


def anymodel(module: str = "", css: str = "", buffers: list | None = None, **state) -> dict:
    """Return the saved state of an anywidget."""
    saved = {
        "model_name": "AnyModel",
        "model_module": "anywidget",
        "model_module_version": "~0.11.*",
        "state": {
            "_model_name": "AnyModel",
            "_model_module": "anywidget",
            "_view_name": "AnyView",
            "_anywidget_id": "tests.Part",
            "layout": "IPY_MODEL_layout",
            "_esm": module,
            **({"_css": css} if css else {}),
            **state,
        },
    }
    return {**saved, "buffers": buffers} if buffers else saved


def core(name: str, **state) -> dict:
    """Return the saved state of one of ipywidgets' own models, such as IntSliderModel."""
    module = "@jupyter-widgets/controls"
    return {
        "model_name": name,
        "model_module": module,
        "model_module_version": "2.0.0",
        "state": {"_model_name": name, "_model_module": module, **state},
    }


def widgets(**models: dict) -> dict:
    """Return notebook metadata that holds the models."""
    saved = {"state": models, "version_major": 2, "version_minor": 0}
    return {"widgets": {STATE_TYPE: saved}}


def export(made: NotebookNode, name: str = "small", folder: Path | str = "", **options) -> str:
    """Return the page of a notebook; nothing is run unless `execute` says so."""
    exporter = ExplainerExporter(**{"execute": "never", **options})
    where = {"metadata": {"name": name, "path": str(folder)}}
    return exporter.from_notebook_node(made, where)[0]


def write(made: NotebookNode, path: Path) -> Path:
    """Write a notebook to disk."""
    nbformat.write(made, path)
    return path


def page(made: NotebookNode, path: Path, **options) -> Path:
    """Write the page of a notebook to disk."""
    path.write_text(export(made, path.stem, path.parent, **options), encoding="utf-8")
    return path
