"""Which cancers are called sensitive to radiation, list by list, and what was counted."""

from __future__ import annotations

import htpy as h

from explainer import evidence
from explainer.care.noms import Listed, lists
from explainer.evidence import Statistic

from .parts import csv_link, disclosure, scrolled_table

MEASURED = "kept-or-better-after-radiotherapy-for-cord-compression"
SOURCE = "buthadzic2026"


def helped() -> tuple[Statistic, ...]:
    """Return how often radiotherapy helped, by kind of cancer, most often first."""
    found = (one for one in evidence.statistics() if one.topic == MEASURED)
    return tuple(sorted(found, key=lambda one: -one.value))


def listed() -> h.Element:
    """Return the lists side by side; they do not name the same cancers."""
    sources = tuple(dict.fromkeys(one.source for one in lists()))
    cancers = tuple(dict.fromkeys(one.cancer for one in lists()))
    said = {(one.source, one.cancer): one for one in lists()}
    shorts = [evidence.reference(key) for key in sources]
    body = h.tbody[
        (
            h.tr[
                h.th(scope="row")[cancer.capitalize()],
                (_cell(said.get((source, cancer))) for source in sources),
            ]
            for cancer in cancers
        )
    ]
    header = ("Cancer", *(h.a(href=f"#{one.anchor}")[one.short] for one in shorts))
    rows = [
        (cancer, *(_word(said.get((source, cancer))) for source in sources)) for cancer in cancers
    ]
    return h.section[
        h.h3["Sensitive or resistant? The lists differ"],
        scrolled_table(
            "What four sources call each cancer. Sensitive: it often shrinks with ordinary "
            "radiotherapy. A dash: not in what we read of this list.",
            header,
            body,
            name="Lists of radiosensitivity",
        ),
        h.p(".note")[
            "An asterisk: the lists of this source were read second-hand, in study notes; its lung "
            "means non-small-cell lung cancer. Of Maranzano, the abstract was read. Lists sort "
            "whole families of cancers, and single tumours can behave otherwise."
        ],
        h.p[csv_link("radiosensitivity.csv", ("Cancer", *(one.short for one in shorts)), rows)],
    ]


def _word(one: Listed | None) -> str:
    return one.answer + "*" * (one.verified == "partial") if one else "–"


def _cell(one: Listed | None) -> h.Element:
    return h.td[h.span(".called", data_called=one.answer)[_word(one)] if one else "–"]


def numbers() -> h.Element:
    """Return what was counted after radiotherapy, which no list shows."""
    source = evidence.reference(SOURCE)
    return disclosure(
        "And what was counted?",
        h.p[
            "At one centre people with cord compression had radiotherapy first. Counted were those "
            "who afterwards were as active as before, or more (",
            h.a(href=f"#{source.anchor}")[source.short],
            "):",
        ],
        h.dl(".bars")[
            (
                (
                    h.dt[one.subject.capitalize()],
                    h.dd(style=f"--at:{one.value:g}")[
                        h.a(href=f"#{one.anchor}")[f"{one.count_text} ({one.text})"]
                    ],
                )
                for one in helped()
            )
        ],
        h.p[
            "Myeloma and lymphoma stand out, as the lists say. Breast, prostate and lung lie "
            "closer together than two words suggest. The groups differ in more than the kind of "
            "cancer, such as how ill people were when they came."
        ],
    )
