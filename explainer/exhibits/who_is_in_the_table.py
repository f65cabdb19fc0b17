"""Who is in the table of real patients, and who is missing: four small charts."""

from math import ceil
from typing import TYPE_CHECKING

import htpy as h
import traitlets
from markupsafe import Markup

from explainer import evidence
from explainer.charts.who_is_in_the_table import LONGEST, who_is_in_the_table
from explainer.lab import source

from .chart_exhibit import Panel, chart_exhibit
from .exhibit import Exhibit
from .who_is_in_the_table_counts import Chart, published
from .who_is_in_the_table_given import check, counted
from .who_is_in_the_table_words import (
    alternative,
    figures,
    finding,
    key,
    missing,
    note,
    table,
    title,
)

if TYPE_CHECKING:
    import pandas as pd


class WhoIsInTheTable(Exhibit):
    """The people of the published table by age, sex, primary and number of vertebrae.

    ::

        WhoIsInTheTable()                 # the committed counts
        WhoIsInTheTable(people, lesions)  # your own tidy tables

    It needs both of your tables. To exchange them later, assign both in
    ``with who.hold_trait_notifications():``. A table that does not fit raises ``TraitError``.
    """

    stem = "who_is_in_the_table"
    styles = ("primaries.css", "chart_exhibit.css")
    # It names two of the sources; the chapter on primaries has all of them side by side.
    compares = ("share-of-primaries",)

    people = traitlets.Any(
        None, help="A DataFrame, one row a person: case, age, sex (F or M), primary."
    ).tag(redraw=True)
    lesions = traitlets.Any(
        None, help="A DataFrame, one row a person and vertebra with a lesion: case."
    ).tag(redraw=True)

    def __init__(
        self,
        people: "pd.DataFrame | None" = None,
        lesions: "pd.DataFrame | None" = None,
        **traits: object,
    ) -> None:
        super().__init__(people=people, lesions=lesions, **traits)

    @traitlets.validate("people", "lesions")
    def _check_tables(self, proposal: dict) -> "pd.DataFrame | None":
        name, given = proposal["trait"].name, proposal["value"]
        try:
            check(**{"people": self.people, "lesions": self.lesions, name: given})
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None
        # What a reader does to the table afterwards does not change what was drawn.
        return None if given is None else given.copy()

    @property
    def charts(self) -> dict[str, Chart]:
        """The four charts by what they ask: age, sex, primary, number."""
        made = published() if self.people is None else counted(self.people, self.lesions)
        return {chart.id: chart for chart in made}

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that it shows, each once."""
        rows = [row for chart in self.charts.values() for row in chart.rows]
        own = [one for row in rows for one in (row.figure, row.none_figure) if one]
        return tuple(dict.fromkeys(one.id for one in (*own, *figures(self.people is None))))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        shown = (evidence.statistic(id).source for id in self.statistics)
        return tuple(dict.fromkeys((source.REFERENCE, *shown)))

    def _sentence(self) -> str:
        return Markup(h.fragment[finding(self.charts)]).striptags()

    def _markup(self, prefix: str) -> h.Element:
        charts = self.charts
        groups = [group for chart in charts.values() for group in chart.groups]
        most = max(max(group.people, group.elsewhere or 0) for group in groups)
        high = max(2, ceil(most / LONGEST))
        return chart_exhibit(
            prefix,
            "who-is-in-the-table",
            finding=finding(charts),
            above=key(),
            panels=[
                Panel(
                    who_is_in_the_table(chart.groups, high),
                    alternative(chart),
                    title(chart),
                    note(chart, charts),
                )
                for chart in charts.values()
            ],
            words=missing(),
            table=table(charts),
            sources=self.references,
        )
