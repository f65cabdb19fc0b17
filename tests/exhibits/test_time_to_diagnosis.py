"""TimeToDiagnosis in Python: every delay on its line, pairs of walkers, no blame."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.evidence.quoting import quotes
from explainer.exhibits.time_to_diagnosis import CLOCKS, PARTS, TimeToDiagnosis
from explainer.exhibits.time_to_diagnosis_lines import UNTIL
from explainer.publishing.shorter import shorter
from explainer.symptoms.delays import delays, studies

HTML = TimeToDiagnosis()._html
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')
LANE = re.compile(r'<li data-clock="([^"]+)"><span>(.*?)</span><svg aria-hidden="true">(.*?)</svg>')


def words(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def test_every_delay_has_a_lane_that_starts_where_it_should():
    lanes = LANE.findall(HTML)
    assert len(lanes) == len(delays())
    for (clock, said, drawn), one in zip(lanes, delays(), strict=True):
        assert clock == one.starts
        assert one.statistic.text in said and one.event in said
        bar = re.search(r'<rect x="([\d.]+)%" width="([\d.]+)%">', drawn)
        start = one.range_in_days[0] if one.days is None else one.days
        assert float(bar[2]) == pytest.approx(start, abs=0.1)
        assert float(bar[1]) + float(bar[2]) == pytest.approx(100, abs=0.1)  # ends at the right


def test_lines_that_stop_at_different_events_stand_under_different_headings():
    sections = re.findall(r"<h4>Days ([^<]*)</h4>(.*?)<p class=\"days\"", HTML)
    assert [heading for heading, _ in sections] == list(UNTIL.values())
    for (_, section), end in zip(sections, UNTIL, strict=True):
        assert re.findall(r"<li(?: class=\"stated\")?><b>([^<]*)</b>", section) == [
            one.name for one in studies([end])
        ]


def test_statements_are_marked_apart_from_counts():
    assert HTML.count('class="stated"') == 2
    assert HTML.count("a statement, no count given (") == 2


def test_far_range_is_said_and_a_near_one_drawn():
    assert "14 days (0 to 840 days): signs of compression" in words(HTML)
    assert HTML.count('class="range"') == 2  # 60 to 95 days, and 2 to 3 months


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ("pain", "From the first pain or first symptom it took from 58 days until the diagnosis"),
        ("report", "from 23 days until the diagnosis (398 people in Denmark, mean) to 66 days"),
        ("nerves", "from 12 days until the diagnosis (319 people in Scotland, median) to 20 days"),
    ],
)
def test_each_clock_says_the_shortest_and_the_longest_time(clock, said):
    (block,) = re.findall(rf'<p data-for-clock="{clock}">(.*?)</p>', HTML)
    assert said in words(block)
    assert words(block) in repr(TimeToDiagnosis(clock=clock))


def test_walkers_are_counted_as_people_before_per_cent():
    told = words(HTML[HTML.index('class="walks"') :])
    for pair in (
        "79 of 100 (79%) still walked",
        "18 of 100 (18%) walked again",
        "not in what we read",
        "21 of 74 (28.4%, worked out) walked again",
        "29 of 30 (96.7%, worked out) still walked",
    ):
        assert pair in told
    assert re.findall(r'<svg width="([\d.]+)" height="16">', HTML) == [
        *("79", "18", "28.4", "66.7", "29.6", "96.7", "51.3")
    ]


def test_no_blame_no_false_comfort_and_no_survival():
    meaning = words(re.search(r'class="meaning">(.*?)</div>', HTML)[1])
    assert meaning.startswith("Come early.") and "Nobody needs to blame themselves" in meaning
    assert "within a day" in meaning and "a hospital the same day, also at night" in meaning
    assert "strength in 36% and the bladder in 29% became worse" in meaning
    for id in PARTS:
        part = evidence.statistic(id)
        assert f"{part.text} ({part.range_text})" in meaning
    assert not re.search(r"surviv|\bdied\b|\bdeath", HTML)


def test_every_link_quotes_its_passport_and_every_figure_is_listed():
    shown = TimeToDiagnosis()
    links = LINK.findall(HTML)
    assert {id for id, _ in links} == set(shown.statistics)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []
    assert set(re.findall(r'href="#ref-([^"]+)"', HTML)) == set(shown.references)
    assert {evidence.statistic(id).topic for id in shown.statistics} == set(shown.compares)
    assert {evidence.statistic(id).verified for id in shown.statistics} == {"yes"}


def test_table_holds_every_delay_and_can_be_saved():
    table = HTML[HTML.index("<table") : HTML.index("</table>")]
    assert [id for id, _ in LINK.findall(table)] == [one.statistic.id for one in delays()]
    assert 'download="time-to-diagnosis.csv"' in HTML


def test_unknown_clock_is_named():
    shown = TimeToDiagnosis()
    with pytest.raises(TraitError, match="clock: got 'noon'; expected one of 'pain', 'report'"):
        shown.clock = "noon"
    assert shown.clock in CLOCKS


def test_same_state_same_bytes_and_no_shared_ids():
    one, other = TimeToDiagnosis(), TimeToDiagnosis()
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
    ids = re.findall(r'\sid="([^"]*)"', one._html + other._html)
    assert len(ids) == len(set(ids)) > 0


def test_weight_of_the_markup():
    assert len(shorter(HTML).encode()) <= 16_500  # as it is published
