"""What the page's script makes of a typed answer: the vectors, and Python's very words."""

import random

import pytest

from explainer.exercises import tasks
from explainer.exercises.typed import CANNOT_SAY
from tests.exercises.vectors import TASKS, vectors
from tests.exhibits.beside import beside


@pytest.fixture
def run(visit):
    return beside(visit("").page, "judging.js", "exercise.js")


def typed_at_random(chance: random.Random) -> str:
    number = chance.choice(
        ("22", "9,25", "9.25", "15.5", "15,5", "1,379", "0.155", ".155", "18", "nine", "-3", "54",
         "0", "1e3", "47.8", str(chance.randint(0, 200)), f"{chance.uniform(0, 100):.2f}")
    )  # fmt: skip
    before = chance.choice(("", "", "about ", "~", "= ", "+", "\N{MINUS SIGN}", "I say "))
    after = chance.choice(("", "", " %", "%", " percent", " of 46", "/116", " patients", "!", "?"))
    return f"{chance.choice(('', ' '))}{before}{number}{after}"


def test_agrees_with_the_vectors(run):
    given = vectors()
    found = run("given.cases.map((c) => judgeTyped(c.typed, given.rules[c.form]))", given)
    for verdict, case in zip(found, given["cases"], strict=True):
        told = {"right": verdict["right"], "kind": verdict["kind"]}
        assert case | told == case


def test_knows_the_same_ways_to_say_that_nobody_can(run):
    assert run("CANNOT_SAY", None) == list(CANNOT_SAY)


def test_says_what_python_says(run):
    chance = random.Random(1846)
    asked = [*(task for task in tasks() if task.is_typed), *TASKS.values()]
    texts = [
        "cannot say",
        "Nobody looked",
        "The table cannot tell",
        *(typed_at_random(chance) for _ in range(100)),
    ]
    cases = [[text, task.published()] for task in asked for text in texts]
    expression = "given.map(([text, rules]) => verdictHtml(judgeTyped(text, rules)))"
    found = iter(run(expression, cases))
    kinds = set()
    for task in asked:
        for text in texts:
            verdict, said = task.judge(text), next(found)
            kinds.add(verdict.kind)
            if verdict.kind == "not-a-number":  # Python quotes what was given
                assert 'data-kind="not-a-number"' in said
            else:
                assert said == str(verdict.__html__()), (task.task, text)
    assert {"right", "sign", "factor", "can-tell", "negative", "too-large"} <= kinds
