"""Do the figures of a test and the chances before it count the same thing, whatever its name?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found

# What the unit of a figure may say that it counts. An examination is of one whole person.
COUNTED = {
    "people": ("people", "whole-spine MRI examinations"),
    "vertebrae": ("vertebrae",),
    "spots": ("spots",),
}


def problems(facts: Facts) -> list[Problem]:
    """Check the unit and the kind of every figure that stands in a sum, question by question."""
    return [*_figures(facts), *_measures(facts)]


def _measures(facts: Facts) -> Iterator[Problem]:
    """A chance can only have been found by tests of its own question."""
    asked = {str(row["id"]): row["question"] for _, row in facts.rows("tests")}
    for line, row in facts.rows("test_chances"):
        for id in row["measured_by"]:
            if asked.get(str(id)) != row["question"]:
                message = found(repr(id), f"a test of the question {row['question']}")
                yield Problem(facts.file("test_chances"), line, "measured_by", message)


def _figures(facts: Facts) -> list[Problem]:
    units = {str(row["id"]): str(row["unit"]) for _, row in facts.rows("test_questions")}
    if not facts.statistics or not units:
        return []
    return [
        Problem(facts.file(table), line, column, message)
        for table, columns in (
            ("tests", ("sensitivity", "specificity")),
            ("test_chances", ("statistic",)),
        )
        for line, row in facts.rows(table)
        for column in columns
        for message in _wrong(facts, str(row[column]), units.get(str(row["question"]), ""), column)
    ]


def _wrong(facts: Facts, id: str, unit: str, column: str) -> Iterator[str]:
    figure = facts.statistics.get(id)
    if figure is None or unit not in COUNTED:
        return  # the structure check names ids that do not exist
    starts = tuple(f"% of {counted}" for counted in COUNTED[unit])
    if not figure.unit.startswith(starts):
        yield found(f"{id} in {figure.unit!r}", f"a percentage of {unit}, as the question counts")
    if column != "statistic" and figure.topic != column:
        yield found(f"{id} of the topic {figure.topic!r}", f"one of the topic {column!r}")
    if column == "statistic" and not (figure.value and figure.value < 100):
        yield found(f"{id}, {figure.text}", "one value between 0 and 100%")
