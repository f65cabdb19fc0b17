"""Where each vertebra stands and how it is tilted, seen from the patient's left.

The column is built upward from the top of the sacrum: each body and disc adds its measured
height, and each step turns by its measured angle. Signs: x grows toward the back, y grows down;
a positive tilt means that the front is the lower side. Lengths are mm, angles degrees.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from explainer.anatomy.levels import PRESACRAL_LEVELS
from explainer.anatomy.paths import Point

# Slope of the top of the sacrum, standing: published means run from 33 to 41 degrees. With the
# measured angles above it, 34 puts C2 over the sacrum, where people who stand upright carry it.
SACRAL_SLOPE = 34.0
# The atlas has no body and no measured angle: it leans back on the axis, its front held up.
ATLAS_AGAINST_AXIS = -29.0
GAP_BELOW_ATLAS = 0.12  # of the height of its arch
DENS_HALF = 4.7  # half the thickness of the dens, mm: the canal of the atlas begins behind it
# How far each sacral segment turns against the one above: the hollow front of the sacrum.
SACRAL_TURNS = (0.0, -7.0, -14.0, -16.0, -13.0)
SACRAL_DEPTHS = (0.9, 0.68, 0.48, 0.36, 0.28)  # of the depth of L5
COCCYX_PARTS = (0.34, 0.27, 0.22, 0.17)  # of its curved length
COCCYX_TURNS = (-14.0, -16.0, -14.0, -12.0)  # first to last: 42, the published 138 degrees


@dataclass(frozen=True)
class Station:
    """One vertebra in its place: centre of the body, tilt of its middle plane, measures in mm."""

    level: str
    x: float
    y: float
    tilt: float
    front: float
    back: float
    depth: float
    width: float
    disc_above: float
    disc_below: float
    canal: float
    spine: float

    @property
    def height(self) -> float:
        """Mean height of the body."""
        return (self.front + self.back) / 2

    @property
    def wall(self) -> float:
        """Local x of the posterior wall."""
        return self.depth / 2

    def world(self, x: float, y: float) -> Point:
        """Turn a point of this vertebra (x toward its back, y down from its centre) into place."""
        turn = math.radians(self.tilt)
        return (
            self.x + x * math.cos(turn) + y * math.sin(turn),
            self.y - x * math.sin(turn) + y * math.cos(turn),
        )

    def place(self, points: Sequence[Point]) -> list[Point]:
        """Put local points into place; a third value (roundness) is kept."""
        return [(*self.world(x, y), *rest) for x, y, *rest in points]


def stations(rows: Sequence[Mapping]) -> dict[str, Station]:
    """Stand the column up: one station per level, C1 to coccyx (its first segment).

    ``rows`` are those of the table of vertebrae. The origin is the middle of the sacral plate.
    """
    by_level = {row["level"]: row for row in rows}
    presacral = [by_level[level] for level in PRESACRAL_LEVELS]
    angles = [row["segment_angle_deg"] for row in presacral]
    for index in range(1, len(angles)):
        if angles[index] is None:  # C7 on T1 is not measured: the lordosis of the neck runs on
            angles[index] = angles[index - 1]
    found: dict[str, Station] = {}
    x, y, plate = 0.0, 0.0, SACRAL_SLOPE
    for index in range(len(presacral) - 1, -1, -1):
        row, above = presacral[index], presacral[index - 1] if index else {}
        front, back, depth = _body(row, by_level["C3"])
        if index:
            top = plate + angles[index]
            bottom = top - math.degrees(math.atan2(back - front, depth))
        else:
            top = bottom = plate + ATLAS_AGAINST_AXIS
        disc = row["disc_below_height_mm"] or GAP_BELOW_ATLAS * front
        tilt = (top + bottom) / 2
        half = (front + back) / 4
        if index:
            x, y = _climb(x, y, (bottom + plate) / 2, disc)
            x, y = _climb(x, y, (bottom + tilt) / 2, half)
        else:  # the ring rides on the axis and turns about the dens
            x, y = _climb(x, y, plate, disc + half)
        found[row["level"]] = Station(
            row["level"],
            x,
            y,
            tilt,
            front,
            back,
            depth,
            row["endplate_width_mm"] or by_level["C3"]["endplate_width_mm"],
            above.get("disc_below_height_mm") or 0.0,
            disc,
            row["canal_ap_mm"],
            row["spinous_process_length_mm"] or 0.0,
        )
        x, y = _climb(x, y, (top + tilt) / 2, half)
        plate = top
    return {**dict(reversed(found.items())), **_tail(by_level)}


def _tail(by_level: Mapping[str, Mapping]) -> dict[str, Station]:
    """Sacrum and coccyx, from the sacral plate down."""
    found: dict[str, Station] = {}
    x, y, tilt = 0.0, 0.0, SACRAL_SLOPE
    last = by_level["L5"]
    canal = by_level["S1"]["canal_ap_mm"]
    for index, (turn, share) in enumerate(zip(SACRAL_TURNS, SACRAL_DEPTHS, strict=True)):
        row = by_level[f"S{index + 1}"]
        height = row["body_height_anterior_mm"] or row["body_height_mean_mm"]
        x, y = (
            _climb(x, y, tilt + turn / 2, -height / 2) if index else _climb(x, y, tilt, -height / 2)
        )
        tilt += turn
        depth = last["endplate_depth_mm"] * share
        width = by_level["S1"]["endplate_width_mm"]
        disc = last["disc_below_height_mm"] if not index else 0.0
        narrow = canal * (1 - 0.17 * index)
        found[row["level"]] = Station(
            row["level"], x, y, tilt, height, height, depth, width, disc, 0.0, narrow, 0.0
        )
        x, y = _climb(x, y, tilt, -height / 2)
    row = by_level["coccyx"]
    tilt += COCCYX_TURNS[0]
    height = row["body_height_mean_mm"] * COCCYX_PARTS[0]
    x, y = _climb(x, y, tilt, -height / 2)
    depth = last["endplate_depth_mm"] * 0.25
    found["coccyx"] = Station(
        "coccyx", x, y, tilt, height, height, depth, 2 * depth, 0.0, 0.0, 0.0, 0.0
    )
    return found


def coccyx(first: Station) -> list[Station]:
    """The four segments of the coccyx, from the station of the first."""
    total = first.height / COCCYX_PARTS[0]
    tilt, here, found = first.tilt, first.world(0, -first.height / 2), []
    for index, share in enumerate(COCCYX_PARTS):
        tilt += COCCYX_TURNS[index] if index else 0
        x, y = _climb(*here, tilt, -total * share / 2)
        height, scale = total * share - 0.8, 1 - 0.18 * index
        found.append(
            replace(
                first,
                x=x,
                y=y,
                tilt=tilt,
                front=height,
                back=height,
                depth=first.depth * scale,
                width=first.width * scale,
            )
        )
        here = _climb(x, y, tilt, -total * share / 2)
    return found


def _body(row: Mapping, typical: Mapping) -> tuple[float, float, float]:
    """Height in front, height at the back and depth of a body."""
    mean = row["body_height_mean_mm"]
    front = row["body_height_anterior_mm"] or mean
    back = row["body_height_posterior_mm"] or mean
    return front, back, row["endplate_depth_mm"] or typical["endplate_depth_mm"]


def _climb(x: float, y: float, tilt: float, length: float) -> Point:
    """Go ``length`` up (or, negative, down) an axis that stands square on ``tilt``."""
    turn = math.radians(tilt)
    return x - length * math.sin(turn), y - length * math.cos(turn)


def shifted(column: Mapping[str, Station], x: float, y: float) -> dict[str, Station]:
    """The same column, moved by ``x`` and ``y`` mm."""
    return {level: replace(each, x=each.x + x, y=each.y + y) for level, each in column.items()}
