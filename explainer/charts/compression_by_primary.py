"""Cord compression by primary as one source counted it: a dot for every figure."""

from typing import TYPE_CHECKING

from explainer.epidemiology.cord_compression import CompressionCount
from explainer.epidemiology.primaries import primary

from .inline_svg import part
from .style import LINE, MUTED, primary_colour, style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ALL = "All cancers"
_ROW, _ABOVE, _BELOW = 0.3, 0.28, 0.52  # inches
_RADIUS = 5.5 / 72  # inches


def compression_by_primary(count: CompressionCount, rows: int = 0) -> "Figure":
    """Draw ``count`` as dots on an axis of its own, from the highest figure to the lowest.

    All cancers together are a dashed line that every dot can be compared with. Dots and names
    carry their primary as a part. ``rows`` leaves room for more rows than the count has, so that
    charts that stand side by side are equally high.
    """
    from matplotlib.figure import Figure

    figures = {id: one.value for id, one in count.figures.items()}
    rows = max(rows, len(figures))
    end = 1.25 * max(*figures.values(), count.all_cancers.value)
    height = rows * _ROW + _ABOVE + _BELOW
    with style():
        figure = Figure(figsize=(4.8, height))
        axes = figure.subplots()
        figure.subplots_adjust(left=0.25, right=0.97, bottom=_BELOW / height)
        figure.subplots_adjust(top=1 - _ABOVE / height)
        _whole(axes, count)
        for row, (id, value) in enumerate(figures.items()):
            axes.plot([0, value], [row, row], color=LINE, linewidth=1.5, zorder=1, clip_on=False)
            _dot(figure, axes, id, value, row)
            text = count.figures[id].text
            axes.annotate(
                text, (value, row), (13, 0), textcoords="offset points", va="center"
            ).set_gid(part(id))
        axes.set_yticks(range(len(figures)), [primary(id).label for id in figures])
        for label, id in zip(axes.get_yticklabels(), figures, strict=True):
            label.set_gid(part(id))
        axes.set_xlim(0, end)
        axes.set_ylim(rows - 0.5, -0.5)
        axes.set_xticks(range(0, int(end) + 1, 2 if end < 10 else 5))
        axes.tick_params(axis="x", labelsize=8)
        axes.set_xlabel(count.per)
        axes.tick_params(length=0, pad=6)
        axes.spines["bottom"].set_color(LINE)
        axes.spines["left"].set_color(LINE)
    return figure


def _whole(axes, count: CompressionCount) -> None:
    whole = count.all_cancers
    axes.axvline(
        whole.value, color=MUTED, linewidth=1, linestyle=(0, (3, 3)), zorder=0, clip_on=False
    )
    axes.annotate(
        f"{ALL}: {whole.text}",
        (whole.value, 1),
        (0, 4),
        xycoords=("data", "axes fraction"),
        textcoords="offset points",
        ha="left",
        color=MUTED,
    )


def _dot(figure: "Figure", axes, id: str, value: float, row: int) -> None:
    from matplotlib.patches import Circle
    from matplotlib.transforms import ScaledTranslation

    # Markers become references to a drawing elsewhere; a circle of fixed size stays a shape.
    place = figure.dpi_scale_trans + ScaledTranslation(value, row, axes.transData)
    dot = Circle((0, 0), _RADIUS, transform=place, fc=primary_colour(id), lw=0, zorder=2)
    dot.set_gid(part(id))
    dot.set_clip_on(False)
    axes.add_artist(dot)
