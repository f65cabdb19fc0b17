"""Four questions (NOMS): what each answer adds to the reasoning, and what two of them lead to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from explainer import evidence


@dataclass(frozen=True)
class Option:
    """One answer to a question: one row of ``noms.csv``. ``adds`` is Markdown."""

    question: str
    option: str
    label: str
    adds: str
    sources: tuple[str, ...]
    verified: str
    note: str


@dataclass(frozen=True)
class Question:
    """One row of ``noms_questions.csv`` with its answers."""

    question: str
    letter: str
    name: str
    asks: str
    why: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Pair:
    """What the neurologic and the oncologic answer lead to together: one row, Markdown."""

    neurologic: str
    oncologic: str
    says: str
    doubt: str
    sources: tuple[str, ...]
    verified: str
    note: str


@dataclass(frozen=True)
class Listed:
    """What one source calls one cancer: ``"sensitive"``, ``"between"`` or ``"resistant"``."""

    source: str
    cancer: str
    answer: str
    verified: str
    note: str


@cache
def questions() -> tuple[Question, ...]:
    """Return the four questions in their order: N, O, M, S."""
    options = [Option(**row) for row in evidence.table("noms")]
    return tuple(
        Question(**row, options=tuple(one for one in options if one.question == row["question"]))
        for row in evidence.table("noms_questions")
    )


@cache
def pairs() -> tuple[Pair, ...]:
    """Return what each two answers to the first two questions lead to."""
    return tuple(Pair(**row) for row in evidence.table("noms_pairs"))


@cache
def lists() -> tuple[Listed, ...]:
    """Return every entry of the published lists of radiosensitivity."""
    return tuple(Listed(**row) for row in evidence.table("radiosensitivity"))


def checked(answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers that were given, in the order of the questions, without open ones.

    Raises ``ValueError`` for an unknown question or answer; ``""`` leaves a question open.
    """
    known = {one.question: [option.option for option in one.options] for one in questions()}
    for question, answer in answers.items():
        if question not in known:
            allowed = ", ".join(map(repr, known))
            raise ValueError(f"answers: got the question {question!r}; expected one of {allowed}")
        if answer and answer not in known[question]:
            allowed = ", ".join(map(repr, ["", *known[question]]))
            raise ValueError(f"answers[{question!r}]: got {answer!r}; expected one of {allowed}")
    return {question: answers[question] for question in known if answers.get(question)}
