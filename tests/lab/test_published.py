"""Every committed figure of the table is what the file itself gives."""

import re
from dataclasses import astuple

import pytest

from explainer import evidence
from explainer.lab import counting
from explainer.lab.published import LARGEST, Counted, expected, lesions_by_level
from tests.patients_table import needs_patients

TOPICS = (
    "types-of-lesion-in-the-table",
    "people-in-the-table",
    "lesions-without-the-four",
    "doubts-of-the-table",
    "lesion-types-of-the-four",
)
COMMITTED = {one.id: one for one in evidence.statistics(source="pieper2024")}
OURS = {id: one for id, one in COMMITTED.items() if one.topic in TOPICS}


def held(one: evidence.Statistic) -> Counted:
    return Counted(one.value, one.numerator, one.denominator, one.low, one.high)


@needs_patients
def test_every_row_is_worked_out_again(tables):
    again = expected(tables.people, tables.lesions)
    assert list(again) == sorted(again, key=list(OURS).index), "in the order of the table"
    for id, one in OURS.items():
        committed, worked_out = astuple(held(one)), astuple(again[id])
        assert committed[:3] == worked_out[:3], id
        # The ends are drawn: another release of scipy or numpy may draw others, a little apart.
        assert committed[3:] == pytest.approx(worked_out[3:], abs=1), id


@needs_patients
def test_older_rows_of_the_table_are_worked_out_again_too(tables):
    """The figures of the chapters before: by level and region, of all and of each primary."""
    again = dict(_older(tables))
    older = {id: one for id, one in COMMITTED.items() if id not in OURS}
    assert {id: one.value for id, one in older.items()} == again


def _older(tables):
    people, lesions = tables.people, tables.lesions
    four = counting.with_every_level(lesions)
    rest = counting.without(lesions, four)
    yield "people-ct", len(people)
    yield "ct-lesions-all", len(lesions)
    yield "ct-lesions-diffuse", len(lesions) - len(rest)
    yield from ((f"ct-lesions-{level}", n) for level, n in counting.by_level(lesions).items())
    for region, some in counting.by_region(lesions).items():
        yield f"ct-lesions-{region}", some
    for region, some in counting.by_region(rest).items():
        yield f"ct-lesions-without-diffuse-{region}", some
    patients = counting.by_region(lesions, "patients")
    for region, bones in (("thoracic", 12), ("lumbar", 5)):
        yield f"ct-patients-{region}", patients[region]
        yield f"ct-lesions-per-vertebra-{region}", counting.by_region(lesions)[region] / bones
    for name, primary in LARGEST.items():
        rows = lesions[lesions["primary"] == primary]
        yield f"ct-{name}-all", len(rows)
        yield f"ct-{name}-patients", rows["case"].nunique()
        if some := rows["case"].isin(four).sum():
            yield f"ct-{name}-diffuse", some
        seen = counting.by_level(rows)
        for level in counting.by_level(lesions).index:
            yield f"ct-{name}-{level}", seen.get(level, 0)


@pytest.mark.parametrize(("without", "total"), [(False, 184), (True, 116)])
def test_levels_stand_from_head_to_tail_and_add_up(without, total):
    levels = lesions_by_level(without_the_four=without)
    assert list(levels) == [*counting.EVERY_LEVEL, "S1"]
    assert sum(one.value for one in levels.values()) == total
    assert {one.denominator for one in levels.values()} == {total}


def test_the_four_have_one_lesion_at_every_level():
    everybody, rest = lesions_by_level(), lesions_by_level(without_the_four=True)
    fewer = {level: one.value - rest[level].value for level, one in everybody.items()}
    assert fewer == {**dict.fromkeys(counting.EVERY_LEVEL, 4), "S1": 0}


@pytest.mark.parametrize("kind", ["age-", "sex-", "primary-", "number-"])
def test_groups_of_people_add_up(kind):
    groups = [one for id, one in OURS.items() if id.startswith(f"ct-{kind}")]
    assert {sum(one.value for one in groups)} == {one.denominator for one in groups}


def test_who_has_no_lesion_listed_adds_up_in_every_kind_of_group():
    none = {
        id.removeprefix("ct-patients-none-"): one.value
        for id, one in OURS.items()
        if id.startswith("ct-patients-none-")
    }
    everybody = OURS["ct-patients-none"].value
    assert sum(none[group] for group in none if group.endswith("0s")) == everybody
    assert none["women"] + none["men"] == everybody
    assert sum(none[group] for group in none if f"ct-primary-{group}" in OURS) == everybody


def test_intervals_that_keep_patients_together_say_so():
    """A reader who meets the wide interval finds in its passport how it was made."""
    for one in OURS.values():
        if one.spread and one.numerator is not None:
            of_vertebrae = one.unit == "% of vertebrae with a lesion"
            assert ("draws whole patients again" in one.note) is of_vertebrae, one.id
            assert ("Wilson" in one.note) is not of_vertebrae, one.id


def test_no_row_names_a_patient():
    """Case numbers have five digits; nothing else in these texts has as many."""
    for one in COMMITTED.values():
        assert not re.search(r"\d{5}", f"{one.subject} {one.population} {one.locator} {one.note}")
