"""A thousand people, drawn as icons in ten blocks of a hundred, with a few bytes each.

A row of people is a line with a corner for each of them, and the browser draws the mark of the
line at every corner. So a person costs two bytes, a hundred of them forty, all stay sharp on
paper, and a mark changes without anybody moving.
"""

from collections.abc import Iterable, Sequence

import htpy as h
from markupsafe import Markup

PEOPLE = 1000
WIDE, TALL = 9, 15  # one person, with the space around
GAP = 8  # between two blocks of ten by ten
BLOCKS_IN_A_ROW = 5
_WIDTH = BLOCKS_IN_A_ROW * (10 * WIDE + GAP) - GAP
_HEIGHT = PEOPLE // 100 // BLOCKS_IN_A_ROW * (10 * TALL + GAP) - GAP

# Head, then shoulders, arms and legs; (0, 0) is the middle.
PERSON = (
    "M0-6.6a1.8 1.8 0 1 1-.01 0zM-1.6-2.5h3.2a1.5 1.5 0 0 1 1.5 1.5v3.1a.6.6 0 0 1-1.2 0v-2.4v6.4"
    "a.75.75 0 0 1-1.5 0v-3.6h-.8v3.6a.75.75 0 0 1-1.5 0v-6.4v2.4a.6.6 0 0 1-1.2 0v-3.1"
    "a1.5 1.5 0 0 1 1.5-1.5z"
)
_g, _path, _marker, _use = (h.Element(name) for name in ("g", "path", "marker", "use"))
_tile = _path(".frame", d="M-4.5-7.5h9v15h-9z")
_badge = _path(
    ".frame", d="M0-7.3a4.2 4.2 0 0 1 4.2 4.2v6.2a4.2 4.2 0 0 1-8.4 0v-6.2a4.2 4.2 0 0 1 4.2-4.2z"
)
_stripes = _path(".stripes", d="M-4-4.5h8M-4-1.3h8M-4 1.9h8M-4 5.1h8")

# What lies under and over a person. No two marks differ by colour alone.
MARKS: dict[str, tuple[h.Element | None, h.Element | None]] = {
    "rest": (None, None),
    "full": (None, None),
    "ghost": (None, None),
    "ring": (None, None),
    "striped": (None, _stripes),
    "tile": (_tile, None),
    "ghost-tile": (_tile, None),
    "badge": (_badge, None),
    "ghost-badge": (_badge, None),
}


def crowd(prefix: str, marks: Iterable[str]) -> h.Fragment:
    """Return what the pictures of one exhibit draw from; it must stand in the page, unhidden.

    ``marks`` are the keys of ``MARKS`` that the pictures use beside ``rest``.
    """
    used = ("rest", *marks)
    rules = "".join(f"#{prefix} .m-{mark}{{marker:url(#{prefix}-{mark})}}" for mark in used)
    return h.fragment[
        h.style[Markup(rules)],
        h.svg(".crowd", width="0", height="0", aria_hidden="true")[
            h.Element("clipPath")(id=f"{prefix}-person")[_path(d=PERSON)],
            [_mark(prefix, mark) for mark in used],
            _path(id=f"{prefix}-hundred", d=_line(0, 100)),
            _g(id=f"{prefix}-people")[_blocks(prefix, 0, PEOPLE)],
        ],
    ]


def icon_array(prefix: str, groups: Sequence[tuple[int, str]]) -> h.Element:
    """Draw a thousand people; ``groups`` are ``(how many, mark)``, the rest is not marked.

    The groups follow each other, row by row and block by block. The drawing is decoration: say
    the numbers in words beside it. Raises ``ValueError`` for groups that hold too many.
    """
    layers, start = [], 0
    for count, mark in groups:
        layers.append(layer(prefix, mark, start, count))
        start += count
    return picture(prefix, layers)


def picture(prefix: str, layers: Iterable[object]) -> h.Element:
    """Draw a thousand people with the ``layers`` over them, in this order."""
    return h.svg(".icons", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", aria_hidden="true")[
        layer(prefix, "rest", 0, PEOPLE), list(layers)
    ]


def layer(prefix: str, mark: str, start: int, count: int) -> h.Element | None:
    """Return ``count`` people with a mark, from number ``start`` (0 is the first).

    ``None`` for nobody. Raises ``ValueError`` for people who are not among the thousand.
    """
    if start < 0 or count < 0 or start + count > PEOPLE:
        raise ValueError(f"people: expected some of 0 to {PEOPLE}, got {count} from {start}")
    if not count:
        return None
    if count == PEOPLE:
        return _use(class_=f"m-{mark}", href=f"#{prefix}-people")
    return _g(class_=f"m-{mark}")[_blocks(prefix, start, start + count)]


def person(mark: str) -> h.Element:
    """Return one person with a mark, for a legend."""
    return h.svg(".one", viewBox=f"0 0 {WIDE} {TALL}", aria_hidden="true")[
        _path(class_=f"m-{mark}", d=f"M{WIDE / 2:g} {TALL / 2:g}h0")
    ]


def _mark(prefix: str, mark: str) -> h.Element:
    under, over = MARKS[mark]
    return _marker(id=f"{prefix}-{mark}", class_=mark, markerUnits="userSpaceOnUse")[
        under,
        _path(".person", d=PERSON),
        over and _g(clip_path=f"url(#{prefix}-person)")[over],
    ]


def _blocks(prefix: str, start: int, stop: int) -> list[h.Element]:
    """Return people from number ``start`` to before ``stop``; whole hundreds are all the same."""
    drawn = []
    while start < stop:
        until = min(stop, start - start % 100 + 100)
        if until - start == 100:
            x, y = _corner(start // 100)
            place = {axis: str(at) for axis, at in (("x", x), ("y", y)) if at}
            drawn.append(_use(href=f"#{prefix}-hundred", **place))
        else:
            drawn.append(_path(d=_line(start, until)))
        start = until
    return drawn


def _corner(block: int) -> tuple[int, int]:
    """Return where a block of a hundred begins."""
    row, column = divmod(block, BLOCKS_IN_A_ROW)
    return column * (10 * WIDE + GAP), row * (10 * TALL + GAP)


def _line(start: int, stop: int) -> str:
    """Return a corner for each person from number ``start`` to before ``stop``."""
    line = ""
    while start < stop:
        block, place = divmod(start, 100)
        row, column = divmod(place, 10)
        length = min(10 - column, stop - start)
        left, top = _corner(block)
        x, y = left + (column + 0.5) * WIDE, top + (row + 0.5) * TALL
        line += f"M{x:g} {y:g}" + (f"h{WIDE}" * (length - 1) or "h0")
        start += length
    return line


def dots(prefix: str, count: int, mark: str) -> h.Element:
    """Draw ten thousand people as dots, a hundred by a hundred; ``count`` of them with a mark.

    Dots of a dashed line with round ends: ten of them are one line, and a hundred lines are one
    line used again. Raises ``ValueError`` unless ``count`` is 0 to 10, which is what the first
    line holds: for more people there are icons.
    """
    if not 0 <= count <= 10:
        raise ValueError(f"count: expected 0 to 10 people of 10,000, got {count}")
    hundred = _path(id=f"{prefix}-dots", d="".join(f"M0 {row}h9.1" for row in range(10)))
    row = _g(id=f"{prefix}-row")[
        hundred, [_use(href=f"#{prefix}-dots", x=str(11 * block)) for block in range(1, 10)]
    ]
    return h.svg(".dots", viewBox="-1 -1 110 110", aria_hidden="true")[
        row,
        [_use(href=f"#{prefix}-row", y=str(11 * block)) for block in range(1, 10)],
        count and _path(class_=f"m-{mark}", d=f"M0 0h{count - 0.9:g}"),
    ]
