"""Blastic, lytic and mixed by primary, and how few patients stand behind each bar."""

from typing import TYPE_CHECKING

import htpy as h
import traitlets

from explainer.lab import source

from .allowed import one_of
from .exhibit import Exhibit
from .lesion_types_counts import Counts, published
from .lesion_types_marks import stock
from .lesion_types_own import counted
from .lesion_types_panels import PATIENTS, VERTEBRAE, panels
from .lesion_types_table import table_of
from .lesion_types_words import finding, key, limits
from .parts import choice, choices, disclosure, status
from .shown import only_chosen

if TYPE_CHECKING:
    import pandas as pd

COUNTS = {
    VERTEBRAE: "Vertebrae with a lesion",
    PATIENTS: "Patients with at least one such vertebra",
}


class LesionTypes(Exhibit):
    """Blastic, lytic and mixed lesions in four primaries, with two intervals for each share.

    ::

        types = LesionTypes()
        types.count = "patients"
        LesionTypes(table=lesions)     # a reader's own tidy lesions, counted anew

    One interval takes all vertebrae for strangers, the other draws whole patients again.
    """

    stem = "lesion_types"
    styles = ("primaries.css", "intervals.css")

    count = traitlets.Unicode(VERTEBRAE, help='What is counted: "vertebrae" or "patients".').tag(
        sync=True
    )
    table = traitlets.Any(
        help="A reader's own lesions, a row for each patient and vertebra: a DataFrame with the "
        "columns case, level, type and primary; None for the published counts."
    ).tag(redraw=True)

    def __init__(self, count: str = VERTEBRAE, table: "pd.DataFrame | None" = None) -> None:
        super().__init__(count=count, table=table)

    @property
    def counts(self) -> Counts:
        """The counts that are shown: the published ones, or those of the reader's own table."""
        return published() if self.table is None else self._own

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows; none for an own table."""
        return tuple(figure.id for figure in self.counts.figures)

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names; none for an own table."""
        return () if self.counts.own else (source.REFERENCE,)

    @traitlets.validate("count")
    def _check_count(self, proposal: dict) -> str:
        return one_of("count", proposal["value"], COUNTS)

    @traitlets.validate("table")
    def _check_table(self, proposal: dict) -> object:
        if proposal["value"] is not None:
            try:
                self._own = counted(proposal["value"])  # drawing patients again takes a moment
            except ValueError as error:
                raise traitlets.TraitError(str(error)) from None
        return proposal["value"]

    def _sentence(self) -> str:
        told = []
        for group in self.counts.groups:
            some = [
                f"{one.vertebrae if self.count == VERTEBRAE else one.patients} {one.type}"
                for one in group.shares
            ]
            vertebrae = f"{group.vertebrae} vertebrae in " if self.count == VERTEBRAE else ""
            told.append(
                f"{group.label}: {', '.join(some)}; of {vertebrae}{group.patients} patients."
            )
        own = ", own table" if self.counts.own else ""
        return f"Lesion types by primary{own}, {self.count}. {' '.join(told)}"

    def _markup(self, prefix: str) -> h.Element:
        caption, counts = f"{prefix}-caption", self.counts
        return h.figure(
            ".exhibit.lesion-types",
            id=prefix,
            data_exhibit="lesion-types",
            data_count=self.count,
            aria_labelledby=caption,
        )[
            h.style[only_chosen(prefix, "count", COUNTS)],
            stock(prefix),
            h.figcaption(id=caption)[finding(counts)],
            h.form(method="dialog", autocomplete="off")[
                choices(
                    prefix,
                    "count",
                    "Count",
                    (
                        choice("count", value, label, checked=value == self.count)
                        for value, label in COUNTS.items()
                    ),
                ),
                key(prefix, counts),
                h.p(".note", data_for_count=PATIENTS)[
                    "Shares of patients do not add up to 100%: one patient can have several types."
                ],
                panels(prefix, counts),
                status(),
            ],
            limits(counts),
            # Paper has every number in the panels.
            h.div(".screen")[disclosure("The numbers, as a table", *table_of(counts))],
        ]
