"""Is there one sentence for each picture at each step, and a verdict at every pair of steps?"""

import itertools
from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found

STEPS = {"loss": ("0", "10", "25", "50", "75"), "finding": ("marrow", "shell", "canal")}


def problems(facts: Facts) -> list[Problem]:
    """Check that the sentences fit the drawings, and that what is inferred says so."""
    return [*_steps(facts), *_verdicts(facts), *_silent(facts)]


def _steps(facts: Facts) -> Iterator[Problem]:
    """Each step of a picture has exactly one sentence."""
    taken: set[tuple] = set()
    for line, row in facts.rows("sights"):
        for step in row["values"]:
            place = (row["view"], row["on"], step)
            if step not in STEPS[str(row["on"])]:
                expected = ", ".join(STEPS[str(row["on"])])
                yield Problem(facts.file("sights"), line, "values", found(repr(step), expected))
            elif place in taken:
                message = found(f"{step} for the second time", f"one row of {row['view']} for it")
                yield Problem(facts.file("sights"), line, "values", message)
            taken.add(place)
    for view, (on, steps) in itertools.product(_views(facts), STEPS.items()):
        for step in steps:
            if (view, on, step) not in taken:
                line = max(at for at, row in facts.rows("sights") if row["view"] == view)
                message = found(f"no {on} {step} of {view}", "a row for each step")
                yield Problem(facts.file("sights"), line, "values", message)


def _views(facts: Facts) -> list[object]:
    return list(dict.fromkeys(row["view"] for _, row in facts.rows("sights")))


def _verdicts(facts: Facts) -> Iterator[Problem]:
    """Whether a tumour shows hangs on the lost bone, on the place, or on both: never on neither."""
    for view in _views(facts):
        rows = [(line, row) for line, row in facts.rows("sights") if row["view"] == view]
        if all(any(not row["seen"] for _, row in rows if row["on"] == on) for on in STEPS):
            message = found("empty for lost bone and for the place", "no, hint or yes in one")
            yield Problem(facts.file("sights"), rows[0][0], "seen", message)


def _silent(facts: Facts) -> Iterator[Problem]:
    """What is inferred says what."""
    for table in ("views", "sights"):
        for line, row in facts.rows(table):
            if row["verified"] == "partial" and not row["note"]:
                message = found("nothing", "what is inferred, as the row is partial")
                yield Problem(facts.file(table), line, "note", message)
