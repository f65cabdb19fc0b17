"""The words and numbers of one result: the tree, what a yes and a no mean, the whole table."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence

import htpy as h

from explainer import evidence
from explainer.care.tests import Question, questions
from explainer.statistics.bayes import Reach

from .parts import csv_link, scrolled_table

HEADER = ("Test", "Before the test", "Found", "Missed", "False alarms", "Rightly no",
          "After a yes", "After a no")  # fmt: skip


def values(reach: Reach, before: float) -> dict[str, str]:
    """Return every number of a result as text; ``before`` is the chance, 0 to 1.

    The script writes the same texts for a chance that the reader sets.
    """
    splits = worst, best = reach.worst.split(before), reach.best.split(before)
    ends = (reach.worst, reach.best)
    return {
        "having": f"{worst.having:,}",
        "lacking": f"{worst.lacking:,}",
        "found": span(worst.found, best.found),
        "missed": span(best.missed, worst.missed),
        "alarms": span(best.alarms, worst.alarms),
        "clear": span(worst.clear, best.clear),
        "yes": span(*(f"{one.found:,} of {one.yes:,}" for one in splits), " up to "),
        "no": span(*(f"{one.missed:,} of {one.no:,}" for one in reversed(splits)), " up to "),
        "after-yes": span(*(percent(one.after_yes(before)) for one in ends)),
        "after-no": span(*(percent(one.after_no(before)) for one in reversed(ends))),
    }


def places(reach: Reach, before: float) -> str:
    """Return the places on lines from 0 to 100: before, and both ends after a yes and a no."""
    worst, best = reach.worst, reach.best
    shares = {
        "b": before,
        "y": worst.after_yes(before),
        "n": worst.after_no(before),
        "y2": best.after_yes(before),
        "n2": best.after_no(before),
    }
    names = shares if reach.is_range else ("b", "y", "n")
    return ";".join(f"--{name}:{100 * shares[name]:.3g}" for name in names)


def span(low: object, high: object, between: str = " to ") -> str:
    """Return both ends as ``"316 to 668"``, or one where they are the same."""
    return str(low) if low == high else f"{low}{between}{high}"


def percent(share: float) -> str:
    """Write a share: one decimal near the ends, none between, and never 0% or 100% for almost."""
    if math.isnan(share):
        return "nobody"
    if 0 < share < 0.0005:
        return "less than 0.1%"
    if 0.9995 <= share < 1:
        return "more than 99.9%"
    decimals = 0 if 0.1 <= share <= 0.9 else 1
    rounded = math.floor(share * 100 * 10**decimals + 0.5 + 1e-9) / 10**decimals
    return f"{rounded:g}%"


def likelihood(reach: Reach) -> str:
    """Say by how much either answer changes the odds."""
    yes = (reach.worst.likelihood_yes, reach.best.likelihood_yes)
    no = (1 / reach.worst.likelihood_no, 1 / reach.best.likelihood_no)
    changes = f"a yes multiplies the odds by {_times(yes)}, a no divides them by {_times(no)}"
    return f"Worked out: {changes}."


def result(what: str, text: Mapping[str, str], put: Callable) -> h.Fragment:
    """Return the thousand, parted twice, as a list in a list; then what a yes and a no mean.

    ``put`` writes the text of a name: as it is, or in a place that a script can find.
    """

    def branch(name: str, words: object, *leaves: tuple[str, str]) -> h.Element:
        parts = h.ul[(h.li[h.b[put(leaf, text)], f" {said}"] for leaf, said in leaves)]
        return h.li[h.b[put(name, text)], words, parts]

    return h.fragment[
        h.ul[
            branch(
                "having", [" with ", put("what", {"what": what})],
                ("found", "found"), ("missed", "missed"),
            ),
            branch("lacking", " without", ("alarms", "false alarms"), ("clear", "rightly no")),
        ],
        h.p["After a yes ", h.b[put("yes", text)], " with it (", put("after-yes", text), ")"],
        h.p["After a no ", h.b[put("no", text)], " with it all the same (",
            put("after-no", text), ")"],
    ]  # fmt: skip


def table() -> list[h.Element]:
    """Return every test with every chance that fits it, and the link that saves the table."""
    rows = list(_rows())
    saved = [(question.id, *row) for question, row in rows]
    return [
        scrolled_table(
            "Every test with every prepared chance: of 1,000.",
            HEADER,
            [_group(one, [row for of, row in rows if of == one]) for one in questions()],
        ),
        h.p[csv_link("test-results.csv", ("Question", *HEADER), saved)],
    ]


def _group(question: Question, rows: Sequence[Sequence[str]]) -> h.Element:
    return h.tbody[
        h.tr[h.th(colspan=str(len(HEADER)), scope="rowgroup")[question.asks]],
        (h.tr[h.th(scope="row")[row[0]], (h.td[cell] for cell in row[1:])] for row in rows),
    ]


def _rows() -> Iterator[tuple[Question, tuple[str, ...]]]:
    for question in questions():
        for test in question.tests:
            for chance in question.chances:
                text = values(test.reach, chance.share)
                cells = (text[name] for name in ("found", "missed", "alarms", "clear"))
                after = (text["after-yes"], text["after-no"])
                yield question, (test.label, chance.figure.text, *cells, *after)


def reference_keys() -> tuple[str, ...]:
    """Return the keys of the sources of every test, chance and word, each once."""
    keys = [
        key
        for question in questions()
        for key in (
            *evidence.cited(question.why, *(test.words for test in question.tests)),
            *(test.sensitivity.source for test in question.tests),
            *(chance.figure.source for chance in question.chances),
        )
    ]
    return tuple(dict.fromkeys(keys))


def statistic_ids() -> tuple[str, ...]:
    """Return the ids of all figures that are shown, each once."""
    ids = [
        id
        for question in questions()
        for id in (
            *(figure.id for test in question.tests
              for figure in (test.sensitivity, test.specificity)),
            *(chance.figure.id for chance in question.chances),
            *evidence.linked(question.why, *(test.words for test in question.tests)),
        )
    ]  # fmt: skip
    return tuple(dict.fromkeys(ids))


def _times(ends: tuple[float, float]) -> str:
    """Write by what the odds change: ``"31"``, ``"1.6 to 14"``, ``"5.9 or more"``."""
    low, high = (f"{one:.2g}" if one < 10 else f"{one:.0f}" for one in ends)
    return f"{low} or more" if math.isinf(ends[1]) else span(low, high)
