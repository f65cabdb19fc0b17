"""What the studies of one primary give together, and without each of them."""

from collections.abc import Collection, Mapping, Sequence

import htpy as h

from explainer.epidemiology.primaries import primary
from explainer.epidemiology.studies import pooled, shares
from explainer.statistics.pooling import Pooled, leave_one_out

from .intervals import diamond, reach
from .parts import disclosure
from .primary_forest import scale_end
from .primary_words import MEASURES, percent, sentences, slot, values

How = Mapping[str, str]  # the method and the interval of explainer.statistics.pooling.pool


def pooled_lines(primary_id: str, out: Collection[str], how: How) -> h.Element:
    """Return the diamond, the prediction interval, the sentence and the measures of spread."""
    result, end = pooled(primary_id, out, **how), scale_end(primary_id)
    found = values(result)
    many = result is not None and result.k > 1
    band = (result.prediction_low, result.prediction_high) if many else (0, 0)
    return h.div(".result")[
        h.ul(".when-pooled")[
            _line(
                ["Pooled, ", slot("k", found), " studies"],
                _diamond(result, end),
                _numbers(found),
            ),
            _line(
                "A new study like these",
                reach(100 * band[0], 100 * band[1], end),
                slot("new", found),
            ),
        ],
        h.div(".words")[sentences(primary(primary_id).cancer, found, _only(primary_id, out))],
        h.dl(".measures.when-pooled")[
            (h.div[h.dt[name], h.dd(data_v=key)[found.get(key, "")]] for name, key, _ in MEASURES)
        ],
    ]


def without_each(primary_id: str, out: Collection[str], how: How) -> h.Element:
    """Return, on request, the pooled share without each of three or more studies that are in."""
    found, end = included(primary_id, out), scale_end(primary_id)
    names, results = [], []
    if len(found) > 2:
        names = [one.country for one, _ in found]
        results = leave_one_out([share for _, share in found], **how)
    return disclosure(
        f"Leave one out: {primary(primary_id).cancer}",
        h.p(".when-many")[_mover(names, results, pooled(primary_id, out, **how))],
        h.ul(".when-many")[
            [_without(name, result, end) for name, result in zip(names, results, strict=True)]
            or _without("", None, end)
        ],
        h.p(".when-few")["Leaving one out needs three studies or more."],
    )


def included(primary_id: str, out: Collection[str]) -> list[tuple]:
    """Return ``(study, proportion)`` of the studies of a primary that are in."""
    return [(one, share) for one, _, share in shares(primary_id) if one.id not in out]


def _mover(names: Sequence[str], results: Sequence[Pooled], whole: Pooled | None) -> list[object]:
    text = {}
    if results:
        mover = max(results, key=lambda one: abs(one.share - whole.share))
        text["mover"] = names[results.index(mover)]
        text |= {"without": percent(mover.share), "whole": percent(whole.share)}
    return [
        slot("mover", text),
        " moves it most: without it the pooled share is ",
        slot("without", text),
        " instead of ",
        slot("whole", text),
        ".",
    ]


def _only(primary_id: str, out: Collection[str]) -> str:
    found = included(primary_id, out)
    return f"{found[0][0].country} found {percent(found[0][1].share)}" if len(found) == 1 else ""


def _without(country: str, result: Pooled | None, end: int) -> h.Element:
    found = values(result)
    return _line(
        ["Without ", h.span(data_v="country")[country]], _diamond(result, end), _numbers(found)
    )


def _numbers(found: Mapping[str, str]) -> list[object]:
    return [slot("share", found), " ", h.small(data_v="span")[found.get("span", "")]]


def _line(name: object, drawing: h.Element, numbers: object) -> h.Element:
    return h.li[h.span[name], drawing, h.span(".found")[numbers]]


def _diamond(result: Pooled | None, end: int) -> h.Element:
    shares = (result.share, result.low, result.high) if result else (0, 0, 0)
    return diamond(*(100 * share for share in shares), end)
