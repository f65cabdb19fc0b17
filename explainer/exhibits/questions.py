"""Questions for the reader: every answer, right or wrong, has its own explanation."""

from collections.abc import Mapping, Sequence

import htpy as h
import traitlets

from explainer import evidence

from .exhibit import Exhibit
from .parts import choice, choices, status


class Questions(Exhibit):
    """One or more questions from ``data/questions.csv``, by name.

    ::

        quiz = Questions("root-c8", "conus")
        quiz.answers            # {"root-c8": 2}: the options chosen so far, counted from 1
        quiz.answers = {}       # begin again

    Raises ``ValueError`` for a question that ``data/questions.csv`` does not have.
    """

    stem = "questions"

    answers = traitlets.Dict(
        key_trait=traitlets.Unicode(),
        help="The number of the option chosen for each question answered, counted from 1.",
    ).tag(sync=True)
    names = traitlets.List(traitlets.Unicode(), help="Which questions, in order.").tag(redraw=True)

    def __init__(self, *names: str, **given: object) -> None:
        super().__init__(names=list(names), **given)

    @traitlets.validate("names")
    def _check_names(self, proposal: dict) -> list[str]:
        known = _questions()
        if not proposal["value"]:
            raise ValueError(f"names: expected at least one question of {', '.join(known)}")
        for name in proposal["value"]:
            if name not in known:
                raise ValueError(f"unknown question {name!r}; expected one of {', '.join(known)}")
        return proposal["value"]

    @traitlets.validate("answers")
    def _check_answers(self, proposal: dict) -> dict[str, int]:
        for name, option in proposal["value"].items():
            if name not in self.names:
                raise ValueError(
                    f"answers: unknown question {name!r}; expected one of {', '.join(self.names)}"
                )
            options = len(_questions()[name])
            if type(option) is not int or not 1 <= option <= options:
                raise ValueError(
                    f"answers[{name!r}]: expected an option from 1 to {options}, got {option!r}"
                )
        return proposal["value"]

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the explanations quote."""
        return evidence.linked(*self._explanations())

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that the explanations name."""
        return evidence.cited(*self._explanations())

    def _explanations(self) -> list[str]:
        return [row["explanation"] for name in self.names for row in _questions()[name]]

    def _sentence(self) -> str:
        prompts = " ".join(_questions()[name][0]["prompt"] for name in self.names)
        return f"Questions, {len(self.answers)} of {len(self.names)} answered: {prompts}"

    def _markup(self, prefix: str) -> h.Element:
        title = f"{prefix}-caption"
        many = len(self.names) > 1
        return h.figure(
            ".exhibit.questions",
            id=prefix,
            data_exhibit="questions",
            data_answers=" ".join(f"{name}-{option}" for name, option in self.answers.items()),
            aria_labelledby=title,
        )[
            h.figcaption(".visually-hidden", id=title)[
                f"{len(self.names)} questions; each answer is explained"
                if many
                else "A question; each answer is explained"
            ],
            h.form(method="dialog", autocomplete="off")[
                h.ol(class_=None if many else "single")[
                    (h.li[self._question(prefix, name)] for name in self.names)
                ],
                status(),
            ],
        ]

    def _question(self, prefix: str, name: str) -> h.Element:
        rows = _questions()[name]
        options = (
            [
                choice(
                    name,
                    str(number),
                    evidence.inline(row["option"]),
                    checked=self.answers.get(name) == number,
                ),
                # The explanation stands under its option, so one rule shows it with no script.
                h.div(".explanation", data_for_option=f"{name}-{number}")[
                    h.p[_verdict(row), " ", evidence.inline(row["explanation"])]
                ],
            ]
            for number, row in enumerate(rows, start=1)
        )
        return choices(prefix, name, rows[0]["prompt"], options, commit=True)


def _questions() -> Mapping[str, Sequence[dict]]:
    """Return the options of every question, by the question's name."""
    found: dict[str, list[dict]] = {}
    for row in evidence.table("questions"):
        found.setdefault(row["question"], []).append(row)
    return found


def _verdict(row: dict) -> h.Element:
    rows = _questions()[row["question"]]
    if not any(other["correct"] == "yes" for other in rows):
        return h.b["Your guess:"]  # a prediction: the chapter answers it
    right = row["correct"] == "yes"
    return h.b(".right" if right else ".wrong")["Right:" if right else "Not quite:"]
