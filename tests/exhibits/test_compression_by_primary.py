"""CompressionByPrimary in Python: what it shows, what it refuses to show."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.epidemiology.cord_compression import compression_counts
from explainer.epidemiology.primaries import primaries
from explainer.exhibits.compression_by_primary import CompressionByPrimary

COUNTS = compression_counts()


@pytest.fixture(scope="module")
def html() -> str:
    return CompressionByPrimary(primary="myeloma")._repr_html_()


def _rows(html: str) -> dict[str, list[str]]:
    return {
        head: re.findall(r"<td>(?:<a[^>]*>)?([^<]*)", cells)
        for head, cells in re.findall(r'<tr><th scope="row">([^<]*)</th>(.*?)</tr>', html)
    }


def test_state_is_on_the_root_and_bad_state_is_refused(html):
    assert 'data-exhibit="compression-by-primary"' in html
    assert 'data-primary="myeloma"' in re.search(r"<figure[^>]*>", html)[0]
    with pytest.raises(TraitError, match=r"'spine'.*'breast'"):
        CompressionByPrimary(primary="spine")


def test_the_verified_figures_are_there():
    found = {(count.source, id): one.value for count in COUNTS for id, one in count.figures.items()}
    assert found[("loblaw2003", "pancreas")] == 0.2
    assert found[("loblaw2003", "myeloma")] == 7.9
    assert found[("mak2011", "myeloma")] == 15
    assert found[("mak2011", "lymphoma")] == 13.9
    assert found[("mak2011", "prostate")] == 5.5
    assert [count.all_cancers.value for count in COUNTS] == [2.5, 3.4]


def test_every_number_is_linked_and_read_in_its_source(html):
    linked = set(re.findall(r'href="#stat-([^"]+)"', html))
    assert linked == set(CompressionByPrimary().statistics)
    assert {evidence.statistic(id).verified for id in linked} == {"yes"}
    for id, text in re.findall(r'href="#stat-([^"]+)">([^<]*)<', html):
        assert text == evidence.statistic(id).text


def test_what_a_source_does_not_give_is_said_and_is_not_zero(html):
    rows = _rows(html)
    assert rows["All cancers"] == ["2.5%", "3.4%"]
    for one in primaries():
        given = [count.figures.get(one.id) for count in COUNTS]
        assert rows[one.label] == [found.text if found else "not given" for found in given]
        (words,) = re.findall(rf'<p data-for-primary="{one.id}"[^>]*>(.*?)</p>', html)
        plain = re.sub("<[^>]*>", "", words)
        assert plain.startswith(f"{one.label}: ")
        assert ("no figure that we could read" in plain) == any(given) - all(given)
        assert ("no source gives a figure" in plain) == (not any(given))


def test_each_panel_says_what_it_counts_and_how(html):
    panels = re.findall(r'<div class="panel">(.*?)</div>', html)
    assert len(panels) == len(COUNTS) == 2
    for panel, count in zip(panels, COUNTS, strict=True):
        for words in (count.counted, count.caution, count.years):
            assert words in panel
        assert count.all_cancers.years == count.years
    assert "compare the dots within a panel, never across" in html


def test_chosen_primary_has_rules_for_its_dots_and_its_sentence(html):
    rules = re.search(r"<style>(#compression[^<]*)</style>", html)[1]
    for one in primaries():
        assert f"[data-primary={one.id}] [data-for-primary={one.id}]" in rules
        drawn = any(one.id in count.figures for count in COUNTS)
        assert (f"[data-part={one.id}]" in rules) == drawn


def test_plain_text_is_one_sentence_about_the_chosen_primary():
    assert repr(CompressionByPrimary(primary="pancreas")) == (
        "Pancreas: 0.2% in Ontario, Canada (people per 100 who died of pancreas cancer); "
        "no figure that we could read for the United States."
    )
    assert repr(CompressionByPrimary()) == "Breast: no source gives a figure that we could read."


def test_same_state_same_bytes_and_no_shared_ids():
    one, other = CompressionByPrimary(), CompressionByPrimary()
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
    ids = re.findall(r'\sid="([^"]*)"', one._html + other._html)
    assert len(ids) == len(set(ids)) > 0
