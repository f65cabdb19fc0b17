"""How a number is judged: a list of rules, of which the first that fits speaks.

The published page gets the same list (:func:`published`), so that a browser judges alike.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer.evidence import inline
from explainer.exercises.verdict import RIGHT, Verdict, quoted
from explainer.exercises.wording import WORDS, general

if TYPE_CHECKING:
    from explainer.exercises.task import Task

Span = tuple[float, float]
_EVERY = (-math.inf, math.inf)
_EXACT = 1e-6
NEAR = 0.006  # of an answer that is no whole number: 9.3 is 9.25 rounded


@dataclass(frozen=True, slots=True)
class Rule:
    """What is said to every number in one of ``spans`` (lowest and highest, both included)."""

    kind: str
    words: str
    spans: tuple[Span, ...]

    def fits(self, value: float) -> bool:
        return any(low <= value <= high for low, high in self.spans)


def rules(task: "Task") -> tuple[Rule, ...]:
    """Return the rules of a task with one number as its answer; together they fit every number."""
    known = [
        Rule(one.kind, one.words, tuple(span for it in one.answers for span in around(it, task)))
        for one in task.mistakes
    ]
    if task.form == "unknowable":
        return *known, Rule("number", task.too_large or WORDS["number"], (_EVERY,))
    value = task.answer
    return (
        Rule(RIGHT, task.right, around(value, task)),
        *known,
        *(Rule(kind, _said(kind, task), spans) for kind, spans in _general(task)),
        Rule("too-small", task.too_small or WORDS["too-small"], ((-math.inf, value),)),
        Rule("too-large", task.too_large or WORDS["too-large"], ((value, math.inf),)),
    )


def around(value: float, task: "Task") -> tuple[Span, ...]:
    """Return which numbers mean ``value``: counts exactly, all others as they may be rounded."""
    if task.form in ("count", "unknowable") and value == int(value):
        return (_within(value, _EXACT),)
    near = _within(value, NEAR * abs(value) + _EXACT)
    if task.form in ("percent", "unknowable") and value > 1:
        return near, _within(round(value), _EXACT)
    return (near,)


def judge_number(task: "Task", value: float) -> Verdict:
    """Return the verdict on a number."""
    rule = next(rule for rule in rules(task) if rule.fits(value))
    return Verdict(rule.kind == RIGHT, rule.kind, rule.words)


def published(task: "Task") -> dict:
    """Return how a typed answer is judged, for a page: JSON, all words as HTML.

    ``{"form", "rules": [[kind, words, [[low, high], ...]], ...], "said": {"sign", "cannot"},
    "cannot": kind}``: the first rule with ``low <= number <= high`` speaks, ``null`` is
    an open end. To say that the table cannot tell is of the kind ``cannot``: ``"right"`` or
    ``"can-tell"``.
    """
    unknowable = task.form == "unknowable"
    said = {
        "sign": typed_words("sign", task),
        "cannot": task.right if unknowable else WORDS["can-tell"],
    }
    return {
        "form": task.form,
        "rules": [
            [rule.kind, str(inline(rule.words)), [_ends(span) for span in rule.spans]]
            for rule in rules(task)
        ],
        "said": {kind: str(inline(words)) for kind, words in said.items()},
        "cannot": RIGHT if unknowable else "can-tell",
    }


def typed_words(kind: str, task: "Task", given: object = None) -> str:
    """Return what is said to a text that is no number, or is a percentage where none is asked."""
    shown = "This" if given is None else quoted(given)
    return general(kind, unit=task.units, given=shown).words


def _general(task: "Task"):
    """Yield what goes wrong in every exercise, with the numbers that come of it."""
    value, counts = task.answer, task.counts
    if task.form == "count":
        if counts:
            share = counts[0] / counts[1]
            near = _within(100 * share, NEAR * 100 * share)
            yield "share", (_within(share, NEAR * share), near)
            yield "rest", (_within(counts[1] - counts[0], _EXACT),)
            yield "more-than-all", ((counts[1] + _EXACT, math.inf),)
    else:
        factor = [value * 100, value / 100]
        if task.form == "percent":
            if counts:
                yield "count", (_within(counts[0], _EXACT),)
            yield "rest", around(100 - value, task)
            if int(value) != round(value):
                yield "cut", (_within(int(value), _EXACT),)
        yield "factor", tuple(_within(number, NEAR * abs(number)) for number in factor)
        if task.form == "percent":
            yield "more-than-all", ((100 + _EXACT, math.inf),)
        else:
            yield "rounded", (_within(round(value), _EXACT),)
    if value >= 0:
        yield "negative", ((-math.inf, -_EXACT),)


def _said(kind: str, task: "Task") -> str:
    return general(kind, unit=task.units).words


def _within(value: float, distance: float) -> Span:
    return value - distance, value + distance


def _ends(span: Span) -> list[float | None]:
    """Return the ends of a span as JSON has them; around a whole number it is just that number."""
    low, high = span
    if high - low < 3 * _EXACT and round(low) == round(high):
        return [round(low), round(high)]
    return [round(end, 6) if math.isfinite(end) else None for end in span]
