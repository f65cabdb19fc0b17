"""MetastasisSites in Python: what it shows, of whom it speaks, what it refuses."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.epidemiology.primaries import primaries
from explainer.epidemiology.sites import all_counts, site_counts
from explainer.exhibits.metastasis_sites import MetastasisSites

COUNTS = all_counts()


@pytest.fixture(scope="module")
def html() -> str:
    return MetastasisSites(primary="prostate")._repr_html_()


def plain(words: str) -> str:
    return " ".join(re.sub("<[^>]*>", "", words).split())


def block(html: str, id: str) -> str:
    """Return what is shown for one primary."""
    start = html.index(f'<div data-for-primary="{id}"')
    return re.split(r"<div data-for-primary=|</form>", html[start + 5 :])[0]


def test_state_is_on_the_root_and_bad_state_is_refused(html):
    root = re.search(r"<figure[^>]*>", html)[0]
    assert 'data-exhibit="metastasis-sites"' in root and 'data-primary="prostate"' in root
    (chosen,) = re.findall(r'<input[^>]*value="(\w+)"[^>]*checked', html)
    assert chosen == "prostate"
    with pytest.raises(TraitError, match=r"'spine'.*'breast'"):
        MetastasisSites(primary="spine")


def test_every_number_is_linked_to_its_passport(html):
    exhibit = MetastasisSites()
    linked = re.findall(r'href="#stat-([^"]+)">([^<]*)<', html)
    assert {id for id, _ in linked} == set(exhibit.statistics)
    assert all(text == evidence.statistic(id).text for id, text in linked)
    named = set(re.findall(r'href="#ref-([^"]+)"', html))
    assert named == set(exhibit.references)


def test_second_hand_and_derived_figures_say_so(html):
    for id in MetastasisSites().statistics:
        one = evidence.statistic(id)
        for words in re.findall(rf'<p[^>]*class="spine">(?:(?!</p>).)*#stat-{id}".*?</p>', html):
            assert one.verified == "yes" or "read second-hand" in plain(words)
    for count in COUNTS:
        if any(place.figure and place.figure.basis == "derived" for place in count.places):
            assert "Worked out from" in count.caution


def test_every_count_says_its_whole_its_people_and_its_source(html):
    words = plain(html)
    for count in COUNTS:
        part = block(html, count.primary) if count.primary else html[html.index("</form>") :]
        for said in (count.title, count.asks, count.years, count.who[1:]):
            assert said in plain(part), count.id
        assert count.total is None or f"{count.total:,} {count.who}" in words
        assert f'href="#ref-{count.source}"' in part


def test_an_order_only_says_so_beside_its_chart(html):
    for count in COUNTS:
        assert count.is_order_only == ("order" in count.asks), count.id
    (lung,) = re.findall(r'aria-label="(Ranking[^"]*Sweden[^"]*)"', html)
    assert lung == (
        "Ranking without numbers. Every kind of lung cancer, Sweden: 1. Nervous system, 2. Bone, "
        "3. Liver, 4. Respiratory system, 5. Adrenal glands."
    )


def test_primary_without_a_ranking_says_so(html):
    for one in primaries():
        shown = plain(block(html, one.id))
        silent = f"{one.label}: no source that we read ranks the places of metastases."
        assert (silent in shown) == (not site_counts(one.id))
        assert ("<svg" in block(html, one.id)) == bool(site_counts(one.id))


@pytest.mark.parametrize(
    ("primary", "sentence"),
    [
        ("melanoma", "Melanoma: bone is fifth of eight (at autopsy, 48.6%)."),
        (
            "breast",
            "Breast: bone is second of six, level with liver (at autopsy, 54%). The spine itself: "
            "74% of people with breast cancer at autopsy, a textbook quotes; other people, read "
            "second-hand.",
        ),
        ("unknown", "Unknown: bone is third of four (in a clinic in Germany, order only)."),
        (
            "pancreas",
            "Pancreas: bone is not named (at autopsy); bone is not named (in a registry, United "
            "States).",
        ),
    ],
)
def test_plain_text_says_where_bone_stands(primary, sentence):
    assert repr(MetastasisSites(primary=primary)) == sentence


def test_table_holds_every_ranking(html):
    rows = re.findall(r'<tr><th scope="row">(.*?)</tr>', html)
    assert len(rows) == len(COUNTS)
    for row, count in zip(rows, COUNTS, strict=True):
        assert count.title in row
        assert all(place.label in row for place in count.places)


def test_same_state_same_bytes_and_no_shared_ids():
    one, other = MetastasisSites(), MetastasisSites()
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
    ids = re.findall(r'\sid="([^"]*)"', one._html + other._html)
    assert len(ids) == len(set(ids)) > 0


def test_share_that_cannot_be_of_all_men_says_so():
    told = repr(MetastasisSites(primary="prostate"))
    assert "This can hardly be all men with prostate cancer" in told and "in 35%." in told
