"""Markdown in data cells and notebooks: safe HTML, and the links that numbers carry."""

from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup


@lru_cache(maxsize=1024)
def inline(text: str) -> Markup:
    """Turn inline Markdown (links, emphasis, code) into HTML; any HTML in ``text`` is escaped."""
    from mistune.core import BlockState

    markdown = _html_markdown()
    tokens = markdown.inline(text, {})
    return Markup(markdown.renderer.render_tokens(tokens, BlockState()).strip())


def links(text: str) -> Iterator[tuple[str, str]]:
    """Yield ``(text, address)`` of every link in a Markdown text, in reading order."""
    for token in tokens(text):
        if token["type"] == "link":
            yield plain(token["children"]), token["attrs"]["url"]


def tokens(text: str, skip: frozenset[str] = frozenset()) -> Iterator[dict]:
    """Yield every token of a Markdown text, outer before inner, without the kinds in ``skip``."""
    yield from _walk(_tree(text), skip)


def plain(tokens: list[dict]) -> str:
    """Return the words of ``tokens`` without their mark-up."""
    return "".join(
        token["raw"] if "raw" in token else plain(token.get("children", [])) for token in tokens
    )


def _walk(tokens: list[dict], skip: frozenset[str]) -> Iterator[dict]:
    for token in tokens:
        if token["type"] not in skip:
            yield token
            yield from _walk(token.get("children", []), skip)


@lru_cache
def _html_markdown():
    import mistune

    return mistune.create_markdown(escape=True)


@lru_cache(maxsize=8192)  # more than there are cells, of which a check reads most several times
def _tree(text: str) -> list[dict]:
    return _tree_markdown()(text)


@lru_cache
def _tree_markdown():
    import mistune

    return mistune.create_markdown(renderer="ast", plugins=["table"])
