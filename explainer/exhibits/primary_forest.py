"""The forest plot of one primary: every study on its line, grouped by who was counted."""

from collections.abc import Collection, Iterable
from functools import cache

import htpy as h
from markupsafe import Markup

from explainer import evidence
from explainer.epidemiology.primaries import primary
from explainer.epidemiology.studies import (
    FEWEST,
    SETTINGS,
    Study,
    at_start,
    by_organ,
    not_read,
    pooled,
    remark,
    shares,
    studies,
    study,
)
from explainer.evidence import Statistic
from explainer.statistics.proportions import Proportion

from .intervals import interval, nice_end, scale
from .links import figure_link
from .primary_words import how_many, span

Found = tuple[Study, Statistic, Proportion]


@cache
def scale_end(primary_id: str) -> int:
    """Return where the scale of a primary ends, in per cent.

    Every study's interval fits, and so does the prediction interval at the start.
    """
    start = pooled(primary_id, at_start())
    widest = [start.prediction_high] if start and start.k >= FEWEST else []
    return nice_end(100 * max(*(share.wilson()[1] for _, _, share in shares(primary_id)), *widest))


def finding(primary_id: str, out: Collection[str]) -> h.Element:
    """Say which studies are in now, and how far apart they are; ``primary_forest.js`` does too."""
    found = sorted(included(primary_id, out), key=lambda one: one[2].share)
    ends = [", ", *_named(found[0])] if found else []
    if len(found) > 1:
        ends = [", from ", *_named(found[0]), " to ", *_named(found[-1])]
    return h.p(".in-now")["In now: ", how_many(len(found), kinds(primary_id, out)), *ends, "."]


def included(primary_id: str, out: Collection[str]) -> list[Found]:
    """Return what the studies of a primary that are in found, in the order of their rows."""
    return [one for one in sorted(shares(primary_id), key=_order) if one[0].id not in out]


def kinds(primary_id: str, out: Collection[str]) -> list[str]:
    """Return who was counted by the studies that are in: ``"people with spinal metastases"``."""
    settings = {one.setting for one, _, _ in included(primary_id, out)}
    return [label.lower() for setting, label in SETTINGS.items() if setting in settings]


def forest(primary_id: str, out: Collection[str]) -> list[h.Element]:
    """Return the rows and their scale; studies whose ids are in ``out`` are not ticked."""
    found = included(primary_id, ())
    groups = {setting: [one for one in found if one[0].setting == setting] for setting in SETTINGS}
    return [
        *(
            # Without a script nothing can be pooled anew, so the boxes wait for it.
            h.fieldset(disabled=True)[
                h.legend[SETTINGS[setting]],
                h.ul[(_row(primary_id, one, one[0].id not in out) for one in rows)],
            ]
            for setting, rows in groups.items()
            if rows
        ),
        scale(scale_end(primary_id)),
    ]


def missing(primary_id: str) -> h.Element | None:
    """Name the studies that have a primary not, or not as one group, in what was read of them."""
    countries = [one.country for one in not_read(primary_id)]
    if not countries:
        return None
    return h.p(".note")[
        f"Not in what we read of: {', '.join(countries)}. That is not zero.",
        (
            f" {one.country} counted colon, oesophagus and stomach one by one, not as one group."
            for one in by_organ(primary_id)
        ),
    ]


def lacking(primary_ids: Iterable[str]) -> h.Element:
    """Say of primaries that too few studies counted what there is."""
    return h.div(".lacking")[
        h.p["Fewer than two independent studies counted these, so there is nothing to pool."],
        h.ul[(h.li[primary(id).label, ": ", _single(id)] for id in primary_ids)],
    ]


def _single(primary_id: str) -> list[object]:
    found = [_named(one) for one in shares(primary_id)]
    return [*found, "."] if found else ["not in what we read. That is not zero."]


def _named(found: Found) -> list[object]:
    one, figure, _ = found
    country = one.country.replace(" (", ", ").removesuffix(")")  # no brackets inside brackets
    return [figure_link(figure), f" ({country})"]


def _order(found: Found) -> tuple:
    """Sort an overlapping study behind the study whose patients it shares, doubtful ones last."""
    one = found[0]
    ids = [other.id for other in studies()]
    return one.use == "sensitivity", ids.index(one.patients), ids.index(one.id)


def _row(primary_id: str, found: Found, included: bool) -> h.Element:
    one, figure, share = found
    low, high = share.wilson()
    percents = (100 * part for part in (share.share, low, high))
    notes = [_doubt(one)] if one.use != "main" else []
    notes += filter(None, [remark(one.id, primary_id)])
    return h.li(
        class_="overlap" if one.overlaps else None,
        data_events=str(share.events),
        data_total=str(share.total),
    )[
        h.label[
            h.input(type="checkbox", name="study", value=one.id, checked=included),
            h.span[one.country, " ", h.small[_when_and_how_many(one)]],
        ],
        interval(*percents, scale_end(primary_id), share.total / _most()),
        h.span(".found")[figure_link(figure), " ", h.small[span(low, high)]],
        notes and h.small(".doubt")[Markup(" ").join(notes)],
    ]


def _most() -> int:
    return max(one.total for one in studies())


def _when_and_how_many(one: Study) -> str:
    return f"{one.years or 'year not known'}; n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{one.total:,}"


def _doubt(one: Study) -> Markup | str:
    if one.overlaps:
        return f"Same patients as {study(one.overlaps).country}: only one of the two can be in."
    return evidence.inline(one.doubt)
