"""The results themselves: a thousand as icons and in words, one to be seen at a time."""

from collections.abc import Callable

import htpy as h

from explainer import evidence
from explainer.care.tests import OWN, Question, Test, question_of, questions
from explainer.statistics.bayes import Reach

from .test_result_given import ids
from .test_result_picture import GROUPS, LEGEND, picture, sample, thousand
from .test_result_words import places, result, values

_g = h.Element("g")
_OF_RANGES = ("maybe", "doubt")
HOW = (
    "Worked out from the linked figures. Numbers are rounded; the percentages come from the "
    "unrounded ones. The line across each bar is the chance before. The sum takes the test to be "
    "equally right whoever is tested; in life it need not be."
)


def drawn_groups() -> dict[str, list[str]]:
    """Return which groups are drawn of people, of vertebrae and of spots."""
    units: dict[str, list[str]] = {}
    for question in questions():
        groups = units.setdefault(question.unit, [])
        groups += [group for group in _groups(question) if group not in groups]
    return units


def results(test: Test, own: float) -> h.Element:
    """Return every prepared result, and that of ``test`` for the reader's own chance, 0 to 1."""
    return h.div(".results")[
        (
            h.h3(data_for_test=ids(question.tests))[f"Of 1,000 {question.unit}"]
            for question in questions()
        ),
        (
            h.div(data_for_test=one.id)[
                (
                    _words(chance.id, question.what, one.reach, chance.share, _plain)
                    for chance in question.chances
                )
            ]
            for question, one in _prepared()
        ),
        h.div(data_own=True, data_for_test=test.id)[
            _words(OWN, question_of(test.id).what, test.reach, own, _slot)
        ],
        (h.p(".note", data_for_test=one.id)[evidence.inline(one.words)] for _, one in _prepared()),
    ]


def crowds(prefix: str, test: Test, own: float) -> h.Element:
    """Return the same results as icons, with their legends and how they are worked out."""
    return h.div[
        picture(
            prefix,
            [
                *(_icons(question, one) for question, one in _prepared()),
                _g(class_=question_of(test.id).unit, data_own=True, data_for_test=test.id)[
                    _g(data_for_before=OWN)[thousand(test.reach, own, slots=True)]
                ],
            ],
        ),
        h.div(aria_hidden="true")[map(_legend, questions())],  # it explains the picture alone
        h.p(".note")[HOW],
    ]


def _prepared() -> list[tuple[Question, Test]]:
    return [(question, one) for question in questions() for one in question.tests]


def _icons(question: Question, test: Test) -> h.Element:
    return _g(class_=question.unit, data_for_test=test.id)[
        (
            _g(data_for_before=chance.id)[thousand(test.reach, chance.share)]
            for chance in question.chances
        )
    ]


def _words(before: str, what: str, reach: Reach, share: float, put: Callable) -> h.Element:
    return h.div(".words", data_for_before=before, style=places(reach, share))[
        result(what, values(reach, share), put)
    ]


def _plain(name: str, text: dict[str, str]) -> str:
    return text[name]


def _slot(name: str, text: dict[str, str]) -> h.Element:
    """Write a text where the script finds it."""
    return h.span(data_v=name)[text[name]]


def _legend(question: Question) -> h.Element:
    ranged = " ".join(one.id for one in question.tests if one.reach.is_range)
    return h.div(data_for_test=ids(question.tests))[
        h.ul(".legend")[
            (
                h.li(data_for_test=ranged if group in _OF_RANGES else None)[
                    sample(question.unit, group), LEGEND[group]
                ]
                for group in _groups(question)
            )
        ]
    ]


def _groups(question: Question) -> list[str]:
    ranged = any(one.reach.is_range for one in question.tests)
    return [group for group in GROUPS if ranged or group not in _OF_RANGES]
