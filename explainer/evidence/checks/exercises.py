"""Can every exercise be judged: does its answer exist, and are its mistakes mistakes?"""

import ast
from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found
from explainer.evidence.statistic import Statistic
from explainer.evidence.tables import Row

# How many figures an answer of this form consists of.
ANSWERS = {"count": 1, "ratio": 1, "percent": 1, "unknowable": 0}


def problems(facts: Facts) -> list[Problem]:
    """Check exercises.csv and exercise_mistakes.csv against the statistics."""
    if not facts.statistics:
        return []
    exercises = {str(row["id"]): row for _, row in facts.rows("exercises")}
    known = {str(row["exercise"]) for _, row in facts.rows("exercise_mistakes")}
    wrong = [
        Problem(facts.file("exercises"), line, column, message)
        for line, row in facts.rows("exercises")
        for column, message in (*_answer(row, facts), *_code(row))
    ]
    if known:
        wrong += [
            Problem(facts.file("exercises"), line, "id", _without(row))
            for line, row in facts.rows("exercises")
            if row["id"] not in known
        ]
    return wrong + [
        Problem(facts.file("exercise_mistakes"), line, column, message)
        for line, row in facts.rows("exercise_mistakes")
        if row["exercise"] in exercises
        for column, message in (*_mistake(row, exercises[str(row["exercise"])], facts), *_code(row))
    ]


def _answer(row: Row, facts: Facts) -> Iterator[tuple[str, str]]:
    """The form says how many figures there are, whether with names, and of which kind."""
    form, entries = row["form"], _entries(row)
    if form == "table":
        if any(not name for name, _ in entries) or len(entries) < 2:
            yield "answer", found("; ".join(row["answer"]), "two or more figures, as name=id")
    elif len(entries) != ANSWERS[form] or any(name for name, _ in entries):
        expected = "one id" if ANSWERS[form] else "nothing"
        yield "answer", found("; ".join(row["answer"]) or "nothing", f"{expected}, as form says")
    for _, id in entries:
        figure = facts.statistics.get(id)
        if figure is None:
            yield "answer", found(repr(id), "an id of statistics.csv")
        elif reason := _unfit(figure, str(form)):
            yield "answer", found(f"{id}, {figure.text}", reason)
    if (form == "percent") != str(row["unit"]).startswith("%"):
        yield "unit", found(repr(row["unit"]), "one that begins with % in the form percent only")


def _unfit(figure: Statistic, form: str) -> str:
    """Say what is expected where a figure does not give the number that the form asks for."""
    if form == "percent":
        fits = figure.is_percentage and figure.denominator
        return "" if fits and figure.numerator else "a percentage with its counts"
    if figure.is_percentage:
        return "" if figure.numerator is not None and form != "ratio" else "a number, or counts"
    return "" if figure.value is not None else "a value"


def _mistake(row: Row, exercise: Row, facts: Facts) -> Iterator[tuple[str, str]]:
    """A wrong answer is numbers, with names where the right one has them, and not the right one."""
    entries, right = _entries(row), _entries(exercise)
    names = {name for name, _ in right}
    try:
        numbers = {name: float(number) for name, number in entries}
    except ValueError:
        yield "answer", found("; ".join(row["answer"]), "numbers, or name=number")
        return
    if unknown := [name for name in numbers if name not in names and (name or right)]:
        expected = f"one of {', '.join(sorted(names))}" if any(names) else "a number, no name"
        yield "answer", found(repr(unknown[0]), expected)
        return
    figures = {name: facts.statistics.get(id) for name, id in right}
    if figures and all(figures.values()):
        answer = {name: _number(figure, exercise) for name, figure in figures.items()}
        for name, number in entries:
            if not name and abs(float(number) - answer[""]) < 0.05:
                yield "answer", found(number, "a wrong answer; this is the right one")
        if "" not in answer and numbers == answer:
            yield "answer", found("the right numbers", "at least one that is wrong")


def _number(figure: Statistic, exercise: Row) -> float:
    count = figure.is_percentage and exercise["form"] != "percent"
    return float(figure.numerator if count else figure.value)


def _code(row: Row) -> Iterator[tuple[str, str]]:
    """Code has to be Python, and its last line a value."""
    code = str(row["code"])
    if not code:
        return
    try:
        last = ast.parse(code).body[-1]
    except SyntaxError as error:
        yield "code", found(f"{error.msg} in its line {error.lineno}", "Python")
        return
    if not isinstance(last, ast.Expr):
        yield "code", found(repr(code.splitlines()[-1]), "a last line that is the answer")


def _entries(row: Row) -> list[tuple[str, str]]:
    """Return names (empty where there are none) and what stands behind the equals sign."""
    pairs = (str(entry).rpartition("=") for entry in row["answer"])
    return [(name, value) for name, _, value in pairs]


def _without(row: Row) -> str:
    return found(f"{row['id']} without a known mistake", "one or more in exercise_mistakes.csv")
