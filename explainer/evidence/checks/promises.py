"""Do the texts keep what the course promises: no doses, and survival by choice only?"""

import re
from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found
from explainer.evidence.prose import links

_DOSE = re.compile(r"\b\d+(?:[.,]\d+)?[ \N{NO-BREAK SPACE}]?(?:Gy|mg|mcg|µg)\b")


def problems(facts: Facts) -> list[Problem]:
    """Find doses in the words of all tables."""
    return [
        Problem(facts.file(name), line, column, message)
        for name, rows in facts.tables.items()
        for line, row in rows
        for column, cell in row.items()
        if isinstance(cell, str)
        for message in doses(cell)
    ]


def broken(text: str, facts: Facts) -> Iterator[str]:
    """Yield what in a chapter's text breaks a promise."""
    yield from doses(text)
    for words, address in links(text):
        figure = facts.statistics.get(address.removeprefix("#stat-"))
        if figure and figure.is_survival:
            yield found(f"{words!r}, a figure on survival", "it in an exhibit, behind a choice")


def doses(text: str) -> Iterator[str]:
    """Yield each dose of a drug or of radiation in ``text``."""
    for dose in _DOSE.findall(text):
        yield found(f"the dose {dose!r}", "words such as 'a high dose' or 'one session'")
