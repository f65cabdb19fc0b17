"""The claim ledger in Python: traits, bad input, what stands in the markup."""

import re
from dataclasses import replace

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.epidemiology.claims import VERDICTS, claim, claims
from explainer.exhibits import claim_plot
from explainer.exhibits.claim_ledger import ClaimLedger
from explainer.exhibits.intervals import at

MOST_BYTES = 80_000


@pytest.fixture(scope="module")
def whole() -> str:
    return ClaimLedger()._html


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_all_nine_claims_in_a_small_piece_of_html(whole):
    assert re.findall(r'data-claim="(\w)"', whole) == [one.id for one in claims()]
    assert len(whole.encode()) < MOST_BYTES
    assert whole.count("<h3>") == len(claims())


def test_letters_choose_claims_and_their_order():
    ledger = ClaimLedger("e", "d")
    assert re.findall(r'data-claim="(\w)"', ledger._html) == ["e", "d"]
    assert [one.id for one in ledger.claims] == ["e", "d"]
    assert "Two sentences that people repeat" in words(ledger._html)
    assert "One sentence that people repeat" in words(ClaimLedger("d")._html)
    table = ledger._html.partition("<table>")[2]
    assert re.findall(r'<th scope="row">(\w)</th>', table) == ["e", "d"]


def test_same_input_gives_the_same_markup():
    one, other = ClaimLedger("d"), ClaimLedger("d")
    assert one._html.replace(one._prefix, other._prefix) == other._html


def test_verdicts_open_the_answer_and_can_be_taken_back():
    ledger = ClaimLedger("d", "e")
    assert " checked" not in ledger._repr_html_()
    ledger.verdicts = {"d": "misleading"}
    html = ledger._repr_html_()
    assert html.count(" checked") == 1
    assert re.search(r'name="verdict-d" value="misleading" checked', html)
    assert 'data-verdicts="d-misleading"' in html
    assert repr(ledger) == (
        "Claims that people repeat (d, e), 1 of 2 judged: the evidence calls claim d misleading."
    )
    ledger.verdicts = {}
    assert "0 of 2 judged." in repr(ledger) and "misleading" not in repr(ledger)


@pytest.mark.parametrize(
    ("verdicts", "message"),
    [
        ({"z": "partly"}, r"verdicts: got 'z'; expected one of 'd', 'e'"),
        ({"a": "partly"}, r"verdicts: got 'a'; expected one of 'd', 'e'"),
        ({"d": "true"}, r"verdicts\['d'\]: got 'true'; expected one of 'supported', 'partly'"),
        ({"d": 1}, "verdicts"),
        ("misleading", "verdicts"),
    ],
)
def test_bad_verdicts_are_named(verdicts, message):
    ledger = ClaimLedger("d", "e")
    with pytest.raises(TraitError, match=message):
        ledger.verdicts = verdicts
    assert ledger.verdicts == {}


@pytest.mark.parametrize(
    ("letters", "message"),
    [
        (("z",), "claim: got 'z'; expected one of 'a'"),
        (("d", "d"), "letters: expected each claim once, got"),
    ],
)
def test_bad_letters_are_named(letters, message):
    with pytest.raises((ValueError, TraitError), match=message):
        ClaimLedger(*letters)


def test_verdict_is_a_word_and_a_sign_of_its_own():
    ledger = ClaimLedger("d")
    shapes = dict(re.findall(r'<symbol id="claim-\d+-(\w+)"[^>]*>(.*?)</symbol>', ledger._html))
    assert list(shapes) == list(VERDICTS)
    assert len(set(shapes.values())) == len(VERDICTS)
    for verdict, meaning in VERDICTS.items():
        assert f"{verdict.capitalize()} {meaning}" in words(ledger._html)
    for place in ('<strong><svg class="sign"', '<td><svg class="sign"'):
        shown = ledger._html.partition(place)[2]
        assert re.match(r'[^<]*<use href="#claim-\d+-misleading"></use></svg>misleading<', shown)


def test_every_figure_is_shown_with_passport_and_source(whole):
    for one in claims():
        item = whole.partition(f'data-claim="{one.id}"')[2].partition("data-claim=")[0]
        for figure in one.figures:
            statistic = figure.statistic
            assert f'<a href="#{statistic.anchor}">' in item, statistic.id
            if figure.axis or figure in one.in_words:
                assert f'href="#ref-{statistic.source}"' in item, statistic.id


def test_exhibit_names_all_figures_and_sources_for_the_last_cell():
    ledger = ClaimLedger("d")
    anchors = set(re.findall(r'href="#stat-([^"]+)"', ledger._html))
    assert anchors == set(ledger.statistics)
    assert set(re.findall(r'href="#ref-([^"]+)"', ledger._html)) <= set(ledger.references)
    assert "spread-to-the-spine" in ledger.compares
    assert "cord-compression" not in ledger.compares


def test_claimed_range_lies_where_the_scale_says():
    html = ClaimLedger("d")._html
    assert "as claimed: 30 to 70%" in html
    end = claim("d").plots[0].end
    low, high = re.search(r"--low:([\d.]+);--high:([\d.]+)", html).groups()
    assert f"{low}%" == at(30, end) and f"{high}%" == at(70, end)
    assert f'class="point" x="{at(36, end)}"' in html
    assert "as claimed: 10,000<" in ClaimLedger("c")._html
    assert "as claimed" not in ClaimLedger("h")._html.partition("<form")[2]


def test_other_denominator_is_another_scale_with_a_sign():
    html = words(ClaimLedger("e")._html)
    first, second = (plot.axis for plot in claim("e").plots)
    assert f"{second} Not the scale above" in html
    assert f"{first} Not the scale above" not in html


def test_people_come_before_per_cent_and_hedges_are_said():
    html = words(ClaimLedger("a", "h")._html)
    assert "730 of 1,379: 53%" in html
    derived = evidence.statistic("share-korea-lung")
    assert derived.basis == "derived"
    assert f"{evidence.reference(derived.source).short} (worked out)" in html


def test_interval_and_range_are_called_what_they_are():
    html = words(ClaimLedger("e")._html)
    assert "9.56% (95% confidence interval 5.7 to 13.42%)" in html


def test_second_hand_figures_say_so():
    own = evidence.statistic("spine-at-autopsy")
    said = "".join(map(str, claim_plot._source(replace(own, verified="partial"))))
    assert said.endswith("(read second-hand)")
    assert "(" not in "".join(map(str, claim_plot._source(own)))


def test_no_verdict_stands_in_what_is_seen_first(whole):
    """Caption, claim and question do not give the answer away."""
    for one in claims():
        item = whole.partition(f'data-claim="{one.id}"')[2].partition('class="answer"')[0]
        shown = words(item)
        assert shown.count(one.verdict.capitalize()) == 1  # the option
        assert one.verdict not in shown.replace(one.verdict.capitalize(), "")


def test_table_can_be_saved():
    html = ClaimLedger("d")._html
    assert "<summary>One claim in one table</summary>" in html
    assert 'download="claims.csv"' in html
    assert "All nine claims in one table" in ClaimLedger()._html
