"""A reader, or a browser that remembers, who is quicker than the script of the page."""

from collections.abc import Sequence
from pathlib import Path


def chosen_early(page: Path, radios: Sequence[str]) -> str:
    """Return the page's text with radios (CSS selectors) chosen just before the widgets start."""
    text = page.read_text(encoding="utf-8")
    # The page's own policy would refuse a script that is not its own.
    policy = text.index('<meta http-equiv="Content-Security-Policy"')
    start = text.index("<script", text.index("<footer"))
    free = text[:policy] + text[text.index(">", policy) + 1 : start]
    choices = "".join(f"document.querySelector('{radio}').checked = true;" for radio in radios)
    return f"{free}<script>{choices}</script>{text[start:]}"
