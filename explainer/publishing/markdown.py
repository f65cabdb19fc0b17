"""Markdown cells to HTML: nbconvert's own reader with the few things that an article needs."""

import re
from collections.abc import Callable
from html import escape, unescape

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from .mathematics import mathml
from .offline import offline

# Ids of the page's frame.
RESERVED = ("article", "widget-state")
EMERGENCY = re.compile(r"\s*<p>\s*<strong>Emergency")
NOTEBOOK_LINK = re.compile(r"^(?![a-z]+:|/)(?P<stem>[^#?]+)\.ipynb(?P<rest>#.*)?$", re.IGNORECASE)


def plain(html: str) -> str:
    """Return the words of a piece of HTML."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


class Article:
    """Renders the Markdown cells of one page and remembers what its frame needs.

    `title` and `lede` (HTML) are taken out of the flow: the first level-one heading and the
    paragraph that follows it in the same cell. `headings` lists (level, id, HTML) of the rest.
    """

    def __init__(self, folder: str = "", shift: int = 0, warn: Callable[[str], None] = print):
        self.folder = folder
        self.shift = shift
        self.warn = warn
        self.title = ""
        self.lede = ""
        self.headings: list[tuple[int, str, str]] = []
        self.anchors = set(RESERVED)

    def render(self, source: str, attachments: dict | None = None) -> str:
        """Return one cell as HTML."""
        renderer = ArticleRenderer(self, attachments or {})
        return offline(MarkdownWithMath(renderer=renderer).render(source), self.warn)

    def anchor(self, html: str) -> str:
        """Return a fresh id for a heading, by JupyterLab's rule so that links work there too."""
        stem = "-".join(plain(html).split()) or "section"
        name, count = stem, 1
        while name in self.anchors:
            count += 1
            name = f"{stem}-{count}"
        self.anchors.add(name)
        return name


class ArticleRenderer(IPythonRenderer):
    """One cell's renderer: headings with ids, MathML, scoped table headers, pictures inside."""

    def __init__(self, article: Article, attachments: dict):
        super().__init__(
            escape=False, embed_images=True, path=article.folder, attachments=attachments
        )
        self.article = article
        self.lede_is_next = False

    def heading(self, text: str, level: int, **attrs) -> str:
        article = self.article
        if level == 1 and not article.title:
            article.title = text
            self.lede_is_next = True
            return ""
        self.lede_is_next = False
        level = min(level + article.shift, 6)
        anchor = article.anchor(text)
        article.headings.append((level, anchor, text))
        return f'<h{level} id="{escape(anchor)}">{text}</h{level}>\n'

    def paragraph(self, text: str) -> str:
        if self.lede_is_next:
            self.lede_is_next = False
            self.article.lede = text
            return ""
        return super().paragraph(text)

    def block_quote(self, text: str) -> str:
        self.lede_is_next = False
        if EMERGENCY.match(text):
            return f'<section class="emergency" aria-label="Emergency signs">\n{text}</section>\n'
        return super().block_quote(text)

    def link(self, text: str, url: str, title: str | None = None) -> str:
        neighbour = NOTEBOOK_LINK.match(url)
        if neighbour:
            url = f"{neighbour['stem']}.html{neighbour['rest'] or ''}"
        return super().link(text, url, title)

    def image(self, text: str, url: str, title: str | None = None) -> str:
        if not plain(text):
            self.article.warn(f"the picture {url[:60]} has no description: ![description](…)")
        return super().image(text, url, title)

    def block_html(self, html: str) -> str:
        self.lede_is_next = False
        return super().block_html(html)

    # nbconvert hands raw HTML to a parser that closes tags early; only pictures need it.
    def _html_embed_images(self, html: str) -> str:
        return super()._html_embed_images(html) if "<img" in html else html

    def block_mermaidjs(self, code: str) -> str:
        self.article.warn("a Mermaid diagram needs a script from the network: shown as its source")
        return f"<pre><code>{escape(code.strip())}</code></pre>\n"

    def inline_math(self, body: str) -> str:
        return mathml(body)

    def block_math(self, body: str) -> str:
        return mathml(body, display=True)

    def latex_environment(self, name: str, body: str) -> str:
        inner = body if name.startswith("equation") else f"\\begin{{{name}}}{body}\\end{{{name}}}"
        return mathml(inner, display=True)

    def table(self, text: str) -> str:
        return f'<div class="table"><table>\n{text}</table></div>\n'

    def table_cell(self, text: str, align: str | None = None, head: bool = False) -> str:
        style = f' class="{align}"' if align else ""
        if head and plain(text):
            return f'<th scope="col"{style}>{text}</th>\n'
        return f"<td{style}>{text}</td>\n"
