"""How well each score predicts: pairs of people put in the right order, as dots."""

from collections.abc import Iterator

import htpy as h

from explainer import evidence
from explainer.evidence import Statistic

from .links import source_link
from .parts import unseen

STUDIES = {"year": "●", "whole": "■"}  # by the middle word of the ids
TIMES = {"year": "after one year", "whole": "over the whole time"}
SCORES = {
    "tokuhashi": "Tokuhashi",
    "tomita": "Tomita",
    "bauer": "Bauer (modified)",
    "nesms": "New England score, newer",
    "osri": "Oswestry index, newer",
    "sins": "SINS, made for stability",
}
GUESS, CERTAIN = 0.5, 1.0
_circle, _rect = h.Element("circle"), h.Element("rect")


def figures_of_order() -> tuple[Statistic, ...]:
    """Return every c-statistic, by study, in the order of the scores."""
    return tuple(figure for study in STUDIES for name in SCORES if (figure := _figure(study, name)))


def order() -> h.Element:
    """Return the lanes: a guess at the left, always right at the right."""
    year, whole = (evidence.statistic(f"order-{study}-tokuhashi") for study in STUDIES)
    return h.div(".order")[
        h.p[
            "Take two people, one of whom lives longer. Which of the two has the more favourable "
            "total? A guess is right for 50 of 100 such pairs. The C-statistic says how often a "
            "score is: ",
            _link(year),
            f" means about {round(100 * year.value)} of 100 pairs (worked out).",
        ],
        h.ul[map(_lane, SCORES)],
        h.p(".ends", aria_hidden="true")[h.span["0.5 a guess"], h.span["1 always right"]],
        h.p(".note")[
            f"{STUDIES['year']} alive after one year or not: {year.population} (",
            source_link(year.source),
            f"). {STUDIES['whole']} over the whole time: {whole.population} (",
            source_link(whole.source),
            "). The New England score was made by the authors of the first study. We do not build "
            "the newer scores here: their points are not in what we could read.",
        ],
    ]


def _lane(score: str) -> h.Element:
    shown = [(study, figure) for study in STUDIES if (figure := _figure(study, score))]
    return h.li[
        h.b[SCORES[score]],
        h.svg(aria_hidden="true")[(_mark(study, _at(one)) for study, one in shown)],
        h.span[
            (
                [
                    ", " if place else "",
                    h.span(aria_hidden="true")[STUDIES[study]],
                    unseen(TIMES[study]),
                    " ",
                    _link(one),
                ]
                for place, (study, one) in enumerate(shown)
            )
        ],
    ]


def _mark(study: str, at: float) -> Iterator[h.Element]:
    if study == "year":
        return _circle(cx=f"{at:.3g}%", cy="50%", r="6")
    return _rect(x=f"{at:.3g}%", y="50%", width="11", height="11")


def _at(figure: Statistic) -> float:
    return 100 * (figure.value - GUESS) / (CERTAIN - GUESS)


def _link(figure: Statistic) -> h.Element:
    return h.a(href=f"#{figure.anchor}")[f"{figure.value:g}"]


def _figure(study: str, score: str) -> Statistic | None:
    found = evidence.statistics(topic=TOPICS[study])
    return next((one for one in found if one.id == f"order-{study}-{score}"), None)


TOPICS = {
    "year": "order-of-pairs-after-one-year",
    "whole": "order-of-pairs-over-the-whole-time",
}
