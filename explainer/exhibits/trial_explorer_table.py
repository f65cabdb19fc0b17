"""All outcomes of all trials, as a table."""

import htpy as h

from explainer.care.trials import Outcome, Trial, trials
from explainer.evidence import Statistic
from explainer.statistics import Proportion

from . import trial_explorer_words as words
from .parts import csv_link, scrolled_table

HEADER = (
    "Trial, outcome",
    "First group",
    "Second group",
    "Counts",
    "Difference",
    "Number needed",
    "Ratio of shares",
    "Ratio of odds",
    "Ratios as printed",
    "Fisher p",
)
CAPTION = (
    "Every outcome of every trial. Brackets hold 95% intervals, worked out from the counts: "
    "Newcombe’s for the difference, and on the logarithmic scale for the ratios."
)


def table() -> list[h.Element]:
    """Return the table of all outcomes and the link that saves it."""
    rows = [_row(one, each) for one in trials() for each in one.outcomes]
    return [
        scrolled_table(
            CAPTION,
            HEADER,
            h.tbody[
                (h.tr[h.th(scope="row")[row[0]], (h.td[cell] for cell in row[1:])] for row in rows)
            ],
        ),
        h.p[csv_link("trials.csv", HEADER, [[h.fragment[cell] for cell in row] for row in rows])],
    ]


def _row(trial: Trial, outcome: Outcome) -> list[object]:
    counted = outcome.groups or (None, None)
    measured = (words.difference(outcome), words.needed(outcome), *words.ratios(outcome))
    published = [words.printed(one) for one in outcome.published]
    return [
        f"{trial.name}. {outcome.label}",
        _group(trial.first, outcome.first, counted[0]),
        _group(trial.second, outcome.second, counted[1]),
        outcome.counts.replace("-", " "),
        *map(_told, measured),
        [h.fragment[f"{one.name}: ", _told(one), ". "] for one in published],
        f"{outcome.effects.fisher_p:.2g}" if outcome.effects else "",
    ]


def _told(one: words.Measure) -> h.Fragment:
    return h.fragment[one.said, one.interval and f" ({one.interval})"]


def _group(name: str, figure: Statistic, counted: Proportion | None) -> h.Fragment:
    link = h.a(href=f"#{figure.anchor}")[figure.text]
    count = counted and f", {counted.events} of {counted.total}"
    return h.fragment[f"{name}: ", link, count]
