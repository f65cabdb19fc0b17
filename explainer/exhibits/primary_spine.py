"""The spine, coloured by the lesions of one primary: a small table, shown with its doubts."""

from collections.abc import Mapping

import htpy as h

from explainer.epidemiology.primaries import primaries, primary
from explainer.epidemiology.spine_lesions import SpineLesions, region_figures, spine_lesions
from explainer.evidence.statistic import Statistic

from .chart_exhibit import Table, data_table
from .exhibit import Exhibit
from .parts import disclosure, status
from .primary_choice import OfPrimary, primary_choice
from .primary_spine_picture import bone_rules, picture
from .primary_spine_words import doubts, findings, legend, link, no_levels, plain_finding
from .shown import only_chosen


class PrimarySpine(OfPrimary, Exhibit):
    """The column from the side, with the lesions of a chosen ``primary`` vertebra by vertebra.

    ::

        spine = PrimarySpine(primary="prostate")
        jslink((studies, "primary"), (spine, "primary"))

    A primary for which no source gives vertebrae leaves the column plain, and says so.
    """

    stem = "primary_spine"
    styles = ("column.css", "primaries.css")

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        tables = spine_lesions()
        figures = [one for lesions in tables.values() for one in lesions.figures]
        figures += [one for id in tables for one in region_figures(id)]
        return tuple(dict.fromkeys(one.id for one in figures))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that the exhibit names, each once."""
        tables = spine_lesions()
        figures = [lesions.total for lesions in tables.values()]
        figures += [one for id in tables for one in region_figures(id)]
        return tuple(dict.fromkeys(one.source for one in figures))

    def _sentence(self) -> str:
        lesions = spine_lesions().get(self.primary)
        return plain_finding(lesions) if lesions else no_levels(primary(self.primary))

    def _markup(self, prefix: str) -> h.Element:
        tables = spine_lesions()
        caption = f"{prefix}-caption"
        every = [one.id for one in primaries()]
        return h.figure(
            ".exhibit.primary-spine",
            id=prefix,
            data_exhibit="primary-spine",
            data_primary=self.primary,
            aria_labelledby=caption,
        )[
            h.style[only_chosen(prefix, "primary", every), bone_rules(prefix, tables)],
            h.figcaption(id=caption)[
                h.strong["Which vertebrae?"],
                " Choose a primary: the column shows in which vertebrae a small table of CT scans "
                "has its lesions, and the words say how far that can be trusted.",
            ],
            h.form(method="dialog", autocomplete="off")[
                primary_choice(prefix, every, self.primary),
                h.div(".found")[findings(tables), legend(tables)],
                picture(prefix, tables),
                doubts(tables),
                status(),
            ],
            disclosure("The numbers, as a table", *data_table(_table(tables))),
        ]


def _table(tables: Mapping[str, SpineLesions]) -> Table:
    found = tables.values()
    levels = dict.fromkeys(level for lesions in found for level in lesions.by_level)
    return Table(
        caption="Lesions in each vertebra on CT scans made to plan radiotherapy (–: none named)",
        header=("Vertebra", *(lesions.primary.label for lesions in found)),
        rows=[
            *(
                (
                    level,
                    *(_lesions_at(lesions.by_level[level]) for lesions in found),
                )
                for level in levels
            ),
            (
                "All lesions",
                *(link(lesions.total, f"{lesions.total.value:g}") for lesions in found),
            ),
            (
                "People with a lesion",
                *(link(one := lesions.people, one.count_text) for lesions in found),
            ),
        ],
        file="lesions-by-vertebra-and-primary.csv",
    )


def _lesions_at(one: Statistic) -> h.Element | str:
    # A zero is no finding: the table names no lesion there, and nobody may have looked.
    return link(one, f"{one.value:g}") if one.value else "–"
