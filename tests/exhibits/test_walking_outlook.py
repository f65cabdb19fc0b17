"""WalkingOutlook in Python: lanes, sentences, and survival behind the choice only."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.care.walking import groups
from explainer.evidence.quoting import quotes
from explainer.exhibits.walking_outlook import SCORES, WalkingOutlook
from explainer.exhibits.walking_outlook_survival import survival_statistics
from explainer.publishing.shorter import shorter

HTML = WalkingOutlook()._html
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')
OPEN, BY_CHOICE = HTML.split('<details class="by-choice">')


def words(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def test_survival_stands_behind_the_choice_only():
    assert not {id for id, _ in LINK.findall(OPEN) if evidence.statistic(id).is_survival}
    assert {id for id, _ in LINK.findall(BY_CHOICE)} == set(survival_statistics())
    assert all(evidence.statistic(id).is_survival for id in survival_statistics())
    for before in ("walked", "did-not-walk"):
        assert not re.search(
            r"surviv|\blived\b|\bdied\b|month", repr(WalkingOutlook(before=before))
        )
    assert not re.search(r"surviv|\bdied\b|\bdeath|median", OPEN)


def test_outlook_says_when_it_was_measured_and_what_a_median_is():
    told = words(BY_CHOICE)
    assert "half of the people lived longer" in told and "between 2000 and 2010" in told
    assert "cannot say what one person can expect" in told


def test_every_group_has_a_lane_with_its_marks_in_place():
    lanes = re.findall(r"<li><div><b>(.*?)</b>.*?<svg[^>]*>(.*?)</svg>(.*?)</li>", OPEN)
    assert [label for label, *_ in lanes] == [one.label for one in groups()]
    for (_, drawn, told), one in zip(lanes, groups(), strict=True):
        known = [share for share in (one.walked, one.did_not_walk) if share]
        places = re.findall(r'(?:circle cx|class="mark" x)="([\d.]+)%"', drawn)
        assert [float(place) for place in places] == [share.statistic.value for share in known]
        assert drawn.count('class="line"') == sum(share.interval is not None for share in known)
        assert [id for id, _ in LINK.findall(told)] == [share.statistic.id for share in known]
        ends = [share.interval for share in known if share.interval]
        assert re.findall(r"95% interval (\d+) to (\d+)%, worked out", told) == [
            (f"{low:.0f}", f"{high:.0f}") for low, high in ends
        ]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("walked", "could walk before treatment, from 66.7% to 96.7% still walked afterwards"),
        ("did-not-walk", "could not walk before treatment, from 18% to 62% walked again"),
    ],
)
def test_each_choice_says_the_lowest_and_the_highest_share(before, said):
    assert said in repr(WalkingOutlook(before=before))
    assert said in words(re.search(rf'<p data-said="{before}">(.*?)</p>', HTML)[1])


def test_people_come_before_per_cent_and_what_cannot_wait_is_open():
    told = words(OPEN)
    for counted in ("32 of 34 (94.1%, worked out) still walked", "10 of 57 (17.5%, worked out)"):
        assert counted in told
    assert "hospital the same day" in told
    assert "no contest between two treatments" in told


def test_bars_are_as_long_as_their_figures():
    widths = re.findall(r'<rect width="([\d.]+)%">', OPEN)
    assert [float(width) for width in widths[-len(SCORES) :]] == [
        evidence.statistic(id).value for id in SCORES
    ]


def test_every_link_quotes_its_passport_and_every_figure_is_listed():
    shown = WalkingOutlook()
    links = LINK.findall(HTML)
    assert {id for id, _ in links} == set(shown.statistics)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []
    assert set(re.findall(r'href="#ref-([^"]+)"', HTML)) <= set(shown.references)
    assert {evidence.statistic(id).topic for id in shown.statistics} == set(shown.compares)


def test_unknown_people_are_named():
    shown = WalkingOutlook()
    with pytest.raises(TraitError, match="before: got 'ran'; expected one of 'walked'"):
        shown.before = "ran"


def test_same_state_same_bytes_and_no_shared_ids():
    one, other = WalkingOutlook(), WalkingOutlook()
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
    ids = re.findall(r'\sid="([^"]*)"', one._html + other._html)
    assert len(ids) == len(set(ids)) > 0


def test_weight_of_the_markup():
    assert len(shorter(HTML).encode()) <= 21_000  # as it is published
