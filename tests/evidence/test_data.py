"""The shipped data: sound, complete, and the same wherever a figure appears."""

import json
import re
from itertools import pairwise

import pytest

from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS
from explainer.evidence import check, data_folder, linked, statistic, statistics, table
from explainer.evidence.tables import resources

REGION_LENSES = {
    "symptomatic": {"thoracic": "70%", "lumbar": "20%", "cervical": "10%"},
    "bone-scan": {"lumbar": "68.9%", "thoracic": "45%", "sacral": "37.5%", "cervical": "23.6%"},
    "treated": {"thoracic": "71.6%", "lumbar": "60%", "cervical": "22.9%"},
    "prostate-autopsy": {"lumbar": "97%", "cervical": "38%"},
    "chance": {"thoracic": "50%", "cervical": "29.2%", "lumbar": "20.8%"},
}


def test_the_shipped_data_are_sound(no_notebooks) -> None:
    assert check(notebooks=no_notebooks) == []


def test_levels_and_regions_are_those_of_the_anatomy() -> None:
    rows = table("vertebrae")
    assert tuple(row["level"] for row in rows) == LEVELS
    assert tuple(row["region"] for row in table("regions")) == REGIONS
    for row in rows:
        assert row["level"] in REGION_LEVELS[row["region"]]


def test_every_root_that_leaves_is_known_and_each_leaves_once() -> None:
    leaving = ["C1", *(row["root_below"] for row in table("vertebrae") if row["root_below"])]
    assert leaving == [row["root"] for row in table("roots")]


def test_cervical_roots_leave_above_and_all_others_below() -> None:
    for row in table("vertebrae"):
        if row["region"] == "cervical":
            assert row["root_above"] == row["level"]
        elif row["region"] != "coccygeal":
            assert row["root_below"] == row["level"]


@pytest.mark.parametrize(
    ("group", "points", "levels"),
    [
        ("junctional", 3, "C1 C2 C7 T1 T2 T11 T12 L1 L5 S1"),
        ("mobile", 2, "C3 C4 C5 C6 L2 L3 L4"),
        ("semirigid", 1, "T3 T4 T5 T6 T7 T8 T9 T10"),
        ("rigid", 0, "S2 S3 S4 S5"),
        ("not classified", None, "coccyx"),
    ],
)
def test_sins_classes_are_those_of_the_score(group: str, points: int, levels: str) -> None:
    rows = [row for row in table("vertebrae") if row["sins_class"] == group]
    assert " ".join(row["level"] for row in rows) == levels
    assert {row["sins_points"] for row in rows} == {points}


def test_vertebral_counts_agree_with_their_passports() -> None:
    for row in table("regions"):
        assert row["vertebrae"] == statistic(f"vertebrae-{row['region']}").value
    assert sum(row["vertebrae"] for row in table("regions")) == statistic("vertebrae-all").value


@pytest.mark.parametrize("lens", REGION_LENSES)
def test_the_figures_of_a_lens_are_its_series(lens: str) -> None:
    assert {one.place: one.text for one in statistics(series=lens)} == REGION_LENSES[lens]


def test_a_lens_finding_quotes_only_its_own_source() -> None:
    for lens in table("lenses"):
        quoted = linked(lens["finding"])
        assert quoted
        assert {statistic(id).source for id in quoted} == {lens["source"]}


def test_intervals_are_those_that_their_sources_call_so() -> None:
    reported = [one for one in statistics(spread="confidence-interval") if one.basis == "reported"]
    assert {one.source for one in reported} == {
        *("vandenbrande2022", "shakil2024", "allan2009", "he2020", "ambul_meta2019", "bollen2016"),
        *("cta_sc24", "fourney2011", "michalopoulos2021", "mitchell2011", "patchell2005"),
        "suh2019",
    }
    for one in statistics():
        assert bool(one.spread) == bool(one.range_text), one.id


def test_ct_lesions_add_up() -> None:
    counts = {one.place: one.value for one in statistics(series="ct-lesions")}
    for region in ("thoracic", "lumbar"):
        assert counts[region] == sum(counts[level] for level in REGION_LEVELS[region])
    assert counts["sacral"] == counts["S1"] == 1
    assert sum(counts[region] for region in ("thoracic", "lumbar", "sacral")) == 184
    assert not any(place.startswith("C") for place in counts)
    highest = max(LEVELS, key=lambda level: counts.get(level, 0))
    assert (highest, counts[highest]) == ("L3", 19)


def test_ct_lesions_without_the_four_patients_add_up() -> None:
    fewer = sum(one.value for one in statistics(series="ct-lesions-without-diffuse"))
    all_lesions, diffuse = statistic("ct-lesions-all").value, statistic("ct-lesions-diffuse").value
    assert (fewer, all_lesions - diffuse) == (116, 116)


def test_counted_as_patients_the_order_of_the_ct_regions_turns() -> None:
    lesions = [statistic(f"ct-lesions-{region}").value for region in ("lumbar", "thoracic")]
    patients = [statistic(f"ct-patients-{region}").value for region in ("lumbar", "thoracic")]
    assert lesions[0] < lesions[1]
    assert patients[0] > patients[1]


def test_ct_lesions_state_their_doubts_wherever_they_appear() -> None:
    for one in statistics(series="ct-lesions"):
        assert "not known to be healthy" in one.note
    (lens,) = [lens for lens in table("lenses") if lens["id"] == "ct-lesions"]
    for doubt in ("radiotherapy", "not known to be healthy", "T1 to L5", "no cervical column"):
        assert doubt in lens["doubt"]


def test_per_vertebra_figures_follow_from_the_others() -> None:
    for region in ("thoracic", "lumbar", "cervical"):
        share = statistic(f"symptomatic-{region}").value / len(REGION_LEVELS[region])
        assert statistic(f"symptomatic-per-vertebra-{region}").value == round(share, 1)
    for region in ("thoracic", "lumbar"):
        rate = statistic(f"ct-lesions-{region}").value / len(REGION_LEVELS[region])
        assert statistic(f"ct-lesions-per-vertebra-{region}").value == rate


def test_the_bands_of_compression_cover_the_column_without_gap() -> None:
    bands = [(row["first_level"], row["last_level"]) for row in table("compression")]
    assert (bands[0][0], bands[-1][1]) == (LEVELS[0], LEVELS[-1])
    for (_, last), (first, _) in pairwise(bands):
        assert LEVELS.index(first) == LEVELS.index(last) + 1


def test_pressure_can_do_something_and_need_not() -> None:
    effects = {row["id"]: row["effect"] for row in table("compression") if row["sources"]}
    assert len(effects) == 10
    for effect in effects.values():
        assert " can " in effect


PREDICTIONS = (
    *("leading-region", "first-primary", "where-in-vertebra", "first-sign", "normal-x-ray"),
    *("what-decides", "what-foretells-walking", "where-mistakes", "four-of-all"),
)


def test_every_question_has_one_right_answer_but_the_predictions() -> None:
    right: dict[str, int] = {}
    for row in table("questions"):
        right[row["question"]] = right.get(row["question"], 0) + (row["correct"] == "yes")
    for prediction in PREDICTIONS:
        assert right.pop(prediction) == 0
    assert set(right.values()) == {1}


def test_the_right_answer_stands_anywhere() -> None:
    places: dict[int, int] = {}
    seen: dict[str, int] = {}
    for row in table("questions"):
        seen[row["question"]] = seen.get(row["question"], 0) + 1
        if row["correct"] == "yes":
            place = seen[row["question"]]
            places[place] = places.get(place, 0) + 1
    assert max(places.values()) < 0.45 * sum(places.values())


def test_the_readme_explains_every_file_and_column() -> None:
    text = (data_folder() / "README.md").read_text(encoding="utf-8")
    for resource in resources(data_folder()).values():
        section = text.partition(f"### {resource['path']}")[2].partition("###")[0]
        for field in resource["schema"]["fields"]:
            assert f"| `{field['name']}` |" in section, (resource["path"], field["name"])


def test_the_package_states_licence_units_and_empty_values() -> None:
    package = json.loads((data_folder() / "datapackage.json").read_text(encoding="utf-8"))
    assert [licence["name"] for licence in package["licenses"]] == ["CC-BY-4.0"]
    for resource in package["resources"]:
        assert resource["schema"]["missingValues"] == [""]
        for field in resource["schema"]["fields"]:
            assert field["description"]
            if re.search(r"_(mm|deg)$", field["name"]):
                assert field["unit"] in ("mm", "degrees")
