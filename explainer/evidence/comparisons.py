"""What every source says to one question, side by side, with the reason why they differ."""

from collections.abc import Iterable, Sequence

import htpy as h

from explainer.evidence.citations import reference
from explainer.evidence.statistic import METHODS, Statistic, statistics


def comparisons(figures: Iterable[Statistic]) -> list[h.Element]:
    """Return a table for each question of ``figures`` that more than one source answers.

    Sizes of healthy bones are left out: they differ from person to person, not from claim to claim.
    """
    questions = dict.fromkeys(
        (figure.topic, figure.subject) for figure in figures if figure.subject != "anatomy"
    )
    tables = (_compared(statistics(topic=topic, subject=subject)) for topic, subject in questions)
    return [_table(answers) for answers in tables if answers]


def _compared(answers: Iterable[Statistic]) -> list[Statistic]:
    """Return the answers at places that more than one source has answered."""
    sources: dict[str, set[str]] = {}
    for one in answers:
        sources.setdefault(one.place, set()).add(one.source)
    return [one for one in answers if len(sources[one.place]) > 1]


def why_they_differ(answers: Sequence[Statistic]) -> str:
    """Say what may make the answers to one question differ: the denominator decides first."""
    if len({one.unit for one in answers}) > 1:
        return "The rows count different things: read “of what” before you compare two of them."
    return (
        "The rows use the same unit, but differ in people or in the way of measuring: read both "
        "before you compare."
    )


def _table(answers: Sequence[Statistic]) -> h.Element:
    places = list(dict.fromkeys(one.place for one in answers))
    rows: dict[tuple, dict[str, Statistic]] = {}
    for one in answers:
        row = (one.source, one.unit, one.method, one.population, one.years)
        rows.setdefault(row, {})[one.place] = one
    question = answers[0].question
    return h.div(".table", role="region", aria_label=question)[
        h.table[
            h.caption[f"{question}: what every source says. ", why_they_differ(answers)],
            h.thead[
                h.tr[
                    (
                        h.th(scope="col")[name]
                        for name in ("Source", *map(_heading, places), "Of what", "How")
                    )
                ]
            ],
            h.tbody[(_row(found, places) for found in rows.values())],
        ]
    ]


def _heading(place: str) -> str:
    return place.capitalize() if place else "Found"


def _row(found: dict[str, Statistic], places: Sequence[str]) -> h.Element:
    one = next(iter(found.values()))
    source = reference(one.source)
    # A percentage says itself of what it is one; a measure needs to say in whom it was taken.
    of_what = one.unit[1:].strip() if one.is_percentage else f"{one.unit}: {one.population}"
    how = METHODS[one.method] + ("" if one.verified == "yes" else "; read second-hand")
    return h.tr[
        h.th(scope="row")[h.a(href=source.url)[source.short] if source.url else source.short],
        (h.td[found[place].text if place in found else "no figure"] for place in places),
        h.td[of_what],
        h.td[how],
    ]
