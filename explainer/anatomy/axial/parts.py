"""The named parts of the cross-section: their shapes, where a click hits them, a point on each."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explainer.anatomy.axial import contents
from explainer.anatomy.axial.bones import Bones
from explainer.anatomy.axial.measures import Measures, pair
from explainer.anatomy.paths import Point, ellipse, mirrored, ribbon, smooth
from explainer.anatomy.shapes import Shape, corners

CELLS = ("body", "pedicle", "lamina", "transverse-process", "spinous-process")
_ROUND = ((0, -1), (0.7, -0.75), (1, 0), (0.7, 0.75), (0, 1))  # right half of a rough circle


@dataclass(frozen=True, slots=True)
class Part:
    """A named part: its shapes (back to front), the polygons that a click hits, a point on it."""

    name: str
    shapes: tuple[Shape, ...]
    hits: tuple[tuple[Point, ...], ...]
    centre: Point


def parts(m: Measures, bones: Bones) -> Iterable[Part]:
    """Yield all parts in painting order."""
    for name in CELLS:
        yield _cell(m, bones, name)
    joint = (Shape("bone", pair(bones.neighbour)), Shape("cartilage", pair(bones.cartilage, False)))
    yield _part("facet-joint", joint, _both(bones.neighbour), _middle(bones.neighbour))
    yield _vein(m)
    yield from _canal(m, bones)
    yield _inside(m)
    yield _root(m)


def straight(polygon: Iterable[Point]) -> str:
    """Path data of a polygon, to the nearest half millimetre: it is hidden beyond the bone."""
    ends = (f"{round(2 * x) / 2:g} {round(2 * y) / 2:g}" for x, y, *_ in polygon)
    return f"M{'L'.join(ends)}z"


def _part(
    name: str, shapes: Iterable[Shape], hits: Iterable[Sequence[Point]], centre: Point
) -> Part:
    return Part(name, tuple(shapes), tuple(map(corners, hits)), centre)


def _cell(m: Measures, bones: Bones, name: str) -> Part:
    """A part of the cut bone: all of it that lies in the cell."""
    cell, c = bones.cells[name], m.canal
    behind = {"cervical": 0.6, "thoracic": 3.2, "lumbar": 3.6}[m.form]
    beside = {"cervical": 0.0, "thoracic": 0.5 * c + 7, "lumbar": 0.4 * c + 5}[m.form]
    centre = {
        "body": (0.6 * m.width / 2, -0.6 * m.depth),
        "pedicle": (m.room + 3.2, 2.4),
        "lamina": (0.5 * m.room, c + behind),
        "transverse-process": (m.reach - 3, beside),
        "spinous-process": (0, 0.5 * (c + 6 + m.tip)),
    }[name]
    path = "".join(map(straight, _both(cell)))
    if cell[0][0] == 0 == cell[-1][0]:  # it reaches the midline: one cell for both sides
        path = straight(mirrored(cell))
    found = _within(cell, bones.outline, bones.canal)
    return _part(name, [Shape("cell", path)], _both(found), centre)


def _vein(m: Measures) -> Part:
    wide, deep = m.width / 2, m.depth
    crown = [(0.4 * wide, -0.72 * deep), (0.55 * wide, -0.3 * deep), (2.2, -0.2 * deep), (2.2, 0)]
    return _part(
        "basivertebral-vein",
        [Shape("vein", contents.basivertebral(m))],
        [mirrored(crown)],
        (0, -0.3 * deep),
    )


def _canal(m: Measures, bones: Bones) -> Iterable[Part]:
    """The layers of the canal from the bone to the fluid."""
    room, canal = contents.sac(m), mirrored(bones.canal)
    sac, fluid = mirrored(room.half()), mirrored(room.half(0.94))
    front = mirrored([(0.75 * m.room, 0), (0.75 * m.room, 2.2)])
    behind = [(0.76 * m.room, 0.66 * m.canal), (0.66 * m.room, 0.66 * m.canal),
              (0.44 * m.room, 0.88 * m.canal), (0.6 * m.room, 0.88 * m.canal)]  # fmt: skip
    yield _part(
        "epidural-space", [Shape("fat", smooth(canal))], [canal], (0.3 * m.room, 0.9 * m.canal)
    )
    yield _part(
        "venous-plexus",
        [Shape("vein", contents.veins(m))],
        [front, *_both(behind)],
        (0.5 * m.room, 1.2),
    )
    yield _part(
        "dura",
        [Shape("dura", smooth(sac) + contents.sleeve_stub(m))],
        [mirrored(room.half(1.06))],
        (0.54 * room.across, room.middle + 0.82 * room.along),
    )
    yield _part(
        "intradural-space",
        [Shape("fluid", smooth(fluid))],
        [fluid],
        (0.7 * room.across, room.middle - 0.5 * room.along),
    )


def _inside(m: Measures) -> Part:
    """The cord, or below its tip the cauda equina."""
    room = contents.sac(m)
    if not m.cord:
        lower = [(x, y) for x, y in room.half(0.9) if y > room.middle - 2]
        centre = (0.5 * room.across, room.middle + 0.45 * room.along)
        return _part("cord", [Shape("roots", contents.cauda(m))], [mirrored(lower)], centre)
    across, along = (size / 2 for size in m.cord)
    hit = [(across * x, room.middle + along * y) for x, y in _ROUND]
    shapes = contents.cord(m)
    if m.level == "L1":  # round the tip of the cord the cauda equina has begun
        shapes.insert(0, Shape("roots", contents.cauda(m)))
    return _part("cord", shapes, [mirrored(hit)], (0.6 * across, room.middle))


def _root(m: Measures) -> Part:
    shapes, line = contents.root(m)
    if m.cord and m.level != "L1":
        shapes.insert(0, Shape("rootlets", contents.rootlets(m)))
    strip = [(x, y - 2) for x, y in line] + [(x, y + 2) for x, y in reversed(line)]
    return _part("root", shapes, [strip], line[3])


def _both(points: Sequence[Point]) -> list[Sequence[Point]]:
    return [points, [(-x, *rest) for x, *rest in points]]


def _within(cell: Sequence[Point], outline: Sequence[Point], canal: Sequence[Point]) -> list[Point]:
    """Roughly where a cell and the bone overlap: a polygon round their common corners."""
    bone, hole = ([(0, line[0][1]), *line, (0, line[-1][1])] for line in (outline, canal))
    common = [point for point in (*outline, *canal) if _inside_of(point, cell)]
    common += [point for point in cell if _inside_of(point, bone) and not _inside_of(point, hole)]
    x, y = _middle(common)
    return sorted(common, key=lambda point: math.atan2(point[1] - y, point[0] - x))


def _inside_of(point: Point, polygon: Sequence[Point]) -> bool:
    """Whether a ray from ``point`` to the right crosses the polygon an odd number of times."""
    x, y, crossed = point[0] + 1e-6, point[1] + 1e-6, False
    for (ax, ay, *_), (bx, by, *_) in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            crossed = not crossed
    return crossed


def _middle(points: Sequence[Point]) -> Point:
    return (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))


def behind(bones: Bones) -> Iterable[Shape]:
    """Ribs beside the bone, and in the neck the artery in each transverse process."""
    for rib in bones.ribs:
        for line in _both(rib):
            yield Shape("rib", ribbon(line, [3.2, 2.6, 2.5, 3.3, 3.3, 3.5]))
    for hole in bones.holes:
        x, y = _middle(hole)
        yield Shape("artery", ellipse((x, y), 2.2, 2.2) + ellipse((-x, y), 2.2, 2.2))
