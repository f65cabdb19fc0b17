"""A style that several exhibits share must not reach one that does not ask for it.

Exhibits of a chapter stand on one page, so that a rule for ``.exhibit .scale`` in one sheet would
also move what another exhibit happens to call ``scale``.
"""

import re
from functools import cache
from pathlib import Path

import pytest

import explainer

FOLDER = Path(explainer.__file__).parent / "exhibits"
EVERYWHERE = {"exhibit.css", "tokens.css"}
MADE = {
    "Exercise": lambda made: made(task="How many?", answer=2, hint="Count.", code="len(table)"),
    "PredictShare": lambda made: made({"Breast": 31, "Lung": 22}),
    "Questions": lambda made: made("first-sign"),
    "WorkedCase": lambda made: made("heavy-legs"),
}
# Shown together since the first chapters; what the sheet adds is meant there.
MEANT = {("PrimarySpine", "dots")}


@cache
def shared() -> dict[str, set[str]]:
    """Classes that a sheet styles in every exhibit, with the names of these sheets."""
    found: dict[str, set[str]] = {}
    for sheet in sorted(FOLDER.glob("*.css")):
        if sheet.name not in EVERYWHERE:
            for rule in re.findall(r"^\s*(\.exhibit [^{]*)\{", sheet.read_text(), re.MULTILINE):
                for name in re.findall(r"\.exhibit [^,{]*?\.([a-z][\w-]*)", rule):
                    found.setdefault(name, set()).add(sheet.name)
    return found


def test_some_styles_are_shared() -> None:
    assert shared()["scale"] == {"intervals.css"}


@pytest.mark.parametrize("name", [one for one in explainer.__all__ if one[0].isupper()])
def test_no_class_is_styled_by_a_sheet_of_others(name: str) -> None:
    made = getattr(explainer, name)
    exhibit = MADE.get(name, lambda made: made())(made)
    html = exhibit._repr_mimebundle_()[0]["text/html"]
    classes = {word for found in re.findall(r'class="([^"]*)"', html) for word in found.split()}
    strangers = {
        (name, word)
        for word in classes & shared().keys()
        if not shared()[word] & set(exhibit._sheets)
    }
    assert strangers <= MEANT
