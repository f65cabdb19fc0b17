"""What the course promises its readers: no doses, and survival by choice only."""

from dataclasses import replace

import pytest

from explainer.evidence import data_folder, statistic
from explainer.evidence.checks import promises, structure
from explainer.evidence.checks.facts import Facts
from explainer.evidence.sources import Sources

SURVIVAL = replace(
    statistic("spine-at-autopsy"), id="alive", topic="survival-after-one-year", value=47.25
)
USUAL = statistic("spine-in-life")


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The shipped data with one figure on survival."""
    whole = Facts(data_folder(), structure.read(data_folder())[1])
    whole.statistics["alive"] = SURVIVAL
    return whole


@pytest.mark.parametrize("dose", ["8 Gy", "96 mg", "0.5\N{NO-BREAK SPACE}mg", "20Gy"])
def test_a_dose_is_found(dose: str) -> None:
    (message,) = promises.doses(f"They were given {dose} in five sessions.")
    assert message.startswith(f"found the dose {dose!r}")


@pytest.mark.parametrize("text", ["one session", "40 mm", "30 milligrays aside", "ID 96mgx"])
def test_what_is_no_dose(text: str) -> None:
    assert list(promises.doses(text)) == []


def test_doses_in_tables_are_named_by_row_and_column(broken, found) -> None:
    row = broken.put("regions.csv", broken.rows("regions.csv")[1][0], name="Neck, 16 mg")
    assert [(one.file, one.row, one.column) for one in found() if "dose" in one.message] == [
        ("regions.csv", row, "name")
    ]


def test_a_chapter_does_not_quote_survival(facts) -> None:
    (message,) = promises.broken("Alive: [47.25%](#stat-alive), [36%](#stat-spine-in-life)", facts)
    assert message.startswith("found '47.25%', a figure on survival")


def test_passports_of_survival_are_closed_and_references_do_not_tell_them() -> None:
    html = str(Sources((SURVIVAL, USUAL), ()).html())
    open_part, _, closed = html.partition('<details class="by-choice">')
    assert "47.25%" in closed and "47.25%" not in open_part
    assert "15.67%" in open_part and "15.67%" not in closed


def test_a_reference_names_no_figure_on_survival() -> None:
    from explainer.evidence.citations import reference

    html = str(Sources((SURVIVAL,), (reference(SURVIVAL.source),)).html())
    assert html.count("47.25%") == 1
    assert 'Used for: <a href="#stat-alive">figures on survival</a>' in html
