"""Turn a matplotlib figure into SVG that belongs to the page it stands in."""

import io
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from markupsafe import Markup

from .style import page_colours, style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SVG = "{http://www.w3.org/2000/svg}"
_PART = "part:"
# Looks that many texts and lines of a chart share have a class in the exhibits' style sheet.
_COMMON = {
    "text-anchor: end; fill: var(--ex-muted)": "name",
    "font-size: 8px; text-anchor: middle; fill: var(--ex-muted)": "tick",
    "font-size: 9px; text-anchor: middle": "count",
    "fill: none; stroke: var(--ex-muted)": "hollow",
    "fill: none; stroke: var(--ex-line)": "rule",
}


def part(name: str) -> str:
    """Return the ``gid`` that marks an artist as standing for ``name`` (a level or a region)."""
    return f"{_PART}{name}"


def inline_svg(figure: "Figure", alternative: str) -> Markup:
    """Return ``figure`` as one ``<svg role="img">`` without ids, fixed size or fixed colours.

    Artists whose ``gid`` was made by :func:`part` become ``<g data-part="thoracic">``, so that
    a style sheet can answer to a selection. ``alternative`` is the text alternative and may not
    be empty (``ValueError``).
    """
    if not alternative.strip():
        raise ValueError("alternative: a chart needs a text alternative, got an empty one")
    buffer = io.StringIO()
    with style():
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    root = ElementTree.fromstring(buffer.getvalue())
    _strip(root)
    root.attrib = {
        "viewBox": root.get("viewBox", ""),
        "class": "chart",
        "role": "img",
        "aria-label": alternative,
    }
    ElementTree.register_namespace("", _SVG[1:-1])
    text = ElementTree.tostring(root, encoding="unicode")
    return Markup(_lighten(text))


def _strip(element: ElementTree.Element) -> None:
    """Drop metadata and ids; keep what a group stands for."""
    for child in list(element):
        if child.tag in (f"{_SVG}metadata", f"{_SVG}defs"):
            element.remove(child)
            continue
        _strip(child)
        identifier = child.attrib.pop("id", "")
        if identifier.startswith(_PART):
            child.set("data-part", identifier.removeprefix(_PART))
        unseen = child.get("style") == "fill: none"
        plain = child.tag == f"{_SVG}g" and not child.attrib
        if unseen or plain:
            place = list(element).index(child)
            element[place : place + 1] = list(child)


def _lighten(text: str) -> str:
    """Swap in the page's colours and fonts, and round what nobody can see."""
    for stand_in, colour in page_colours().items():
        text = text.replace(stand_in, colour)
    text = re.sub(r" font-family: [^;\"]*;?", "", text)
    # What most texts and lines share stands once, in the exhibits' style sheet.
    for default in ("font-size: 10px; ", "text-anchor: start; ", "; stroke-linejoin: miter"):
        text = text.replace(default, "")
    text = text.replace(' style="fill: var(--ex-ink)"', "")
    for looks, name in _COMMON.items():
        text = text.replace(f'style="{looks}"', f'class="{name}"')
    text = re.sub(r" transform=\"rotate\(-?0 [^\"]*\"", "", text)
    text = re.sub(r"(\d+\.\d)\d+", r"\1", text)
    text = re.sub(r"  +", " ", text).replace("z ", "z")
    text = re.sub(r"(?<=[\d.]) ?([ML]) (?=\d)|([M]) (?=\d)", lambda m: m[1] or m[2], text)
    return re.sub(r">\s+<", "><", text)
