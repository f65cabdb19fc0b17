"""The drawn body with its organs and vessels; style rules light up the step that is chosen."""

import math
from collections.abc import Iterable
from graphlib import TopologicalSorter
from itertools import pairwise

import htpy as h
from markupsafe import Markup

from explainer.anatomy.organs import organs as drawn
from explainer.anatomy.organs.tree import tree
from explainer.anatomy.organs.vessels import Vessel, net, twigs, vessels
from explainer.anatomy.shapes import Shape
from explainer.epidemiology.routes import Path, Step, paths, steps, travelled

from .spread_routes_words import keys, mark

BEHIND_THE_HEART = ("brain", "fold", "airway", "lung", "fissure", "kidneys")
BEYOND = 17  # from the end of a vessel to the number of the place that it reaches, mm
CORED = ("vein", "plexus", "fluid")  # lines with a pattern inside, to be told without colour
LEGEND = {
    "artery": "blood rich in oxygen: arteries, and the veins of the lungs",
    "vein": "blood poor in oxygen: veins, and the arteries of the lungs",
    "plexus": "Batson’s plexus, the veins of the spine",
    "lymph": "lymph",
    "fluid": "fluid around brain and cord",
    "growth": "growth of the tumour itself",
}


def picture(prefix: str) -> h.Element:
    """Return the drawing; every name in it stands in the list of steps as well."""
    box = f"{drawn.LEFT} {drawn.TOP} {drawn.WIDTH} {drawn.HEIGHT}"
    return h.div(".drawn", aria_hidden="true")[
        h.svg(".body-picture", viewBox=box)[
            _arrow(prefix),
            _anatomy(),
            (_way(one) for one in vessels().values()),
            _starts(),
            Markup('<circle class="cell" r="7"/>'),
        ],
        h.ol(".stops")[(_stop(step) for step in _in_order())],
    ]


def legend() -> h.Element:
    """Return how the lines are to be read, also without colours."""
    return h.ul(".legend")[
        (
            h.li[
                Markup(
                    '<svg viewBox="0 0 40 14" aria-hidden="true">'
                    f'<g class="way {kind}">{_lines(kind, ["M4 7h32"])}</g></svg>'
                ),
                words,
            ]
            for kind, words in LEGEND.items()
        )
    ]


def _anatomy() -> Iterable[object]:
    standing = drawn.organs()
    back = [one for one in standing if one.kind in BEHIND_THE_HEART]
    yield map(_path, (drawn.trunk(), *drawn.column(), net(), twigs(), *back))
    yield _tubes(behind=True)
    for id in travelled():
        if shapes := drawn.primary_organ(id):
            inside = "".join(map(_path, shapes))
            yield Markup(f'<g class="primary" data-of="{id}" data-primary="{id}">{inside}</g>')
    yield map(_path, (one for one in standing if one not in back))
    yield _tubes(behind=False)


def _tubes(behind: bool) -> Iterable[Markup]:
    for kind, width, shape in tree(behind):
        line = f'<path d="{shape.path}"/>'
        yield Markup(f'<g class="tube {kind}" style="--w:{width}">{line}{line}</g>')


def _path(shape: Shape) -> Markup:
    return Markup(f'<path class="{shape.kind}" d="{shape.path}"/>')


def _way(vessel: Vessel) -> Markup:
    taken = [step for step in steps().values() if vessel.id in step.vessels]
    return Markup(
        f'<g class="way {vessel.kind}" style="--w:{vessel.width}" '
        f'data-at="{_taken(*taken)}" data-in="{" ".join(map(mark, taken))}">'
        f"{_lines(vessel.kind, vessel.paths)}</g>"
    )


def _lines(kind: str, lines: Iterable[str]) -> str:
    """The walls of a vessel and, where its kind has one, the pattern inside."""
    walls = "".join(f'<path d="{line}"/>' for line in lines)
    cores = "".join(f'<path class="core" d="{line}"/>' for line in lines) if kind in CORED else ""
    return walls + cores


def _starts() -> Iterable[Markup]:
    """The tumours from which the ways start: stars with eight points."""
    starts: dict[tuple, list[Path]] = {}
    for one in paths():
        start = vessels()[one.steps[0].vessels[0]].start
        starts.setdefault((one.primary, *start), []).append(one)
    for (primary, x, y), taken in starts.items():
        yield Markup(
            f'<path class="start" data-at="{keys(taken)}" data-primary="{primary}" '
            f'd="M{x} {y - 13}l4 9 9-4-4 9 9 4-9 4 4 9-9-4-4 9-4-9-9 4 4-9-9-4 9-4-4-9 9 4z"/>'
        )


def _stop(step: Step) -> h.Element:
    """The place that a step reaches: its number is counted by the style sheet, along the way."""
    (before, y_before), (x, y) = vessels()[step.vessels[-1]].lines[-1][-2:]
    reach = BEYOND / math.dist((before, y_before), (x, y))
    across = _share(x + reach * (x - before) - drawn.LEFT, drawn.WIDTH)
    down = _share(y + reach * (y - y_before) - drawn.TOP, drawn.HEIGHT)
    # The name stands on the side from which the vessel does not come, if there is room.
    right = across < 30 or x > before + 3 or (across > 45 and x > before - 3)
    return h.li(
        class_="right" if right else None,
        data_at=_taken(step),
        data_in=mark(step),
        style=f"--x:{across:g};--y:{down:g}",
    )[h.span[step.reaches]]


def _share(length: float, whole: float) -> float:
    return round(100 * length / whole, 1)


def _taken(*taken: Step) -> str:
    return keys(one for one in paths() if set(one.steps) & set(taken))


def _in_order() -> Iterable[Step]:
    """Every step before those that follow it on any way, so that counting along a way is right."""
    before: dict[Step, set[Step]] = {step: set() for step in steps().values()}
    for one in paths():
        for earlier, later in pairwise(one.steps):
            before[later].add(earlier)
    ready = TopologicalSorter(before)
    ready.prepare()
    while ready.is_active():
        for step in sorted(ready.get_ready(), key=list(before).index):
            yield step
            ready.done(step)


def _arrow(prefix: str) -> Markup:
    return Markup(
        f'<marker id="{prefix}-arrow" viewBox="-8 -8 16 16" markerUnits="userSpaceOnUse" '
        'markerWidth="20" markerHeight="20" orient="auto">'
        '<path class="arrow" d="M-7-6 6 0-7 6z"/></marker>'
    )
