"""Puts a notebook together as an article: everything that the template has to lay out."""

import json
import re
from collections.abc import Callable
from html import escape

from markupsafe import Markup
from nbconvert.filters import Highlight2HTML
from nbformat import NotebookNode

from explainer.exhibits import assets

from .course import headline
from .identity import Identity
from .markdown import Article
from .offline import offline
from .outputs import Outputs
from .page import Page
from .shorter import shorter
from .state import Widgets
from .styles import smaller_styles

NO_CELL = {"remove-cell", "remove", "hide-cell"}
NO_CODE = {"remove-input", "hide-input", "hide-code"}
NO_OUTPUT = {"remove-output", "hide-output"}
OPEN_CODE = "show-code"  # where the code is what the reader is to look at
UNCOLOURED = re.compile(r'<span class="(n|p|o|w|nn|err)">(.*?)</span>', re.DOTALL)
SCRIPT = re.compile(r"<script\b.*?</script\s*>", re.DOTALL)
STYLE = re.compile(r"<style\b[^>]*>.*?</style\s*>\s*", re.DOTALL)


def compose(
    notebook: NotebookNode,
    name: str,
    folder: str,
    language: str,
    show_code: bool,
    warn: Callable[[str], None],
) -> Page:
    """Return the page of a notebook that has its outputs.

    `name` is the title when the notebook has none; `folder` is where its pictures lie; `language`
    holds unless the metadata `explainer` states another; `warn` is told, cell by cell, what
    readers would miss.
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
            hidden = tags & NO_CODE or not show_code
            about = article.headings[-1][2] if article.headings else ""
            code = "" if hidden else _code(cell.source, about, highlight, OPEN_CODE in tags)
            # The finding comes first; how it was made follows for those who ask. Code that is to
            # be looked at comes before what it gives.
            pair = [identity.unique(shown), code]
            parts += reversed(pair) if OPEN_CODE in tags else pair
        elif cell.metadata.get("format", cell.metadata.get("raw_mimetype")) == "text/html":
            parts.append(offline(cell.source, tell))
    where[0] = ""

    whole = "".join(parts)
    body, styles = _styles_once(shorter(whole))
    widgets.shown_styles = styles
    title, plain_title, description = headline(notebook, name)
    if not article.title:
        tell("no level-one heading: the title is taken from the metadata or the file name")
    if not description:
        tell("no sentence follows the title: search engines and the index have nothing to say")
    reference = re.search(r'\sid="(ref-[^"]+)"', whole)
    state = widgets.data()
    # "<" is the only sign that could end a script element early.
    block = json.dumps(state, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    body = smaller_styles(body, block + "".join(SCRIPT.findall(body)), assets.sheets())
    return Page(
        title=title,
        plain_title=plain_title,
        lede=article.lede,
        description=description,
        body=body,
        contents=[(anchor, text) for level, anchor, text in article.headings if level == 2],
        details=details,
        language=details.get("language", language),
        sources=reference[1] if reference else "",
        widget_state=block.replace("<", "\\u003c") if state["models"] else "",
    )


def _code(source: str, about: str, highlight: Highlight2HTML, opened: bool) -> str:
    """Return a cell's code, folded away unless it is to be ``opened``.

    ``about`` is the HTML of the heading above, or nothing: who lists what can be opened hears it.
    """
    if not source.strip():
        return ""
    coloured = re.search(r"<pre>(<span></span>)?(.*?)</pre>", highlight(source), re.DOTALL)
    code = UNCOLOURED.sub(r"\2", coloured[2].rstrip("\n")) if coloured else escape(source)
    plain = escape(Markup(about).striptags())
    words = "Code" if opened else "Show the code"
    named = f' aria-label="{words}: {plain}"' if about else ""
    return (
        f'<details class="code"{" open" * opened}><summary{named}>{words}</summary>'
        f"<pre><code>{code}</code></pre></details>\n"
    )


def _heading_shift(notebook: NotebookNode) -> int:
    """Return 1 when a notebook has several level-one headings, so that one title is left."""
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    without_code = re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.MULTILINE | re.DOTALL)
    return int(len(re.findall(r"^ {0,3}#(?!#)", without_code, flags=re.MULTILINE)) > 1)


def _styles_once(html: str) -> tuple[str, str]:
    """Drop every style element that the page has already; return all styles as well."""
    seen = [f"<style>{assets.style('tokens.css')}</style>"]  # the template's

    def once(match: re.Match) -> str:
        if match[0] in seen:
            return ""
        seen.append(match[0])
        return match[0]

    return STYLE.sub(once, html), "".join(seen)
