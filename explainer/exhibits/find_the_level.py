"""Find the level: cases to practise on, and how far the signs of a case lead."""

import random
from collections.abc import Sequence

import htpy as h
import traitlets

from explainer import evidence
from explainer.anatomy.levels import REGION_LEVELS
from explainer.symptoms.cases import PLACES, REGIONS, Case, case, cases
from explainer.symptoms.signs import straying

from .allowed import one_of
from .exhibit import Exhibit
from .find_the_level_picture import picture, rules
from .find_the_level_words import about, asked, certainty, legend, solutions, verdicts
from .parts import choice, choices, disclosure, status

_DID_WORDS = {"right": "in the right band", "wrong": "not in the right band"}


class FindTheLevel(Exhibit):
    """Short cases, composed from the data: mark where the tumour presses, then see why.

    ::

        practice = FindTheLevel(seed=3)     # the same cases in another order
        practice.case = "conus"
        practice.answers                    # {"conus": "L1"}: what was marked so far
        practice.answers = {}               # begin again

    The order of the cases follows from ``seed`` alone and is the same in every edition: Python
    shuffles, JavaScript never does. A place is a level (``"T7"``) or a region (``"lumbar"``).
    """

    stem = "find_the_level"
    styles = ("column.css",)

    case = traitlets.Unicode(help="The case that is read: an id of data/cases.csv.").tag(sync=True)
    answers = traitlets.Dict(
        key_trait=traitlets.Unicode(),
        value_trait=traitlets.Unicode(),
        help='The place marked for each case answered: {"conus": "L1"}.',
    ).tag(sync=True)
    seed = traitlets.Int(1, help="Which order the cases come in.").tag(redraw=True)

    @property
    def cases(self) -> tuple[Case, ...]:
        """All cases, in the order that ``seed`` gives them."""
        chance = random.Random(self.seed)
        # Sorted by random(), the one method that gives the same numbers in every Python.
        order = sorted(cases(), key=lambda _: chance.random())
        # Nobody should begin with a case that stays open.
        first = next(number for number, one in enumerate(order) if one.settled)
        return (*order[first:], *order[:first])

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that it quotes, each once."""
        linked = evidence.linked(*(one.lesson for one in self.cases))
        return tuple(dict.fromkeys([straying().id, *linked]))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that its lessons name, each once."""
        return evidence.cited(*(one.lesson for one in self.cases))

    @traitlets.default("case")
    def _first_case(self) -> str:
        return self.cases[0].id

    @traitlets.validate("case")
    def _check_case(self, proposal: dict) -> str:
        try:
            return case(proposal["value"]).id
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    @traitlets.validate("answers")
    def _check_answers(self, proposal: dict) -> dict[str, str]:
        known = [one.id for one in cases()]
        for id, place in proposal["value"].items():
            for name, given, allowed in (
                ("answers", id, known),
                (f"answers[{id!r}]", place, PLACES),
            ):
                one_of(name, given, allowed)
        return proposal["value"]

    def _sentence(self) -> str:
        return f"Find the level, {len(cases())} composed cases: {self._count()}"

    def _count(self) -> str:
        right = sum(case(id).is_right(place) for id, place in self.answers.items())
        return f"{len(self.answers)} of {len(cases())} answered, {right} in the right band."

    def _markup(self, prefix: str) -> h.Element:
        shown = self.cases
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.find-the-level",
            id=prefix,
            data_exhibit="find-the-level",
            data_case=self.case,
            aria_labelledby=caption,
        )[
            h.style[rules(prefix, shown)],
            h.figcaption(id=caption)[
                h.strong["Signs narrow down the level; only a scan shows the place."],
                f" {len(shown)} short cases to practise on, composed from the tables of this "
                "course: no real person stands behind them.",
            ],
            h.p(".urgent")[
                h.b["In life nobody waits for a quiz."],
                " New weakness, numbness, or trouble with walking, bladder or bowel in a person "
                "who has or had cancer needs a hospital the same day: the emergency signs stand "
                "first in every chapter.",
            ],
            h.form(method="dialog", autocomplete="off")[
                self._case_choice(prefix, shown),
                h.div(".asked")[(asked(number, one) for number, one in enumerate(shown, 1))],
                h.div(".marking")[picture(prefix, shown), legend()],
                self._place_choice(prefix),
                h.div(".solved")[
                    h.div(".shows")[
                        (self._show(one) for one in shown),
                        h.p(".note")["Your mark stays when you change the case: mark anew there."],
                    ],
                    h.div(".after")[
                        (h.div(".verdict", data_of=one.id)[verdicts(one)] for one in shown),
                        solutions(shown),
                        h.button(".scripted", type="button", data_next=True)["Next case"],
                    ],
                ],
                status(),
            ],
            certainty(),
            disclosure("How the cases were made", *about(shown)),
        ]

    def _case_choice(self, prefix: str, shown: Sequence[Case]) -> h.Element:
        radios = []
        for number, one in enumerate(shown, start=1):
            answer = self.answers.get(one.id)
            how = answer and ("right" if one.is_right(answer) else "wrong")
            name = f"{number}: {one.title}" + (f", {_DID_WORDS[how]}" if how else "")
            radios.append(
                choice(
                    "case",
                    one.id,
                    str(number),
                    checked=one.id == self.case,
                    name=name,
                    data_did=how or None,
                )
            )
        return h.div(".bar")[
            choices(prefix, "case", "Case", radios),
            h.p(".count.scripted")[self._count()],
            h.button(type="reset")["Start again"],
        ]

    def _place_choice(self, prefix: str) -> h.Element:
        marked = self.answers.get(self.case)

        def radio(place: str) -> h.Element:
            label = place.capitalize()
            return choice(
                "place",
                place,
                label,
                checked=place == marked,
                id=f"{prefix}-{place}",
                # The label in the picture belongs to this radio too and would join its name.
                name=label,
            )

        rows = [
            h.div(".choices-row")[
                region in REGIONS and radio(region), (radio(level) for level in levels)
            ]
            for region, levels in REGION_LEVELS.items()
        ]
        return choices(
            prefix,
            "place",
            "Where does the tumour press? Mark a level or a region",
            rows,
            commit=True,
        )

    def _show(self, one: Case) -> h.Element:
        """Return the box that opens a solution with no script; the module ticks it."""
        return h.label(data_of=one.id)[
            h.input(type="checkbox", name="shown", value=one.id, checked=one.id in self.answers),
            " Show the answer",
        ]
