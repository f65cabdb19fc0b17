"""What is soft in the middle cut: discs, canal, cord, ligaments, fat and vessels, as path data."""

from __future__ import annotations

import itertools

from explainer.anatomy.curve import Station
from explainer.anatomy.paths import Point, between, ribbon, smooth

# Half the thickness of the cord and of the sac, of the depth of the canal, at each station.
CORD = (0.21, 0.22, 0.24, 0.2, 0.1)
SAC = 0.4


def _line(column: tuple[Station, ...], x: float, y: float = 0) -> list[Point]:
    """A line through all stations, ``x`` mm behind each posterior wall."""
    return [each.world(each.wall + x, y * each.height) for each in column]


def _in_canal(column: tuple[Station, ...], share: float) -> list[Point]:
    """A line down the canal, ``share`` of its depth behind the bodies, also between stations."""
    points = []
    for upper, lower in itertools.pairwise(column):
        points.append(upper.world(upper.wall + share * upper.canal, 0))
        points.append(
            between(
                upper.world(upper.wall + share * upper.canal, upper.height / 2),
                lower.world(lower.wall + share * lower.canal, -lower.height / 2),
            )
        )
    last = column[-1]
    return [*points, last.world(last.wall + share * last.canal, 0)]


def canal(column: tuple[Station, ...], share: float, half: float) -> str:
    line = _in_canal(column, share)
    return ribbon(line, [half * 16.2] * len(line))


def cord(column: tuple[Station, ...], pressed: float) -> str:
    """The cord tapers to its end; ``pressed`` mm it is pushed back, and flat, at the middle."""
    line = _in_canal(column, 0.5)
    halves = [
        half for pair in itertools.pairwise(CORD) for half in (pair[0], (pair[0] + pair[1]) / 2)
    ]
    halves = [16 * half for half in (*halves, CORD[-1])]
    at = len(line) // 2
    if pressed:
        line = [
            (x + pressed * {0: 1.0, 1: 0.32}.get(abs(index - at), 0), y)
            for index, (x, y) in enumerate(line)
        ]
        halves[at] *= 0.56
    return ribbon(line, halves)


def disc(upper: Station, lower: Station) -> str:
    return smooth(
        [
            upper.world(-upper.wall + 0.4, upper.front / 2 - 0.4),
            upper.world(0, upper.height / 2 - 0.9),
            upper.world(upper.wall - 0.4, upper.back / 2 - 0.4),
            between(
                upper.world(upper.wall + 1.0, upper.back / 2),
                lower.world(lower.wall + 1.0, -lower.back / 2),
            ),
            lower.world(lower.wall - 0.4, -lower.back / 2 + 0.4),
            lower.world(0, -lower.height / 2 + 0.9),
            lower.world(-lower.wall + 0.4, -lower.front / 2 + 0.4),
            between(
                upper.world(-upper.wall - 1.2, upper.front / 2),
                lower.world(-lower.wall - 1.2, -lower.front / 2),
            ),
        ]
    )


def nucleus(upper: Station, lower: Station) -> str:
    """The soft core of a disc, a little behind its middle."""
    above = [upper.world(share * upper.wall, upper.height / 2 + 0.3) for share in (-0.5, 0.1, 0.62)]
    below = [
        lower.world(share * lower.wall, -lower.height / 2 - 0.3) for share in (0.62, 0.1, -0.5)
    ]
    return smooth([*above, *below])


def ligament(column: tuple[Station, ...]) -> str:
    """The long bands in front of the bodies and behind them, and the yellow ones of the arch."""
    front = [each.world(-each.wall - 0.9, 0) for each in column]
    return ribbon(front, [0.7] * len(front)) + ribbon(_line(column, 0.8), [0.6] * len(column))


def before(column: tuple[Station, ...], away: float, half: float) -> str:
    """A band in front of the column: fat, and the great vessel."""
    line = [each.world(-each.wall - away, 0) for each in column]
    return ribbon(line, [half] * len(line))


def skin(column: tuple[Station, ...]) -> str:
    """The fat under the skin of the back, to the edge of the body."""
    inner = [each.world(each.wall + each.canal + 31, 0.2 * each.height) for each in column]
    return smooth([*inner, (90, 80), (90, -80)])


def muscle(column: tuple[Station, ...]) -> str:
    """Bands between the tips of the spinous processes and the skin."""
    line = [each.world(each.wall + each.canal + 29, 0.3 * each.height) for each in column]
    return ribbon(line, [1.5] * len(line))


def between_spines(column: tuple[Station, ...]) -> str:
    """Pads of fat behind the sac, in the gaps between the arches."""
    found = ""
    for upper, lower in itertools.pairwise(column):
        top = upper.world(upper.wall + 0.88 * upper.canal, 0.42 * upper.height)
        low = lower.world(lower.wall + 0.88 * lower.canal, -0.16 * lower.height)
        x, y = between(top, low, 0.56)
        found += smooth([(*top, 0), (x + 3.4, y - 5), (x + 6.2, y), (x + 4.2, y + 4), (*low, 0)])
    return found


def vein(station: Station) -> str:
    """The notch of the basivertebral vein in the middle of the posterior wall."""
    wall = station.wall
    return smooth(
        station.place([(wall + 0.2, -1.7), (wall - 3.4, -0.5), (wall - 6.0, 0), (wall - 3.4, 0.5),
                       (wall + 0.2, 1.7)])
    )  # fmt: skip
