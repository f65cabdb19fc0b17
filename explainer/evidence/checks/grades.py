"""Do the grades only grow, and do the four questions have an answer for every pair?"""

import itertools
from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found

SIGNS = ("canal", "sac", "touched", "pressed")  # once there, each stays in the higher grades
SIDES = ("low", "apart", "high")
PAIR = ("neurologic", "oncologic")


def problems(facts: Facts) -> list[Problem]:
    """Check the grades, where sources place them, and the pairs of answers."""
    return [*_growing(facts), *_placed(facts), *_pairs(facts)]


def _growing(facts: Facts) -> Iterator[Problem]:
    """From grade to grade signs come and never go; the fluid goes and never comes."""
    for (_, before), (line, row) in itertools.pairwise(facts.rows("grades")):
        for sign in SIGNS:
            if before[sign] == "yes" != row[sign]:
                message = found(row[sign], f"yes, as in grade {before['grade']}")
                yield Problem(facts.file("grades"), line, sign, message)
        if before["fluid"] == "no" != row["fluid"]:
            message = found("yes", f"no, as in grade {before['grade']}")
            yield Problem(facts.file("grades"), line, "fluid", message)


def _placed(facts: Facts) -> Iterator[Problem]:
    order = [row["grade"] for _, row in facts.rows("grades")]
    for line, row in facts.rows("grade_placings"):
        named = [one for side in SIDES for one in row[side]]
        if order and named != [one for one in order if one in named]:
            message = found("; ".join(named), "grades once each and in order, from low to high")
            yield Problem(facts.file("grade_placings"), line, "low", message)


def _pairs(facts: Facts) -> Iterator[Problem]:
    options = facts.rows("noms")
    rows = facts.rows("noms_pairs")
    if not options or not rows:
        return
    offered = [[row["option"] for _, row in options if row["question"] == one] for one in PAIR]
    wanted = list(itertools.product(*offered))
    present = [tuple(row[one] for one in PAIR) for _, row in rows]
    for pair in wanted:
        if pair not in present:
            message = found(f"no row for {' and '.join(pair)}", "one for each pair of answers")
            yield Problem(facts.file("noms_pairs"), rows[-1][0], PAIR[0], message)
    for (line, _), pair in zip(rows, present, strict=True):
        if pair not in wanted:
            message = found(" and ".join(pair), "answers of noms.csv")
            yield Problem(facts.file("noms_pairs"), line, PAIR[0], message)
