"""What goes into the sum for one question: how right its tests are, how likely it was before."""

from collections.abc import Iterable

import htpy as h

from explainer import evidence
from explainer.care.tests import OWN, Question, Test, questions

from .intervals import interval
from .parts import choice, choices, scrolled_table
from .test_result_words import likelihood

LEAST, MOST = 0.1, 99.9  # per cent: what is certain needs no test
TWICE = " The chosen test itself found this share: the sum uses it twice, in a circle."


def ids(shown: Iterable[Test]) -> str:
    """Return the ids of tests as blocks name those that they stand for."""
    return " ".join(one.id for one in shown)


def accuracies() -> h.Element:
    """Return the tests of each question under each other, all on the same two scales."""
    return h.div(".accuracy")[
        h.h3["How often was the test right?"],
        scrolled_table(
            "How right the tests were, from 0 to 100%",
            ("Test", "Says yes where it is so (sensitivity)", "Says no where not (specificity)"),
            [
                h.tbody(data_for_test=ids(question.tests))[map(_accuracy, question.tests)]
                for question in questions()
            ],
        ),
        (
            h.p(".note", data_for_test=one.id)[likelihood(one.reach)]
            for question in questions()
            for one in question.tests
        ),
        (
            h.p(".note", data_for_test=ids(question.tests))[evidence.inline(question.why)]
            for question in questions()
        ),
    ]


def chances(prefix: str, question: Question, before: str, own: float, *, here: bool) -> h.Element:
    """Return the chances of one question, which all have one unit.

    ``before`` is the chosen chance if the question is the present one (``here``).
    """
    chosen = before if here else question.chances[0].id
    radios = [
        choice("before", one.id, f"{one.figure.text}, {one.label}", checked=one.id == chosen)
        for one in question.chances
    ]
    # What has to be worked out waits for the script.
    radios.append(choice("before", OWN, "your own", checked=chosen == OWN, disabled=chosen != OWN))
    part = f"{prefix}-{question.id}"
    # Radios of one name in a form of their own: each question keeps its own choice.
    form = h.form(method="dialog", autocomplete="off")[
        choices(part, "before", "How likely was it before the test?", radios),
        h.div(data_for_before=OWN)[
            h.div(".own")[
                h.label(for_=f"{part}-own")["Your own chance, per cent"],
                h.input(
                    id=f"{part}-own", type="range", name="own", min=str(LEAST), max=str(MOST),
                    step="0.1", value=f"{own:g}", disabled=True,
                ),
                h.span(".percent")[f"{own:g}%"],
            ]
        ],
        h.p(".note.waiting")["Your own chance needs JavaScript. The others do not."],
        (
            h.p(".note", data_for_before=one.id)[
                h.a(href=f"#{one.figure.anchor}")[one.figure.text],
                f" of {one.figure.unit.removeprefix('% of ')}: {one.figure.population}.",
                one.measured_by and h.b(data_for_test=" ".join(one.measured_by))[TWICE],
            ]
            for one in question.chances
        ),
    ]  # fmt: skip
    return h.section(
        data_for_test=ids(question.tests),
        data_unit=question.unit,
        data_what=question.what,
        aria_label=question.asks,
    )[form]


def _accuracy(test: Test) -> h.Element:
    """Return a test on two scales: a point for one figure, a line for a range."""
    worst, best = test.reach.worst, test.reach.best
    sides = (
        (test.sensitivity, worst.sensitivity, best.sensitivity),
        (test.specificity, worst.specificity, best.specificity),
    )
    ends = " ".join(f"{end:.4g}" for _, low, high in sides for end in (low, high))
    return h.tr(data_row=test.id, data_reach=ends)[
        h.th(scope="row")[test.label],
        (
            h.td[
                h.a(href=f"#{figure.anchor}")[figure.text],
                interval(None, 100 * low, 100 * high, 100)
                if low != high
                else interval(100 * low, None, None, 100, 0.4),
            ]
            for figure, low, high in sides
        ),
    ]
