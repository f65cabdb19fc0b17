"""What the bands of the totals were said to predict, and how often that came true: by choice."""

from collections.abc import Iterator

import htpy as h

from explainer import evidence
from explainer.care.prognosis import compared
from explainer.evidence import Statistic
from explainer.scores import Score

from .links import figure_link, source_link
from .parts import scrolled_table

TRUE = {
    "survival-as-predicted-all": "people",
    "survival-as-predicted-lower": "those in the lower band",
    "survival-as-predicted-middle": "those in the middle band",
    "survival-as-predicted-upper": "those in the upper band",
}
NEWER, EARLIER = "survival-180-days-mezei", "survival-180-days-earlier"
HOPE = (*TRUE, NEWER, EARLIER)
HEADER = ("Totals", "Name of the band", "What the table says")


def predicted() -> list[object]:
    """Return the bands with their predictions, and why nobody can read their own time there."""
    return [
        h.p[
            "These bands describe groups of people, most of them treated before many of today's "
            "treatments existed. ",
            h.b["Nobody can read their own time here."],
            " This can be closed again at any time; a team can say what applies to one person.",
        ],
        scrolled_table(
            "The bands of the three scores, more favourable first", HEADER, map(_body, compared())
        ),
        _came_true(),
        _longer(),
    ]


def _body(score: Score) -> h.Element:
    bands = score.bands if score.higher == "worse" else score.bands[::-1]
    second_hand = any(band.verified != "yes" for band in bands)
    keys = dict.fromkeys(key for band in bands for key in band.sources)
    return h.tbody[
        h.tr[
            h.th(colspan="3", scope="rowgroup")[
                score.title,
                " (",
                [[", " if place else "", source_link(key)] for place, key in enumerate(keys)],
                second_hand and "; read second-hand in part",
                "" if any(band.survival for band in bands) else "; times not in what we read",
                ")",
            ]
        ],
        (
            h.tr[
                h.th(scope="row")[band.range_text],
                h.td[band.name],
                h.td[
                    band.survival and [h.b["Predicted: ", band.survival], ". "],
                    evidence.inline(band.meaning),
                ],
            ]
            for band in bands
        ),
    ]


def _came_true() -> h.Element:
    whole, *parts = map(evidence.statistic, TRUE)
    said = list(_shares(parts))
    return h.p[
        f"In {whole.population}, the prediction of the revised Tokuhashi score came true for ",
        f"about {round(whole.value)} of 100 people ",
        _linked(whole),
        ": ",
        said,
        " (",
        source_link(whole.source),
        f"). For about {100 - round(whole.value)} of 100 it did not (worked out).",
    ]


def _shares(parts: list[Statistic]) -> Iterator[object]:
    for place, one in enumerate(parts):
        yield [", " if place else "", figure_link(one), f" of {TRUE[one.id]}"]


def _longer() -> h.Element:
    newer, earlier = evidence.statistic(NEWER), evidence.statistic(EARLIER)
    return h.p[
        "Predictions grow old. In a newer study of people who had an operation, about ",
        f"{round(newer.value)} of 100 in the lower band were alive after 180 days ",
        _linked(newer),
        f", where earlier studies had {round(earlier.value)} of 100 ",
        _linked(earlier),
        " (",
        source_link(newer.source),
        ").",
    ]


def _linked(figure: Statistic) -> list[object]:
    return ["(", figure_link(figure), ")"]
