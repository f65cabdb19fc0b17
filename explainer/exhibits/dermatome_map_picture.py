"""The picture of the body map: two bodies whose skin and bones are labels of the radios."""

from collections.abc import Iterable

import htpy as h
from markupsafe import Markup

from explainer.anatomy.body.column import block, blocks, nerves
from explainer.anatomy.body.dermatomes import areas
from explainer.anatomy.body.details import details
from explainer.anatomy.body.keys import KEY_POINTS
from explainer.anatomy.body.outline import SIDES, on_hand, outline

from .dermatome_map_reach import cord_levels, root_levels, think_of
from .dermatome_map_words import skin_id
from .spine_panels import place_id

TOP, HEIGHT, HALF = -14, 1784, 432
# The sheet moves what is drawn, so that none of many boxes says where the midline is.
BOX = f"0,0,{2 * HALF},{HEIGHT}"
NAMES = {"front": "From the front", "back": "From behind"}

# Where the names of the areas stand: on the viewer's left; those too narrow are named outside.
_FINGERS = {"C6": on_hand(80, 124), "C7": on_hand(18, 210), "C8": on_hand(-36, 196)}
_FRONT = {
    "C2": (112, 134), "C3": (30, 284), "C4": (110, 340), "C5": (222, 480), "C6": (298, 790),
    "T1": (237, 706), "T2": (64, 386), "T3": (64, 420), "T4": (64, 457), "T5": (64, 494),
    "T6": (64, 530), "T7": (64, 567), "T8": (64, 605), "T9": (64, 643), "T10": (64, 684),
    "T11": (64, 731), "T12": (64, 794), "L1": (90, 886), "L2": (100, 1004), "L3": (74, 1186),
    "L4": (61, 1420), "L5": (112, 1446), "S1": (158, 1716),
}  # fmt: skip
_BACK = {
    "C2": (40, 90), "C3": (42, 236), "C4": (116, 318), "C5": (226, 480), "C6": (307, 800),
    "T1": (234, 700), "T2": (76, 349), "T3": (76, 385), "T4": (76, 419), "T5": (76, 451),
    "T6": (76, 482), "T7": (76, 513), "T8": (76, 545), "T9": (76, 577), "T10": (76, 610),
    "T11": (76, 646), "T12": (76, 682), "L1": (76, 723), "L2": (92, 772), "L3": (152, 944),
    "L4": (160, 1130), "L5": (154, 1330), "S1": (88, 1580), "S2": (72, 1150), "S3": (46, 906),
    "S4-5": (216, 892),
}  # fmt: skip
NAMED = {"front": _FRONT, "back": _BACK}
_LEADER = "M-14 892H-186"
_APART = 66  # mm: two words nearer to each other would overlap


def picture(prefix: str) -> h.Element:
    """Return both bodies. The drawing is decoration; the labels in it are controls."""
    return h.div(".picture", aria_hidden="true")[(_body(prefix, side) for side in SIDES)]


def _body(prefix: str, side: str) -> h.Element:
    shape = f"{prefix}-{side}-outline"
    return h.div(f".{side}")[
        h.p(".view-name")[NAMES[side]],
        h.div(".body")[
            _svg(
                Markup(
                    f'<defs><path id="{shape}" d="{outline(side).path}"/></defs>'
                    f'<clipPath id="{prefix}-{side}"><use href="#{shape}"/></clipPath>'
                    f'<use class="ground" href="#{shape}"/>'
                ),
                _stripes(prefix) if side == "front" else "",
            ),
            h.div(".skins")[
                (
                    h.label(f".{area.kind}", for_=skin_id(prefix, area.kind))[
                        _svg(Markup(f'<path d="{area.path}"/>'))
                    ]
                    for area in areas(side)
                )
            ],
            h.svg(".over", viewBox=BOX)[
                Markup(f'<use class="round" href="#{shape}" clip-path="url(#{prefix}-{side})"/>'),
                Markup(f'<path class="line" d="{details(side).path}"/>'),
                Markup(f'<use class="edge" href="#{shape}"/>'),
                Markup(f'<path class="leader" d="{_LEADER}"/>') if side == "back" else "",
                _names(side),
                _keys(side),
            ],
            side == "back"
            and [h.div(".bones")[_bones(prefix)], _nerves(), h.div(".sought")[_sought()]],
        ],
    ]


def _svg(*content: object) -> h.Element:
    return h.svg(viewBox=BOX)[content]


def _stripes(prefix: str) -> Markup:
    """The stripes of what lies below the pressure: no colour alone tells it from the rest."""
    return Markup(
        f'<pattern id="{prefix}-below" width="20" height="20" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect width="20" height="20"/><path d="M0 0V20"/></pattern>'
    )


def _names(side: str) -> Iterable[Markup]:
    for named in (NAMED[side], _FINGERS):
        for name, (x, y) in named.items():
            yield Markup(f'<text x="{-round(x)}" y="{round(y)}">{name}</text>')


def _keys(side: str) -> Iterable[Markup]:
    return (
        Markup(f'<circle class="{name}" cx="{round(x)}" cy="{round(y)}"/>')
        for name, (at, x, y) in KEY_POINTS.items()
        if at == side
    )


def _bones(prefix: str) -> Iterable[h.Element]:
    return (
        h.label(
            for_=place_id(prefix, one.level), data_of=one.level, style=f"--y:{_share(one.middle)}"
        )[_svg(Markup(f'<path d="{one.path}"/>'))]
        for one in blocks()
    )


def _nerves() -> h.Element:
    return h.svg(".nerves", viewBox=BOX)[Markup(f'<path d="{nerves()}"/>')]


def _sought() -> Iterable[h.Element]:
    """For each area of skin, where in the column its root leaves and where its segment lies."""
    for name in KEY_POINTS:
        first, last = think_of(name)
        look = _share(block(first).top), _share(block(last).bottom)
        where = _middle(cord_levels(name)), _middle(root_levels(name))
        apart = abs(where[0] - where[1]) >= _APART
        parts = dict(zip("abcr" if apart else "abc", (*look, *map(_share, where)), strict=False))
        style = ";".join(f"--{part}:{share}" for part, share in parts.items())
        yield h.i(class_=[name, apart and "apart"], style=style)


def _middle(levels: tuple[str, ...]) -> float:
    return (block(levels[0]).top + block(levels[-1]).bottom) / 2


def _share(y: float) -> str:
    """A height in the picture, in thousandths of it."""
    return f"{1000 * (y - TOP) / HEIGHT:.0f}"
