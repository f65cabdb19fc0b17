"""Denominators: the same thousand people, and what is found in them depends on who they are."""

from collections.abc import Iterator
from functools import partial

import htpy as h
import traitlets

from explainer.epidemiology.populations import (
    OUTCOMES,
    Found,
    Population,
    affected,
    found,
    population,
    populations,
)

from .allowed import one_of
from .denominators_words import NAMES, counted_apart, finding, numbers, plain, said
from .exhibit import Exhibit
from .icons import crowd, dots, layer, person, picture
from .parts import choice, choices, disclosure, status
from .shown import only_chosen

# What marks those who are surely counted, and those between the two ends of an interval.
MARKS = {"compression": ("tile", "ghost-tile"), "fracture": ("badge", "ghost-badge")}
TEN_THOUSAND = 10_000
_g = h.Element("g")


class Denominators(Exhibit):
    """A thousand people, drawn once; the reader chooses who they are.

    ::

        people = Denominators(population="autopsy")
        people.outcome = "fracture"
    """

    stem = "denominators"
    styles = ("icons.css",)
    compares = (
        "spread-to-the-spine",
        "cord-compression",
        "fracture-of-a-vertebra",
        "new-cases-in-a-year",
    )

    population = traitlets.Unicode(help="Who the people are: the id of a population.").tag(
        sync=True
    )
    outcome = traitlets.Unicode(
        "compression", help='What is marked among them: "compression" or "fracture".'
    ).tag(sync=True)

    @traitlets.default("population")
    def _first_population(self) -> str:
        return populations()[0].id

    @traitlets.validate("population")
    def _check_population(self, proposal: dict) -> str:
        try:
            return population(proposal["value"]).id
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    @traitlets.validate("outcome")
    def _check_outcome(self, proposal: dict) -> str:
        return one_of("outcome", proposal["value"], MARKS)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        return tuple(dict.fromkeys(one.figure.id for one in _everything()))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        return tuple(dict.fromkeys(one.figure.source for one in _everything()))

    def _sentence(self) -> str:
        people = population(self.population)
        told = " ".join(
            plain(sentence)
            for outcome in ("metastases", self.outcome)
            for sentence in list(said(people, outcome))[:1]
        )
        return f"Denominators, of 1,000 {people.people}: {told}"

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        everybody = populations()
        marked, apart, block, rare = (
            partial(part, prefix) for part in (_marked, _apart_on_screen, _block, _rare)
        )
        return h.figure(
            ".exhibit.denominators",
            id=prefix,
            data_exhibit="denominators",
            data_population=self.population,
            data_outcome=self.outcome,
            aria_labelledby=caption,
        )[
            h.style[
                only_chosen(prefix, "population", [people.id for people in everybody]),
                only_chosen(prefix, "outcome", MARKS),
            ],
            crowd(prefix, ("full", *(mark for pair in MARKS.values() for mark in pair))),
            h.figcaption(id=caption)[h.strong["“How many?” needs “of whom?”"], " ", finding()],
            h.form(method="dialog", autocomplete="off")[
                self._choices(prefix),
                h.div(".stage")[
                    h.div(".screen")[
                        picture(prefix, map(marked, everybody)), map(apart, everybody)
                    ],
                    h.div(".words")[map(block, everybody)],
                    map(rare, everybody),
                ],
                status(),
            ],
            disclosure("The numbers, as a table", *numbers()),
        ]

    def _choices(self, prefix: str) -> h.Element:
        who = (
            choice("population", people.id, people.label, checked=people.id == self.population)
            for people in populations()
        )
        what = (
            choice("outcome", outcome, NAMES[outcome], checked=outcome == self.outcome)
            for outcome in MARKS
        )
        return h.div(".asking")[
            choices(prefix, "population", "Who are the 1,000 people?", who),
            choices(prefix, "outcome", "What is marked among those with metastases?", what),
            h.p(".note")[
                "One person can have both. No source that we read says how many do, so the "
                "picture marks one at a time."
            ],
        ]


def _everything() -> Iterator[Found]:
    for people in populations():
        for outcome in OUTCOMES:
            yield from found(people.id, outcome)


def _marked(prefix: str, people: Population) -> h.Element:
    """Return the marks of a population, to be laid over the same thousand people."""
    return _g(data_for_population=people.id)[
        layer(prefix, "full", 0, affected(people.id)),
        [_g(data_for_outcome=outcome)[_inside(prefix, people, outcome)] for outcome in MARKS],
    ]


def _inside(prefix: str, people: Population, outcome: str) -> list[h.Element | None]:
    """Return the marks among those with metastases: only in the same people are they known."""
    return [
        mark
        for one in found(people.id, outcome)[:1]
        if not one.apart
        for mark in _layers(prefix, one)
    ]


def _layers(prefix: str, one: Found) -> list[h.Element | None]:
    sure, most = one.at_least(), one.at_most()
    certain, perhaps = MARKS[one.outcome]
    return [layer(prefix, certain, 0, sure), layer(prefix, perhaps, sure, most - sure)]


def _apart(prefix: str, people: Population, outcome: str) -> h.Element | None:
    """Draw those who were counted in other people in a thousand of their own."""
    first = next(iter(found(people.id, outcome)), None)
    if first is None or not first.apart or not first.counted():
        return None
    return h.div(".apart")[
        h.p(".note")[counted_apart(first)], picture(prefix, _layers(prefix, first))
    ]


def _apart_on_screen(prefix: str, people: Population) -> h.Element | None:
    drawn = {outcome: part for outcome in MARKS if (part := _apart(prefix, people, outcome))}
    if not drawn:
        return None
    return h.div(data_for_population=people.id)[
        (h.div(data_for_outcome=outcome)[part] for outcome, part in drawn.items())
    ]


def _block(prefix: str, people: Population) -> h.Element:
    return h.div(data_for_population=people.id)[
        h.h3[f"Of 1,000 {people.people}"],
        h.p(".note")[people.words],
        h.ul(".found")[(_item(people, outcome) for outcome in OUTCOMES)],
        h.div(".paper")[
            (
                picture(prefix, [layer(prefix, "full", 0, affected(people.id)), *inside])
                for inside in _shown_on_paper(prefix, people)
            ),
            (_apart(prefix, people, outcome) for outcome in MARKS),
        ],
    ]


def _item(people: Population, outcome: str) -> h.Element:
    certain, perhaps = MARKS.get(outcome, ("full", ""))
    figures = found(people.id, outcome)
    low, high = (figures[0].at_least(), figures[0].at_most()) if figures else (0, 0)
    between = perhaps and high > low
    return h.li(data_found=outcome)[
        person(certain),
        h.div[
            h.h4[NAMES[outcome]],
            said(people, outcome),
            between
            and h.p(".note")[
                person(perhaps),
                f" perhaps: those between {low} and {high}, the two ends of the ",
                figures[0].figure.spread_name,
            ],
        ],
    ]


def _shown_on_paper(prefix: str, people: Population) -> Iterator[list]:
    """Yield the marks for each picture that paper needs, as nothing can be switched there."""
    drawn = [inside for outcome in MARKS if (inside := _inside(prefix, people, outcome))]
    yield from drawn or [[]]


def _rare(prefix: str, people: Population) -> h.Element | None:
    """Return ten thousand people where one thousand are too few to find a single one."""
    metastases = found(people.id, "metastases")
    if not metastases or metastases[0].crowd != TEN_THOUSAND:
        return None
    counted = metastases[0].counted(TEN_THOUSAND)
    return h.div(".rare", data_for_population=people.id)[
        h.p[
            f"Among these 1,000 it is most likely nobody. Among 10,000 it is about {counted}",
            h.span(aria_hidden="true")[", the large dots at the top left"],
            ".",
        ],
        dots(prefix, counted, "full"),
    ]
