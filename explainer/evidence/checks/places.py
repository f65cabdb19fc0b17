"""Are levels, regions, roots and bands complete, and do the questions have one right answer?"""

import re
from collections.abc import Iterator
from itertools import groupby

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found

# The page begins each explanation with "Right:" or "Not quite:" itself.
_VERDICT = re.compile(r"(yes|no|right|wrong)\b[,:.]", re.IGNORECASE)


def problems(facts: Facts) -> list[Problem]:
    """Check the anatomical tables and the questions."""
    return [
        *_complete(facts),
        *_approximations(facts),
        *_bands(facts),
        *_questions(facts),
    ]


def _complete(facts: Facts) -> Iterator[Problem]:
    """Where the key of a table has a fixed list of values, each needs its row, in that order."""
    for name, rows in facts.tables.items():
        key = facts.resources[name]["schema"]["primaryKey"][0]
        field = next(field for field in facts.fields(name) if field["name"] == key)
        expected = field.get("constraints", {}).get("enum", [])
        present = [row[key] for _, row in rows]
        missing = [value for value in expected if value not in present]
        if missing:
            message = found("no row for " + ", ".join(missing), "one row for each")
            yield Problem(facts.file(name), len(rows) + 1, key, message)
        elif expected and present != expected:
            line, row = next(
                pair for pair, right in zip(rows, expected, strict=True) if pair[1][key] != right
            )
            yield Problem(facts.file(name), line, key, found(row[key], "the order head to tail"))


def _approximations(facts: Facts) -> Iterator[Problem]:
    for line, row in facts.rows("vertebrae"):
        for column in row["approximate_fields"]:
            if row.get(column) in (None, "", ()):
                message = found(repr(column), "a column that has a value in this row")
                yield Problem(facts.file("vertebrae"), line, "approximate_fields", message)
        if row["approximate_fields"] and row["verified"] == "yes":
            message = found("yes in a row with approximate fields", "partial")
            yield Problem(facts.file("vertebrae"), line, "verified", message)


def _bands(facts: Facts) -> Iterator[Problem]:
    levels = [(row["level"], row["compression"]) for _, row in facts.rows("vertebrae")]
    for line, band in facts.rows("compression"):
        inside = [level for level, name in levels if name == band["id"]]
        ends = [band["first_level"], band["last_level"]]
        if levels and (not inside or [inside[0], inside[-1]] != ends):
            marked = f"{inside[0]} to {inside[-1]}" if inside else "no level"
            message = found(" to ".join(ends), f"{marked}, as marked in vertebrae.csv")
            yield Problem(facts.file("compression"), line, "first_level", message)


def _questions(facts: Facts) -> Iterator[Problem]:
    rows = facts.rows("questions")
    for name, options in groupby(rows, key=lambda pair: pair[1]["question"]):
        options = list(options)
        file, line = facts.file("questions"), options[0][0]
        right = [line for line, row in options if row["correct"] == "yes"]
        if len(right) > 1:
            message = found(f"a second right answer to {name}", "one, or none in a prediction")
            yield Problem(file, right[1], "correct", message)
        if len(options) < 2:
            yield Problem(file, line, "option", found("a single option", "at least two"))
        for line, row in options:
            if verdict := _VERDICT.match(row["explanation"]):
                message = found(repr(verdict.group()), "the reason alone; the page says the rest")
                yield Problem(file, line, "explanation", message)
            if row["prompt"] != options[0][1]["prompt"]:
                message = found("another prompt", f"the one in row {options[0][0]}")
                yield Problem(file, line, "prompt", message)
        if sum(row["question"] == name for _, row in rows) != len(options):
            message = found(f"{name} in several places", "its options below each other")
            yield Problem(file, line, "question", message)
