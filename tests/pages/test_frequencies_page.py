"""Natural frequencies on a published page: two directions, and whose thousand people these are."""

import pytest
from playwright.sync_api import expect

from explainer.epidemiology.populations import populations
from explainer.epidemiology.primaries import primaries

TWO, PEOPLE = "figure.two-directions >> nth=0", "figure.denominators"
IDS = [one.id for one in primaries()]
POPULATIONS = [one.id for one in populations()]
# The small page has no headings between its title and the exhibits, and holds one of them twice.
SMALL = ("heading-order", "landmark-unique")
BOX = """(element) => {
  const box = element.getBoundingClientRect();
  return [box.x, box.y + scrollY, box.width, box.height].map(Math.round);
}"""
# A row of people is a line without height, so a box of no area may be seen all the same.
LAYERS = """(all) => all.filter((one) => one.getClientRects().length)
  .map((one) => one.className.baseVal)"""


@pytest.fixture(scope="module")
def frequencies(published):
    return published(
        "from explainer import Denominators, TwoDirections\ntwo = TwoDirections()\ntwo",
        "other = TwoDirections(primary='lung')\nother",
        "link = jslink((two, 'primary'), (other, 'primary'))",
        "people = Denominators()\npeople",
    )


@pytest.fixture
def visited(visit, frequencies):
    opened = visit(frequencies, reduced_motion="reduce").settle()
    yield opened
    faults = (opened.requests, opened.files, opened.errors, opened.violations)
    assert faults == ([], [], [], [])


def choose(figure, trait: str, value: str) -> None:
    figure.locator(f'input[name="{trait}"][value="{value}"]').check()


def shown(figure, trait: str) -> list[str]:
    """Return the values whose blocks of words are seen."""
    blocks = figure.locator(f"div[data-for-{trait}]").filter(visible=True)
    return blocks.evaluate_all(f"(all) => all.map((one) => one.getAttribute('data-for-{trait}'))")


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_every_choice_shows_its_own_block_alone(visit, frequencies, javascript):
    page = visit(frequencies, javascript=javascript).page
    two, people = page.locator(TWO), page.locator(PEOPLE)
    for id in IDS:
        choose(two, "primary", id)
        assert shown(two, "primary") == [id]
    for id in POPULATIONS:
        choose(people, "population", id)
        assert set(shown(people, "population")) == {id}


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_same_people_stay_in_place_and_only_their_marks_change(visit, frequencies, javascript):
    page = visit(frequencies, javascript=javascript).page
    people = page.locator(PEOPLE)
    picture = people.locator(".screen > .icons")
    places, layers = [], []
    for id in POPULATIONS:
        for outcome in ("compression", "fracture"):
            choose(people, "population", id)
            choose(people, "outcome", outcome)
            places.append(picture.locator(".m-rest").evaluate(BOX))
            layers.append(picture.locator("[class^=m-]").evaluate_all(LAYERS))
    assert len(set(map(tuple, places))) == 1
    assert layers == [
        ["m-rest", "m-full", "m-tile", "m-ghost-tile"],
        ["m-rest", "m-full", "m-badge", "m-ghost-badge"],
        ["m-rest", "m-full"],  # those with a pressed cord were other people
        ["m-rest", "m-full"],
        ["m-rest", "m-full", "m-tile", "m-ghost-tile"],
        ["m-rest", "m-full", "m-badge", "m-ghost-badge"],
        ["m-rest"],
        ["m-rest"],
    ]


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_people_counted_elsewhere_have_a_picture_of_their_own(visit, frequencies, javascript):
    people = visit(frequencies, javascript=javascript).page.locator(PEOPLE)
    seen = {}
    for id in POPULATIONS:
        for outcome in ("compression", "fracture"):
            choose(people, "population", id)
            choose(people, "outcome", outcome)
            seen[id, outcome] = people.locator(".screen .apart").filter(visible=True).count()
    assert {choice for choice, count in seen.items() if count} == {("autopsy", "compression")}


def test_icons_are_painted_in_the_colour_of_the_primary(visited):
    two = visited.page.locator(TWO)
    inks = set()
    for id in ("breast", "lung", "prostate"):
        choose(two, "primary", id)
        picture = two.locator(f'[data-for-primary="{id}"] .icons').first
        inks.add(picture.locator(".m-full").evaluate("(mark) => getComputedStyle(mark).fill"))
        assert len(picture.screenshot()) > 3000  # a picture without people is a plain area
    assert len(inks) == 3


def test_change_is_announced_once_with_the_numbers(visited):
    two, people = visited.page.locator(TWO), visited.page.locator(PEOPLE)
    choose(two, "primary", "prostate")
    expect(two.get_by_role("status")).to_have_text(
        "Of 1,000: about 188 [18.8%] had prostate cancer. Of 1,000: about 470 [47%] had something "
        "in the spine that showed on the scan. Only counted in people who had a bone scan."
    )
    expect(two).to_have_attribute("data-primary", "prostate")
    choose(people, "population", "autopsy")
    expect(people.get_by_role("status")).to_have_text(
        "People who died of cancer: About 360 [36%] had metastases in the spine."
    )
    choose(people, "outcome", "fracture")
    expect(people.get_by_role("status")).to_contain_text("A broken vertebra: No source")


def test_linked_exhibits_show_the_same_primary(visited):
    one, other = visited.page.locator("figure.two-directions").all()
    choose(one, "primary", "kidney")
    expect(other).to_have_attribute("data-primary", "kidney")
    assert shown(other, "primary") == ["kidney"]
    choose(other, "primary", "liver")
    assert shown(one, "primary") == ["liver"]


def test_group_of_radios_is_one_stop_and_arrow_keys_walk(visited):
    two = visited.page.locator(TWO)
    two.locator('input[name="primary"]').first.focus()
    visited.page.keyboard.press("ArrowRight")
    assert shown(two, "primary") == ["lung"]
    visited.page.keyboard.press("End")
    assert shown(two, "primary") == [IDS[-1]]
    visited.page.keyboard.press("Tab")
    assert visited.page.evaluate("document.activeElement.name ?? ''") != "primary"


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window(visit, frequencies, width):
    opened = visit(frequencies, width=width, reduced_motion="reduce").settle().open_details()
    for id in IDS:
        choose(opened.page.locator(TWO), "primary", id)
        assert opened.sideways_scroll() == 0, id
    for id in POPULATIONS:
        choose(opened.page.locator(PEOPLE), "population", id)
        assert opened.sideways_scroll() == 0, id


def test_two_directions_stand_side_by_side_with_their_pictures_level(visit, frequencies):
    two = visit(frequencies, width=1280).settle().page.locator(TWO)
    for id in ("breast", "prostate", "melanoma"):
        choose(two, "primary", id)
        pictures = two.locator(f'[data-for-primary="{id}"] .icons').all()
        (left, top, *_), (right, level, *_) = (picture.evaluate(BOX) for picture in pictures)
        assert right > left and abs(level - top) <= 1, id


@pytest.mark.parametrize(
    "look", [{}, {"dark": True}, {"width": 375}, {"forced_colors": "active"}], ids=str
)
def test_axe_finds_nothing(visit, frequencies, look):
    opened = visit(frequencies, reduced_motion="reduce", **look).settle().open_details()
    for primary, population in (("breast", "solid-tumour"), ("lymphoma", "general")):
        choose(opened.page.locator(TWO), "primary", primary)
        choose(opened.page.locator(PEOPLE), "population", population)
        for scope in ("figure.two-directions", PEOPLE):
            assert opened.axe(scope, without=SMALL) == []


def test_marks_differ_without_colour(visit, frequencies):
    """In forced colours all marks have one ink: their shapes must tell them apart."""
    page = visit(frequencies, forced_colors="active").settle().page
    legend = page.locator(TWO).locator(".legend .one")
    pictures = [one.screenshot() for one in legend.all()]
    assert len(set(pictures)) == len(pictures) == 5
    people = page.locator(PEOPLE)
    choose(people, "population", "spinal-metastases")
    signs = people.locator('div[data-for-population="spinal-metastases"] .found .one')
    pictures = [one.screenshot() for one in signs.all()]
    assert len(set(pictures)) == len(pictures) == 5


def test_paper_has_every_population_and_both_directions(visit, frequencies):
    opened = visit(frequencies).settle()
    page = opened.page
    page.emulate_media(media="print")
    two, people = page.locator(TWO), page.locator(PEOPLE)
    assert shown(two, "primary") == IDS
    assert set(shown(people, "population")) == set(POPULATIONS)
    assert people.locator(".paper .icons").filter(visible=True).count() == 7
    assert people.locator(".screen").is_hidden()
    words = opened.paper()
    for told in (
        "about 281 [28.1%] had",
        "Only known after death",
        "No source that we read gives a figure.",
        "9 to 21 counts only the doubt in the 9.56%",
        "95% confidence interval",
        "25 of another 1,000",
        "Fewer than 1; about 3 of 10,000",
        "One person can have both.",
    ):
        assert told in words, told
