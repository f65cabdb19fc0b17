"""Two directions: how many of these have that, and how many of those get this."""

from collections.abc import Iterable, Sequence

import htpy as h

from explainer.epidemiology.directions import Answer, among_spines, to_the_spine
from explainer.epidemiology.primaries import Primary, primaries, primary

from .exhibit import Exhibit
from .icons import crowd, icon_array, person
from .parts import csv_link, disclosure, scrolled_table, status
from .primary_choice import OfPrimary, primary_choice
from .shown import only_chosen

# How people are marked: filled for a plain answer, otherwise never to be taken for one.
MARKS = {
    "among-spines": "full",
    "among-compressed": "striped",
    "in-life": "full",
    "on-a-scan": "striped",
    "at-autopsy": "striped",
    "in-bone": "ring",
}
WARNINGS = {
    "among-compressed": "Counted where the cord was pressed, not among all with metastases",
    "on-a-scan": "Only counted in people who had a bone scan",
    "at-autopsy": "Only known after death",
    "in-bone": "In bone anywhere, not only the spine",
}
LEGEND = {
    "full": "counted in answer to the question itself",
    "striped": "counted in other people: after death, on a scan, with a pressed cord",
    "ring": "counted in bone anywhere",
    "ghost": "perhaps: between the two ends that the source gives",
    "rest": "everyone else",
}
HEADER = ("Cancer", "Direction", "Of 1,000", "Figure", "Of what")
ROUNDED = "Numbers of people are worked out from the linked figures and rounded."


class TwoDirections(OfPrimary, Exhibit):
    """The same primary from both sides: of the people with spinal metastases, and to the spine.

    ::

        both = TwoDirections(primary="lung")
        both.primary = "prostate"
    """

    stem = "two_directions"
    styles = ("primaries.css", "icons.css")
    compares = ("share-of-primaries", "spread-to-bone", "spread-to-the-spine")

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        return tuple(dict.fromkeys(answer.figure.id for answer in _answers()))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        return tuple(dict.fromkeys(answer.figure.source for answer in _answers()))

    def _sentence(self) -> str:
        chosen = primary(self.primary)
        found = (among_spines(chosen.id)[:1], to_the_spine(chosen.id)[:1])
        said = " ".join(
            f"Of 1,000 {answer.people}, {_people(answer)} {answer.event}."
            for answers in found
            for answer in answers
        )
        return f"Two directions, {chosen.cancer}: {said}"

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        ids = [one.id for one in primaries()]
        return h.figure(
            ".exhibit.two-directions",
            id=prefix,
            data_exhibit="two-directions",
            data_primary=self.primary,
            aria_labelledby=caption,
        )[
            h.style[only_chosen(prefix, "primary", ids)],
            crowd(prefix, ("full", "striped", "ring", "ghost")),
            h.figcaption(id=caption)[
                h.strong["Two questions that sound alike, and both answers can be true."],
                " Below the line stand the people one starts from. Turn the question round and "
                "the cancer moves from above the line to below it.",
            ],
            h.form(method="dialog", autocomplete="off")[
                primary_choice(prefix, ids, self.primary),
                (_pair(prefix, chosen) for chosen in primaries()),
                status(),
            ],
            h.ul(".legend")[(h.li[person(mark), words] for mark, words in LEGEND.items())],
            h.p(".note")[ROUNDED],
            disclosure("The numbers, as a table", *_table()),
        ]


def _pair(prefix: str, chosen: Primary) -> h.Element:
    cancer = h.span(".cancer")[chosen.cancer]
    among = ("Of 1,000 people with spinal metastases, how many have ", cancer, "?")
    to = ("Of 1,000 people with ", cancer, ", how many get spinal metastases?")
    return h.div(data_for_primary=chosen.id, data_primary=chosen.id)[
        h.div(".pair")[
            _panel(prefix, chosen, among, among_spines(chosen.id)),
            _panel(prefix, chosen, to, to_the_spine(chosen.id)),
        ]
    ]


def _panel(
    prefix: str, chosen: Primary, question: Sequence[object], answers: Sequence[Answer]
) -> h.Element:
    if not answers:
        return h.section(".panel")[
            h.h3[question],
            h.p(".warning")["No source that we read gives a figure. That is not the same as none."],
        ]
    first, *others = answers
    groups = [(first.at_least, MARKS[first.kind]), (first.at_most - first.at_least, "ghost")]
    return h.section(".panel")[
        h.h3[question],
        not first.is_plain and h.p(".warning")[WARNINGS[first.kind]],
        _fraction(first, chosen.cancer),
        icon_array(prefix, groups),
        others and _others(answers),
    ]


def _fraction(answer: Answer, cancer: str) -> h.Element:
    # In reading order the people come first, and a comma; on screen they stand below the line.
    return h.p(".answer")[
        h.span(".under")[
            h.span["Of"],
            " ",
            h.b["1,000"],
            " ",
            _underlined(answer.people, cancer),
            h.i[", "],
        ],
        h.span(".over")[
            h.b[_people(answer)], " [", _link(answer), "] ", _underlined(answer.event, cancer), "."
        ],
    ]


def _underlined(words: str, cancer: str) -> h.Fragment:
    before, found, after = words.partition(cancer)
    return h.fragment[before, found and h.span(".cancer")[found], after]


def _others(answers: Sequence[Answer]) -> h.Element:
    return h.div(".others")[
        h.h4[_spread(answers)],
        h.ul[
            (
                h.li[
                    f"Of 1,000 {answer.people}, ",
                    h.b[_people(answer)],
                    " [",
                    _link(answer),
                    f"] {answer.event}.",
                ]
                for answer in answers[1:]
            )
        ],
    ]


def _spread(answers: Sequence[Answer]) -> str:
    # Only answers about the same kind of people have a lowest and a highest.
    if {answer.kind for answer in answers} != {"among-spines"}:
        return "Counted in other ways, the answer changes:"
    low = min(answer.at_least for answer in answers)
    high = max(answer.at_most for answer in answers)
    return f"From source to source it is {low} to {high} of 1,000:"


def _people(answer: Answer) -> str:
    if answer.figure.value is None:
        return f"between {answer.counted} and {answer.at_most}"
    return f"about {answer.counted}"


def _link(answer: Answer) -> h.Fragment:
    figure = answer.figure
    spread = figure.spread_text and f", {figure.spread_text}"
    second_hand = "" if figure.verified == "yes" else ", read second-hand"
    return h.fragment[h.a(href=f"#{figure.anchor}")[figure.text], spread, second_hand]


def _of_what(answer: Answer) -> str:
    return answer.figure.unit.removeprefix("% of ")


def _directions() -> Iterable[tuple[Primary, str, tuple[Answer, ...]]]:
    for chosen in primaries():
        yield chosen, "of the spine", among_spines(chosen.id)
        yield chosen, "to the spine", to_the_spine(chosen.id)


def _answers() -> Iterable[Answer]:
    return (answer for _, _, answers in _directions() for answer in answers)


def _table() -> list[object]:
    name = "Every figure, in both directions"
    rows = [
        (chosen.label, direction, answer.counted, answer.figure.text, _of_what(answer))
        for chosen, direction, answers in _directions()
        for answer in answers
    ]
    return [
        scrolled_table(name, HEADER[2:], (_rows(*part) for part in _directions() if part[2])),
        h.p[csv_link("two-directions.csv", HEADER, rows)],
    ]


def _rows(chosen: Primary, direction: str, answers: Sequence[Answer]) -> h.Element:
    title = f"{chosen.cancer[0].upper()}{chosen.cancer[1:]}, {direction}"
    return h.tbody[
        h.tr[h.th(colspan="3", scope="rowgroup")[title]],
        (
            h.tr[
                h.th(scope="row")[_people(answer)],
                h.td[_link(answer)],
                h.td[_of_what(answer)],
            ]
            for answer in answers
        ),
    ]
