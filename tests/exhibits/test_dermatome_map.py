"""The body map in Python: what a choice reaches, what is said of it, bad input."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.anatomy.body.dermatomes import DERMATOMES
from explainer.anatomy.levels import LEVELS, REGIONS
from explainer.evidence.quoting import quotes
from explainer.exhibits import dermatome_map_reach as found
from explainer.exhibits.dermatome_map import DermatomeMap
from explainer.exhibits.spine_diagram import SpineDiagram

HTML = DermatomeMap()._repr_html_()
FIGURE = HTML[HTML.index("<figure") :]


def words(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def names(first: str, last: str) -> tuple[str, ...]:
    return DERMATOMES[DERMATOMES.index(first) : DERMATOMES.index(last) + 1]


@pytest.mark.parametrize(
    ("place", "root", "at", "below"),
    [
        ("C5", ("C5", "C6"), ("C6",), names("C7", "S4-5")),
        ("T1", ("C8", "T1"), ("T2", "T3"), names("T4", "S4-5")),
        ("T7", ("T7",), ("T9",), names("T10", "S4-5")),
        ("T12", ("T12",), names("L3", "L5"), names("S1", "S4-5")),
        ("L1", ("L1",), names("S1", "S4-5"), ()),  # the tip of the cord: nothing of it is lower
        ("L4", ("L4",), (), names("L4", "S4-5")),  # no cord: the roots that are still in the canal
        ("S2", ("S2",), (), names("S2", "S4-5")),
        ("coccyx", (), (), ()),
    ],
)
def test_reach_of_a_level(place, root, at, below):
    assert found.areas_of(found.reach(place, "root").at) == root
    cord = found.reach(place, "cord")
    assert (found.areas_of(cord.at), found.areas_of(cord.below)) == (at, below)


def test_reach_of_a_region_is_that_of_its_levels():
    assert found.reach("thoracic", "root").at[0] == "C8"
    assert found.areas_of(found.reach("cervical", "root").at) == names("C2", "C8")
    assert found.areas_of(found.reach("thoracic", "cord").below) == names("S1", "S4-5")
    lumbar = found.reach("lumbar", "cord")
    assert found.areas_of(lumbar.at) == names("S1", "S4-5")
    assert lumbar.below == ("L2", "L3", "L4", "L5")


@pytest.mark.parametrize(
    ("place", "kinds"),
    [
        ("T7", ("at", "below")),
        ("L1", ("at",)),
        ("L4", ("cauda",)),
        ("lumbar", ("at", "cauda")),
        ("coccyx", ()),
    ],
)
def test_cord_and_cauda_equina_change_below_the_conus(place, kinds):
    assert found.kinds_of_pressure(place) == kinds


@pytest.mark.parametrize(
    ("name", "root", "cord", "look"),
    [
        ("C6", "C6", "C5", ("C1", "T2")),
        ("T10", "T10", "T8", ("T4", "T12")),
        ("L4", "L4", "T12", ("T8", "L4")),
        ("S4-5", "S4", "L1", ("T9", "S5")),  # all along the roots, down to the sacrum
    ],
)
def test_skin_leads_to_a_bone_and_to_what_to_think_of_first(name, root, cord, look):
    assert found.bone_for(name, "root") == root
    assert found.bone_for(name, "cord") == cord
    assert found.think_of(name) == look
    assert f'value="{name}" data-bones="{cord},{root}"' in FIGURE


def test_chosen_skin_is_always_reached_from_its_bone():
    for name in DERMATOMES:
        for pressed in found.PRESSED:
            reached = found.reach(found.bone_for(name, pressed), pressed)
            assert name in found.areas_of(reached.at), (name, pressed)


def test_every_level_region_and_area_has_its_choice_and_its_words():
    for place in (*REGIONS, *LEVELS):
        assert f'name="selected" value="{place}"' in FIGURE
        assert f'<h3 data-of="{place}">' in FIGURE
    for row in evidence.table("dermatomes"):
        name = row["dermatome"]
        assert f'name="place" value="{name}"' in FIGURE
        assert f'class="known {name}"' in FIGURE
        assert FIGURE.count(row["place"]) >= 3  # list, card, table
    for row in evidence.table("roots"):
        for told in filter(None, (row["feels"], row["moves"], row["reflex"])):
            assert told in words(FIGURE).replace("&#39;", "'")


def card(name: str) -> str:
    return words(FIGURE.partition(f'class="known {name}">')[2].partition("</div>")[0])


def test_roots_below_the_cord_can_be_pressed_on_their_way_down():
    higher = "it can also be pressed higher, from L2 on"
    names_of_it = [name for name in DERMATOMES if higher in card(name)]
    assert names_of_it == list(names("L3", "S4-5"))
    assert found.canal_levels("L5") == ("L2", "L3", "L4")


def test_says_what_cannot_wait():
    saddle = FIGURE.partition('class="known saddle S2 S3 S4-5">')[2].partition("</p>")[0]
    assert saddle.endswith("is an emergency sign even by itself: hospital the same day.")
    assert FIGURE.count("hospital the same day, wherever in the body it is.") == 1
    assert "call the emergency number" in words(FIGURE)
    assert "The genitals are not drawn" in words(FIGURE)


def test_nothing_sounds_like_an_order_to_image_a_part():
    said = words(FIGURE).lower()
    assert "look from" not in said and "how far to look" not in said
    assert "it is no limit: the whole spine is imaged" in said


def test_partly_inferred_rows_say_so():
    rows = [*evidence.table("compression"), *evidence.table("roots")]
    partial = sum(row["verified"] == "partial" for row in rows)
    assert FIGURE.count("(Partly inferred.)") == partial > 0


def test_map_names_its_convention_and_its_doubts():
    said = words(FIGURE)
    for phrase in ("The borders are ours", "neighbours overlap", "Maps differ", "Books differ"):
        assert phrase in said


def test_every_link_quotes_its_passport():
    links = re.findall(r'<a href="#stat-([^"]+)">([^<]*)</a>', FIGURE)
    assert {id for id, _ in links} == set(DermatomeMap().statistics) == {"signs-distance"}
    assert [id for id, text in links if not quotes(text, evidence.statistic(id))] == []


def test_sources_are_known_and_each_is_named_once():
    keys = DermatomeMap().references
    assert len(set(keys)) == len(keys)
    assert set(re.findall(r'href="#ref-([^"]+)"', FIGURE)) <= set(keys)
    assert all(evidence.reference(key).short for key in keys)


def test_ids_are_the_figures_own_and_labels_point_to_radios():
    ids = re.findall(r' id="([^"]+)"', FIGURE)
    assert len(ids) == len(set(ids)) and all(id.startswith("b-") for id in ids)
    assert set(re.findall(r' for="([^"]+)"', FIGURE)) <= set(ids)


@pytest.mark.parametrize("value", ["T13", "cord", "S4-5"])
def test_selected_takes_what_the_spine_diagram_takes(value):
    body = DermatomeMap(selected="T7")
    with pytest.raises(TraitError) as refused:
        body.selected = value
    with pytest.raises(TraitError) as spine:
        SpineDiagram(selected=value)
    assert str(refused.value) == str(spine.value)
    assert body.selected == "T7"


@pytest.mark.parametrize(("trait", "value"), [("pressed", "disc"), ("place", "C1")])
def test_bad_choice_is_named_with_what_is_allowed(trait, value):
    with pytest.raises(TraitError, match=f"{trait}: got '{value}'; expected one of '"):
        DermatomeMap(**{trait: value})


def test_sentence_says_what_is_reached():
    told = repr(DermatomeMap(selected="T12", pressed="cord", place="L4"))
    assert "T12: skin L3, L4, L5; below it S1, S2, S3, S4-5." in told
    assert told.endswith("Skin chosen: L4, inner side of the lower leg and ankle.")


def test_same_input_gives_the_same_bytes():
    one, other = DermatomeMap(selected="L3"), DermatomeMap(selected="L3")
    assert str(one._markup("b-1")) == str(other._markup("b-1"))


def test_weight_of_the_markup():
    assert len(DermatomeMap()._html.encode()) < 72_000
