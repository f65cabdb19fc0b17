"""Are the figures of symptoms counted in comparable people, and the delays measured in time?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found

TIMES = ("days", "weeks", "months")
NOT_COUNTED = "We found no count"


def problems(facts: Facts) -> list[Problem]:
    """Check symptoms.csv, symptom_figures.csv and delays.csv against the statistics they join."""
    if not facts.statistics:
        return []
    return [*_groups(facts), *_not_counted(facts), *_delays(facts)]


def _groups(facts: Facts) -> Iterator[Problem]:
    """Figures that share an axis have to be shares of the same people: their units say so."""
    units: dict[object, str] = {}
    for line, row in facts.rows("symptom_figures"):
        figure = facts.statistics.get(str(row["statistic"]))
        if figure and figure.unit != units.setdefault(row["group"], figure.unit):
            message = found(
                f"{row['group']} for a figure in {figure.unit!r}",
                f"figures in {units[row['group']]!r}, as above",
            )
            yield Problem(facts.file("symptom_figures"), line, "group", message)


def _not_counted(facts: Facts) -> Iterator[Problem]:
    """No figure is not the same as none: a symptom without one has to say so."""
    if not facts.rows("symptom_figures"):
        return
    counted = {row["symptom"] for _, row in facts.rows("symptom_figures")}
    for line, row in facts.rows("symptoms"):
        if row["id"] not in counted and NOT_COUNTED not in str(row["finding"]):
            message = found(f"{row['id']} without a figure", f"“{NOT_COUNTED} ...” in its finding")
            yield Problem(facts.file("symptoms"), line, "finding", message)


def _delays(facts: Facts) -> Iterator[Problem]:
    for line, row in facts.rows("delays"):
        figure = facts.statistics.get(str(row["statistic"]))
        if figure and figure.unit not in TIMES:
            message = found(f"{figure.id} in {figure.unit}", f"a figure in {', '.join(TIMES)}")
            yield Problem(facts.file("delays"), line, "statistic", message)
