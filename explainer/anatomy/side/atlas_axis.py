"""The first two vertebrae from the side: the ring of the atlas and the axis with its dens."""

from __future__ import annotations

from explainer.anatomy.curve import Station
from explainer.anatomy.shapes import Point, Shape, ellipse, smooth
from explainer.anatomy.side import cervical

DENS = 0.82  # its height above the body, of the height of the body


def dens(axis: Station) -> list[Point]:
    """The peg of the axis, local mm: up the front, round the tip, down the back."""
    top = -axis.height / 2
    rise = DENS * axis.height
    return [
        (-5.5, top + 1),
        (-4.9, top - 0.25 * rise),
        (-5.3, top - 0.62 * rise),
        (-3.6, top - 0.93 * rise),
        (-0.2, top - rise),
        (3.2, top - 0.9 * rise),
        (4.7, top - 0.6 * rise),
        (4.0, top - 0.25 * rise),
        (4.8, top + 0.6),
    ]


def draw_axis(station: Station) -> list[Shape]:
    """The axis: body and dens, the shoulders that carry the atlas, a strong forked spine."""
    wall, front, back = station.wall, station.front / 2, station.back / 2
    below = station.disc_below
    place, world = station.place, station.world
    outline = [
        (wall - 0.2, back - 1.4, 0.8),
        (wall - 1.4, back - 0.1, 0.7),
        (0, station.height / 2 - 1.0),
        (-wall * 0.6, front - 0.4),
        (-wall - 0.2, front + 1.2, 0.7),
        (-wall - 1.0, front - 0.4, 0.8),
        (-wall + 0.4, front * 0.3),
        (-wall + 1.3, -front * 0.35),
        (-wall + 1.5, -front * 0.8),
        *dens(station),
        (wall + 0.4, -back + 1.4),
        (wall + 4.6, -back + 2.4),
        (wall + 7.6, -0.2 * back),
        (wall + 11.6, -0.1 * back),
        *cervical.spine(station),
        (wall + 12.2, back - 0.6),
        (wall + 12.2, back + below - 0.6, 0.7),
        (wall + 10.8, back + below + 0.2, 0.7),
        (wall + 5.0, back + 0.2, 0.7),
        (wall + 3.9, back - 1.8, 0.8),
        (wall + 3.4, back - 5.0),
        (wall + 1.8, back - 6.4),
        (wall + 0.2, back - 5.0),
    ]
    shoulder = [
        (-4.6, -back + 2.4),
        (-3.0, -back - 0.4),
        (2.2, -back - 1.9),
        (7.6, -back - 0.2),
        (10.4, -back + 2.9),
        (9.8, -back + 4.6),
        (5.0, -back + 4.4),
        (-1.0, -back + 4.2),
    ]
    transverse = [
        (wall - 4.4, 0.8),
        (wall - 0.8, -1.6),
        (wall + 3.0, -0.6),
        (wall + 4.4, 2.6),
        (wall + 2.0, 5.0),
        (wall - 1.8, 4.2),
    ]
    slant = cervical.SLANT["C2"] - station.tilt
    return [
        Shape("bone", smooth(place(outline))),
        Shape("form", smooth(place([*outline[:10], *outline[16:19], (wall - 1, back * 0.2)]))),
        Shape("gleam", ellipse(world(-2.6, -station.height * 0.95), 1.6, 5.5, -station.tilt)),
        Shape("hollow", ellipse(world(-1, 2), wall * 0.8, front * 0.5, -station.tilt)),
        Shape("hollow", ellipse(world(wall + 7.6, back * 0.7), 5, 5.5, -station.tilt)),
        Shape(
            "gleam",
            ellipse(world(*cervical.along(station, 0.5, 1.2)), 0.42 * station.spine, 1.8, slant),
        ),
        Shape(
            "hollow",
            ellipse(world(*cervical.along(station, 0.55, -2.2)), 0.4 * station.spine, 1.9, slant),
        ),
        Shape("bone inner", smooth(place(shoulder))),
        Shape("gleam", ellipse(world(1.6, -back - 0.2), 4.4, 1.4, -station.tilt)),
        Shape("bone inner", smooth(place(transverse))),
        Shape("gleam", ellipse(world(wall - 0.8, 0.4), 2.6, 1.6, -station.tilt)),
    ]


def draw_atlas(station: Station, axis: Station) -> list[Shape]:
    """The atlas: front arch, lateral mass, transverse process, back arch; the dens shines through.

    Its middle is the axis of the dens, so the measured canal begins behind the dens.
    """
    half = station.height / 2
    behind = 4.7 + station.canal  # inner side of the back arch
    place, world = station.place, station.world
    ring = [
        (-12.7, 0.4),
        (-12.2, -2.8),
        (-9.8, -half + 0.3),
        (-6.9, -half + 0.4),
        (-5.0, -half - 0.8),
        (-3.4, -half - 3.2, 0.8),
        (-1.6, -half - 3.6, 0.8),
        (3.4, -half - 1.4),
        (8.2, -half - 3.0, 0.8),
        (10.2, -half - 2.4, 0.8),
        (11.0, -half + 1.2),
        (13.6, -1.4),
        (behind - 7, -1.9),
        (behind - 1, -3.3),
        (behind + 3.2, -2.9),
        (behind + 5.4, 0.2),
        (behind + 3.6, 3.3),
        (behind - 1, 3.1),
        (behind - 8, 2.4),
        (12.8, 2.9),
        (11.2, half + 0.2),
        (9.6, half + 1.8, 0.7),
        (3.2, half - 0.2),
        (-3.2, half - 0.2, 0.8),
        (-5.4, half - 1.2),
        (-8.6, half - 0.3),
        (-11.6, half - 1.8),
    ]
    transverse = [
        (1.2, -1.8),
        (4.6, -3.6),
        (8.6, -2.4),
        (9.9, 0.8),
        (7.6, 3.9),
        (4.4, 3.4),
        (1.6, 1.6),
    ]
    return [
        Shape("bone", smooth(place(ring))),
        Shape("ghost", smooth(axis.place(dens(axis)), closed=False)),
        Shape("hollow", ellipse(world(2.6, 0.6), 8.5, 5.4, -station.tilt)),
        Shape("gleam", ellipse(world(-10, -1.6), 2.6, 3.2, -station.tilt)),
        Shape("gleam", ellipse(world(behind - 3, -1.5), 8, 1.7, -station.tilt)),
        Shape("hollow", ellipse(world(14.5, 1.2), 5, 1.9, -station.tilt)),
        Shape(
            "line",
            smooth(place([(-2.4, -half - 2.6), (3.4, -half - 0.1), (9.4, -half - 1.8)]), False),
        ),
        Shape("bone inner", smooth(place(transverse))),
        Shape("gleam", ellipse(world(4.9, -0.9), 2.8, 2.2, -station.tilt)),
    ]
