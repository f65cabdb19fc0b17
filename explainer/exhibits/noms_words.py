"""What the answers to the four questions add up to, in words; never an order to do something."""

from __future__ import annotations

from collections.abc import Iterator

import htpy as h

from explainer import evidence
from explainer.care.noms import Option, Pair, Question, pairs, questions

OPEN = "Still open: the reasoning waits for it."
# The first two answers in a heading.
SHORT = {
    "low": "low grade",
    "debated": "grade 1c",
    "high": "high grade",
    "sensitive": "sensitive",
    "between": "in between",
    "resistant": "resistant",
}
# Two answers that pull against each other: which, and what can be said about it.
CONFLICTS = {
    ("high", "limited"): (
        "The cord needs room, and a large operation would be too much. Guidelines describe "
        "radiotherapy without an operation for people in this situation "
        "([ASTRO 2024](#ref-astro2024))."
    ),
    ("unstable", "limited"): (
        "The bone needs a hold, and a large operation would be too much. The framework puts what "
        "the body can go through above the rest ([NOMS review](#ref-bilsky_noms2010)); which "
        "smaller ways there are is for the team and the person to find."
    ),
}
DOUBTS = (
    "The framework comes from experts of one cancer centre and from reviews "
    "([NOMS review](#ref-bilsky_noms2010), [Laufer 2013](#ref-laufer2013)). We found no trial in "
    "which people were treated with it and without it.",
    "It was written before many of today’s medicines. Whether a medicine can shrink the tumour is "
    "a part of the second question that no list holds.",
    "Four answers leave out the most important one: what matters to this person.",
)


def texts() -> list[str]:
    """Return every Markdown text of the reasoning."""
    adds = [option.adds for one in questions() for option in one.options]
    both = [text for one in pairs() for text in (one.says, one.doubt)]
    return [*adds, *both, *CONFLICTS.values(), *DOUBTS]


def reasoning(prefix: str) -> h.Element:
    """Return everything that can be said to any answers; style rules show what fits."""
    neurologic, oncologic, mechanical, systemic = questions()
    return h.div(".reasoning", id=f"{prefix}-reasoning", tabindex="-1")[
        h.h3[h.span["The reasoning so far"], h.span(".each")["What each answer adds"]],
        _answer(neurologic),
        _answer(oncologic),
        (_both(f"{one.neurologic}-{one.oncologic}", one) for one in pairs()),
        _answer(mechanical),
        _answer(systemic),
        conflicts(),
        h.div(".doubts")[
            h.h4["What four answers cannot tell"],
            h.ul[(h.li[evidence.inline(text)] for text in DOUBTS)],
        ],
    ]


def conflicts() -> Iterator[h.Element]:
    """Yield what is said where two answers pull against each other."""
    for both, text in CONFLICTS.items():
        yield h.div(".both", data_adds="-".join(both))[
            h.h4["Two answers pull against each other"], h.p[evidence.inline(text)]
        ]


def _answer(one: Question) -> h.Element:
    return h.div(".answer", data_question=one.question)[
        h.h4[h.span(".letter")[one.letter], " ", one.name],
        h.p(".open")[OPEN],
        (
            h.p(data_adds=option.option)[
                h.b[option.label, ". "], evidence.inline(option.adds), _hedge(option)
            ]
            for option in one.options
        ),
    ]


def _both(name: str, one: Pair) -> h.Element:
    return h.div(".both", data_adds=name)[
        h.h4[f"Both together: {SHORT[one.neurologic]}, {SHORT[one.oncologic]}"],
        h.p[evidence.inline(one.says), _hedge(one)],
        h.p[h.b["Doubt. "], evidence.inline(one.doubt)],
    ]


def _hedge(row: Option | Pair) -> object:
    return row.verified == "partial" and h.span(".note")[" (Partly inferred.)"]
