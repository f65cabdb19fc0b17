"""The published page as readers meet it: any window, any theme, no network, no script, paper."""

import re
from itertools import pairwise

import pytest
from nbformat.v4 import new_output

from tests.publishing.making import anymodel, code, core, notebook, page, shown, view, widgets

MODULE = """
export default { render({ model, el }) {
  const figure = el.querySelector("figure");
  const inputs = el.querySelectorAll("input");
  const show = () => { inputs.forEach((i) => { i.checked = i.value === model.get("chosen"); }); };
  inputs.forEach((i) => i.addEventListener("change", () => model.set("chosen", i.value)));
  model.on("change:chosen", () => { figure.dataset.chosen = model.get("chosen"); show(); });
  show();
} };
"""
STILL = """
<style>.demo p { display: none }
.demo:has([value="one"]:checked) .one, .demo:has([value="two"]:checked) .two { display: block }
@media print { .demo p { display: block } }</style>
<figure class="exhibit demo" data-chosen="one">
<svg viewBox="0 0 600 100" role="img" aria-label="A bar"><rect width="400" height="60"/></svg>
<fieldset><legend>What are we counting?</legend>
<label><input type="radio" name="c" value="one" checked> Lesions</label>
<label><input type="radio" name="c" value="two"> Patients</label></fieldset>
<p class="one">Of the lesions, most are thoracic.</p>
<p class="two">Of the patients, most have lumbar ones.</p>
<figcaption>The finding in one sentence.</figcaption></figure>
"""
PASSPORTS = """
<article class="passport"><ul><li id="stat-autopsy"><strong>36%</strong> at autopsy</li>
<li id="stat-lumbar"><strong>70%</strong> of those lumbar</li></ul>
<dl><dt>Population</dt><dd>832 people who died of cancer</dd>
<dt>Source</dt><dd><a href="#ref-wong1990">Wong 1990</a></dd></dl></article>
<ol class="references"><li id="ref-wong1990">Wong DA. Spinal metastases. 1990.
<a href="https://doi.org/10.1/x">doi:10.1/x</a></li></ol>
"""


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A page with everything that a chapter has."""
    made = notebook(
        "# Where do metastases settle?\n\nIt depends on *what you count*.",
        "## What you will be able to do\n\nYou can read [36%](#stat-autopsy) and say what it "
        "counts [Wong 1990](#ref-wong1990).\n\n> **Emergency signs.** New weakness in the legs: "
        "go to hospital the same day.",
        code("import explainer"),
        "## Look",
        code("diagram", view("d", html=STILL)),
        "## Check\n\n<details><summary>Answer</summary>\n\nThe hidden answer.\n\n</details>\n\n"
        "| Region | Bones |\n|---|---:|\n| Thoracic | 12 |\n\nWith $p = \\frac{12}{24}$, and "
        "`code`, and a [link](https://example.org/far).\n\n> A quotation.\n\n1. One\n2. Two",
        code("frame", shown('<table border="1" class="dataframe"><thead><tr><th></th><th>n</th>'
                            "</tr></thead><tbody><tr><th>L3</th><td>19</td></tr></tbody></table>")),
        code("slider", view("s")),
        code("print(1)", new_output("stream", name="stdout", text="printed\n" + "wide " * 80)),
        "## References",
        code("passports", shown(PASSPORTS), tags=["hide-code"]),
        explainer={"minutes": 25, "level": "First year"},
        **widgets(
            d=anymodel(MODULE, chosen="two"),
            s=core("IntSliderModel", description="How many?", value=5, min=0, max=9),
        ),
    )  # fmt: skip
    neighbours = {
        "home": {"href": "index.html", "title": "The course"},
        "next": {"href": "next.html", "title": "The next chapter"},
    }
    return page(made, tmp_path_factory.mktemp("demo") / "demo.html", neighbours=neighbours)


def quiet(visited) -> bool:
    """Say whether the page asked for nothing, broke nothing and obeyed its policy."""
    return not (visited.requests or visited.files or visited.errors or visited.violations)


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_fault_that_axe_can_find(visit, demo, width, dark):
    visited = visit(demo, width=width, dark=dark).settle().open_details()
    assert visited.axe() == []
    assert quiet(visited)


def test_choices_work_and_state_comes_from_the_notebook(visit, demo):
    visited = visit(demo).settle()
    figure = visited.page.locator("figure.demo")
    assert visited.page.get_by_label("Patients").is_checked()
    visited.page.get_by_label("Lesions").check()
    assert figure.get_attribute("data-chosen") == "one"
    assert visited.page.get_by_text("Of the lesions").is_visible()


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_the_window(visit, demo, width):
    visited = visit(demo, width=width).settle().open_details()
    assert visited.sideways_scroll() == 0


@pytest.mark.parametrize("frame", [None, "", "allow-scripts"], ids=["page", "sandbox", "scripts"])
def test_choices_and_answers_work_without_javascript(visit, demo, tmp_path, frame):
    if frame is None:
        scope = visit(demo, javascript=False).page
    else:
        outer = tmp_path / "outer.html"
        outer.write_text(
            f'<!DOCTYPE html><iframe sandbox="{frame}" src="{demo.as_uri()}" width="900"'
            ' height="900"></iframe>'
        )
        scope = visit(outer).page.frame_locator("iframe")
    scope.get_by_label("Patients").check()
    assert scope.get_by_text("Of the patients").is_visible()
    assert not scope.get_by_text("The hidden answer.").is_visible()
    scope.get_by_text("Answer", exact=True).click()
    assert scope.get_by_text("The hidden answer.").is_visible()
    assert scope.get_by_text("This control needs Jupyter.").is_visible()


class TestPassports:
    def test_passport_opens_beside_its_number(self, visit, demo):
        visited = visit(demo)
        number = visited.page.get_by_role("link", name="36%")
        number.click()
        card = visited.page.get_by_role("dialog", name="Where “36%” comes from")
        assert card.get_by_text("832 people who died of cancer").is_visible()
        assert card.get_by_text("of those lumbar").count() == 0
        assert card.evaluate("(el) => el === document.activeElement")
        below = card.bounding_box()["y"] - number.bounding_box()["y"]
        assert 0 < below < 60
        assert visited.page.locator("#stat-autopsy").count() == 1
        assert visited.axe() == []
        assert quiet(visited)

    @pytest.mark.parametrize("how", ["Escape", "Close"])
    def test_closing_it_goes_back_to_the_number(self, visit, demo, how):
        visited = visit(demo)
        number = visited.page.get_by_role("link", name="36%")
        number.focus()
        visited.page.keyboard.press("Enter")
        card = visited.page.get_by_role("dialog")
        if how == "Escape":
            visited.page.keyboard.press("Escape")
        else:
            card.get_by_role("button", name="Close").click()
        assert not card.is_visible()
        assert number.evaluate("(el) => el === document.activeElement")

    def test_source_opens_beside_its_citation_and_leads_to_the_list(self, visit, demo):
        visited = visit(demo)
        visited.page.get_by_role("link", name="Wong 1990").first.click()
        card = visited.page.get_by_role("dialog", name="Source")
        assert card.get_by_text("Spinal metastases").is_visible()
        card.get_by_role("link", name="Show it in the list").click()
        assert not card.is_visible()
        assert visited.page.evaluate("document.querySelector(':target').id") == "ref-wong1990"

    def test_on_a_phone_it_lies_at_the_bottom(self, visit, demo):
        visited = visit(demo, width=375, height=700)
        visited.page.get_by_role("link", name="36%").click()
        box = visited.page.get_by_role("dialog").bounding_box()
        assert box["x"] == 0 and box["width"] == 375
        assert abs(box["y"] + box["height"] - 700) < 1

    def test_without_javascript_the_number_leads_to_it(self, visit, demo):
        opened = visit(demo, javascript=False).page
        opened.get_by_role("link", name="36%").click()
        assert opened.url.endswith("#stat-autopsy")
        assert opened.locator(".passport li:target").is_visible()


def test_few_tab_stops_stand_before_the_first_exhibit(visit, demo):
    opened = visit(demo).page
    stops = 0
    while not opened.evaluate("document.activeElement.matches('.exhibit input')"):
        opened.keyboard.press("Tab")
        stops += 1
        assert stops <= 12
    assert opened.evaluate(
        "[...document.querySelectorAll('[tabindex]')].every((el) => el.tabIndex <= 0)"
    )


def test_skip_link_is_first_and_leads_to_the_text(visit, demo):
    opened = visit(demo).page
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.textContent") == "Skip to the text"
    assert opened.get_by_role("link", name="Skip to the text").bounding_box()["y"] >= 0
    opened.keyboard.press("Enter")
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.textContent") == "36%"


def test_landmarks_and_headings_are_in_order(visit, demo):
    opened = visit(demo).page
    for role, name in [
        ("banner", None),
        ("main", None),
        ("contentinfo", None),
        ("navigation", "On this page"),
        ("navigation", "Chapters"),
        ("region", "Emergency signs"),
    ]:
        assert opened.get_by_role(role, name=name).count() >= 1, role
    levels = [int(h[1]) for h in opened.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4')].map((h) => h.tagName)")]  # fmt: skip
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_paper_holds_everything_that_matters(visit, demo):
    words = visit(demo).settle().paper()
    for phrase in (
        "It depends on what you count.",
        "Of the lesions, most are thoracic.",
        "Of the patients, most have lumbar ones.",
        "The hidden answer.",
        "832 people who died of cancer",
        "doi:10.1/x",
        "link (https://example.org/far)",
        "not medical advice",
        "Slider: How many?",
    ):
        assert phrase in words
    for phrase in ("Skip to the text", "On this page", "The next chapter", "Show the code"):
        assert phrase not in words


def test_paper_does_not_need_colour(visit, demo):
    """Printed from a dark screen it is dark on white, and alerts have a border."""
    opened = visit(demo, dark=True).page
    opened.emulate_media(media="print")
    ink, paper, border = opened.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor,"
        " getComputedStyle(document.querySelector('.emergency')).borderTopWidth]"
    )
    assert ink == "rgb(28, 35, 43)" and paper == "rgb(255, 255, 255)"
    assert float(border.removesuffix("px")) >= 1


def test_forced_colours_and_less_motion(visit, demo):
    visited = visit(demo, forced_colors="active", reduced_motion="reduce").settle()
    assert visited.axe(without=["color-contrast"]) == []
    assert visited.page.evaluate(
        "getComputedStyle(document.documentElement).scrollBehavior") == "auto"  # fmt: skip


def test_it_paints_while_the_network_hangs(browser, demo):
    """Nothing in the page waits for an answer that never comes."""
    context = browser.new_context()
    asked = []
    context.route(re.compile("^https?:"), lambda route: asked.append(route.request.url))
    opened = context.new_page()
    opened.goto(demo.as_uri(), wait_until="commit")
    painted = "performance.getEntriesByName('first-contentful-paint').length"
    for _ in range(200):
        if opened.evaluate(painted):
            break
        opened.wait_for_timeout(50)
    else:
        pytest.fail("nothing was painted")
    assert asked == []
    context.close()


def test_policy_refuses_what_is_not_the_pages_own(visit, demo):
    visited = visit(demo)
    refused = visited.page.evaluate(
        """async () => {
          const tried = (action) => new Promise((resolve) => {
            addEventListener("securitypolicyviolation", () => resolve(true), { once: true });
            setTimeout(() => resolve(false), 2000);
            action();
          });
          const element = (name, properties) => document.body.append(
            Object.assign(document.createElement(name), properties));
          return [
            await tried(() => element("script", { textContent: "window.got = 1" })),
            await tried(() => element("img", { src: "https://example.org/a.png" })),
            await tried(() => fetch("https://example.org/").catch(() => {})),
            await tried(() => setTimeout("window.got = 1")),
          ];
        }"""
    )
    assert refused == [True] * 4
    assert visited.page.evaluate("window.got") is None
