"""Intervals on two kinds of axes: how many more of a hundred, and how many times as many."""

import math
from dataclasses import dataclass

import htpy as h
from markupsafe import Markup

from explainer.care.trials import Outcome
from explainer.statistics import Estimate

_line, _marker, _path, _rect, _text = (
    h.Element(name) for name in ("line", "marker", "path", "rect", "text")
)
NAMES = {0.25: "¼", 0.5: "½"}
TIMES = (0.25, 0.5, 1, 2, 4, 8, 16, 32)
_FIRST, _LAST = math.log2(0.2), math.log2(40)


@dataclass(frozen=True)
class Axis:
    """A scale of percentage points from ``low`` to ``high`` with names at ``ticks``."""

    low: float
    high: float
    ticks: tuple[int, ...]

    def at(self, points: float) -> float:
        """Return the place of ``points`` in hundredths of the length; the ends cut off."""
        return 100 * max(0.0, min(1.0, (points - self.low) / (self.high - self.low)))


WIDE = Axis(-30, 70, (-20, 0, 20, 40, 60))
NEAR = Axis(-15, 10, (-10, -5, 0, 5))  # a margin and an interval that are half a point apart


def ends(prefix: str) -> h.Fragment:
    """Return the two ends that a line of an interval can have; it must stand in the page."""
    rules = (
        f"#{prefix} .span{{marker:url(#{prefix}-tip)}}"
        f"#{prefix} .open{{marker-end:url(#{prefix}-arrow)}}"
    )
    return h.fragment[
        h.style[Markup(rules)],
        h.svg(".ends", width="0", height="0", aria_hidden="true")[
            _marker(id=f"{prefix}-tip", markerUnits="userSpaceOnUse", overflow="visible")[
                _path(".stroke", d="M0-6V6")
            ],
            _marker(id=f"{prefix}-arrow", markerUnits="userSpaceOnUse", overflow="visible")[
                _path(d="M-9-6 2 0-9 6z")
            ],
        ],
    ]


def differences(outcome: Outcome) -> h.Fragment:
    """Draw how many more of a hundred; the second row of names reads the same line as one in N."""
    axis = NEAR if outcome.margin else WIDE
    return h.fragment[
        _difference(outcome, axis),
        h.div(".scale.both", aria_hidden="true")[
            (
                h.span(style=f"--at:{axis.at(tick):.4g}")[_of_hundred(tick), h.i[_one_in(tick)]]
                for tick in axis.ticks
            )
        ],
    ]


def times(value: float, found: Estimate | None, *, printed: bool = False) -> h.Element:
    """Draw a ratio with its interval, or ``value`` alone where there is no interval."""
    return h.svg(class_=["interval", {"as-printed": printed}], aria_hidden="true")[
        _upright(_log(1), "equal"),
        found and _span(_log(found.low), _log(found.high), beyond=found.high > TIMES[-1]),
        _point(_log(value)),
    ]


def times_scale() -> h.Element:
    return h.div(".scale", aria_hidden="true")[
        (h.span(style=f"--at:{_log(one):.4g}")[NAMES.get(one, f"{one:g}")] for one in TIMES)
    ]


def _difference(outcome: Outcome, axis: Axis) -> h.Element:
    parts = [_upright(axis.at(0), "equal")]
    here = 100 * outcome.gain
    if outcome.margin:
        margin, limit = axis.at(-outcome.margin.value), axis.at(-outcome.limit.value)
        parts = [
            _rect(".too-far", width=f"{margin:.4g}%", height="100%"),
            *parts,
            _upright(margin, "margin"),
            _text(x=f"{margin:.4g}%", dx="6", y="13")[f"margin: {outcome.margin.value:g} fewer"],
            _span(limit, 100, beyond=True),
        ]
    elif outcome.effects:
        found = outcome.effects.difference
        parts.append(_span(axis.at(100 * found.low), axis.at(100 * found.high)))
    kind = {"margin-trial": outcome.margin, "as-printed": outcome.difference}
    return h.svg(class_=["interval", kind], aria_hidden="true")[parts, _point(axis.at(here))]


def _span(low: float, high: float, *, beyond: bool = False) -> h.Element:
    """Return the line of an interval; one that goes on past the axis ends in an arrow."""
    ends = {"x1": f"{low:.4g}%", "x2": f"{high:.4g}%", "y1": "50%", "y2": "50%"}
    return _line(class_=["span", {"open": beyond}], **ends)


def _upright(place: float, kind: str) -> h.Element:
    at = f"{place:.4g}%"
    return _line(class_=kind, x1=at, x2=at, y2="100%")


def _point(place: float) -> h.Element:
    return _rect(".point", x=f"{place:.4g}%", y="50%", width="11", height="11")


def _log(value: float) -> float:
    place = (math.log2(value) - _FIRST) / (_LAST - _FIRST)
    return 100 * max(0.0, min(1.0, place))


def _of_hundred(points: int) -> str:
    return f"{abs(points)} {'more' if points > 0 else 'fewer'}" if points else "same"


def _one_in(points: int) -> str:
    return f"1 in {100 / abs(points):.2g}" if points else ""  # nobody is the one more
