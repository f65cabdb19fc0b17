"""How tight is the canal? The six grades of cord compression, drawn, compared, reasoned about."""

from __future__ import annotations

import htpy as h
import traitlets

from explainer import evidence
from explainer.care.grades import SIGNS, Grade, grade, grades, placings

from .cord_compression_grade_pictures import drawings, large, small
from .cord_compression_grade_words import agreement, debate, regrowth, table, texts
from .exhibit import Exhibit
from .parts import choice, choices, disclosure, status, urgent
from .shown import only_chosen

LABELS = tuple(one.grade for one in grades())


class CordCompressionGrade(Exhibit):
    """The grades 0, 1a, 1b, 1c, 2 and 3 of the ESCC (Bilsky) scale as cross-sections: choose one.

    ::

        canal = CordCompressionGrade(grade="1c")
        canal.grade = "3"
    """

    stem = "cord_compression_grade"
    styles = ("axial.css",)
    compares = ("agreement-on-the-grade-of-compression", "growth-again-after-radiosurgery")

    grade = traitlets.Unicode("2", help='The grade: "0", "1a", "1b", "1c", "2", "3".').tag(
        sync=True
    )

    @traitlets.validate("grade")
    def _check_grade(self, proposal: dict) -> str:
        try:
            return grade(proposal["value"]).grade
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        return evidence.linked(*texts())

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names or rests on, each once."""
        figures = (evidence.statistic(id).source for id in self.statistics)
        rows = (key for one in grades() for key in one.sources)
        placed = (one.source for one in placings())
        return tuple(dict.fromkeys([*evidence.cited(*texts()), *figures, *rows, *placed]))

    def _sentence(self) -> str:
        chosen = grade(self.grade)
        return f"Six grades of cord compression, drawn; chosen: {chosen.grade}, {chosen.name}."

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.cord-compression-grade",
            id=prefix,
            data_exhibit="cord-compression-grade",
            data_grade=self.grade,
            aria_labelledby=caption,
        )[
            h.style[only_chosen(prefix, "grade", LABELS)],
            drawings(prefix, LABELS),
            h.figcaption(id=caption)[
                h.strong["How tight the canal is has six names, from 0 to 3."],
                " They follow what can be seen: does tumour lie in the canal, is the sac dented, "
                "is the cord touched, is it pressed, is there fluid left?",
            ],
            h.form(method="dialog", autocomplete="off")[
                choices(
                    prefix, "grade", "Choose a grade", (self._card(prefix, one) for one in grades())
                ),
                h.div(".panels")[(_panel(prefix, one) for one in grades())],
                status(),
            ],
            urgent(),
            debate(),
            regrowth(),
            agreement(),
            table(),
            disclosure("About these drawings", h.p[_ABOUT]),
        ]

    def _card(self, prefix: str, one: Grade) -> h.Element:
        return choice(
            "grade",
            one.grade,
            [small(prefix, one.grade), h.b[one.grade], " ", one.short],
            checked=one.grade == self.grade,
        )


def _panel(prefix: str, one: Grade) -> h.Element:
    return h.section(data_for_grade=one.grade)[
        h.div(".panel")[
            large(prefix, one.grade),
            h.div(".words")[
                h.h3[f"Grade {one.grade}: {one.name[0].lower()}{one.name[1:]}"],
                h.p[evidence.inline(one.looks)],
                h.ul(".signs")[
                    (
                        h.li(data_there="yes" if one.signs[sign] else "no")[
                            words, ": ", h.b["yes" if one.signs[sign] else "no"]
                        ]
                        for sign, words in SIGNS.items()
                    )
                ],
                h.p[h.b["In the reasoning. "], evidence.inline(one.reasoning)],
                h.p[h.b["With care. "], evidence.inline(one.doubt)],
            ],
        ]
    ]


_ABOUT = (
    "Drawn by code on the course’s own section of T8, seen from below as on a scan: the front is "
    "at the top, the right of the body on your left. The grade is read on axial T2-weighted MRI, "
    "on which fluid is bright, at the tightest place. Real tumours come from any side, and a scan "
    "is never so clear. The drawings are for learning and cannot be used to judge a scan."
)
