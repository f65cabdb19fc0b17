"""Lanes from 0 to 100%: a mark for each figure, and a line for what it may be.

The drawings are decoration: the figures stand as text beside them.
"""

from collections.abc import Iterable

import htpy as h

from explainer.care.walking import BEFORE, TREATMENTS, Group, Share, groups
from explainer.evidence import Statistic

from .links import figure_link, source_link
from .parts import unseen

_circle, _rect = h.Element("circle"), h.Element("rect")
HAPPENED = {"walked": "still walked", "did-not-walk": "walked again"}


def lanes() -> h.Element:
    """Return a lane for each group, under the heading of its treatment."""
    return h.div(".lanes")[
        (
            [
                h.h4[label],
                scale(),
                h.ul[map(_lane, (one for one in groups() if one.treatment == treatment))],
            ]
            for treatment, label in TREATMENTS.items()
        ),
        scale(),
    ]


def single_lanes(figures: Iterable[tuple[Statistic, str]]) -> h.Element:
    """Return a lane for each figure: what happened to how many, and a bar."""
    return h.ul(".single")[
        (
            h.li[
                h.span[_people(one), f" {words}"],
                h.svg(aria_hidden="true")[_rect(width=f"{one.value:g}%")],
            ]
            for one, words in figures
        )
    ]


def scale() -> h.Element:
    """Return the names of the steps of the lanes above or below."""
    return h.p(".ruler", aria_hidden="true")[
        (h.i(style=f"--at:{at}")[f"{at}%"] for at in (0, 25, 50, 75, 100))
    ]


def _lane(one: Group) -> h.Element:
    shares = {before: share for before in BEFORE if (share := one.share(before))}
    return h.li[
        h.div[
            h.b[one.label],
            " (",
            source_link(one.did_not_walk.statistic.source),
            ")",
            h.p(".note")[one.chosen],
        ],
        h.svg(aria_hidden="true")[(_marks(*pair) for pair in shares.items())],
        h.div(".told")[
            (
                h.p(data_walked=before)[
                    _people(share.statistic),
                    f" {HAPPENED[before]}",
                    share.interval and unseen(f"; 95% interval {_ends(share.interval)}"),
                ]
                for before, share in shares.items()
            )
        ],
    ]


def _marks(before: str, share: Share) -> h.Element:
    value = f"{share.statistic.value:g}%"
    line = None
    if share.interval:
        low, high = share.interval
        line = _rect(".line", x=f"{low:.3g}%", width=f"{high - low:.3g}%")
    # Filled and round, or open and turned: the two differ without colour.
    mark = _circle(cx=value, r="6.5") if before == "walked" else _rect(".mark", x=value)
    return h.Element("g")(data_walked=before)[line, mark]


def _ends(interval: tuple[float, float]) -> str:
    low, high = interval
    return f"{low:.0f} to {high:.0f}%, worked out"


def _people(one: Statistic) -> list[object]:
    """Name people before per cent: ``"10 of 57 (17.5%, worked out)"``; or per cent alone."""
    if not one.count_text:
        return [figure_link(one)]
    worked_out = ", worked out" if one.basis == "derived" else ""
    return [h.b[one.count_text], " (", figure_link(one), f"{worked_out})"]
