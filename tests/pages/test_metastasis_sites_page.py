"""The places of metastases on a published page: without script, by keyboard, on phone and paper."""

import pytest
from playwright.sync_api import expect

from explainer.epidemiology.primaries import primaries
from explainer.epidemiology.sites import all_counts, site_counts

SITES = "figure.metastasis-sites >> nth=0"
IDS = [one.id for one in primaries()]
# The small page has no headings between its title and the exhibits, and holds one of them twice.
SMALL = ("heading-order", "landmark-unique")
FILL = "(path) => getComputedStyle(path).fill"


@pytest.fixture(scope="module")
def places(published):
    return published(
        "from explainer import MetastasisSites\nsites = MetastasisSites()\nsites",
        "other = MetastasisSites(primary='lung')\nother",
        "link = jslink((sites, 'primary'), (other, 'primary'))",
    )


def choose(figure, id: str) -> None:
    figure.locator(f'input[value="{id}"]').check()


def shown(figure) -> list[str]:
    """Return the primaries whose blocks are seen."""
    blocks = figure.locator("div[data-for-primary]").filter(visible=True)
    return blocks.evaluate_all("(all) => all.map((one) => one.dataset.forPrimary)")


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_every_primary_shows_its_own_charts_alone(visit, places, javascript):
    figure = visit(places, javascript=javascript).page.locator(SITES)
    for id in IDS:
        choose(figure, id)
        assert shown(figure) == [id]
        charts = figure.locator("form .chart").filter(visible=True)
        drawn = [c for c in site_counts(id) if len(c.places) > 2 or c is site_counts(id)[0]]
        assert charts.count() == len(drawn)


def test_bone_has_the_colour_of_the_chosen_primary(visit, places):
    figure = visit(places).page.locator(SITES)
    inks = set()
    for id in ("breast", "lung", "prostate", "melanoma"):
        choose(figure, id)
        bone = figure.locator(f'[data-for-primary="{id}"] [data-part="bone"] path').first
        inks.add(bone.evaluate(FILL))
    assert len(inks) == 4


def test_change_is_announced_and_linked_exhibits_follow(visit, places):
    opened = visit(places, reduced_motion="reduce").settle()
    one, other = opened.page.locator("figure.metastasis-sites").all()
    choose(one, "melanoma")
    expect(one.get_by_role("status")).to_have_text(
        "Melanoma: bone is fifth of eight (at autopsy, 48.6%)."
    )
    expect(one).to_have_attribute("data-primary", "melanoma")
    expect(other).to_have_attribute("data-primary", "melanoma")
    assert shown(other) == ["melanoma"]
    faults = (opened.requests, opened.files, opened.errors, opened.violations)
    assert faults == ([], [], [], [])


def test_group_of_radios_is_one_stop_and_arrow_keys_walk(visit, places):
    page = visit(places).settle().page
    figure = page.locator(SITES)
    figure.locator('input[name="primary"]').first.focus()
    page.keyboard.press("ArrowRight")
    assert shown(figure) == ["lung"]
    page.keyboard.press("End")
    assert shown(figure) == [IDS[-1]]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name ?? ''") != "primary"


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window(visit, places, width):
    opened = visit(places, width=width, reduced_motion="reduce").settle().open_details()
    for id in IDS:
        choose(opened.page.locator(SITES), id)
        assert opened.sideways_scroll() == 0, id


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_names_and_shares_of_a_chart_do_not_touch_its_bars(visit, places, width):
    """The longest name, and a share beside a long bar, stay inside of the chart."""
    figure = visit(places, width=width).page.locator(SITES)
    for id in ("prostate", "gastrointestinal", "pancreas", "thyroid"):
        choose(figure, id)
        for chart in figure.locator("form .chart").filter(visible=True).all():
            right = chart.evaluate(
                "(svg) => Math.max(...[...svg.querySelectorAll('text')].map((one) =>"
                " one.getBoundingClientRect().right)) - svg.getBoundingClientRect().right"
            )
            gap = chart.evaluate(
                "(svg) => { const zero = svg.querySelector('.tick')?.getAttribute('x') ?? 252;"
                " return Math.min(...[...svg.querySelectorAll('text')].filter((one) =>"
                " /^\\d\\. /.test(one.textContent)).map((one) =>"
                " zero - one.getBBox().x - one.getBBox().width)); }"
            )
            assert right <= 0 and gap > 0, id


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, places, look):
    opened = visit(places, reduced_motion="reduce", **look).settle().open_details()
    for id in ("lung", "lymphoma"):
        choose(opened.page.locator(SITES), id)
        assert opened.axe("figure.metastasis-sites", without=SMALL) == []


def test_paper_has_every_primary_with_its_whole(visit, places):
    opened = visit(places).settle()
    opened.page.emulate_media(media="print")
    assert shown(opened.page.locator(SITES)) == IDS
    words = opened.paper()
    for count in all_counts():
        assert " ".join(count.asks.split()[:6]) in words, count.id
    assert "Myeloma: no source that we read ranks the places of metastases." in words
