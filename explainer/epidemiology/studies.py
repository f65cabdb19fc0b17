"""The studies that counted primaries, and which of them may be pooled with which."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.evidence import Statistic
from explainer.statistics.pooling import Pooled, pool
from explainer.statistics.proportions import Proportion

from .primaries import primaries, primary

TOPIC = "share-of-primaries"
SETTINGS = {
    "spinal-metastases": "People with spinal metastases",
    "cord-compression": "People with cord compression or signs from the nerves",
    "biopsy": "Biopsies of the spine",
}
FEWEST = 3  # studies that are pooled; from two nobody can tell how far apart studies lie

# What a share counts and its row alone would not tell, by study and primary ("" is every one).
_REMARKS = {
    ("united-states", ""): "Hospital stays, not people: one person can count several times.",
    ("netherlands", "liver"): "Only hepatocellular carcinoma, its most frequent kind.",
    ("netherlands", "unknown"): "Only adenocarcinoma of unknown origin.",
    ("istanbul", "lung"): "All cancers of the respiratory system.",
}
# Studies that counted colon, oesophagus and stomach one by one.
_BY_ORGAN = {"gastrointestinal": ("netherlands",)}


@dataclass(frozen=True, slots=True)
class Study:
    """One row of ``studies.csv``; ``total`` is how many people it counted."""

    id: str
    source: str
    country: str
    people: str
    setting: str  # a key of SETTINGS
    years: str
    total: int
    use: str  # "main", "sensitivity" or "overlap"
    overlaps: str  # the study that counted the same patients
    doubt: str

    @property
    def label(self) -> str:
        """Country and years: ``"Korea, 2008 to 2017"``."""
        return f"{self.country}, {self.years}" if self.years else self.country

    @property
    def patients(self) -> str:
        """Whose patients these are: studies that share them have the same, the main study's id."""
        return self.overlaps or self.id


@cache
def studies() -> tuple[Study, ...]:
    """Return every study, in the order of the table."""
    return tuple(Study(**row) for row in evidence.table("studies"))


def study(id: str) -> Study:
    """Return the study ``id``; raise ``ValueError`` that lists the known ones otherwise."""
    found = next((one for one in studies() if one.id == id), None)
    if found is None:
        known = ", ".join(repr(one.id) for one in studies())
        raise ValueError(f"study: got {id!r}; expected one of {known}")
    return found


@cache
def shares(primary_id: str) -> tuple[tuple[Study, Statistic, Proportion], ...]:
    """Return what each study found of a primary, in the order of the studies.

    A study without the primary in what was read of it is not among them. Raises ``ValueError``
    for an unknown primary.
    """
    cancer = primary(primary_id).cancer
    found = {one.series: one for one in evidence.statistics(topic=TOPIC, subject=cancer)}
    return tuple(
        (one, found[one.id], Proportion(found[one.id].numerator, found[one.id].denominator))
        for one in studies()
        if one.id in found
    )


def remark(study_id: str, primary_id: str) -> str:
    """Return what to know before a study's share of a primary is set beside others, or ``""``."""
    return _REMARKS.get((study_id, primary_id)) or _REMARKS.get((study_id, ""), "")


def by_organ(primary_id: str) -> tuple[Study, ...]:
    """Return the studies that counted a group of cancers organ by organ, not as one."""
    return tuple(study(id) for id in _BY_ORGAN.get(primary_id, ()))


def not_read(primary_id: str) -> tuple[Study, ...]:
    """Return the studies with nothing of a primary in the part that was read.

    Most were read as abstracts. Those that overlap another are not among them.
    """
    known = {one.id for one, _, _ in shares(primary_id)} | {one.id for one in by_organ(primary_id)}
    return tuple(one for one in studies() if one.id not in known and one.use != "overlap")


@cache
def offered() -> tuple[str, ...]:
    """Return the ids of the primaries that at least two independent studies report."""
    return tuple(
        one.id
        for one in primaries()
        if sum(found.use == "main" for found, _, _ in shares(one.id)) >= 2
    )


def at_start() -> tuple[str, ...]:
    """Return the ids of the studies that start out: other people, doubtful, or counted twice."""
    return prepared()["spinal-metastases"]


@cache
def prepared() -> dict[str, tuple[str, ...]]:
    """Return what to leave out to pool one setting or, for ``"every"``, all that is independent."""
    main = [one for one in studies() if one.use == "main"]
    wanted = {
        setting: {one.id for one in main if setting in (one.setting, "every")}
        for setting in ("spinal-metastases", "cord-compression", "every")
    }
    return {
        name: tuple(one.id for one in studies() if one.id not in ids)
        for name, ids in wanted.items()
    }


def left_out(ids: Iterable[str]) -> tuple[str, ...]:
    """Return the studies ``ids`` in the order of the table, and those that must be out with them.

    Of studies that share patients only the first one that is not out stays in: nobody is counted
    twice. Raises ``ValueError`` for an unknown study.
    """
    out = {study(id).id for id in ids}
    counted = set()
    for one in studies():
        if one.id not in out and one.patients in counted:
            out.add(one.id)
        elif one.id not in out:
            counted.add(one.patients)
    return tuple(one.id for one in studies() if one.id in out)


def pooled(primary_id: str, out: Collection[str], **how: str) -> Pooled | None:
    """Pool what the studies that are not ``out`` found of a primary; ``None`` without any.

    ``how`` is ``method`` and ``interval`` of :func:`explainer.statistics.pooling.pool`.
    """
    found = [share for one, _, share in shares(primary_id) if one.id not in out]
    return pool(found, **how) if found else None
