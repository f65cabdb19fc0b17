"""Is no statement surer than its evidence, and are groups of walkers counted in like people?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found
from explainer.evidence.prose import links

# How sure a kind of evidence can make us at most.
HIGHEST = {"review": 4, "trial": 4, "comparison": 3, "followed": 3, "experts": 2, "silence": 1}
UNITS = {"kept": "could walk before", "regained": "could not walk before"}


def problems(facts: Facts) -> list[Problem]:
    """Check statements.csv by itself and walking_groups.csv against the figures that it joins."""
    return [*_too_sure(facts), *_silent(facts), *_survival(facts), *_groups(facts)]


def _too_sure(facts: Facts) -> Iterator[Problem]:
    for line, row in facts.rows("statements"):
        highest = HIGHEST[str(row["kind"])]
        if row["sure"] > highest:
            message = found(f"{row['sure']} for {row['kind']}", f"at most {highest}")
            yield Problem(facts.file("statements"), line, "sure", message)


def _silent(facts: Facts) -> Iterator[Problem]:
    for line, row in facts.rows("statements"):
        if row["verified"] == "partial" and not row["note"]:
            message = found("nothing in a partial row", "what was read second-hand")
            yield Problem(facts.file("statements"), line, "note", message)


def _survival(facts: Facts) -> Iterator[Problem]:
    """What says how long people live stands behind a choice, never among the statements."""
    for line, row in facts.rows("statements"):
        for _, address in links(str(row["why"])):
            figure = facts.statistics.get(address.removeprefix("#stat-"))
            if figure and figure.is_survival:
                message = found(f"a link to {address}", "no figure on survival")
                yield Problem(facts.file("statements"), line, "why", message)


def _groups(facts: Facts) -> Iterator[Problem]:
    for line, row in facts.rows("walking_groups"):
        for column, people in UNITS.items():
            figure = facts.statistics.get(str(row[column]))
            if figure and people not in figure.unit and people not in figure.subject:
                message = found(f"{figure.id} in {figure.unit!r}", f"people who {people}")
                yield Problem(facts.file("walking_groups"), line, column, message)
