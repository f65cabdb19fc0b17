"""Tests, the questions that they answer, and how likely the answer was before.

Accuracy and chance are counted in people, in vertebrae or in spots. A question has one unit, and
only what belongs to the same question may stand in one sum.
"""

from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.evidence import Statistic
from explainer.statistics.bayes import Accuracy, Reach

OWN = "own"  # a chance that the reader sets


@dataclass(frozen=True, slots=True)
class Question:
    """One row of ``test_questions.csv``; ``unit`` is what is counted: people, vertebrae, spots."""

    id: str
    asks: str
    unit: str
    what: str  # what is looked for, after "with" or "without"
    why: str  # Markdown

    @property
    def tests(self) -> tuple["Test", ...]:
        """The tests that answer it, in the order of the table."""
        return tuple(one for one in every_test() if one.question == self.id)

    @property
    def chances(self) -> tuple["Chance", ...]:
        """How likely it was before, in different people, in the order of the table."""
        return tuple(one for one in chances() if one.question == self.id)


@dataclass(frozen=True, slots=True)
class Test:
    """One row of ``tests.csv``: a test for one question, with how right it was."""

    id: str
    question: str
    label: str
    sensitivity: Statistic
    specificity: Statistic
    words: str  # Markdown

    @property
    def reach(self) -> Reach:
        """How right it was, as shares: the two ends of a range, or twice the one figure."""
        ends = [_ends(figure) for figure in (self.sensitivity, self.specificity)]
        return Reach(*(Accuracy(*end) for end in zip(*ends, strict=True)))


@dataclass(frozen=True, slots=True)
class Chance:
    """One row of ``test_chances.csv``: how likely it was before the test, and of whom.

    ``measured_by`` are the ids of tests that found the chance: a sum with them uses them twice.
    """

    id: str
    question: str
    label: str
    figure: Statistic
    measured_by: tuple[str, ...]

    @property
    def share(self) -> float:
        """The chance, 0 to 1."""
        return self.figure.value / 100


@cache
def questions() -> tuple[Question, ...]:
    """Return every question, in the order of the table."""
    return tuple(Question(**row) for row in evidence.table("test_questions"))


@cache
def every_test() -> tuple[Test, ...]:
    """Return every test, in the order of the table."""
    return tuple(
        Test(
            row["id"],
            row["question"],
            row["label"],
            evidence.statistic(row["sensitivity"]),
            evidence.statistic(row["specificity"]),
            row["words"],
        )
        for row in evidence.table("tests")
    )


@cache
def chances() -> tuple[Chance, ...]:
    """Return every chance before a test, in the order of the table."""
    return tuple(
        Chance(
            row["id"],
            row["question"],
            row["label"],
            evidence.statistic(row["statistic"]),
            row["measured_by"],
        )
        for row in evidence.table("test_chances")
    )


def question_of(test: str) -> Question:
    """Return the question that the test with this id answers.

    Raises ``ValueError`` that lists the known tests for an unknown one.
    """
    found = next((one.question for one in every_test() if one.id == test), None)
    if found is None:
        known = ", ".join(repr(one.id) for one in every_test())
        raise ValueError(f"test: got {test!r}; expected one of {known}")
    return next(one for one in questions() if one.id == found)


def fitting(before: str, question: Question) -> str:
    """Return the chance id ``before``; raise ``ValueError`` if it does not fit the question.

    A chance for people says nothing about a vertebra, so only those of the same question fit.
    """
    allowed = [*(one.id for one in question.chances), OWN]
    if before in allowed:
        return before
    listed = ", ".join(map(repr, allowed))
    known = any(one.id == before for one in chances())
    reason = f" counted in {question.unit} for this question" if known else ""
    raise ValueError(f"before: got {before!r}; expected one of {listed}{reason}")


def _ends(figure: Statistic) -> tuple[float, float]:
    """Return the worse and the better end of a figure as shares."""
    if figure.value is not None:
        return figure.value / 100, figure.value / 100
    return figure.low / 100, figure.high / 100
