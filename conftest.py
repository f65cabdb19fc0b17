"""What pytest has to know when nbval runs the notebooks: some cells need the table of patients."""

import os

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let such cells find the table, and fail if they fail; skip them where there is none.

    Cells for the live notebook alone run last: committed outputs are those of a run without them.
    """
    cells = [item for item in items if item.path.suffix == ".ipynb"]
    if not cells:
        return
    from explainer.lab.fetching import VARIABLE
    from explainer.publishing.running import LIVE_ONLY, NEEDS_TABLE, has_tag
    from tests.patients_table import needs_patients, patients_file

    if table := patients_file():
        os.environ[VARIABLE] = str(table)
    for item in cells:
        if has_tag(item.cell, NEEDS_TABLE):
            item.add_marker(needs_patients)
            # nbval lets a cell tagged raises-exception fail: that is for readers without a table.
            item.options["check_exception"] = False
    last = {item for item in cells if has_tag(item.cell, LIVE_ONLY)}
    place = {item.path: number for number, item in reversed([*enumerate(items)])}
    items.sort(key=lambda item: (place[item.path], item in last))
