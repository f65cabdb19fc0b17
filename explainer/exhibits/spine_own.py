"""What a spine diagram says when it holds a reader's own numbers and nothing that is published."""

from collections.abc import Sequence

import htpy as h
from markupsafe import Markup

from explainer import evidence
from explainer.anatomy.counting import Lens
from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS, place, region_of
from explainer.anatomy.own_lenses import leaders

from .spine_panels import facts, number, number_at, panel


def layout(prefix: str) -> Markup:
    """Return rules for panels that are short: the list of places goes above them.

    They stand here and not in the sheet, because only diagrams of this kind carry them.
    """
    places = '"picture asking" auto "picture choosing" auto "picture panels" 1fr/1fr 1fr'
    return Markup(
        f"@container (min-width:54rem){{#{prefix} form{{grid-template:{places}}}}}"
        # On paper the table holds every number; only the chosen place is kept.
        f"@media print{{#{prefix} [data-panel-for]{{display:none}}}}"
    )


def caption(lenses: Sequence[Lens]) -> list[object]:
    """Say what can be chosen: a bone, and a way of counting if there are several."""
    if len(lenses) == 1:
        return [h.strong[f"The spine, level by level: {lenses[0].label}."], " Choose a bone."]
    *others, last = (h.q[lens.label] for lens in lenses)
    return [
        h.strong["The spine, level by level."],
        " Choose a bone, and choose what is being counted: ",
        [[", " if index else "", label] for index, label in enumerate(others)],
        " or ",
        last,
        ".",
    ]


def panels(lenses: Sequence[Lens]) -> list[h.Element]:
    """Return the panels for no choice, the five regions and the thirty levels, in that order."""
    return [
        panel(
            "",
            "The whole column",
            "C1 to coccyx",
            h.p[
                "Choose a bone in the picture, or a name from the list. Arrow keys walk from one "
                "to the next."
            ],
            facts((lens.label, _summary(lens, LEVELS, REGIONS)) for lens in lenses),
        ),
        *(_region(region, lenses) for region in REGIONS),
        *(_level(level, lenses) for level in LEVELS),
    ]


def _region(region: str, lenses: Sequence[Lens]) -> h.Element:
    levels = REGION_LEVELS[region]
    span = place(levels[0]) if len(levels) == 1 else f"{levels[0]} to {levels[-1]}"
    found = ((lens.label, _summary(lens, levels, [region])) for lens in lenses)
    return panel(region, region.capitalize(), span, facts(found))


def _level(level: str, lenses: Sequence[Lens]) -> h.Element:
    found = ((lens.label, _at_level(lens, level)) for lens in lenses)
    return panel(level, level.capitalize(), place(level), facts(found))


def _at_level(lens: Lens, level: str) -> object:
    whole = lens.at(level)
    if lens.by_level or whole is None:
        return number_at(lens, level)
    return [number(whole), f" in the whole {region_of(level)} part"]


def _summary(lens: Lens, levels: Sequence[str], regions: Sequence[str]) -> object:
    """Say what is highest among these places, and how many of them have a figure at all."""
    places = levels if lens.by_level else regions
    counts = [lens.counts[place] for place in places if place in lens.counts]
    if len(places) == 1 or not counts:
        return number_at(lens, places[0])
    kind = "levels" if lens.by_level else "regions"
    have = "has" if len(counts) == 1 else "have"
    return [
        "Highest: ",
        evidence.inline(leaders(counts)),
        f"; {len(counts)} of {len(places)} {kind} {have} a figure",
    ]
