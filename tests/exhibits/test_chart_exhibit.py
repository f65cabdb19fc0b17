"""A chart as an exhibit: refused without its finding, its panels, its table or its sources."""

import pytest
from matplotlib.figure import Figure

from explainer.exhibits.chart_exhibit import Panel, Table, chart_exhibit

PARTS = {
    "finding": "More is more.",
    "panels": [Panel(Figure(), "Bar chart: one 1, two 2.", title="Counted twice")],
    "table": Table("Numbers", ("Name", "Found"), [("one", "1"), ("two", "<2")], "numbers.csv"),
    "sources": ["loblaw2003"],
}


def test_a_chart_has_all_its_parts():
    html = str(chart_exhibit("one-1", "one", **PARTS, data_primary="lung"))
    for part in (
        '<figure class="exhibit chart-exhibit one" id="one-1" data-exhibit="one"',
        'aria-labelledby="one-1-caption" data-primary="lung">',
        '<figcaption id="one-1-caption">More is more.</figcaption>',
        'role="img" aria-label="Bar chart: one 1, two 2."',
        '<th scope="row">two</th><td>&lt;2</td>',
        'download="numbers.csv"',
        'href="#ref-loblaw2003"',
        'role="status"',
    ):
        assert part in html, part


@pytest.mark.parametrize("part", PARTS)
def test_a_chart_without_a_part_is_refused(part):
    empty = Table("Numbers", ("Name",), [], "numbers.csv") if part == "table" else []
    with pytest.raises(ValueError, match=f"^{part}: "):
        chart_exhibit("one-1", "one", **{**PARTS, part: empty})


def test_a_panel_without_words_is_refused():
    with pytest.raises(ValueError, match="text alternative"):
        str(chart_exhibit("one-1", "one", **{**PARTS, "panels": [Panel(Figure(), " ")]}))
