"""Does every notebook have the course's skeleton, sound numbers, and alternative texts?"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from explainer.evidence.checks.facts import Facts
from explainer.evidence.checks.promises import broken
from explainer.evidence.checks.wording import reference_keys, wrong_words
from explainer.evidence.problem import Problem, found
from explainer.evidence.prose import plain, tokens

# Second-level headings of a chapter, in this order; others may stand between them. Front matter
# introduces the course and needs none of them.
SKELETON = (
    "What you will be able to do",
    "Predict",
    "Look",
    "Try",
    "Check yourself",
    "What to remember",
    "Limits",
    "Sources",
)
ANSWER = "In one sentence."  # the lead of every notebook: the first words below the title
FRONT_MATTER = {"start-here.ipynb"}
_IMAGE = re.compile(r"<img\b(?![^>]*\balt\s*=)[^>]*>", re.IGNORECASE)


def problems(folder: Path, facts: Facts) -> list[Problem]:
    """Check every notebook in ``folder``; the row of a problem is the number of the cell."""
    if not folder.is_dir():
        return [Problem(folder.name, 1, "folder", found("no such folder", "a folder of notebooks"))]
    return [problem for path in sorted(folder.glob("*.ipynb")) for problem in _one(path, facts)]


def _one(path: Path, facts: Facts) -> Iterator[Problem]:
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    except (UnicodeDecodeError, json.JSONDecodeError, KeyError) as error:
        yield Problem(path.name, 1, "file", found(error, "a notebook"))
        return
    if not any(ANSWER in "".join(cell["source"]) for cell in cells[:1]):
        message = found("no answer in the first cell", f"a paragraph that begins **{ANSWER}**")
        yield Problem(path.name, 1, "text", message)
    keys = reference_keys(facts)
    headings: list[tuple[int, int, str]] = []
    for number, cell in enumerate(cells, start=1):
        if cell["cell_type"] == "markdown":
            text = "".join(cell["source"])
            headings += [(number, level, words) for level, words in _headings(text)]
            if facts.statistics:
                for message in (*wrong_words(text, facts, keys), *broken(text, facts)):
                    yield Problem(path.name, number, "text", message)
            yield from (Problem(path.name, number, "image", one) for one in _nameless(text))
        for message in _pictures(cell.get("outputs", [])):
            yield Problem(path.name, number, "output", message)
    for number, message in _outline(headings, path.name not in FRONT_MATTER):
        yield Problem(path.name, number, "heading", message)


def _headings(text: str) -> Iterator[tuple[int, str]]:
    for token in tokens(text):
        if token["type"] == "heading":
            yield token["attrs"]["level"], plain(token["children"])


def _nameless(text: str) -> Iterator[str]:
    for token in tokens(text):
        if token["type"] == "image" and not plain(token["children"]).strip():
            yield found(f"{token['attrs']['url']} without text", "an alternative text ![so](...)")
        if token["type"] in ("block_html", "inline_html") and _IMAGE.search(token["raw"]):
            yield found("<img> without alt", "an alternative text")


def _pictures(outputs: list[dict]) -> Iterator[str]:
    for output in outputs:
        data = output.get("data", {})
        if _IMAGE.search("".join(data.get("text/html", ""))):
            yield found("<img> without alt", "an alternative text")
        for kind in data:
            alt = output.get("metadata", {}).get(kind, {}).get("alt")
            if kind.startswith("image/") and "text/html" not in data and not alt:
                yield found(f"{kind} without alt", "an alternative text in the output's metadata")


def _outline(headings: list[tuple[int, int, str]], chapter: bool) -> Iterator[tuple[int, str]]:
    titles = [number for number, level, _ in headings if level == 1]
    if len(titles) != 1:
        at = titles[1] if titles else 1
        yield at, found(f"{len(titles)} headings of the first level", "one, the title")
    above = 0
    for number, level, words in headings:
        if level > above + 1:
            yield number, found(f"{words!r} on level {level}", f"level {above + 1} or higher up")
        above = level
    if chapter:
        yield from _skeleton([(number, words) for number, level, words in headings if level == 2])


def _skeleton(headings: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    position = 0
    for part in SKELETON:
        places = [
            index
            for index, (_, words) in enumerate(headings)
            if words.lower().startswith(part.lower())
        ]
        if not places:
            yield 1, found(f"no heading {part!r}", f"the headings {', '.join(SKELETON)}")
        elif places[0] < position:
            yield headings[places[0]][0], found(f"{part!r} too early", ", ".join(SKELETON))
        else:
            position = places[0]
