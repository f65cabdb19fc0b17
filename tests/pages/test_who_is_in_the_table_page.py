"""The people of the table on a published page: without script, on phone and paper, in the dark."""

import pytest

from explainer.exhibits.who_is_in_the_table_counts import CHARTS

WHO = "figure.who-is-in-the-table"
SMALL = ("heading-order",)  # the small page has no headings between its title and the exhibit
LONGEST_WORDS = (
    "(svg) => { const box = svg.getBoundingClientRect(); return [...svg.querySelectorAll('text')]"
    ".filter((one) => { const it = one.getBoundingClientRect();"
    " return it.left < box.left - 1 || it.right > box.right + 1; })"
    ".map((one) => one.textContent); }"
)
OVERLAPS = (
    "(svg) => { const box = (one) => one.getBoundingClientRect();"
    " const squares = [...svg.querySelectorAll('[data-part*=listed] path')].map(box);"
    " return [...svg.querySelectorAll('text')].filter((text) => { const it = box(text);"
    " return squares.some((one) => it.left < one.right && one.left < it.right &&"
    " it.top + it.height / 4 < one.bottom && one.top < it.bottom - it.height / 4); })"
    ".map((text) => text.textContent); }"
)
LOOKS = "(one) => { const s = getComputedStyle(one); return [s.fill, s.stroke]; }"


@pytest.fixture(scope="module")
def page(published):
    return published("from explainer import WhoIsInTheTable\nwho = WhoIsInTheTable()\nwho")


def places(figure) -> list[tuple[int, int]]:
    """Return where the charts begin, from left and from above, rounded."""
    boxes = figure.locator(".panel").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map((r) => [r.left, r.top])"
    )
    return [(round(left), round(top)) for left, top in boxes]


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_all_charts_stand_with_and_without_script(visit, page, javascript):
    figure = visit(page, javascript=javascript).page.locator(WHO)
    charts = figure.locator(".chart").filter(visible=True)
    assert charts.count() == len(CHARTS)
    assert figure.locator(".absent").is_visible()


@pytest.mark.parametrize(("width", "columns"), [(320, 1), (375, 1), (820, 2), (1280, 3)])
def test_charts_stand_side_by_side_where_there_is_room(visit, page, width, columns):
    opened = visit(page, width=width, reduced_motion="reduce").settle().open_details()
    assert opened.sideways_scroll() == 0
    found = places(opened.page.locator(WHO))
    assert len({left for left, _ in found}) == columns
    assert len(set(found)) == len(CHARTS)


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_words_of_a_chart_stay_inside_and_off_the_squares(visit, page, width):
    figure = visit(page, width=width).page.locator(WHO)
    for chart in figure.locator(".chart").all():
        assert chart.evaluate(LONGEST_WORDS) == []
        assert chart.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("look", [{}, {"dark": True}, {"forced_colors": "active"}], ids=str)
def test_hollow_is_hollow_and_filled_is_filled(visit, page, look):
    figure = visit(page, **look).page.locator(WHO)
    filled = figure.locator("[data-part~=listed] path").evaluate_all(f"(all) => all.map({LOOKS})")
    hollow = figure.locator("[data-part~=unlisted] path").evaluate_all(f"(all) => all.map({LOOKS})")
    assert filled and all(fill != "none" for fill, _ in filled)
    assert hollow and all(fill == "none" and stroke != "none" for fill, stroke in hollow)


def test_the_large_primaries_have_their_colours(visit, page):
    figure = visit(page).page.locator(WHO)
    fills = {
        figure.locator(f'[data-part="listed {id}"] path').evaluate(LOOKS)[0]
        for id in ("prostate", "kidney", "lung", "breast")
    }
    assert len(fills) == 4


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing_and_nothing_is_asked_for(visit_cleanly, page, look):
    opened = visit_cleanly(page, **look).open_details()
    assert opened.axe(WHO, without=SMALL) == []


def test_paper_has_charts_and_table(visit, page):
    words = visit(page).settle().paper()
    for said in (
        "Where did the cancer start?",
        "Who is not in it",
        "one person with none listed",
        "Primary: Soft tissue sarcoma",
        "Vertebrae with a lesion: 11 to 16",
    ):
        assert said in words
