"""Read drawn paths back as polygons, to ask what lies where."""

import re
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
_STEPS = 6  # points along each curve


def polygons(path: str) -> list[list[Point]]:
    """Follow the commands M, L, l, q, t and z; one polygon for each closed form."""
    found: list[list[Point]] = []
    here = bend = (0.0, 0.0)
    for command, text in re.findall(r"([MLlqtz])([^A-Za-z]*)", path):
        values = [float(each) for each in re.findall(r"-?\d*\.?\d+", text)]
        pairs = list(zip(values[::2], values[1::2], strict=True))
        if command == "M":
            here = bend = pairs[0]
            found.append([here])
        elif command in "Ll":
            for pair in pairs:
                here = bend = pair if command == "L" else _moved(here, pair)
                found[-1].append(here)
        elif command in "qt":
            while pairs:
                if command == "q":
                    bend = _moved(here, pairs.pop(0))
                else:
                    bend = (2 * here[0] - bend[0], 2 * here[1] - bend[1])
                end = _moved(here, pairs.pop(0))
                found[-1] += [_on_curve(here, bend, end, step / _STEPS) for step in range(1, 7)]
                here = end
    return found


def inside(point: Point, forms: Iterable[Sequence[Point]]) -> bool:
    """Tell whether an odd number of edges lies to the right of ``point``."""
    x, y = point[0], point[1] + 0.017  # never exactly at the height of a corner
    crossed = 0
    for form in forms:
        for (ax, ay), (bx, by) in zip(form, [*form[1:], form[0]], strict=True):
            if (ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay):
                crossed += 1
    return crossed % 2 == 1


def _moved(start: Point, step: Point) -> Point:
    return start[0] + step[0], start[1] + step[1]


def _on_curve(start: Point, bend: Point, end: Point, share: float) -> Point:
    rest = 1 - share
    return tuple(
        rest * rest * a + 2 * rest * share * b + share * share * c
        for a, b, c in zip(start, bend, end, strict=True)
    )
