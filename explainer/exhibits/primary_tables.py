"""The studies and what they found, as tables."""

from collections.abc import Collection

import htpy as h

from explainer import evidence
from explainer.epidemiology.primaries import primary
from explainer.epidemiology.studies import SETTINGS, Study, by_organ, offered, shares, studies

from .parts import csv_link, scrolled_table
from .primary_words import span

STUDIES = "The studies, and whether each is in now"
SHARES = "What they found (–: not in the part that we read, which is not zero)"
STUDIES_HEADER = ("Study", "Years", "Setting", "Who was counted", "n", "Pooled")
SHARES_HEADER = (*("Primary", "Study", "Had this primary", "n", "Share", "95% interval", "Pooled"),)


def tables(out: Collection[str]) -> list[object]:
    """Return the studies, what they found, and a link that saves both as one CSV file."""
    return [
        _scrolled(
            STUDIES,
            ("Study", "Years", "Who was counted", "n", "Pooled", "What to know", "Source"),
            h.tbody[(_study_row(one, _in_or_out(one, out)) for one in studies())],
        ),
        h.p[csv_link("studies-of-primaries.csv", STUDIES_HEADER, _study_cells(out))],
        _scrolled(
            SHARES,
            ("Study", *(primary(id).label for id in offered())),
            h.tbody[map(_shares_row, studies())],
        ),
        h.p[csv_link("primaries-by-study.csv", SHARES_HEADER, _share_cells(out))],
    ]


def _scrolled(caption: str, header: tuple[str, ...], body: object) -> h.Element:
    return scrolled_table(caption, header, body, role="group")


def _study_row(one: Study, state: str) -> h.Element:
    reference = evidence.reference(one.source)
    return h.tr(data_study=one.id, data_patients=one.patients, data_setting=one.setting)[
        h.th(scope="row")[one.country],
        h.td[one.years or "not known"],
        h.td[f"{SETTINGS[one.setting]}: {one.people}"],
        h.td[f"{one.total:,}"],
        h.td[state],
        h.td[evidence.inline(one.doubt)],
        h.td[h.a(href=f"#{reference.anchor}")[reference.short]],
    ]


def _shares_row(one: Study) -> h.Element:
    found = {id: figure.text for id in offered() for study, figure, _ in shares(id) if study == one}
    found |= {id: "by organ" for id in offered() if one in by_organ(id)}
    return h.tr[
        h.th(scope="row")[one.country],
        (h.td[found.get(id, "–")] for id in offered()),
    ]


def _study_cells(out: Collection[str]) -> list[tuple]:
    return [
        (
            *(one.country, one.years, SETTINGS[one.setting], one.people, one.total),
            _in_or_out(one, out),
        )
        for one in studies()
    ]


def _share_cells(out: Collection[str]) -> list[tuple]:
    return [
        (
            *(primary(id).label, one.country, share.events, share.total, figure.text),
            *(span(*share.wilson()), _in_or_out(one, out)),
        )
        for id in offered()
        for one, figure, share in shares(id)
    ]


def _in_or_out(one: Study, out: Collection[str]) -> str:
    return "out" if one.id in out else "in"
