"""Where a cancer settles: the published rankings for a primary, and the spine's place in them."""

from collections.abc import Sequence

import htpy as h
from markupsafe import Markup

from explainer import evidence
from explainer.charts.metastasis_sites import metastasis_sites
from explainer.epidemiology.primaries import Primary, primaries, primary
from explainer.epidemiology.sites import (
    SiteCount,
    all_counts,
    site_counts,
    spine_at_autopsy,
)
from explainer.evidence.quoting import WORDS
from explainer.evidence.statistic import METHODS

from .chart_exhibit import Panel, Table, chart_exhibit, side_by_side
from .exhibit import Exhibit
from .links import figure_link
from .primary_choice import OfPrimary, primary_choice
from .shown import only_chosen

NOT_GIVEN = "not given"
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
KEY = (
    "Bone, which holds the spine, is marked and its bar is filled. Each chart has a whole of its "
    "own, which stands over it: compare within a chart, never across. One person can have "
    "metastases in several places, so the shares can add up to more than 100. Where a source gives "
    "the order only, nothing is drawn to length."
)
GLOSSARY = (
    "The pleura lines the chest round the lungs, the peritoneum lines the belly, and an adrenal "
    "gland sits on each kidney. A place that is not named was not named in what we read; that is "
    "not zero. Most studies were read as abstracts."
)

# What to know of the share of vertebrae at autopsy, where it can mislead (Markdown).
DOUBTS = {
    "prostate": "This can hardly be all men with prostate cancer: in the autopsies drawn here it "
    "had spread through the blood in [35%](#stat-prostate-blood-borne).",
}


class MetastasisSites(OfPrimary, Exhibit):
    """The ranking of the places where metastases of the chosen ``primary`` were found.

    ::

        sites = MetastasisSites(primary="prostate")
        jslink((routes, "primary"), (sites, "primary"))

    Each source has a chart of its own; below them stand all cancers together.
    """

    stem = "metastasis_sites"
    styles = ("primaries.css", "chart_exhibit.css")
    compares = (
        "spread-to-bone",
        "spread-to-the-liver",
        "spread-to-the-lungs",
        "spread-to-the-spine",
    )

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that it shows, each once."""
        counts = all_counts()
        ids = [place.figure.id for one in counts for place in one.places if place.figure]
        ids += evidence.linked(*(one.caution for one in counts), *DOUBTS.values())
        ids += [found.id for one in primaries() if (found := spine_at_autopsy(one.id))]
        return tuple(dict.fromkeys(ids))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        counts = all_counts()
        cited = evidence.cited(*(one.caution for one in counts), *DOUBTS.values())
        return tuple(dict.fromkeys([*(one.source for one in counts), *cited]))

    def _sentence(self) -> str:
        return Markup(h.fragment[_spine(primary(self.primary))]).striptags()

    def _markup(self, prefix: str) -> h.Element:
        ids = [one.id for one in primaries()]
        together = site_counts()
        return chart_exhibit(
            prefix,
            "metastasis-sites",
            finding=_finding(),
            above=[
                h.style[only_chosen(prefix, "primary", ids)],
                h.form(method="dialog", autocomplete="off")[
                    primary_choice(prefix, ids, self.primary),
                    map(_of_primary, primaries()),
                ],
                h.p(".note")[KEY],
                h.h3["All cancers together"],
            ],
            panels=[*_panels(together), _in_words(together)],
            words=h.p(".note")[GLOSSARY],
            table=_table(),
            sources=self.references,
            data_primary=self.primary,
        )


def _finding() -> list[object]:
    prostate, digestive = (
        evidence.statistic(id)
        for id in ("bone-if-blood-borne-prostate", "liver-if-spread-digestive")
    )
    return [
        h.strong["Where a cancer settles depends on where it began. "],
        "All cancers together, a review puts the lungs first, the liver second and bone third, "
        "and in bone the spine leads. But prostate cancer goes to bone before all else (",
        figure_link(prostate),
        " of men in whom it had spread through the blood), an adenocarcinoma (a cancer of gland "
        "cells) of the digestive tract to the liver (",
        figure_link(digestive),
        " of people with distant metastases).",
    ]


def _of_primary(one: Primary) -> h.Element:
    counts = site_counts(one.id)
    return h.div(data_for_primary=one.id, data_primary=one.id)[
        side_by_side([h.p(".spine")[_spine(one)], *_panels(counts), _in_words(counts)])
    ]


def _panels(counts: Sequence[SiteCount]) -> list[Panel]:
    """Return a chart for each count that is not told in words."""
    return [
        Panel(
            metastasis_sites(one), _alternative(one), [h.b[one.title], one.asks], _whereabouts(one)
        )
        for one in counts
        if not _is_short(one, counts)
    ]


def _is_short(one: SiteCount, counts: Sequence[SiteCount]) -> bool:
    """Tell whether words do: one or two places are no ranking beside a fuller one."""
    return len(one.places) < 3 and one is not counts[0]


def _in_words(counts: Sequence[SiteCount]) -> h.Element | None:
    short = [one for one in counts if _is_short(one, counts)]
    if not short:
        return None
    return h.div(".in-words")[
        (
            h.p[h.b[one.title], f"{one.asks} ", _ranking(one), ". ", h.i[_whereabouts(one)]]
            for one in short
        )
    ]


def _whereabouts(one: SiteCount) -> list[object]:
    """Say who was looked at, when and by whom, and what to keep in mind."""
    who = f"{one.total:,} {one.who}" if one.total else one.who[0].upper() + one.who[1:]
    how = "" if one.method == "review" else f", {METHODS[one.method]}"
    source = evidence.reference(one.source)
    return [
        f"{who}{how}{one.years and f', {one.years}'} (",
        h.a(href=f"#{source.anchor}")[source.short],
        "). ",
        evidence.inline(one.caution),
    ]


def _alternative(one: SiteCount) -> str:
    kind = "Ranking without numbers" if one.is_order_only else "Bar chart"
    places = Markup(h.fragment[_ranking(one)]).striptags()
    return f"{kind}. {one.title}: {places}."


def _spine(one: Primary) -> list[object]:
    """Say where bone stands in each ranking for ``one``, and what is known of the spine itself."""
    counts = site_counts(one.id)
    said: list[object] = [h.b[f"{one.label}: "]]
    if not counts:
        said += [f"no source that we read ranks the places of metastases. {one.words}"]
    for index, count in enumerate(counts):
        said += ["; " if index else "", _bone(count)]
    vertebrae = spine_at_autopsy(one.id)
    if vertebrae is not None:
        said += [
            "" if not counts else ".",
            " The spine itself: ",
            figure_link(vertebrae),
            f" of people with {one.cancer} at autopsy, a textbook quotes; other people, read "
            "second-hand.",
            one.id in DOUBTS and [" ", evidence.inline(DOUBTS[one.id])],
        ]
    elif counts:
        said += ["."]
    return said


def _bone(count: SiteCount) -> list[object]:
    """Say where bone stands: ``bone is second of six, level with liver (at autopsy, 54%)``."""
    title = count.title[0].lower() + count.title[1:]
    place, named = count.bone, len(count.places)
    if place is None:
        return [f"bone is not named ({title})"]
    level = "".join(f", level with {other.label.lower()}" for other in count.level_with(place))
    share = [", ", figure_link(place.figure)] if place.figure else ", order only"
    return [f"bone is {ORDINALS[place.rank - 1]} of {WORDS[named]}{level} ({title}", share, ")"]


def _table() -> Table:
    return Table(
        caption="Every ranking. The shares of two rows have different wholes.",
        header=("Cancer", "How it was counted", "Looked at", "Places, by rank"),
        rows=[
            (
                primary(one.primary).label if one.primary else "Several cancers",
                one.title,
                f"{one.total:,}" if one.total else NOT_GIVEN,
                h.fragment[_ranking(one)],
            )
            for one in all_counts()
        ],
        file="sites-of-metastases.csv",
    )


def _ranking(count: SiteCount) -> list[object]:
    """Write the places with rank and share: ``1. Bone 39%, 2. Respiratory system 22%``."""
    return [
        [
            ", " if index else "",
            f"{place.rank}. {place.label}" if len(count.places) > 1 else place.label,
            place.figure and [" ", figure_link(place.figure)],
        ]
        for index, place in enumerate(count.places)
    ]
