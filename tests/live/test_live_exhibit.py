"""A live exhibit and its Python twin are one thing: what happens to one happens to the other."""

from playwright.sync_api import expect

from tests.live.notebook_page import bone, choose, shows

DIAGRAM = """
from explainer import SpineDiagram
seen = []
spine = SpineDiagram()
spine.observe(lambda change: seen.append(change.new), names="selected")
spine
"""


def test_student_clicks_and_python_knows(open_notebook):
    notebook = open_notebook(DIAGRAM, "print(spine.selected)").run_all()
    bone(notebook.spine, "T7").click()
    shows(notebook.spine, selected="T7")
    notebook.python_becomes("seen", "['T7']")
    notebook.run_cell(1)
    expect(notebook.printed(1)).to_have_text("T7\n")
    choose(notebook.spine, lens="bone-scan")
    notebook.python_becomes("spine.lens", "'bone-scan'")
    choose(notebook.spine, view="back")
    notebook.python_becomes("spine.view", "'back'")


def test_student_sets_a_trait_and_the_picture_follows(open_notebook):
    change = "spine.selected = 'lumbar'; spine.lens = 'bone-scan'; spine.view = 'back'"
    notebook = open_notebook(DIAGRAM, change).run_all()
    shows(notebook.spine, selected="lumbar", lens="bone-scan", view="back")
    expect(notebook.spine.locator("[data-panel-for]:visible")).to_have_attribute(
        "data-panel-for", "lumbar"
    )
    expect(notebook.spine.locator(".lens:visible")).to_have_attribute("data-for-lens", "bone-scan")
    expect(notebook.spine.locator(".view-side")).to_be_hidden()
    # Three changes in one go: the last one is what is heard.
    expect(notebook.spine.get_by_role("status")).to_contain_text("From behind")
    assert notebook.python("seen") == "['lumbar']"


def test_own_numbers_that_come_later_redraw_the_picture(open_notebook):
    change = "spine.title = 'Our ward'; spine.values = {'L3': 19, 'L1': 17}"
    notebook = open_notebook(DIAGRAM).run_all()
    bone(notebook.spine, "L3").click()
    notebook.spine.get_by_text("The numbers, as a table").click()
    notebook.python_becomes("seen", "['L3']")
    notebook.python(f"exec({change!r})")
    shows(notebook.spine, selected="L3", lens="own")
    expect(notebook.spine.get_by_role("radio", name="Our ward")).to_be_checked()
    expect(notebook.spine.get_by_role("rowheader", name="Our ward")).to_be_visible()
    bone(notebook.spine, "L1").click()
    notebook.python_becomes("seen", "['L3', 'L1']")


def test_keys_of_the_exhibit_are_not_taken_by_jupyter(open_notebook):
    notebook = open_notebook("1 + 1", DIAGRAM, "2 + 2").run_all()
    bone(notebook.spine, "T7").click()
    cell = notebook.active_cell
    for key, level in {
        "ArrowDown": "T8", "ArrowRight": "T9", "ArrowUp": "T8", "ArrowLeft": "T7",
        "Enter": "T7", "Space": "T7", "End": "coccyx", "Home": "", "Escape": "",
    }.items():  # fmt: skip
        notebook.page.keyboard.press(key)
        shows(notebook.spine, selected=level)
        notebook.python_becomes("spine.selected", repr(level))
        assert (notebook.active_cell, notebook.mode) == (cell, "command"), key
    focused = notebook.spine.locator('input[name="selected"]:focus')
    expect(focused).to_have_value("")


def test_two_views_of_one_widget_show_the_same(open_notebook):
    notebook = open_notebook(DIAGRAM, "spine").run_all()
    expect(notebook.spine).to_have_count(2)
    first, second = notebook.spine.first, notebook.spine.last
    bone(second, "T7").click()
    for figure in (first, second):
        shows(figure, selected="T7", lens="symptomatic")
    choose(first, lens="chance")
    for figure in (first, second):
        shows(figure, selected="T7", lens="chance")
    ids = notebook.page.evaluate("[...document.querySelectorAll('.exhibit [id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids)) > 30


def test_two_diagrams_are_apart_until_they_are_linked(open_notebook):
    link = "from ipywidgets import jslink\nlink = jslink((spine, 'selected'), (other, 'selected'))"
    notebook = open_notebook(DIAGRAM, "other = SpineDiagram(lens='chance')\nother", "", link)
    notebook.run_cell(0).run_cell(1)
    first, second = notebook.spine.first, notebook.spine.last
    shows(second, selected="", lens="chance")
    bone(first, "T7").click()
    notebook.python_becomes("(spine.selected, other.selected)", "('T7', '')")
    shows(second, selected="", lens="chance")
    notebook.run_cell(3)
    bone(second, "L3").click()
    notebook.python_becomes("(spine.selected, other.selected)", "('L3', 'L3')")
    shows(first, selected="L3", lens="symptomatic")


def test_compact_column_is_live_linked_and_can_be_turned(open_notebook):
    linked = """
from explainer import SpineDiagram
from ipywidgets import jslink
column, spine = SpineDiagram(compact=True), SpineDiagram()
link = jslink((column, "selected"), (spine, "selected"))
display(column, spine)
"""
    notebook = open_notebook(linked).run_all()
    column, whole = notebook.spine.nth(0), notebook.spine.nth(1)
    bone(column, "T7").click()
    shows(whole, selected="T7")
    notebook.python_becomes("(column.selected, spine.selected)", "('T7', 'T7')")
    bone(whole, "L3").click()
    notebook.python_becomes("column.selected", "'L3'")
    notebook.python("column.set_trait('view', 'back')")
    expect(column.locator(".view-back")).to_be_visible()
    shows(column, selected="L3")
    expect(column.locator("[data-panel-for]:visible")).to_have_attribute("data-panel-for", "L3")
