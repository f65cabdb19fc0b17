"""A thousand people, vertebrae or spots, in the order of what is true and what the test says.

Each group is one path that is filled with a pattern of icons. The icons stand in columns of
twenty, so that any group is a shape with at most eight corners, however many are in it.
"""

from collections.abc import Iterable, Mapping

import htpy as h
from markupsafe import Markup

from explainer.statistics.bayes import Reach

from .icons import PERSON, TALL, WIDE

ROWS, COLUMNS = 20, 50
_HEIGHT, _WIDTH = ROWS * TALL, COLUMNS * WIDE
# The body with its waist, from the front: above each other they make a column with its discs.
VERTEBRA = "M-3.3-4.8q3.3.8 6.6 0v1.5q-1.4 3.3 0 6.6v1.5q-3.3-.8-6.6 0v-1.5q1.4-3.3 0-6.6z"
SPOT = "M-3.1.3c-.4-2 1-3.5 2.9-3.4 2.2.1 3.5 1.5 3.2 3.4-.3 1.8-1.4 3-3.1 2.9-1.6 0-2.7-1.2-3-2.9z"
GLYPHS = {"people": PERSON, "vertebrae": VERTEBRA, "spots": SPOT}

# The groups as they follow each other. Ranges have two that may belong to either neighbour.
GROUPS = ("found", "maybe", "missed", "alarms", "doubt", "clear")
FRAMED = ("alarms", "doubt")  # no two marks differ by colour alone
LEGEND = {
    "found": "found",
    "maybe": "found in some studies, missed in others",
    "missed": "missed",
    "alarms": "false alarm",
    "doubt": "false alarm in some studies only",
    "clear": "rightly no",
}
_path, _pattern, _use = (h.Element(name) for name in ("path", "pattern", "use"))
_frame = _path(".frame", d=f"M0 0h{WIDE}v{TALL}H0z")


def patterns(prefix: str, units: Mapping[str, Iterable[str]]) -> h.Fragment:
    """Return what the pictures of one exhibit are filled with; it must stand in the page.

    ``units`` holds the groups that are drawn of people, of vertebrae and of spots.
    """
    drawn, fills = [], []
    for unit, groups in units.items():
        glyph = f"{prefix}-{unit}"
        drawn += [
            _path(id=glyph, transform=f"translate({WIDE / 2:g} {TALL / 2:g})", d=GLYPHS[unit]),
            [_tile(glyph, group) for group in groups],
        ]
        fills += [f"#{prefix} .{unit} .i-{group}{{fill:url(#{glyph}-{group})}}" for group in groups]
    return h.fragment[
        h.style[Markup("".join(fills))],
        h.svg(".crowd", width="0", height="0", aria_hidden="true")[
            drawn, _path(id=f"{prefix}-rules", d=_rules())
        ],
    ]


def picture(prefix: str, groups: Iterable[object]) -> h.Element:
    """Draw the thousand from what :func:`thousand` gives, of which one is to be seen at a time.

    The drawing is decoration: say the numbers in words beside it.
    """
    return h.svg(".thousand", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", aria_hidden="true")[
        _use(".rules", href=f"#{prefix}-rules"), groups
    ]


def thousand(reach: Reach, before: float, *, slots: bool = False) -> list[h.Element]:
    """Return the groups of one result; ``before`` is the chance, 0 to 1.

    Groups of nobody are left out, unless a script looks for them (``slots``).
    """
    drawn = paths(reach, before)
    return [_path(class_=f"i-{group}", d=drawn[group]) for group in GROUPS if drawn[group] or slots]


def sample(unit: str, group: str) -> h.Element:
    """Return one icon of a group, for a legend."""
    return h.svg(class_=["one", unit], viewBox=f"0 0 {WIDE} {TALL}", aria_hidden="true")[
        _path(class_=f"i-{group}", d=f"M0 0h{WIDE}v{TALL}H0z")
    ]


def paths(reach: Reach, before: float) -> dict[str, str]:
    """Return the path of each group of the thousand; ``before`` is the chance, 0 to 1."""
    worst, best = reach.worst.split(before), reach.best.split(before)
    having = worst.having
    ends = (worst.found, best.found, having, having + best.alarms, having + worst.alarms, 1000)
    return {
        group: region(start, end)
        for group, start, end in zip(GROUPS, (0, *ends), ends, strict=False)
    }


def region(start: int, end: int) -> str:
    """Return the outline of the icons from number ``start`` to before ``end``; ``""`` for none."""
    if end <= start:
        return ""
    (left, top), (right, bottom) = divmod(start, ROWS), divmod(end, ROWS)
    x, y, foot = left * WIDE, top * TALL, bottom * TALL
    if left == right:
        return f"M{x} {y}h{WIDE}V{foot}H{x}z"
    first = f"h{WIDE}V0" if top else ""
    last = f"H{(right + 1) * WIDE}V{foot}" if bottom else ""
    return f"M{x} {y}{first}{last}H{right * WIDE}V{_HEIGHT}H{x}z"


def _tile(glyph: str, group: str) -> h.Element:
    return _pattern(
        id=f"{glyph}-{group}",
        class_=f"t-{group}",
        width=str(WIDE),
        height=str(TALL),
        patternUnits="userSpaceOnUse",
    )[group in FRAMED and _frame, _use(href=f"#{glyph}")]


def _rules() -> str:
    """Return lines after every ten columns and ten rows: blocks of a hundred can be counted."""
    upright = "".join(f"M{10 * block * WIDE} 0v{_HEIGHT}" for block in range(1, COLUMNS // 10))
    return f"{upright}M0 {10 * TALL}h{_WIDTH}"
