"""A task with one right answer, the mistakes that people make on the way, and words for each."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from numbers import Real

from explainer.exercises import rules
from explainer.exercises.compared import judge_table, same_table
from explainer.exercises.entries import Table, named_table
from explainer.exercises.reading import read_number
from explainer.exercises.verdict import UNANSWERED, Verdict, right
from explainer.exercises.wording import general

FORMS = ("count", "ratio", "percent", "table", "unknowable")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong answer that is known and what is said to it.

    ``answer`` is a number, a tuple of numbers that come of the same mistake, or a table. ``code``
    is the way that leads there.
    """

    answer: object
    words: str
    kind: str = "mistake"
    code: str = ""

    @property
    def answers(self) -> tuple:
        return self.answer if isinstance(self.answer, tuple) else (self.answer,)


@dataclass(frozen=True, eq=False)
class Task:
    """What is asked, how it is judged and how it is solved; all texts are inline Markdown.

    ``answer`` is a number; a table (a mapping of names to numbers, a Series or a DataFrame); or
    ``None`` where the right answer is that the table cannot say. A percentage is between 1 and
    100 and has a ``unit`` that begins with "%". ``mistakes`` are :class:`Mistake`, or a mapping of
    wrong answers to words. ``counts`` is what a share is made of, or a count and all that it was
    counted among. ``others`` says that a table may hold more names than are asked for. Where
    nobody can say, ``too_large`` is said to every number. ``form`` is found from the answer: one
    of ``FORMS``. Raises ``ValueError`` for an answer that cannot be judged, and for a mistake that
    is the right answer.
    """

    task: str
    answer: object
    unit: str = ""
    mistakes: Mapping | Iterable[Mistake] = ()
    hint: str = ""
    solution: str = ""
    code: str = ""
    right: str = ""
    too_small: str = ""
    too_large: str = ""
    counts: tuple[int, int] | None = None
    others: bool = False
    form: str = ""
    id: str = ""
    title: str = ""
    statistics: tuple[str, ...] = ()
    references: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        given = self.mistakes
        if isinstance(given, Mapping):
            given = (Mistake(answer, words) for answer, words in given.items())
        object.__setattr__(self, "mistakes", tuple(given))
        object.__setattr__(self, "form", self.form or self._form())
        self._check()

    @property
    def is_typed(self) -> bool:
        """Whether the answer is one number or a short sentence, so that a page can ask for it."""
        return self.form != "table"

    @property
    def units(self) -> str:
        """What is counted, for a sentence; ``"things"`` without a unit."""
        return self.unit or "things"

    @cached_property
    def table(self) -> Table:
        """The right numbers by name, in a task of the form ``"table"``."""
        return named_table(self.answer)

    def judge(self, answer: object = ...) -> Verdict:
        """Return the verdict on ``answer``; ``...`` means that it is not answered yet."""
        if answer is ...:
            return general(UNANSWERED)
        if self.form == "table":
            return judge_table(self, answer)
        read = read_number(self, answer)
        if isinstance(read, Verdict):
            return read
        return right(self.right) if read is None else rules.judge_number(self, read)

    def published(self) -> dict:
        """Return how a typed answer is judged, as :func:`explainer.exercises.rules.published`."""
        if not self.is_typed:
            raise ValueError("published: a table is not typed into a page")
        return rules.published(self)

    def _form(self) -> str:
        if self.answer is None:
            return "unknowable"
        if not isinstance(self.answer, Real) or isinstance(self.answer, bool):
            return "table"
        if self.unit.startswith("%"):
            return "percent"
        return "count" if float(self.answer).is_integer() else "ratio"

    def _check(self) -> None:
        if self.form not in FORMS:
            raise ValueError(f"form: expected {', '.join(FORMS)}, got {self.form!r}")
        if self.form == "unknowable":
            return
        if self.form == "table":
            self.table.keys()  # raises for an answer that is no table
            twice = [one for one in self.mistakes if same_table(self, named_table(one.answer))]
        else:
            self._check_number()
            is_right = rules.rules(self)[0].fits
            twice = [one for one in self.mistakes if any(map(is_right, one.answers))]
        if twice:
            raise ValueError(
                f"mistakes: expected wrong answers, got the right one: {twice[0].words}"
            )

    def _check_number(self) -> None:
        if not isinstance(self.answer, Real) or not math.isfinite(self.answer):
            raise ValueError(f"answer: expected a number, got {self.answer!r}")
        if self.form == "percent" and not 1 < self.answer <= 100:
            raise ValueError(
                f"answer: expected a percentage above 1 and up to 100, got {self.answer!r}: 0.5 "
                "would be read as one half. Ask for something rare in 1,000 (unit='in 1,000'), or "
                "for how many"
            )
