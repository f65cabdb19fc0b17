"""The column to mark, the strip beside it for each case, and the rules that show what is chosen."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

import htpy as h
from markupsafe import Markup

from explainer.anatomy.drawing import draw
from explainer.anatomy.levels import LEVELS
from explainer.symptoms.cases import PLACES, Case, levels_in
from explainer.symptoms.signs import WAYS, around, runs

from .column_svg import HALVES, outlines

_FIRSTS = ("T1", "L1", "S1")  # where a region begins
_STRIP = 360  # halves of a mm, as all that follow
_INDENT = 12
_BAR = 22
_path, _g, _text = map(h.Element, ("path", "g", "text"))


def picture(prefix: str, cases: Sequence[Case]) -> h.Element:
    """Return the picture. It is decoration: its labels belong to the radios of the list."""
    side = draw("side")
    bones, height = round(HALVES * side.width), round(HALVES * side.height)
    wide = bones + _STRIP
    return h.div(
        ".picture",
        style=f"--wide:{wide / height:.3f};--bones:{bones / wide:.3f}",
        aria_hidden="true",
    )[
        h.svg(".column.outlined", viewBox=f"0 0 {wide} {height}")[
            _outlines(),
            _path(".regions", d="".join(f"M0 {_edges()[level][0]}H{wide}" for level in _FIRSTS)),
            (_strip(case, bones) for case in cases),
        ],
        h.p(".wait")["Once you have marked a place, a bar for each sign stands here."],
        h.i(".mark"),
        (
            h.label(for_=f"{prefix}-{level}", style=_at(level))[
                "Co" if level == "coccyx" else level
            ]
            for level in LEVELS
        ),
    ]


def rules(prefix: str, cases: Iterable[Case]) -> Markup:
    """Return the rules that show the chosen case, and after an answer what belongs to it.

    On paper, and in browsers without ``:has()``, every case and its solution stand.
    """
    chosen = "".join(
        f"&:has([name=case][value={case.id}]:checked){{[data-of={case.id}]{{display:revert}}"
        f"&:has([name=shown][value={case.id}]:checked)"
        f"{{.after,[data-strip={case.id}]{{display:block}}.wait{{display:none}}}}}}"
        for case in cases
    )
    marked = "".join(
        f"&:has([value={place}]:checked){{{_at(place)};[data-at~={place}]{{display:block}}}}"
        for place in PLACES
    )
    return Markup(
        "@supports selector(:has(*)){@media not print{"
        f"#{prefix}{{:is([data-of],[data-at],.after){{display:none}}{chosen}{marked}}}"
        "}}"
    )


def _outlines() -> list[Markup]:
    side = draw("side")
    bones = (shape for bone in side.bones for shape in bone.shapes)
    return outlines((*side.behind, *bones, *side.front))


@cache
def _edges() -> dict[str, tuple[int, int]]:
    """Where each level begins and ends: halfway to its neighbours."""
    side = draw("side")
    centres = {bone.level: HALVES * bone.centre[1] for bone in side.bones}
    heights = [centres[level] for level in LEVELS]
    between = [round((upper + lower) / 2) for upper, lower in pairwise(heights)]
    ends = pairwise([0, *between, round(HALVES * side.height)])
    return dict(zip(LEVELS, ends, strict=True))


def _span(first: str, last: str) -> tuple[int, int]:
    return _edges()[first][0], _edges()[last][1]


def _at(place: str) -> str:
    """Where a place lies in the picture, as a share of its height."""
    inside = levels_in(place)
    top, bottom = _span(inside[0], inside[-1])
    whole = HALVES * draw("side").height / 100
    return f"--t:{top / whole:.1f};--h:{(bottom - top) / whole:.1f}"


def _strip(case: Case, left: int) -> h.Element:
    """Return the levels that each sign fits, at the height of the bones, and the tumour."""
    pitch = (_STRIP - _INDENT) / len(case.signs)
    bars = dict.fromkeys(WAYS, "")
    strays, middles = "", []
    for index, sign in enumerate(case.signs):
        middle = round(left + _INDENT + (index + 0.5) * pitch)
        middles.append(str(middle))
        # Side by side where a sign fits in two ways.
        start = middle - (_BAR // 2 if len(sign.by_way) == 1 else _BAR + 1)
        for number, (way, places) in enumerate(sign.by_way.items()):
            bars[way] += _boxes(places, start + number * (_BAR + 2), _BAR)
        if sign.strays:
            strays += _whisker(around(sign.fits), sign.fits, middle)
    centres = {bone.level: bone.centre for bone in draw("side").bones}
    return _g(data_strip=case.id)[
        _path(".all", d=_boxes(case.band, 0, left + _STRIP)),
        strays and _path(".strays", d=strays),
        (_path(class_=f"by-{way}", d=drawn) for way, drawn in bars.items() if drawn),
        # One text for all: each figure has a place of its own.
        _text(x=" ".join(middles), y="-14")["12345"[: len(middles)]],
        (
            h.Element("circle")(
                **{
                    f"c{axis}": str(round(HALVES * at))
                    for axis, at in zip("xy", centres[level], strict=True)
                },
                r="17",
            )
            for level in case.tumour
        ),
    ]


def _boxes(places: Sequence[str], left: int, width: int) -> str:
    drawn = ""
    for first, last in runs(places):
        top, bottom = _span(first, last)
        drawn += f"M{left} {top + 2}h{width}V{bottom - 2}h-{width}z"
    return drawn


def _whisker(reach: Sequence[str], fits: Sequence[str], middle: int) -> str:
    top, bottom = _span(reach[0], reach[-1])
    upper, lower = _span(fits[0], fits[-1])
    return f"M{middle - 8} {top}h16m-8 0V{upper}M{middle - 8} {bottom}h16m-8 0V{lower}"
