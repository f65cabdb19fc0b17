"""References: ``references.bib``, formatted by pybtex."""

import difflib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from explainer.evidence.folder import data_folder
from explainer.evidence.problem import DataError, Problem, found
from explainer.evidence.tables import read_text

FILE = "references.bib"


@dataclass(frozen=True)
class Reference:
    """One source: ``html`` and ``text`` are the whole entry, ``short`` is "Wong 1990"."""

    key: str
    short: str
    text: str
    html: Markup
    url: str

    @property
    def anchor(self) -> str:
        """The id of its entry in a list of references."""
        return f"ref-{self.key}"


def reference(key: str, data: Path | str | None = None) -> Reference:
    """Return the source ``key``; raise ``ValueError`` with the nearest keys for an unknown one."""
    known = references(data)
    if key in known:
        return known[key]
    near = difflib.get_close_matches(key, known, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "see references.bib"
    raise ValueError(f"unknown reference {key!r}; {hint}")


def references(data: Path | str | None = None) -> dict[str, Reference]:
    """Return every source of ``references.bib`` by key, in file order."""
    return _read(Path(data) if data else data_folder())


def entries(folder: Path) -> dict:
    """Return the raw entries of ``references.bib``; raise ``DataError`` for broken BibTeX."""
    return _parsed(read_text(folder / FILE))


@lru_cache
def _parsed(text: str) -> dict:
    from pybtex.database import parse_string
    from pybtex.exceptions import PybtexError

    try:
        return dict(parse_string(text, "bibtex").entries)
    except PybtexError as error:
        row = getattr(error, "lineno", None) or _row_named_in(error, text)
        raise DataError(Problem(FILE, row, "entry", found(error, "sound BibTeX"))) from None


def entry_rows(text: str) -> dict[str, int]:
    """Return the row on which each entry of a BibTeX text begins, by key."""
    starts = (
        (re.match(r"\s*@\w+\s*\{\s*([^,\s]+)", line), row)
        for row, line in enumerate(text.splitlines(), start=1)
    )
    return {match[1]: row for match, row in starts if match}


@lru_cache
def _read(folder: Path) -> dict[str, Reference]:
    return _formatted(read_text(folder / FILE))


@lru_cache
def _formatted(text: str) -> dict[str, Reference]:
    from pybtex.backends.html import Backend as HtmlBackend
    from pybtex.backends.plaintext import Backend as TextBackend
    from pybtex.exceptions import PybtexError
    from pybtex.style.formatting.unsrt import Style

    class Html(HtmlBackend):
        """Titles are protected from a change of case by braces; that needs no mark-up here."""

        def format_protected(self, text: str) -> str:
            return text

    raw = _parsed(text)
    try:
        formatted = list(Style().format_entries([*map(_with_one_address, raw.values())]))
    except PybtexError as error:  # a field that its kind of entry cannot do without
        row = _row_named_in(error, text)
        raise DataError(Problem(FILE, row, "entry", found(error, "it, or @misc"))) from None
    return {
        entry.key: Reference(
            key=entry.key,
            short=_short(raw[entry.key]),
            text=_one_line(entry.text.render(TextBackend())),
            html=Markup(_named_by_host(_one_line(entry.text.render(Html())))),
            url=_url(raw[entry.key]),
        )
        for entry in formatted
    }


def _named_by_host(html: str) -> str:
    """Show a long address by its host alone; the link leads to the whole."""
    return re.sub(
        r'URL: <a href="(https?://(?:www\.)?([^/"]+)[^"]*)">\1</a>', r'<a href="\1">\2</a>', html
    )


def _row_named_in(error: Exception, text: str) -> int:
    """Return the row of the entry whose key an error mentions; 1 without one."""
    words = set(re.findall(r"[\w-]+", str(error)))
    return next((row for key, row in entry_rows(text).items() if key in words), 1)


def _with_one_address(entry):
    """Leave out the PubMed number where the DOI leads to the same paper."""
    from pybtex.database import Entry

    left_out = {"pubmed"} if "doi" in entry.fields else set()
    fields = [(name, entry.fields[name]) for name in entry.fields if name not in left_out]
    single = Entry(entry.type, fields=fields, persons=entry.persons)
    single.key = entry.key
    return single


def _short(entry) -> str:
    """Name an entry in a sentence: its key, else its first author, else its title; and its year."""
    people = entry.persons.get("author", [])
    author = " ".join(people[0].prelast_names + people[0].last_names) if people else ""
    name = entry.fields.get("key") or author or entry.fields["title"]
    return " ".join(filter(None, (name.strip("{}"), entry.fields.get("year"))))


def _url(entry) -> str:
    fields = entry.fields
    if "doi" in fields:
        return f"https://doi.org/{fields['doi']}"
    if "url" in fields:
        return fields["url"]
    return f"https://pubmed.ncbi.nlm.nih.gov/{fields['pubmed']}/" if "pubmed" in fields else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def forget() -> None:
    """Read the files anew from now on."""
    _read.cache_clear()
