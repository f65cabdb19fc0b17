"""Does each way to the spine begin at its primary and lead on, step by step, without a gap?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found
from explainer.evidence.tables import Row


def problems(facts: Facts) -> list[Problem]:
    """Check the steps of every way, that each step is used, and that what is inferred says so."""
    steps = {str(row["id"]): row for _, row in facts.rows("route_steps")}
    ways = facts.rows("route_paths")
    if not steps or not ways:
        return []
    return [*_gaps(facts, steps), *_unused(facts), *_silent(facts)]


def _gaps(facts: Facts, steps: dict[str, Row]) -> Iterator[Problem]:
    for line, way in facts.rows("route_paths"):
        place = way["primary"]
        for id in way["steps"]:
            step = steps.get(id)
            if step is None:
                message = found(repr(id), "an id of route_steps.csv")
            elif step["starts"] != place:
                message = found(f"{id}, which starts at {step['starts']}", f"one from {place}")
            else:
                place = step["ends"]
                continue
            yield Problem(facts.file("route_paths"), line, "steps", message)
            break


def _unused(facts: Facts) -> Iterator[Problem]:
    used = {id for _, way in facts.rows("route_paths") for id in way["steps"]}
    for line, step in facts.rows("route_steps"):
        if step["id"] not in used:
            message = found(
                f"{step['id']}, which no way takes", "a way in route_paths.csv, or no row"
            )
            yield Problem(facts.file("route_steps"), line, "id", message)


def _silent(facts: Facts) -> Iterator[Problem]:
    for table in ("routes", "route_paths", "route_steps"):
        for line, row in facts.rows(table):
            if row["verified"] == "partial" and not row["note"]:
                message = found("nothing in a partial row", "what is inferred")
                yield Problem(facts.file(table), line, "note", message)
