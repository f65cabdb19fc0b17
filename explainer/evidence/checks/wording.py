"""Do the texts quote the figures rightly, and does every number have its passport?"""

from collections.abc import Container, Iterator

from explainer.evidence import citations
from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import DataError, Problem, found
from explainer.evidence.prose import links
from explainer.evidence.quoting import quotes, unlinked_numbers


def problems(facts: Facts) -> list[Problem]:
    """Check the Markdown columns of all tables."""
    if not facts.statistics:
        return []
    keys = reference_keys(facts)
    return [
        Problem(facts.file(name), line, field["name"], message)
        for name, rows in facts.tables.items()
        for field in facts.fields(name)
        for line, row in rows
        for message in (
            wrong_words(str(row[field["name"]]), facts, keys)
            if field.get("markup") == "markdown"
            else _marked_up(str(row[field["name"]]))
        )
    ]


def _marked_up(text: str) -> Iterator[str]:
    if "](#" in text:
        yield found(f"a link in {text!r}", "words without links: this column is not Markdown")


def wrong_words(text: str, facts: Facts, keys: Container[str]) -> Iterator[str]:
    """Yield what is wrong with the numbers and links of a Markdown text."""
    for words, address in links(text):
        if address.startswith("#stat-"):
            id = address.removeprefix("#stat-")
            figure = facts.statistics.get(id)
            if figure is None:
                yield found(f"a link to {address}", "an id of statistics.csv after #stat-")
            elif not quotes(words, figure):
                yield found(f"{words!r} with a link to {address}", repr(figure.text))
        elif address.startswith("#ref-") and address.removeprefix("#ref-") not in keys:
            yield found(f"a link to {address}", "a key of references.bib after #ref-")
    for number in unlinked_numbers(text):
        yield found(f"the number {number!r} without a passport", "a link [number](#stat-...)")


def reference_keys(facts: Facts) -> Container[str]:
    """Return the keys of ``references.bib``; none if it cannot be read."""
    try:
        return set(citations.entries(facts.folder))
    except DataError:
        return ()
