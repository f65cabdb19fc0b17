"""Where 1c belongs, why grades are no numbers, how far readers agree, and all grades as a table."""

from __future__ import annotations

import htpy as h

from explainer import evidence
from explainer.care.grades import SIGNS, grades, placings

from .parts import csv_link, disclosure, scrolled_table, unseen

SIDES = {"low": "low", "apart": "open", "high": "high", "": "not part of it"}
REGROWTH = (
    "The grades stand in an order, but they are names and no measures: the step from 1b to 1c need "
    "not be as large as the step from 2 to 3. There is no average of a 1a and a 3.",
    "At one hospital people had radiosurgery, and the tumour had grown again within a year in "
    "[3%](#stat-regrowth-grade-0) after grade 0, [8.4%](#stat-regrowth-grade-1) after grade 1, "
    "[0%](#stat-regrowth-grade-2) after grade 2 and [24.9%](#stat-regrowth-grade-3) after grade 3 "
    "([its report](#ref-srs_escc)). The figures do not climb step by step. The last two rest on "
    "few places, so chance plays a large part.",
)
AGREEMENT = (
    "In one study, specialists graded the pictures of 90 people ([Arana 2016](#ref-arana2016)). "
    "Agreement between two of them was [0.64](#stat-grade-agree-between), between a first and a "
    "second look of the same one [0.82](#stat-grade-agree-within), and with a tumour board "
    "[0.71](#stat-grade-agree-board). Here 1 would be full agreement, 0 no more than chance.",
    "So two careful people can give the same picture neighbouring grades. The makers of the scale "
    "found that MRI with bright fluid (T2) serves it best ([Bilsky 2010](#ref-bilsky2010)).",
    "The scale is made for the cord. Below the end of the cord, where only roots hang in the sac, "
    "one study used grades of its own ([Downgrading after SBRT](#ref-sbrt_downgrade)).",
)


def texts() -> list[str]:
    """Return every Markdown text of the exhibit."""
    rows = [text for one in grades() for text in (one.looks, one.reasoning, one.doubt)]
    return [*rows, *(one.words for one in placings()), *REGROWTH, *AGREEMENT]


def debate() -> h.Element:
    """Return where each source draws the line between low and high grade, one strip for each."""
    return h.section(".debate")[
        h.h3["Where does 1c belong?"],
        h.p[
            "Four sources, four lines. A word in a text such as “high grade” needs its definition."
        ],
        h.ul[(_strip(one) for one in placings())],
        h.p(".key", aria_hidden="true")[
            (h.span(data_side=side)[SIDES[side]] for side in ("low", "apart", "high"))
        ],
    ]


def _strip(one: object) -> h.Element:
    source = evidence.reference(one.source)
    cells = [(each.grade, one.side(each.grade)) for each in grades()]
    return h.li[
        h.div[
            h.a(href=f"#{source.anchor}")[source.short],
            ". ",
            evidence.inline(one.words),
            one.verified == "partial" and h.span(".note")[" (Partly inferred.)"],
        ],
        h.ol(aria_label=f"{source.short}: low or high")[
            (h.li(data_side=side)[label, unseen(f": {SIDES[side]}")] for label, side in cells)
        ],
    ]


def regrowth() -> h.Element:
    """Return why nobody should calculate with grades."""
    return h.section[
        h.h3["Names in an order, never numbers"], (h.p[evidence.inline(text)] for text in REGROWTH)
    ]


def agreement() -> h.Element:
    """Return how far readers of the same picture agree, and where the scale ends."""
    return disclosure(
        "How far can a grade be trusted?", *(h.p[evidence.inline(text)] for text in AGREEMENT)
    )


def table() -> h.Element:
    """Return what is there at each grade, and what it leads to, as a table to be saved."""
    header = ("Grade", *SIGNS.values(), "In the reasoning")
    rows = [
        (
            one.grade,
            *("yes" if one.signs[sign] else "no" for sign in SIGNS),
            evidence.inline(one.reasoning),
        )
        for one in grades()
    ]
    body = h.tbody[
        (h.tr[h.th(scope="row")[row[0]], (h.td[cell] for cell in row[1:])] for row in rows)
    ]
    return disclosure(
        "The grades, as a table",
        scrolled_table("What can be seen at each grade, and what it leads to", header, body),
        h.p[csv_link("cord-compression-grades.csv", header, rows)],
    )
