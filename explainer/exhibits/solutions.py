"""The worked solutions of a chapter's exercises in one place, for paper above all."""

import htpy as h
import traitlets

from explainer import evidence
from explainer.exercises import Task, task, tasks

from .exercise import full_stop
from .exhibit import Exhibit
from .parts import disclosure
from .worked_solution import worked_solution


class Solutions(Exhibit):
    """All worked solutions, closed on the screen and printed on paper.

    ::

        Solutions(lytic, none)          # exercises, in this order
        Solutions("lytic-patients")     # or their ids
        Solutions()                     # all exercises of the course

    Raises ``ValueError`` for an id that does not exist.
    """

    stem = "solutions"
    styles = ("worked_solution.css",)

    tasks = traitlets.List(
        traitlets.Instance(Task), help="The tasks that are solved, in order."
    ).tag(redraw=True)

    def __init__(self, *exercises: object) -> None:
        super().__init__(tasks=list(map(_task_of, exercises)) or list(tasks()))

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the solutions quote."""
        return tuple(dict.fromkeys(id for one in self.tasks for id in one.statistics))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that the solutions name."""
        return tuple(dict.fromkeys(key for one in self.tasks for key in one.references))

    def _sentence(self) -> str:
        return full_stop(f"Worked solutions: {'; '.join(_name(one) for one in self.tasks)}")

    def _markup(self, prefix: str) -> h.Element:
        caption, count = f"{prefix}-caption", len(self.tasks)
        return h.figure(
            ".exhibit.solutions", id=prefix, data_exhibit="solutions", aria_labelledby=caption
        )[
            h.figcaption(".visually-hidden", id=caption)["Worked solutions of the exercises"],
            disclosure(
                f"All worked solutions ({count} exercises)" if count > 1 else "Worked solution",
                h.ul[(h.li[h.b[_name(one)], *worked_solution(one)] for one in self.tasks)],
            ),
        ]


def _task_of(exercise: object) -> Task:
    if isinstance(exercise, str):
        return task(exercise)
    asked = exercise if isinstance(exercise, Task) else getattr(exercise, "task", None)
    if not isinstance(asked, Task):
        raise ValueError(f"Solutions: expected exercises or their ids, got {exercise!r}")
    return asked


def _name(asked: Task) -> str:
    return asked.title or evidence.inline(asked.task).striptags()
