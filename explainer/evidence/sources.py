"""The last cell of a notebook: the passports and references that the notebook used."""

import json
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import htpy as h

from explainer.evidence.by_choice import by_choice
from explainer.evidence.citations import Reference, reference
from explainer.evidence.comparisons import comparisons
from explainer.evidence.folder import notebook_folder
from explainer.evidence.passports import USUAL, checked_alike, grouped, passports
from explainer.evidence.prose import links
from explainer.evidence.statistic import Statistic, statistic

GROUPS = "Such figures describe groups of people. None of them says what one person can expect."
STATISTIC, REFERENCE = "#stat-", "#ref-"


def linked(*texts: str) -> tuple[str, ...]:
    """Return the ids of the statistics that Markdown ``texts`` link to, in order of first use."""
    return _targets(texts, STATISTIC)


def cited(*texts: str) -> tuple[str, ...]:
    """Return the keys of the references that Markdown ``texts`` link to, in order of first use."""
    return _targets(texts, REFERENCE)


def used(notebook: Path | str) -> tuple[tuple[Statistic, ...], tuple[Reference, ...]]:
    """Return the statistics and references that a notebook's Markdown links to, as first used.

    Raises ``ValueError`` for a link whose statistic or reference does not exist.
    """
    texts = markdown_cells(notebook)
    figures = tuple(statistic(id) for id in linked(*texts))
    return figures, tuple(reference(key) for key in cited(*texts))


def markdown_cells(notebook: Path | str) -> list[str]:
    """Return the text of every Markdown cell of a notebook file."""
    cells = json.loads(Path(notebook).read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]


def sources(notebook: Path | str, *exhibits: object, also: Iterable[str] = ()) -> "Sources":
    """Return the sources of a notebook, to be the value of its last cell.

    ``notebook`` is a name such as ``"the-spine-by-region"`` or a path. ``exhibits`` are those that
    it shows: their ``statistics`` (ids) and ``references`` (keys) are listed as well. ``also``
    holds the ids of further statistics.
    """
    figures, found = used(find_notebook(notebook))
    shown = [id for exhibit in exhibits for id in exhibit.statistics]
    figures = _once((*figures, *(statistic(id) for id in (*shown, *also))))
    keys = [key for exhibit in exhibits for key in exhibit.references]
    keys += [one.source for one in figures]
    compared = {topic for exhibit in exhibits for topic in getattr(exhibit, "compares", ())}
    return Sources(figures, _once((*found, *(reference(key) for key in keys))), compared)


def find_notebook(name: Path | str) -> Path:
    """Find a notebook by name, here or in the course; raise ``FileNotFoundError`` otherwise."""
    file = Path(name).with_suffix(".ipynb")
    folders = [Path.cwd(), Path.cwd() / "notebooks", notebook_folder()]
    for folder in filter(None, folders):
        if (folder / file).is_file():
            return folder / file
    raise FileNotFoundError(
        f"no notebook {str(name)!r}; expected the name of a file in the current folder or in the "
        "course's folder notebooks"
    )


class Sources:
    """Passports and references that display themselves in a notebook."""

    def __init__(
        self,
        figures: tuple[Statistic, ...],
        references: tuple[Reference, ...],
        compared: Collection[str] = (),
    ):
        """``compared`` are topics on which an exhibit sets the sources side by side already."""
        self.figures = figures
        self.references = references
        self.compared = compared

    def __repr__(self) -> str:
        figures, cited = len(self.figures), len(self.references)
        return (
            f"{figures} figure{'s' * (figures != 1)} with passports, "
            f"from {cited} source{'s' * (cited != 1)}."
        )

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"text/html": str(self.html()), "text/plain": repr(self)}

    def html(self) -> h.Element:
        """Return the section: one passport for each figure, then the numbered references."""
        return h.section(".sources")[
            self.figures
            and [
                h.h3["Where the numbers come from"],
                self._listed([one for one in self.figures if not one.is_survival], USUAL),
                (on_survival := [one for one in self.figures if one.is_survival])
                and by_choice(
                    "Passports of the figures on survival", self._listed(on_survival, GROUPS)
                ),
            ],
            self.references
            and [
                h.h3["References"],
                h.ol(".references")[(self._entry(r) for r in self.references)],
            ],
        ]

    def _listed(self, figures: Sequence[Statistic], introduction: str) -> h.Fragment:
        return h.fragment[
            h.p[introduction, (day := checked_alike(figures)) and f" Checked {day}."],
            h.div(".passports")[passports(figures)],
            comparisons(one for one in figures if one.topic not in self.compared),
        ]

    def _entry(self, source: Reference) -> h.Element:
        mine = [one for one in self.figures if one.source == source.key]
        groups = grouped(one for one in mine if not one.is_survival)
        groups += grouped(one for one in mine if one.is_survival)[:1]  # all have one name
        back = [
            h.fragment[", " if index else "", h.a(href=f"#{group[0].anchor}")[_name(group)]]
            for index, group in enumerate(groups)
        ]
        return h.li(id=source.anchor)[
            source.html, back and h.span(".used-for")[" Used for: ", back, "."]
        ]


def _name(group: Sequence[Statistic]) -> str:
    first = group[0]
    if first.is_survival:
        return "figures on survival"
    name = f"{first.text} ({first.place})" if first.place else first.text
    return f"{name} and {len(group) - 1} more" if len(group) > 1 else name


def _targets(texts: Iterable[str], kind: str) -> tuple[str, ...]:
    addresses = (address for text in texts for _, address in links(text))
    return _once(address[len(kind) :] for address in addresses if address.startswith(kind))


def _once(things: Iterable) -> tuple:
    return tuple(dict.fromkeys(things))
