"""The column stands as measured columns do: order, distances, curves, balance."""

import itertools
import math

import pytest

from explainer import evidence
from explainer.anatomy import curve
from explainer.anatomy.levels import LEVELS, PRESACRAL_LEVELS

ROWS = {row["level"]: row for row in evidence.table("vertebrae")}
COLUMN = curve.stations(evidence.table("vertebrae"))


def body_height(level):
    row = ROWS[level]
    mean = row["body_height_mean_mm"]
    front = row["body_height_anterior_mm"] or mean
    back = row["body_height_posterior_mm"] or mean
    return (front + back) / 2


def test_every_level_stands_below_the_one_before():
    assert tuple(COLUMN) == LEVELS
    heights = [COLUMN[level].y for level in LEVELS]
    assert heights == sorted(heights)


@pytest.mark.parametrize("upper, lower", list(itertools.pairwise(PRESACRAL_LEVELS[1:])))
def test_neighbours_are_as_far_apart_as_their_bodies_and_disc_are_high(upper, lower):
    distance = math.dist((COLUMN[upper].x, COLUMN[upper].y), (COLUMN[lower].x, COLUMN[lower].y))
    disc = ROWS[upper]["disc_below_height_mm"]
    measured = (body_height(upper) + body_height(lower)) / 2 + disc
    assert distance == pytest.approx(measured, abs=0.5)


def test_the_sacral_plate_slopes_as_published():
    assert 33 <= COLUMN["S1"].tilt <= 41


@pytest.mark.parametrize(
    "upper, lower, least, most",
    [
        ("C2", "C7", -35, 5),  # lordosis of the neck: most people, not all
        ("T1", "T12", 20, 50),  # textbook range of kyphosis
        ("L1", "S1", -62, -38),  # lumbar lordosis: 49.8 with a deviation of 11.2, standing
    ],
)
def test_the_curves_lie_in_published_ranges(upper, lower, least, most):
    assert least <= COLUMN[upper].tilt - COLUMN[lower].tilt <= most


def test_the_thoracic_curve_is_the_measured_one():
    measured = sum(ROWS[f"T{number}"]["segment_angle_deg"] for number in range(1, 12))
    assert COLUMN["T1"].tilt - COLUMN["T12"].tilt == pytest.approx(measured, abs=3)


def test_the_axis_stands_over_the_sacrum():
    first = COLUMN["S1"]
    promontory, _ = first.world(-first.wall, -first.height / 2)
    assert abs(COLUMN["C2"].x - promontory) < 40


def test_the_back_bows_out_in_the_chest_and_in_at_neck_and_loin():
    def bow(upper, apex, lower):
        top, middle, bottom = (COLUMN[level] for level in (upper, apex, lower))
        share = (middle.y - top.y) / (bottom.y - top.y)
        return middle.x - (top.x + share * (bottom.x - top.x))

    assert bow("C3", "C5", "C7") < 0
    assert bow("T1", "T7", "T12") > 10
    assert bow("T12", "L3", "S1") < -10


def test_the_sacrum_is_hollow_in_front_and_the_coccyx_curls_forward():
    tilts = [COLUMN[level].tilt for level in LEVELS[24:]]
    assert tilts == sorted(tilts, reverse=True)
    beads = curve.coccyx(COLUMN["coccyx"])
    assert len(beads) == 4
    assert beads[0].tilt - beads[-1].tilt == pytest.approx(180 - 138)
    assert beads[-1].x < beads[0].x
    lengths = [bead.height for bead in beads]
    assert lengths == sorted(lengths, reverse=True)


def test_a_shifted_column_keeps_its_form():
    moved = curve.shifted(COLUMN, 10, -4)
    for level in LEVELS:
        here, there = COLUMN[level], moved[level]
        assert (there.x - here.x, there.y - here.y) == pytest.approx((10, -4))
        assert there.tilt == here.tilt
