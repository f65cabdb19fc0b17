"""Do composed patients answer every item once, and does each version hold just one error?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found

COMPARED = ("tokuhashi", "tomita", "bauer")


def problems(facts: Facts) -> list[Problem]:
    """Check patients and versions against the points of the scores."""
    if not facts.rows("score_items"):
        return []
    return [*_answers(facts), *_versions(facts)]


def _answers(facts: Facts) -> Iterator[Problem]:
    rows = [row for _, row in facts.rows("score_items")]
    known = {f"{row['score']}.{row['item']}={row['option']}" for row in rows}
    asked = {f"{row['score']}.{row['item']}" for row in rows if row["score"] in COMPARED}
    file = facts.file("score_facts")
    for line, patient in facts.rows("score_patients"):
        answered: list[str] = []
        for at, fact in facts.rows("score_facts"):
            if fact["patient"] != patient["id"]:
                continue
            for answer in fact["answers"]:
                if answer not in known:
                    message = found(repr(answer), "score.item=option of score_items.csv")
                    yield Problem(file, at, "answers", message)
                answered.append(answer.partition("=")[0])
        for item in sorted(asked):
            if (times := answered.count(item)) != 1:
                message = found(f"{times} answers to {item}", f"one in {file}")
                yield Problem(facts.file("score_patients"), line, "id", message)


def _versions(facts: Facts) -> Iterator[Problem]:
    points: dict[tuple[str, str], list[int]] = {}
    for _, row in facts.rows("score_items"):
        points.setdefault((row["score"], row["item"]), []).append(row["points"])
    for line, version in facts.rows("score_versions"):
        rows = [
            (at, row)
            for at, row in facts.rows("score_version_rows")
            if row["version"] == version["version"]
        ]
        errors = sum(row["error"] == "yes" for _, row in rows)
        if errors != 1:
            message = found(f"{errors} rows with an error", "one, for the reader to find")
            yield Problem(facts.file("score_versions"), line, "version", message)
        if version["verified"] == "partial" and not version["note"]:
            message = found("nothing in a partial row", "who reports it")
            yield Problem(facts.file("score_versions"), line, "note", message)
        for at, row in rows:
            yield from _row(facts, at, row, points.get((version["score"], row["item"])))


def _row(facts: Facts, line: int, row: dict, right: list[int] | None) -> Iterator[Problem]:
    file = facts.file("score_version_rows")
    if row["item"] and right is None:
        yield Problem(file, line, "item", found(repr(row["item"]), "an item of that score"))
    elif right:
        expected = " ".join(map(str, sorted(right)))
        is_right = sorted(row["shown"].split()) == expected.split()
        if row["error"] == "yes" and is_right:
            yield Problem(file, line, "shown", found(repr(row["shown"]), "points that are wrong"))
        elif row["error"] == "no" and not is_right:
            yield Problem(file, line, "shown", found(repr(row["shown"]), repr(expected)))
