"""The spine diagram in small: one view to choose a place from, and a line on that place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import htpy as h
import traitlets

from explainer import evidence
from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS, place

from .parts import disclosure, status
from .spine_panels import PANEL_FIGURES, cord_beside, counted_vertebrae, drawn_from, panel_sources
from .spine_picture import small_picture
from .spine_places import place_groups
from .spine_rules import rules

if TYPE_CHECKING:
    from .spine_diagram import SpineDiagram

VIEWS = ("side", "back")
# What only the whole diagram has a place for.
COUNTING = ("lens", "values", "title", "unit", "source", "doubt", "published")


def refuse(given: Iterable[str]) -> None:
    """Raise ``TraitError`` if one of the traits that were ``given`` counts something."""
    for name in given:
        if name in COUNTING:
            listed = ", ".join(map(repr, COUNTING))
            raise traitlets.TraitError(
                f"{name}: a compact spine diagram counts nothing, so it takes none of {listed}; "
                "leave it out, or make the diagram without compact=True"
            )


def statistics(_spine: SpineDiagram) -> tuple[str, ...]:
    """Return the ids of the published figures that the diagram shows."""
    return PANEL_FIGURES


def references(_spine: SpineDiagram) -> tuple[str, ...]:
    """Return the sources that are cited beside a sentence: there are none."""
    return ()


def sentence(spine: SpineDiagram) -> str:
    """Say which place is chosen."""
    return f"Spine diagram, to choose a place from: {spine.selected or 'the whole column'}."


def markup(spine: SpineDiagram, prefix: str) -> h.Element:
    """Return the whole figure; every id in it starts with ``prefix``."""
    caption = f"{prefix}-caption"
    return h.figure(
        ".exhibit.spine-diagram.compact",
        id=prefix,
        data_exhibit="spine-diagram",
        data_selected=spine.selected,
        data_view=spine.view,
        aria_labelledby=caption,
    )[
        h.style[rules(prefix, ())],
        h.figcaption(id=caption)[
            h.strong["A bone and the part of the cord beside it seldom have the same number."],
            " Choose a bone in the picture, or a name from the list.",
        ],
        h.form(method="dialog", autocomplete="off")[
            small_picture(prefix, spine.view),
            h.div(".choosing")[place_groups(prefix, spine.selected)],
            h.div(".panels")[_whole(), map(_region, REGIONS), map(_level, LEVELS)],
            status(),
        ],
        disclosure(
            "About this drawing, and where its words come from",
            *drawn_from(),
            *panel_sources(["vertebrae"]),
        ),
    ]


def _line(chosen: str, title: str, *words: object) -> h.Element:
    return h.p(data_panel_for=chosen)[h.b[title], list(words)]


def _whole() -> h.Element:
    return _line("", "The whole column", ". ", counted_vertebrae())


def _region(region: str) -> h.Element:
    row = next(row for row in evidence.table("regions") if row["region"] == region)
    levels = REGION_LEVELS[region]
    span = f", {levels[0]} to {levels[-1]}" if len(levels) > 1 else ""
    return _line(region, row["name"], f"{span}.")


def _level(level: str) -> h.Element:
    row = next(row for row in evidence.table("vertebrae") if row["level"] == level)
    return _line(
        level, level.capitalize(), f", {place(level)}. {_cord(row)}. {_roots(row)}".rstrip()
    )


def _cord(vertebra: dict) -> str:
    words = cord_beside(vertebra)
    if words.startswith("none"):
        return f"No cord beside it{words.removeprefix('none')}"
    return f"Beside it: {words}"


def _roots(vertebra: dict) -> str:
    above, below = vertebra["root_above"], vertebra["root_below"]
    if above:
        return f"Root {above} leaves above it, root {below} below."
    return f"Root {below} leaves below it." if below else ""
