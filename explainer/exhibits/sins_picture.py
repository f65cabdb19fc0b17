"""The picture of SINS: one drawing, whose parts follow custom properties, for every answer.

The spine is seen from its left side, so its front is at the left; beside it the vertebra cut
across, and the whole column. Lengths are units of the picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import htpy as h
from markupsafe import Markup

from explainer import evidence
from explainer.anatomy.curve import stations
from explainer.scores import score

# What an answer sets: shares from 0 to 1 are how far a part is there, the others are lengths.
STATES = {
    "location": {one: f"--{one}:1" for one in ("junctional", "mobile", "semirigid", "rigid")},
    "pain": {"mechanical": "--load:1;--spark:1", "other": "--spark:.5", "none": ""},
    "lesion": {"lytic": "--lytic:1", "mixed": "--mixed:1", "blastic": "--blastic:1"},
    "alignment": {"shifted": "--slip:-14", "bent": "--bend:11", "normal": ""},
    "collapse": {
        "more": "--more:1;--whole:0;--spread:1.5",
        "less": "--less:1;--whole:0;--spread:1.3",
        "involved": "--spread:1.6",
        "none": "",
    },
    "posterolateral": {"both": "--one:1;--both:1", "one": "--one:1", "none": ""},
}
# Which part of the drawing shows each item best: left, top, width and height of the window.
WINDOWS = {
    "location": ("column", "-4 -2 32 104"),
    "pain": ("side", "-46 -58 126 116"),
    "lesion": ("side", "-29 -22 104 46"),
    "alignment": ("side", "-46 -60 132 122"),
    "collapse": ("side", "-29 -22 104 46"),
    "posterolateral": ("cut", "-38 -36 76 76"),
}
ALONE = ("lesion", "collapse")  # shown on one vertebra, without its neighbours
_SHAPES = {
    "whole": "M-22-13C-8-11 8-11 22-13C20-5 20 5 22 13C8 11-8 11-22 13C-20 5-20-5-22-13Z",
    "less": "M-23-6C-8-7 8-9 22-13C20-5 20 5 22 13C8 10-8 9-23 11C-21 6-21-1-23-6Z",
    "more": "M-25 4C-10 1 6-4 22-12C20-5 20 5 22 13C8 11-8 10-25 13C-23 10-23 7-25 4Z",
}
_ARCH = (
    "M21-9L30-10C33-14 34-18 37-20L43-15C41-9 42-6 45-4C53-2 61 3 68 9L66 16C57 15 49 12 42 9"
    "C42 14 40 18 36 20L31 15C33 8 31 5 28 3L21 4Z"
)
_ROOT_OF_ARCH = "M21-9L30-10C33-14 34-18 37-20L43-15C41-9 42-4 41 2L28 3L21 4Z"
_DISC = "M-20-4C-8-5 8-5 20-4C22-2 22 2 20 4C8 5-8 5-20 4C-22 2-22-2-20-4Z"
_STEP = 34  # from one vertebra to the next


def definitions(prefix: str) -> h.Element:
    """Return the drawing, to be used for every picture; it takes no room itself."""
    return h.svg(".drawing", width="0", height="0", aria_hidden="true")[
        h.defs[
            Markup(_clips(prefix)),
            h.g(".sins-art", id=f"{prefix}-side")[Markup(_side(prefix))],
            h.g(".sins-art", id=f"{prefix}-cut")[Markup(_cut())],
            h.g(".sins-art", id=f"{prefix}-column")[Markup(_column())],
        ]
    ]


def thumbnail(prefix: str, item: str, option: str) -> h.Element:
    """Return the small picture of one answer."""
    drawing, window = WINDOWS[item]
    return h.svg(
        class_=["thumb", {"alone": item in ALONE}],
        viewBox=window,
        style=STATES[item][option] or None,
        aria_hidden="true",
    )[h.use(href=f"#{prefix}-{drawing}")]


def whole(prefix: str) -> h.Element:
    """Return the large picture, which shows all answers together."""
    return h.svg(".together", viewBox="0 0 212 126", aria_hidden="true")[
        h.svg(x="2", y="3", width="48", height="120", viewBox="-2 -1 24 102")[
            h.use(href=f"#{prefix}-column")
        ],
        h.g(transform="translate(98 63)")[h.use(href=f"#{prefix}-side")],
        h.g(transform="translate(186 96) scale(.62)")[h.use(href=f"#{prefix}-cut")],
    ]


def rules(prefix: str) -> Markup:
    """Return the rules by which a checked radio sets points and parts of the large picture."""
    return Markup("".join(_rules(prefix)))


def _rules(prefix: str) -> Iterable[str]:
    for item in score("sins").items:
        for option in item.options:
            sets = [f"--p-{item.id}:{option.points}", f"--n-{item.id}:1"]
            if states := STATES[item.id][option.id]:
                sets.append(states)
            checked = f"[name=answer-{item.id}][value={option.id}]:checked"
            yield f"#{prefix}:has({checked}) .adds{{{';'.join(sets)}}}"


def _clips(prefix: str) -> str:
    return "".join(
        f'<clipPath id="{prefix}-in-{shape}"><path d="{path}"/></clipPath>'
        for shape, path in _SHAPES.items()
    )


def _side(prefix: str) -> str:
    """Return three vertebrae from the side; the middle one holds the tumour."""
    above, below = (
        f'<g class="{name}"><path class="disc" d="{_DISC}" transform="translate(0 {disc})"/>'
        f'<g transform="translate(0 {place})"><path class="arch" d="{_ARCH}"/>'
        f'<path class="bone" d="{_SHAPES["whole"]}"/></g></g>'
        for name, place, disc in (("above", -_STEP, -_STEP // 2), ("below", _STEP, _STEP // 2))
    )
    bodies = "".join(
        f'<g class="{shape}"><path class="bone" d="{path}"/>'
        f'<g clip-path="url(#{prefix}-in-{shape})"><g class="tumour">{_TUMOUR}</g></g>'
        f'<path class="edge" d="{path}"/></g>'
        for shape, path in _SHAPES.items()
    )
    return (
        f'<path class="cord" d="M24-58H33V58H24Z"/>{above}{below}'
        f'<path class="arch" d="{_ARCH}"/>'
        f'<path class="at-one spot" d="{_ROOT_OF_ARCH}"/>'
        f'<path class="ghost" d="{_SHAPES["whole"]}"/>{bodies}{_PAIN}'
    )


# Holes where bone is taken away, a lattice where hard bone is added; both grow with the tumour.
_LEFT, _RIGHT = "M0-9C-9-10-15-5-14 1C-13 8-6 10 0 9Z", "M0-9C9-10 15-5 14 1C13 8 6 10 0 9Z"
_HOLES = (
    "M-11-2a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0ZM-6 5a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0Z",
    "M1-4a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0ZM4 3a3.3 3.3 0 1 0 6.6 0a3.3 3.3 0 1 0-6.6 0Z",
)
_LATTICE = (
    "M-12-3L-6-9M-13 3L-1-9M-10 6L0-4M-5 8L0 3M-12 4L-7 9M-12-2L-1 9M-9-6L0 3M-4-8L0-4",
    "M0-3L5-8M0 3L10-7M1 8L13-4M6 8L13 1M0 4L4 8M0-2L9 7M0-8L12 4M6-8L13-1",
)
_TUMOUR = "".join(
    f'<g class="{half}"><path class="stain" d="{blob}"/><path class="holes" d="{holes}"/>'
    f'<g class="hard"><path d="{blob}"/><path class="lattice" d="{lattice}"/></g></g>'
    for half, blob, holes, lattice in zip(
        ("left", "right"), (_LEFT, _RIGHT), _HOLES, _LATTICE, strict=True
    )
)
# A load from above and below, and a spark.
_PAIN = (
    '<path class="load" d="M0-57V-51M-4-54L0-50L4-54M0 57V51M-4 54L0 50L4 54"/>'
    '<path class="spark" d="M-27-1L-40-9L-35-1L-44 1L-35 4L-39 12Z"/>'
)


def _cut() -> str:
    """Return the vertebra cut across, front at the top; both its sides can be filled."""
    side = "M{0}19-2C{0}24 2 {0}27 8 {0}25 13L{0}17 16C{0}15 10 {0}14 6 {0}13 3Z"
    left, right = side.format("-"), side.replace("{0}", "")
    return (
        '<path class="arch" d="M-19-4C-25 2-36 8-34 13C-30 17-22 15-18 17C-12 20-6 22-4 26L-3 37H3'
        'L4 26C6 22 12 20 18 17C22 15 30 17 34 13C36 8 25 2 19-4Z"/>'
        '<path class="bone" d="M-24-14C-24-27-13-34 0-34S24-27 24-14C24-4 14 0 0-2S-24-4-24-14Z"/>'
        '<path class="canal" d="M-13 3C-9-1-5-1 0-1S9-1 13 3C15 10 8 17 0 18S-15 10-13 3Z"/>'
        '<ellipse class="cord" cy="8" rx="7.5" ry="5.5"/>'
        f'<path class="at-one spot" d="{right}"/><path class="at-both spot" d="{left}"/>'
    )


@cache
def _column() -> str:
    """Return the whole column from the side as one bar for each level, by where SINS puts it."""
    rows = evidence.table("vertebrae")
    placed = stations(rows)
    left = min(one.x - one.depth / 2 for one in placed.values())
    top = min(one.y for one in placed.values())
    scale = 96 / (max(one.y for one in placed.values()) - top)
    bars: dict[str, list[str]] = {}
    for row in rows:
        station = placed[row["level"]]
        # Longer than the bodies are, and the curve as it is: so the bars are seen at all.
        ends = (station.world(-0.9 * station.depth, 0), station.world(0.9 * station.depth, 0))
        points = [f"{(x - left) * scale + 3:.0f} {(y - top) * scale + 2:.1f}" for x, y in ends]
        bars.setdefault(row["sins_class"].split()[0], []).append(f"M{points[0]}L{points[1]}")
    return "".join(f'<path class="bar {name}" d="{"".join(d)}"/>' for name, d in bars.items())
