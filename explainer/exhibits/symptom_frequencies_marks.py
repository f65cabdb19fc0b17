"""The marks on a scale from 0 to 100%: one for each figure, and a line for what it may be.

They are decoration: the numbers stand beside them. The group of people gives a mark its shape, in
the style sheet; hollow marks and bare lines are what reviews and textbooks say.
"""

from collections.abc import Iterable

import htpy as h

from explainer.symptoms.frequencies import Figure

_rect = h.Element("rect")


def drawn(figures: Iterable[Figure], intervals: bool = True) -> h.Element:
    """Draw ``figures`` on one line; without ``intervals`` only ranges are lines."""
    figures = tuple(figures)
    return h.svg(aria_hidden="true")[
        (_line(one) for one in figures if one.ends and (intervals or one.point is None)),
        (_mark(one) for one in figures if one.point is not None),
    ]


def sample(hollow: bool = False, line: bool = False) -> h.Element:
    """Draw a mark, or a line in its place, to be explained."""
    mark = _rect(class_="said" if hollow else None, x="50%")
    return h.svg(aria_hidden="true")[
        line and _rect(".line", x="10%", width="80%"), not (line and hollow) and mark
    ]


def _mark(figure: Figure) -> h.Element:
    hollow = "said" if figure.is_summed_up else None
    return _rect(class_=hollow, x=f"{figure.point:g}%")


def _line(figure: Figure) -> h.Element:
    low, high = figure.ends
    return _rect(
        class_="line open" if figure.is_open else "line",
        x=f"{low:.3g}%",
        width=f"{high - low:.3g}%",
    )
