"""Is every ranking of places in order, and does each figure belong to the count that it is in?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts, Rows
from explainer.evidence.problem import Problem, found

Wrong = Iterator[tuple[int, str, str]]  # line and column of sites.csv, and what is wrong


def problems(facts: Facts) -> list[Problem]:
    """Check the rankings of ``sites.csv``, count by count."""
    wrong = []
    for line, count in facts.rows("site_counts"):
        ranking = [pair for pair in facts.rows("sites") if pair[1]["count"] == count["id"]]
        if not ranking:
            message = found(f"no place for {count['id']} in sites.csv", "at least one")
            wrong.append(Problem(facts.file("site_counts"), line, "id", message))
        compared = (_ranks, _figures) if facts.statistics else ()
        for place, column, message in (one for check in compared for one in check(facts, ranking)):
            wrong.append(Problem(facts.file("sites"), place, column, message))
        for place, column, message in _fits(facts, count, ranking):
            wrong.append(Problem(facts.file("sites"), place, column, message))
    return wrong


def _ranks(facts: Facts, ranking: Rows) -> Wrong:
    """Equal shares have equal ranks, and otherwise a rank says how many places stand before."""
    shares = [_value(facts, row["statistic"]) for _, row in ranking]
    right = 0
    for index, (line, row) in enumerate(ranking):
        tied = index and shares[index] is not None and shares[index] == shares[index - 1]
        right = right if tied else index + 1
        if row["rank"] != right:
            yield line, "rank", found(row["rank"], f"{right}, as the rows stand")


def _figures(facts: Facts, ranking: Rows) -> Wrong:
    """A ranking has figures throughout or not at all, the highest first, all of one whole."""
    before = None
    for line, row in ranking:
        if bool(row["statistic"]) != bool(ranking[0][1]["statistic"]):
            yield line, "statistic", found("figures in some rows only", "in all of a count or none")
        figure = facts.statistics.get(str(row["statistic"]))
        if figure is None:
            continue
        if figure.value is None or not figure.is_percentage:
            yield line, "statistic", found(f"{figure.id}, {figure.text}", "a percentage")
            continue
        if before and before.unit != figure.unit:
            yield line, "statistic", found(figure.unit, f"{before.unit}, as in the row before")
        elif before and figure.value > before.value:
            yield line, "rank", found(f"{figure.text} below {before.text}", "the highest first")
        before = figure


def _fits(facts: Facts, count: dict, ranking: Rows) -> Wrong:
    """The figures of a count are from its source, found in its way, in its years."""
    for line, row in ranking:
        figure = facts.statistics.get(str(row["statistic"]))
        for field in ("source", "method", "years") if figure else ():
            if getattr(figure, field) != count[field]:
                message = found(
                    f"{getattr(figure, field)!r} in {figure.id}",
                    f"{count[field]!r}, the {field} of {count['id']}",
                )
                yield line, "statistic", message


def _value(facts: Facts, statistic: object) -> float | None:
    figure = facts.statistics.get(str(statistic))
    return figure.value if figure else None
