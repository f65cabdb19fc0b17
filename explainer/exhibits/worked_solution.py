"""The worked solution of one exercise: in words, as code, and what it comes to."""

from collections.abc import Iterator, Mapping
from numbers import Real

import htpy as h

from explainer import evidence
from explainer.evidence.statistic import number
from explainer.exercises import Task

from .code_block import code_block


def worked_solution(task: Task) -> Iterator[h.Element]:
    """Yield the parts of a worked solution."""
    if task.solution:
        yield h.p[evidence.inline(task.solution)]
    if task.code:
        yield code_block(task.code, "Code of the worked solution")
    answer = _answer(task)
    if answer or task.right:
        yield h.div(".comes-to")[answer, task.right and h.p[evidence.inline(task.right)]]


def _answer(task: Task) -> h.Element | None:
    """Return the answer where ``task.right`` does not tell it: many numbers, or no words at all."""
    if isinstance(task.answer, Mapping):
        names = [name if isinstance(name, tuple) else (name,) for name in task.answer]
        if not task.right or any(len(name) == 2 for name in names):
            return _table(task, names)
    if isinstance(task.answer, Real) and not task.right:
        gap = "" if task.unit.startswith("%") else " "
        return h.p[f"{number(task.answer)}{gap}{task.unit}".strip() + "."]
    return None


def _table(task: Task, names: list[tuple[str, ...]]) -> h.Element:
    """Return the right numbers: a row for each first name, a column for each second one."""
    rows = list(dict.fromkeys(name[0] for name in names))
    columns = list(dict.fromkeys(name[1:] for name in names))
    # The figures of an answer from the data stand first among those of the task, in its order.
    ids = task.statistics if task.id else ()
    cells = {
        name: h.a(href=f"#stat-{ids[place]}")[number(value)] if ids else number(value)
        for place, (name, value) in enumerate(zip(names, task.answer.values(), strict=True))
    }
    return h.table[
        h.caption[f"The answer, in {task.unit}" if task.unit else "The answer"],
        columns != [()]
        and h.thead[
            h.tr[h.td, (h.th(scope="col")[" ".join(column).capitalize()] for column in columns)]
        ],
        h.tbody[
            (
                h.tr[
                    h.th(scope="row")[row[:1].upper() + row[1:]],
                    (h.td[cells.get((row, *column), "")] for column in columns),
                ]
                for row in rows
            )
        ],
    ]
