"""The widget host: what Jupyter promises a module, kept on a page without a kernel."""

import base64
import struct
from html import escape

import pytest

from tests.publishing.making import TITLE, anymodel, code, core, notebook, page, view, widgets

# A part that shows a number and adds one when it is pressed.
COUNTER = """
export default {
  render({ model, el }) {
    const button = document.createElement("button");
    const show = () => { button.textContent = `${model.get("name")} ${model.get("n")}`; };
    button.onclick = () => { model.set("n", model.get("n") + 1); model.save_changes(); };
    model.on("change:n", show);
    show();
    el.append(button);
  },
};
"""


def link(name: str, source: list, target: list) -> dict:
    return core(name, source=source, target=target)


@pytest.fixture
def live(visit, tmp_path):
    """Open a page that holds the models and shows some of them: `live(["a"], a=...)`."""

    def open_page(shown, *, html=None, fragment="", **models):
        cells = [
            code("x", view(model_id, **({"html": html} if html else {}))) for model_id in shown
        ]
        path = page(notebook(TITLE, *cells, **widgets(**models)), tmp_path / "live.html")
        return visit(path, fragment=fragment).settle()

    return open_page


def text(visited, selector: str = ".widget") -> list[str]:
    return visited.page.locator(selector).all_inner_texts()


def test_module_shows_and_changes_its_state(live):
    visited = live(["a"], a=anymodel(COUNTER, name="count", n=3))
    visited.page.get_by_role("button").click()
    assert text(visited) == ["count 4"]
    assert visited.errors == visited.violations == visited.requests == []


RENDER = "render({ model, el }) { el.textContent = `count ${model.get('n')}`; }"


@pytest.mark.parametrize(
    "module",
    [
        f"export default {{ {RENDER} }}",
        f"export default () => ({{ {RENDER} }})",
        f"export default async () => ({{ {RENDER} }})",
        f"export function {RENDER}",
    ],
    ids=["object", "function", "async function", "named render"],
)
def test_module_may_export_itself_in_several_ways(live, module):
    assert text(live(["a"], a=anymodel(module, n=3))) == ["count 3"]


def test_events_are_jupyters(live):
    module = """
    export default { render({ model, el }) {
      const heard = [];
      const again = (source, value) => heard.push(`n=${value}:${source.get("n")}`);
      model.on("change:n", again);
      model.on("change", () => heard.push("change"));
      model.on("change:list change:n", () => heard.push("both"));
      model.once("change:n", () => heard.push("once"));
      model.set("n", 2);
      model.set("n", 2);
      model.off("change:n", again);
      model.set({ n: 3, list: [1, { a: 1 }] });
      model.set("list", [1, { a: 1 }]);
      model.off();
      model.set("n", 9);
      el.textContent = heard.join(" ");
    } };
    """
    visited = live(["a"], a=anymodel(module, n=1, list=[]))
    assert text(visited) == ["n=2:2 both once change both both change"]


def test_initialize_comes_once_and_render_for_every_view(live):
    module = """
    export default {
      initialize({ model }) { model.set("n", model.get("n") + 1); },
      render({ model, el }) { el.textContent = model.get("n"); },
    };
    """
    assert text(live(["a", "a"], a=anymodel(module, n=1))) == ["2", "2"]


def test_views_of_one_model_stay_together_and_apart(live):
    """They show the same state; one that stops listening does not silence the other."""
    module = """
    export default { render({ model, el }) {
      const first = !document.querySelector(".first");
      el.classList.toggle("first", first);
      const show = () => { el.textContent = model.get("n"); };
      model.on("change:n", show);
      if (first) model.off("change:n");
      el.onclick = () => model.set("n", model.get("n") + 1);
      show();
    } };
    """
    visited = live(["a", "a"], a=anymodel(module, n=1))
    visited.page.locator(".first").click()
    assert text(visited) == ["1", "2"]


def test_style_of_a_class_comes_once(live):
    css = ".widget button { color: rgb(1, 2, 3) }"
    part = anymodel(COUNTER, css, name="count", n=1)
    visited = live(["a", "b"], a=part, b=part)
    assert visited.page.locator("style[data-widget]").count() == 1
    colour = visited.page.get_by_role("button").last.evaluate("(el) => getComputedStyle(el).color")
    assert colour == "rgb(1, 2, 3)"


def test_binary_state_arrives_as_data_views(live):
    module = """
    export default { render({ model, el }) {
      const numbers = model.get("numbers");
      const inner = model.get("deep").parts[1].bytes;
      el.textContent = [numbers.constructor.name, numbers.getFloat32(4, true),
        inner.getUint8(0), model.get("deep").parts[0]].join(" ");
    } };
    """
    buffers = [
        {"path": ["numbers"], "data": struct.pack("<2f", 1.5, -2.25)},
        {"path": ["deep", "parts", 1, "bytes"], "data": b"\xff"},
    ]
    for buffer in buffers:
        buffer.update(encoding="base64", data=base64.b64encode(buffer["data"]).decode())
    visited = live(["a"], a=anymodel(module, buffers=buffers, deep={"parts": ["text", {}]}))
    assert text(visited) == ["DataView -2.25 255 text"]


def test_models_find_each_other(live):
    module = """
    export default { async render({ model, el, host }) {
      const old = await model.widget_manager.get_model(model.get("old").slice("IPY_MODEL_".length));
      const other = await host.getModel(model.get("new"));
      const place = el.appendChild(document.createElement("div"));
      const child = await host.getWidget(model.get("new"));
      await child.render({ el: place });
      el.prepend(`${old.get("value")} ${other.get("n")} ${child.exports.said} `);
      old.on("change:value", () => el.prepend("heard "));
      old.set("value", 8);
    } };
    """
    child = COUNTER.replace("  render(", "  initialize() { return { said: 'hello' }; },\n  render(")
    visited = live(
        ["a"],
        a=anymodel(module, old="IPY_MODEL_slider", new="anywidget:child"),
        slider=core("IntSliderModel", value=7),
        child=anymodel(child, name="inner", n=5),
    )
    assert " ".join(text(visited)[0].split()) == "heard 7 5 hello inner 5"


def test_links_join_models_through_one_without_a_view(live):
    visited = live(
        ["a", "b"],
        a=anymodel(COUNTER, name="a", n=3),
        b=anymodel(COUNTER, name="b", n=0),
        slider=core("IntSliderModel", value=3),
        x=link("LinkModel", ["IPY_MODEL_a", "n"], ["IPY_MODEL_slider", "value"]),
        y=link("LinkModel", ["IPY_MODEL_slider", "value"], ["IPY_MODEL_b", "n"]),
    )
    assert text(visited) == ["a 3", "b 3"]
    visited.page.get_by_role("button", name="b").click()
    assert text(visited) == ["a 4", "b 4"]


def test_directional_link_goes_one_way(live):
    visited = live(
        ["a", "b"],
        a=anymodel(COUNTER, name="a", n=3),
        b=anymodel(COUNTER, name="b", n=0),
        x=link("DirectionalLinkModel", ["IPY_MODEL_a", "n"], ["IPY_MODEL_b", "n"]),
    )
    visited.page.get_by_role("button", name="b").click()
    assert text(visited) == ["a 3", "b 4"]
    visited.page.get_by_role("button", name="a").click()
    assert text(visited) == ["a 4", "b 4"]


def test_python_is_not_there_and_says_so(live):
    module = """
    export default { async render({ model, el, experimental }) {
      const sent = await model.send({ hello: 1 });
      const failed = await experimental.invoke("_count").catch((error) => error.message);
      el.textContent = `${sent} ${failed}`;
    } };
    """
    visited = live(["a"], a=anymodel(module))
    assert text(visited) == ['undefined "_count" runs in Python, and this page has none.']


@pytest.mark.parametrize(
    "module",
    [
        "export default { render({ el }) { el.textContent = 'half'; throw new Error('oh no'); } }",
        "export default { initialize() { throw new Error('oh no'); }, render() {} }",
        "throw new Error('oh no')",
        "this is no oh no JavaScript",
        "export const oh = 'no'",
    ],
    ids=["render", "initialize", "load", "syntax", "nothing exported"],
)
def test_part_that_fails_leaves_its_still_markup_and_the_others_running(live, module):
    html = '<figure class="exhibit"><p>still here</p></figure>'
    visited = live(
        ["a", "b"], html=html, a=anymodel(module), b=anymodel(COUNTER, name="count", n=1)
    )
    broken, fine = text(visited)
    assert broken.startswith("still here")
    assert "This part could not start, so it stands still." in broken
    assert "half" not in broken
    assert "count 1" in fine
    assert visited.errors and visited.violations == []


def test_exhibit_is_adopted_and_anything_else_gives_way(live):
    module = """
    export default { render({ el }) {
      const figure = el.querySelector("figure");
      el.append(figure ? `adopted ${figure.id}` : "alone");
    } };
    """
    exhibit = live(["a"], html='<figure class="exhibit" id="f">x</figure>', a=anymodel(module))
    assert text(exhibit)[0].split() == ["x", "adopted", "f"]
    other = live(["a"], html="<figure>preview</figure>", a=anymodel(module))
    assert text(other) == ["alone"]


def test_address_of_the_page_is_left_to_the_modules(live):
    module = "export default { render({ el }) { el.textContent = location.hash; } }"
    visited = live(["a"], a=anymodel(module), fragment="#T7")
    assert text(visited) == ["#T7"]
    assert visited.page.evaluate("location.hash") == "#T7"


def test_clean_up_comes_when_the_page_is_left(live):
    module = """
    export default { render({ model, signal }) {
      signal.addEventListener("abort", () => { document.title += " aborted"; });
      model.on("change:n", () => { document.title += " heard"; });
      return () => { document.title += " cleaned"; };
    } };
    """
    visited = live(["a"], a=anymodel(module, n=1))
    visited.page.evaluate("document.title = ''; dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert sorted(visited.page.title().split()) == ["aborted", "cleaned"]


@pytest.mark.parametrize("how", ["src", "srcdoc"])
def test_widgets_run_in_a_sandbox_that_allows_scripts(visit, tmp_path, how):
    made = notebook(TITLE, code("x", view("a")), **widgets(a=anymodel(COUNTER, name="count", n=1)))
    path = page(made, tmp_path / "live.html")
    content = path.as_uri() if how == "src" else escape(path.read_text("utf-8"))
    outer = tmp_path / "outer.html"
    frame = f'<iframe sandbox="allow-scripts" width="900" height="900" {how}="{content}"></iframe>'
    outer.write_text(f"<!DOCTYPE html><title>t</title>{frame}", encoding="utf-8")
    visited = visit(outer)
    inside = visited.page.frame_locator("iframe")
    inside.get_by_role("button", name="count 1").click()
    inside.get_by_role("button", name="count 2").wait_for()
    assert visited.errors == visited.violations == visited.requests == []
