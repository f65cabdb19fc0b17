"""Python code to be read: coloured a little, in a box of its own that scrolls."""

from collections.abc import Iterator

import htpy as h


def code_block(source: str, name: str) -> h.Element:
    """Return Python ``source`` as it is written, in a box that a screen reader calls ``name``."""
    return h.pre(".code-block", tabindex="0", role="group", aria_label=name)[
        h.code[list(_coloured(source.strip("\n")))]
    ]


def _coloured(source: str) -> Iterator[object]:
    """Yield the pieces of ``source``, those of four kinds with the class that Pygments gives it."""
    from pygments.lexers import PythonLexer
    from pygments.token import Comment, Keyword, Number, String

    kinds = {Comment: "c1", Keyword: "k", Number: "mi", String: "s1"}
    plain = ""
    for token, text in PythonLexer(ensurenl=False).get_tokens(source):
        name = next((kinds[kind] for kind in kinds if token in kind), None)
        if name is None:
            plain += text
            continue
        yield plain
        yield h.span(class_=name)[text]
        plain = ""
    yield plain
