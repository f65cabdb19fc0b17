"""Who the people of a table are: a square for every person, in groups of one kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .inline_svg import part
from .style import INK, MUTED, style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.path import Path

LISTED, UNLISTED, ELSEWHERE = "listed", "unlisted", "elsewhere"
LONGEST = 18  # squares that stand side by side
# Points: from square to square, a square, the names, the whole; above the squares of a row.
_CELL, _SQUARE, _NAME, _WIDTH = 11, 9, 72, 298
_ABOVE, _ABOVE_WITH_LINE = 9, 16
_NUMBER = 12  # points that a number beside the squares takes
_INCH = 72


@dataclass(frozen=True, slots=True)
class Group:
    """People who have one thing in common, such as their age.

    ``listed`` and ``unlisted`` are how many have a lesion listed and how many have none;
    ``elsewhere`` is how many there would be if these were like people that someone else counted.
    """

    label: str
    listed: int
    unlisted: int
    primary: str = ""  # a primary of the course, which has a colour of its own
    elsewhere: float | None = None

    @property
    def people(self) -> int:
        return self.listed + self.unlisted


def who_is_in_the_table(groups: Sequence[Group], high: int = 2) -> "Figure":
    """Draw ``groups`` from top to bottom: filled squares have a lesion listed, hollow ones none.

    A square has the same size in every chart; ``high`` of them stand one over the other. A line
    across a row is where its squares would end elsewhere. Raises ``ValueError`` when the squares
    of a group do not fit: ``LONGEST`` stand side by side.
    """
    from matplotlib.figure import Figure

    for group in groups:
        if group.people > LONGEST * high:
            raise ValueError(
                f"groups: {group.label!r} holds {group.people} people; at most {LONGEST * high} "
                f"fit when high is {high}"
            )
    above = _ABOVE if all(group.elsewhere is None for group in groups) else _ABOVE_WITH_LINE
    row = above + high * _CELL
    height = row * len(groups) + 4
    with style():
        figure = Figure(figsize=(_WIDTH / _INCH, height / _INCH))
        # Its data are points, counted from the upper left, so the page gets short numbers.
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(0, _WIDTH), ylim=(height, 0))
        axes.set_axis_off()
        for place, group in enumerate(groups):
            _draw(axes, group, place * row + above, high)
    return figure


def _draw(axes: "Axes", group: Group, top: int, high: int) -> None:
    middle = top + (high * _CELL - 2) / 2
    axes.text(_NAME - 8, middle, group.label, ha="right", va="center", color=MUTED)
    squares = [_square(index, top, high) for index in range(group.people)]
    _together(axes, squares[: group.listed], f"{LISTED} {group.primary}", fc=INK, lw=0)
    hollow = f"{UNLISTED} {group.primary}"
    _together(axes, squares[group.listed :], hollow, fc="none", ec=MUTED, lw=1)
    end = _NAME - (-group.people // high) * _CELL + 3
    axes.text(end, middle, f"{group.people}", va="center")
    if group.elsewhere is not None:
        across = round(_NAME + group.elsewhere / high * _CELL)
        line = _block(across - 1, top - 3, 2, high * _CELL + 4)
        _together(axes, [line], ELSEWHERE, fc=INK, lw=0)
        axes.text(across, top - 5, f"{group.elsewhere:.0f}", ha="center", size=9, color=MUTED)
        if across > end + 2 * _NUMBER:
            # Dots lead from the squares to a line that stands far off.
            dots = axes.plot([end + _NUMBER, across - 4], [middle] * 2, color=MUTED, lw=1)
            dots[0].set(linestyle=(0, (1, 3)), clip_on=False)


def _together(axes: "Axes", shapes: Sequence["Path"], names: str, **looks: object) -> None:
    """Draw shapes as one path, which the style sheet reaches by ``names``."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    if shapes:
        one = PathPatch(Path.make_compound_path(*shapes), clip_on=False, **looks)
        one.set_gid(part(names.strip()))
        axes.add_artist(one)


def _square(index: int, top: int, high: int) -> "Path":
    """Return the square of a person: columns are filled from left to right, downwards."""
    column, row = divmod(index, high)
    return _block(_NAME + column * _CELL, top + row * _CELL, _SQUARE, _SQUARE)


def _block(left: float, top: float, width: float, height: float) -> "Path":
    from matplotlib.path import Path

    right, bottom = left + width, top + height
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return Path(corners, closed=True)
