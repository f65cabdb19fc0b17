"""SINS on a published page: adding up with and without a script, the link, screens, paper."""

import re
from itertools import product

import pytest
from playwright.sync_api import expect

from explainer.exhibits.assets import module
from explainer.exhibits.sins_result import words
from explainer.scores import read, score
from tests.pages.early import chosen_early

FIGURE = "figure.sins >> nth=0"
SMALL = ("heading-order", "landmark-unique")
ANSWERS = {"location": "junctional", "pain": "mechanical", "lesion": "lytic",
           "alignment": "normal", "collapse": "less", "posterolateral": "one"}  # fmt: skip
OTHERS = (
    {"collapse": "more"},
    {"pain": "none", "lesion": "blastic", "location": "rigid"},
    {"alignment": "shifted", "posterolateral": "both"},
)


@pytest.fixture(scope="module")
def small(published):
    return published(
        f"from explainer import Sins, SpineDiagram\nsins = Sins(answers={ANSWERS})\nsins",
        "spine = SpineDiagram(compact=True)\njslink((spine, 'selected'), (sins, 'level'))\nspine",
        "Sins()",
    )


def choose(figure, answers: dict[str, str]) -> None:
    for item, option in answers.items():
        figure.locator(f"input[name=answer-{item}][value={option}]").check()


def said(figure) -> dict[str, object]:
    lines = figure.locator("[data-said=changes] li").all_text_contents()
    names = ("points", "band", "heaviest")
    texts = {name: figure.locator(f"[data-said={name}]").text_content() for name in names}
    return {**texts, "changes": lines}


def test_script_reads_every_set_of_answers_as_python_does(visit):
    sins = score("sins")
    ids = [item.id for item in sins.items]
    sets = [
        {id: one for id, one in zip(ids, options, strict=True) if one}
        for options in product(*([*(one.id for one in item.options), ""] for item in sins.items))
    ]
    items = [
        {"id": item.id, "options": [{"id": one.id, "points": one.points} for one in item.options]}
        for item in sins.items
    ]
    bands = [{"id": band.id, "low": band.low, "high": band.high} for band in sins.bands]
    script = module("sins.js").replace("export default", "const exported =")
    found = visit("<title>SINS</title>").page.evaluate(
        f"([items, bands, sets]) => {{ {script}\n return sets.map((answers) => {{"
        "const one = readSins(items, bands, answers); const ids = (all) => all.map((x) => x.id);"
        "return [one.low, one.high, ids(one.open), ids(one.bands), ids(one.heaviest),"
        " one.changes.map((x) => [x.item.id, x.option.id, x.total, x.band.id])]; }); }",
        [items, bands, sets],
    )
    for answers, given in zip(sets, found, strict=True):
        one = read(sins, answers)
        changes = [[x.item.id, x.option.id, x.total, x.band.id] for x in one.changes]
        ids_of = [[x.id for x in part] for part in (one.open, one.bands, one.heaviest)]
        assert given == [one.low, one.high, *ids_of, changes], answers
    assert len(sets) == 6400


def test_words_follow_the_answers_as_python_words_them(visit, small):
    figure = visit(small).settle().page.locator(FIGURE)
    assert said(figure) == words(ANSWERS)
    for other in OTHERS:
        choose(figure, ANSWERS | other)
        assert said(figure) == words(ANSWERS | other)
    expect(figure.get_by_role("status")).to_contain_text("of 18")


def test_name_words_and_points_are_heard_apart(visit, small):
    figure = visit(small).settle().page.locator(FIGURE)
    one = figure.locator("input[value=shifted]")
    expect(one).to_have_accessible_name(re.compile(r"^One has .*\W: subluxation .*\W, 4 points$"))
    group = figure.get_by_role("radiogroup").first
    expect(group).to_have_accessible_name(re.compile(r"^1\s*: Where it is$"))


def test_open_answers_give_a_range(visit, small):
    figure = visit(small).settle().page.locator("figure.sins >> nth=1")
    assert said(figure) == words({})
    choose(figure, {"alignment": "shifted"})
    assert said(figure) == words({"alignment": "shifted"})


def counted(visited) -> list[str]:
    """Return what the style sheet counts, as a screen reader would meet it."""
    session = visited.context.new_cdp_session(visited.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [node["name"]["value"] for node in nodes if node.get("name", {}).get("value")]


def test_without_a_script_the_sheet_adds_up_and_says_what_is_missing(visit, small):
    visited = visit(small, javascript=False)
    figure = visited.page.locator(FIGURE)
    expect(figure.locator(".said")).to_be_visible()
    for other in OTHERS:
        answers = ANSWERS | other
        choose(figure, answers)
        names = counted(visited)
        total = score("sins").total(answers)
        assert str(total) in names and score("sins").band(total).name in names
    expect(figure.locator(".said")).to_be_hidden()
    expect(figure.locator(".without")).to_be_visible()


def test_a_level_of_the_spine_answers_and_a_location_by_hand_clears_it(visit, small):
    page = visit(small).settle().page
    figure, spine = page.locator(FIGURE), page.locator("figure.spine-diagram")
    status = figure.get_by_role("status")
    spine.locator("input[value=T7]").check()
    expect(status).to_have_text("Where it is: where the ribs steady it, 1 point.")
    expect(figure.locator("input[value=semirigid]")).to_be_checked()
    expect(figure.locator(".told").filter(visible=True)).to_contain_text("T7")
    figure.locator("input[value=mobile]").check()
    expect(figure).to_have_attribute("data-level", "")
    expect(spine).to_have_attribute("data-selected", "")
    expect(status).to_contain_text("of 18")
    expect(status).to_contain_text("The column shows no single level.")
    for place, told in (("coccyx", "ends at S5"), ("lumbar", "lumbar")):
        spine.locator(f"input[value={place}]").check()
        expect(figure.locator(".told").filter(visible=True)).to_contain_text(told)
        expect(figure.locator("input[value=mobile]")).to_be_checked()
        expect(status).to_have_text("")
    spine.locator("input[value=T12]").check()
    spine.locator("input[value=lumbar]").check()
    expect(figure.locator("[name=answer-location]:checked")).to_have_count(0)
    expect(status).to_have_text("Where it is: open again.")


def test_a_location_chosen_before_the_script_ran_stays(visit, published):
    page = published("from explainer import Sins\nsins = Sins(level='T8')\nsins")
    figure = visit(chosen_early(page, ["[value=mobile]"])).settle().page.locator(FIGURE)
    expect(figure.locator("input[value=mobile]")).to_be_checked()
    expect(figure).to_have_attribute("data-level", "")


def test_without_a_script_nothing_is_said_of_a_level_that_may_have_changed(visit, published):
    """Beside another exhibit whose sheet must not spoil the scale."""
    names = "from explainer import Sins, TrialExplorer"
    page = published(f"{names}\nsins = Sins(level='T8')\nsins", "TrialExplorer()")
    told = visit(page).settle().page.locator(FIGURE).locator(".told")
    expect(told).to_contain_text("T8")
    figure = visit(page, javascript=False).page.locator(FIGURE)
    expect(figure.locator("input[value=semirigid]")).to_be_checked()
    figure.locator("input[value=mobile]").check()
    expect(figure.locator(".told")).to_be_hidden()
    assert "hosen on the spine" not in figure.inner_text()
    scale, number = (figure.locator(part).bounding_box() for part in (".ruler", ".counted"))
    assert scale["y"] + scale["height"] <= number["y"] + 1


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_points_and_band_stay_in_sight_on_a_phone(visit, small, javascript):
    visited = visit(small, width=375, javascript=javascript)
    page = visited.page
    figure = page.locator(FIGURE)
    line = figure.locator(".line")
    for item, option in ANSWERS.items():
        radio = figure.locator(f"input[name=answer-{item}][value={option}]")
        radio.focus()
        radio.check()
        expect(line).to_be_in_viewport()
        box, covered = radio.bounding_box(), line.bounding_box()
        assert box["y"] + box["height"] <= covered["y"]
    choose(figure, {"pain": "none"})
    total = score("sins").total(ANSWERS | {"pain": "none"})
    names = counted(visited)
    assert str(total) in names and score("sins").band(total).name in names
    if javascript:
        name = f"Result: {total} {score('sins').band(total).name}"
        expect(line).to_have_accessible_name(name)
    line.click()
    expect(figure.locator(".ruler")).to_be_in_viewport()
    expect(figure.locator(".outcome")).to_be_focused()


def test_columns_of_the_agreement_are_those_of_its_heads(visit, small):
    table = visit(small).page.locator(FIGURE).get_by_role("table", name="Agreement", exact=False)
    heads = table.get_by_role("columnheader").all_inner_texts()
    assert heads == ["Item", "The makers of the score", "Other raters"]
    for row in table.get_by_role("row").all():
        cells = (row.get_by_role(role).count() for role in ("columnheader", "rowheader", "cell"))
        assert sum(cells) == len(heads)


def test_each_item_is_one_tab_stop(visit, small):
    page = visit(small).settle().page
    figure = page.locator(FIGURE)
    figure.locator("[name=answer-location]:checked").focus()
    for item in list(ANSWERS)[1:]:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == f"answer-{item}"
    page.keyboard.press("ArrowRight")
    expect(figure.locator("[name=answer-posterolateral][value=none]")).to_be_checked()


@pytest.mark.parametrize("width", [1280, 375, 320])
def test_no_sideways_scroll(visit, small, width):
    assert visit(small, width=width).sideways_scroll() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_of_accessibility(visit, small, dark):
    opened = visit(small, dark=dark, reduced_motion="reduce").settle().open_details()
    assert opened.axe(".sins", without=SMALL) == []


def test_paper_holds_every_answer_and_what_the_score_is_worth(visit, small):
    printed = visit(small).settle().paper()
    for item in score("sins").items:
        for option in item.options:
            assert option.name in printed
    for phrase in ("Weighs most", "0.244", "95.7%", "Combinations are not people"):
        assert phrase in printed, phrase
