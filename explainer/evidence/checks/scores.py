"""Do the bands of every score cover its totals, and do its options and exclusions make sense?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found

FEWEST_OPTIONS = 2


def problems(facts: Facts) -> list[Problem]:
    """Check items, bands and exclusions of each score, and that what is inferred says so."""
    if not facts.rows("scores"):
        return []
    return [*_items(facts), *_bands(facts), *_exclusions(facts), *_silent(facts)]


def _of_score(facts: Facts, table: str, score: object) -> list:
    return [(line, row) for line, row in facts.rows(table) if row["score"] == score]


def _items(facts: Facts) -> Iterator[Problem]:
    """Each item has one name, several options, and its rows stand together."""
    file = facts.file("score_items")
    before, seen = None, {}
    for line, row in facts.rows("score_items"):
        key = (row["score"], row["item"])
        name, options, first = seen.setdefault(key, (row["item_name"], [], line))
        options.append(row["option"])
        if row["item_name"] != name:
            yield Problem(file, line, "item_name", found(repr(row["item_name"]), repr(name)))
        if key != before and len(options) > 1:
            message = found("an item in two places", f"its rows together, from row {first}")
            yield Problem(file, line, "item", message)
        before = key
    for _, options, first in seen.values():
        if len(options) < FEWEST_OPTIONS:
            message = found(f"{len(options)} option", f"at least {FEWEST_OPTIONS} for an item")
            yield Problem(file, first, "option", message)


def _bands(facts: Facts) -> Iterator[Problem]:
    """The bands run from the lowest to the highest total, each from where the last one ended."""
    if not facts.rows("score_items"):
        return
    for _, score in facts.rows("scores"):
        points: dict[object, list[int]] = {}
        for _, row in _of_score(facts, "score_items", score["score"]):
            points.setdefault(row["item"], []).append(row["points"])
        expected = sum(map(min, points.values()))
        line = 1
        for line, band in _of_score(facts, "score_bands", score["score"]):
            if band["low"] != expected or band["high"] < band["low"]:
                message = found(f"{band['low']} to {band['high']}", f"a band from {expected}")
                yield Problem(facts.file("score_bands"), line, "low", message)
            expected = band["high"] + 1
        highest = sum(map(max, points.values()))
        if facts.rows("score_bands") and expected != highest + 1:
            message = found(f"bands up to {expected - 1}", f"up to {highest}, the highest total")
            yield Problem(facts.file("score_bands"), line, "high", message)


def _exclusions(facts: Facts) -> Iterator[Problem]:
    """What an option excludes is an option of another item, and excludes it in turn."""
    rows = {
        (row["score"], f"{row['item']}={row['option']}"): row
        for _, row in facts.rows("score_items")
    }
    for line, row in facts.rows("score_items"):
        mine = f"{row['item']}={row['option']}"
        for other in row["excludes"]:
            there = rows.get((row["score"], other))
            if there is None or there["item"] == row["item"]:
                message = found(repr(other), "item=option of another item of this score")
            elif mine not in there["excludes"]:
                message = found(f"{other}, which does not exclude {mine}", "both, or neither")
            else:
                continue
            yield Problem(facts.file("score_items"), line, "excludes", message)


def _silent(facts: Facts) -> Iterator[Problem]:
    for table in ("score_items", "score_bands"):
        for line, row in facts.rows(table):
            if row["verified"] == "partial" and not row["note"]:
                message = found("nothing in a partial row", "what is inferred")
                yield Problem(facts.file(table), line, "note", message)
