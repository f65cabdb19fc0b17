"""The forest plot of one primary: every study on its line, grouped by who was counted."""

from collections.abc import Collection, Iterable
from functools import cache

import htpy as h
from markupsafe import Markup

from explainer import evidence
from explainer.epidemiology.primaries import primary
from explainer.epidemiology.studies import (
    SETTINGS,
    Study,
    at_start,
    not_reported,
    pooled,
    shares,
    studies,
    study,
)
from explainer.evidence import Statistic
from explainer.statistics.proportions import Proportion

from .intervals import interval, nice_end, scale
from .primary_words import span

Found = tuple[Study, Statistic, Proportion]


@cache
def scale_end(primary_id: str) -> int:
    """Return where the scale of a primary ends, in per cent.

    Every study's interval fits, and so does the range for a new study at the start; with two
    studies it would be the whole scale, and the studies could not be told apart.
    """
    start = pooled(primary_id, at_start())
    widest = [start.prediction_high] if start and start.k > 2 else []
    return nice_end(100 * max(*(share.wilson()[1] for _, _, share in shares(primary_id)), *widest))


def finding(primary_id: str) -> h.Element:
    """Say how far apart the studies of people with spinal metastases are."""
    count = len(_at_start(primary_id))
    if not count:
        return h.p["No study of people with spinal metastases counted it."]
    return h.p[
        "Counted by ",
        "one study" if count == 1 else f"{count} studies",
        " of people with spinal metastases: ",
        extremes(primary_id),
        ".",
    ]


def extremes(primary_id: str) -> list[object]:
    """Return the lowest and the highest share among people with spinal metastases, linked."""
    found = sorted(_at_start(primary_id), key=lambda one: one[2].share)
    if len(found) == 1:
        return _named(found[0])
    return ["from ", *_named(found[0]), " to ", *_named(found[-1])]


def linked(figure: Statistic) -> h.Element:
    """Return a figure as text that links to its passport."""
    return h.a(href=f"#{figure.anchor}")[figure.text]


def forest(primary_id: str, out: Collection[str]) -> list[h.Element]:
    """Return the rows and their scale; studies whose ids are in ``out`` are not ticked."""
    found, end = sorted(shares(primary_id), key=_order), scale_end(primary_id)
    groups = {setting: [one for one in found if one[0].setting == setting] for setting in SETTINGS}
    return [
        *(
            # Without a script nothing can be pooled anew, so the boxes wait for it.
            h.fieldset(disabled=True)[
                h.legend[SETTINGS[setting]],
                h.ul[(_row(one, end, one[0].id not in out) for one in rows)],
            ]
            for setting, rows in groups.items()
            if rows
        ),
        scale(end),
    ]


def missing(primary_id: str) -> h.Element | None:
    """Name the studies that do not report a primary."""
    countries = [one.country for one in not_reported(primary_id)]
    if not countries:
        return None
    return h.p(".note")[f"Not reported by: {', '.join(countries)}. That is not zero."]


def lacking(primary_ids: Iterable[str]) -> h.Element:
    """Say of primaries that too few studies counted what there is."""
    return h.div(".lacking")[
        h.p["Fewer than two independent studies counted these, so there is nothing to pool."],
        h.ul[(h.li[primary(id).label, ": ", _single(id)] for id in primary_ids)],
    ]


def _single(primary_id: str) -> list[object]:
    found = [_named(one) for one in shares(primary_id)]
    return [*found, "."] if found else ["no study here reports it. That is not zero."]


def _named(found: Found) -> list[object]:
    one, figure, _ = found
    country = one.country.replace(" (", ", ").removesuffix(")")  # no brackets inside brackets
    return [linked(figure), f" ({country})"]


def _at_start(primary_id: str) -> list[Found]:
    return [one for one in shares(primary_id) if one[0].id not in at_start()]


def _order(found: Found) -> tuple:
    """Sort an overlapping study behind the study whose patients it shares, doubtful ones last."""
    one = found[0]
    ids = [other.id for other in studies()]
    return one.use == "sensitivity", ids.index(one.patients), ids.index(one.id)


def _row(found: Found, end: int, included: bool) -> h.Element:
    one, figure, share = found
    low, high = share.wilson()
    return h.li(
        class_="overlap" if one.overlaps else None,
        data_events=str(share.events),
        data_total=str(share.total),
    )[
        h.label[
            h.input(type="checkbox", name="study", value=one.id, checked=included),
            h.span[one.country, " ", h.small[_when_and_how_many(one)]],
        ],
        interval(100 * share.share, 100 * low, 100 * high, end, share.total / _most()),
        h.span(".found")[linked(figure), " ", h.small[span(low, high)]],
        one.use != "main" and h.small(".doubt")[_doubt(one)],
    ]


def _most() -> int:
    return max(one.total for one in studies())


def _when_and_how_many(one: Study) -> str:
    return f"{one.years or 'year not known'}; n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{one.total:,}"


def _doubt(one: Study) -> Markup | str:
    if one.overlaps:
        return f"Same patients as {study(one.overlaps).country}: only one of the two can be in."
    return evidence.inline(one.doubt)
