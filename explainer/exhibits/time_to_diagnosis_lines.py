"""The delays as lines on one scale of days: the event that stops the clock is at the right end."""

from collections.abc import Iterator

import htpy as h

from explainer import evidence
from explainer.evidence import Statistic
from explainer.symptoms.delays import ENDS, Delay, Study, studies

LONGEST = 100  # days at the left end; what lies beyond is said in words
TICKS = (90, 60, 30, 0)
UNTIL = {
    "diagnosis": "until the diagnosis",
    "treatment": "until the treatment",
    "nerves": "until weakness or changed feeling",
    "paralysis": "until the legs were paralysed",
}
AVERAGES = {
    "median": "median",
    "mean": "mean",
    "unknown": "kind of average unknown",
    "statement": "a statement, no count given",
}
_rect = h.Element("rect")


def lines() -> h.Element:
    """Return every study, with a lane for each time, under the event that stops its clock.

    The bars are decoration: the times stand as text beside them.
    """
    return h.div(".times")[
        ([h.h4[f"Days {UNTIL[end]}"], h.ul[map(_line, studies([end]))], _scale()] for end in ENDS)
    ]


def time(figure: Statistic) -> list[object]:
    """Say a time, linked to its passport, and its range."""
    spread = f" ({figure.range_text})" if figure.spread_text else ""
    return [h.a(href=f"#{figure.anchor}")[figure.text], spread]


def _line(study: Study) -> h.Element:
    """Return a study: a lane for each of its delays, all ending at the same event."""
    averages = dict.fromkeys(AVERAGES[one.average] for one in study.delays)
    return h.li(class_="stated" if study.delays[0].average == "statement" else None)[
        h.b[study.name],
        f", {', '.join(averages)} (",
        (
            [", " if place else "", h.a(href=f"#{source.anchor}")[source.short]]
            for place, source in enumerate(map(evidence.reference, study.sources))
        ),
        ")",
        h.ul[map(_lane, study.delays)],
    ]


def _lane(one: Delay) -> h.Element:
    return h.li(data_clock=one.starts)[
        h.span[time(one.statistic), f": {one.event}"], h.svg(aria_hidden="true")[_bar(one)]
    ]


def _bar(one: Delay) -> Iterator[h.Element]:
    """Yield the range of the start, if it fits on the scale, and the bar from start to end."""
    spread = one.range_in_days
    if spread and spread[1] <= LONGEST:
        low, high = spread
        yield _rect(".range", x=_at(high), width=f"{high - low:.3g}%")
    start = spread[0] if one.days is None else one.days
    yield _rect(x=_at(start), width=f"{start:.3g}%")


def _at(days: float) -> str:
    return f"{LONGEST - days:.3g}%"


def _scale() -> h.Element:
    return h.p(".days", aria_hidden="true")[
        (h.i(style=f"--at:{LONGEST - tick}")[tick or "0 days"] for tick in TICKS)
    ]
