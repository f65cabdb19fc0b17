"""What the studies of one primary give together, and without each of them."""

from collections.abc import Collection, Mapping, Sequence

import htpy as h

from explainer.epidemiology.primaries import primary
from explainer.epidemiology.studies import FEWEST, pooled
from explainer.statistics.pooling import Pooled, leave_one_out

from .intervals import diamond, reach
from .parts import disclosure
from .primary_forest import included, kinds, scale_end
from .primary_words import MEASURES, mixed, percent, sentence, slot, too_few, values

How = Mapping[str, str]  # the method and the interval of explainer.statistics.pooling.pool


def pooled_lines(primary_id: str, out: Collection[str], how: How) -> h.Element:
    """Return the diamond, the prediction interval, the sentence and the measures of spread.

    With too few studies to pool they wait, empty, for the script.
    """
    cancer = primary(primary_id).cancer
    result, end = enough(pooled(primary_id, out, **how)), scale_end(primary_id)
    found = values(result)
    band = (result.prediction_low, result.prediction_high) if result else (0, 0)
    return h.div(".result")[
        h.ul(".when-pooled")[
            _line(
                ["Pooled, ", slot("k", found), " studies"],
                _diamond(result, end),
                _numbers(found),
            ),
            _line(
                "95% prediction interval",
                reach(100 * band[0], 100 * band[1], end),
                slot("new", found),
            ),
        ],
        h.p(data_v="mixed")[mixed(result.k if result else 0, kinds(primary_id, out))],
        h.div(".words")[
            sentence(cancer, found),
            h.p(data_v="alone")[too_few(cancer, _findings(primary_id, out))],
        ],
        h.dl(".measures.when-pooled")[
            (h.div[h.dt[name], h.dd(data_v=key)[found.get(key, "")]] for name, key, _ in MEASURES)
        ],
    ]


def enough(result: Pooled | None) -> Pooled | None:
    """Return a result that may be shown, or ``None`` if it is of too few studies."""
    return result if result and result.k >= FEWEST else None


def without_each(primary_id: str, out: Collection[str], how: How) -> h.Element:
    """Return, on request, the pooled share without each study; hidden if too few would stay."""
    found, end = included(primary_id, out), scale_end(primary_id)
    names, results = [], []
    if len(found) > FEWEST:
        names = [one.country for one, _, _ in found]
        results = leave_one_out([share for _, _, share in found], **how)
    return disclosure(
        f"Leave one out: {primary(primary_id).cancer}",
        h.p[_mover(names, results, pooled(primary_id, out, **how))],
        h.ul[
            [_without(name, result, end) for name, result in zip(names, results, strict=True)]
            or _without("", None, end)
        ],
    )


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


def _findings(primary_id: str, out: Collection[str]) -> list[str]:
    found = included(primary_id, out)
    return [f"{one.country} found {percent(share.share)}" for one, _, share in found]


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
