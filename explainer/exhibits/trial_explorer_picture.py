"""What happened in the two groups of a trial, and under it the measures as a forest of lines."""

from collections.abc import Iterator

import htpy as h

from explainer.care.trials import Outcome, Trial
from explainer.evidence import Statistic
from explainer.statistics import Proportion

from . import trial_explorer_lines as lines
from . import trial_explorer_words as words
from .icons import TALL, WIDE

_path, _rect = h.Element("path"), h.Element("rect")
IN_A_ROW = 29  # at most: 115 people are four rows


def picture(trial: Trial, outcome: Outcome) -> h.Element:
    """Return the rows of an outcome: words at the left, what they mean drawn at the right."""
    counted = outcome.groups or (None, None)
    return h.div(".rows")[
        _group(trial.first, outcome, outcome.first, counted[0]),
        _group(trial.second, outcome, outcome.second, counted[1]),
        h.h4["How many more?"],
        h.div(".row")[
            h.div[
                _measure(words.difference(outcome)),
                _measure(words.needed(outcome)),
            ],
            h.div[lines.differences(outcome)],
        ],
        h.h4["How many times as many?"],
        _ratios(outcome),
        h.div(".row.axis")[lines.times_scale()],
    ]


def _ratios(outcome: Outcome) -> Iterator[h.Element]:
    for one in words.ratios(outcome):
        yield _drawn(one)
    for figure in outcome.published:
        yield _drawn(words.printed(figure), printed=True)
        if figure.series == words.TURNED:
            yield _drawn(words.turned(outcome))


def _drawn(one: words.Measure, *, printed: bool = False) -> h.Element:
    return h.div(".row")[_measure(one), lines.times(one.value, one.found, printed=printed)]


def _measure(one: words.Measure) -> h.Element:
    return h.p(".measure")[
        h.span[one.name, one.how and h.i[one.how]],
        h.span[
            h.b[one.said],
            h.i[one.interval] if one.interval else h.em["no interval without counts"],
        ],
    ]


def _group(name: str, outcome: Outcome, figure: Statistic, counted: Proportion | None) -> h.Element:
    share = h.a(href=f"#{figure.anchor}")[figure.text]
    amount = h.b[share]
    if counted:
        origin = ", count worked out" if outcome.counts == "worked-out" else ""
        amount = [h.b[f"{counted.events} of {counted.total}"], " (", share, f"{origin})"]
    return h.div(".row.group")[
        h.p[h.b[name], h.span[amount, f" {outcome.happened}"]],
        people(counted, _columns(outcome)) if counted else _bar(figure.value),
    ]


def people(counted: Proportion, columns: int) -> h.Element:
    """Draw every person; those to whom it happened first, filled. All are of one size."""
    rows = -(-counted.total // columns)
    return h.svg(".icons", viewBox=f"0 0 {WIDE * IN_A_ROW} {TALL * rows}", aria_hidden="true")[
        _path(class_="m-full", d=_places(0, counted.events, columns)),
        _path(class_="m-rest", d=_places(counted.events, counted.total, columns)),
    ]


def _columns(outcome: Outcome) -> int:
    """Return how many people stand in a row, so that the last row is nearly full."""
    largest = max(one.total for one in outcome.groups)
    return -(-largest // -(-largest // IN_A_ROW))


def _bar(percentage: float) -> h.Element:
    """Draw a percentage of nobody knows how many."""
    return h.svg(".share", aria_hidden="true")[
        _rect(width="100%", height="100%"), _rect(width=f"{percentage:g}%", height="100%")
    ]


def _places(start: int, stop: int, columns: int) -> str:
    """Return a corner of a line for each person; the browser draws a mark at every corner."""
    line = ""
    while start < stop:
        row, column = divmod(start, columns)
        length = min(columns - column, stop - start)
        x, y = (column + 0.5) * WIDE, (row + 0.5) * TALL
        line += f"M{x:g} {y:g}" + (f"h{WIDE}" * (length - 1) or "h0")
        start += length
    return line
