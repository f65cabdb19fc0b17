"""Item by item: what is known of a patient, and the points that each score makes of it."""

import htpy as h

from explainer.care.prognosis import Fact, Patient, compared
from explainer.scores import Item, Score

from .parts import unseen

FACTS = {
    "primary": "Primary cancer",
    "organs": "In organs",
    "bones": "In bones",
    "condition": "General condition",
    "nerves": "Strength of the legs",
}
MARKS = {"better": "●○", "worse": "◆◇"}
DIRECTION = {"better": "more", "worse": "less"}


def item_by_item(patient: Patient) -> h.Element:
    """Return the table of one patient: a row for each fact, a column for each score."""
    return h.table(".items", data_for_patient=patient.id)[
        h.caption[f"{patient.label}: the points, item by item"],
        h.thead[h.tr[h.th(scope="col")["What is known"], map(_head, compared())]],
        h.tbody[
            (
                h.tr[
                    h.th(scope="row")[h.b[FACTS[fact.fact]], " ", h.span[fact.words]],
                    (h.td[_cell(score, fact)] for score in compared()),
                ]
                for fact in patient.facts
            ),
            h.tr(".total")[
                h.th(scope="row")[h.b["Total"]],
                (
                    h.td[h.b[patient.total(score)], f" of {score.lowest} to {score.highest}"]
                    for score in compared()
                ),
            ],
        ],
    ]


def _head(score: Score) -> h.Element:
    return h.th(scope="col")[score.name]


def _cell(score: Score, fact: Fact) -> object:
    answers = fact.answers_to(score.id)
    if not answers:
        return h.i["not asked"]
    return [_points(score, score.item(item), option) for item, option in answers.items()]


def _points(score: Score, item: Item, option: str) -> h.Element:
    points = item.option(option).points
    given, open = MARKS[score.higher]
    marks = given * points + open * (item.highest - points)
    return h.div[
        h.b[points],
        " ",
        h.span(aria_hidden="true")[marks],
        unseen(f"of {item.highest}, more counts as {DIRECTION[score.higher]} favourable. "),
        h.small[f"{item.name}. {item.option(option).name}"],
    ]
