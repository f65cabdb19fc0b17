"""The overview of all drawings, what each test shows and asks, and every number, as tables."""

from __future__ import annotations

from collections.abc import Sequence

import htpy as h

from explainer import evidence
from explainer.care.views import FINDINGS, LOSSES, seen, views

from .imaging_views_pictures import SEEN, picture
from .imaging_views_words import FINDING_NAMES, NAMES, verdict
from .parts import csv_link, disclosure, scrolled_table

COLUMNS = {
    "shows": "It shows",
    "misses": "It misses",
    "time": "Time",
    "burden": "What it asks of a person",
}
HELD_LOSS, HELD_FINDING = "25", "marrow"  # what stays as it is while the other thing changes


def overview(prefix: str) -> h.Element:
    """Return every test at every step: once as bone is lost, once as the tumour grows."""
    by_loss = [(loss, HELD_FINDING) for loss in LOSSES]
    by_place = [(HELD_LOSS, finding) for finding in FINDINGS]
    return h.section(".overview")[
        h.h3["All tests at a glance: is the tumour in the bone to be seen?"],
        h.p(".note")[
            "Not whether the cord is pressed. A bone scan does not count lost bone: what matters "
            "is where the tumour lies, and so large a loss was not studied. Each verdict is on "
            "one spot; who has several is found when one of them shows."
        ],
        h.div(".glance")[
            _drawn(
                prefix,
                ".by-loss",
                "As bone is lost, while the tumour stays in the marrow",
                [f"{loss}%" for loss in LOSSES],
                by_loss,
            ),
            _drawn(
                prefix,
                ".by-place",
                "As the tumour grows, with a quarter of the bone lost",
                FINDING_NAMES.values(),
                by_place,
            ),
        ],
    ]


def _drawn(prefix, kind: str, caption: str, titles, steps: Sequence[tuple[str, str]]) -> h.Element:
    body = h.tbody[
        (
            h.tr[
                h.th(scope="row")[name],
                (
                    h.td[picture(prefix, SEEN[view][0][0], view), verdict(seen(view, *step))]
                    for step in steps
                ),
            ]
            for view, name in NAMES.items()
        )
    ]
    return h.div(kind)[scrolled_table(caption, ("Test", *titles), body)]


def comparison() -> h.Element:
    """Return what each test shows, misses and asks of a person."""
    header = ("Test", *COLUMNS.values())
    rows = [
        [one.name, *(evidence.inline(getattr(one, column)) for column in COLUMNS)]
        for one in views()
    ]
    inferred = {one.name: one.note for one in views() if one.verified == "partial"}
    body = h.tbody[
        (h.tr[h.th(scope="row")[name], (h.td[cell] for cell in cells)] for name, *cells in rows)
    ]
    return h.section(".comparison")[
        h.h3["What each test shows, misses and asks of a person"],
        scrolled_table(
            "Times come from pages for patients and can differ where you are",
            header,
            body,
            name="What each test shows, misses and asks",
        ),
        h.p(".note")["Partly inferred: ", [f"{name}: {note} " for name, note in inferred.items()]],
        h.p[csv_link("what-each-test-sees.csv", header, rows)],
    ]


def numbers(ids: Sequence[str]) -> h.Element:
    """Return every figure of the exhibit as a table that can be saved."""
    header = ("About", "Figure", "Counts", "Of what or of whom")
    figures = list(map(evidence.statistic, ids))
    rows = [(one.question, one.text, one.count_text, one.population) for one in figures]
    body = h.tbody[
        (
            h.tr[
                h.th(scope="row")[about],
                h.td[h.a(href=f"#{one.anchor}")[text]],
                h.td[counts],
                h.td[of_whom],
            ]
            for one, (about, text, counts, of_whom) in zip(figures, rows, strict=True)
        )
    ]
    return disclosure(
        "The numbers, as a table",
        scrolled_table("Every figure; each row may count something else", header, body),
        h.p[csv_link("imaging-views.csv", header, rows)],
    )
