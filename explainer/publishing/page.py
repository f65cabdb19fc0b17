"""Puts a notebook together as an article: everything that the template has to lay out."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from html import escape
from pathlib import Path

from nbconvert.filters import Highlight2HTML
from nbformat import NotebookNode

from .course import headline
from .identity import Identity
from .markdown import Article
from .offline import offline
from .outputs import Outputs
from .state import Widgets

HERE = Path(__file__).parent
NO_CELL = {"remove-cell", "remove", "hide-cell"}
NO_CODE = {"remove-input", "hide-input", "hide-code"}
NO_OUTPUT = {"remove-output", "hide-output"}
UNCOLOURED = re.compile(r'<span class="(n|p|o|w|nn|err)">(.*?)</span>', re.DOTALL)
STYLE = re.compile(r"<style\b[^>]*>.*?</style\s*>\s*", re.DOTALL)


@dataclass
class Page:
    """One page, ready for the template; every text field is HTML unless it says otherwise."""

    title: str
    plain_title: str  # text
    lede: str
    description: str  # text
    body: str
    contents: list[tuple[str, str]]  # (id, HTML) of the sections
    details: dict  # notebook metadata `explainer`
    language: str
    widget_state: str = ""  # JSON
    scripts: list[str] = field(default_factory=list)  # JavaScript
    sources: str = ""  # id of the first reference on the page

    @property
    def policy(self) -> str:
        """The Content-Security-Policy: the page's own scripts by their hash, and no request."""
        hashes = [f"'sha256-{_sha256(script)}'" for script in self.scripts]
        rules = {
            "default-src": ["'none'"],
            "script-src": hashes,
            "style-src": ["'unsafe-inline'"],
            "img-src": ["data:"],
            "font-src": ["data:"],
            "media-src": ["data:"],
            "form-action": ["'none'"],
            "base-uri": ["'none'"],
        }
        if self.widget_state:
            # Modules of widgets are handed to the browser as blobs; nothing here can be remote.
            rules["script-src"] = [*hashes, "blob:"]
            rules["img-src"] = rules["media-src"] = ["data:", "blob:"]
            rules["connect-src"] = ["data:", "blob:"]
            rules["worker-src"] = ["blob:"]
        return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())

    def linked_data(self, about: dict[str, str]) -> dict:
        """Return what machines may know about the page, as schema.org's LearningResource."""
        level, minutes = self.details.get("level"), self.details.get("minutes")
        return {
            "@context": "https://schema.org",
            "@type": "LearningResource",
            "name": self.plain_title,
            "description": self.description,
            "inLanguage": self.language,
            "learningResourceType": "interactive article",
            **({"educationalLevel": level} if level else {}),
            **({"timeRequired": f"PT{minutes}M"} if minutes else {}),
            "version": about["data_version"] or about["version"],
            **({"dateModified": about["data_date"]} if about["data_date"] else {}),
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "isAccessibleForFree": True,
            "accessMode": ["textual", "visual"],
            "accessModeSufficient": ["textual"],
            "accessibilityFeature": [
                "alternativeText",
                "displayTransformability",
                "MathML",
                "structuralNavigation",
                "tableOfContents",
            ],
            "accessibilityHazard": "none",
        }


def compose(
    notebook: NotebookNode,
    name: str,
    folder: str,
    language: str,
    warn: Callable[[str], None],
) -> Page:
    """Return the page of a notebook that has its outputs.

    `name` is the title when the notebook has none; `folder` is where its pictures lie; `warn`
    is told, cell by cell, what readers would miss.
    """
    where = [""]

    def tell(message: str) -> None:
        warn(f"{name}.ipynb{where[0]}: {message}")

    details = dict(notebook.metadata.get("explainer", {}))
    article = Article(folder, _heading_shift(notebook), tell)
    widgets = Widgets(notebook.metadata, tell)
    identity = Identity()
    outputs = Outputs(widgets, article.render, tell)
    language_info = notebook.metadata.get("language_info", {})
    highlight = Highlight2HTML(
        pygments_lexer=language_info.get("pygments_lexer", language_info.get("name", "ipython3"))
    )
    parts = []
    for number, cell in enumerate(notebook.cells, start=1):
        where[0] = f", cell {number}"
        tags = set(cell.metadata.get("tags", []))
        if tags & NO_CELL:
            continue
        if cell.cell_type == "markdown":
            parts.append(article.render(cell.source, cell.get("attachments")))
        elif cell.cell_type == "code":
            shown = "" if tags & NO_OUTPUT else outputs.render(cell.outputs, cell.metadata)
            code = "" if tags & NO_CODE else _code(cell.source, highlight)
            # The finding comes first; how it was made follows for those who ask.
            parts.append(identity.unique(shown) + code)
        elif cell.metadata.get("format", cell.metadata.get("raw_mimetype")) == "text/html":
            parts.append(offline(cell.source, tell))
    where[0] = ""

    body, styles = _styles_once("".join(parts))
    widgets.shown_styles = styles
    title, plain_title, description = headline(notebook, name)
    if not article.title:
        tell("no level-one heading: the title is taken from the metadata or the file name")
    if not description:
        tell("no sentence follows the title: search engines and the index have nothing to say")
    reference = re.search(r'\sid="(ref-[^"]+)"', body)
    page = Page(
        title=title,
        plain_title=plain_title,
        lede=article.lede,
        description=description,
        body=body,
        contents=[(anchor, text) for level, anchor, text in article.headings if level == 2],
        details=details,
        language=notebook.metadata.get("language") or language,
        sources=reference[1] if reference else "",
        scripts=[_script("page.js")],
    )
    state = widgets.data()
    if state["models"]:
        page.scripts.append(_script("host.js"))
        # "<" is the only sign that could end a script element early.
        text = json.dumps(state, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        page.widget_state = text.replace("<", "\\u003c")
    return page


def _code(source: str, highlight: Highlight2HTML) -> str:
    """Return a cell's code, folded away."""
    if not source.strip():
        return ""
    coloured = re.search(r"<pre>(<span></span>)?(.*?)</pre>", highlight(source), re.DOTALL)
    code = UNCOLOURED.sub(r"\2", coloured[2].rstrip("\n")) if coloured else escape(source)
    return (
        '<details class="code"><summary>Show the code</summary>'
        f"<pre><code>{code}</code></pre></details>\n"
    )


def _heading_shift(notebook: NotebookNode) -> int:
    """Return 1 when a notebook has several level-one headings, so that one title is left."""
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    without_code = re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.MULTILINE | re.DOTALL)
    return int(len(re.findall(r"^ {0,3}#(?!#)", without_code, flags=re.MULTILINE)) > 1)


def _styles_once(html: str) -> tuple[str, str]:
    """Drop every style element that stood earlier on the page; return all styles as well."""
    seen: list[str] = []

    def once(match: re.Match) -> str:
        if match[0] in seen:
            return ""
        seen.append(match[0])
        return match[0]

    return STYLE.sub(once, html), "".join(seen)


@cache
def _script(name: str) -> str:
    """Return one of our scripts without its comments: they are for us, and every page pays."""
    text = (HERE / name).read_text(encoding="utf-8")
    text = re.sub(r"/\*\*.*?\*/", "", text, flags=re.DOTALL)
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
