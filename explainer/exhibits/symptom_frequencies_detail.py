"""One symptom: what it is like, how it arises, who describes it, and every figure in its box."""

from collections.abc import Sequence

import htpy as h

from explainer import evidence
from explainer.symptoms.frequencies import Figure, Group, Symptom, what_a_symptom_tells

from .symptom_frequencies_marks import drawn, sample


def detail(one: Symptom) -> h.Element:
    """Return the block of a symptom, which is shown while it is chosen, and on paper."""
    return h.section(data_for_symptom=one.id)[
        h.div(".pair")[
            h.div[
                h.h3[one.label],
                h.p(".like")[evidence.inline(one.words)],
                h.p[h.b["How it arises: "], evidence.inline(one.arises)],
                h.p[h.b["Who describes it: "], evidence.inline(one.described), "."],
                h.p(".finding")[evidence.inline(one.finding)],
            ],
            h.div(".boxes")[
                (_box(group, figures) for group, figures in one.groups),
                not one.figures and h.p(".nobody")["We found no count of it."],
                one.id == "none" and _told(),
            ],
        ]
    ]


def marks() -> h.Element:
    """Return what the marks mean."""
    return h.ul(".marks")[
        h.li[sample(), "a study counted"],
        h.li[sample(hollow=True), "a review or a textbook says"],
        h.li[sample(line=True), "95% interval, worked out from the counts where they are printed"],
        h.li[sample(hollow=True, line=True), "only a range is given"],
        h.li[h.i["–"], "we found no count"],
    ]


def _box(group: Group, figures: Sequence[Figure]) -> h.Element:
    is_share = figures[0].statistic.is_percentage
    return h.div(data_group=group.id)[
        h.h4[group.label],
        h.ul(class_="shares" if is_share else None)[(_row(figure, is_share) for figure in figures)],
    ]


def _row(figure: Figure, is_share: bool) -> h.Element:
    """Put the number first: who was counted stands behind it, and its mark below."""
    one = figure.statistic
    return h.li[
        h.span[
            one.count_text and f"{one.count_text}: ",
            h.a(href=f"#{one.anchor}")[one.text],
            _spread(figure),
            one.basis == "derived" and ", worked out",
        ],
        h.b[figure.part],
        f", {figure.people} ({evidence.reference(one.source).short})",
        is_share and drawn([figure]),
    ]


def _spread(figure: Figure) -> str:
    """Return the interval behind a value: ``" (68 to 82%)"``."""
    if figure.wilson:
        low, high = figure.wilson
        return f" ({low:.0f} to {high:.0f}%)"
    one = figure.statistic
    return f" ({one.range_text.removesuffix(one.unit).rstrip()})" if one.spread_text else ""


def _told() -> h.Element:
    """Say in natural frequencies what it means to have a symptom; no likelihood ratio needed."""
    told = what_a_symptom_tells()
    link = {
        name: h.a(href=f"#{figure.anchor}")[figure.text]
        for name, figure in (
            ("share", told.share),
            ("found", told.sensitivity),
            ("free", told.specificity),
        )
    }
    return h.div(".tells")[
        h.h4["And if there is a symptom?"],
        h.p[
            f"Of 1,000 people with cancer in a hospital in Shanghai, {told.metastases} (",
            link["share"],
            f") had spinal metastases; {told.with_both} of these (",
            link["found"],
            f") had a symptom from the study's list. Of the other {told.others} people, "
            f"{told.with_symptom_only} had one too (",
            link["free"],
            " had none). So of ",
            h.b[f"{told.with_symptom}"],
            " people with a symptom, ",
            h.b[f"{told.with_both}"],
            " had spinal metastases: one in four. Worked out from the three linked figures.",
        ],
    ]
