"""PrimaryStudies in Python: its state, its markup, what it pools and what it refuses."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.epidemiology.primaries import primaries, primary
from explainer.epidemiology.studies import (
    FEWEST,
    at_start,
    not_read,
    offered,
    prepared,
    shares,
    studies,
)
from explainer.exhibits.primary_studies import PrimaryStudies
from explainer.exhibits.primary_words import about, chance, percent, span
from explainer.statistics.pooling import pool

MOST_BYTES = 90_000


@pytest.fixture(scope="module")
def html() -> str:
    return PrimaryStudies()._repr_html_()


def forest(html: str, id: str) -> str:
    """Return the part of the markup that belongs to one primary."""
    return re.search(rf'<section class="forest" data-for-primary="{id}".*?</section>', html)[0]


def words(html: str, name: str = "words") -> str:
    """Return the text of the first element with a class."""
    found = re.search(rf'<\w+ class="{name}[^"]*">(.*?)</(?:div|dl)>', html)[1]
    return " ".join(re.sub(r"<[^>]+>", "", found).split())


def test_state_starts_with_sure_studies_and_is_settable():
    exhibit = PrimaryStudies()
    assert (exhibit.primary, exhibit.method, exhibit.interval) == ("breast", "PM", "HK")
    assert exhibit.left_out == list(at_start())
    exhibit.primary, exhibit.method, exhibit.interval = "lung", "REML", "Wald"
    exhibit.left_out = [*exhibit.left_out, "korea"]
    assert "korea" in exhibit.left_out


@pytest.mark.parametrize(
    ("trait", "value", "allowed"),
    [
        ("primary", "skin", "'breast'"),
        ("left_out", ["atlantis"], "'korea'"),
        ("method", "FE", "'REML'"),
        ("interval", "t", "'Wald'"),
    ],
)
def test_bad_state_says_what_was_given_and_what_is_allowed(trait, value, allowed):
    with pytest.raises(TraitError) as raised:
        PrimaryStudies(**{trait: value})
    given = value[0] if isinstance(value, list) else value
    assert trait in str(raised.value)
    assert repr(given) in str(raised.value) and allowed in str(raised.value)


def test_nobody_is_pooled_twice():
    exhibit = PrimaryStudies(left_out=["korea"])
    kept = [one for one in studies() if one.id not in exhibit.left_out]
    assert len({one.patients for one in kept}) == len(kept)


@pytest.mark.parametrize("method", ["PM", "REML", "DL"])
@pytest.mark.parametrize("interval", ["HK", "Wald"])
def test_result_is_the_pool_of_what_is_in(method, interval):
    exhibit = PrimaryStudies(primary="kidney", method=method, interval=interval)
    wanted = [share for one, _, share in shares("kidney") if one.id not in at_start()]
    assert exhibit.result == pool(wanted, method=method, interval=interval)


def test_few_studies_are_said_and_nothing_breaks():
    ids = [one.id for one in studies()]
    none = PrimaryStudies(left_out=ids)
    assert none.result is None and "no study" in repr(none)
    assert "No study of breast cancer is in." in words(forest(none._repr_html_(), "breast"))
    assert "In now: no study." in forest(none._repr_html_(), "breast")
    one = PrimaryStudies(left_out=[id for id in ids if id != "germany"])
    assert one.result.k == 1 and "one study" in repr(one)
    part = forest(one._repr_html_(), "breast")
    assert "Germany found 35.7%" in words(part)
    assert "In now: 1 study of people with spinal metastases, " in part


def test_two_studies_are_pooled_in_python_but_never_shown_so():
    ids = [one.id for one in studies()]
    two = PrimaryStudies(left_out=[id for id in ids if id not in ("germany", "denmark")])
    assert two.result.k == 2
    assert repr(two).endswith(
        "two studies of breast cancer are in, 35.7% and 14%: too few to pool."
    )
    part = forest(two._repr_html_(), "breast")
    assert 'data-in="2"' in part and "In now: 2 studies of 2 kinds, from " in part
    assert "Two studies of breast cancer: look at both. Two are too few to pool." in words(part)
    slots = dict(re.findall(r'data-v="(\w+)">([^<]*)<', part.split('class="result"')[1]))
    assert {name for name, text in slots.items() if text} == {"alone"}


def test_caution_grows_as_studies_get_few(html):
    for id in offered():
        k = len([one for one, _, _ in shares(id) if one.id not in at_start()])
        assert ("With fewer than five studies" in forest(html, id)) == (FEWEST <= k < 5), id
        assert ('data-v="country"></span>' in forest(html, id)) == (k <= FEWEST), id


def test_pooling_several_kinds_of_studies_warns():
    def warning(out, id):
        part = forest(PrimaryStudies(left_out=out)._repr_html_(), id)
        return re.search(r'data-v="mixed">(.*?)</p>', part)[1]

    assert warning(at_start(), "lung") == ""
    assert warning(prepared()["cord-compression"], "lung") == ""
    assert warning(prepared()["every"], "lung").startswith(
        "This mixes people with spinal metastases, people with cord compression or signs from the "
        "nerves, and biopsies of the spine. It answers no single question"
    )
    assert "metastases and people with cord" in warning(prepared()["every"], "kidney")
    assert warning(prepared()["every"], "melanoma") == ""


def test_finding_speaks_of_the_studies_that_are_in():
    def said(out):
        part = forest(PrimaryStudies(left_out=out)._repr_html_(), "lung")
        return re.sub("<[^>]+>", "", re.search(r'<p class="in-now">(.*?)</p>', part)[1])

    whom = "people with spinal metastases"
    assert said(at_start()) == (
        f"In now: 4 studies of {whom}, from 6.1% (Germany) to 36.94% (China)."
    )
    assert said([*at_start(), "china"]) == (
        f"In now: 3 studies of {whom}, from 6.1% (Germany) to 26.9% (South Korea)."
    )
    assert said(prepared()["every"]).startswith("In now: 8 studies of 3 kinds, from 6.1%")


def test_sentence_names_the_pooled_share_and_the_prediction_interval():
    exhibit = PrimaryStudies(primary="lung")
    result = exhibit.result
    for text in (
        percent(result.share),
        span(result.low, result.high),
        about(result.prediction_low, result.prediction_high),
        f"{result.k} studies",
    ):
        assert text in repr(exhibit)


def test_every_primary_on_offer_has_a_radio_and_every_share_a_row(html):
    for id in offered():
        assert f'name="primary" value="{id}"' in html
        rows = re.findall(r'name="study" value="([^"]+)"', forest(html, id))
        assert sorted(rows) == sorted(one.id for one, _, _ in shares(id))
        for _, figure, share in shares(id):
            assert f'<a href="#{figure.anchor}">{figure.text}</a>' in forest(html, id)
            assert span(*share.wilson()) in forest(html, id)


def test_boxes_say_what_is_in_and_wait_for_a_script(html):
    part = forest(html, "breast")
    boxes = dict(re.findall(r'name="study" value="([^"]+)"( checked)?', part))
    assert {id for id, checked in boxes.items() if not checked} == set(at_start()) & boxes.keys()
    assert part.count("<fieldset disabled>") == part.count("<fieldset")
    assert "needs JavaScript" in html


def test_default_result_stands_for_every_primary(html):
    for id in offered():
        exhibit = PrimaryStudies(primary=id)
        if exhibit.result.k >= FEWEST:
            text = words(forest(html, id))
            assert f"{percent(exhibit.result.share)} (" in text
            new = about(exhibit.result.prediction_low, exhibit.result.prediction_high)
            assert f"anything from {new} (95% prediction interval)." in text


def test_studies_without_a_primary_in_what_was_read_are_named_and_never_zero(html):
    for id in offered():
        said = re.search(r"Not in what we read of: (.*?)\. That is not zero", forest(html, id))
        assert said[1].split(", ") == [one.country for one in not_read(id)]
    assert "Netherlands and partners counted colon" in forest(html, "gastrointestinal")
    assert "(–: not in the part that we read, which is not zero)" in html
    assert html.count("<td>by organ</td>") == 1


def test_overlap_and_doubt_stand_in_the_row(html):
    part = forest(html, "breast")
    assert "Same patients as China: only one of the two can be in." in part
    for one, _, _ in shares("breast"):
        if one.use == "sensitivity":
            assert str(evidence.inline(one.doubt)) in part
    assert "Hospital stays, not people" in forest(html, "prostate")
    assert "Only hepatocellular carcinoma" in forest(html, "liver")


def test_leaving_one_out_is_what_python_pools_without_it(html):
    found = [(one, share) for one, _, share in shares("lung") if one.id not in at_start()]
    part = forest(html, "lung").split("<details>")[1]
    for left, _ in found:
        result = pool([share for one, share in found if one is not left])
        row = re.search(rf'data-v="country">{left.country}</span>.*?</li>', part)[0]
        assert f">{percent(result.share)}<" in row
    assert '<b data-v="mover">Germany</b>' in part


def test_primaries_with_too_few_studies_are_named_with_what_there_is(html):
    lacking = re.search(r'<div class="lacking">.*?</div>', html)[0]
    for one in primaries():
        assert (f"{one.label}: " in lacking) == (one.id not in offered())
    assert "#stat-share-netherlands-thyroid" in lacking


def test_tables_hold_every_study_and_every_share(html):
    assert html.count('<tr data-study="') == len(studies())
    for one in studies():
        row = re.search(rf'<tr data-study="{one.id}".*?</tr>', html)[0]
        assert one.people in row and str(evidence.inline(one.doubt)) in row
        assert f"<td>{'out' if one.id in at_start() else 'in'}</td>" in row
    assert len(re.findall(r'download="[^"]+\.csv"', html)) == 2


def test_statistics_and_references_are_those_of_the_shares():
    exhibit = PrimaryStudies()
    assert set(re.findall(r"#stat-([\w-]+)", exhibit._repr_html_())) == set(exhibit.statistics)
    assert set(re.findall(r"#ref-(\w+)", exhibit._repr_html_())) == set(exhibit.references)
    assert exhibit.compares == ("share-of-primaries",)


def test_markup_follows_the_state():
    exhibit = PrimaryStudies(primary="lung", method="DL", interval="Wald", left_out=["korea"])
    html = exhibit._repr_html_()
    assert 'value="lung" checked' in html and 'value="DL" checked' in html
    assert f"{percent(exhibit.result.share)} (" in words(forest(html, "lung"))
    pressed = re.findall(r'<button [^>]*aria-pressed="(\w+)"', html)
    assert pressed == ["false", "false", "false"]


def test_figure_is_small_and_the_same_every_time():
    exhibit = PrimaryStudies()
    markup = str(exhibit._markup("primary-1"))
    assert markup == str(PrimaryStudies()._markup("primary-1"))
    assert len(markup.encode()) <= MOST_BYTES


def test_numbers_are_written_no_finer_than_they_deserve():
    assert (about(0.2614), about(0.0849), about(0.08), about(0.0001)) == ("26%", "8.5%", "8%", "0%")
    assert about(0.094, 0.4197) == "9.4 to 42%"
    assert (percent(0.2614), span(0.2034, 0.3812)) == ("26.1%", "20.3 to 38.1%")
    assert (chance(0.0004), chance(0.0398)) == ("p < 0.001", "p = 0.040")


def test_colour_and_words_belong_to_the_primary(html):
    for id in offered():
        assert f"Share of {primary(id).cancer}" in forest(html, id)
