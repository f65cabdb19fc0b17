"""Does every case have signs that rest on words of our tables, and do the cases reach all bands?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found
from explainer.evidence.tables import Row

FEWEST_CASES = 12
FEWEST_OPEN = 2  # cases in which the signs do not lead to the tumour: certainty must be honest
FEWEST_SIGNS = 3
REGIONS = ("cervical", "thoracic", "lumbar", "sacral")
BANDS = ("conus", "cauda-equina")
# What a sign of each reach rests on.
TABLE_OF_REACH = {"bone": "regions", "band": "compression"}


def problems(facts: Facts) -> list[Problem]:
    """Check the cases together and one by one, and each sign against the row that it names."""
    if not facts.rows("cases"):
        return []
    return [
        *_together(facts),
        *_tumours(facts),
        *_signs_of_cases(facts),
        *_rests_on(facts),
    ]


def _together(facts: Facts) -> Iterator[Problem]:
    """There are enough cases, over all regions and both ends of the cord."""
    cases = facts.rows("cases")
    file, end = facts.file("cases"), cases[-1][0]
    if len(cases) < FEWEST_CASES:
        yield Problem(file, end, "id", found(f"{len(cases)} cases", f"at least {FEWEST_CASES}"))
    unsettled = sum(row["settled"] == "no" for _, row in cases)
    if unsettled < FEWEST_OPEN:
        message = found(f"{unsettled} cases that stay open", f"at least {FEWEST_OPEN}")
        yield Problem(file, end, "settled", message)
    levels = {row["level"]: row for _, row in facts.rows("vertebrae")}
    hit = [levels[level] for _, row in cases for level in row["tumour"] if level in levels]
    for column, names in (("region", REGIONS), ("compression", BANDS)):
        present = {row[column] for row in hit}
        for name in names:
            if levels and name not in present:
                message = found(f"no tumour in {name}", "a case for every region, conus and cauda")
                yield Problem(file, end, "tumour", message)


def _tumours(facts: Facts) -> Iterator[Problem]:
    levels = [row["level"] for _, row in facts.rows("vertebrae")]
    for line, case in facts.rows("cases"):
        for level in case["tumour"]:
            if levels and level not in levels:
                message = found(repr(level), "a level of vertebrae.csv")
                yield Problem(facts.file("cases"), line, "tumour", message)


def _signs_of_cases(facts: Facts) -> Iterator[Problem]:
    signs = facts.rows("case_signs")
    for line, case in facts.rows("cases"):
        numbers = [row["number"] for _, row in signs if row["case"] == case["id"]]
        if signs and len(numbers) < FEWEST_SIGNS:
            message = found(f"{len(numbers)} signs", f"at least {FEWEST_SIGNS} in case_signs.csv")
            yield Problem(facts.file("cases"), line, "id", message)
        elif numbers != list(range(1, len(numbers) + 1)):
            listed = ", ".join(map(str, numbers))
            message = found(f"signs {listed}", "1, 2, 3 and so on in case_signs.csv")
            yield Problem(facts.file("cases"), line, "id", message)


def _rests_on(facts: Facts) -> Iterator[Problem]:
    for line, sign in facts.rows("case_signs"):
        for column, message in _support(facts, sign):
            yield Problem(facts.file("case_signs"), line, column, message)


def _support(facts: Facts, sign: Row) -> Iterator[tuple[str, str]]:
    table, column = str(sign["table"]), str(sign["column"])
    expected = TABLE_OF_REACH.get(str(sign["reach"]), "roots")
    if table != expected:
        yield "table", found(table, f"{expected} for a sign of reach {sign['reach']}")
        return
    key = facts.resources[table]["schema"]["primaryKey"][0]
    rows = {row[key]: row for _, row in facts.rows(table)}
    if not rows:
        return
    if column not in next(iter(rows.values())):
        yield "column", found(repr(column), f"a column of {table}")
        return
    for name in sign["rows"]:
        if name not in rows:
            yield "rows", found(repr(name), f"a value of the column {key} of {table}")
        elif str(sign["phrase"]) not in str(rows[name][column]):
            words = found(repr(sign["phrase"]), f"words of {column} in the row {name} of {table}")
            yield "phrase", words
