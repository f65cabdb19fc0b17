"""Passports: all that is known about a figure, as HTML.

Figures of one study that were found in the same people in the same way share a passport, so that
a reader sees at once which numbers belong on one axis.
"""

import re
from collections.abc import Iterable, Sequence

import htpy as h

from explainer.evidence.citations import reference
from explainer.evidence.prose import inline
from explainer.evidence.statistic import METHODS, Statistic

USUAL = "Figures are printed in their source, unless a passport says otherwise."
BASES = {"reported": "", "derived": "worked out from what the source prints"}
SECOND_HAND = "read second-hand, not in the source itself"
_SHARED = (
    "topic",
    "source",
    "population",
    "method",
    "years",
    "locator",
    "basis",
    "verified",
    "checked_on",
    "next_review",
)


def passport(statistic: Statistic) -> h.Element:
    """Return the passport of one figure, to which ``#stat-...`` links lead."""
    return _passport([statistic])


def passports(figures: Sequence[Statistic]) -> list[h.Element]:
    """Return the passports of ``figures``, one for all that share their facts, in first order.

    They leave out what :func:`checked_alike` says once for all of them.
    """
    return [_passport(group, checked=not checked_alike(figures)) for group in grouped(figures)]


def checked_alike(figures: Iterable[Statistic]) -> str:
    """Say when all ``figures`` were checked; ``""`` when that was on different days."""
    days = {_checked(figure) for figure in figures}
    return days.pop() if len(days) == 1 else ""


def grouped(figures: Iterable[Statistic]) -> list[list[Statistic]]:
    """Part ``figures`` into those that share a passport."""
    groups: dict[tuple, list[Statistic]] = {}
    for figure in figures:
        facts = tuple(getattr(figure, field) for field in _SHARED)
        groups.setdefault(facts, []).append(figure)
    return list(groups.values())


def _passport(figures: Sequence[Statistic], checked: bool = True) -> h.Element:
    shared, own = _split_notes([figure.note for figure in figures])
    subjects = {figure.subject for figure in figures}
    question = figures[0].question if len(subjects) == 1 else figures[0].topic_text
    facts = [("Question", question), *_facts(figures[0]), ("Keep in mind", inline(shared))]
    if checked:
        facts.append(("Checked", _checked(figures[0])))
    return h.div(".passport")[
        h.ul[
            (
                _figure(figure, note, name_subject=len(subjects) > 1)
                for figure, note in zip(figures, own, strict=True)
            )
        ],
        h.dl[((h.dt[term], h.dd[fact]) for term, fact in facts if fact)],
    ]


def _checked(figure: Statistic) -> str:
    return f"{figure.checked_on}, next by {figure.next_review}"


def _split_notes(notes: Sequence[str]) -> tuple[str, list[str]]:
    """Part notes into the sentences that all have in common, and what each adds."""
    sentences = [re.findall(r"\S.*?[.?!](?=\s|$)|\S.*$", note) for note in notes]
    shared = [one for one in sentences[0] if all(one in others for others in sentences)]
    own = [" ".join(one for one in some if one not in shared) for some in sentences]
    return " ".join(shared), own


def _figure(figure: Statistic, note: str, name_subject: bool) -> h.Element:
    of_what = figure.unit[1:] if figure.is_percentage else ""
    names = [figure.subject] * name_subject + [figure.place] * bool(figure.place)
    label = ", ".join(names)
    more = [
        figure.spread_text,
        figure.count_text or (f"{figure.denominator:,} looked at" if figure.denominator else ""),
    ]
    return h.li(id=figure.anchor)[
        label and f"{label[0].upper()}{label[1:]}: ",
        h.strong[figure.text],
        of_what,
        "".join(f"; {fact}" for fact in more if fact),
        note and [". ", inline(note)],
    ]


def _facts(figure: Statistic) -> list[tuple[str, object]]:
    second_hand = "" if figure.verified == "yes" else SECOND_HAND
    basis = "; ".join(filter(None, (BASES[figure.basis], second_hand)))
    return [
        ("Who or what", figure.population),
        ("How", METHODS[figure.method]),
        ("Years", figure.years),
        ("Source", _source(figure)),
        ("Basis", basis),
    ]


def _source(figure: Statistic) -> h.Fragment:
    source = reference(figure.source)
    place = f", {figure.locator}" if figure.locator else ""
    return h.fragment[h.a(href=f"#{source.anchor}")[source.short], place]
