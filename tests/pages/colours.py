"""Contrast as WCAG counts it, for colours in the style sheet and for what a browser computed."""

import re

from playwright.sync_api import Locator

from explainer.exhibits.assets import style

TOKEN = re.compile(r"--ex-([\w-]+):\s*(?:light-dark\((#\w{6}),\s*(#\w{6})\)|(#\w{6}))")
# A canvas turns any colour that CSS knows into red, green and blue.
PAINTED = """(elements, name) => {
  const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const colours = elements.map((element) => getComputedStyle(element).getPropertyValue(name));
  return colours.filter((colour) => !/^(none|url)/.test(colour)).map((colour) => {
    brush.fillStyle = colour;
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


def painted(elements: Locator, name: str) -> list[Colour]:
    """Return a computed colour, such as `fill`, of each element that is painted with one."""
    return [tuple(colour) for colour in elements.evaluate_all(PAINTED, name)]


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
