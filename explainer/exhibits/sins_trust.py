"""How far SINS can be trusted: do raters agree, does it find what experts call unstable?"""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h

from explainer import evidence
from explainer.evidence import Statistic
from explainer.evidence.statistic import number
from explainer.scores import score

from .parts import csv_link, disclosure, scrolled_table
from .sins_result import spread_over_answers

AGREEMENT = "sins-agreement-between-raters"
SERIES = {"sins-makers": "The makers of the score", "sins-independent": "Other raters"}
# The item of the score for each subject of the figures.
SUBJECTS = {
    "location": "location",
    "pain": "pain",
    "bone quality": "lesion",
    "alignment": "alignment",
    "collapse": "collapse",
    "posterolateral involvement": "posterolateral",
}
# Markdown, as in the data: a test holds the numbers against their passports.
INTRODUCTION = (
    "Kappa says how far people who rate the same scans choose the same answers: 1 is full "
    "agreement, 0 no more than chance. They agree least on what the tumour does to the bone."
)
MORE = (
    "On the total, raters come closer: [0.846](#stat-sins-agree-total) among the makers, "
    "[0.79](#stat-sins-agree-total-independent) among others (intraclass correlation: read like "
    "kappa, but near misses count less than wide ones). Radiation "
    "oncologists who only said stable or not reached a kappa of "
    "[0.76](#stat-sins-agree-radiation).",
    "In 30 cases, SINS found [95.7%](#stat-sins-sensitivity) of what the group that "
    "made it called unstable or potentially unstable, and recognised "
    "[79.5%](#stat-sins-specificity) of what it called stable. The truth here was the opinion of "
    "this group, not what became of the spine. Whether it predicts fractures after radiotherapy: "
    "[11 of 13](#stat-sins-fracture-studies) studies found that its bands do.",
)
ABOUT = (
    "A group of specialists agreed on the score ([2010](#ref-fisher2010)). Its points are printed "
    "in [two](#ref-pacs_sins) [places](#ref-ome_sins) that we read, its bands in "
    "[a study of it](#ref-fourney2011). Some web pages print other points for pain (3, 2, 1) or "
    "let the lowest band begin at 1. A collapse of exactly half is not defined. S1 counts as part "
    "of the junction L5 to S1.",
    "It judges one vertebra at a time and asks nothing about nerves, general health or what "
    "matters to the person. In [a systematic review](#ref-lee2021sins), location did not predict "
    "fractures in any of the studies that looked.",
)


def texts() -> tuple[str, ...]:
    """Return every Markdown text with figures or sources."""
    return (*MORE, *ABOUT)


def figure_ids() -> tuple[str, ...]:
    """Return the ids of all figures on agreement and accuracy."""
    items = (one.id for one in evidence.statistics(topic=AGREEMENT))
    return (*items, *evidence.linked(*texts()))


def trust() -> h.Element:
    """Return what is known of the score itself, in the open."""
    return h.section(".trust")[
        h.h3["How far can the score be trusted?"],
        h.p[INTRODUCTION],
        h.table(".agreement")[
            h.caption["Agreement between raters, item by item (kappa)"],
            h.thead[
                h.tr[
                    h.th(scope="col")["Item"],
                    h.td(".track", aria_hidden="true"),
                    (h.th(scope="col")[h.i(class_=_mark(id)), name] for id, name in SERIES.items()),
                ]
            ],
            h.tbody[map(_agreement, SUBJECTS)],
        ],
        (h.p[evidence.inline(text)] for text in MORE),
    ]


def _agreement(subject: str) -> h.Element:
    figures = [
        evidence.statistics(topic=AGREEMENT, series=series, subject=subject)[0] for series in SERIES
    ]
    name = score("sins").item(SUBJECTS[subject]).name
    return h.tr(class_="least" if subject == "bone quality" else None)[
        h.th(scope="row")[name],
        h.td(".track", aria_hidden="true")[h.span[map(_dot, figures)]],
        (h.td[h.a(href=f"#{one.anchor}")[number(one.value)]] for one in figures),
    ]


def _dot(figure: Statistic) -> h.Element:
    return h.i(class_=_mark(figure.series), style=f"--at:{100 * figure.value:.0f}")


def _mark(series: str) -> list[object]:
    return ["dot", {"hollow": series == "sins-independent"}]


def about() -> Iterable[h.Element]:
    """Yield what is folded away: the table of the score, its limits, its sources."""
    rows = [
        (item.name, option.name, option.explains, option.points)
        for item in score("sins").items
        for option in item.options
    ]
    header = ("Item", "Answer", "In more words", "Points")
    yield h.div(".screen")[  # paper has all of it on the cards
        disclosure(
            "All items, answers and points as a table",
            scrolled_table(
                "The Spinal Instability Neoplastic Score",
                header,
                h.tbody[map(_row, rows)],
            ),
            csv_link("sins.csv", header, rows),
        )
    ]
    spread = list(spread_over_answers())
    counted = ", ".join(f"{ways:,} {band.name.lower()}" for band, ways in spread)
    yield disclosure(
        "About the score: where it comes from, and what it does not say",
        (h.p[evidence.inline(text)] for text in ABOUT),
        h.p[
            f"The answers can be combined in {sum(ways for _, ways in spread):,} ways (worked "
            f"out): {counted}. Combinations are not people, so this says nothing about how common "
            "a band is."
        ],
        h.p["Pictures drawn by code, to learn from; they cannot be used to judge a scan."],
    )


def _row(row: tuple[object, ...]) -> h.Element:
    return h.tr[h.th(scope="row")[row[0]], (h.td[str(cell)] for cell in row[1:])]
