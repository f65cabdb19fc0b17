"""A claim against the figures: the claimed range as a band, every figure as a line on it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import htpy as h

from explainer import evidence
from explainer.epidemiology.claims import SIDES, Claim, Figure, Plot
from explainer.evidence import Statistic
from explainer.evidence.statistic import METHODS, number

from .intervals import interval, scale

_POINT = 0.2  # all points have one size: many sources do not say how many people they counted


def plots(claim: Claim) -> list[object]:
    """Return one plot for each thing that the figures of ``claim`` count, and the rest in words."""
    drawn = [_plot(claim, plot, first=not index) for index, plot in enumerate(claim.plots)]
    return [*drawn, claim.in_words and _in_words(claim.in_words, after_plots=bool(drawn))]


def _plot(claim: Claim, plot: Plot, first: bool) -> h.Element:
    unit = "%" if plot.axis.startswith("%") else ""
    steps = {"1": 5, "6": 3}.get(str(plot.end)[0], 4)
    banded = claim.low is not None
    return h.div(class_="plot banded" if banded else "plot", style=_places(claim, plot.end, steps))[
        h.p(".axis")[
            h.b[_capital(plot.axis)],
            not first and h.span[" Not the scale above: other people, or another thing, counted."],
        ],
        banded and h.p(".row.claimed")[h.span[f"as claimed: {_claimed(claim)}"]],
        (
            h.div(class_=side)[h.p(".row.side")[h.b[SIDES[side]]], _groups(plot, list(figures))]
            for side, figures in groupby(plot.figures, lambda figure: figure.side)
        ),
        h.div(".row.foot")[scale(plot.end, unit, steps)],
    ]


def _places(claim: Claim, end: float, steps: int) -> str:
    """Say where the lines of the scale and the claimed range lie, as custom properties."""
    places = {"every": 100 / steps}
    if claim.low is not None:
        places |= {"low": 100 * claim.low / end, "high": 100 * claim.high / end}
    return ";".join(f"--{name}:{place:.4g}" for name, place in places.items())


def _claimed(claim: Claim) -> str:
    """Say the claimed range: ``"30 to 70%"``, ``"10,000"``."""
    ends = dict.fromkeys((number(claim.low), number(claim.high)))
    return " to ".join(ends) + "%" * claim.unit.startswith("%")


def _groups(plot: Plot, figures: Sequence[Figure]) -> Iterator[object]:
    """Yield the lines, under how and, where several share it, in whom they were counted."""
    topics = len({one.statistic.topic for one in plot.figures}) > 1
    methods = dict.fromkeys(one.statistic.method for one in figures)
    for method in methods:
        words = METHODS[method]
        yield h.p(".row.how")[h.span[_capital(words)]]
        for same in _together(one for one in figures if one.statistic.method == method):
            alone, one = len(same) == 1, same[0].statistic
            if not alone:
                yield h.p(".who")[_capital(one.population), ", ", _source(one)]
            yield h.ul[(_line(figure, plot.end, topics, alone) for figure in same)]


def _together(figures: Iterable[Figure]) -> Iterable[list[Figure]]:
    """Part figures into those that one source found in the same people."""
    groups: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        one = figure.statistic
        groups.setdefault((one.population, one.source), []).append(figure)
    return groups.values()


def _line(figure: Figure, end: float, topics: bool, alone: bool) -> h.Element:
    """Draw one figure; its label names the topic if it is one of several, and people if alone."""
    one, (low, high) = figure.statistic, figure.ends
    name = ", ".join(filter(None, (one.topic.replace("-", " ") if topics else "", figure.part)))
    return h.li[
        h.span[
            name and h.b[_capital(name)],
            name and alone and h.br,
            alone and [_capital(one.population), ", ", _source(one)],
        ],
        interval(one.value, *((low, high) if low < high else (None, None)), end, size=_POINT),
        h.span[_value(one)],
    ]


def _value(one: Statistic) -> list[object]:
    """Print people before per cent, and the interval or range behind the value."""
    found = h.a(href=f"#{one.anchor}")[one.text]
    spread = one.spread_text and f" ({one.spread_text})"
    return [one.count_text and f"{one.count_text}: ", found, spread]


def _source(one: Statistic) -> list[object]:
    """Name the source, and say what was not read or not printed in it."""
    source = evidence.reference(one.source)
    hedges = [
        one.basis == "derived" and "worked out",
        one.verified != "yes" and "read second-hand",
    ]
    said = ", ".join(filter(None, hedges))
    return [h.a(href=f"#{source.anchor}")[source.short], said and f" ({said})"]


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _in_words(figures: Iterable[Figure], after_plots: bool) -> h.Element:
    return h.div(".rest")[
        after_plots and h.p[h.b["Counted in another way, so not drawn"]],
        h.ul[(_sentence(figure) for figure in figures)],
    ]


def _sentence(figure: Figure) -> h.Element:
    one = figure.statistic
    of_what = one.unit[1:] if one.is_percentage else ""
    about = f"{figure.part}: " if figure.part else ""
    return h.li(class_=figure.side)[
        h.b[f"{SIDES[figure.side]}: "],
        about,
        _value(one),
        f"{of_what}; {one.population}; {METHODS[one.method]}, ",
        _source(one),
        ".",
    ]
