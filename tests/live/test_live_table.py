"""Cells that need the table of patients, where there is none: Run All goes on after them."""

from explainer.publishing.running import MAY_FAIL, NEEDS_TABLE
from tests.publishing.making import code, notebook, write


def test_run_all_goes_on_after_a_cell_without_its_table(open_notebook, tmp_path):
    made = notebook(
        code("print('before')"),
        code("raise FileNotFoundError('the table is not here')", tags=[NEEDS_TABLE, MAY_FAIL]),
        code("print('after')"),
        code("1 / 0"),
        code("print('not reached')"),
    )
    opened = open_notebook(copy_of=write(made, tmp_path / "table.ipynb")).run_all()
    outputs = opened.page.locator(".jp-OutputArea-output")
    assert opened.printed(0).inner_text().strip() == "before"
    assert "the table is not here" in opened.printed(1).inner_text()
    assert opened.printed(2).inner_text().strip() == "after"
    assert "ZeroDivisionError" in opened.printed(3).inner_text()
    assert outputs.count() == 4  # an error that nobody expects stops, as ever
