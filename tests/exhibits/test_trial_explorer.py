"""TrialExplorer in Python: people, four measures, what is printed beside what is worked out."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.care.trials import trial, trials
from explainer.evidence.quoting import quotes
from explainer.exhibits import trial_explorer_words as words
from explainer.exhibits.trial_explorer import TrialExplorer
from explainer.exhibits.trial_explorer_lines import NEAR, WIDE
from explainer.publishing.shorter import shorter

HTML = TrialExplorer()._html
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')
OUTCOMES = [(one, each) for one in trials() for each in one.outcomes]


def text(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def panel(id: str) -> str:
    start = HTML.index(f'<div class="trial" data-for-trial="{id}"')
    return HTML[start:].partition('<p class="note"><b>What it cannot say')[0]


def people(path: str) -> int:
    """Count the corners of a line, at each of which a person stands."""
    return sum(1 + len(re.findall(r"h9", one)) for one in path.split("M")[1:])


def test_every_person_of_a_counted_group_is_drawn():
    both = r'<path class="m-full" d="([^"]*)"></path><path class="m-rest" d="([^"]*)"'
    drawn = [tuple(map(people, pair)) for pair in re.findall(both, HTML)]
    counted = [group for _, each in OUTCOMES if each.groups for group in each.groups]
    assert drawn == [(group.events, group.total - group.events) for group in counted]


def test_where_nobody_was_counted_nobody_is_drawn_and_the_words_say_why():
    for id in ("scorad", "rtog0631"):
        assert 'class="icons"' not in panel(id) and panel(id).count('class="share"') == 2
        assert "Percentages only: the counts behind them were not in what we read." in panel(id)
        assert text(panel(id)).count("no interval without counts") >= 3


def test_counts_that_are_worked_out_say_so_beside_each_of_them():
    for one, each in OUTCOMES:
        told = f"{each.first.text}, count worked out"
        assert (told in text(panel(one.id))) == (each.counts == "worked-out"), each.first.id


def test_measures_of_patchell():
    found = text(panel("patchell"))
    for told in (
        "42 of 50 (84%) could walk afterwards",
        "Difference84% − 57%27 of 100 more9 to 43 more",
        "Number needed100 ÷ 271 more in 3.7 treated2.3 to 11",
        "Ratio of shares (risk ratio)84% ÷ 57%1.481.13 to 1.93",
        "Ratio of odds (odds ratio)(42 ÷ 8) ÷ (29 ÷ 22)3.981.56 to 10.2",
        "Odds ratio, as printed6.22.00 to 19.8",
        "4 of 1,000 such trials",
    ):
        assert told in found, told


def test_caption_is_of_all_trials_and_the_sum_of_patchell_in_its_own_panel():
    assert not re.search(r"42 of 50|surgery", text(HTML.partition("</figcaption>")[0]))
    told = (
        "The same counts give 27 of 100 more, 1 more for every 3.7 people treated, 1.48 times as "
        "many, and 3.98 times the odds. The paper prints 6.2 times the odds."
    )
    assert told in text(panel("patchell")) and text(HTML).count("The same counts give 27") == 1


def test_difference_that_is_printed_says_so_beside_that_of_the_rounded_shares():
    told = "Difference, as printed69.3% − 72.7% gives 3.4: these shares are rounded3.5 of 100 fewer"
    assert told in text(panel("scorad"))
    assert 'class="interval margin-trial as-printed"' in panel("scorad")


def test_legend_of_an_outcome_holds_the_signs_in_use_and_no_others():
    scorad, patchell, sorensen = (panel(id) for id in ("scorad", "patchell", "sorensen"))
    assert "worked out from the sharesas printed" in text(scorad)
    assert "it happened" not in scorad and "95% interval" not in scorad
    assert patchell.count("it did not") == 3 and patchell.count(">as printed<") == 1
    assert ">as printed<" not in sorensen and "worked out from the counts" in sorensen


def test_printed_ratio_of_sc24_stands_beside_ours_turned_round():
    found = text(panel("sc24"))
    assert "“Risk ratio”, as printed1.331.14 to 1.55" in found
    assert "Those without it, turned round99 of 115 ÷ 74 of 1141.331.14 to 1.55" in found


def test_interval_of_the_number_needed_passes_infinity():
    said = words.needed(trial("sorensen").outcomes[0])
    assert said.interval == (
        "from 1 more in 2.6 through infinity, which is no difference, to 1 fewer in 19"
    )


def test_margin_is_drawn_to_scale_and_the_interval_reaches_past_it():
    drawn = panel("scorad")
    zone = float(re.search(r'<rect class="too-far" width="([\d.]+)%"', drawn)[1])
    start = float(re.search(r'<line class="span open" x1="([\d.]+)%" x2="100%"', drawn)[1])
    assert (zone, start) == (pytest.approx(NEAR.at(-11)), pytest.approx(NEAR.at(-11.5)))
    assert start < zone and "margin: 11 fewer" in drawn
    assert HTML.count('class="too-far"') == 1


def test_all_differences_fit_on_their_axis():
    for _, each in OUTCOMES:
        if each.effects:
            found = each.effects.difference
            assert WIDE.low < 100 * found.low < 100 * found.high < WIDE.high


def test_every_link_quotes_its_passport_and_every_passport_is_linked():
    links = LINK.findall(HTML)
    wrong = [one for one in links if not quotes(one[1], evidence.statistic(one[0]))]
    unlinked = set(TrialExplorer().statistics) - {id for id, _ in links}
    assert wrong == []
    assert unlinked == {"scorad-difference"}  # its words are worked on: "3.5 of 100 fewer"


def test_no_figure_on_survival_and_no_dose():
    assert not any(evidence.statistic(id).is_survival for id in TrialExplorer().statistics)
    assert re.search(r"\d ?(Gy|mg)\b", HTML) is None


def test_sources_are_known_and_each_is_named_once():
    keys = TrialExplorer().references
    assert len(set(keys)) == len(keys)
    assert {evidence.statistic(id).source for id in TrialExplorer().statistics} <= set(keys)


def test_sentence_is_of_the_chosen_outcome():
    assert repr(TrialExplorer(outcomes={"patchell": "regained"})) == (
        "Read the trial, Patchell 2005: Surgery, then radiotherapy: 44 of 100 more walked again. "
        "10 to 66 more fit the data."
    )


def test_outcomes_that_are_not_named_stay_as_they_are():
    explorer = TrialExplorer(trial="sorensen", outcomes={"sorensen": "later"})
    assert explorer.outcomes["sorensen"] == "later" and explorer.outcomes["patchell"] == "walking"
    assert 'name="outcome-sorensen" value="later" checked' in explorer._html


@pytest.mark.parametrize(
    ("traits", "message"),
    [
        ({"trial": "cafe"}, "trial: got 'cafe'; expected one of patchell"),
        ({"outcomes": {"cafe": "pain"}}, "outcomes: got 'cafe'; expected one of patchell"),
        ({"outcomes": {"sc24": "pain"}}, r"outcomes\['sc24'\]: got 'pain'; expected one of relief"),
    ],
)
def test_bad_traits_are_named(traits, message):
    with pytest.raises(TraitError, match=message):
        TrialExplorer(**traits)


def test_table_holds_every_outcome_and_can_be_saved():
    table = HTML[HTML.index("<table") : HTML.index("</table>")]
    assert table.count('<th scope="row">') == len(OUTCOMES)
    assert 'download="trials.csv"' in HTML


def test_weight_of_the_markup():
    assert len(shorter(HTML).encode()) < 50_000  # as it is published
