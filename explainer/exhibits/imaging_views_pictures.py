"""The drawn pictures: each is written once, and shown again in every place that needs it."""

from __future__ import annotations

import math
from collections.abc import Iterable

import htpy as h
from markupsafe import Markup

from explainer.anatomy import imaging
from explainer.anatomy.imaging import Picture

from .column_svg import in_tenths

_defs, _g, _path, _pattern, _use = (
    h.Element(name) for name in ("defs", "g", "path", "pattern", "use")
)
PICTURES = {
    "along": imaging.slice_along,
    "across": imaging.slice_across,
    "side": imaging.film_side,
    "front": imaging.film_front,
    "behind": imaging.scan,
}
# What is seen of the vertebra itself and on each test, and how the reader looks at it.
CUTS = (("along", "Cut down the middle"), ("across", "Cut across"))
SEEN = {
    "xray": (("side", "From the side"), ("front", "From the front")),
    "ct": CUTS,
    "mri-t1": CUTS,
    "mri-t2": CUTS,
    "bone-scan": (("behind", "The trunk from behind"),),
}
# A tile of spongy bone, tenths of a mm: plates that bear the weight stand, thin struts tie them.
SIDE = 112
PLATES = (5, 27, 47, 73, 94)


# Flashes that a camera counted: steps of an irrational length keep them apart from each other.
GRAIN = "".join(
    f"M{75488 * index % 100000 * 15 // 10000} {56984 * index % 100000 * 15 // 10000}h0"
    for index in range(34)
)


def _web() -> str:
    """The strokes of a tile, which fits on to itself on all sides."""
    path = ""
    for index, x in enumerate(PLATES):
        sway, quarter = 5 - 2 * (index % 4), SIDE // 4
        path += f"M{x} 0q{sway} {quarter} 0 {2 * quarter}t0 {2 * quarter}"
        across = (*PLATES[1:], SIDE + PLATES[0])[index] - x
        for step in range(3):
            # Each column begins elsewhere: the struts keep out of rows.
            y = (step * SIDE + 61803 * (3 * index + 1) * SIDE // 100000 % SIDE) // 3
            fall = (-5, 7, -3, 6, 3)[(index + 2 * step) % 5]
            path += f"M{x} {y}q{across // 2} {fall} {across} {fall // 2}"
    return path


def definitions(prefix: str) -> h.Element:
    """Return every picture as a hidden group that :func:`picture` shows."""
    return h.svg(".store", width="0", height="0", aria_hidden="true")[
        _defs[
            _tile(f"{prefix}-spongy", SIDE, _web(), 4),
            _tile(f"{prefix}-grain", 150, GRAIN, 15),
            (
                _g(".imaging-art", id=f"{prefix}-{name}")[_shapes(prefix, name, make())]
                for name, make in PICTURES.items()
            ),
        ]
    ]


def picture(prefix: str, name: str, palette: str, *, arrow: bool = False) -> h.Element:
    """Return the picture ``name`` in the greys of ``palette``, with an arrow to the tumour."""
    made = PICTURES[name]()
    box = " ".join(f"{10 * side:.0f}" for side in (made.left, made.top, made.width, made.height))
    return h.svg(f".{palette}", viewBox=box, aria_hidden="true")[
        _use(href=f"#{prefix}-{name}"),
        arrow and _path(".arrow", d=_arrow(made)),
    ]


def _tile(identifier: str, side: int, path: str, stroke: int) -> h.Element:
    """Return a pattern of white strokes: a pattern takes no colour from where it is used."""
    return _pattern(
        id=identifier, width=str(side), height=str(side), patternUnits="userSpaceOnUse"
    )[_path(d=path, fill="none", stroke="#fff", stroke_width=str(stroke), stroke_linecap="round")]


def _arrow(made: Picture) -> str:
    """Return a line to the tip and its two barbs, as path data in tenths."""
    (x, y), (to, down) = made.arrow
    share = made.width / 20 / math.dist(*made.arrow)
    back, aside = share * (x - to), share * (y - down)
    barbs = [(to + back - side * 0.6 * aside, down + aside + side * 0.6 * back) for side in (1, -1)]
    corners = [(x, y), (to, down), barbs[0], (to, down), barbs[1]]
    written = (f"{a:.1f} {b:.1f}" for a, b in corners)
    return in_tenths("M{}L{}M{}L{}L{}".format(*written))


def _shapes(prefix: str, name: str, made: Picture) -> Iterable[object]:
    """Yield the paths of a picture; bone and tumour hold a web of spongy bone."""
    whole, spongy = f"#{prefix}-{name}-bone", f"url(#{prefix}-spongy)"
    for shape in made.shapes:
        path = in_tenths(shape.path)
        kind = shape.kind.split()
        if kind == ["bone"]:
            yield _defs[_path(id=whole[1:], d=path)]
            yield [_use(".bone", href=whole), _use(".inside", href=whole, fill=spongy)]
            yield _use(".cortex", href=whole)
        elif kind == ["grain"]:
            yield _path(".grain", d=path, fill=f"url(#{prefix}-grain)")
        else:
            yield Markup(f'<path class="{shape.kind}" d="{path}"/>')
        if kind == ["body"]:  # a film shows the web as well
            yield _path(".inside", d=path, fill=spongy)
        elif kind[0] == "tumour" and kind[1] != "canal":
            yield _path(class_=f"remains {kind[1]}", d=path, fill=spongy)
