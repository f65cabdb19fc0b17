"""How long people lived after treatment: groups, medians, and what they do not say. By choice."""

from collections.abc import Sequence

import htpy as h

from explainer import evidence
from explainer.evidence import Statistic

from .links import figure_link, source_link
from .parts import by_choice, csv_link, scrolled_table

BY_PRIMARY = "survival-by-primary"
LONGEST = 24  # months at the right end of the scale
FIRST_SIGN = ("survival-first-sign-prostate", "survival-first-sign-myeloma")
OPERATED = ("survival-1-year-surgery", "survival-2-year-surgery", "survival-5-year-surgery")
LATER, WALKING = "survival-lung-2021", "survival-by-walking"
HEADER = ("Cancer", "Median", "95% confidence interval", "People")
_circle, _rect = h.Element("circle"), h.Element("rect")


def survival_statistics() -> tuple[str, ...]:
    """Return the ids of all figures that stand behind the choice."""
    by_primary = (one.id for one in evidence.statistics(topic=BY_PRIMARY))
    return (*by_primary, *FIRST_SIGN, *OPERATED, LATER, WALKING)


def outlook() -> h.Element:
    """Return the outlook, closed until the reader opens it."""
    figures = sorted(evidence.statistics(topic=BY_PRIMARY), key=lambda one: -one.value)
    said = {id: _said(id) for id in survival_statistics()}
    prostate, myeloma = (said[id] for id in FIRST_SIGN)
    first, second, fifth = map(figure_link, map(evidence.statistic, OPERATED))
    return by_choice(
        "How long people lived after treatment: open it only if you want to know",
        h.p[
            "These figures describe groups in which half of the people lived longer, some of them "
            "for years. They cannot say what one person can expect. Most were measured between "
            "2000 and 2010, before most targeted and immune treatments. The team that knows a "
            "person knows more than any table.",
        ],
        h.h4["Median in months, by cancer"],
        h.ul(".months")[map(_lane, figures)],
        h.p(".ruler", aria_hidden="true")[
            (
                h.i(style=f"--at:{100 * month / LONGEST:g}")[month or "0 months"]
                for month in range(0, LONGEST + 1, 6)
            )
        ],
        h.p(".note")[
            "People with symptoms of spinal metastases, most of them treated with radiotherapy, in "
            "the Netherlands and partner countries (",
            source_link(figures[0].source),
            "). A line is the 95% confidence interval of the source; few people make it long.",
        ],
        h.h4["Why such figures differ so much"],
        h.ul[
            h.li[
                "It matters what can still be tried. When cord compression was the first sign of "
                "the cancer, the median was ",
                prostate,
                " with prostate cancer and ",
                myeloma,
                " with myeloma: nobody had been treated yet.",
            ],
            h.li[
                "It matters who is counted. Of people who were chosen for an operation, ",
                first,
                " lived after one year, ",
                second,
                " after two and ",
                fifth,
                " after five (",
                source_link(evidence.statistic(OPERATED[0]).source),
                ").",
            ],
            h.li[
                "It matters when it was. With lung cancer and cord compression the median was ",
                said[LATER],
                " in people treated from 2016 to 2021: other people in another hospital, so it "
                "does not show what the new treatments did.",
            ],
            h.li[
                "People who cannot walk had ",
                said[WALKING],
                " of those who can, in a review. They differ in other ways as well.",
            ],
        ],
        *_table(figures),
    )


def _said(id: str) -> list[object]:
    one = evidence.statistic(id)
    return [figure_link(one), " (", source_link(one.source), ")"]


def _lane(one: Statistic) -> h.Element:
    place = 100 / LONGEST
    return h.li[
        h.span[h.b[one.subject.capitalize()], ": ", figure_link(one)],
        h.svg(aria_hidden="true")[
            _rect(
                ".line",
                x=f"{one.low * place:.3g}%",
                width=f"{(one.high - one.low) * place:.3g}%",
            ),
            _circle(cx=f"{one.value * place:.3g}%", r="6"),
        ],
    ]


def _table(figures: Sequence[Statistic]) -> list[h.Element]:
    rows = [
        (one.subject.capitalize(), one.text, one.range_text, f"{one.denominator:,}")
        for one in figures
    ]
    return [
        scrolled_table(
            "Medians by cancer, as a table.",
            HEADER,
            h.tbody[
                (h.tr[h.th(scope="row")[row[0]], (h.td[cell] for cell in row[1:])] for row in rows)
            ],
        ),
        h.p[csv_link("outlook.csv", HEADER, rows)],
    ]
