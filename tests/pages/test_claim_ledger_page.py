"""The claim ledger on a published page: judge first, then the evidence answers."""

import pytest
from playwright.sync_api import Locator, expect

from explainer.epidemiology.claims import VERDICTS, claim, claims
from tests.pages.colours import contrast, painted
from tests.pages.early import chosen_early

BARE = ("heading-order",)  # a small page has no heading between its title and an exhibit's
ALL = [one.id for one in claims()]
FOUR = ["c", "d", "e", "h"]


@pytest.fixture(scope="module")
def ledger_page(published):
    """All nine claims, and two of them again in a ledger of their own."""
    cell = "from explainer import ClaimLedger"
    return published(cell, "ClaimLedger()", "ClaimLedger('d', 'e')")


@pytest.fixture(scope="module")
def linked_page(published):
    """Two ledgers with one trait between them; the second speaks of the same claims."""
    return published(
        "from explainer import ClaimLedger",
        "first, second = ClaimLedger('d', 'e'), ClaimLedger('d', 'e', verdicts={'e': 'partly'})",
        "jslink((first, 'verdicts'), (second, 'verdicts'))",
        "first",
        "second",
    )


@pytest.fixture
def opened(visit_cleanly, ledger_page):
    return visit_cleanly(ledger_page)


def ledger(opened, number: int = 0) -> Locator:
    return opened.page.locator("figure.claim-ledger").nth(number)


def item(figure: Locator, letter: str) -> Locator:
    return figure.locator(f'[data-claim="{letter}"]')


def judge(figure: Locator, letter: str, verdict: str) -> None:
    item(figure, letter).locator(f'input[value="{verdict}"]').check()


def judge_all(figure: Locator) -> None:
    """Give all four verdicts, each to some claims."""
    for number, one in enumerate(figure.locator("[data-claim]").all()):
        one.get_by_role("radio").nth(number % len(VERDICTS)).check()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_evidence_answers_only_the_claim_that_was_judged(visit, ledger_page, javascript):
    figure = ledger(visit(ledger_page, javascript=javascript))
    answers = figure.locator(".answer").filter(visible=True)
    expect(answers).to_have_count(0)
    for number, letter in enumerate(FOUR, start=1):
        for verdict in VERDICTS:
            judge(figure, letter, verdict)
            said = item(figure, letter).locator(".verdict p").filter(visible=True)
            agreed = verdict == claim(letter).verdict
            yours = "You and the evidence agree." if agreed else f"You said {verdict}."
            theirs = f"The evidence says {claim(letter).verdict}."
            assert said.all_inner_texts() == [yours, theirs]
        expect(answers).to_have_count(number)
    other = figure.page.locator("figure.claim-ledger").nth(1)
    expect(other.locator(".answer").filter(visible=True)).to_have_count(0)


def test_ledger_says_the_verdict_of_the_evidence_once(opened):
    figure = ledger(opened)
    figure.get_by_role("status").evaluate(
        """(status) => { window.said = []; new MutationObserver((changes) => {
          for (const change of changes) window.said.push(change.target.textContent);
        }).observe(status, { childList: true, characterData: true, subtree: true }); }"""
    )
    judge(figure, "d", "partly")
    expect(figure).to_have_attribute("data-verdicts", "d-partly")
    judge(figure, "e", "supported")
    expect(figure).to_have_attribute("data-verdicts", "d-partly e-supported")
    assert opened.page.evaluate("window.said") == [
        "Claim d: You said partly. The evidence says misleading.",
        "Claim e: You and the evidence agree. The evidence says supported.",
    ]
    expect(ledger(opened, 1)).to_have_attribute("data-verdicts", "")


def test_verdict_given_before_the_script_ran_counts(visit, ledger_page):
    """A quick reader, or a browser that remembers, is not put back."""
    early = chosen_early(ledger_page, ["[name=verdict-d][value=partly]"])
    figure = ledger(visit(early).settle())
    expect(figure).to_have_attribute("data-verdicts", "d-partly")
    expect(item(figure, "d").locator('input[value="partly"]')).to_be_checked()
    judge(figure, "e", "supported")
    expect(figure).to_have_attribute("data-verdicts", "d-partly e-supported")


def test_verdicts_follow_a_link_both_ways(visit, linked_page):
    opened = visit(linked_page).settle()
    first, second = ledger(opened), ledger(opened, 1)
    expect(second).to_have_attribute("data-verdicts", "")  # a link makes the second as the first
    judge(first, "d", "partly")
    expect(item(second, "d").locator('input[value="partly"]')).to_be_checked()
    judge(second, "d", "misleading")
    expect(item(first, "d").locator('input[value="misleading"]')).to_be_checked()
    expect(first).to_have_attribute("data-verdicts", "d-misleading")


def test_keys_walk_without_a_verdict_and_space_gives_it(opened):
    figure, keys = ledger(opened), opened.page.keyboard
    options = item(figure, "a").get_by_role("radio")
    options.first.focus()
    expect(item(figure, "a").locator(":checked")).to_have_count(0)
    steps = (("Space", 0, 0), ("ArrowDown", 1, 0), ("Space", 1, 1), ("End", 3, 1), ("Enter", 3, 3))
    for key, focused, checked in steps:
        keys.press(key)
        expect(options.nth(focused)).to_be_focused()
        expect(options.nth(checked)).to_be_checked()
    expect(item(figure, "b").locator(":checked")).to_have_count(0)
    stops = []
    for _ in range(120):
        keys.press("Tab")
        name = opened.page.evaluate("document.activeElement.name || ''")
        stops += [name] if name else []
        if name == "verdict-c":
            break
    assert stops == ["verdict-b", "verdict-c"]


def test_table_waits_until_the_reader_opens_it(opened):
    figure = ledger(opened)
    table = figure.get_by_role("table")
    expect(table).to_be_hidden()
    figure.get_by_text("All nine claims in one table").click()
    expect(table).to_be_visible()
    assert table.get_by_role("rowheader").all_inner_texts() == ALL


def test_paper_shows_everything(visit, ledger_page):
    opened = visit(ledger_page).settle()
    judge(ledger(opened), "d", "partly")
    opened.page.emulate_media(media="print")
    for part in (".answer", ".plot", ".stations", "table", ".verdict > p:last-child"):
        found = ledger(opened).locator(part)
        assert found.count() == found.filter(visible=True).count() > 0, part
    printed = opened.paper()
    assert printed.count("The evidence says") >= len(ALL)
    assert printed.count("You said") == 1
    assert "as claimed: 30 to 70%" in printed


def test_claimed_range_is_drawn_where_it_lies(opened):
    figure = ledger(opened)
    judge(figure, "d", "partly")
    plot = item(figure, "d").locator(".plot").first
    line = plot.locator("li .interval").first.bounding_box()
    # The band is drawn by a style rule: measure the label that stands at its lower end.
    label = plot.locator(".claimed span").bounding_box()
    ends = claim("d").plots[0].end
    assert label["x"] == pytest.approx(line["x"] + 30 / ends * line["width"], abs=1.5)
    ticks = plot.locator(".scale span").all()
    assert [tick.inner_text() for tick in ticks] == ["0%", "20%", "40%", "60%", "80%"]
    last = ticks[-1].bounding_box()
    middle = last["x"] + last["width"] / 2
    assert middle == pytest.approx(line["x"] + line["width"], abs=1.5)


def test_rows_of_a_plot_share_one_scale(opened):
    judge_all(ledger(opened))
    edges = """(rows) => rows.map((row) => {
      const { left, right } = row.querySelector(".interval").getBoundingClientRect();
      return [Math.round(left), Math.round(right)].join(" "); })"""
    for letter in ALL:
        rows = item(ledger(opened), letter).locator(".plot li")
        assert len(set(rows.evaluate_all(edges))) <= 1, letter


@pytest.mark.parametrize("width", [320, 375])
def test_nothing_is_wider_than_a_phone(visit, ledger_page, width):
    opened = visit(ledger_page, width=width).settle().open_details()
    assert opened.sideways_scroll() == 0
    judge_all(ledger(opened))
    assert opened.sideways_scroll() == 0
    boxes = [label.bounding_box() for label in ledger(opened).locator(".choices label").all()]
    assert min(min(box["width"], box["height"]) for box in boxes) >= 24


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_no_fault_that_axe_can_find(visit, ledger_page, width, dark):
    opened = visit(ledger_page, width=width, dark=dark, reduced_motion="reduce").settle()
    assert opened.axe("main", without=BARE) == []
    for number in (0, 1):
        judge_all(ledger(opened, number))
    assert opened.open_details().axe("main", without=BARE) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_points_and_signs_stand_out(visit, ledger_page, dark):
    opened = visit(ledger_page, dark=dark).settle()
    judge_all(ledger(opened))
    back = painted(opened.page.locator("body"), "background-color")[0]
    figure = ledger(opened)
    for name, parts in {
        "fill": figure.locator(":is(.for, .context) .point"),
        "stroke": figure.locator(".against .point, .interval .span"),
        "color": figure.locator(".verdict .sign"),
    }.items():
        found = painted(parts, name)
        assert found and min(contrast(colour, back) for colour in found) >= 3, name


def test_forced_colours_keep_the_signs(visit, ledger_page):
    opened = visit(ledger_page, forced_colors="active").settle()
    judge(ledger(opened), "d", "partly")
    sign = item(ledger(opened), "d").locator(".verdict .sign")
    fill, back = painted(sign, "fill")[0], painted(opened.page.locator("body"), "background-color")
    assert contrast(fill, back[0]) >= 4.5
