"""What a result means, on a published page: choose, set one's own chance, in every edition."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages.early import chosen_early

FIGURE = "figure.test-result"
SMALL = ("heading-order", "landmark-unique")  # the small page has no headings of its own


@pytest.fixture(scope="module")
def page_file(published):
    return published("from explainer import TestResult\nx = TestResult()\nx")


@pytest.fixture(scope="module")
def linked_file(published):
    return published(
        "from explainer import TestResult\none, other = TestResult(), TestResult(own=20)\n"
        "link = jslink((one, 'test'), (other, 'test'))\none",
        "other",
    )


def choose(figure, name: str, value: str) -> None:
    figure.locator(f'[name={name}][value="{value}"]').filter(visible=True).check()


def seen(figure) -> str:
    """Return the words of the one result that is to be seen."""
    (words,) = figure.locator(".stage .words").filter(visible=True).all()
    assert figure.locator(".thousand g[data-for-before]").filter(visible=True).count() == 1
    return " ".join(words.inner_text().split())


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_every_question_shows_its_own_result(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    for test, before, told in (
        ("mri-compression", "whole-spine-mri", "After a yes 56 of 84 with it (66%)"),
        ("ct-vertebra", "vertebra-cancer", "After a no 106 of 786 with it all the same (14%)"),
        ("mri-spot", "spot-seen", "793 found 104 missed"),
        ("mri-bone", "breast-new", "33 of 77 with it (42%)"),
        ("mri-compression-review", "suspected", "316 to 668 found 50 to 402 missed"),
    ):
        choose(figure, "test", test)
        choose(figure, "before", before)
        assert told in seen(figure)


def test_chances_of_other_units_are_out_of_reach(visit, page_file):
    figure = visit(page_file, javascript=False).page.locator(FIGURE)
    choose(figure, "test", "ct-vertebra")
    offered = figure.locator("[name=before]").filter(visible=True)
    assert offered.evaluate_all("(all) => all.map((one) => one.value)") == [
        "vertebra-cancer",
        "vertebra-lung",
        "own",
    ]
    assert "Chances per person are not offered" in figure.inner_text()
    assert figure.locator("[value=own]").filter(visible=True).is_disabled()
    assert "Your own chance needs JavaScript" in figure.inner_text()


def test_a_test_used_twice_is_named_for_its_own_pair_only(visit, page_file):
    figure = visit(page_file, javascript=False).page.locator(FIGURE)
    circle = figure.get_by_text("the sum uses it twice").filter(visible=True)
    for test, before, told in (("petct-spot", "spot-seen", 1), ("petct-spot", "spot-any", 0),
                               ("mri-spot", "spot-seen", 0), ("mri-compression", "suspected", 1),
                               ("xray-compression", "suspected", 0)):  # fmt: skip
        choose(figure, "test", test)
        choose(figure, "before", before)
        expect(circle).to_have_count(told)


def test_own_chance_is_worked_out_announced_and_left_with_its_question(visit, page_file):
    opened = visit(page_file).settle()
    figure = opened.page.locator(FIGURE)
    choose(figure, "test", "mri-compression")
    choose(figure, "before", "own")
    assert "After a yes 93 of 120 with it (78%)" in seen(figure)
    slider = figure.locator("[type=range]").filter(visible=True)
    slider.fill("50")
    expect(figure).to_have_attribute("data-own", "50")
    assert "After a yes 465 of 480 with it (96.9%)" in seen(figure)
    expect(figure.get_by_role("status")).to_contain_text("Of 1,000 people: After a yes 465 of 480")
    slider.press("ArrowRight")
    expect(figure).to_have_attribute("data-own", "50.1")
    expect(slider).to_have_attribute("aria-valuetext", "50.1 per cent")
    choose(figure, "test", "ct-vertebra")  # another unit: it starts at a chance of its own
    expect(figure).to_have_attribute("data-before", "vertebra-cancer")
    assert "After a no 106 of 786" in seen(figure)
    status = figure.get_by_role("status")
    expect(status).to_contain_text("CT: Does this vertebra hold a metastasis? Before: 31.5%, vert")
    choose(figure, "before", "own")
    expect(status).to_contain_text("Before: your own, 50.1%. Of 1,000 vertebrae: After a yes")
    assert "with a metastasis" in seen(figure)
    assert figure.locator(".stage g[data-own]").get_attribute("class") == "vertebrae"
    assert (opened.requests, opened.files, opened.errors, opened.violations) == ([], [], [], [])


def test_another_question_takes_its_first_chance_in_linked_ones_too(visit, linked_file):
    page = visit(linked_file).settle().page
    one, other = page.locator(FIGURE).all()
    choose(one, "test", "mri-spot")
    for figure in (one, other):
        expect(figure).to_have_attribute("data-test", "mri-spot")
        expect(figure).to_have_attribute("data-before", "spot-any")
        assert "533 found" in seen(figure)


@pytest.mark.parametrize(
    ("radios", "told"),
    [
        (["[value=lung-new]"], "155 found"),
        # Another question, with a chance of the first one changed on the way.
        (["[value=lung-new]", "[value=ct-vertebra]", "[value=vertebra-lung]"], "77 found"),
        (["[value=mri-spot]"], "533 found"),
    ],
)
def test_what_was_chosen_before_the_script_ran_stays(visit, page_file, radios, told):
    figure = visit(chosen_early(page_file, radios)).settle().page.locator(FIGURE)
    assert told in seen(figure)


def test_groups_are_single_stops_and_arrow_keys_walk(visit, page_file):
    page = visit(page_file).settle().page
    page.locator(f"{FIGURE} [name=test]").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(FIGURE).get_attribute("data-test") == "mri-compression-review"
    page.keyboard.press("End")
    assert page.locator(FIGURE).get_attribute("data-test") == "scan-bone"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name ?? ''") != "test"


def test_choice_and_result_are_on_one_screen(visit, page_file):
    figure = visit(page_file, width=1366).settle().page.locator(FIGURE)
    for test in ("mri-compression", "scan-bone"):
        choose(figure, "test", test)
        first = figure.locator(".asks").first.bounding_box()
        last = figure.locator(".words p:last-child").filter(visible=True).bounding_box()
        assert last["y"] + last["height"] - first["y"] < 600


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window(visit, page_file, width):
    opened = visit(page_file, width=width).settle().open_details()
    for test in ("mri-compression-review", "scan-bone"):
        choose(opened.page.locator(FIGURE), "test", test)
        assert opened.sideways_scroll() == 0


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, page_file, look):
    opened = visit(page_file, reduced_motion="reduce", **look).settle().open_details()
    for test in ("mri-compression", "ct-vertebra", "petct-spot"):
        choose(opened.page.locator(FIGURE), "test", test)
        assert opened.axe(FIGURE, without=SMALL) == []
    choose(opened.page.locator(FIGURE), "before", "own")
    assert opened.axe(FIGURE, without=SMALL) == []


def test_paper_has_the_chosen_result_and_every_other_in_the_table(visit, page_file):
    opened = visit(page_file).settle()
    figure = opened.page.locator(FIGURE)
    choose(figure, "test", "xray-compression")
    opened.page.emulate_media(media="print")
    assert "318 found 400 missed" in seen(figure)
    words = opened.paper()
    for told in ("After a no 400 of 675", "X-ray and nerve signs", "is an emergency"):
        assert told in words, told
    assert len(re.findall(r"\bBone scan\b", words)) >= 3  # a row for each chance
