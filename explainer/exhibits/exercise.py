"""An exercise: a task, a check that answers at once, a hint and a worked solution."""

import dataclasses
from numbers import Real

import htpy as h
import traitlets

from explainer import evidence
from explainer.exercises import Task, Verdict, task
from explainer.exercises.verdict import quoted

from .exhibit import Exhibit
from .parts import disclosure
from .worked_solution import worked_solution

CANNOT = "The table cannot tell"  # one of the answers that explainer.exercises understands
_NEEDED = {
    "task": "what is asked",
    "answer": "a number, a table of names to numbers, or None where nobody can say",
}
# What stands where an answer is not judged.
TYPED_ELSEWHERE = (
    "Your answer is checked where JavaScript runs. The worked solution opens without it."
)
TABLE_ELSEWHERE = (
    "The answer is a table: in Jupyter it is checked at once. Here, compare yours with the worked "
    "solution."
)


class Exercise(Exhibit):
    """A task whose check explains what went wrong, with a hint and a worked solution.

    ::

        lytic = Exercise("lytic-patients")  # an id of data/exercises.csv
        lytic.check(22)                     # judges the answer and shows the card
        lytic.verdict.right                 # True
        lytic.check(...)                    # three dots: not answered yet

        Exercise(task="How many beds?", answer=12, unit="beds", mistakes={11: "One is missing."})

    What a task of one's own can say is told by ``explainer.exercises.Task``. Raises ``ValueError``
    for an id that does not exist, and for an answer that cannot be judged.
    """

    stem = "exercise"
    styles = ("verdict.css", "worked_solution.css")
    scripts = ("judging.js",)

    task = traitlets.Instance(Task, help="What is asked, and how it is judged.").tag(redraw=True)
    typed = traitlets.Unicode("", help="What stands in the field: an answer in words.").tag(
        sync=True
    )
    verdict = traitlets.Instance(Verdict, help="The verdict on the latest answer.")
    _told = traitlets.Unicode(help="The verdict as HTML.").tag(sync=True)
    _rules = traitlets.Dict(help="How the page judges what is typed.").tag(sync=True)

    def __init__(self, exercise: str = "", **fields: object) -> None:
        super().__init__(task=_task_of(exercise, fields))

    def check(self, answer: object = ...) -> "Exercise":
        """Judge ``answer``, keep the verdict and return the exercise, which shows itself.

        A number, text of a number, a mapping, a Series or a DataFrame; ``...`` begins again.
        """
        self.typed = ""  # the field would speak of another answer
        self.verdict = self.task.judge(answer)
        self._told = f"{self.verdict.__html__()}{_latest(answer)}"
        return self

    @traitlets.validate("typed")
    def _check_typed(self, proposal: dict) -> str:
        if proposal["value"] and not self.task.is_typed:
            raise traitlets.TraitError(
                f"typed: got {proposal['value']!r}; this exercise asks for a table, so it has no "
                "field: expected check(answer)"
            )
        return proposal["value"]

    @traitlets.observe("typed")
    def _judge_typed(self, change: dict) -> None:
        self.verdict = self.task.judge(change["new"].strip() or ...)

    @traitlets.observe("verdict")
    def _tell(self, change: dict) -> None:
        self._told = str(change["new"].__html__())

    @traitlets.observe("task")
    def _begin_again(self, change: dict) -> None:
        self._rules = change["new"].published() if change["new"].is_typed else {}
        self.check(...)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the answer and the explanations quote."""
        return self.task.statistics

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that the exercise names."""
        return self.task.references

    def _sentence(self) -> str:
        words = evidence.inline(f"{self.task.task} {self.verdict}").striptags()
        return f"Exercise: {full_stop(self.task.title)} {words}".replace("  ", " ")

    def _markup(self, prefix: str) -> h.Element:
        asked, caption, question = self.task, f"{prefix}-caption", f"{prefix}-task"
        return h.figure(
            ".exhibit.exercise",
            id=prefix,
            data_exhibit="exercise",
            data_exercise=asked.id or None,
            data_verdict=self.verdict.state,
            aria_labelledby=caption,
        )[
            h.figcaption(id=caption)[
                h.span(".kind")["Exercise"], asked.title and [" ", h.h4[asked.title]]
            ],
            h.p(".task", id=question)[evidence.inline(asked.task)],
            h.form(method="dialog", autocomplete="off")[
                asked.is_typed and self._field(f"{prefix}-typed", question),
                # What is said is the live region: what is heard is what is seen.
                h.div(".told", role="status")[self.verdict],
                h.p(".elsewhere.note")[TYPED_ELSEWHERE if asked.is_typed else TABLE_ELSEWHERE],
            ],
            h.div(".lines", aria_hidden="true")[
                [h.i, h.i[asked.unit]] if asked.is_typed else [h.i] * 5
            ],
            h.div(".more.screen")[
                asked.hint and _more("Hint", asked.title, h.p[evidence.inline(asked.hint)]),
                _more("Worked solution", asked.title, *worked_solution(asked)),
            ],
        ]

    def _field(self, identifier: str, question: str) -> h.Element:
        unit = f"{identifier}-unit"
        return h.div(".answer")[
            h.label(for_=identifier)["Your answer"],
            h.input(
                id=identifier,
                name="typed",
                value=self.typed,
                inputmode="decimal",
                aria_describedby=f"{unit} {question}",
            ),
            h.span(id=unit)[self.task.unit],
            h.button["Check"],
            # A keypad for numbers has no letters: this answer, too, must be one that can be given.
            h.button(".cannot")[CANNOT],
        ]


def _task_of(exercise: str, fields: dict) -> Task:
    """Return the task of an id, or one of a teacher's own."""
    if bool(exercise) == bool(fields):
        raise ValueError(
            "Exercise: expected an id of data/exercises.csv or a task of one's own "
            f"(task=..., answer=...), got {'both' if exercise else 'neither'}"
        )
    if exercise:
        return task(exercise)
    known = {field.name for field in dataclasses.fields(Task)}
    for name in fields.keys() - known:
        raise ValueError(f"Exercise: expected one of {', '.join(sorted(known))}, got {name!r}")
    for name in ("task", "answer"):
        if name not in fields:
            raise ValueError(f"{name}: expected {_NEEDED[name]}, got nothing")
    return Task(**fields)


def full_stop(words: str) -> str:
    """Return ``words`` with a full stop, unless they end a sentence already, or are none."""
    return words if words.endswith((".", "?", "!")) or not words else f"{words}."


def _latest(answer: object) -> str:
    """Return which answer a live card speaks of, for it stands under earlier cells as well.

    What a table holds is not repeated: the verdict is saved with the notebook.
    """
    if answer is ...:
        return ""
    plain = answer is None or isinstance(answer, Real | str)
    said = quoted(repr(answer) if isinstance(answer, str) else answer) if plain else "a table"
    return str(h.p(".note")["Your latest answer: ", evidence.inline(said), "."])


def _more(summary: str, title: str, *content: object) -> h.Element:
    """Return what opens on request; a page has many hints, so a listener hears of what."""
    named = title and h.span(".visually-hidden")[f" for {title}"]
    return disclosure([summary, named], *content)
