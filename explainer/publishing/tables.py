"""pandas' tables, made readable for people who listen to them."""

import re

from markupsafe import escape

TABLE = re.compile(r'<table[^>]*class="dataframe[^"]*"[^>]*>.*?</table>', re.DOTALL)
OWN_STYLE = re.compile(r"<style scoped>.*?</style>\s*", re.DOTALL)
HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
EMPTY_HEADER = re.compile(r"<th[^>]*>\s*</th>")
HEADER = re.compile(r"<th(?![\w-])(?![^>]*\bscope=)")


def readable_tables(html: str, caption: str = "") -> str:
    """Give a data frame's header cells a scope, its table a caption, and drop its own styling."""
    if 'class="dataframe' not in html:
        return html

    def head(match: re.Match) -> str:
        return HEADER.sub('<th scope="col"', match[0])

    def table(match: re.Match) -> str:
        rows = EMPTY_HEADER.sub("<td></td>", match[0][match[0].index(">") + 1 :])
        rows = HEADER.sub('<th scope="row"', HEAD.sub(head, rows))
        title = f"<caption>{escape(caption)}</caption>" if caption else ""
        return f'<div class="table"><table class="dataframe">{title}{rows}</div>'

    return TABLE.sub(table, OWN_STYLE.sub("", html))
