"""Do the figures make sense? Ranges, counts, units, dates, and the ways of counting."""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found
from explainer.evidence.statistic import SPREADS, Statistic, number

WHOLE_UNITS = {"lesions", "vertebrae", "patients", "people"}


def problems(facts: Facts) -> list[Problem]:
    """Check every statistic by itself and every lens with its statistics."""
    lines = {str(row["id"]): line for line, row in facts.rows("statistics")}
    wrong = [
        Problem(facts.file("statistics"), lines[one.id], column, message)
        for one in facts.statistics.values()
        for column, message in (
            *_range(one),
            *_spread(one),
            *_unit(one),
            *_counts(one),
            *_paperwork(one),
        )
    ]
    if facts.statistics:
        wrong += _lenses(facts)
    return wrong


def _range(one: Statistic) -> Iterator[tuple[str, str]]:
    if one.value is None and one.low is None and one.high is None:
        yield "value", found("neither value nor range", "one of them")
    if one.low is not None and one.high is not None and one.low > one.high:
        yield "low", found(f"{number(one.low)} above high", f"at most {number(one.high)}")
    elif one.value is not None:
        if one.low is not None and one.value < one.low:
            yield "low", found(f"{number(one.low)} above value", f"at most {number(one.value)}")
        if one.high is not None and one.value > one.high:
            yield "high", found(f"{number(one.high)} below value", f"at least {number(one.value)}")


def _spread(one: Statistic) -> Iterator[tuple[str, str]]:
    """Whoever reads low and high has to know whether they hold results or doubt about one."""
    given = one.low is not None or one.high is not None
    if given and not one.spread:
        yield "spread", found("nothing beside low or high", " or ".join(SPREADS))
    elif one.spread and not given:
        yield "spread", found(f"{one.spread} without low and high", "nothing, or low and high")
    elif one.spread == "confidence-interval" and None in (one.value, one.low, one.high):
        yield "spread", found(f"{one.spread} without an estimate or an end", "all three, or range")


def _unit(one: Statistic) -> Iterator[tuple[str, str]]:
    for column in ("value", "low", "high"):
        amount = getattr(one, column)
        if amount is None:
            continue
        if one.is_percentage and not 0 <= amount <= 100:
            yield column, found(number(amount), "0 to 100, because the unit is a percentage")
        elif one.unit == "degrees" and not -180 <= amount <= 180:
            yield column, found(number(amount), "-180 to 180, because the unit is degrees")
        elif one.unit not in ("degrees",) and amount < 0:
            yield column, found(number(amount), f"no negative number of {one.unit}")
        elif one.unit in WHOLE_UNITS and amount != int(amount):
            yield column, found(number(amount), f"a whole number of {one.unit}")


def _counts(one: Statistic) -> Iterator[tuple[str, str]]:
    if one.numerator is None or one.value is None:
        return
    if one.denominator is None:
        if one.is_percentage:
            yield "denominator", found("nothing", "the count below the line, as one is above it")
    elif one.numerator > one.denominator:
        yield "numerator", found(f"{one.numerator}", f"at most the denominator {one.denominator}")
    elif one.is_percentage:
        share = 100 * one.numerator / one.denominator
        decimals = len(number(one.value).partition(".")[2])
        if abs(share - one.value) > 0.5 * 10**-decimals + 1e-9:
            right = number(round(share, max(decimals, 1)))
            yield "value", found(number(one.value), f"{right}, which is {one.count_text}")
    if one.unit in WHOLE_UNITS and one.numerator != one.value:
        yield "numerator", found(f"{one.numerator}", f"the value {number(one.value)}")


def _paperwork(one: Statistic) -> Iterator[tuple[str, str]]:
    if one.next_review <= one.checked_on:
        yield "next_review", found(one.next_review, f"a day after {one.checked_on}")
    if not one.note and (one.basis == "derived" or one.verified != "yes"):
        yield "note", found("nothing", "how the figure was derived or where it was read")


def _lenses(facts: Facts) -> Iterator[Problem]:
    places = {str(row["region"]) for _, row in facts.rows("regions")}
    for line, lens in facts.rows("lenses"):
        series = [one for one in facts.statistics.values() if one.series == lens["id"]]

        def problem(column: str, message: str, line: int = line) -> Problem:
            return Problem(facts.file("lenses"), line, column, message)

        if not series:
            yield problem("id", found("no statistic with this series", "at least one"))
        for one in series:
            if one.unit != lens["unit"]:
                yield problem("unit", found(lens["unit"], f"{one.unit}, as in {one.id}"))
            if one.source != lens["source"]:
                yield problem("source", found(lens["source"], f"{one.source}, as in {one.id}"))
            if not one.place or one.value is None:
                yield problem("id", found(f"{one.id} without place or value", "both"))
        total = sum(one.value or 0 for one in series if one.place in places)
        if lens["adds_to_100"] == "yes" and places and abs(total - 100) > 0.5:
            message = found(f"yes, but the regions add up to {number(total)}", "100, or no")
            yield problem("adds_to_100", message)
