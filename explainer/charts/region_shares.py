"""The small chart beside the column: one bar for every place that a lens counts."""

from typing import TYPE_CHECKING

from explainer.anatomy.counting import Lens
from explainer.anatomy.levels import REGIONS, region_of

from .inline_svg import part
from .style import LINE, MUTED, REGION_COLOURS, style

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def region_shares(lens: Lens) -> "Figure":
    """Draw ``lens`` as bars, longest possible bar = the highest value.

    By region: one horizontal bar a region, in the order of the spine; a region that was not
    counted says so. By level: one upright bar a vertebra. Bars carry their place as a part.
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
    regions = [region for region in REGIONS if region != "coccygeal" or region in lens.counts]
    for row, region in enumerate(regions):
        count = lens.counts.get(region)
        if count is None:
            _beside(axes, 0, row, "no figure", color=MUTED, style="italic")
            continue
        bar = axes.barh(row, count.value, color=REGION_COLOURS[region], height=0.62)[0]
        bar.set_gid(part(region))
        bar.set_clip_on(False)
        _beside(axes, count.value, row, count.text)
    axes.set_yticks(range(len(regions)), [region.capitalize() for region in regions])
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.set_xlim(0, (lens.highest or 1) * 1.3)
    axes.spines["bottom"].set_visible(False)


def _beside(axes, value: float, row: int, words: str, **looks: str) -> None:
    """Write ``words`` a little to the right of where a bar ends."""
    axes.annotate(
        words, (value, row), xytext=(4, 0), textcoords="offset points", va="center", **looks
    )


def _upright(axes, lens: Lens) -> None:
    for column, count in enumerate(lens.shown):
        colour = REGION_COLOURS[region_of(count.place)]
        bar = axes.bar(column, count.value, color=colour, width=0.72)[0]
        bar.set_gid(part(count.place))
        bar.set_clip_on(False)
        axes.text(column, count.value, f"{count.value:g}", ha="center", va="bottom", size=9)
    axes.set_xticks(range(len(lens.shown)), [count.place for count in lens.shown], size=8)
    axes.set_yticks([])
    axes.set_ylim(0, (lens.highest or 1) * 1.15)
    axes.spines["left"].set_visible(False)
    axes.spines["bottom"].set_color(LINE)
