"""The chapters on primaries and statistics in JupyterLab: links, ticks, guesses and verdicts."""

from playwright.sync_api import expect

from tests.live.notebook_page import choose, shows


def test_one_primary_in_every_exhibit_and_in_python(open_chapter):
    notebook = open_chapter("which-cancers")
    page = notebook.page
    studies, directions = (
        page.locator(f"figure.{name}") for name in ("primary-studies", "two-directions")
    )
    choose(studies, primary="lung")
    shows(directions, primary="lung")
    notebook.python_becomes(
        "studies.primary, directions.primary, column.primary", "('lung', 'lung', 'lung')"
    )
    studies.locator('input[value="korea"]:visible').uncheck()
    notebook.python_becomes("'korea' in studies.left_out", "True")
    notebook.python("studies.set_trait('primary', 'kidney')")
    shows(studies, primary="kidney")
    shows(directions, primary="kidney")
    expect(studies.locator('input[value="korea"]').first).not_to_be_checked()


def test_guesses_and_verdicts_arrive_in_python(open_chapter):
    notebook = open_chapter("reading-the-statistics")
    page = notebook.page
    slider = page.locator("figure.predict-share input[type=range]").first
    slider.focus()
    slider.press("ArrowRight")
    notebook.python_becomes("len(guess.guesses)", "1")
    notebook.python("guess.set_trait('revealed', True)")
    expect(page.locator("figure.predict-share input[type=checkbox]")).to_be_checked()
    ledger = page.locator("figure.claim-ledger")
    ledger.locator('input[name="verdict-d"][value="misleading"]').check()
    notebook.python_becomes("ledger.verdicts", "{'d': 'misleading'}")
    notebook.python("people.set_trait('population', 'autopsy')")
    shows(page.locator("figure.denominators"), population="autopsy")
