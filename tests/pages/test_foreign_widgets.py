"""Other people's anywidgets, as they come from the package index, run by a page on its own.

wigglystuff: small hand-written modules. drawdata: large bundled ones, with d3 inside.
"""

import pytest

from tests.publishing.making import code, export, notebook

CELLS = """
from wigglystuff import Slider2D, TangleSlider
tangle = TangleSlider(amount=20, min_value=0, max_value=50, step=5, suffix=" patients")
tangle
---
point = Slider2D(x=0.5, y=-0.5)
point
---
import ipywidgets
from drawdata import BarWidget, ScatterWidget
ScatterWidget(width=600, height=300)
---
BarWidget(collection_names=["breast", "lung"], n_bins=8, height=200)
---
import anywidget, traitlets
class Echo(anywidget.AnyWidget):
    _esm = '''
    export default { render({ model, el }) {
      const show = () => { el.textContent = `x is ${model.get("x").toFixed(2)}`; };
      model.on("change:x", show);
      show();
    } };
    '''
    x = traitlets.Float(0).tag(sync=True)
echo = Echo()
ipywidgets.jslink((point, "x"), (echo, "x"))
echo
""".strip().split("\n---\n")


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A notebook with all of them, run and written to disk once."""
    path = tmp_path_factory.mktemp("foreign") / "foreign.html"
    made = notebook("# Widgets\n\nOther people's.", *(code(cell) for cell in CELLS))
    path.write_text(export(made, execute="auto"), encoding="utf-8")
    return path


@pytest.fixture
def visited(visit, published):
    opened = visit(published).settle()
    yield opened
    assert opened.requests == opened.files == opened.violations == []


def widget(visited, position: int):
    return visited.page.locator(".widget").nth(position)


def test_all_of_them_start(visited):
    assert visited.page.locator(".widget[data-live]").count() == 5
    assert visited.page.locator(".widget-note").count() == 0
    # drawdata gives an <svg> the height "auto"; the browser says so in Jupyter as well.
    assert [error for error in visited.errors if '"auto"' not in error] == []


def test_tangle_slider_can_be_dragged(visited):
    number = widget(visited, 0).get_by_text("20.0 patients")
    box = number.bounding_box()
    visited.page.mouse.move(box["x"] + 5, box["y"] + 5)
    visited.page.mouse.down()
    visited.page.mouse.move(box["x"] + 120, box["y"] + 5, steps=10)
    visited.page.mouse.up()
    amount = float(widget(visited, 0).inner_text().split()[0])
    assert amount > 20 and amount % 5 == 0


def test_plane_slider_moves_what_is_linked_to_it(visited):
    assert widget(visited, 4).inner_text() == "x is 0.50"
    box = widget(visited, 1).locator("canvas, svg").first.bounding_box()
    visited.page.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] * 0.25)
    visited.page.mouse.down()
    visited.page.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.5, steps=8)
    visited.page.mouse.up()
    assert widget(visited, 4).inner_text().startswith("x is -")


def test_points_can_be_drawn(visited):
    drawing = widget(visited, 2).locator("svg").last
    drawing.scroll_into_view_if_needed()
    before = drawing.locator("circle").count()
    box = drawing.bounding_box()
    visited.page.mouse.move(box["x"] + 200, box["y"] + 150)
    visited.page.mouse.down()
    visited.page.mouse.move(box["x"] + 260, box["y"] + 150, steps=12)
    visited.page.mouse.up()
    assert drawing.locator("circle").count() > before


def test_modules_are_embedded_once_each(published):
    html = published.read_text("utf-8")
    assert html.count("TangleSlider") < 40
    assert len(html) < 2_000_000


def test_without_scripts_every_place_says_what_it_is(visit, published):
    page = visit(published, javascript=False).page
    assert page.locator(".widget").count() == 5
    for place in page.locator(".widget").all():
        assert "Interactive part" in place.inner_text()
