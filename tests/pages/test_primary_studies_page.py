"""The forest plot on a published page: what is ticked is pooled at once, as Python would."""

import re

import pytest
from playwright.sync_api import Locator, expect

from explainer.epidemiology.studies import at_start, left_out, prepared, studies
from explainer.exhibits.primary_studies import PrimaryStudies

FIGURE = "figure.primary-studies"


@pytest.fixture(scope="module")
def small(published):
    return published(
        "from explainer import PrimaryStudies",
        "first = PrimaryStudies()\nfirst",
        "second = PrimaryStudies(primary='lung')\n"
        "jslink((first, 'primary'), (second, 'primary'))\nsecond",
        "second.left_out = [*second.left_out, 'china']",
    )


@pytest.fixture
def visited(visit, small):
    """The page, open and alive; afterwards it must have asked for nothing and broken nothing."""
    opened = visit(small, reduced_motion="reduce").settle()
    yield opened
    faults = (opened.requests, opened.files, opened.errors, opened.violations)
    assert faults == ([], [], [], [])


@pytest.fixture
def figure(visited) -> Locator:
    return visited.page.locator(FIGURE).first


def forest(figure: Locator) -> Locator:
    return figure.locator(".forest").filter(visible=True)


def box(figure: Locator, study: str) -> Locator:
    return forest(figure).locator(f'[name="study"][value="{study}"]')


def choose(figure: Locator, trait: str, value: str) -> None:
    figure.locator(f'label:has([name="{trait}"][value="{value}"])').click()


def plain(text: str) -> str:
    return " ".join(text.split())


def result_words(figure: Locator) -> str:
    """Return what is in, and all words and numbers of the pooled lines and the measures."""
    parts = forest(figure).locator(".in-now, .result")
    return plain(" ".join(parts.all_text_contents()))


def from_python(id: str, out=None, **how: str) -> str:
    """Return the same words from Python, for the studies that are not in ``out``."""
    out = at_start() if out is None else out
    exhibit = PrimaryStudies(primary=id, left_out=list(out), **how)
    part = exhibit._repr_html_().split(f'data-for-primary="{id}"')[1].split("</section>")[0]
    parts = re.findall(r'<p class="in-now">.*?</p>|<div class="result">.*?</dl></div>', part)
    return plain(re.sub(r"<[^>]+>", "", " ".join(parts)).replace("&lt;", "<"))


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


def test_keyboard_alone_does_everything(visited, figure):
    press = visited.page.keyboard.press
    figure.locator('[name="primary"]:checked').focus()
    press("ArrowRight")
    expect(forest(figure)).to_have_attribute("data-primary", "lung")
    press("Tab")
    expect(figure.locator("[data-leaves]").first).to_be_focused()
    for _ in range(2):
        press("Tab")
    press("Enter")
    expect(box(figure, "united-states")).to_be_checked()
    box(figure, "netherlands").focus()
    press("Space")
    expect(box(figure, "netherlands")).not_to_be_checked()
    assert result_words(figure) == from_python("lung", [*prepared()["every"], "netherlands"])
    expect(box(figure, "netherlands")).to_be_focused()


def test_box_is_described_by_what_the_study_found(figure):
    for study, words in (("korea", "26.9%"), ("istanbul", "All cancers of the respiratory system")):
        choose(figure, "primary", "lung")
        expect(box(figure, study)).to_have_accessible_description(re.compile(words))
    expect(box(figure, "istanbul")).to_have_accessible_name(re.compile(r"n\s=\s156$"))


@pytest.mark.parametrize(("width", "height"), [(1280, 700), (640, 512), (320, 640)])
def test_nothing_covers_what_has_focus(visit, small, width, height):
    opened = visit(small, width=width, height=height, reduced_motion="reduce").settle()
    figure = opened.page.locator(FIGURE).first
    box(figure, "united-kingdom").check()
    forest(figure).locator("summary").focus()
    # The middle of what has focus, or of its first line where it breaks over two.
    covered = """() => {
        const focused = document.activeElement, place = focused.getClientRects()[0];
        const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
        const top = document.elementFromPoint(x, y);
        return top && (focused.contains(top) || top.contains(focused)) ? "" : focused.outerHTML;
    }"""
    stops = 0
    while True:
        opened.page.keyboard.press("Shift+Tab")
        if not figure.evaluate("(figure) => figure.contains(document.activeElement)"):
            break
        assert opened.page.evaluate(covered) == ""
        stops += 1
    assert stops > 20


def test_status_makes_no_row_jump_on_a_phone(visit, small):
    opened = visit(small, width=320, height=640, reduced_motion="reduce").settle()
    figure = opened.page.locator(FIGURE).first
    place = box(figure, "korea")
    before = place.evaluate("(box) => box.getBoundingClientRect().top + scrollY")
    place.uncheck()
    status = figure.get_by_role("status")
    expect(status).to_contain_text("Without South Korea")
    assert place.evaluate("(box) => box.getBoundingClientRect().top + scrollY") == before


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


def test_without_a_script_primaries_work_and_the_rest_says_why_not(visit, small):
    figure = visit(small, javascript=False).page.locator(FIGURE).first
    expect(figure.get_by_text("needs JavaScript")).to_be_visible()
    for id in ("lung", "myeloma", "breast"):
        choose(figure, "primary", id)
        expect(forest(figure)).to_have_count(1)
        assert result_words(figure) == from_python(id)
    expect(box(figure, "korea")).to_be_disabled()
    expect(figure.locator('[name="method"]').first).to_be_disabled()
    expect(figure.locator("[data-leaves]").first).to_be_disabled()


@pytest.mark.parametrize("width", [320, 375])
def test_phone_needs_no_sideways_scroll(visit, small, width):
    opened = visit(small, width=width).settle()
    figure = opened.page.locator(FIGURE).first
    for id in ("lung", "liver"):
        choose(figure, "primary", id)
        assert opened.sideways_scroll() == 0
    opened.open_details()
    assert opened.sideways_scroll() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(visit, small, dark):
    opened = visit(small, dark=dark, reduced_motion="reduce").settle()
    opened.open_details()
    # The small page has no heading between its title and the figure's own.
    assert opened.axe(FIGURE, without=["heading-order"]) == []


def test_paper_shows_every_primary_with_the_studies_that_are_in(visited, figure):
    box(figure, "korea").uncheck()
    printed = visited.paper()
    for id in ("breast", "prostate", "melanoma"):
        pooled = PrimaryStudies(primary=id, left_out=[*at_start(), "korea"])
        part = from_python(id, pooled.left_out)
        sentence = re.search(r"Pooled share of [^()]*\([^)]+\)\.|Two studies of .*? pool\.", part)[
            0
        ]
        assert sentence in printed
    assert "Not in what we read of:" in printed
