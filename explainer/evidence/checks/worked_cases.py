"""Is every worked case whole: steps in order, a few mistakes with names, looks that only grow?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found
from explainer.evidence.tables import Row

FEWEST_STEPS, MOST_STEPS = 6, 9
FEWEST_MISTAKES, MOST_MISTAKES = 2, 3


def problems(facts: Facts) -> list[Problem]:
    """Check each case as a whole, and each step beside the one before."""
    if not facts.rows("worked_cases") or not facts.rows("worked_steps"):
        return []
    return [*_cases(facts), *_steps(facts)]


def _cases(facts: Facts) -> Iterator[Problem]:
    for line, case in facts.rows("worked_cases"):
        steps = [row for _, row in facts.rows("worked_steps") if row["case"] == case["id"]]
        mistakes = sum(row["verdict"] == "mistaken" for row in steps)
        numbers = [row["number"] for row in steps]
        if not FEWEST_STEPS <= len(steps) <= MOST_STEPS:
            message = found(f"{len(steps)} steps", f"{FEWEST_STEPS} to {MOST_STEPS}")
        elif numbers != list(range(1, len(steps) + 1)):
            listed = ", ".join(map(str, numbers))
            message = found(f"steps {listed}", "1, 2, 3 and so on in worked_steps.csv")
        elif not FEWEST_MISTAKES <= mistakes <= MOST_MISTAKES:
            message = found(f"{mistakes} mistaken", f"{FEWEST_MISTAKES} or {MOST_MISTAKES}")
        else:
            continue
        yield Problem(facts.file("worked_cases"), line, "id", message)


def _steps(facts: Facts) -> Iterator[Problem]:
    regions = {str(row["level"]): str(row["region"]) for _, row in facts.rows("vertebrae")}
    before: Row = {"case": ""}
    for line, step in facts.rows("worked_steps"):
        for column, message in (*_alone(step, regions), *_after(before, step)):
            yield Problem(facts.file("worked_steps"), line, column, message)
        before = step


def _alone(step: Row, regions: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What is wrong with a step by itself."""
    if bool(step["slip"]) != (step["verdict"] == "mistaken"):
        yield (
            "slip",
            found(repr(step["slip"]), "a name for a mistaken step, nothing for a sound one"),
        )
    if not regions:
        return
    for region in step["looked"]:
        if region not in regions.values():
            yield "looked", found(repr(region), "a region of vertebrae.csv")
    for level in step["seen"]:
        if level not in regions:
            yield "seen", found(repr(level), "a level of vertebrae.csv")
        elif regions[level] not in step["looked"]:
            yield "seen", found(f"{level} in a region that nobody looked at", "it in looked")


def _after(before: Row, step: Row) -> Iterator[tuple[str, str]]:
    """What is wrong beside the step before: what was seen once stays seen."""
    if before["case"] != step["case"]:
        return
    for column in ("looked", "seen"):
        if lost := [name for name in before[column] if name not in step[column]]:
            yield column, found(f"no {lost[0]}, which the step before has", "it here as well")
