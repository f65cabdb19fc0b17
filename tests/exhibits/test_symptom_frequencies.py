"""SymptomFrequencies in Python: every figure in its own group's box, gaps said kindly."""

import re
from urllib.parse import unquote

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.evidence.quoting import quotes
from explainer.exhibits.symptom_frequencies import SymptomFrequencies
from explainer.publishing.shorter import shorter
from explainer.symptoms.frequencies import OVERVIEW, symptoms

HTML = SymptomFrequencies(symptom="walking")._html
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')


def block(id: str) -> str:
    return re.search(rf'<section data-for-symptom="{id}">(.*?)</section>', HTML)[1]


def words(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


@pytest.mark.parametrize("one", symptoms(), ids=lambda one: one.id)
def test_every_figure_stands_in_the_box_of_its_people(one):
    boxes = re.findall(r'<div data-group="([^"]+)"><h4>([^<]*)</h4>(.*?)</ul>', block(one.id))
    expected = [(group.id, group.label) for group, _ in one.groups]
    assert [(id, label) for id, label, _ in boxes] == expected
    for (_, _, box), (_, figures) in zip(boxes, one.groups, strict=True):
        assert [id for id, _ in LINK.findall(box)] == [figure.statistic.id for figure in figures]
        for figure in figures:
            assert figure.people in words(box)
            assert evidence.reference(figure.statistic.source).short in box


def test_overview_has_a_radio_and_three_columns_for_every_symptom():
    rows = re.findall(r"<label>(.*?)</label>", HTML)
    assert len(rows) == len(symptoms())
    for row, one in zip(rows, symptoms(), strict=True):
        assert f'value="{one.id}"' in row and one.label in row
        cells = re.findall(r"<svg.*?</svg>|<i>–</i>", row)
        assert [cell != "<i>–</i>" for cell in cells] == [
            bool(one.counted_in(group)) for group in OVERVIEW
        ]


def test_symptom_without_a_count_says_so_and_has_no_box():
    for id in ("pins-and-needles", "balance"):
        assert "We found no count of it." in block(id)
        assert "data-group" not in block(id) and "Who describes it" in block(id)
    assert HTML.count('class="nobody"') == 2


def test_marks_of_reviews_are_hollow_and_ranges_are_lines():
    walking = block("walking")
    assert walking.count('class="said"') == 2  # a reference work and a summary
    assert walking.count('class="line"') == 2  # a range, and Wilson's interval of 74 of 153
    assert 'class="line open"' in block("paralysis")
    assert "<rect" not in re.search(r'data-group="cancer".*', block("night-pain"))[0]


def test_interval_and_derived_values_are_said_to_be_worked_out():
    assert "74 of 153: 48.4% (41 to 56%), worked out" in words(block("walking"))
    assert "33.25 times as often (12.65 to 87.36)" in words(block("night-pain"))


def test_natural_frequencies_are_worked_out_on_screen():
    told = words(block("none"))
    assert "Of 1,000 people with cancer in a hospital in Shanghai, 114 (11.4%)" in told
    assert "So of 415 people with a symptom, 104 had spinal metastases: one in four." in told
    assert told.endswith("Worked out from the three linked figures.")


def test_every_link_quotes_its_passport_and_every_figure_is_listed():
    shown = SymptomFrequencies()
    links = LINK.findall(HTML)
    assert {id for id, _ in links} == set(shown.statistics)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []
    named = set(re.findall(r'href="#ref-([^"]+)"', HTML))
    assert named < set(shown.references)
    assert {evidence.statistic(id).source for id in shown.statistics} < set(shown.references)
    assert {evidence.statistic(id).topic for id in shown.statistics} == set(shown.compares)


def test_file_holds_every_figure():
    (saved,) = re.findall(r'href="data:text/csv;charset=utf-8,([^"]*)"', HTML)
    lines = unquote(saved).strip().split("\r\n")
    figures = [figure for one in symptoms() for figure in one.figures]
    assert len(lines) == 1 + len(figures)
    assert 'download="symptom-frequencies.csv"' in HTML


def test_state_is_on_the_root_and_bad_state_is_refused():
    shown = SymptomFrequencies(symptom="walking")
    assert 'data-symptom="walking"' in re.search("<figure[^>]*>", HTML)[0]
    with pytest.raises(TraitError, match="symptom: got 'fever'; expected one of 'back-pain'"):
        shown.symptom = "fever"
    assert shown.symptom == "walking"


def test_sentence_keeps_the_groups_apart():
    told = repr(SymptomFrequencies(symptom="bladder-bowel"))
    assert "Of people whose spinal metastases were found or treated: 50%." in told
    assert "Of people with cord compression: 48%, 65%, 37%." in told
    assert "We found no count" in repr(SymptomFrequencies(symptom="balance"))


def test_same_state_same_bytes_and_no_shared_ids():
    one, other = SymptomFrequencies(), SymptomFrequencies()
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
    ids = re.findall(r'\sid="([^"]*)"', one._html + other._html)
    assert len(ids) == len(set(ids)) > 0


def test_weight_of_the_markup():
    assert len(shorter(HTML).encode()) <= 34_500  # as it is published
