"""The picture to choose from: the drawn column with a label over every bone and beside it."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

import htpy as h

from explainer.anatomy.counting import Lens
from explainer.anatomy.drawing import Bone, View, draw
from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS

from .column_svg import column_svg, outlined_svg
from .hatch import hatch
from .spine_panels import place_id

_CORNERS = 7  # of a label's clip: enough for a bone, and there are sixty of them on a page
_APART = 2.4  # per cent of the height of a small drawing: the least between two names beside it
_TARGET = 0.9  # mm that a label box reaches past its bone, so that the edge is easy to hit


def picture(prefix: str, lenses: Sequence[Lens], names: Sequence[str]) -> h.Element:
    """Return the views ``names``, of ``"side"`` and ``"back"``, with the labels between them.

    The drawing is decoration; the labels on it are the controls.
    """
    first, *others = views = [draw(name) for name in names]
    both = f"--both:{sum(view.width / view.height for view in views):.4f}"
    return h.div(".picture", style=both)[
        hatch(prefix),
        _region_labels(prefix, first, lenses),
        _view(prefix, first),
        _level_labels(prefix, first, lenses),
        (_view(prefix, view) for view in others),
    ]


def small_picture(prefix: str, name: str) -> h.Element:
    """Return one view, ``"side"`` or ``"back"``, drawn for a small place."""
    view = draw(name)
    return h.div(".picture")[
        _view(prefix, view, small=True), _level_labels(prefix, view, (), _APART)
    ]


def _view(prefix: str, view: View, small: bool = False) -> h.Element:
    words = {"side": "From the side", "back": "From behind"}[view.name]
    ratio = f"--wide:{view.width / view.height:.4f}"
    return h.div(f".view.view-{view.name}")[
        h.p(".view-name", aria_hidden="true")[words],
        h.div(".bones", style=ratio)[
            outlined_svg(view) if small else column_svg(view, f"{prefix}-{view.name}"),
            (_over(prefix, view, bone) for bone in view.bones),
        ],
    ]


def _over(prefix: str, view: View, bone: Bone) -> h.Element:
    """Return the label that lies over ``bone``, clipped to its shape.

    Its box is centred on the vertebral body, so that the middle of the box is the bone itself
    even where a spinous process hangs far below.
    """
    x, y = bone.centre
    corners = _fewest(bone.hit)
    reach_x = max(abs(corner[0] - x) for corner in corners) + _TARGET
    reach_y = max(abs(corner[1] - y) for corner in corners) + _TARGET
    left, top = x - reach_x, y - reach_y
    clip = ",".join(
        f"{50 + 50 * (corner[0] - x) / reach_x:.0f}% {50 + 50 * (corner[1] - y) / reach_y:.0f}%"
        for corner in corners
    )
    right, bottom = view.width - x - reach_x, view.height - y - reach_y
    inset = " ".join(
        f"{100 * distance / size:.1f}%"
        for distance, size in (
            (top, view.height),
            (right, view.width),
            (bottom, view.height),
            (left, view.width),
        )
    )
    return h.label(
        ".over",
        for_=place_id(prefix, bone.level),
        data_level=bone.level,
        style=f"inset:{inset};clip-path:polygon({clip})",
    )


def _fewest(polygon: Sequence[Sequence[float]]) -> list[Sequence[float]]:
    """Drop the corners that matter least (smallest triangle with their neighbours) to a few."""
    corners = list(polygon)

    def loss(index: int) -> float:
        (ax, ay, *_), (bx, by, *_), (cx, cy, *_) = (
            corners[index - 1],
            corners[index],
            corners[(index + 1) % len(corners)],
        )
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))

    while len(corners) > _CORNERS:
        del corners[min(range(len(corners)), key=loss)]
    return corners


def _level_labels(prefix: str, view: View, lenses: Sequence[Lens], apart: float = 0) -> h.Element:
    """Return the names beside the bones, with the values of the lenses that count by level.

    No two names are closer than ``apart``, in per cent of the height.
    """
    centres = {bone.level: bone.centre for bone in view.bones}
    heights = _spread([100 * centres[level][1] / view.height for level in LEVELS], apart)
    by_level = [lens for lens in lenses if lens.by_level]
    labels = []
    for level, height in zip(LEVELS, heights, strict=True):
        values = [
            h.span(".value", data_for_lens=lens.id)[f"{lens.counts[level].value:g}"]
            for lens in by_level
            if level in lens.counts
        ]
        labels.append(
            h.label(
                ".beside",
                for_=place_id(prefix, level),
                data_level=level,
                style=f"top:{height:.1f}%",
            )["Co" if level == "coccyx" else level, values]
        )
    return h.div(".names", aria_hidden="true")[h.p(".view-name")["Level"], h.div(".rail")[labels]]


def _spread(heights: Sequence[float], apart: float) -> list[float]:
    """Move heights (from above) until neighbours are ``apart`` and the last is not below 100."""
    spread = list(accumulate(heights, lambda above, height: max(height, above + apart)))
    upwards = accumulate(
        reversed(spread), lambda below, height: min(height, below - apart), initial=100 + apart
    )
    return list(upwards)[:0:-1]


def _region_labels(prefix: str, view: View, lenses: Sequence[Lens]) -> h.Element:
    """Return a bracket beside each region with its name and what each lens counted there."""
    centres = {bone.level: bone.centre[1] for bone in view.bones}
    between = (
        (centres[REGION_LEVELS[upper][-1]] + centres[REGION_LEVELS[lower][0]]) / 2
        for upper, lower in pairwise(REGIONS)
    )
    edges = pairwise([0, *between, view.height])
    labels = []
    for region, (top, bottom) in zip(REGIONS, edges, strict=True):
        values = [
            h.span(".value" if region in lens.counts else ".value.missing", data_for_lens=lens.id)[
                lens.region_text(region)
            ]
            for lens in lenses
        ]
        labels.append(
            h.label(
                ".bracket",
                for_=place_id(prefix, region),
                data_region=region,
                style=f"top:{100 * top / view.height:.1f}%;"
                f"height:{100 * (bottom - top) / view.height:.1f}%",
            )[h.b[region.capitalize()], values]
        )
    return h.div(".regions", aria_hidden="true")[
        h.p(".view-name")["Region"], h.div(".rail")[labels]
    ]
