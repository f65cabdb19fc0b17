"""The forest plot on a published page: what is ticked is pooled at once, as Python would."""

import re

import pytest
from playwright.sync_api import Locator, expect

from explainer.epidemiology.studies import at_start, left_out, prepared, studies
from explainer.exhibits.primary_studies import PrimaryStudies
from tests.pages.forests import CELLS as CELLS  # for page_file
from tests.pages.forests import (
    FIGURE,
    box,
    choose,
    forest,
    from_python,
    plain,
    result_words,
)


@pytest.fixture
def figure(visited) -> Locator:
    return visited.page.locator(FIGURE).first


def test_choosing_a_primary_shows_its_forest_alone(figure):
    choose(figure, "primary", "prostate")
    expect(forest(figure)).to_have_count(1)
    expect(forest(figure)).to_have_attribute("data-primary", "prostate")
    assert result_words(figure) == from_python("prostate")
    expect(figure.get_by_role("status")).to_contain_text("Pooled share of prostate cancer: ")


def test_taking_studies_out_gives_what_python_gives(figure):
    choose(figure, "primary", "lung")
    out = list(at_start())
    for study in ("germany", "korea", "china", "netherlands"):
        box(figure, study).uncheck()
        out.append(study)
        assert result_words(figure) == from_python("lung", out)
    expect(forest(figure)).to_have_attribute("data-in", "0")
    expect(forest(figure).locator(".words")).to_contain_text("No study of lung cancer is in")


def test_two_studies_are_not_pooled(figure):
    choose(figure, "primary", "kidney")
    pooled = forest(figure).locator(".result :is(svg, dl)").filter(visible=True)
    expect(pooled).to_have_count(3)
    box(figure, "germany").uncheck()
    expect(pooled).to_have_count(0)
    expect(forest(figure).locator(".words")).to_have_text(
        re.compile("Two studies of kidney cancer: look at both")
    )
    expect(figure.get_by_role("status")).to_contain_text("Two are too few to pool.")
    line = "(row) => getComputedStyle(row, '::before').display"
    assert forest(figure).locator("li").first.evaluate(line) == "none"
    box(figure, "germany").check()
    expect(pooled).to_have_count(3)


def test_several_kinds_of_studies_are_warned_of_once_they_are_mixed(figure):
    choose(figure, "primary", "lung")
    warning, status = forest(figure).locator("[data-v=mixed]"), figure.get_by_role("status")
    expect(warning).to_be_hidden()
    box(figure, "denmark").check()
    expect(warning).to_contain_text("This mixes people with spinal metastases and people with cord")
    expect(status).to_contain_text("It answers no single question")
    box(figure, "united-kingdom").check()
    expect(status).not_to_contain_text("It answers no single question")
    for study in ("denmark", "united-kingdom"):
        box(figure, study).uncheck()
    expect(warning).to_be_hidden()


@pytest.mark.parametrize("method", ["PM", "REML", "DL"])
@pytest.mark.parametrize("interval", ["HK", "Wald"])
def test_way_of_pooling_gives_what_python_gives(figure, method, interval):
    figure.locator("summary", has_text="How it is pooled").click()
    choose(figure, "method", method)
    choose(figure, "interval", interval)
    for id in ("breast", "lung", "kidney", "liver"):
        choose(figure, "primary", id)
        assert result_words(figure) == from_python(id, method=method, interval=interval)


def test_status_says_what_changed_and_can_be_seen(figure):
    status = figure.get_by_role("status")
    expect(status).to_be_visible()
    choose(figure, "primary", "lung")
    box(figure, "korea").uncheck()
    expect(status).to_have_text(
        re.compile(
            r"^Without South Korea the pooled share of lung cancer (rises|falls) from [\d.]+% to "
            r"[\d.]+%\. 95% prediction interval: [\d.]+ to [\d.]+% \(before: [\d.]+ to [\d.]+%\)\.$"
        )
    )
    numbers = re.findall(r"[\d.]+%", status.text_content())
    box(figure, "korea").check()
    expect(status).to_contain_text("With South Korea the pooled share of lung cancer")
    expect(status).to_contain_text(f"from {numbers[1]} to {numbers[0]}")
    figure.locator("summary", has_text="How it is pooled").click()
    choose(figure, "method", "DL")
    expect(status).to_contain_text("With DerSimonian-Laird the pooled share")
    expect(status).to_contain_text("Tau squared is")
    choose(figure, "interval", "Wald")
    expect(status).to_contain_text("With Wald the pooled share of lung cancer stays at")
    expect(status).to_contain_text("The interval of the pooled share is")


def test_study_with_the_same_patients_takes_the_other_out(figure):
    choose(figure, "primary", "lung")
    box(figure, "china-481").check()
    expect(box(figure, "china")).not_to_be_checked()
    expect(figure.get_by_role("status")).to_contain_text(
        "China is out now, because it has the same patients. With China (first report)"
    )
    swapped = [id for id in (*at_start(), "china") if id != "china-481"]
    assert list(left_out(swapped)) == sorted(swapped, key=[s.id for s in studies()].index)
    assert result_words(figure) == from_python("lung", swapped)
    box(figure, "china").check()
    expect(box(figure, "china-481")).not_to_be_checked()
    assert result_words(figure) == from_python("lung")


def test_study_that_is_out_is_hollow_and_named_so(figure):
    point = forest(figure).locator("li", has=figure.page.locator('[value="korea"]'))
    fill = "(row) => getComputedStyle(row.querySelector('.point')).fill"
    said = "(row) => getComputedStyle(row.querySelector('label small'), '::after').visibility"
    before = point.evaluate(fill)
    assert point.evaluate(said) == "hidden"
    box(figure, "korea").uncheck()
    assert point.evaluate(fill) != before
    assert point.evaluate(said) == "visible"


def test_prepared_sets_put_in_what_they_say(figure):
    choose(figure, "primary", "prostate")
    buttons = figure.locator("[data-leaves]")
    for index, (name, out) in reversed(list(enumerate(prepared().items()))):
        buttons.nth(index).click()
        expect(buttons.nth(index)).to_have_attribute("aria-pressed", "true")
        expect(figure.locator('[aria-pressed="true"]')).to_have_count(1)
        assert result_words(figure) == from_python("prostate", out), name
    box(figure, "korea").uncheck()
    expect(figure.locator('[aria-pressed="true"]')).to_have_count(0)


def test_what_is_in_is_the_same_for_every_primary_and_in_the_table(figure):
    box(figure, "korea").uncheck()
    choose(figure, "primary", "liver")
    expect(box(figure, "korea")).not_to_be_checked()
    expect(forest(figure)).to_have_attribute("data-in", "1")
    expect(forest(figure).locator(".words")).to_contain_text("Netherlands and partners found 0.9%")
    expect(figure.locator('tr[data-study="korea"] td').nth(3)).to_have_text("out")
    expect(figure.locator('tr[data-study="china"] td').nth(3)).to_have_text("in")


def test_leave_one_out_follows_the_studies(figure):
    choose(figure, "primary", "breast")
    box(figure, "china").uncheck()
    forest(figure).locator("summary").click()
    rows = forest(figure).locator("details li")
    expect(rows).to_have_count(4)
    expect(forest(figure).locator("summary")).to_be_visible()
    exhibit = PrimaryStudies(left_out=[*at_start(), "china"])
    part = exhibit._repr_html_().split('data-for-primary="breast"')[1].split("</section>")[0]
    expected = plain(re.sub(r"<[^>]+>", "", part.split("</summary>")[1]))
    shown = forest(figure).locator(".details-body").text_content()
    assert plain(shown) == expected
    # Three stay: without one of them two would be left, too few to pool.
    for study in ("korea", "netherlands"):
        box(figure, study).uncheck()
    expect(forest(figure).locator("summary")).to_be_hidden()
    box(figure, "korea").check()
    expect(rows).to_have_count(4)


def test_diamond_and_band_move_with_the_result(figure):
    shapes = forest(figure).locator(".result path")
    before = shapes.evaluate_all("(all) => all.map((one) => one.getAttribute('d'))")
    box(figure, "china").uncheck()
    after = shapes.evaluate_all("(all) => all.map((one) => one.getAttribute('d'))")
    assert len(before) == 2 and all(one != other for one, other in zip(before, after, strict=True))


def test_status_of_an_exhibit_that_follows_another_is_empty(visited):
    first, second = (visited.page.locator(FIGURE).nth(index) for index in (0, 1))
    box(first, "germany").uncheck()
    choose(second, "primary", "kidney")
    expect(first.get_by_role("status")).to_be_empty()
    expect(second.get_by_role("status")).to_contain_text("kidney cancer")


def test_linked_exhibits_show_the_same_primary(visited):
    first, second = (visited.page.locator(FIGURE).nth(index) for index in (0, 1))
    choose(second, "primary", "kidney")
    for figure in (first, second):
        expect(forest(figure)).to_have_attribute("data-primary", "kidney")
    box(first, "germany").uncheck()
    expect(box(second, "germany")).to_be_checked()


def test_studies_set_from_python_are_out_on_the_page(visited):
    second = visited.page.locator(FIGURE).nth(1)
    expect(box(second, "china")).not_to_be_checked()
    assert result_words(second) == from_python("breast", [*at_start(), "china"])
    expect(visited.page.locator(FIGURE).first.locator('[value="china"]').first).to_be_checked()
