"""The shipped studies, shares, directions and populations: whole, in order, and honest."""

import pytest

from explainer.anatomy.levels import REGION_LEVELS
from explainer.evidence import statistic, statistics, table

ORDER = (
    *("breast", "lung", "prostate", "kidney", "myeloma", "gastrointestinal"),
    *("liver", "melanoma", "unknown", "lymphoma", "pancreas", "thyroid"),
)
CT_LESIONS = {"breast": 41, "lung": 20, "prostate": 80, "kidney": 20}


def test_primaries_stand_in_the_order_of_the_course() -> None:
    assert tuple(row["id"] for row in table("primaries")) == ORDER
    assert len({row["cancer"] for row in table("primaries")}) == len(ORDER)


def test_the_shares_of_a_study_are_not_more_than_its_people() -> None:
    for study in table("studies"):
        counted = sum(one.numerator for one in statistics(series=study["id"]))
        assert 0 < counted <= study["total"]


@pytest.mark.parametrize(
    ("id", "studies"),
    [
        ("breast", 8),
        ("lung", 8),
        ("prostate", 7),
        ("kidney", 4),
        ("myeloma", 3),
        ("unknown", 3),
        ("gastrointestinal", 2),
        ("liver", 2),
        ("melanoma", 2),
        ("thyroid", 1),
        ("pancreas", 0),
        ("lymphoma", 0),
    ],
)
def test_how_many_independent_studies_name_a_primary(id: str, studies: int) -> None:
    main = [study["id"] for study in table("studies") if study["use"] == "main"]
    cancer = next(row["cancer"] for row in table("primaries") if row["id"] == id)
    shares = [one for one in statistics(topic="share-of-primaries") if one.series in main]
    assert sum(one.subject == cancer for one in shares) == studies


def test_what_a_study_does_not_report_is_no_row_and_never_zero() -> None:
    shares = statistics(topic="share-of-primaries")
    assert all(one.numerator for one in shares)
    assert "prostate cancer" not in {one.subject for one in shares if one.series == "china"}


def test_every_doubtful_study_says_so_and_worked_out_counts_are_derived() -> None:
    for one in statistics(topic="share-of-primaries"):
        if "worked out" in one.note or "inferred" in one.note:
            assert one.basis == "derived"
    assert all(study["doubt"] for study in table("studies"))


def test_every_primary_is_seen_from_at_least_one_direction() -> None:
    assert {row["primary"] for row in table("directions")} == set(ORDER)


def test_figures_after_death_by_primary_are_marked_as_second_hand() -> None:
    for row in table("directions"):
        if row["direction"] == "at-autopsy":
            assert statistic(row["statistic"]).verified == "partial"
            assert "quoted by a textbook" in row["people"]


def test_the_first_row_of_a_direction_has_a_value_where_any_row_has_one() -> None:
    rows: dict[tuple, list] = {}
    for row in table("directions"):
        values = rows.setdefault((row["primary"], row["direction"]), [])
        values.append(statistic(row["statistic"]).value)
    ranges = [key for key, (first, *rest) in rows.items() if first is None and any(rest)]
    assert ranges == []


def test_people_come_before_hospital_stays() -> None:
    first = next(
        row
        for row in table("directions")
        if (row["primary"], row["direction"]) == ("myeloma", "of-spine")
    )
    assert first["statistic"] == "share-santo-andre-myeloma"


@pytest.mark.parametrize("id", CT_LESIONS)
def test_ct_lesions_by_primary_add_up(id: str) -> None:
    counts = {one.place: one.value for one in statistics(series=f"ct-{id}")}
    assert tuple(counts) == (*REGION_LEVELS["thoracic"], *REGION_LEVELS["lumbar"], "S1")
    assert sum(counts.values()) == CT_LESIONS[id] == statistic(f"ct-{id}-all").value
    for place, value in counts.items():
        assert value <= statistic(f"ct-lesions-{place}").value


def test_ct_lesions_by_primary_say_how_many_come_from_two_patients() -> None:
    for id in CT_LESIONS:
        notes = {one.note for one in statistics(series=f"ct-{id}")}
        assert len(notes) == 1
        assert ("Two patients" in notes.pop()) == (id in ("breast", "prostate"))
    for id in ("breast", "prostate"):
        assert statistic(f"ct-{id}-diffuse").value == 34


def test_shares_among_biopsies_are_said_to_be_found_by_biopsy() -> None:
    biopsies = statistics(source="salvador2016")
    assert biopsies
    assert {one.method for one in biopsies} == {"biopsy"}
