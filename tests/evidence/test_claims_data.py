"""The shipped claims: verdicts, ranges, and what each figure beside a claim is there for."""

import pytest

from explainer.evidence import linked, statistic, table
from explainer.evidence.statistic import METHODS

VERDICTS = {
    "a": "supported",
    "b": "partly",
    "c": "misleading",
    "d": "misleading",
    "e": "supported",
    "f": "partly",
    "g": "partly",
    "h": "understated",
    "i": "supported",
}
CLAIMED = {"c": (10_000, 10_000), "d": (30, 70), "e": (5, 10)}
# A story tells how a number drifted; its first steps are those who repeat the number.
REPEATED = {
    "c": ("practo_aans", "harvard", "silber", "restonyc"),
    "d": ("medscape_tse", "cleveland_old", "cleveland_new", "spineuniverse", "shah2011"),
    "e": ("white2006", "bai2022", "abeloff", "pouratian", "ascopost2019"),
}
BOTH = [row["id"] for row in table("claims")]


def claim(letter: str) -> dict:
    return next(row for row in table("claims") if row["id"] == letter)


def beside(letter: str) -> dict[str, dict]:
    rows = [row for row in table("claim_figures") if row["claim"] == letter]
    return {str(row["statistic"]): row for row in rows}


def test_the_nine_verdicts() -> None:
    assert {row["id"]: row["verdict"] for row in table("claims")} == VERDICTS


def test_only_claims_with_a_number_have_a_range_and_a_story() -> None:
    for row in table("claims"):
        assert (row["low"], row["high"]) == CLAIMED.get(row["id"], (None, None))
        assert bool(row["story"]) == (row["id"] in CLAIMED)


@pytest.mark.parametrize("letter", BOTH)
def test_every_figure_that_a_claim_quotes_stands_beside_it(letter: str) -> None:
    row = claim(letter)
    quoted = set(linked(row["reasons"], row["meaning"], row["story"]))
    assert quoted <= set(beside(letter))


@pytest.mark.parametrize("letter", REPEATED)
def test_a_story_follows_the_number_from_source_to_source(letter: str) -> None:
    sources = dict.fromkeys(statistic(id).source for id in linked(claim(letter)["story"]))
    assert [one for one in sources if one in REPEATED[letter]] == list(REPEATED[letter])


def test_a_number_that_is_only_repeated_is_no_evidence() -> None:
    for row in table("claim_figures"):
        one = statistic(str(row["statistic"]))
        if one.topic.endswith("-as-repeated"):
            assert (row["side"], row["axis"]) == ("context", ""), one.id
        else:
            assert one.method != "website", one.id


def test_a_website_says_and_does_not_count() -> None:
    assert METHODS["website"] == "stated on a website"


def test_figures_of_the_same_claim_do_not_stand_on_two_sides() -> None:
    pairs = [(row["claim"], row["statistic"]) for row in table("claim_figures")]
    assert len(set(pairs)) == len(pairs)


def test_the_range_of_autopsies_holds_the_studies_and_life_lies_below_it() -> None:
    low, high = CLAIMED["d"]
    for id in ("spine-at-autopsy", "spine-at-autopsy-842", "spine-at-necropsy"):
        assert low <= statistic(id).value <= high
        assert beside("d")[id]["side"] == "context"  # of people who died, not of all
    for id in ("spine-in-life", "spine-in-life-nice"):
        assert statistic(id).value < low
        assert beside("d")[id]["side"] == "against"


def test_five_to_ten_per_cent_fits_people_with_spinal_metastases_alone() -> None:
    low, high = CLAIMED["e"]
    assert low <= statistic("compression-with-spine-metastases").value <= high
    assert statistic("compression-with-solid-tumour").value < low
    assert statistic("compression-at-death").value < low


def test_either_registry_puts_ten_thousand_a_year_too_low() -> None:
    people = 330_000_000  # roughly the United States; the text says no more than this bears out
    rates = (("new-cases-ontario", 1_000_000), ("new-cases-korea", 100_000))
    for id, per in rates:
        assert statistic(id).value / per * people > 2 * CLAIMED["c"][1]
        assert beside("c")[id]["side"] == "against"


def test_worked_out_rates_follow_from_the_counts() -> None:
    for name, years in (("compression-stays-us", 9), ("operations-us", 10)):
        assert statistic(f"{name}-a-year").value == round(statistic(name).value / years)
        assert statistic(f"{name}-a-year").basis == "derived"
