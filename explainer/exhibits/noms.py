"""Four questions (NOMS): the reader answers them, and the reasoning builds up in words."""

from __future__ import annotations

import htpy as h
import traitlets
from markupsafe import Markup

from explainer import evidence
from explainer.care.noms import Question, checked, lists, pairs, questions

from .exhibit import Exhibit
from .noms_lists import MEASURED, helped, listed, numbers
from .noms_words import CONFLICTS, reasoning, texts
from .parts import choice, choices, status, urgent

BEFORE = "answer-"  # the radios of a question are called "answer-neurologic" and so on


class Noms(Exhibit):
    """The neurologic, oncologic, mechanical and systemic question, and what the answers add up to.

    ::

        noms = Noms(answers={"neurologic": "high", "oncologic": "resistant"})
        noms.answers = {**noms.answers, "mechanical": "unstable"}
        noms.answers = {}                     # all questions open again
    """

    stem = "noms"
    compares = (MEASURED,)

    answers = traitlets.Dict(
        key_trait=traitlets.Unicode(),
        value_trait=traitlets.Unicode(),
        help='The answer to each question, "" while it is open: {"neurologic": "high"}.',
    ).tag(sync=True)

    @traitlets.default("answers")
    def _all_open(self) -> dict[str, str]:
        return {one.question: "" for one in questions()}

    @traitlets.validate("answers")
    def _check_answers(self, proposal: dict) -> dict[str, str]:
        try:
            given = checked(proposal["value"])
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None
        return {**self._all_open(), **given}

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        return tuple(dict.fromkeys([*evidence.linked(*texts()), *(one.id for one in helped())]))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names or rests on, each once."""
        rows = [*(option for one in questions() for option in one.options), *pairs()]
        keys = [*evidence.cited(*texts()), *(key for row in rows for key in row.sources)]
        keys += [one.source for one in lists()]
        keys += [evidence.statistic(id).source for id in self.statistics]
        return tuple(dict.fromkeys(keys))

    def _sentence(self) -> str:
        given = [
            f"{one.name.lower()}: {option.label[0].lower()}{option.label[1:]}"
            for one in questions()
            for option in one.options
            if self.answers[one.question] == option.option
        ]
        return f"Four questions (NOMS), {len(given)} answered{'; '.join(['', *given])}."

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.noms",
            id=prefix,
            data_exhibit="noms",
            data_answers=" ".join(f"{key}-{value}" for key, value in self.answers.items()),
            aria_labelledby=caption,
        )[
            h.style[_rules(prefix)],
            h.figcaption(id=caption)[
                h.strong["Four questions order the thinking; they do not make the decision."],
                " Answer as many as you like for a person that you make up. What doctors then "
                "usually consider follows, with its sources and its doubts.",
            ],
            h.form(method="dialog", autocomplete="off")[
                h.div(".questions")[
                    (self._question(prefix, one) for one in questions()),
                    # Where the reasoning stands below, this line stays in sight.
                    h.a(".onward", href=f"#{prefix}-reasoning")[
                        h.b, " of 4 answered. See the reasoning"
                    ],
                ],
                reasoning(prefix),
                status(),
            ],
            urgent(),
            listed(),
            numbers(),
        ]

    def _question(self, prefix: str, one: Question) -> h.Element:
        options = [("", "Not known yet"), *((each.option, each.label) for each in one.options)]
        trait = f"{BEFORE}{one.question}"
        radios = (
            choice(trait, value, label, checked=self.answers[one.question] == value)
            for value, label in options
        )
        legend = [h.span(".letter")[one.letter], " ", one.asks]
        return h.div[choices(prefix, trait, legend, radios), h.p(".note")[one.why]]


def _rules(prefix: str) -> Markup:
    """Return the rules that show what the answers add, one by one and two by two.

    They hold on paper too; where nothing is answered, the sheet prints what each answer adds.
    """
    alone = ((option.option,) for one in questions() for option in one.options)
    shown = ",".join(
        f"#{prefix}"
        + "".join(f":has([value={answer}]:checked)" for answer in answers)
        + f" [data-adds={'-'.join(answers)}]"
        for answers in (*alone, *((one.neurologic, one.oncologic) for one in pairs()), *CONFLICTS)
    )
    answered = ",".join(
        f'#{prefix}:has([name={BEFORE}{one.question}]:not([value=""]):checked)'
        f" [data-question={one.question}] .open"
        for one in questions()
    )
    hidden = f"#{prefix} [data-adds],{answered}{{display:none}}"
    return Markup(f"@supports selector(:has(*)){{{hidden}{shown}{{display:revert}}}}")
