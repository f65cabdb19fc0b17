"""From a notebook to a file: what the page is made of, and when the notebook is run."""

import json
import re
import subprocess
import sys

import pytest
from nbconvert.exporters import get_exporter

from explainer.publishing.exporter import ExplainerExporter, style
from explainer.publishing.running import PublishError
from tests.publishing.making import (
    TITLE,
    anymodel,
    code,
    export,
    notebook,
    shown,
    view,
    widgets,
    write,
)


def test_nbconvert_knows_the_exporter():
    assert get_exporter("explainer") is ExplainerExporter


class TestPage:
    def test_head_says_what_the_page_is(self):
        html = export(notebook("# Bones & joints\n\nThere are *33* vertebrae."))
        assert html.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta http-equiv="Con')
        assert "<title>Bones &amp; joints</title>" in html
        assert '<meta name="description" content="There are 33 vertebrae.">' in html
        assert "<h1>Bones &amp; joints</h1>" in html
        assert '<p class="lede">There are <em>33</em> vertebrae.</p>' in html

    def test_metadata_may_say_it_better(self):
        details = {"title": "T", "description": 'Say "it"', "minutes": 25, "level": "First year"}
        html = export(notebook(TITLE, explainer=details))
        assert "<title>T</title>" in html
        assert 'content="Say &#34;it&#34;"' in html
        assert "<span>25 minutes</span><span>First year</span>" in html

    def test_notebook_without_a_title_is_called_by_its_file_and_reported(self):
        warnings = []
        html = export(notebook("Just text."), name="my-notes", warn=warnings.append)
        assert "<h1>my-notes</h1>" in html
        assert "no level-one heading" in warnings[0]

    def test_several_level_one_headings_become_one_title_and_sections(self):
        html = export(notebook("# One\n\n```python\n# no heading\n```", "# Two", "## Three"))
        assert re.findall(r"<(h\d)", html) == ["h1", "h2", "h3"]

    def test_comment_in_a_code_block_is_no_heading(self):
        html = export(notebook("# One\n\n```python\n# no heading\n```", "## Two"))
        assert re.findall(r"<(h\d)", html) == ["h1", "h2"]

    def test_contents_are_folded_away_and_list_the_sections(self):
        html = export(notebook(TITLE, "## First *part*", "### Detail", "## Second"))
        assert '<nav class="contents" aria-label="On this page">\n<details><summary>' in html
        assert '<li><a href="#First-part">First <em>part</em></a></li>' in html
        assert 'href="#Detail"' not in html

    def test_language_is_the_texts_and_not_the_codes(self):
        assert '<html lang="en">' in export(notebook(TITLE, language="python"))
        assert '<html lang="de">' in export(notebook(TITLE, explainer={"language": "de"}))
        assert '<html lang="fr">' in export(notebook(TITLE), language_code="fr")

    def test_code_is_named_with_the_heading_above_it(self):
        html = export(notebook(TITLE, code("1"), "## First *&* last", code("2")))
        assert html.count("<summary>Show the code</summary>") == 1
        assert (
            '<summary aria-label="Show the code: First &amp; last">Show the code</summary>' in html
        )

    def test_code_can_be_left_out(self):
        made = notebook(TITLE, code("secret = 1", shown("<b>seen</b>")))
        html = export(made, exclude_input=True)  # nbconvert's --no-input
        assert "secret" not in html and "<b>seen</b>" in html

    def test_code_follows_what_it_made(self):
        html = export(notebook(TITLE, code("answer = 6 * 7", shown("<b>42</b>"))))
        assert html.index("<b>42</b>") < html.index('<details class="code">')

    def test_linked_data_describes_a_learning_resource(self):
        made = notebook("# </script>\n\nYes.", explainer={"minutes": 20, "level": "First year"})
        html = export(made)
        block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
        said = json.loads(block[1])
        assert said["@type"] == "LearningResource"
        assert said["timeRequired"] == "PT20M"
        assert "MathML" in said["accessibilityFeature"]

    def test_footer_says_what_data_and_whose(self):
        from explainer.evidence import data_folder

        stated = json.loads((data_folder() / "datapackage.json").read_text("utf-8"))
        html = export(notebook(TITLE, code("x", shown('<li id="ref-wong1990">W</li>'))))
        footer = html[html.index("<footer>") :]
        assert "not medical advice" in footer
        assert f"Data version {stated['version']}" in footer
        assert '<a href="#ref-wong1990">' in footer
        assert "CC BY 4.0" in footer

    def test_nothing_but_links_names_an_address(self):
        html = export(notebook(TITLE, "[out](https://a.b) <img src='https://a.b/c.png' alt='x'>"))
        html = re.sub(
            r'<a\b[^>]*\bhref="[^"]*"|"https://(schema|creativecommons)\.org[^"]*"', "", html
        )
        assert "http://" not in html and "https://" not in html

    def test_policy_allows_blobs_only_where_widgets_run(self):
        still = export(notebook(TITLE))
        live = export(
            notebook(TITLE, code("x", view("a")), **widgets(a=anymodel("export default {}")))
        )
        assert "blob:" not in still and "widget-state" not in still
        assert "default-src 'none';" in live
        assert re.search(r"script-src [^;]*sha256[^;]* blob:;", live)
        assert "eval" not in re.search(r'http-equiv="Content-[^>]*>', live)[0]

    @pytest.mark.parametrize(("size", "first"), [(10, True), (200_000, False)])
    def test_small_widgets_stand_before_the_text_and_large_ones_after_it(self, size, first):
        state = widgets(a=anymodel("export default {}", data="x" * size))
        html = export(notebook(TITLE, code("x", view("a")), **state))
        assert (html.index('id="widget-state"') < html.index("<h1>")) is first

    def test_state_cannot_end_its_own_script(self):
        made = notebook(
            TITLE, code("x", view("a")), **widgets(a=anymodel("'</script><!--'", text="</script>"))
        )
        html = export(made)
        block = re.search(r'id="widget-state">(.*?)</script>', html, re.DOTALL)[1]
        assert json.loads(block)["models"]["m1"]["state"] == {"text": "</script>"}
        assert json.loads(block)["modules"] == ["'</script><!--'"]

    def test_style_and_frame_are_small(self):
        assert len(style().encode()) < 14_000  # with the tokens that exhibits share
        assert len(export(notebook(TITLE)).encode()) < 24_000


class TestRunning:
    def test_never_run_notebook_is_run(self):
        html = export(notebook(TITLE, code("print(6 * 7)")), execute="auto")
        assert '<pre class="output">42</pre>' in html

    def test_notebook_with_outputs_is_left_as_it_is(self):
        made = notebook(TITLE, code("1 / 0", shown("<b>kept</b>")))
        assert "<b>kept</b>" in export(made, execute="auto")

    @pytest.mark.parametrize("saved", ['<figure class="exhibit">', "view"])
    def test_exhibit_or_widget_without_state_is_run(self, saved):
        output = view("abc") if saved == "view" else shown(saved)
        html = export(notebook(TITLE, code("print('run')", output)), execute="auto")
        assert "run</pre>" in html

    def test_saved_state_is_enough(self):
        state = widgets(a=anymodel("export default {}"))
        made = notebook(TITLE, code("1 / 0", view("a", html='<p class="exhibit">x</p>')), **state)
        assert 'data-model="m1"' in export(made, execute="auto")

    def test_always_and_never(self):
        assert "42</pre>" in export(notebook(code("print(42)", shown("old"))), execute="always")
        assert "42</pre>" not in export(notebook(code("print(42)")), execute="never")

    def test_code_runs_where_the_notebook_lies(self, tmp_path):
        (tmp_path / "here.txt").write_text("found it")
        made = notebook(code("print(open('here.txt').read())"))
        assert "found it" in export(made, folder=tmp_path, execute="auto")

    def test_failing_cell_is_named(self):
        made = notebook(TITLE, code("fine = 1"), code("\n# why\n{}['T13']"))
        with pytest.raises(PublishError) as failed:
            export(made, name="my-chapter", execute="auto")
        message = str(failed.value)
        assert message.startswith("my-chapter.ipynb: cell 3 of 3 (In [2]) failed: KeyError: 'T13'")

    def test_interact_shows_its_first_result_and_its_control(self):
        source = """
            from ipywidgets import interact
            @interact(n=(0, 9))
            def double(n=4):
                print("twice is", 2 * n)
        """
        html = export(notebook(TITLE, code(re.sub(r"^ {12}", "", source, flags=re.MULTILINE))),
                      execute="auto")  # fmt: skip
        assert '<pre class="output">twice is 8</pre>' in html
        assert "<strong>Slider: n</strong>" in html

    def test_expected_failure_does_not_stop(self):
        made = notebook(code("1 / 0", tags=["raises-exception"]))
        assert "ZeroDivisionError" in export(made, execute="auto")

    def test_missing_kernel_is_named(self):
        made = notebook(code("1"), kernelspec={"name": "nope", "display_name": "Nope"})
        with pytest.raises(PublishError, match=r"small.ipynb: before its first cell .*nope"):
            export(made, execute="auto")

    def test_same_input_same_bytes(self):
        source = """
            import anywidget, ipywidgets, traitlets
            class Part(anywidget.AnyWidget):
                _esm = "export default {}"
                n = traitlets.Int(1).tag(sync=True)
                names = traitlets.List(sorted({"c", "a"})).tag(sync=True)
            parts = [Part(), Part()]
            slider = ipywidgets.IntSlider()
            ipywidgets.jslink((parts[0], "n"), (slider, "value"))
            ipywidgets.jslink((slider, "value"), (parts[1], "n"))
            print({"x", "y", "z"})
            parts[0]
        """
        made = notebook(TITLE, code(re.sub(r"^ {12}", "", source, flags=re.MULTILINE).strip()))
        pages = [export(made, execute="auto") for _ in range(2)]
        assert pages[0] == pages[1]
        assert pages[0].count('"both":true') == 2


def test_command_line_writes_the_file_or_nothing(tmp_path):
    """`jupyter nbconvert --to explainer`, on two notebooks of which one fails."""
    good = write(notebook(TITLE, code("print(42)")), tmp_path / "good.ipynb")
    bad = write(notebook(TITLE, code("1 / 0")), tmp_path / "bad.ipynb")

    def convert(path):
        command = [sys.executable, "-m", "nbconvert", "--to", "explainer", str(path)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert convert(good).returncode == 0
    assert "42</pre>" in (tmp_path / "good.html").read_text("utf-8")
    failed = convert(bad)
    assert failed.returncode != 0
    assert "bad.ipynb: cell 2 of 2 (In [1]) failed: ZeroDivisionError" in failed.stderr
    assert not (tmp_path / "bad.html").exists()
