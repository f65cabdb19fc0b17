"""What pytest has to know when nbval runs the notebooks: some cells need the table of patients."""

import os

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let such cells find the table, and fail if they fail; skip them where there is none."""
    cells = [item for item in items if item.path.suffix == ".ipynb"]
    if not cells:
        return
    from explainer.lab.fetching import VARIABLE
    from explainer.publishing.running import NEEDS_TABLE, has_tag
    from tests.patients_table import needs_patients, patients_file

    if table := patients_file():
        os.environ[VARIABLE] = str(table)
    for item in cells:
        if has_tag(item.cell, NEEDS_TABLE):
            item.add_marker(needs_patients)
            # nbval lets a cell tagged raises-exception fail: that is for readers without a table.
            item.options["check_exception"] = False
