"""The course: which notebooks there are, in which order, and what they answer."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from explainer.evidence.folder import notebook_folder

from .markdown import Article, plain
from .running import PublishError

# The one place where the order stands: {"title": …, "description": …, "notebooks": [stem, …]}.
ORDER = "course.json"


@dataclass(frozen=True)
class Chapter:
    """One notebook: `title` is HTML, `plain_title` and `description` are text."""

    path: Path
    title: str
    plain_title: str
    description: str
    details: dict

    @property
    def href(self) -> str:
        """The page's address inside its site."""
        return f"{self.path.stem}.html"

    @property
    def neighbour(self) -> dict[str, str]:
        """How other pages link to this one."""
        return {"href": self.href, "title": self.plain_title}


@dataclass(frozen=True)
class Course:
    """What a site holds, in reading order."""

    title: str
    description: str
    chapters: tuple[Chapter, ...]


def headline(notebook: NotebookNode, name: str) -> tuple[str, str, str]:
    """Return a notebook's title (HTML), title (text) and one-sentence answer (text).

    The metadata `explainer` may state them; else they are the first level-one heading and the
    paragraph after it; else the title is `title` in the metadata or the name of the file.
    """
    details = notebook.metadata.get("explainer", {})
    article = Article(warn=lambda message: None)
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and not article.title:
            article.render(cell.source, cell.get("attachments"))
    title = article.title or escape(details.get("title") or notebook.metadata.get("title") or name)
    return (
        title,
        details.get("title") or plain(title),
        details.get("description") or plain(article.lede),
    )


def read_notebook(path: Path) -> NotebookNode:
    """Return a notebook; raise PublishError for a file that is none."""
    if not path.is_file():
        raise PublishError(f"{path}: no such notebook")
    try:
        return nbformat.read(path, as_version=4)
    except Exception as error:  # nbformat raises many kinds, down to AttributeError
        raise PublishError(f"{path}: not a Jupyter notebook ({error})") from error


def read_course(notebooks: Sequence[Path] | None = None) -> Course:
    """Return the course of the checkout, or the given notebooks in the given order.

    Given notebooks take the title of the `course.json` beside the first of them, if there is one.
    """
    if notebooks is None:
        folder = notebook_folder()
        if folder is None or not (folder / ORDER).is_file():
            raise PublishError(
                "no course found: name notebooks, or run this where notebooks/course.json is"
            )
        stated = _read_order(folder / ORDER)
        paths = [folder / f"{stem}.ipynb" for stem in stated["notebooks"]]
    else:
        paths = [Path(path) for path in notebooks]
        beside = paths[0].parent / ORDER if paths else Path(ORDER)
        stated = _read_order(beside) if beside.is_file() else {}
    stems = [path.stem for path in paths]
    for stem in stems:
        if stem == "index" or stems.count(stem) > 1:
            reason = "the list of chapters" if stem == "index" else "two notebooks"
            raise PublishError(f"{stem}.html would be written by {reason}: rename a notebook")
    return Course(
        stated.get("title", "Notebooks"),
        stated.get("description", ""),
        tuple(_chapter(path) for path in paths),
    )


def _chapter(path: Path) -> Chapter:
    notebook = read_notebook(path)
    title, plain_title, description = headline(notebook, path.stem)
    return Chapter(
        path, title, plain_title, description, dict(notebook.metadata.get("explainer", {}))
    )


def _read_order(path: Path) -> dict:
    expected = 'expected {"title": text, "description": text, "notebooks": [file stems]}'
    try:
        stated = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise PublishError(f"{path}: {error}; {expected}") from error
    names = stated.get("notebooks") if isinstance(stated, dict) else None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise PublishError(f"{path}: found no list `notebooks`; {expected}")
    return stated
