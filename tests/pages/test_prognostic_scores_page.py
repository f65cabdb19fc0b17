"""The prognostic scores on a published page, in every edition."""

import pytest
from playwright.sync_api import expect

FIGURE = "figure.prognostic-scores"
SMALL = ("heading-order", "landmark-unique")  # the small page has no headings of its own
FRAMED = """(all) => all.filter((one) => getComputedStyle(one).outlineWidth === "3px")
  .map((one) => one.dataset.total)"""


@pytest.fixture(scope="module")
def page_file(published):
    return published("from explainer import PrognosticScores\nx = PrognosticScores()\nx")


def choose(figure, name: str, value: str) -> None:
    figure.locator(f'input[name="{name}"][value="{value}"]').check()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_chosen_patient_is_marked_on_every_scale(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    for patient, totals in (("lung-more", (2, 10, 0)), ("breast-one", (15, 2, 4))):
        choose(figure, "patient", patient)
        framed = figure.locator("[data-total]").evaluate_all(FRAMED)
        names = ("tokuhashi", "tomita", "bauer")
        assert framed == [f"{name}-{total}" for name, total in zip(names, totals, strict=True)]
        (table,) = figure.locator(".items").filter(visible=True).all()
        assert table.get_attribute("data-for-patient") == patient


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_turning_puts_the_favourable_end_of_every_scale_to_the_right(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    two, ten = (figure.locator(f'[data-total="tomita-{total}"]') for total in (2, 10))
    assert two.bounding_box()["x"] < ten.bounding_box()["x"]
    choose(figure, "scales", "turned")
    assert two.bounding_box()["x"] > ten.bounding_box()["x"]
    zero, four = (figure.locator(f'[data-total="bauer-{total}"]') for total in (0, 4))
    assert zero.bounding_box()["x"] < four.bounding_box()["x"]


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_error_is_explained_only_to_who_marks_a_row(visit, page_file, javascript):
    figure = visit(page_file, javascript=javascript).page.locator(FIGURE)
    after = figure.locator(".after p")
    assert after.filter(visible=True).count() == 0
    choose(figure, "spot-sins-page", "collapse")
    expect(after.filter(visible=True)).to_have_text(["In this the table agrees with the one that "
        "we use. Add up the points, and compare with the total."])  # fmt: skip
    choose(figure, "spot-sins-page", "pain")
    expect(after.filter(visible=True)).to_contain_text(["Pain is the row"])


def test_every_table_offers_the_same_two_last_answers(visit, page_file):
    figure = visit(page_file).settle().open_details().page.locator(FIGURE)
    for version in figure.locator(".version").all():
        *_, missing, several = version.locator("label").all_text_contents()
        assert (missing, several) == ("A row is missing", "More than one row is wrong")


def test_survival_waits_for_the_choice_also_on_paper(visit, page_file):
    opened = visit(page_file).settle()
    choice = opened.page.locator(f"{FIGURE} .by-choice")
    assert "6 months" not in opened.paper()
    choice.locator("summary").click()
    expect(choice.get_by_text("Nobody can read their own time here.")).to_be_visible()
    assert "6 months or more" in opened.paper()


def test_changes_are_announced_once(visit, page_file):
    opened = visit(page_file).settle()
    figure = opened.page.locator(FIGURE)
    status = figure.get_by_role("status")
    choose(figure, "patient", "lung-one")
    expect(status).to_contain_text("Tokuhashi (revised) 9, Tomita 5, Bauer (modified) 2")
    choose(figure, "spot-tomita-review", "primary")
    expect(status).to_contain_text("Found. Growth is the row")
    assert (opened.requests, opened.files, opened.errors, opened.violations) == ([], [], [], [])


def test_arrow_keys_choose_patients_but_only_weigh_rows(visit, page_file):
    page = visit(page_file).settle().page
    figure = page.locator(FIGURE)
    figure.locator("input[name=patient]").first.focus()
    page.keyboard.press("ArrowRight")
    expect(figure).to_have_attribute("data-patient", "breast-one")
    figure.locator("input[name=spot-sins-page]").first.focus()
    page.keyboard.press("ArrowDown")
    assert figure.locator(".after p").filter(visible=True).count() == 0
    page.keyboard.press("Space")
    assert figure.locator(".after .found").filter(visible=True).count() == 1


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window(visit, page_file, width):
    assert visit(page_file, width=width).settle().open_details().sideways_scroll() == 0


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, page_file, look):
    opened = visit(page_file, reduced_motion="reduce", **look).settle().open_details()
    figure = opened.page.locator(FIGURE)
    choose(figure, "spot-sins-page", "pain")
    choose(figure, "spot-tomita-review", "bone")
    assert opened.axe(FIGURE, without=SMALL) == []


def test_paper_has_every_patient_and_every_explanation(visit, page_file):
    opened = visit(page_file).settle()
    choose(opened.page.locator(FIGURE), "patient", "kidney-organs")
    words = opened.paper()
    for told in (
        "Lung, several places. A man with lung cancer in several bones and in the liver. "
        "Tokuhashi (revised) 2, Tomita 10, Bauer (modified) 0",
        "Drawn: the totals of the patient “Kidney, lungs as well”",
        "Pain is the row",
        "A row is missing:",
    ):
        assert told in words, told
