"""Does every source exist, is every source used, and is every entry well-formed?"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from explainer.evidence import citations
from explainer.evidence.checks.facts import Facts
from explainer.evidence.citations import FILE, entry_rows
from explainer.evidence.problem import DataError, Problem, found
from explainer.evidence.prose import links
from explainer.evidence.tables import read_text

COLUMNS = ("source", "sources")


def problems(facts: Facts) -> list[Problem]:
    """Check ``references.bib`` and every mention of its keys in the tables."""
    try:
        entries = citations.entries(facts.folder)
        citations.references(facts.folder)
    except DataError as error:
        return [error.problem]
    lines = entry_rows(read_text(facts.folder / FILE))
    mentioned = list(_mentioned(facts))
    wrong = [
        Problem(file, line, column, found(repr(key), f"a key of {FILE}"))
        for file, line, column, key in mentioned
        if key not in entries
    ]
    for key, entry in entries.items():
        wrong += [Problem(FILE, lines[key], field, text) for field, text in _entry(entry.fields)]
    if len(facts.tables) == len(facts.resources):
        unused = set(entries) - {key for *_, key in mentioned}
        message = found("a source that nothing cites", "a mention in a table, or no entry")
        wrong += [Problem(FILE, lines[key], key, message) for key in unused]
    return wrong + list(_same_name(facts, lines))


def _mentioned(facts: Facts) -> Iterator[tuple[str, int, str, str]]:
    for name, rows in facts.tables.items():
        markdown = [field["name"] for field in facts.fields(name) if field.get("markup")]
        for line, row in rows:
            for column in COLUMNS:
                keys = row.get(column, ())
                for key in (keys,) if isinstance(keys, str) else keys:
                    yield facts.file(name), line, column, key
            for column in markdown:
                for _, address in links(str(row[column])):
                    if address.startswith("#ref-"):
                        yield facts.file(name), line, column, address.removeprefix("#ref-")


def _entry(fields) -> Iterator[tuple[str, str]]:
    if "title" not in fields:
        yield "title", found("nothing", "a title")
    doi = fields.get("doi")
    if doi is not None and not re.fullmatch(r"10\.\d{4,9}/\S+", doi):
        yield "doi", found(repr(doi), "a DOI like 10.1000/182, without https://doi.org/")
    url = fields.get("url")
    if url is not None and not _is_web_address(url):
        yield "url", found(repr(url), "one web address")
    year = fields.get("year")
    if year is not None and not re.fullmatch(r"(1[89]|20)\d\d", year):
        yield "year", found(repr(year), "a year with four digits")
    pubmed = fields.get("pubmed")
    if pubmed is not None and not pubmed.isdigit():
        yield "pubmed", found(repr(pubmed), "a number")


def _is_web_address(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and "." in parts.netloc and not re.search(r"\s", url)


def _same_name(facts: Facts, lines: dict[str, int]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for key, reference in citations.references(facts.folder).items():
        if reference.short in first:
            message = found(
                f"{reference.short!r}, as {first[reference.short]}", "a name of its own"
            )
            yield Problem(FILE, lines[key], "key", message)
        first.setdefault(reference.short, key)
