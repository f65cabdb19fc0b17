"""Finds what no committed output may hold: rows of the table of real patients."""

import re
from collections.abc import Iterable
from functools import cache
from html import unescape

from explainer.lab import source
from tests.patients_table import patients_file

# How pandas ends a table or a list that it has cut short: the table's size, raw and tidied.
SIZE = re.compile(r"\b(?:55|46|184) rows [x×]|\bLength: (?:55|46|184)\b")
COLUMN = re.compile(r"<th\b[^>]*>\s*case\s*</th>", re.IGNORECASE)
# "Case", alone or among other columns, over a line with five digits.
PRINTED = re.compile(r"^[^\n]*\bcase\b[^\n]*\n(?:[^\n]*\n)?[^\n]*\b1\d{4}\b", re.I | re.M)
NUMBER = re.compile(r"(?<![\d.,/-])1\d{4}(?![\d.,]?\d)")
PLACES = re.compile(r"<table\b[^>]*\bdataframe\b.*?</table>|<pre\b.*?</pre>", re.DOTALL)
UNSEEN = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL)
MANY = 3
LONG = 40  # more lines than any table of counts has: levels are 26


def rows_in(output: str, numbers: Iterable[int] = ()) -> list[str]:
    """Return what in an output, HTML or plain, looks like rows of patients; [] if nothing does.

    `numbers` are the case numbers, where the table is at hand: then not one is let pass. Without
    them, several numbers of their length are taken for them, in what pandas or Python printed.
    """
    numbers = set(numbers)
    is_html = output.lstrip().startswith("<")
    words = _words(output) if is_html else output
    frames = "\n".join(PLACES.findall(output)) if is_html else output
    printed = _words(frames) if is_html else output
    found = SIZE.findall(words)
    if COLUMN.search(frames) or PRINTED.search(printed):
        found.append("a column of cases")
    if (frames.count("<tr") if is_html else output.count("\n")) > LONG:
        found.append("as many lines as there are patients")
    if known := _numbers(words) & numbers:
        found.append(f"case numbers of the table: {sorted(known)}")
    elif not numbers and len(alike := _numbers(printed)) >= MANY:
        found.append(f"what may be case numbers: {sorted(alike)}")
    return found


@cache
def case_numbers() -> frozenset[int]:
    """Return the numbers of the 55 patients; none where the table is not at hand."""
    import pandas as pd

    file = patients_file()
    return frozenset(pd.read_excel(file, sheet_name=source.SHEET)["Case"]) if file else frozenset()


def _numbers(words: str) -> set[int]:
    return {int(number) for number in NUMBER.findall(words)}


def _words(html: str) -> str:
    return unescape(UNSEEN.sub(" ", html))
