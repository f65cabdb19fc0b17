"""What the panels are drawn with: a vertebra of each type, bars, lines and a row of people.

The drawings are decoration: the numbers stand beside them.
"""

import htpy as h

from explainer.evidence.statistic import number
from explainer.lab.tidying import TYPES

from .icons import PERSON

_BODY = "M3 4Q24 7 45 4 47 4 47 6 41 20 47 34 47 36 45 36 24 33 3 36 1 36 1 34 7 20 1 6 1 4 3 4z"
_MESH = (
    "M10 0V40M14 0V40M18 0V40M22 0V40M26 0V40M30 0V40M34 0V40M38 0V40M0 12Q24 14 48 12M0 20H48"
    "M0 28Q24 26 48 28"
)
_DENSE = "M12 15Q15 9 22 11 27 8 33 11 39 13 37 19 39 25 34 28 29 32 24 29 17 31 14 27 9 22 12 15z"
_HOLE = "M12 15Q14 9 20 11 25 8 30 11 37 9 37 16 40 21 36 25 34 31 27 29 21 32 17 28 10 27 12 15z"
# A hole with a dense part round its one side.
_DENSE_HALF = "M22 10Q28 8 34 11 40 14 38 20 39 27 33 29 26 32 20 29 27 26 26 19 27 14 22 10z"
_HOLE_HALF = "M12 14Q16 9 22 11 27 14 26 19 27 26 20 29 14 30 12 25 9 19 12 14z"
_INSIDE = {
    "blastic": (("dense", _DENSE),),
    "lytic": (("hole", _HOLE),),
    "mixed": (("hole", _HOLE_HALF), ("dense", _DENSE_HALF)),
}
ROOM = 24  # so many patients can stand beside each other
# Holes all over the bar, or only in its lower half.
_HOLES = {"lytic": "M3 3h0M8 8h0M3 13h0M8 18h0", "mixed": "M3 13h0M8 18h0"}
_clip, _g, _path, _pattern, _rect, _symbol, _use = (
    h.Element(name) for name in ("clipPath", "g", "path", "pattern", "rect", "symbol", "use")
)


def stock(prefix: str) -> h.Element:
    """Return what the other drawings of one exhibit are taken from; it must stand unhidden."""
    return h.svg(".stock", width="0", height="0", aria_hidden="true")[
        _clip(id=f"{prefix}-in")[_path(d=_BODY)],
        [
            _symbol(".lesion-body", id=f"{prefix}-{type}", viewBox="0 0 48 40")[
                _vertebra(prefix, type)
            ]
            for type in TYPES
        ],
        _path(".lesion-person", id=f"{prefix}-p", d=PERSON),
        [
            _pattern(
                id=f"{prefix}-{type}-bar", width="10", height="20", patternUnits="userSpaceOnUse"
            )[_path(".holes", d=holes)]
            for type, holes in _HOLES.items()
        ],
    ]


def _vertebra(prefix: str, type: str) -> list[h.Element]:
    return [
        _path(".bone", d=_BODY),
        _g(clip_path=f"url(#{prefix}-in)")[
            _path(".mesh", d=_MESH), [_path(class_=name, d=d) for name, d in _INSIDE[type]]
        ],
        _path(".edge", d=_BODY),
    ]


def vertebra(prefix: str, type: str) -> h.Element:
    """Draw the body of a vertebra from the side with a lesion of ``type``."""
    return h.svg(".vertebra", aria_hidden="true")[_use(href=f"#{prefix}-{type}")]


def bar(prefix: str, type: str, percent: float) -> h.Element:
    """Draw a bar of ``percent``; its texture says the type."""
    width = f"{percent:.4g}%"
    return h.svg(".bar.share", aria_hidden="true")[
        _rect(".track"),
        _rect(width=width),
        type in _HOLES and _rect(width=width, fill=f"url(#{prefix}-{type}-bar)"),
    ]


def people(prefix: str, some: int, all: int) -> h.Element:
    """Draw ``all`` patients, spread over the scale: the first ``some`` reach up to their share.

    More than there is room for become a bar.
    """
    if all > ROOM:
        return h.svg(".bar.many", aria_hidden="true")[
            _rect(".track"), _rect(width=f"{100 * some / all:.4g}%")
        ]
    places = [
        _use(href=f"#{prefix}-p", x=f"{100 * (place + 0.5) / all:.3g}%") for place in range(all)
    ]
    return h.svg(".people", aria_hidden="true")[places[:some], _g(".rest")[places[some:]]]


def line(name: str, low: float = 0, high: float = 100) -> h.Element:
    """Draw an interval in per cent with its ends in words; ``name`` says how it was made."""
    return h.span(class_=f"ends {name}", style=f"--low:{low:.4g};--high:{high:.4g}")[
        h.span[number(low)], h.i[" to "], h.span[f"{number(high)}%"]
    ]


def sample(name: str) -> h.Element:
    """Draw such an interval without numbers, to be explained."""
    return h.span(class_=f"sample {name}", aria_hidden="true")
