"""The nbconvert exporter `explainer`: one notebook, one HTML file that needs nothing else."""

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

from nbconvert.exporters import TemplateExporter
from nbconvert.exporters.templateexporter import default_filters
from nbformat import NotebookNode
from traitlets import Callable, Dict, Enum, Unicode, default

from explainer.exhibits import assets

from .about import about
from .compose import compose
from .page import Page
from .running import needs_running, run

HERE = Path(__file__).parent


class ExplainerExporter(TemplateExporter):
    """Writes a notebook as an article: offline, readable without JavaScript, alive with it.

    Use it as `jupyter nbconvert --to explainer NOTEBOOK`, on any notebook.
    """

    export_from_notebook = "Explainer page"
    output_mimetype = "text/html"

    execute = Enum(
        ["auto", "always", "never"],
        default_value="auto",
        help="""Whether to run the notebook first. "auto" runs it when it was never run, and when
        it holds an exhibit or another widget whose state was not saved.""",
    ).tag(config=True)

    language_code = Unicode("en", help="The language of the text, as in HTML's lang.").tag(
        config=True
    )

    neighbours = Dict(
        help="""Set by the site: `home`, `previous` and `next`, each a dict of `href` and
        `title`."""
    )

    progress = Callable(help="Hears each cell before it runs: `progress(cell, cells)`, from 1.")
    warn = Callable(help="Hears what readers of the page would miss: `warn(message)`.")

    @default("progress")
    def _progress_default(self) -> Callable:
        return lambda cell, cells: self.log.info("  cell %d of %d", cell, cells)

    @default("warn")
    def _warn_default(self) -> Callable:
        return self.log.warning

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    @default("template_name")
    def _template_name_default(self) -> str:
        return "explainer"

    @default("extra_template_basedirs")
    def _extra_template_basedirs_default(self) -> list[str]:
        return [str(HERE / "templates")]

    def default_filters(self):
        """Give the template its page, and a way to write text safely into HTML and JSON."""
        yield from default_filters.items()
        yield ("page", self.page)
        yield ("data_block", data_block)

    def from_notebook_node(
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return (HTML, resources) of a notebook, which is run first if it has to be."""
        name, folder = _name_and_folder(resources)
        run_by_nbconvert = self.config.ExecutePreprocessor.get("enabled", False)
        wanted = self.execute == "always" or (self.execute == "auto" and needs_running(nb))
        if wanted and not run_by_nbconvert:
            self.log.info("Running %s", name)
            nb = run(copy.deepcopy(nb), name, folder, self.progress)
        return super().from_notebook_node(nb, resources, **kw)

    def page(self, nb: NotebookNode, resources: dict[str, Any]) -> Page:
        """Compose the page: the template's first line calls this."""
        name, folder = _name_and_folder(resources)
        resources["about"] = about()
        resources["style"] = style()
        resources["neighbours"] = self.neighbours
        show_code = not self.exclude_input
        return compose(nb, name, folder, self.language_code, show_code, self.warn)


@cache
def style() -> str:
    """Return the style sheet of every page: the shared tokens and the page's own, made small."""
    page = (HERE / "templates/explainer/page.css").read_text(encoding="utf-8")
    return assets.style("tokens.css") + assets.small_style(page)


def data_block(value: Any) -> str:
    """Return a value as JSON that can stand in a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _name_and_folder(resources: dict[str, Any] | None) -> tuple[str, str]:
    metadata = (resources or {}).get("metadata") or {}
    return metadata.get("name") or "notebook", metadata.get("path") or ""
