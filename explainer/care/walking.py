"""Walking before treatment and afterwards, group by group, and what else became better."""

from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.evidence import Statistic
from explainer.statistics import Proportion

BEFORE = ("walked", "did-not-walk")
TREATMENTS = {
    "surgery": "An operation, mostly with radiotherapy",
    "radiotherapy": "Radiotherapy alone",
    "several": "Several treatments, not told apart",
}


@dataclass(frozen=True, slots=True)
class Share:
    """How many walked afterwards: a figure, and its interval where the counts are known."""

    statistic: Statistic

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95% interval in per cent; ``None`` where the source gives no counts."""
        one = self.statistic
        if one.numerator is None or one.denominator is None:
            return None
        low, high = Proportion(one.numerator, one.denominator).wilson()
        return 100 * low, 100 * high


@dataclass(frozen=True, slots=True)
class Group:
    """One row of ``walking_groups.csv``."""

    id: str
    label: str
    treatment: str
    walked: Share | None  # of those who could walk before; None where it was not read
    did_not_walk: Share  # of those who could not
    chosen: str

    def share(self, before: str) -> Share | None:
        """Return the share of those who ``"walked"`` or ``"did-not-walk"`` before.

        Raises ``ValueError`` for anything else.
        """
        if before not in BEFORE:
            known = ", ".join(map(repr, BEFORE))
            raise ValueError(f"before: got {before!r}; expected one of {known}")
        return self.walked if before == "walked" else self.did_not_walk


@cache
def groups() -> tuple[Group, ...]:
    """Return every group, in the order of the table."""
    return tuple(
        Group(
            row["id"],
            row["label"],
            row["treatment"],
            _share(row["kept"]),
            _share(row["regained"]),
            row["chosen"],
        )
        for row in evidence.table("walking_groups")
    )


def span(before: str) -> tuple[Share, Share]:
    """Return the lowest and the highest share over all groups for which it is known."""
    known = sorted(
        (share for one in groups() if (share := one.share(before))),
        key=lambda share: share.statistic.value,
    )
    return known[0], known[-1]


def _share(id: str) -> Share | None:
    return Share(evidence.statistic(id)) if id else None
