"""Lines of a forest plot, each on a scale from 0 to a chosen end, all in one unit.

The drawings are decoration: print the numbers beside them.
"""

import math

import htpy as h

_line, _path, _rect = h.Element("line"), h.Element("path"), h.Element("rect")


def interval(
    value: float | None, low: float | None, high: float | None, end: float, size: float = 1
) -> h.Element:
    """Draw a point at ``value`` and a line from ``low`` to ``high``.

    ``size`` (0 to 1) is the area of the point compared with the largest. Without a value only the
    range is drawn, without a range only the point. What goes past the end is cut off there.
    """
    side = f"{5 + 9 * math.sqrt(max(0.0, min(1.0, size))):.1f}"
    return h.svg(".interval", aria_hidden="true")[
        low is not None
        and high is not None
        and _line(".span", x1=at(low, end), x2=at(high, end), y1="50%", y2="50%"),
        value is not None and _rect(".point", x=at(value, end), y="50%", width=side, height=side),
    ]


def diamond(value: float, low: float, high: float, end: float) -> h.Element:
    """Draw a pooled value: a diamond from ``low`` to ``high`` that is highest at ``value``.

    Where it goes past the end, it is cut off there and has the class ``beyond``.
    """
    left, top, right = (_place(one, end) for one in (low, value, high))
    return _shape("diamond", f"M{left} 12L{top} 3 {right} 12 {top} 21z", high > end)


def reach(low: float, high: float, end: float) -> h.Element:
    """Draw a range, such as a prediction interval, as a broad band; cut off like a diamond."""
    left, right = _place(low, end), _place(high, end)
    return _shape("reach", f"M{left} 8H{right}V16H{left}z", high > end)


def at(value: float, end: float) -> str:
    """Return the place of ``value`` on the scale as a percentage of its length: ``"46.8%"``."""
    return f"{_place(value, end)}%"


def nice_end(highest: float) -> int:
    """Return where a scale from 0 to 100 at most should end so that ``highest`` fits."""
    return next((end for end in (5, 10, 20, 40, 60, 80) if highest <= end), 100)


def scale(end: float, unit: str = "%", steps: int | None = None) -> h.Element:
    """Return the axis below (or above) such lines: names of equal steps from 0 to ``end``."""
    steps = steps or steps_of(end)
    return h.div(".scale", aria_hidden="true")[
        (
            h.span(style=f"--at:{100 * step / steps:.4g}")[f"{end * step / steps:,.10g}{unit}"]
            for step in range(steps + 1)
        )
    ]


def steps_of(end: float) -> int:
    """Return how many equal steps give a scale that ends there round numbers."""
    return {5: 5, 10: 5, 60: 3}.get(end, 4)


def _shape(name: str, outline: str, cut: bool) -> h.Element:
    return h.svg(
        class_=["interval", name, {"beyond": cut}],
        viewBox="0 0 100 24",
        preserveAspectRatio="none",
        aria_hidden="true",
    )[_path(d=outline)]


def _place(value: float, end: float) -> str:
    return f"{100 * max(0.0, min(1.0, value / end)):.4g}"
