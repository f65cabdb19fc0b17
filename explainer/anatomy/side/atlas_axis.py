"""The first two vertebrae from the side: the ring of the atlas and the axis with its dens."""

from __future__ import annotations

from explainer.anatomy.curve import DENS_HALF, Station
from explainer.anatomy.paths import Point, dab, smooth
from explainer.anatomy.shapes import Shape
from explainer.anatomy.side import cervical

DENS = 0.82  # its height above the body, of the height of the body


def dens(axis: Station) -> list[Point]:
    """The peg of the axis, local mm: up the front, round the tip, down the back."""
    top = -axis.height / 2
    rise, half = DENS * axis.height, DENS_HALF
    return [
        (-half - 0.8, top + 1),
        (-half - 0.1, top - 0.25 * rise),
        (-half - 0.5, top - 0.62 * rise),
        (-half + 1.2, top - 0.93 * rise),
        (-0.2, top - rise),
        (half - 1.4, top - 0.9 * rise),
        (half, top - 0.6 * rise),
        (half - 0.6, top - 0.25 * rise),
        (half + 0.2, top + 0.6),
    ]


def draw_axis(station: Station) -> list[Shape]:
    """The axis: body and dens, the shoulders that carry the atlas, a strong forked spine."""
    wall, front, back = station.wall, station.front / 2, station.back / 2
    below = station.disc_below
    place = station.place
    outline = [
        (wall - 0.2, back - 1.4),
        (wall - 1.4, back - 0.1),
        (0, station.height / 2 - 1.0),
        (-wall * 0.6, front - 0.4),
        (-wall - 0.2, front + 1.2),
        (-wall - 1.2, front - 0.4),
        (-wall + 0.2, front * 0.3),
        (-wall + 1.1, -front * 0.35),
        (-wall + 1.5, -front * 0.8),
        *dens(station),
        (wall + 0.4, -back + 1.4),
        (wall + 4.6, -back + 2.4),
        (wall + 8.0, -0.3 * back),
        (wall + 12.0, -0.3 * back),
        *cervical.spine(station),
        (wall + 12.8, back - 0.2),
        (wall + 12.6, back + below - 0.8),
        (wall + 11.0, back + below + 0.2),
        (wall + 5.2, back + 0.4),
        (wall + 3.9, back - 1.8),
        (wall + 3.4, back - 5.0),
        (wall + 1.8, back - 6.4),
        (wall + 0.2, back - 5.0),
    ]
    shoulder = [
        (-4.8, -back + 2.2),
        (-3.2, -back - 0.4),
        (2.2, -back - 2.0),
        (7.6, -back - 0.4),
        (10.8, -back + 2.9),
        (9.8, -back + 4.8),
        (5.0, -back + 4.4),
        (-1.2, -back + 4.2),
    ]
    transverse = [
        (wall - 4.2, 1.4),
        (wall - 1.2, -1.2),
        (wall + 2.6, -0.8),
        (wall + 4.6, 2.2),
        (wall + 3.4, 5.4),
        (wall - 0.6, 4.6),
    ]
    pillar = dab(*place([(wall + 6.8, back * 0.35), (wall + 10, back + below * 0.4)]))
    waist = dab(*place([(-wall * 0.2, -0.1 * back), (wall * 0.3, 0.3 * back)]))
    under = dab(*place([cervical.along(station, 0.34, -2.8), cervical.along(station, 0.84, -2.4)]))
    shadow = dab(*place([(-3.6, -back + 5.4), (5.4, -back + 5.8), (9.6, -back + 5.8)]))
    belly = dab(*place([(-wall * 0.6, -0.5 * front), (-wall * 0.75, 0.5 * front)]))
    crest = dab(*place([cervical.along(station, 0.1, 3), cervical.along(station, 0.88, 1.6)]))
    rim = dab(*place([(-2.6, -back + 0.4), (2.2, -back - 0.6), (6.8, -back + 0.8)]))
    stump = dab(*place([(wall - 1.4, 0.8), (wall + 1.6, 0.8)]))
    return [
        Shape("bone", smooth(place(outline))),
        Shape("bone inner", smooth(place(shoulder))),
        Shape("bone inner", smooth(place(transverse))),
        Shape("hollow", pillar + waist),
        Shape("crease", under + shadow),
        Shape("gleam", belly),
        Shape("glint", crest + rim + stump),
    ]


def draw_atlas(station: Station, axis: Station) -> list[Shape]:
    """The atlas: front arch, lateral mass, transverse process, back arch; the dens shines through.

    Its middle is the axis of the dens, so the measured canal begins behind the dens.
    """
    half = station.height / 2
    behind = DENS_HALF + station.canal  # inner side of the back arch
    place = station.place
    ring = [
        (-12.7, 0.4),
        (-12.2, -2.8),
        (-9.8, -half + 0.3),
        (-6.9, -half + 0.4),
        (-5.0, -half - 1.0),
        (-3.6, -half - 3.4),
        (-1.6, -half - 3.6),
        (3.4, -half - 1.4),
        (8.0, -half - 2.8),
        (10.2, -half - 2.6),
        (11.0, -half + 1.2),
        (13.6, -1.8),
        (behind - 7, -2.4),
        (behind - 1, -3.7),
        (behind + 3.2, -3.3),
        (behind + 5.4, 0.2),
        (behind + 3.6, 3.7),
        (behind - 1, 3.5),
        (behind - 8, 2.7),
        (12.8, 2.9),
        (11.2, half + 0.2),
        (9.6, half + 1.8),
        (3.2, half - 0.2),
        (-3.2, half - 0.2),
        (-5.4, half - 1.2),
        (-8.6, half - 0.3),
        (-11.6, half - 1.8),
    ]
    transverse = [
        (0.8, -1.4),
        (3.8, -3.6),
        (7.8, -3.0),
        (9.9, 0.4),
        (8.0, 3.9),
        (4.4, 3.6),
        (1.4, 1.8),
    ]
    cup = [(-2.6, -half - 2.4), (3.4, -half + 0.1), (9.4, -half - 1.8)]
    mass = dab(*place([(-2.4, 0.2), (-1.2, 2.6)])) + dab(*place([(11, -1), (11.2, 1.6)]))
    under = dab(*place([(14, 1.6), (behind - 1, 2.2), (behind + 3, 2.2)]))
    shadow = dab(*place([(4, 4.8), (8.6, 4.6)]))
    knob = dab(*place([(-10.4, -1.8), (-10.6, 1)]))
    crest = dab(*place([(14, -0.9), (behind - 2, -2.1), (behind + 2.6, -1.6)]))
    stump = dab(*place([(3.4, -0.9), (6, -0.9)]))
    return [
        Shape("bone", smooth(place(ring))),
        Shape("ghost", smooth(axis.place(dens(axis)), closed=False)),
        Shape("line", smooth(place(cup), closed=False)),
        Shape("bone inner", smooth(place(transverse))),
        Shape("hollow", mass),
        Shape("crease", under + shadow),
        Shape("glint", crest + stump + knob),
    ]
