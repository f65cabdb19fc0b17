"""Where metastases settle: rankings that keep their wholes apart."""

import pytest

from explainer.epidemiology.primaries import primaries
from explainer.epidemiology.sites import all_counts, site_counts, spine_at_autopsy

COUNTS = {count.id: count for count in all_counts()}
SILENT = {"myeloma", "lymphoma"}  # no source that was read ranks their places


def test_the_read_rankings_are_there():
    found = {
        id: [(place.site, place.rank, place.figure and place.figure.value) for place in one.places]
        for id, one in COUNTS.items()
    }
    assert found["breast-autopsy"] == [
        ("lungs", 1, 60),
        ("bone", 2, 54),
        ("liver", 2, 54),
        ("adrenal-glands", 4, 36),
        ("pleura", 4, 36),
        ("brain", 6, 26),
    ]
    assert found["prostate-autopsy"][:3] == [("bone", 1, 90), ("lungs", 2, 46), ("liver", 3, 25)]
    assert [site for site, *_ in found["lung-sweden"]] == [
        *("nervous-system", "bone", "liver", "respiratory-system", "adrenal-glands")
    ]
    assert found["all-review"] == [("lungs", 1, None), ("liver", 2, None), ("bone", 3, None)]
    assert found["digestive-registry"] == [("liver", 1, 71)]
    assert found["other-registry"] == [("bone", 1, 43), ("lungs", 2, 29)]
    assert found["all-autopsy"] == [("lymph-nodes", 1, 20.6)]


@pytest.mark.parametrize("one", COUNTS.values(), ids=COUNTS)
def test_shares_of_a_count_have_one_whole_and_one_source(one):
    figures = [place.figure for place in one.places if place.figure]
    assert len(figures) == (0 if one.is_order_only else len(one.places))
    assert len({figure.unit for figure in figures}) <= 1
    assert {(figure.source, figure.method, figure.years) for figure in figures} <= {
        (one.source, one.method, one.years)
    }


def test_counts_of_one_primary_never_share_a_whole():
    for one in (*primaries(), None):
        counts = site_counts(one.id if one else "")
        wholes = [count.places[0].figure.unit for count in counts if not count.is_order_only]
        assert len(set(wholes)) == len(wholes)


def test_every_count_belongs_to_its_primary_or_to_all_cancers():
    given = [count for one in primaries() for count in site_counts(one.id)]
    assert sorted(c.id for c in (*given, *site_counts())) == sorted(COUNTS)
    assert {one.id for one in primaries() if not site_counts(one.id)} == SILENT


def test_bone_is_found_with_those_level_with_it():
    breast, pancreas = COUNTS["breast-autopsy"], COUNTS["pancreas-autopsy"]
    assert [place.label for place in breast.level_with(breast.bone)] == ["Liver"]
    assert pancreas.bone is None
    assert breast.places[3].label == "Adrenal glands"


def test_spine_at_autopsy_is_of_other_people():
    assert spine_at_autopsy("breast").text == "74%"
    assert spine_at_autopsy("thyroid") is None
    shown = {place.figure.id for one in COUNTS.values() for place in one.places if place.figure}
    assert not {spine_at_autopsy(id).id for id in ("breast", "lung", "lymphoma")} & shown


@pytest.mark.parametrize("answer", [site_counts, spine_at_autopsy])
def test_unknown_primary_is_named(answer):
    with pytest.raises(ValueError, match="got 'heart'; expected one of 'breast'"):
        answer("heart")
