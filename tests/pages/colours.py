"""Contrast as WCAG counts it, for colours in the style sheet and for what a browser computed."""

import re

from playwright.sync_api import Locator

from explainer.exhibits.assets import style

TOKEN = re.compile(r"--ex-([\w-]+):\s*(?:light-dark\((#\w{6}),\s*(#\w{6})\)|(#\w{6}))")
# A canvas turns any colour that CSS knows into red, green and blue.
PAINTED = """(element, names) => {
  const brush = new OffscreenCanvas(1, 1).getContext("2d");
  return names.map((name) => {
    brush.fillStyle = getComputedStyle(element).getPropertyValue(name);
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
  });
}"""
Colour = tuple[int, int, int]


def tokens(dark: bool) -> dict[str, Colour]:
    """Return the colour tokens of `tokens.css`, without their `--ex-`."""
    found = {}
    for name, day, night, both in TOKEN.findall(style("tokens.css")):
        found[name] = tuple(bytes.fromhex((both or (night if dark else day))[1:]))
    return found


def painted(element: Locator, *names: str) -> list[Colour]:
    """Return computed colours of an element, such as `fill` and `stroke`."""
    return [tuple(colour) for colour in element.evaluate(PAINTED, list(names))]


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 to 21.

    >>> contrast((0, 0, 0), (255, 255, 255))
    21.0
    """
    darker, lighter = sorted([_luminance(one), _luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
