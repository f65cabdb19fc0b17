"""Does every trial have its outcomes, and does every count fit what its source prints?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.fitting import fitting
from explainer.evidence.problem import Problem, found
from explainer.evidence.statistic import Statistic
from explainer.evidence.tables import Row

OUTCOMES = "trial_outcomes"
IDS = ("first", "second", "difference", "limit", "margin")
OF_A_MARGIN = ("difference", "limit", "margin")


def problems(facts: Facts) -> list[Problem]:
    """Check the trials, and each outcome against the statistics that it names."""
    outcomes = facts.rows(OUTCOMES)
    if not outcomes or not facts.statistics:
        return []
    designs = {row["id"]: row["design"] for _, row in facts.rows("trials")}
    wrong = [
        Problem(facts.file(OUTCOMES), line, column, message)
        for line, row in outcomes
        for column, message in (
            *_unknown(facts, row),
            *_margin(row, designs.get(row["trial"])),
            *_counts(facts, row),
        )
    ]
    counted = {row["trial"] for _, row in outcomes}
    wrong += [
        Problem(facts.file("trials"), line, "id", found("no outcome", f"one in {OUTCOMES}.csv"))
        for line, row in facts.rows("trials")
        if row["id"] not in counted
    ]
    return wrong + [
        Problem(facts.file(table), line, "note", found("nothing", "what is partial"))
        for table in ("trials", OUTCOMES)
        for line, row in facts.rows(table)
        if row["verified"] == "partial" and not row["note"]
    ]


def _unknown(facts: Facts, row: Row) -> Iterator[tuple[str, str]]:
    named = [(column, row[column]) for column in IDS] + [
        ("published", id) for id in row["published"]
    ]
    for column, id in named:
        if id and id not in facts.statistics:
            yield column, found(repr(id), "an id of statistics.csv")


def _margin(row: Row, design: object) -> Iterator[tuple[str, str]]:
    for column in OF_A_MARGIN:
        if design == "non-inferiority" and not row[column]:
            yield column, found("nothing", "the figure that a trial of non-inferiority has")
        elif design == "superiority" and row[column]:
            yield column, found(repr(row[column]), "nothing in a trial of superiority")


def _counts(facts: Facts, row: Row) -> Iterator[tuple[str, str]]:
    for group in ("first", "second"):
        figure = facts.statistics.get(str(row[group]))
        if figure:
            yield from _of_group(figure, row[f"people_{group}"], row, group)


def _of_group(figure: Statistic, people: object, row: Row, group: str) -> Iterator[tuple[str, str]]:
    column = f"people_{group}"
    counted = figure.numerator is not None
    total = figure.denominator or people
    if people is not None and figure.denominator is not None:
        yield column, found(people, f"nothing, as {figure.id} says {figure.denominator}")
    elif row["counts"] == "none":
        if counted or people is not None:
            yield "counts", found("none beside counts", "printed or worked-out")
    elif row["counts"] == "printed":
        if not counted or figure.basis != "reported":
            yield "counts", found("printed", f"worked-out or none, as {figure.id} has no counts")
    elif total is None:
        yield column, found("nothing", f"the people behind {figure.text}")
    elif not counted and len(fits := fitting(figure.value, int(total))) != 1:
        message = found(f"{len(fits)} numbers of {total} that make {figure.text}", "exactly one")
        yield column, message
