"""The drawn organs and vessels: everything that is travelled is drawn, and inside of the body."""

import itertools
import math
import re

import pytest

from explainer.anatomy.levels import LEVELS
from explainer.anatomy.organs import organs
from explainer.anatomy.organs.places import MOVABLE, centre, half_width, height
from explainer.anatomy.organs.tree import tree
from explainer.anatomy.organs.vessels import KINDS, net, twigs, vessels
from explainer.epidemiology.routes import paths, steps, travelled


def test_every_vessel_that_a_step_takes_is_drawn_and_no_other():
    taken = {id for step in steps().values() for id in step.vessels}
    assert taken == set(vessels())


def test_vessels_of_a_step_join_each_other_in_the_order_of_the_drawing():
    order = list(vessels())
    for step in steps().values():
        assert sorted(step.vessels, key=order.index) == list(step.vessels), step.id
        for one, other in itertools.pairwise(vessels()[id] for id in step.vessels):
            assert math.dist(one.end, other.start) < 15, step.id


def test_each_step_goes_on_near_where_the_one_before_ended():
    for one in paths():
        for before, after in itertools.pairwise(one.steps):
            gap = math.dist(vessels()[before.vessels[-1]].end, vessels()[after.vessels[0]].start)
            assert gap < 60 or "lungs" in (before.ends, after.ends), (one.primary, after.id)


def test_veins_and_arteries_of_the_lungs_have_the_colour_of_their_blood():
    kinds = {id: one.kind for id, one in vessels().items()}
    assert set(kinds.values()) == set(KINDS)
    assert kinds["pulmonary-artery"] == kinds["portal-vein"] == "vein"
    assert kinds["pulmonary-vein"] == kinds["lung-vein"] == "artery"


def test_everything_lies_in_the_picture():
    for vessel in vessels().values():
        for x, y in itertools.chain(*vessel.lines):
            assert organs.LEFT < x < organs.LEFT + organs.WIDTH, vessel.id
            assert organs.TOP < y < organs.TOP + organs.HEIGHT, vessel.id


def test_heart_points_to_the_left_of_the_person_and_the_liver_lies_on_the_right():
    assert max(x for x, *_ in organs.HEART) > -min(x for x, *_ in organs.HEART)
    assert min(x for x, *_ in organs.LIVER) < -100 < max(x for x, *_ in organs.LIVER)
    x, _ = vessels()["svc"].start
    assert x < 0 < vessels()["aorta-chest"].end[0]


def test_vertebrae_stand_in_order_without_touching():
    assert tuple(level for level in LEVELS if level[0] in "CTL") == MOVABLE
    for above, below in itertools.pairwise(MOVABLE):
        gap = centre(below)[1] - height(below) / 2 - (centre(above)[1] + height(above) / 2)
        assert gap > 2, below
    assert half_width("L5") > half_width("T1") > half_width("C3")


@pytest.mark.parametrize("primary", travelled())
def test_organ_of_each_primary_is_drawn_once(primary):
    drawn = [shape.kind for shape in organs.primary_organ(primary)]
    assert bool(drawn) == (primary != "lung")  # the lungs always stand
    assert len(set(drawn)) == len(drawn)


def test_paths_are_whole_millimetres():
    standing = (organs.trunk(), *organs.column(), *organs.organs(), net(), twigs())
    trees = (shape for behind in (True, False) for _, _, shape in tree(behind))
    for shape in (*standing, *trees):
        assert re.fullmatch(r"[MqtzlZ0-9 -]+", shape.path), shape.kind
