"""The totals of the composed patients in words and as a table, and where the points were read."""

from collections.abc import Iterator

import htpy as h

from explainer import evidence
from explainer.care.prognosis import Patient, compared, patients

from .links import source_link
from .parts import csv_link, scrolled_table

HEADER = ("Composed patient", "Score", "Totals possible", "More favourable", "Total")
BETTER = {"better": "higher", "worse": "lower"}


def told(one: Patient) -> h.Element:
    """Tell who a patient is, and the totals: on paper this is the line of one patient."""
    given = [
        [", " if place else "", score.name, " ", h.b[one.total(score)]]
        for place, score in enumerate(compared())
    ]
    return h.p(data_for_patient=one.id)[
        h.b[one.label], ". ", one.story, " ", given, " (worked out)."
    ]


def lesson(one: Patient) -> h.Element:
    """Say what the comparison teaches about a patient."""
    return h.p(data_for_patient=one.id)[h.b[one.label], ". ", evidence.inline(one.lesson)]


def sources_of_points() -> Iterator[object]:
    """Yield where the points of each score were read, and what was read second-hand."""
    for place, score in enumerate(compared()):
        options = [one for item in score.items for one in item.options]
        keys = dict.fromkeys(key for one in options for key in one.sources)
        yield f"{'; ' if place else ''}{score.title}: "
        yield [[" and " if at else "", source_link(key)] for at, key in enumerate(keys)]
        if any(one.verified != "yes" for one in options):
            yield ", read second-hand in part"


def totals() -> list[h.Element]:
    """Return every total as a table, and a link that saves it."""
    rows = [
        (
            one.label,
            score.title,
            f"{score.lowest} to {score.highest}",
            BETTER[score.higher],
            str(one.total(score)),
        )
        for one in patients()
        for score in compared()
    ]
    body = h.tbody[
        (h.tr[h.th(scope="row")[row[0]], (h.td[cell] for cell in row[1:])] for row in rows)
    ]
    return [
        scrolled_table("The totals, worked out from the points.", HEADER, body),
        h.p[csv_link("prognostic-scores.csv", HEADER, rows)],
    ]
