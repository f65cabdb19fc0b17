"""The list of places in the spine: one tab stop, from the whole column to every level."""

import htpy as h

from explainer.anatomy.levels import REGION_LEVELS, REGIONS

from .parts import choice, choices
from .spine_panels import place_id

_LEGEND = "Choose a level or a region"


def place_choice(prefix: str, selected: str) -> h.Element:
    """Return the radios of the trait ``selected``: everything, five regions, thirty levels."""
    wholes = [_whole(selected), *(_region(prefix, region, selected) for region in REGIONS)]
    rows = [h.div(".choices-row")[_levels(prefix, region, selected)] for region in REGION_LEVELS]
    return choices(prefix, "selected", _LEGEND, [*wholes, *rows])


def place_groups(prefix: str, selected: str) -> h.Element:
    """Return the same radios with each region in front of its own levels."""
    groups = [
        h.div(data_region=region)[
            h.div[_region(prefix, region, selected)],
            h.div(".choices-row")[_levels(prefix, region, selected)],
        ]
        for region in REGIONS
    ]
    return choices(prefix, "selected", _LEGEND, [_whole(selected), *groups])


def _whole(selected: str) -> h.Element:
    return choice("selected", "", "Whole column", checked=not selected)


def _region(prefix: str, region: str, selected: str) -> h.Element:
    return _radio(prefix, region, selected, data_region=region)


def _levels(prefix: str, region: str, selected: str) -> list[h.Element]:
    return [_radio(prefix, level, selected, data_level=level) for level in REGION_LEVELS[region]]


def _radio(prefix: str, place: str, selected: str, **more: str) -> h.Element:
    label = place.capitalize()
    return choice(
        "selected",
        place,
        label,
        checked=place == selected,
        id=place_id(prefix, place),
        # The labels in the picture belong to this radio too and would join its name.
        name=label,
        **more,
    )
