"""Links from an exhibit to the passports of its figures and to its sources."""

from collections.abc import Iterable

import htpy as h

from explainer import evidence
from explainer.evidence import Statistic


def figure_link(figure: Statistic) -> h.Element:
    """Return a figure as text that links to its passport."""
    return h.a(href=f"#{figure.anchor}")[figure.text]


def source_link(key: str) -> h.Element:
    """Return the short name of the source ``key``, which links to its reference."""
    source = evidence.reference(key)
    return h.a(href=f"#{source.anchor}")[source.short]


def source_links(keys: Iterable[str]) -> list[object]:
    """Return the short names of sources as links, with commas between them."""
    return [[", " if place else "", source_link(key)] for place, key in enumerate(keys)]
