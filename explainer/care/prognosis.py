"""Scores that predict, compared: composed patients, and public versions that hold an error.

No real person stands behind a patient, and nobody is to blame for a version: tables get copied.
"""

from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.scores import Score, score

COMPARED = ("tokuhashi", "tomita", "bauer")


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of ``score_facts.csv``: something known of a patient, and the answers it gives."""

    patient: str
    fact: str
    words: str
    answers: tuple[str, ...]  # "score.item=option"

    def answers_to(self, score: str) -> dict[str, str]:
        """Return the answers that follow from this fact in a score; none if it does not ask."""
        mine = [one.partition(".") for one in self.answers]
        return dict(answer.split("=") for name, _, answer in mine if name == score)


@dataclass(frozen=True, slots=True)
class Patient:
    """One row of ``score_patients.csv`` with the facts."""

    id: str
    label: str
    story: str
    lesson: str  # Markdown
    facts: tuple[Fact, ...]

    def answers(self, score: str) -> dict[str, str]:
        """Return all answers to a score, by the ids of its items."""
        return {
            item: option for fact in self.facts for item, option in fact.answers_to(score).items()
        }

    def total(self, score: Score) -> int:
        """Return the total; raise ``ScoreError`` where the facts leave an item open."""
        return score.total(self.answers(score.id))


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One row of ``score_version_rows.csv``: points as this version has them."""

    version: str
    row: str
    item: str
    name: str
    shown: str
    low: int | None
    high: int | None
    error: str

    @property
    def is_error(self) -> bool:
        """Whether it is the row to find."""
        return self.error == "yes"


@dataclass(frozen=True, slots=True)
class Version:
    """One row of ``score_versions.csv`` with its rows, one of which is the error."""

    version: str
    title: str
    score: str
    kind: str
    printed: str
    explanation: str  # Markdown
    hint: str
    survival: str
    sources: tuple[str, ...]
    verified: str
    note: str
    rows: tuple[VersionRow, ...]

    @property
    def predicts(self) -> bool:
        """Whether it says how long people live: shown by choice only."""
        return self.survival == "yes"

    @property
    def sums(self) -> tuple[int, int]:
        """The smallest and the largest total that its rows can give."""
        lows = [one.low for one in self.rows if one.low is not None]
        return sum(lows), sum(one.high for one in self.rows if one.high is not None)


def compared() -> tuple[Score, ...]:
    """Return the scores that are compared, in the order of the course."""
    return tuple(map(score, COMPARED))


@cache
def patients() -> tuple[Patient, ...]:
    """Return every patient, in the order of the table."""
    facts = [Fact(**row) for row in evidence.table("score_facts")]
    return tuple(
        Patient(**row, facts=tuple(one for one in facts if one.patient == row["id"]))
        for row in evidence.table("score_patients")
    )


def patient(id: str) -> Patient:
    """Return the patient ``id``; raise ``ValueError`` that lists the known ones otherwise."""
    found = next((one for one in patients() if one.id == id), None)
    if found is None:
        known = ", ".join(repr(one.id) for one in patients())
        raise ValueError(f"patient: got {id!r}; expected one of {known}")
    return found


@cache
def versions() -> tuple[Version, ...]:
    """Return every version that holds an error, in the order of the table."""
    rows = [VersionRow(**row) for row in evidence.table("score_version_rows")]
    return tuple(
        Version(**row, rows=tuple(one for one in rows if one.version == row["version"]))
        for row in evidence.table("score_versions")
    )
