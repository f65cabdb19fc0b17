"""The studies of primaries: what each found, what may be pooled, and what must not be."""

import pytest

from explainer import evidence
from explainer.epidemiology.primaries import primaries
from explainer.epidemiology.studies import (
    FEWEST,
    SETTINGS,
    TOPIC,
    at_start,
    by_organ,
    left_out,
    not_read,
    offered,
    pooled,
    prepared,
    remark,
    shares,
    studies,
    study,
)
from explainer.statistics.pooling import pool


def test_every_share_in_the_data_belongs_to_one_study_and_one_primary():
    found = [figure.id for one in primaries() for _, figure, _ in shares(one.id)]
    assert sorted(found) == sorted(figure.id for figure in evidence.statistics(topic=TOPIC))


def test_a_share_is_the_count_that_its_passport_shows():
    for one, figure, share in shares("breast"):
        assert (share.events, share.total) == (figure.numerator, figure.denominator)
        assert share.total == one.total


def test_studies_know_their_setting_and_whose_patients_they_have():
    for one in studies():
        assert one.setting in SETTINGS
        assert (one.use == "overlap") == bool(one.overlaps)
        if one.overlaps:
            assert study(one.overlaps).use == "main"
            assert one.patients == study(one.overlaps).patients == one.overlaps


def test_unknown_study_lists_the_known_ones():
    with pytest.raises(ValueError, match=r"'utopia'.*'korea'"):
        study("utopia")


def test_primaries_on_offer_have_two_independent_studies():
    assert offered()[:4] == ("breast", "lung", "prostate", "kidney")
    for one in primaries():
        independent = [found for found, _, _ in shares(one.id) if found.use == "main"]
        assert (one.id in offered()) == (len(independent) >= 2), one.id


def test_not_read_is_said_of_independent_studies_only():
    silent = {one.id for one in not_read("prostate")}
    assert "china" in silent and "china-481" not in silent
    assert silent.isdisjoint(one.id for one, _, _ in shares("prostate"))


def test_a_study_that_counted_organ_by_organ_is_not_said_to_be_silent():
    assert [one.id for one in by_organ("gastrointestinal")] == ["netherlands"]
    assert study("netherlands") not in not_read("gastrointestinal")
    assert by_organ("breast") == ()


@pytest.mark.parametrize(
    ("study_id", "primary_id", "word"),
    [
        ("united-states", "lung", "Hospital stays, not people"),
        ("united-states", "myeloma", "Hospital stays, not people"),
        ("netherlands", "liver", "hepatocellular carcinoma"),
        ("netherlands", "unknown", "adenocarcinoma of unknown origin"),
        ("istanbul", "lung", "cancers of the respiratory system"),
    ],
)
def test_remark_says_what_the_passport_says_too(study_id, primary_id, word):
    figure = next(one for found, one, _ in shares(primary_id) if found.id == study_id)
    assert word in remark(study_id, primary_id)
    assert word.lower() in figure.note.lower()
    assert remark("netherlands", "lung") == ""


@pytest.mark.parametrize("name", ["spinal-metastases", "cord-compression", "every"])
def test_studies_that_can_be_pooled_differ_more_than_chance_easily_explains(name):
    """The caption of the forest plot says so."""
    results = [pooled(id, prepared()[name]) for id in offered()]
    chances = [one.q_p for one in results if one and one.k >= FEWEST]
    assert chances and max(chances) < 0.05


def test_at_the_start_only_sure_studies_of_people_with_spinal_metastases_are_in():
    kept = [one for one in studies() if one.id not in at_start()]
    assert {(one.setting, one.use) for one in kept} == {("spinal-metastases", "main")}
    assert len(kept) >= 5


@pytest.mark.parametrize("name", ["spinal-metastases", "cord-compression", "every"])
def test_prepared_sets_count_nobody_twice(name):
    kept = [one for one in studies() if one.id not in prepared()[name]]
    assert kept and all(one.use == "main" for one in kept)
    assert name == "every" or {one.setting for one in kept} == {name}
    assert left_out(prepared()[name]) == prepared()[name]


def test_of_studies_that_share_patients_one_stays_in():
    out = left_out(["korea"])
    assert {"leiden", "china-1196", "china-481", "korea"} <= set(out)
    assert "netherlands" not in out and "china" not in out
    swapped = left_out([*at_start(), "china"])
    assert left_out([id for id in swapped if id != "china-481"]) == tuple(
        id for id in swapped if id != "china-481"
    )


def test_left_out_is_in_table_order_and_names_what_is_unknown():
    ids = [one.id for one in studies()]
    assert list(left_out(reversed(ids))) == ids
    with pytest.raises(ValueError, match="'atlantis'"):
        left_out(["atlantis"])


def test_pooled_is_the_pool_of_what_is_in():
    wanted = [share for one, _, share in shares("lung") if one.id not in at_start()]
    assert pooled("lung", at_start(), method="DL", interval="Wald") == pool(wanted, "DL", "Wald")
    assert pooled("lung", [one.id for one in studies()]) is None
