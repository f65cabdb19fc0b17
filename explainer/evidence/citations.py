"""References: ``references.bib``, formatted by pybtex."""

import difflib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from explainer.evidence.folder import data_folder
from explainer.evidence.problem import DataError, Problem, found
from explainer.evidence.tables import read_text


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


@lru_cache
def entries(folder: Path) -> dict:
    """Return the raw entries of ``references.bib``; raise ``DataError`` for broken BibTeX."""
    from pybtex.database import BibliographyDataError, parse_string
    from pybtex.scanner import PybtexSyntaxError

    path = folder / "references.bib"
    try:
        return dict(parse_string(read_text(path), "bibtex").entries)
    except PybtexSyntaxError as error:
        problem = Problem(path.name, error.lineno, "entry", found(error, "BibTeX"))
        raise DataError(problem) from None
    except BibliographyDataError as error:
        raise DataError(Problem(path.name, 1, "key", found(error, "every key once"))) from None


@lru_cache
def _read(folder: Path) -> dict[str, Reference]:
    from pybtex.backends.html import Backend as HtmlBackend
    from pybtex.backends.plaintext import Backend as TextBackend
    from pybtex.style.formatting.unsrt import Style

    class Html(HtmlBackend):
        """Titles are protected from a change of case by braces; that needs no mark-up here."""

        def format_protected(self, text: str) -> str:
            return text

    raw = entries(folder)
    return {
        entry.key: Reference(
            key=entry.key,
            short=_short(raw[entry.key]),
            text=_one_line(entry.text.render(TextBackend())),
            html=Markup(_one_line(entry.text.render(Html()))),
            url=_url(raw[entry.key]),
        )
        for entry in Style().format_entries(raw.values())
    }


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
    entries.cache_clear()
    _read.cache_clear()
