"""The style sheets and modules beside this file, without the comments and the space.

They travel with every exhibit and every page, so what only developers read stays behind.
"""

import re
from functools import cache
from pathlib import Path

import rcssmin
import rjsmin

_HERE = Path(__file__).parent


@cache
def style(name: str) -> str:
    """Return the style sheet ``name`` of this folder, made small."""
    return small_style((_HERE / name).read_text(encoding="utf-8"))


@cache
def sheets() -> frozenset[str]:
    """Return all style sheets of this folder, made small."""
    return frozenset(style(path.name) for path in _HERE.glob("*.css"))


@cache
def module(*names: str) -> str:
    """Return the files ``names`` one after the other as one module, made small."""
    return small_script("\n".join((_HERE / name).read_text(encoding="utf-8") for name in names))


def small_style(sheet: str) -> str:
    """Return a style sheet without comments and needless space."""
    # rcssmin takes the space out of ".chart :is(.tick)" inside an at-rule, which is another rule.
    spelled_out = re.sub(r"(?<=[\w\])]) (?=:(?:is|has|not|where)\()", " *", sheet)
    return rcssmin.cssmin(spelled_out)


def small_script(script: str) -> str:
    """Return a script without comments and needless space.

    Raises ``ValueError`` for a template literal inside another one: rjsmin would spoil it.
    """
    nested = re.search(r"\$\{[^}]*`", script)
    if nested:
        raise ValueError(f"script: expected no template inside a template, found {nested[0]!r}")
    return rjsmin.jsmin(script)
