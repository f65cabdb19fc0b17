"""The counts of the published table, written down once by hand, come out of the file itself."""

import pytest

from explainer.lab import counting, doubts
from tests.patients_table import needs_patients

pytestmark = needs_patients


def test_who_has_a_lesion(tables):
    assert len(tables.people) == 55
    assert tables.lesions["case"].nunique() == 46
    nothing = tables.people["said"].str.contains("No lesions observed")
    assert nothing.sum() == 9
    assert not tables.people[nothing]["case"].isin(tables.lesions["case"]).any()


def test_vertebrae_by_type_and_region(tables):
    assert len(tables.lesions) == 184
    assert counting.by_type(tables.lesions).to_dict() == {"blastic": 58, "lytic": 55, "mixed": 71}
    assert counting.by_region(tables.lesions).to_dict() == {
        **{"thoracic": 111, "lumbar": 72, "sacral": 1}
    }


def test_the_busiest_levels(tables):
    levels = counting.by_level(tables.lesions)
    assert levels.nlargest(6, keep="all").to_dict() == {
        **{"L3": 19, "L1": 17, "L4": 13, "L5": 13, "T11": 12, "T2": 11}
    }
    assert levels["S1"] == 1
    assert not levels.index.str.startswith("C").any()


@pytest.mark.parametrize(
    ("primary", "patients", "types"),
    [
        ("Prostate", 24, [26, 8, 46]),
        ("Renal", 8, [1, 17, 2]),
        ("Lung", 7, [4, 15, 1]),
        ("Breast", 5, [15, 5, 21]),
    ],
)
def test_the_largest_primaries(tables, primary, patients, types):
    assert counting.patients_by_primary(tables.people)[primary] == patients
    assert counting.by_primary_and_type(tables.lesions).loc[primary].tolist() == types


def test_the_four_give_a_third_of_all_vertebrae(tables):
    four = counting.with_every_level(tables.lesions)
    assert len(four) == 4
    assert len(counting.without(tables.lesions, four)) == 184 - 68


def test_who_is_contradicted_is_in_the_table(tables):
    """The table says this of one person; the header of the images says something else."""
    (case,) = counting.CONTRADICTED
    person = tables.people.set_index("case").loc[case]
    assert (person["age"], person["sex"], person["primary"]) == (80, "F", "Uterus")


def test_one_sentence_calls_mixed_what_the_column_calls_lytic(tables):
    wrong = doubts.contradictions(tables.people, tables.lesions)
    assert wrong["case"].nunique() == 1
    assert wrong[["level", "said", "type"]].values.tolist() == [
        [level, "mixed", "lytic"] for level in ("L3", "L4", "T12")
    ]


def test_spines_with_another_number_of_bones(tables):
    others = doubts.other_numbers_of_bones(tables.people)
    assert others[["region", "vertebrae"]].values.tolist() == [["thoracic", 13], ["lumbar", 4]]


def test_six_comments_name_further_metastases(tables):
    only = doubts.levels_only_in_comments(tables.people, tables.lesions)
    assert only[only["metastasis"]]["case"].nunique() == 6


def test_the_benign_one_is_not_counted(tables):
    benign = [
        (person.case, level)
        for person in tables.people.itertuples()
        for level, kind in doubts.said_types(person.said).items()
        if kind == doubts.BENIGN
    ]
    assert [level for _, level in benign] == ["T8"]
    counted = set(zip(tables.lesions["case"], tables.lesions["level"], strict=True))
    assert not counted & set(benign)
