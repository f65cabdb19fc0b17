"""How a table is judged: name by name, and as a whole."""

import difflib
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from explainer.exercises.entries import Name, Table, named_table, quoted_name, spoken, tables
from explainer.exercises.names import whole_name
from explainer.exercises.rules import NEAR
from explainer.exercises.verdict import Verdict, listed, right, wrong
from explainer.exercises.wording import general

if TYPE_CHECKING:
    from explainer.exercises.task import Task


def judge_table(task: "Task", answer: object) -> Verdict:
    """Return the verdict on whatever was handed over as a number for each name."""
    found = tables(answer, parts=max(map(len, task.table)))
    if isinstance(found, Verdict):
        return found
    found = [_in_full(task, given) for given in found]
    # A table with more columns than needed can be read column by column: the best reading counts.
    found.sort(key=lambda given: len(given.keys() & task.table.keys()), reverse=True)
    verdicts = [_judge(task, _as_percentages(task, given)) for given in found]
    return next((verdict for verdict in verdicts if verdict.right), verdicts[0])


def same_table(task: "Task", given: Table) -> bool:
    """Tell whether ``given`` has the right number for every name; an absent one stands for 0."""
    return all(_same(given.get(key, 0), value) for key, value in task.table.items())


def _in_full(task: "Task", given: Table) -> Table:
    """Return ``given`` with names that are only begun ("T", "lum") as they are asked for."""
    parts = {part for key in task.table for part in key}
    full = {frozenset(whole_name(part, parts) for part in key): given[key] for key in given}
    return full if len(full) == len(given) else given


def _judge(task: "Task", given: Table) -> Verdict:
    expected = task.table
    extra = [key for key in given if key not in expected]
    if same_table(task, given):
        if extra and not task.others:
            return general("extra-names", names=_several(extra))
        return right(task.right)
    for mistake in task.mistakes:
        if _is_mistake(task, given, named_table(mistake.answer)):
            return wrong(mistake.kind, mistake.words)
    if not given.keys() & expected.keys():
        return _without_names(given, expected)
    if missing := [key for key, value in expected.items() if key not in given and value]:
        return _missing(missing, extra)
    given = {key: given.get(key, 0) for key in expected}
    return _all_at_once(task, given) or _one_by_one(task, given)


def _is_mistake(task: "Task", given: Table, made: Table) -> bool:
    """Tell whether ``given`` is what a mistake makes, leaving out names that nobody asked for."""
    of_interest = {key: value for key, value in given.items() if key in task.table or key in made}
    if of_interest.keys() != made.keys():
        return False
    return any(
        all(_same(value * factor, made[key]) for key, value in of_interest.items())
        for factor in (1, 100)  # a percentage may be given as a fraction
    )


def _without_names(given: Table, expected: Table) -> Verdict:
    """No name is known: they are lost, misspelt or others."""
    if set(given) == {frozenset({str(place)}) for place in range(len(given))}:
        return general("lost-labels")
    return _misspelt(expected, given) or general("names", names=_several(expected))


def _missing(missing: Collection[Name], extra: Collection[Name]) -> Verdict:
    if misspelt := _misspelt(missing, extra):
        return misspelt
    return general(
        "missing-names", names=_several(missing), are="is" if len(missing) == 1 else "are"
    )


def _misspelt(asked: Iterable[Name], extra: Iterable[Name]) -> Verdict | None:
    """Find names that are nearly those that are asked for."""
    others = {spoken(key): key for key in extra}
    pairs = [
        f"You wrote “{near[0]}”: is “{spoken(key)}” meant?"
        for key in asked
        if (near := difflib.get_close_matches(spoken(key), others, n=1, cutoff=0.75))
    ]
    return general("misspelt", pairs=" ".join(pairs[:3])) if pairs else None


def _all_at_once(task: "Task", given: Table) -> Verdict | None:
    """Find what happened to all numbers: the point moved, shares were taken, names swapped."""
    expected = task.table
    total = sum(expected.values())

    def are_scaled(factor: float) -> bool:
        return all(_near(given[key], value * factor) for key, value in expected.items())

    if are_scaled(100) or are_scaled(1 / 100):
        return general("factor")
    if total and (are_scaled(1 / total) or are_scaled(100 / total)):
        return general("shares", unit=task.units)
    in_order = zip(sorted(given.values()), sorted(expected.values()), strict=True)
    if all(_same(one, other) for one, other in in_order):
        return general("swapped", names=_several(_differing(given, expected)))
    return None


def _one_by_one(task: "Task", given: Table) -> Verdict:
    """Say what is right already, what is too small and what is too large."""
    expected = task.table
    differing = _differing(given, expected)
    small = [key for key in differing if given[key] < expected[key]]
    large = [key for key in differing if given[key] > expected[key]]
    said = [
        f"{words}: {_several(keys)}."
        for words, keys in (("Too small", small), ("Too large", large))
        if keys
    ]
    if good := len(expected) - len(differing):
        said.insert(0, f"{good} of {len(expected)} numbers are right already.")
    kind = "mixed" if small and large else "too-large" if large else "too-small"
    pointer = {"too-small": task.too_small, "too-large": task.too_large}.get(kind) or task.hint
    return wrong(kind, " ".join([*said, pointer]).strip())


def _differing(given: Table, expected: Table) -> list[Name]:
    return [key for key, value in expected.items() if not _same(given[key], value)]


def _as_percentages(task: "Task", given: Table) -> Table:
    if task.unit.startswith("%") and all(abs(value) <= 1 for value in given.values()):
        return {key: 100 * value for key, value in given.items()}
    return given


def _same(given: float, expected: float) -> bool:
    """Whole numbers are counts and have to be exact; others may be rounded."""
    return abs(given - expected) < 1e-6 if expected == int(expected) else _near(given, expected)


def _near(given: float, expected: float) -> bool:
    return abs(given - expected) <= NEAR * abs(expected) + 1e-6


def _several(keys: Iterable[Name]) -> str:
    return listed(dict.fromkeys(map(quoted_name, keys)))
