"""Which cancers press on the cord most often: one panel for each way of counting."""

from collections.abc import Iterable

import htpy as h
from markupsafe import Markup

from explainer.charts.compression_by_primary import compression_by_primary
from explainer.epidemiology.cord_compression import (
    TOPIC,
    CompressionCount,
    compression_counts,
)
from explainer.epidemiology.primaries import Primary, primaries, primary
from explainer.evidence import Statistic

from .chart_exhibit import Panel, Table, chart_exhibit
from .exhibit import Exhibit
from .links import figure_link
from .primary_choice import OfPrimary

NOT_GIVEN = "not given"


class CompressionByPrimary(OfPrimary, Exhibit):
    """Cord compression by primary, in every count that was read; ``primary`` stands out.

    ::

        compression = CompressionByPrimary(primary="myeloma")
        jslink((studies, "primary"), (compression, "primary"))

    It has no choice of its own: link it with an exhibit that has one. Every dot is labelled.
    """

    stem = "compression_by_primary"
    styles = ("primaries.css", "chart_exhibit.css")
    compares = (TOPIC,)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures in the panels, each once."""
        return tuple(
            one.id
            for count in compression_counts()
            for one in (count.all_cancers, *count.figures.values())
        )

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources, one for each panel."""
        return tuple(count.source for count in compression_counts())

    def _sentence(self) -> str:
        return Markup(h.fragment[_about(primary(self.primary))]).striptags()

    def _markup(self, prefix: str) -> h.Element:
        counts = compression_counts()
        rows = max(len(count.figures) for count in counts)
        return chart_exhibit(
            prefix,
            "compression-by-primary",
            finding=_finding(counts),
            panels=[
                Panel(compression_by_primary(count, rows), _alternative(count), *_words(count))
                for count in counts
            ],
            words=[
                h.style[_rules(prefix, counts)],
                h.div(".chosen")[
                    (
                        h.p(data_for_primary=one.id, data_primary=one.id)[_about(one)]
                        for one in primaries()
                    )
                ],
                h.p(".note")[_missing(counts)],
            ],
            table=_table(counts),
            sources=self.references,
            data_primary=self.primary,
        )


def _rules(prefix: str, counts: Iterable[CompressionCount]) -> Markup:
    """Return the rules for the chosen primary: the root says which one, there are no radios."""
    drawn = {id for count in counts for id in count.figures}
    rules = []
    for one in primaries():
        chosen = f"#{prefix}[data-primary={one.id}]"
        rules.append(f"{chosen} [data-for-primary={one.id}]{{display:block}}")
        if one.id in drawn:
            rules.append(f"{chosen} [data-part={one.id}]{{--chosen:1}}")
    return Markup("".join(rules))


def _finding(counts: Iterable[CompressionCount]) -> list[object]:
    found: list[object] = [h.strong["Which cancers press on the cord most often? "]]
    for count in counts:
        id, most = next(iter(count.figures.items()))
        found += [
            f"In {count.where}, {primary(id).cancer} leads: ",
            figure_link(most),
            f" ({count.per}), against ",
            figure_link(count.all_cancers),
            " for all cancers together. ",
        ]
    return [
        *found,
        "The two panels count different things: compare the dots within a panel, never across.",
    ]


def _title(count: CompressionCount) -> str:
    return f"{count.where[0].upper()}{count.where[1:]}, {count.years}"


def _words(count: CompressionCount) -> tuple[object, object]:
    """Return title and note of the panel of ``count``."""
    return [h.b[_title(count)], count.counted], count.caution


def _alternative(count: CompressionCount) -> str:
    values = ", ".join(f"{primary(id).label} {one.text}" for id, one in count.figures.items())
    return (
        f"Dot chart. {_title(count)}. {count.counted} {values}; "
        f"all cancers together {count.all_cancers.text}."
    )


def _about(one: Primary) -> list[object]:
    """Say what every count gives for ``one``, also when that is nothing."""
    given, missing = [], []
    for count in compression_counts():
        if found := count.figures.get(one.id):
            per = count.per.replace("this cancer", one.cancer)
            given += ["; ", figure_link(found), f" in {count.where} ({per})"]
        else:
            missing.append(count.where)
    if not given:
        return [h.b[f"{one.label}: "], "no source gives a figure that we could read."]
    nothing = f"; no figure that we could read for {missing[0]}" if missing else ""
    return [h.b[f"{one.label}: "], *given[1:], nothing, "."]


def _missing(counts: Iterable[CompressionCount]) -> str:
    drawn = {id for count in counts for id in count.figures}
    missing = [one.label.lower() for one in primaries() if one.id not in drawn]
    return (
        f"Not given in either: {', '.join(missing)}. That is not zero: we read the abstracts of "
        "the two studies, which name only a few cancers, and show no figure that we have not read."
    )


def _table(counts: Iterable[CompressionCount]) -> Table:
    counts = tuple(counts)

    def row(head: str, found: Iterable[Statistic | None]) -> tuple[object, ...]:
        return head, *(figure_link(one) if one else NOT_GIVEN for one in found)

    return Table(
        caption="Cord compression by primary. The columns count different things.",
        header=(
            "Cancer",
            *(f"{_title(count)}: {count.per}" for count in counts),
        ),
        rows=[
            row("All cancers", (count.all_cancers for count in counts)),
            *(
                row(one.label, (count.figures.get(one.id) for count in counts))
                for one in primaries()
            ),
        ],
        file="cord-compression-by-primary.csv",
    )
