"""The places of metastases as one source ranks them: a bar for every share, or the order alone."""

from math import nan
from typing import TYPE_CHECKING

from explainer.epidemiology.sites import Place, SiteCount

from .inline_svg import part
from .style import INK, LINE, MUTED, style

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.path import Path

SPINE = ("bone", "spine")  # what stands out: the spine, or the place that holds it
_WIDTH, _ROW, _SCALE = 3.5, 0.3, 0.27  # inches
_NAME, _ZERO, _WHOLE = 0.045, 0.52, 0.9  # parts of the width: where names, 0 and 100 % stand
_RULE = {"color": LINE, "lw": 1, "solid_capstyle": "butt", "zorder": 0, "clip_on": False}


def metastasis_sites(count: SiteCount) -> "Figure":
    """Draw ``count`` from its first place to its last, on a scale from 0 to 100 %.

    Where the source gives the order only, there is a list without scale or bars: lengths would
    say what nobody counted. The row of bone, or of the spine itself, is marked and is a part.
    """
    from matplotlib.figure import Figure
    from matplotlib.transforms import blended_transform_factory

    rows = len(count.places)
    below = 0 if count.is_order_only else _SCALE
    height = rows * _ROW + below
    with style():
        figure = Figure(figsize=(_WIDTH, height))
        axes = figure.add_axes((_ZERO, below / height, _WHOLE - _ZERO, 1 - below / height))
        axes.set(xlim=(0, 100), ylim=(rows - 0.5, -0.5), xticks=[], yticks=[])
        axes.spines[["left", "bottom"]].set_visible(False)
        # Its x is a part of the figure's width, its y a row.
        columns = blended_transform_factory(figure.transFigure, axes.transData)
        if count.is_order_only:
            _rules(axes, rows, columns)
        else:
            _scale(axes, rows)
            _bars(axes, count.places)
        for row, place in enumerate(count.places):
            _names(axes, place, row, columns)
    return figure


def _scale(axes, rows: int) -> None:
    """Draw upright lines at 0, 50 and 100 %, in one stroke."""
    axes.set_xticks([0, 50, 100], ["0", "50", "100%"], size=8)
    axes.tick_params(length=0, pad=3)
    across = [x for share in (0, 50, 100) for x in (share, share, nan)]
    down = [-0.5, rows - 0.5, nan] * 3
    axes.plot(across, down, **_RULE)


def _rules(axes, rows: int, columns) -> None:
    """Draw lines between the rows, as in a list, in one stroke."""
    across = [0, 1, nan] * (rows - 1)
    down = [y for row in range(1, rows) for y in (row - 0.5, row - 0.5, nan)]
    axes.plot(across, down, transform=columns, **_RULE)


def _bars(axes, places: tuple[Place, ...]) -> None:
    """Draw the bar of bone filled, and all others hollow, in one stroke."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    hollow = []
    for row, place in enumerate(places):
        bar = _block(place.figure.value, row, 0.56)
        if place.site in SPINE:
            filled = PathPatch(bar, fc=INK, lw=0, clip_on=False)
            filled.set_gid(part(place.site))
            axes.add_artist(filled)
        else:
            hollow.append(bar)
    if hollow:
        together = Path.make_compound_path(*hollow)
        axes.add_artist(PathPatch(together, fc="none", ec=MUTED, lw=1, clip_on=False))


def _names(axes, place: Place, row: int, columns) -> None:
    """Write rank, name and share of a place, and mark the row that holds the spine."""
    from matplotlib.patches import PathPatch

    gid = part(place.site) if place.site in SPINE else None
    if gid:
        mark = PathPatch(_block(0.016, row, 0.88), transform=columns, fc=INK, lw=0, clip_on=False)
        mark.set_gid(gid)
        axes.add_artist(mark)
    name = f"{place.rank}. {place.label}"
    axes.text(_NAME, row, name, transform=columns, va="center").set_gid(gid)
    if place.figure:
        words, end = place.figure.text, (place.figure.value, row)
        share = axes.annotate(words, end, (4, 0), textcoords="offset points", va="center")
        share.set_gid(gid)


def _block(length: float, row: int, height: float) -> "Path":
    """Return a block from 0 to ``length`` in the middle of a row."""
    from matplotlib.path import Path

    top, bottom = row - height / 2, row + height / 2
    return Path([(0, top), (length, top), (length, bottom), (0, bottom), (0, top)], closed=True)
