"""What the checks look at: the readable tables with their line numbers, and the bibliography."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from explainer.evidence.statistic import Statistic
from explainer.evidence.tables import Row, resources

Rows = list[tuple[int, Row]]


@dataclass(frozen=True)
class Facts:
    """The tables of one data folder that could be read, as ``(line, row)`` pairs."""

    folder: Path
    tables: dict[str, Rows] = field(default_factory=dict)

    def rows(self, table: str) -> Rows:
        """Return the rows of ``table``; none if it could not be read."""
        return self.tables.get(table, [])

    def fields(self, table: str) -> list[dict]:
        """Return the fields that ``datapackage.json`` states for ``table``."""
        return self.resources[table]["schema"]["fields"]

    def file(self, table: str) -> str:
        """Return the file name of ``table``."""
        return self.resources[table]["path"]

    @cached_property
    def resources(self) -> dict[str, dict]:
        return resources(self.folder)

    @cached_property
    def statistics(self) -> dict[str, Statistic]:
        """The statistics by id; empty if ``statistics.csv`` could not be read."""
        return {str(row["id"]): Statistic(**row) for _, row in self.rows("statistics")}
