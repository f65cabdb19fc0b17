"""What does a result mean? A thousand of them, parted by what is true and what the test says."""

from collections.abc import Iterable

import htpy as h
import traitlets

from explainer.care.tests import (
    OWN,
    Chance,
    Question,
    Test,
    chances,
    every_test,
    fitting,
    question_of,
    questions,
)

from .exhibit import Exhibit
from .parts import choice, choices, disclosure, status, urgent
from .test_result_given import LEAST, MOST, accuracies, ids
from .test_result_given import chances as chances_of
from .test_result_picture import patterns
from .test_result_rules import rules
from .test_result_stage import crowds, drawn_groups, results
from .test_result_words import reference_keys, statistic_ids, table, values


class TestResult(Exhibit):
    """Choose a test and how likely it was before; see what a yes and a no mean.

    ::

        result = TestResult(test="mri-compression", before="whole-spine-mri")
        result.test = "ct-vertebra"             # another unit: before goes to a chance that fits
        result.before, result.own = "own", 12.5  # a chance of one's own, in per cent

    A chance of another unit raises ``TraitError``: what was counted in people says nothing about
    one vertebra.
    """

    __test__ = False  # the name is no invitation to pytest

    stem = "test_result"
    styles = ("icons.css", "intervals.css")
    scripts = ("bayes.js",)
    compares = ("sensitivity", "specificity", "before-the-test", "spread-to-bone")

    test = traitlets.Unicode("scan-bone", help="The test: an id of data/tests.csv.").tag(sync=True)
    before = traitlets.Unicode(
        help='How likely it was: an id of data/test_chances.csv that fits the test, or "own".'
    ).tag(sync=True)
    own = traitlets.Float(10.0, help='The chance in per cent that "own" stands for.').tag(sync=True)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        return statistic_ids()

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        return reference_keys()

    @traitlets.default("before")
    def _first_chance(self) -> str:
        return question_of(self.test).chances[0].id

    @traitlets.validate("test")
    def _check_test(self, proposal: dict) -> str:
        try:
            question_of(proposal["value"])
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None
        return proposal["value"]

    @traitlets.validate("before")
    def _check_before(self, proposal: dict) -> str:
        try:
            return fitting(proposal["value"], question_of(self.test))
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    @traitlets.validate("own")
    def _check_own(self, proposal: dict) -> float:
        if not LEAST <= proposal["value"] <= MOST:
            message = f"own: got {proposal['value']!r}; expected {LEAST} to {MOST} per cent"
            raise traitlets.TraitError(message)
        return proposal["value"]

    @traitlets.observe("test")
    def _leave_other_questions(self, change: dict) -> None:
        """Another question starts at its first chance: one's own was meant for the old one.

        What comes with the test, when the exhibit is made, stays.
        """
        question = question_of(self.test)
        moved = change["old"] and question_of(change["old"]) != question
        if moved or self.before not in (OWN, *(one.id for one in question.chances)):
            self.before = question.chances[0].id

    def _share(self) -> float:
        """Return the chance before the test, 0 to 1."""
        known = {one.id: one.share for one in chances()}
        return known.get(self.before, self.own / 100)

    def _test(self) -> Test:
        return next(one for one in every_test() if one.id == self.test)

    def _sentence(self) -> str:
        question, test = question_of(self.test), self._test()
        text = values(test.reach, self._share())
        return (
            f"What a result means, {test.label} ({question.asks}): of 1,000 {question.unit} "
            f"{text['having']} with {question.what}. After a yes {text['yes']} "
            f"({text['after-yes']}) with it, after a no {text['no']} ({text['after-no']})."
        )

    def _markup(self, prefix: str) -> h.Element:
        caption, here = f"{prefix}-caption", question_of(self.test)
        return h.figure(
            ".exhibit.test-result",
            id=prefix,
            data_exhibit="test-result",
            data_test=self.test,
            data_before=self.before,
            data_own=f"{self.own:g}",
            aria_labelledby=caption,
        )[
            h.style[
                rules(
                    prefix, [one.id for one in every_test()], [*(one.id for one in chances()), OWN]
                ),
            ],
            patterns(prefix, drawn_groups()),
            h.figcaption(id=caption)[
                h.strong["A result moves a chance; it does not replace it."],
                " The same test with the same yes can be right almost always where many have what "
                "it looks for, and wrong more often than right where few do. Choose a test, then "
                "how likely it was before.",
            ],
            h.form(method="dialog", autocomplete="off")[self._test_choice(prefix)],
            h.div(".stage")[
                h.div[
                    (
                        chances_of(prefix, one, self.before, self.own, here=one == here)
                        for one in questions()
                    )
                ],
                results(self._test(), self.own / 100),
                crowds(prefix, self._test(), self.own / 100),
                accuracies(),
            ],
            h.div(data_for_test=ids(question_of("mri-compression").tests))[urgent()],
            status(),
            disclosure("Every result, as a table", *table()),
        ]

    def _test_choice(self, prefix: str) -> h.Element:
        rows = (
            h.div(".asks")[
                h.b[question.asks],
                h.small[f"counted in {question.unit}"],
                # A list: what is lazy would be named when all questions have gone by.
                h.div(".choices-row")[[self._test_radio(question, one) for one in question.tests]],
            ]
            for question in questions()
        )
        return choices(prefix, "test", "The question, and a test that answers it", rows)

    def _test_radio(self, question: Question, one: Test) -> h.Element:
        name = f"{one.label}: {question.asks}"  # other questions have an MRI too
        return choice("test", one.id, one.label, checked=one.id == self.test, name=name)


def _ids(rows: Iterable[Test | Chance]) -> list[str]:
    return [one.id for one in rows]
