"""The drawing of the column as an inline SVG whose colours come from ``column.css``."""

from __future__ import annotations

import re
from collections.abc import Iterable

import htpy
from markupsafe import Markup

from explainer.anatomy.drawing import View
from explainer.anatomy.levels import region_of
from explainer.anatomy.shapes import Shape

# The SVG counts in tenths of a millimetre: whole numbers are shorter, and there are thousands.
TENTHS = 10
# How far the brushes of the modelling spread, tenths of a mm.
BLUR = {"broad": "24", "fine": "7"}
FINE = frozenset({"line", "crease", "glint"})  # what nobody sees in a small picture
# What is left where the column is only a place to choose from.
OUTLINES = frozenset({"bone", "bone fused", "edge", "disc", "cord through", "cauda through"})
HALVES = 2  # an outlined column counts in halves of a millimetre: every digit is a byte
BRUSH = {"hollow": "broad", "gleam": "broad", "crease": "fine", "glint": "fine"}


def column_svg(view: View, prefix: str, small: bool = False) -> htpy.Element:
    """Write ``view`` as SVG; ``prefix`` keeps the ids of its filters unique on a page.

    A ``small`` one leaves out the finest modelling. Each bone is a
    ``<g class="vertebra" data-bone="T7" data-part-of="thoracic">``; set ``--tint`` on it to colour
    it from outside.
    """
    element = htpy.Element

    def shown(shapes: Iterable[Shape]) -> Iterable[Shape]:
        return (shape for shape in shapes if not (small and shape.kind in FINE))

    return htpy.svg(
        f".column.column-{view.name}",
        viewBox=f"0 0 {TENTHS * view.width:g} {TENTHS * view.height:g}",
        aria_hidden="true",
    )[
        (
            element("filter")(id=f"{prefix}-{name}")[element("feGaussianBlur")(stdDeviation=blur)]
            for name, blur in BLUR.items()
        ),
        (_path(shape) for shape in shown(view.behind)),
        (
            element("g")(".vertebra", data_bone=bone.level, data_part_of=region_of(bone.level))[
                (_path(shape) for shape in shown(bone.shapes))
            ]
            for bone in view.bones
        ),
        (_path(shape, prefix) for shape in shown(view.front)),
    ]


def outlined_svg(view: View) -> htpy.Element:
    """Write ``view`` as outlines only, with the bones in groups as in :func:`column_svg`."""
    return htpy.svg(
        f".column.outlined.column-{view.name}",
        viewBox=f"0 0 {HALVES * view.width:g} {HALVES * view.height:g}",
        aria_hidden="true",
    )[
        outlines(view.behind),
        (
            htpy.Element("g")(
                ".vertebra", data_bone=bone.level, data_part_of=region_of(bone.level)
            )[outlines(bone.shapes)]
            for bone in view.bones
        ),
        outlines(view.front),
    ]


def outlines(shapes: Iterable[Shape]) -> list[Markup]:
    """Return the outlines among ``shapes`` as paths, in halves of a millimetre."""
    return [
        Markup(f'<path class="{shape.kind}" d="{_in_halves(shape.path)}"/>')
        for shape in shapes
        if shape.kind in OUTLINES
    ]


def _path(shape: Shape, prefix: str = "") -> Markup:
    """One path, in the short form: there are hundreds."""
    brush = BRUSH.get(shape.kind)
    blur = f' filter="url(#{prefix}-{brush})"' if brush else ""
    return Markup(f'<path class="{shape.kind}"{blur} d="{in_tenths(shape.path)}"/>')


def in_tenths(path: str) -> str:
    """Write path data in mm, of one decimal at most, in whole tenths."""
    written = ""
    for token in re.findall(r"[A-Za-z]|-?\d*\.?\d+", path):
        if token.isalpha():
            written += token
            continue
        tenths = str(round(TENTHS * float(token)))
        apart = written[-1:].isdigit() and tenths[0] != "-"
        written += f" {tenths}" if apart else tenths
    return written


def _in_halves(path: str) -> str:
    """Write path data in mm in whole halves."""
    smaller = re.sub(
        r"-?\d*\.?\d+", lambda number: f" {HALVES * float(number[0]) / TENTHS:.1f}", path
    )
    return in_tenths(smaller)
