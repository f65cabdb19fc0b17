"""The spine diagram as a whole: both views, the ways of counting, a panel for each place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from explainer import evidence
from explainer.anatomy.counting import published_lenses

from . import spine_own
from .parts import choice, choices, disclosure, status, urgent
from .spine_lenses import lens_block, numbers, side_by_side
from .spine_panels import PANEL_FIGURES, drawn_from, panel_sources, panel_texts, panels
from .spine_picture import picture
from .spine_places import place_choice
from .spine_rules import rules

if TYPE_CHECKING:
    from .spine_diagram import SpineDiagram

VIEWS = {"both": "Both", "side": "From the side", "back": "From behind"}


def statistics(spine: SpineDiagram) -> tuple[str, ...]:
    """Return the ids of the published figures that the diagram shows, each once."""
    counts = (count for lens in spine.lenses for count in lens.counts.values())
    counted = [count.statistic for count in counts if count.statistic]
    panels = PANEL_FIGURES if spine.published else ()
    return tuple(dict.fromkeys([*counted, *evidence.linked(*_texts(spine)), *panels]))


def references(spine: SpineDiagram) -> tuple[str, ...]:
    """Return the keys of the sources that the diagram names, each once."""
    lenses = [lens.source for lens in published_lenses()] if spine.published else []
    return tuple(dict.fromkeys([*lenses, *evidence.cited(*_texts(spine))]))


def sentence(spine: SpineDiagram) -> str:
    """Say what is counted, what was found, and which place is chosen."""
    lens = next(lens for lens in spine.lenses if lens.id == spine.lens)
    found = ", ".join(f"{count.place} {count.text}" for count in lens.shown)
    chosen = f" Chosen: {spine.selected}." if spine.selected else ""
    return f"Spine diagram, counting {lens.label}: {found}.{chosen}"


def markup(spine: SpineDiagram, prefix: str) -> h.Element:
    """Return the whole figure; every id in it starts with ``prefix``."""
    lenses = spine.lenses
    views = [view for view in spine.views if view != "both"]
    caption = f"{prefix}-caption"
    return h.figure(
        ".exhibit.spine-diagram",
        id=prefix,
        data_exhibit="spine-diagram",
        data_selected=spine.selected,
        data_lens=spine.lens,
        data_view=spine.view,
        aria_labelledby=caption,
    )[
        h.style[rules(prefix, lenses), "" if spine.published else spine_own.layout(prefix)],
        h.figcaption(id=caption)[_caption() if spine.published else spine_own.caption(lenses)],
        # A form of its own keeps this exhibit's radios apart from every other on the page.
        h.form(method="dialog", autocomplete="off")[
            h.div(".asking")[_lens_choice(spine, prefix), map(lens_block, lenses)],
            h.div(".choosing")[
                place_choice(prefix, spine.selected), len(views) > 1 and _view_choice(spine, prefix)
            ],
            picture(prefix, lenses, views),
            h.div(".panels")[
                [panels(lenses), urgent()] if spine.published else spine_own.panels(lenses)
            ],
            status(),
        ],
        _details(spine),
    ]


def _caption() -> list[object]:
    return [
        h.strong["The spine, level by level."],
        " Choose a bone, and choose what is being counted. The answer to ",
        h.q["where do metastases go?"],
        " changes with the question.",
    ]


def _details(spine: SpineDiagram) -> list[h.Element]:
    table = "The numbers, as a table"
    if not spine.published:
        return [
            disclosure(table, *side_by_side(spine.lenses)),
            disclosure("About this drawing", *drawn_from(), *panel_sources(["vertebrae"])),
        ]
    about = "About this drawing, and where the panels come from"
    return [
        disclosure(table, *numbers(spine.lenses)),
        disclosure(about, *drawn_from(), *panel_sources()),
    ]


def _texts(spine: SpineDiagram) -> list[str]:
    lenses = [text for lens in spine.lenses for text in (lens.finding, lens.doubt)]
    return lenses + panel_texts() if spine.published else lenses


def _lens_choice(spine: SpineDiagram, prefix: str) -> h.Element:
    return choices(
        prefix,
        "lens",
        "What are we counting?",
        (
            choice("lens", lens.id, lens.label, checked=lens.id == spine.lens)
            for lens in spine.lenses
        ),
    )


def _view_choice(spine: SpineDiagram, prefix: str) -> h.Element:
    return choices(
        prefix,
        "view",
        "View",
        (choice("view", view, words, checked=view == spine.view) for view, words in VIEWS.items()),
    )
