"""Passports: all that is known about a figure, as HTML."""

import htpy as h

from explainer.evidence.citations import reference
from explainer.evidence.prose import inline
from explainer.evidence.statistic import METHODS, Statistic, statistics

BASES = {
    "reported": "printed in the source",
    "derived": "worked out from what the source prints",
}


def passport(statistic: Statistic) -> h.Element:
    """Return the passport of a figure: an ``<article>`` that links and references can point to."""
    return h.article(".passport", id=statistic.anchor)[
        h.p(".passport-figure")[_headline(statistic)],
        h.dl[
            ((h.dt[term], h.dd[fact]) for term, fact in _facts(statistic) if fact),
            _others(statistic),
        ],
    ]


def others_say(statistic: Statistic) -> dict[str, list[Statistic]]:
    """Group what answers the same question elsewhere by why the answers may differ."""
    groups: dict[str, list[Statistic]] = {}
    for other in statistics(
        topic=statistic.topic, subject=statistic.subject, place=statistic.place
    ):
        if other.id != statistic.id:
            groups.setdefault(why_different(statistic, other), []).append(other)
    return groups


def why_different(statistic: Statistic, other: Statistic) -> str:
    """Say what may make two answers to one question differ: the denominator decides first."""
    if other.source == statistic.source:
        return "the same source, counted in another way"
    if other.unit != statistic.unit:
        return "other denominators: shares of something else, not to be compared as they stand"
    if other.method != statistic.method:
        return "the same unit, found in another way"
    return "the same unit and method in other people"


def _headline(statistic: Statistic) -> h.Fragment:
    of_what = statistic.unit[1:] if statistic.is_percentage else ""
    place = f"{statistic.place.capitalize()}: " if statistic.place else ""
    return h.fragment[place, h.strong[statistic.text], of_what]


def _facts(statistic: Statistic) -> list[tuple[str, object]]:
    looked_at = f"{statistic.denominator:,} looked at" if statistic.denominator else ""
    basis = BASES[statistic.basis]
    if statistic.verified != "yes":
        basis += "; read second-hand, not in the source itself"
    return [
        ("Question", statistic.question),
        ("Range", statistic.range_text if statistic.value is not None else ""),
        ("Number", statistic.count_text or looked_at),
        ("Who or what", statistic.population),
        ("How", METHODS[statistic.method]),
        ("Years", statistic.years),
        ("Source", _source(statistic)),
        ("Basis", basis),
        ("Keep in mind", inline(statistic.note)),
        ("Checked", f"{statistic.checked_on}, next by {statistic.next_review}"),
    ]


def _source(statistic: Statistic) -> h.Fragment:
    source = reference(statistic.source)
    place = f", {statistic.locator}" if statistic.locator else ""
    return h.fragment[h.a(href=f"#{source.anchor}")[source.short], place]


def _others(statistic: Statistic) -> list[h.Element]:
    groups = others_say(statistic)
    if not groups:
        return []
    return [
        h.dt["Other sources say"],
        (
            [h.dd[reason, h.ul[(h.li[_other(one)] for one in group)]]]
            for reason, group in groups.items()
        ),
    ]


def _other(other: Statistic) -> h.Fragment:
    source = reference(other.source)
    of_what = other.unit[1:] if other.is_percentage else ""
    name = h.a(href=source.url)[source.short] if source.url else source.short
    return h.fragment[h.strong[other.text], f"{of_what}, {METHODS[other.method]} (", name, ")"]
