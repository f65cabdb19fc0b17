"""Worked cases: composed people, from symptom to follow-up, and a reasoner who errs on purpose.

No real person stands behind a case, and none behind the reasoner.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from explainer import evidence

VERDICTS = ("sound", "mistaken")


@dataclass(frozen=True)
class Step:
    """One row of ``worked_steps.csv``."""

    case: str
    number: int
    title: str
    looked: tuple[str, ...]  # regions that MRI or CT has shown by now
    seen: tuple[str, ...]  # levels where it showed a tumour
    known: str  # Markdown, as writes and why
    writes: str
    verdict: str
    slip: str  # what the mistake is called; "" for a sound step
    why: str


@dataclass(frozen=True)
class WorkedCase:
    """One row of ``worked_cases.csv`` with its steps, in order."""

    id: str
    title: str
    opening: str
    beside: str
    lesson: str  # Markdown
    steps: tuple[Step, ...]

    @property
    def mistakes(self) -> tuple[Step, ...]:
        """The steps that are mistaken."""
        return tuple(step for step in self.steps if step.verdict == "mistaken")

    @property
    def texts(self) -> Iterator[str]:
        """All that is Markdown, in reading order."""
        for step in self.steps:
            yield from (step.known, step.writes, step.why)
        yield self.lesson

    def step(self, number: str) -> Step:
        """Return the step with this number, given as text; raise ``ValueError`` otherwise."""
        return _named("step", number, self.steps, [str(step.number) for step in self.steps])


@cache
def worked_cases() -> tuple[WorkedCase, ...]:
    """Return every case, in the order of the table."""
    steps = [Step(**row) for row in evidence.table("worked_steps")]
    return tuple(
        WorkedCase(
            **row,
            steps=tuple(step for step in steps if step.case == row["id"]),
        )
        for row in evidence.table("worked_cases")
    )


def worked_case(id: str) -> WorkedCase:
    """Return the case ``id``; raise ``ValueError`` that lists the known ones otherwise."""
    return _named("case", id, worked_cases(), [one.id for one in worked_cases()])


def _named(what: str, given: str, things: Iterable, names: list[str]):
    if given not in names:
        raise ValueError(f"{what}: got {given!r}; expected one of {', '.join(map(repr, names))}")
    return next(thing for thing, name in zip(things, names, strict=True) if name == given)
