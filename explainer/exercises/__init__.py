"""Exercises on the table: tasks, how answers are judged, and the checks of the tidying steps."""

from explainer.exercises.loading import task, tasks
from explainer.exercises.steps import STEPS, check_step
from explainer.exercises.task import Mistake, Task
from explainer.exercises.verdict import Verdict

__all__ = ["STEPS", "Mistake", "Task", "Verdict", "check_step", "task", "tasks"]
