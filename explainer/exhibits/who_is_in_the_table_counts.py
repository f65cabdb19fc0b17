"""What the small charts of a table's people hold, and the committed counts of the table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explainer import evidence
from explainer.charts.who_is_in_the_table import Group
from explainer.epidemiology.studies import shares
from explainer.evidence import Statistic
from explainer.lab.counting import NUMBERS
from explainer.lab.published import AS_WRITTEN
from explainer.lab.source import REFERENCE

CHARTS = ("age", "sex", "primary", "number")
SEXES = {"F": "women", "M": "men"}
ELSEWHERE = "netherlands"  # the study whose people are most alike: treated, most with radiotherapy
_LABELS = {"renal": "Kidney", "0": "None listed"}


@dataclass(frozen=True, slots=True)
class Row:
    """The people of whom a table writes the same: how many, and how many have no lesion listed.

    ``figure`` and ``none_figure`` are the passports of committed counts; a reader's own have none.
    """

    value: str  # as in the ids of the counts: "60s", "women", "bile-ducts", "3-5"
    people: int
    none: int
    figure: Statistic | None = None
    none_figure: Statistic | None = None

    @property
    def label(self) -> str:
        if self.value == "17" and not self.figure:
            return "17 or more"  # the four of the published table have 17, a reader's own may not
        between = " to " if self.value[0].isdigit() else " "
        return _LABELS.get(self.value) or self.value.replace("-", between).capitalize()

    @property
    def listed(self) -> int:
        return self.people - self.none


@dataclass(frozen=True, slots=True)
class Chart:
    """One small chart: ``id`` is one of ``CHARTS``, and everybody is in one of its rows."""

    id: str
    rows: tuple[Row, ...]

    @property
    def people(self) -> int:
        return sum(row.people for row in self.rows)

    @property
    def alone(self) -> tuple[Row, ...]:
        """The primaries that only one person has: they share a row of the drawing."""
        return tuple(row for row in self.rows if self.id == "primary" and row.people == 1)

    @property
    def groups(self) -> list[Group]:
        """The rows of the drawing."""
        drawn = [self._group(row) for row in self.rows if row not in self.alone]
        if self.alone:
            listed = sum(row.listed for row in self.alone)
            drawn.append(Group("One each", listed, len(self.alone) - listed))
        return drawn

    def row(self, value: str) -> Row:
        """Return the row of ``value``, which is empty if nobody has it."""
        return next((row for row in self.rows if row.value == value), Row(value, 0, 0))

    def expected(self, row: Row) -> float | None:
        """Return how many people ``row`` would hold if primaries were as ``ELSEWHERE``."""
        share = elsewhere(row.value) if self.id == "primary" else None
        return share and self.people * share.numerator / share.denominator

    def _group(self, row: Row) -> Group:
        colour = AS_WRITTEN.get(row.value, "") if self.id == "primary" else ""
        return Group(row.label, row.listed, row.none, colour, self.expected(row))


def elsewhere(primary: str, study: str = ELSEWHERE) -> Statistic | None:
    """Return the share that ``study`` found of a primary (a ``Row.value``), if it gives one."""
    if primary not in AS_WRITTEN:
        return None
    return next((found for one, found, _ in shares(AS_WRITTEN[primary]) if one.id == study), None)


def charts(counts: Mapping[str, Iterable[Row]]) -> tuple[Chart, ...]:
    """Return a chart for each of ``CHARTS``, its rows in the order of a reader.

    Ages and numbers go up, women come before men, primaries from the most frequent to the rarest.
    """
    orders = {
        "age": lambda row: int(row.value[:-1]),
        "sex": lambda row: [*SEXES.values()].index(row.value),
        "primary": lambda row: (-row.people, row.label),
        "number": lambda row: [*NUMBERS].index(row.value),
    }
    return tuple(Chart(id, tuple(sorted(counts[id], key=orders[id]))) for id in CHARTS)


def published() -> tuple[Chart, ...]:
    """Return the charts of the table as published, each count with its passport."""
    known = {one.id: one for one in evidence.statistics(source=REFERENCE)}

    def row(chart: str, id: str, figure: Statistic) -> Row:
        value = id.removeprefix(f"ct-{chart}-")
        none = figure if (chart, value) == ("number", "0") else None
        if chart != "number":
            # Without a row of its own nobody of the group is without a lesion.
            none = known.get(f"ct-patients-none-{value}")
        return Row(value, int(figure.value), int(none.value) if none else 0, figure, none)

    return charts(
        {
            chart: [
                row(chart, *item) for item in known.items() if item[0].startswith(f"ct-{chart}-")
            ]
            for chart in CHARTS
        }
    )
