"""The six questions of SINS: every answer a card with a picture, its words and its points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import htpy as h

from explainer.anatomy.levels import LEVELS, REGION_LEVELS
from explainer.scores import Item, Option, location_of, score

from .parts import choice
from .sins_picture import thumbnail

# What each question asks, where the name of the item does not say it all.
ASKS = {
    "location": "Which part of the spine the vertebra belongs to.",
    "pain": "Mechanical pain comes with movement or load: a sign that the bone gives way.",
    "lesion": "On CT or X-ray: bone that is lost, or hard bone that is added.",
    "alignment": "On images: do the vertebrae still stand on each other as before?",
    "collapse": "The dashed line is the height that the body had.",
    "posterolateral": "Cut across, seen from below: the pedicles and joints behind the body.",
}

# What is added to a place that was chosen on the spine, by its kind.
TOLD = {
    "level": "It is marked below.",
    "region": "A whole region can hold several kinds of places; one vertebra, or an answer here, "
    "settles it.",
    "coccyx": "SINS has no points for the tailbone: the score ends at S5.",
}


def items(prefix: str, answers: Mapping[str, str], level: str) -> Iterable[h.Element]:
    """Yield one group of cards for each item; ``answers`` says which are chosen."""
    for number, item in enumerate(score("sins").items, start=1):
        legend = f"{prefix}-{item.id}"
        yield h.fieldset(".item", role="radiogroup", aria_labelledby=legend)[
            h.legend(id=legend)[h.i(class_=f"no s{number}")[str(number)], h.span[item.name]],
            h.p(".note")[ASKS[item.id]],
            item.id == "location" and _told(level),
            h.div(".cards", data_cards=str(len(item.options)))[
                (_card(prefix, item, option, answers.get(item.id)) for option in item.options)
            ],
        ]


def place_of(level: str) -> str:
    """Say what kind of place ``level`` is: ``"level"``, ``"region"``, ``"coccyx"`` or ``""``."""
    if level in ("coccyx", "coccygeal"):
        return "coccyx"
    if level in REGION_LEVELS:
        return "region"
    return "level" if level else ""


def _card(prefix: str, item: Item, option: Option, chosen: str | None) -> h.Element:
    more = {"data_levels": _levels(option.id)} if item.id == "location" else {}
    return choice(
        f"answer-{item.id}",
        option.id,
        [
            thumbnail(prefix, item.id, option.id),
            h.b[option.name],
            option.explains and h.small[option.explains],
            h.em(".points")[_points(option.points)],
        ],
        checked=option.id == chosen,
        data_points=str(option.points),
        **more,
    )


def _points(points: int) -> str:
    return "1 point" if points == 1 else f"{points} points"


def _levels(location: str) -> str:
    return " ".join(level for level in LEVELS if location_of(level) == location)


def _told(level: str) -> h.Element:
    """Say what a place that was chosen on the spine means; the sheet shows what fits its kind."""
    return h.p(".told")[
        "Chosen on the spine: ",
        h.b[level],
        ". ",
        (h.span(data_told=kind)[words] for kind, words in TOLD.items()),
    ]
