"""What is said of lesions along the spine: the finding, the signs, and how far it all goes."""

from collections.abc import Iterable, Mapping, Sequence

import htpy as h
from markupsafe import Markup

from explainer import evidence
from explainer.anatomy.levels import REGION_LEVELS
from explainer.epidemiology.primaries import Primary
from explainer.epidemiology.spine_lesions import SpineLesions, region_figures
from explainer.evidence import Statistic
from explainer.evidence.quoting import WORDS
from explainer.evidence.statistic import METHODS

from .primary_choice import others

Tables = Mapping[str, SpineLesions]


def findings(tables: Tables) -> list[h.Element]:
    """Return the finding for each primary of ``tables``, and that there is none for the others."""
    missing = others(tables)
    labels = [lesions.primary.label.lower() for lesions in tables.values()]
    return [
        *(h.p(".finding", data_for_primary=id)[_finding(one)] for id, one in tables.items()),
        *(h.p(data_for_primary=one.id)[no_levels(one)] for one in missing),
        h.p(".note", data_for_primary=_ids(one.id for one in missing))[
            f"The table of CT scans that we use holds {_listed(labels)}."
        ],
    ]


def plain_finding(lesions: SpineLesions) -> str:
    """Return the finding as plain text."""
    return Markup(h.fragment[_finding(lesions)]).striptags()


def no_levels(one: Primary) -> str:
    """Say that nothing is known by vertebra for a primary."""
    return f"No source that we read gives vertebrae for {one.cancer}, so the column stays plain."


def legend(tables: Tables) -> h.Element:
    """Return what the signs of the picture mean, those that differ for the chosen primary only."""
    counted = _ids(tables)
    return h.ul(".legend", data_for_primary=counted)[
        h.li[
            h.span(".dot"),
            "one person with a lesion in this vertebra; the same person can stand in many rows",
        ],
        (
            h.li(data_for_primary=id, data_primary=id)[h.span(".dot.ring"), _everywhere(one)]
            for id, one in tables.items()
            if one.everywhere
        ),
        (
            h.li(data_for_primary=id, data_primary=id)[
                h.span(".ramp"), f"0 to {one.highest} lesions ({one.primary.label.lower()})"
            ]
            for id, one in tables.items()
        ),
        h.li[
            h.span(".swatch"),
            "not in the table: nobody wrote down whether there was a lesion",
        ],
    ]


def doubts(tables: Tables) -> h.Element:
    """Return how far the counts can be trusted, and what other sources say of a primary."""
    elsewhere = {id: figures for id in tables if (figures := region_figures(id))}
    sources = dict.fromkeys(one.total.source for one in tables.values())
    return h.section(".doubts", data_for_primary=_ids(tables))[
        h.p["How far does this go?"],
        h.ul[
            h.li[
                "The scans were made to plan radiotherapy. Nobody looked outside them, so a bone "
                "without a dot is not known to be healthy."
            ],
            h.li["Few people: one dot more or less means nothing."],
            h.li[
                "It shows where these people had lesions, not how common lesions are (",
                _joined([_source(key) for key in sources]),
                ").",
            ],
            (
                h.li(data_for_primary=id)[_elsewhere(tables[id], figures)]
                for id, figures in elsewhere.items()
            ),
        ],
    ]


def link(one: Statistic, text: str = "") -> h.Element:
    """Return a figure as text that links to its passport."""
    return h.a(href=f"#{one.anchor}")[text or one.text]


def _finding(lesions: SpineLesions) -> list[object]:
    leading = [[f"{level} (", link(lesions.by_level[level]), ")"] for level in lesions.leading]
    return [
        h.strong[
            f"{lesions.primary.label}: ",
            link(lesions.total),
            " in ",
            link(lesions.people, lesions.people.count_text),
            " people,",
        ],
        " the most at ",
        _joined(leading),
        ".",
    ]


def _everywhere(lesions: SpineLesions) -> list[object]:
    return [
        f"one of {WORDS[lesions.people_everywhere]} people with {lesions.primary.cancer} who have "
        "a lesion in every vertebra from T1 to L5: together ",
        link(lesions.everywhere, lesions.everywhere.count_text),
        " lesions",
    ]


def _elsewhere(lesions: SpineLesions, regions: Sequence[Statistic]) -> list[object]:
    """Say what another source found by region, above all where the table has nothing."""
    first = regions[0]
    found = _joined([[f"{one.place} spine ", link(one)] for one in regions])
    unseen = [
        one.place for one in regions if not set(REGION_LEVELS[one.place]) & set(lesions.by_level)
    ]
    of_whom = first.unit.removeprefix("%").strip()
    return [
        f"Another study of {lesions.primary.cancer}, {METHODS[first.method]} (",
        _source(first.source),
        "): ",
        found,
        f" {of_whom}." if of_whom else ".",
        f" So the {unseen[0]} spine, hatched here, is not spared." if unseen else "",
    ]


def _source(key: str) -> h.Element:
    source = evidence.reference(key)
    return h.a(href=f"#{source.anchor}")[source.short]


def _ids(ids: Iterable[str]) -> str:
    """Return what a block that stands for several primaries says of them."""
    return " ".join(ids)


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _joined(parts: Sequence[object]) -> list[object]:
    return [[" and " if index else "", part] for index, part in enumerate(parts)]
