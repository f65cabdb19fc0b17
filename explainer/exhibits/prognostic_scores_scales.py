"""The three scales as stairs: every total that can be, the more favourable bands higher up.

A line joins the totals of the chosen patient from scale to scale: it zigzags where the scales run
against each other, and straightens where they agree once all run the same way.
"""

from collections.abc import Iterator
from itertools import pairwise

import htpy as h
from markupsafe import Markup

from explainer.care.prognosis import Patient, compared, patients
from explainer.scores import Band, Score

SCALES = {"printed": "As they are printed", "turned": "All turned the same way"}
# In rem, as in the sheet: the lowest stair, what the highest adds, the pointer, from foot to foot.
STAIR, RISE, POINTER, APART = 1.7, 1.5, 1.1, 5.4
_line = h.Element("line")


def scales() -> h.Element:
    """Return the stairs; the totals stand as text below them."""
    first, *others = compared()
    return h.div(".rulers")[
        _ruler(first),
        ([_ruler(other, score) for score, other in pairwise((first, *others))]),
    ]


def marked(prefix: str) -> Markup:
    """Return the rules that mark totals and lines of the chosen patient, and name it on paper."""
    chosen = ",".join(
        f"#{prefix}:has([name=patient][value={one.id}]:checked) :is("
        + ",".join(f"[data-total={score.id}-{one.total(score)}]" for score in compared())
        + f",[data-line={one.id}])"
        for one in patients()
    )
    names = "".join(
        f'#{prefix}:has([name=patient][value={one.id}]:checked){{--drawn:"{one.label}"}}'
        for one in patients()
    )
    return Markup(f"{chosen}{{--here:1}}@media print{{{names}}}")


def _ruler(score: Score, before: Score | None = None) -> h.Element:
    return h.div(".ruler", data_higher=score.higher)[
        h.p[
            h.b[score.name],
            h.span[
                f"{score.lowest} to {score.highest}; a higher total is ",
                h.b["more favourable" if score.higher == "better" else "less favourable"],
            ],
            _told(score),
        ],
        h.div(".cells", aria_hidden="true")[
            before and h.svg[(_joined(one, before, score) for one in patients())],
            h.div[_bands(score)],
        ],
    ]


def _told(score: Score) -> h.Element:
    """Say what the stairs show: where each patient stands, by the place of the band alone."""
    fair = score.bands if score.higher == "worse" else score.bands[::-1]
    places = {one: fair.index(score.band(one.total(score))) + 1 for one in patients()}
    return h.span(".visually-hidden")[
        score.higher == "worse" and h.i(".turned")[f"Now from {score.highest} to {score.lowest}. "],
        f"Of {len(fair)} bands, counted from the most favourable: ",
        (
            h.i(data_for_patient=one.id)[f"total {one.total(score)}, band {place}"]
            for one, place in places.items()
        ),
    ]


def _bands(score: Score) -> Iterator[h.Element]:
    for band in score.bands:
        totals = range(band.low, band.high + 1)
        yield h.span(style=f"--count:{len(totals)};--fair:{_fair(score, band):.2g}")[
            (h.i(data_total=f"{score.id}-{total}")[total] for total in totals)
        ]


def _joined(one: Patient, above: Score, below: Score) -> Iterator[h.Element]:
    """Yield the line from one scale to the next, as printed and with all turned the same way."""
    top = STAIR + RISE * _fair(below, below.band(one.total(below))) + POINTER
    y = f"{100 * (APART - top) / APART:.3g}%"
    for turned in (False, True):
        ends = (_at(score, one.total(score), turned) for score in (above, below))
        start, end = (f"{at:.3g}%" for at in ends)
        yield _line(".turned" if turned else "", data_line=one.id, x1=start, x2=end, y2=y)


def _at(score: Score, total: int, turned: bool) -> float:
    """Return where the middle of a total stands, in per cent of the scale."""
    at = 100 * (total - score.lowest + 0.5) / (score.highest - score.lowest + 1)
    return 100 - at if turned and score.higher == "worse" else at


def _fair(score: Score, band: Band) -> float:
    """Return where a band stands, from 0 (least favourable) to 1."""
    place = score.bands.index(band) / (len(score.bands) - 1)
    return place if score.higher == "better" else 1 - place
