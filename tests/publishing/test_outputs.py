"""What cells gave, as it stands in the page."""

import base64
import re

import pytest
from nbformat.v4 import new_output

from tests.publishing.making import (
    TITLE,
    anymodel,
    code,
    core,
    export,
    notebook,
    shown,
    view,
    widgets,
)

PNG = base64.b64encode(b"\x89PNG not really").decode()
SVG = '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg viewBox="0 0 2 1"><metadata>me</metadata></svg>'


def body(*outputs, warnings=None, state=None, **metadata) -> str:
    """Return what stands between the title and the footer."""
    made = notebook(TITLE, code("x", *outputs, **metadata), **(state or {}))
    html = export(made, warn=(warnings if warnings is not None else []).append)
    return html[html.index("<main") : html.index("</main>")]


def test_html_wins_over_pictures_and_text():
    html = body(shown({"text/html": "<b>best</b>", "image/png": PNG, "text/plain": "worst"}))
    assert "<b>best</b>" in html
    assert "<img" not in html and "worst" not in html


def test_html_of_which_only_a_script_would_show_anything_gives_way():
    warnings = []
    html = body(
        shown({"text/html": "<div id='p'></div><script>go()</script>", "image/png": PNG}, alt="A"),
        warnings=warnings,
    )
    assert 'alt="A"' in html and "<script" not in html
    assert "small.ipynb, cell 2: a script in an output is left out" in warnings[0]


def test_output_that_needs_a_script_is_never_an_empty_area():
    html = body(shown("<div></div><script>go()</script>"))
    assert "Interactive output" in html


@pytest.mark.parametrize("place", ["output", "kind", "cell"])
def test_description_of_a_picture_is_kept(place):
    alt = "Bars: lumbar first"
    metadata = {"output": {"alt": alt}, "kind": {"image/png": {"alt": alt}}, "cell": {}}[place]
    cell = {"alt": alt} if place == "cell" else {}
    warnings = []
    html = body(shown({"image/png": PNG}, **metadata), warnings=warnings, **cell)
    assert f'alt="{alt}"' in html
    assert not warnings


def test_picture_without_description_says_so_and_is_reported():
    warnings = []
    html = body(shown({"image/png": PNG, "text/plain": "<Figure size 640x480>"}), warnings=warnings)
    assert 'alt=""' in html and "This picture has no description." in html
    assert "No description has been provided" not in html
    assert warnings == [
        "small.ipynb, cell 2: a picture has no description: "
        "give the output or the cell metadata `alt`"
    ]


def test_drawing_stays_inline_with_its_name():
    html = body(shown({"image/svg+xml": SVG}, alt='A "spine"'))
    assert '<svg role="img" aria-label="A &quot;spine&quot;" viewBox="0 0 2 1">' in html
    assert "<?xml" not in html and "DOCTYPE" not in html and "metadata" not in html


def test_formula_becomes_mathml():
    assert '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"' in body(
        shown({"text/latex": "$\\displaystyle x^2$", "text/plain": "x**2"})
    )


def test_data_frame_has_scopes_and_the_caption_of_its_cell():
    import pandas as pd

    frame = pd.DataFrame({"lesions": [19]}, index=["L3"])
    html = body(shown(frame._repr_html_()), caption="Lesions by level")
    assert '<table class="dataframe"><caption>Lesions by level</caption>' in html
    assert '<th scope="col">lesions' in html and '<th scope="row">L3' in html
    assert "<th></th>" not in html and "style scoped" not in html


def test_text_and_messages_are_told_apart():
    html = body(
        new_output("stream", name="stdout", text="\x1b[31mred <1>\x1b[0m\n"),
        new_output("stream", name="stderr", text="careful"),
    )
    assert '<pre class="output">red &lt;1&gt;</pre>' in html
    assert re.search(r'<details class="messages">.*careful', html)


def test_memory_addresses_never_reach_the_page():
    html = body(shown({"text/plain": "<Thing at 0x7f8e2c0a1b50>"}))
    assert "&lt;Thing&gt;" in html


def test_error_is_distinct_and_reported():
    warnings = []
    error = new_output("error", ename="ZeroDivisionError", evalue="1/0", traceback=["line 1"])
    html = body(error, warnings=warnings)
    assert '<div class="error">' in html
    assert "ZeroDivisionError" in warnings[0]


def test_tags_hide_code_output_or_cell():
    assert "Show the code" not in body(shown("<b>seen</b>"), tags=["hide-code"])
    assert "<b>seen</b>" not in body(shown("<b>seen</b>"), tags=["remove-output"])
    assert body(shown("<b>seen</b>"), tags=["remove-cell"]).count("<") == 1


def test_code_that_is_to_be_seen_stands_open_before_what_it_gives():
    folded, opened = (body(shown("<b>seen</b>"), tags=tags) for tags in ([], ["show-code"]))
    assert folded.index("<b>seen") < folded.index('<details class="code">')
    assert opened.index('<details class="code" open>') < opened.index("<b>seen")


def test_two_drawings_with_the_same_ids_do_not_meet():
    drawing = '<svg><title>t</title><clipPath id="c"/><g clip-path="url(#c)"/></svg>'
    html = body(shown(drawing), shown(drawing), shown(drawing))
    # Outputs of one cell are one piece; the next cell's are another.
    made = notebook(TITLE, code("x", shown(drawing)), code("y", shown(drawing)))
    html = export(made)
    assert html.count('id="c"') == 1 and "url(#c-again1)" in html


def test_the_same_style_is_written_once():
    html = export(
        notebook(
            TITLE,
            code("x", shown("<style>.a{}</style><p>1</p>")),
            code("y", shown("<style>.a{}</style><p>2</p>")),
        )
    )
    assert html.count("<style>.a{}</style>") == 1


class TestWidgets:
    def test_still_markup_stands_inside_the_live_place(self):
        html = body(
            view("abc", html="<p>still</p>"), state=widgets(abc=anymodel("export default {}"))
        )
        assert '<div class="widget" data-model="m1"><p>still</p></div>' in html

    def test_without_state_the_still_markup_is_all(self):
        html = body(view("abc", html="<p>still</p>"))
        assert "<p>still</p>" in html and "data-model" not in html

    def test_without_state_and_markup_something_is_said(self):
        html = body(view("abc"))
        assert "This interactive part needs Jupyter." in html and "0x7f" not in html

    def test_part_without_markup_says_what_it_is(self):
        html = body(view("abc"), state=widgets(abc=anymodel("export default {}")))
        assert "Interactive part: Part" in html and "It needs JavaScript" in html

    def test_module_from_the_network_is_not_started(self):
        warnings = []
        module = 'import x from "https://esm.sh/x";export default {}'
        html = body(view("abc"), warnings=warnings, state=widgets(abc=anymodel(module)))
        assert "data-model" not in html
        assert "from the network" in warnings[0]

    @pytest.mark.parametrize(
        ("model", "said"),
        [
            (
                core("IntSliderModel", description="How many?", value=5, min=0, max=9),
                "<strong>Slider: How many?</strong>"
                '<span class="still-value">5 (from 0 to 9)</span>',
            ),
            (
                core("DropdownModel", _options_labels=["breast", "lung"], index=1),
                '<strong>Menu</strong><span class="still-value">lung</span>',
            ),
            (
                core("SelectMultipleModel", _options_labels=["a", "b", "c"], index=[0, 2]),
                '<span class="still-value">a, c</span>',
            ),
            (
                core("CheckboxModel", description="Old?", value=False),
                '<strong>Checkbox: Old?</strong><span class="still-value">no</span>',
            ),
            (core("FancyKnobModel", value=3), "<strong>Fancy knob</strong>"),
        ],
    )
    def test_control_of_ipywidgets_says_what_it_is_and_needs(self, model, said):
        html = body(view("abc"), state=widgets(abc=model))
        assert said in html
        assert "This control needs Jupyter." in html

    def test_box_shows_its_children(self):
        html = body(
            view("box"),
            state=widgets(
                box=core("HBoxModel", children=["IPY_MODEL_a", "IPY_MODEL_b", "IPY_MODEL_c"]),
                a=anymodel("export default {}"),
                b=core("LabelModel", value="a <label>"),
                c=core("OutputModel", outputs=[shown("<b>inner</b>")]),
            ),
        )
        assert '<div class="box side-by-side">' in html
        assert 'data-model="m1"' in html
        assert "<p>a &lt;label&gt;</p>" in html and "<b>inner</b>" in html
