"""The ways to the spine: what the course says of them must follow from their steps."""

import pytest

from explainer.epidemiology.routes import path, paths, route, routes, steps, travelled


def ends(primary: str, way: str) -> list[str]:
    return [step.ends for step in path(primary, way).steps]


def test_every_way_leads_from_its_primary_without_a_gap():
    for one in paths():
        places = [one.primary, *(step.ends for step in one.steps)]
        assert [step.starts for step in one.steps] == places[:-1]
        assert len(set(places)) == len(places)


def test_every_primary_that_is_offered_has_a_way_by_the_arteries():
    offered = {"breast", "lung", "prostate", "kidney", "thyroid", "gastrointestinal"}
    assert set(travelled()) == offered
    assert all(ends(id, "arteries")[-3:] == ["left-heart", "aorta", "vertebra"] for id in offered)


def test_blood_of_the_colon_passes_the_liver_before_the_lungs_and_that_of_the_lung_neither():
    assert path("gastrointestinal", "arteries").filters == ("liver", "lungs")
    assert path("lung", "arteries").filters == ()
    assert path("breast", "lymph").filters == ("lymph nodes", "lungs")
    for id in ("breast", "prostate", "kidney", "thyroid"):
        assert path(id, "arteries").filters == ("lungs",)


def test_veins_of_the_spine_pass_neither_heart_nor_lungs():
    for id in travelled():
        assert not {"right-heart", "lungs", "left-heart"} & set(ends(id, "batson"))
        assert ends(id, "batson")[0] == "plexus"


def test_fluid_does_not_reach_the_bone():
    found = [one for one in paths() if one.route.id == "csf"]
    assert found
    assert {one.steps[-1].ends for one in found} == {"coverings"}


def test_way_that_no_source_describes_is_none():
    assert path("thyroid", "csf") is None
    assert path("melanoma", "arteries") is None


def test_unknown_route_names_the_known_ones():
    with pytest.raises(ValueError, match=r"route: got 'air'; expected one of 'arteries', 'batson'"):
        route("air")


def test_every_route_has_a_way_and_every_row_a_source_or_a_note():
    assert {one.route for one in paths()} == set(routes())
    assert all(one.sources for one in (*routes(), *steps().values()))
    assert all(one.note for one in (*paths(), *steps().values()) if one.verified == "partial")
