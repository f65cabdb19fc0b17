"""The small column beside a step: what has been looked at by now, and where a tumour was seen."""

from functools import cache

import htpy as h
from markupsafe import Markup

from explainer import evidence
from explainer.anatomy import curve
from explainer.anatomy.levels import REGION_LEVELS, region_of
from explainer.care.worked_cases import Step

MARGIN = 8  # millimetres round the column; the names of levels hang out to its right
# So small a column is drawn with deeper bodies and wider gaps than the true ones.
DEEPER, LOWER = 1.7, 0.86
# The coccyx is left out: no case is about it.
REGIONS = tuple(region for region in REGION_LEVELS if region != "coccygeal")


def shapes(prefix: str) -> h.Element:
    """Return the outlines of the regions, once for all steps of a case."""
    return h.svg(".shapes", width="0", height="0", aria_hidden="true")[
        (
            Markup(f'<path id="{prefix}-{region}" d="{"".join(map(_outline, levels))}"/>')
            for region, levels in REGION_LEVELS.items()
            if region in REGIONS
        )
    ]


def column(prefix: str, step: Step) -> h.Element:
    """Return the column as it is known at a step; :func:`looked_at` says the same in words."""
    width, height = _size()
    return h.svg(viewBox=f"0 0 {width} {height}", aria_hidden="true")[
        (_region(prefix, region, region in step.looked) for region in REGIONS),
        (_tumour(level) for level in step.seen),
    ]


def looked_at(step: Step) -> str:
    """Say what MRI or CT has shown by now: ``"Whole spine: tumour at T8 and L3"``."""
    if not step.looked:
        return "No MRI or CT yet"
    whole = set(REGIONS) <= set(step.looked)
    where = "Whole spine" if whole else f"Only the {' and '.join(step.looked)} part"
    return f"{where}: {f'tumour at {_listed(step.seen)}' if step.seen else 'no tumour seen'}"


def _region(prefix: str, region: str, looked: bool) -> Markup:
    full = ' class="full"' if looked else ""
    return Markup(f'<use href="#{prefix}-{region}"{full}/>')


def _tumour(level: str) -> Markup:
    """A filled body with its name beside it: form and word, not colour alone."""
    body = _bodies()[level]
    right = max(x for x, _ in body) + MARGIN
    middle = round(sum(y for _, y in body) / 4)
    return Markup(
        f'<path class="seen" d="{_outline(level)}"/><text x="{right}" y="{middle}">{level}</text>'
    )


def _listed(levels: tuple[str, ...]) -> str:
    *most, last = levels
    return f"{', '.join(most)} and {last}" if most else last


def _outline(level: str) -> str:
    """Path data of one body: its four corners, whole millimetres."""
    first, *others = _bodies()[level]
    x, y = first
    path = f"M{x} {y}"
    for across, down in others:
        path += f"l{across - x} {down - y}".replace(" -", "-")
        x, y = across, down
    return f"{path}z"


def _size() -> tuple[int, int]:
    corners = [corner for body in _bodies().values() for corner in body]
    return (
        max(x for x, _ in corners) + MARGIN,
        max(y for _, y in corners) + MARGIN,
    )


@cache
def _bodies() -> dict[str, list[tuple[int, int]]]:
    """The corners of every body, moved so that the picture begins at nought."""
    stations = {
        level: station
        for level, station in curve.stations(evidence.table("vertebrae")).items()
        if region_of(level) in REGIONS
    }
    bodies = {
        level: [
            station.world(side * DEEPER * station.depth / 2, edge * LOWER * station.height / 2)
            for side, edge in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
        for level, station in stations.items()
    }
    left = min(x for body in bodies.values() for x, _ in body) - MARGIN
    top = min(y for body in bodies.values() for _, y in body) - MARGIN
    return {
        level: [(round(x - left), round(y - top)) for x, y in body]
        for level, body in bodies.items()
    }
