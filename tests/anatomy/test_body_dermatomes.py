"""Dermatomes: closed, without gap or overlap, symmetric, and with their key points inside."""

import pytest

from explainer import evidence
from explainer.anatomy.body.borders import BORDERS
from explainer.anatomy.body.dermatomes import DERMATOMES, area_of, areas
from explainer.anatomy.body.keys import KEY_POINTS
from explainer.anatomy.body.outline import LANDMARKS, SIDES, on_hand, outline
from tests.anatomy.body_points import inside, polygons

AREAS = {side: {area.kind: polygons(area.path) for area in areas(side)} for side in SIDES}
BODY = {side: polygons(outline(side).path) for side in SIDES}
FACE = {"front"}  # a nerve of the head feels the face: no root


def areas_at(side: str, x: float, y: float) -> list[str]:
    return [name for name, forms in AREAS[side].items() if inside((x, y), forms)]


def test_areas_are_closed_and_run_from_above():
    for side in SIDES:
        kinds = [area.kind for area in areas(side)]
        assert kinds == [name for name in DERMATOMES if name in kinds]
        assert all(area.path.endswith("z") for area in areas(side))
    assert {name for side in SIDES for name in AREAS[side]} == set(DERMATOMES)


@pytest.mark.parametrize("side", SIDES)
def test_every_place_on_the_skin_is_in_one_area_and_the_mirror_image_agrees(side):
    places = bare = 0
    for x in (0.77 + step for step in range(1, 430, 9)):
        for y in range(2, 1752, 9):
            if not inside((x, y), BODY[side]):
                continue
            found = areas_at(side, x, y)
            assert len(found) <= 1, (side, x, y, found)
            assert areas_at(side, -x, y) == found, (side, x, y)
            places += 1
            if not found:
                assert side in FACE and x < 96 and y < 240, (side, x, y)
                bare += 1
    assert places > 3000 and (bare > 0) == (side in FACE)


@pytest.mark.parametrize("name", DERMATOMES)
def test_key_point_lies_on_the_body_and_in_its_own_area(name):
    side, x, y = KEY_POINTS[name]
    assert inside((x, y), BODY[side])
    assert areas_at(side, x, y) == [name]


@pytest.mark.parametrize(
    ("side", "place", "name"),
    [
        ("front", LANDMARKS["nipple"], "T4"),
        ("front", LANDMARKS["umbilicus"], "T10"),
        ("front", LANDMARKS["xiphisternum"], "T6"),
        ("front", (LANDMARKS["groin"][0], LANDMARKS["groin"][1] + 60), "L1"),
        ("front", (52, 1655), "L4"),  # inner ankle
        ("front", (68, 1732), "L5"),  # top of the foot, on the side of the big toe
        ("back", (112, 1718), "S1"),  # outer heel
        ("front", on_hand(70, 76), "C6"),  # thumb
        ("back", on_hand(70, 76), "C6"),
        ("front", on_hand(18, 170), "C7"),  # middle finger
        ("back", on_hand(18, 170), "C7"),
        ("front", on_hand(-42, 130), "C8"),  # little finger
        ("back", on_hand(-42, 130), "C8"),
    ],
)
def test_well_known_places_fall_in_the_right_area(side, place, name):
    assert areas_at(side, *place) == [name]


def test_every_border_parts_two_areas_of_the_map():
    for side in SIDES:
        for first, second, points in BORDERS[side]:
            for name in (first, second):
                assert name in ("", "face") or name.split()[0] in DERMATOMES
            assert first and first != second and len(points) >= 2


def test_roots_and_areas_are_those_of_the_tables():
    rows = evidence.table("roots")
    drawn = {area_of(row["root"]) for row in rows}
    assert drawn == {"", *DERMATOMES}
    assert area_of("C1") == "" and area_of("S5") == "S4-5"
    assert tuple(row["dermatome"] for row in evidence.table("dermatomes")) == DERMATOMES


def test_unknown_names_are_refused():
    with pytest.raises(ValueError, match="unknown side 'left'"):
        areas("left")
    with pytest.raises(ValueError, match="unknown root 'T13'"):
        area_of("T13")
