"""The drawing of the column as an inline SVG whose colours come from ``column.css``."""

from __future__ import annotations

import htpy

from explainer.anatomy.drawing import View
from explainer.anatomy.levels import region_of
from explainer.anatomy.shapes import Shape

# Soft modelling: the kinds that are filled with a gradient, and its stops (offset, light, share).
LINEAR = {"form": ((0, 0, 0.16), (0.14, 1, 0.2), (0.42, 0, 0.0), (0.8, 0, 0.12), (1, 0, 0.3))}
RADIAL = {"hollow": ((0, 0, 0.34), (0.5, 0, 0.16), (1, 0, 0)), "gleam": ((0, 1, 0.62), (0.5, 1, 0.3), (1, 1, 0))}


def column_svg(view: View, prefix: str) -> htpy.Element:
    """Write ``view`` as SVG; ``prefix`` keeps the ids of its gradients unique on a page.

    Each bone is a ``<g class="vertebra" data-bone="T7" data-part-of="thoracic">``; set ``--tint``
    on it to colour it from outside.
    """
    return htpy.svg(
        f".column.column-{view.name}",
        viewBox=f"0 0 {view.width:g} {view.height:g}",
        aria_hidden="true",
    )[
        htpy.Element("defs")[_gradients(prefix)],
        htpy.Element("g")(".column-behind")[(_path(shape, prefix) for shape in view.behind)],
        (
            htpy.Element("g")(
                ".vertebra", data_bone=bone.level, data_part_of=region_of(bone.level)
            )[(_path(shape, prefix) for shape in bone.shapes)]
            for bone in view.bones
        ),
        htpy.Element("g")(".column-front")[(_path(shape, prefix) for shape in view.front)],
    ]


def _path(shape: Shape, prefix: str) -> htpy.Element:
    soft = shape.kind in LINEAR or shape.kind in RADIAL
    fill = f"url(#{prefix}-{shape.kind})" if soft else None
    return htpy.Element("path")(class_=shape.kind, fill=fill, d=shape.path)


def _gradients(prefix: str):
    for name, kinds in (("linearGradient", LINEAR), ("radialGradient", RADIAL)):
        for kind, stops in kinds.items():
            yield htpy.Element(name)(id=f"{prefix}-{kind}")[
                (
                    htpy.Element("stop")(
                        offset=f"{offset:g}",
                        class_="light" if light else "dark",
                        stop_opacity=f"{share:g}",
                    )
                    for offset, light, share in stops
                )
            ]
