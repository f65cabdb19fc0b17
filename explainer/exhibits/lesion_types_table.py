"""Every number of the panels as a table, and as a file."""

import htpy as h

from .lesion_types_counts import Counts, Share
from .lesion_types_panels import linked, percent, percent_of_patients
from .lesion_types_words import span
from .parts import csv_link, scrolled_table

HEADER = (
    "Primary and type",
    "Vertebrae",
    "95% interval, as strangers",
    "95% interval, whole patients",
    "Patients",
    "95% interval",
)


def table_of(counts: Counts) -> list[object]:
    """Return a row for each share: vertebrae and patients, each with its intervals."""
    cells = [
        (f"{group.label}, {one.type}", *_cells(one))
        for group in counts.groups
        for one in group.shares
    ]
    body = h.tbody[
        (h.tr[h.th(scope="row")[head], (h.td[cell] for cell in rest)] for head, *rest in cells)
    ]
    return [
        scrolled_table("Vertebrae and patients with each type of lesion", HEADER, body),
        h.p[csv_link("lesion-types.csv", HEADER, cells)],
    ]


def _cells(one: Share) -> tuple[object, ...]:
    return (
        h.fragment[f"{one.vertebrae} of {one.of_vertebrae}: ", linked(percent(one), one.figure)],
        span(one.as_strangers),
        span(one.by_patients),
        h.fragment[
            f"{one.patients} of {one.of_patients}: ",
            linked(percent_of_patients(one), one.patients_figure),
        ],
        span(one.of_the_patients),
    )
