"""The small chart beside the column: one bar for every place that a lens counts."""

from typing import TYPE_CHECKING

from explainer.anatomy.counting import Lens
from explainer.anatomy.levels import REGIONS, region_of

from .inline_svg import part
from .style import LINE, MUTED, REGION_COLOURS, style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# How the bars of the way of counting that is shown behind are drawn.
_OUTLINE = {"facecolor": "none", "edgecolor": MUTED, "clip_on": False}


def region_shares(lens: Lens) -> "Figure":
    """Draw ``lens`` as bars, longest possible bar = the top of its scale.

    By region: one horizontal bar a region, in the order of the spine; a region that was not
    counted says so. By level: one upright bar a vertebra. Bars carry their place as a part. Of
    ways of counting that can be compared, the first is seen behind the others, as outlines.
    """
    from matplotlib.figure import Figure

    with style():
        figure = Figure(figsize=(4.8, 2.0 if lens.by_level else 1.9))
        axes = figure.subplots()
        figure.subplots_adjust(left=0.01 if lens.by_level else 0.17, right=0.99, top=0.97)
        if lens.by_level:
            _upright(axes, lens)
        else:
            _lying(axes, lens)
        axes.tick_params(length=0, pad=4)
    return figure


def _lying(axes, lens: Lens) -> None:
    regions = [region for region in REGIONS if region != "coccygeal" or region in lens.axis]
    for row, region in enumerate(regions):
        count = lens.counts.get(region)
        behind = lens.beside and lens.beside.counts.get(region)
        if count:
            bar = axes.barh(row, count.value, color=REGION_COLOURS[region], height=0.62)[0]
            bar.set_gid(part(region))
            bar.set_clip_on(False)
        if behind:
            axes.barh(row, behind.value, height=0.62, **_OUTLINE)
        end = max((one.value for one in (count, behind) if one), default=0)
        if count:
            _beside(axes, end, row, count.text)
        else:
            _beside(axes, end, row, "no figure", color=MUTED, style="italic")
    axes.set_yticks(range(len(regions)), [region.capitalize() for region in regions])
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.set_xlim(0, (lens.top.value or 1) * 1.3)
    axes.spines["bottom"].set_visible(False)


def _beside(axes, value: float, row: int, words: str, **looks: str) -> None:
    """Write ``words`` a little to the right of where a bar ends."""
    axes.annotate(
        words, (value, row), xytext=(4, 0), textcoords="offset points", va="center", **looks
    )


def _upright(axes, lens: Lens) -> None:
    for column, place in enumerate(lens.axis):
        if place not in lens.counts:
            axes.text(column, 0, "–", ha="center", va="bottom", size=9)
            continue
        value = lens.counts[place].value
        colour = REGION_COLOURS[region_of(place)]
        bar = axes.bar(column, value, color=colour, width=0.72)[0]
        bar.set_gid(part(place))
        bar.set_clip_on(False)
        axes.text(column, value, f"{value:g}", ha="center", va="bottom", size=9)
    if lens.beside:
        behind = [(lens.axis.index(count.place), count.value) for count in lens.beside.shown]
        axes.bar(*zip(*behind, strict=True), width=0.72, **_OUTLINE)
    if lens.alike:  # one axis for all, also where this one has no bar at an end
        axes.set_xlim(-0.8, len(lens.axis) - 0.2)
    axes.set_xticks(range(len(lens.axis)), lens.axis, size=8)
    axes.set_yticks([])
    axes.set_ylim(0, (lens.top.value or 1) * 1.15)
    axes.spines["left"].set_visible(False)
    axes.spines["bottom"].set_color(LINE)
