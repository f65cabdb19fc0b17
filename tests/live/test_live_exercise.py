"""An exercise in JupyterLab: answered in its cell and in its field, and Python knows both."""

from playwright.sync_api import expect


def test_cell_and_field_judge_and_python_knows(open_notebook):
    notebook = open_notebook(
        "from explainer import Exercise\nlytic = Exercise('lytic-patients')\nlytic.check(...)",
        "Exercise(task='How many beds?', answer=12)",
    ).run_all()
    figure = notebook.page.locator("figure.exercise").first
    expect(figure.get_by_role("status")).to_contain_text("Not answered yet.")
    field = figure.get_by_role("textbox", name="Your answer")
    # Letters and Enter are shortcuts of JupyterLab everywhere else.
    field.press_sequentially("55 vertebrae")
    field.press("Enter")
    expect(figure).to_have_attribute("data-verdict", "wrong")
    notebook.python_becomes("lytic.typed, lytic.verdict.right", "('55 vertebrae', False)")
    notebook.python("lytic.check(22).verdict.kind")
    expect(figure).to_have_attribute("data-verdict", "right")
    expect(figure.get_by_role("textbox")).to_have_value("")
    expect(figure.get_by_role("status")).to_contain_text("Your latest answer: 22.")
    # A later exhibit brought the shared sheet again.
    expect(notebook.page.locator("figure.exercise")).to_have_count(2)
    padding = figure.evaluate("(card) => parseFloat(getComputedStyle(card).paddingLeft)")
    assert padding > 15
