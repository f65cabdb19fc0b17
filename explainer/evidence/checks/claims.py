"""Has every claim a range that makes sense and figures that bear out its verdict?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found
from explainer.evidence.statistic import Statistic, number
from explainer.evidence.tables import Row

# A verdict that cannot stand without a figure on this side.
SIDE_OF_VERDICT = {"supported": "for", "misleading": "against"}
SINGLE = "single source"  # words that own up to it
MOST_AXES = 2

Beside = list[tuple[int, Row, Statistic]]  # line and row of claim_figures.csv, and its figure


def problems(facts: Facts) -> list[Problem]:
    """Check the claims one by one, and each with the figures beside it."""
    claims = facts.rows("claims")
    wrong = [
        Problem(facts.file("claims"), line, column, message)
        for line, claim in claims
        for column, message in _range(claim)
    ]
    if facts.statistics and facts.rows("claim_figures"):
        for line, claim in claims:
            beside = _beside(facts, claim)
            wrong += [
                Problem(facts.file("claims"), line, column, message)
                for column, message in _verdict(claim, beside)
            ]
            wrong += [
                Problem(facts.file("claim_figures"), row, "axis", message)
                for row, message in _axes(beside)
            ]
    return wrong


def _beside(facts: Facts, claim: Row) -> Beside:
    """Return the figures of a claim; those that do not exist are for the foreign key to find."""
    return [
        (line, row, facts.statistics[str(row["statistic"])])
        for line, row in facts.rows("claim_figures")
        if row["claim"] == claim["id"] and row["statistic"] in facts.statistics
    ]


def _range(claim: Row) -> Iterator[tuple[str, str]]:
    low, high, unit = claim["low"], claim["high"], claim["unit"]
    given = [low is not None, high is not None, bool(unit)]
    if any(given) and not all(given):
        column = ("low", "high", "unit")[given.index(False)]
        yield column, found("nothing", "low, high and unit, or none of them")
    elif low is not None and low > high:
        yield "low", found(f"{number(low)} above high", f"at most {number(high)}")


def _verdict(claim: Row, beside: Beside) -> Iterator[tuple[str, str]]:
    verdict = str(claim["verdict"])
    side = SIDE_OF_VERDICT.get(verdict)
    if side and side not in {row["side"] for _, row, _ in beside}:
        yield "verdict", found(verdict, f"a figure {side} the claim in claim_figures.csv")
    sources = {figure.source for _, _, figure in beside}
    if len(sources) < 2 and SINGLE not in f"{claim['reasons']} {claim['meaning']}".lower():
        yield "reasons", found(f"figures from {len(sources)} source", f"two, or “{SINGLE}”")


def _axes(beside: Beside) -> Iterator[tuple[int, str]]:
    axes: dict[object, None] = {}
    for line, row, figure in beside:
        axis = str(row["axis"])
        if not axis:
            continue
        if axis.startswith("%") != figure.is_percentage:
            yield line, found(f"{axis!r} for a figure in {figure.unit}", "an axis that counts it")
        if axis not in axes and len(axes) == MOST_AXES:
            yield line, found(f"{axis!r}, one axis too many", " or ".join(map(repr, axes)))
        else:
            axes[axis] = None
