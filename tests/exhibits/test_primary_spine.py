"""PrimarySpine in Python: the counts it draws, the doubts it says, what it is given."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.anatomy.levels import LEVELS
from explainer.epidemiology.primaries import primaries
from explainer.epidemiology.spine_lesions import EVERY_VERTEBRA, region_figures, spine_lesions
from explainer.exhibits.primary_spine import PrimarySpine

TABLES = spine_lesions()


@pytest.fixture(scope="module")
def html() -> str:
    return PrimarySpine(primary="prostate")._repr_html_()


def _shown(html: str, id: str) -> str:
    """Return the rules that hold while the primary ``id`` is chosen."""
    return html.split(f"[value={id}]:checked){{--own", 1)[1].split("&:has", 1)[0]


@pytest.mark.parametrize("lesions", TABLES.values(), ids=TABLES)
def test_levels_add_up_to_the_whole(lesions):
    counted = sum(one.value for one in lesions.by_level.values())
    assert counted == lesions.total.value
    assert max(one.value for one in lesions.by_level.values()) <= lesions.people.numerator
    if lesions.everywhere:
        assert lesions.everywhere.value == lesions.people_everywhere * len(EVERY_VERTEBRA)
        least = min(lesions.by_level[level].value for level in EVERY_VERTEBRA)
        assert least >= lesions.people_everywhere


def test_what_the_table_does_not_hold_is_missing_and_not_zero():
    for lesions in TABLES.values():
        assert {lesions.share_of_highest(level) for level in ("C1", "C7", "S2", "coccyx")} == {None}
        assert lesions.share_of_highest(lesions.leading[0]) == 100
    assert TABLES["lung"].share_of_highest("T12") == 0
    assert TABLES["lung"].by_level["S1"].value == 1


@pytest.mark.parametrize("id", TABLES)
def test_bones_are_coloured_by_their_number(html, id):
    shades = {
        bone: shade
        for bones, shade in re.findall(r":is\(([^)]*)\)\{(--v:\d+%|--tint:url)", _shown(html, id))
        for bone in re.findall(r"data-bone=(\w+)", bones)
    }
    for level in LEVELS:
        share = TABLES[id].share_of_highest(level)
        # A bone without a lesion keeps the colour of bone.
        expected = {None: "--tint:url", 0: None}.get(share, f"--v:{share}%")
        assert shades.get(level) == expected, level


@pytest.mark.parametrize("id", TABLES)
def test_a_dot_stands_for_each_person_and_the_number_beside_it(html, id):
    (drawing,) = re.findall(rf'<svg class="dots" data-of="{id}"[^>]*>(.*?)</svg>', html)
    dots, *rings = [
        sum((int(length) - 1) // 128 + 1 for length in re.findall(r"h(\d+)", path))
        for path in re.findall(r' d="([^"]*)"', drawing)
    ]
    lesions = TABLES[id]
    assert dots + (rings[0] if rings else 0) == lesions.total.value
    assert rings == ([lesions.everywhere.value] * 2 if lesions.everywhere else [])
    numbers = re.findall(rf'<span data-of="{id}">(\d+)</span>', html)
    assert [int(one) for one in numbers] == [
        found.value for found in lesions.by_level.values() if found.value
    ]


def test_every_primary_can_be_chosen_and_has_words(html):
    for one in primaries():
        assert f'name="primary" value="{one.id}"' in html
        words = re.findall(rf'<p[^>]*data-for-primary="{one.id}"[^>]*>(.*?)</p>', html)
        plain = re.sub("<[^>]*>", "", words[0])
        if one.id in TABLES:
            assert plain.startswith(f"{one.label}: {TABLES[one.id].total.text} in ")
        else:
            assert plain.startswith(f"No source that we read gives vertebrae for {one.cancer}")


def test_doubts_stand_in_the_open_and_other_sources_beside_them(html):
    doubts = re.search(r'<section class="doubts".*?</section>', html)[0]
    for words in ("plan radiotherapy", "Nobody looked outside", "Few people", "not how common"):
        assert words in doubts
    assert "<details" not in doubts
    for one in region_figures("prostate"):
        assert f'{one.place} spine <a href="#{one.anchor}">{one.text}</a>' in doubts
    assert "the cervical spine, hatched here, is not spared" in doubts


def test_every_number_has_its_passport(html):
    linked = set(re.findall(r'href="#stat-([^"]+)"', html))
    assert linked == set(PrimarySpine().statistics)
    for id, text in re.findall(r'href="#stat-([^"]+)">([^<]*)<', html):
        one = evidence.statistic(id)
        assert text in (one.text, one.count_text, f"{one.value:g}")
    cited = set(re.findall(r'href="#ref-([^"]+)"', html))
    assert cited == set(PrimarySpine().references)


def test_state_and_bad_state(html):
    assert 'data-primary="prostate"' in re.search(r"<figure[^>]*>", html)[0]
    assert re.search(r'value="prostate" checked', html)
    assert PrimarySpine().primary == "breast"
    with pytest.raises(TraitError, match=r"'T7'.*'breast'"):
        PrimarySpine(primary="T7")


def test_plain_text_says_the_finding():
    assert repr(PrimarySpine(primary="prostate")) == (
        "Prostate: 80 lesions in 19 of 24 people, the most at L1 (8 lesions) and L3 (8 lesions)."
    )
    assert "liver cancer" in repr(PrimarySpine(primary="liver"))


def test_same_state_same_bytes_unique_ids_and_small(html):
    one, other = PrimarySpine(), PrimarySpine()
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
    ids = re.findall(r'\sid="([^"]*)"', one._html + other._html)
    assert len(ids) == len(set(ids)) > 4
    assert len(html.encode()) < 60_000
