"""Passports show everything that is known about a figure."""

import re

from explainer.evidence import passport, statistic, statistics
from explainer.evidence.passports import passports


def _rows(id: str) -> dict[str, str]:
    pairs = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", str(passport(statistic(id))))
    return {term: re.sub(r"<[^>]+>", "", fact) for term, fact in pairs}


def test_a_passport_holds_all_that_is_known() -> None:
    html = str(passport(statistic("santo-andre-thoracic")))
    assert html.startswith('<div class="passport">')
    assert '<li id="stat-santo-andre-thoracic">Thoracic: <strong>45.5%</strong>' in html
    assert "of patients with symptoms; 25 of 55" in html
    assert '<a href="#ref-valesin2013">' in html
    rows = _rows("santo-andre-thoracic")
    assert rows["Question"] == "Share of each region (cancer)"
    assert rows["Who or what"].startswith("55 patients with symptoms")
    assert rows["How"] == "found in clinical care"
    assert rows["Years"] == "2008 to 2011"
    assert rows["Source"] == "Valesin Filho 2013"
    assert "Basis" not in rows  # printed in the source, as is usual
    assert rows["Checked"] == "2026-11-22, next by 2029-11-22"
    assert rows["Keep in mind"].startswith("Each patient counts once")


def test_what_is_unknown_is_left_out() -> None:
    assert "Years" not in _rows("symptomatic-thoracic")
    assert "looked at" not in str(passport(statistic("bone-scan-lumbar")))
    assert "832 looked at" in str(passport(statistic("spine-at-autopsy")))


def test_what_stands_beside_a_value_is_named() -> None:
    html = str(passport(statistic("compression-with-spine-metastases")))
    assert "; 95% confidence interval 5.7 to 13.42%" in html
    assert "; range 16.5 to 66°" in str(passport(statistic("curve-cervical-clinic")))


def test_second_hand_reading_is_said() -> None:
    assert "second-hand" in _rows("sacral-slope")["Basis"]
    assert "Basis" not in _rows("canal-T8")


def test_figures_of_one_study_share_a_passport() -> None:
    figures = [*statistics(series="bone-scan"), statistic("spine-at-autopsy")]
    shared = [str(one) for one in passports(figures)]
    assert [one.count("<li") for one in shared] == [4, 1]
    assert shared[0].count("<dt>Source</dt>") == 1


def test_shared_notes_stand_once_and_own_notes_with_their_figure() -> None:
    (shared,) = passports([statistic("ct-lesions-L3"), statistic("ct-lesions-T1")])
    html = str(shared)
    assert html.count("not known to be healthy") == 1
    assert "Without these four: 15." in html.partition('id="stat-ct-lesions-T1"')[0]
    assert "Without these four: 5." in html.partition('id="stat-ct-lesions-T1"')[2]


def test_every_statistic_has_a_passport_without_empty_facts() -> None:
    for one in statistics():
        html = str(passport(one))
        assert f'id="{one.anchor}"' in html
        assert "<dd></dd>" not in html, one.id
