"""A worked case: what is known, what Robin makes of it, and a mark from the reader at each step."""

from collections.abc import Sequence
from itertools import groupby

import htpy as h
import traitlets

from explainer import evidence
from explainer.care.worked_cases import VERDICTS, Step, worked_case
from explainer.care.worked_cases import WorkedCase as Case
from explainer.evidence.quoting import WORDS

from .exhibit import Exhibit
from .parts import choice, choices, disclosure, status, unseen, urgent
from .worked_case_column import column, looked_at, shapes

# What a reader hears after a mark: first the verdict on the mark, then the reasons.
RIGHT, NOT_QUITE = "Seen rightly.", "Look again."


class WorkedCase(Exhibit):
    """A composed case in steps; the reader marks each step of a made-up reasoner.

    ::

        case = WorkedCase("heavy-legs")     # an id of data/worked_cases.csv
        case.marks                          # {"1": "mistaken"}: what was marked so far
        case.marks = {}                     # begin again

    Raises ``TraitError`` for a case, a step or a mark that does not exist.
    """

    stem = "worked_case"
    _word = "worked"

    case = traitlets.Unicode(help="Which case: an id of data/worked_cases.csv.").tag(redraw=True)
    marks = traitlets.Dict(
        key_trait=traitlets.Unicode(),
        value_trait=traitlets.Unicode(),
        help='What each step was marked as, by its number: {"1": "sound", "2": "mistaken"}.',
    ).tag(sync=True)

    def __init__(self, case: str, **given: object) -> None:
        super().__init__(case=case, **given)
        self.observe(lambda _change: self.set_trait("marks", {}), names="case")

    @traitlets.validate("case")
    def _check_case(self, proposal: dict) -> str:
        try:
            return worked_case(proposal["value"]).id
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    @traitlets.validate("marks")
    def _check_marks(self, proposal: dict) -> dict[str, str]:
        for number, mark in proposal["value"].items():
            try:
                self._case.step(number)
            except ValueError as error:
                raise traitlets.TraitError(f"marks: {error}") from None
            if mark not in VERDICTS:
                allowed = " or ".join(map(repr, VERDICTS))
                raise traitlets.TraitError(f"marks[{number!r}]: got {mark!r}; expected {allowed}")
        return proposal["value"]

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the steps quote."""
        return evidence.linked(*self._case.texts)

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that the steps name."""
        return evidence.cited(*self._case.texts)

    @property
    def _case(self) -> Case:
        return worked_case(self.case)

    def _sentence(self) -> str:
        steps = self._case.steps
        return f"Worked case: {self._case.title}, {len(self.marks)} of {len(steps)} steps marked."

    def _markup(self, prefix: str) -> h.Element:
        case, caption = self._case, f"{prefix}-caption"
        return h.figure(
            ".exhibit.worked-case",
            id=prefix,
            data_exhibit="worked-case",
            data_case=case.id,
            data_marks=" ".join(f"{number}-{mark}" for number, mark in self.marks.items()),
            aria_labelledby=caption,
        )[
            h.figcaption(id=caption)[
                h.strong[f"{case.title}: some of Robin’s steps are mistaken."],
                f" {case.opening} The case is made up: no real person stands behind it, and none "
                "behind Robin, a student. Some sound steps look doubtful.",
            ],
            urgent(),
            shapes(prefix),
            h.form(method="dialog", autocomplete="off")[
                (
                    self._stretch(prefix, list(steps))
                    for _, steps in groupby(case.steps, lambda step: (step.looked, step.seen))
                ),
                h.p(".tally")[
                    # A rule of the sheet keeps it back until every step is marked.
                    h.b[_mistaken(case)],
                    # A page can hold several cases: what begins again is part of the name.
                    h.button(type="reset")["Begin again", unseen(f": {case.title}")],
                ],
                status(),
            ],
            disclosure(f"What to take along: {case.title}", h.p[evidence.inline(case.lesson)]),
            h.p(".note")[
                "What MRI or CT has shown is drawn full, and told in words; the rest is dashed: "
                "nobody has looked. An X-ray or a bone scan alone is no look. ",
                case.beside,
            ],
        ]

    def _stretch(self, prefix: str, steps: Sequence[Step]) -> h.Element:
        """Return the steps during which nothing new was seen, with one column beside them all."""
        return h.div(".stretch")[
            h.div(".looked")[column(prefix, steps[0]), h.p[looked_at(steps[0])]],
            h.ol(start=str(steps[0].number))[(self._step(prefix, step) for step in steps)],
        ]

    def _step(self, prefix: str, step: Step) -> h.Element:
        name = f"step-{step.number}"
        marked = self.marks.get(str(step.number))
        radios = [
            choice(name, verdict, verdict.capitalize(), checked=marked == verdict)
            for verdict in VERDICTS
        ]
        return h.li(data_is=step.verdict)[
            h.div(".step")[
                h.h4[h.b[f"Step {step.number}:"], " ", step.title],
                h.p[evidence.inline(step.known)],
                h.blockquote[h.cite["Robin"], h.p[evidence.inline(step.writes)]],
                choices(
                    prefix,
                    name,
                    f"Robin’s step {step.number} is",
                    radios,
                    commit=True,
                ),
            ],
            _why(step),
        ]


def _mistaken(case: Case) -> str:
    *others, last = (str(step.number) for step in case.mistakes)
    count = WORDS[len(case.mistakes)].capitalize()
    return f"{count} of the steps are mistaken: {', '.join(others)} and {last}."


def _why(step: Step) -> h.Element:
    """Return the explanation; a rule of the sheet picks the verdict on the reader's mark."""
    was = f"This step is mistaken: {step.slip}." if step.slip else "This step is sound."
    # On paper the explanations stand after the case, and say there whose they are.
    return h.div(".why")[
        h.p(data_of=f"Step {step.number}. ")[
            h.i[RIGHT], h.i[NOT_QUITE], " ", h.b[was], " ", evidence.inline(step.why)
        ]
    ]
