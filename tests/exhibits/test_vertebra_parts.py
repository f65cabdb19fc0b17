"""Inside the vertebra in Python: markup, words, numbers with passports, bad input."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.anatomy import axial
from explainer.evidence.quoting import quotes
from explainer.exhibits.vertebra_parts import VertebraParts

VERTEBRA = VertebraParts()
HTML = VERTEBRA._repr_html_()
ROWS = {row["part"]: row for row in evidence.table("vertebra_parts")}
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')


def words(html):
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def panel(part, html=HTML):
    return html.split(f'<section data-for-part="{part}">')[1].split("</section>")[0]


def test_table_has_a_row_for_each_part_of_the_drawing():
    assert set(ROWS) == set(axial.PARTS)


@pytest.mark.parametrize("part", axial.PARTS)
def test_each_part_has_a_radio_a_name_beside_the_drawing_and_a_panel(part):
    (radio,) = re.findall(rf'<input[^>]*name="part" value="{part}"[^>]*>', HTML)
    identifier = re.search(r'id="([^"]+)"', radio)[1]
    name = ROWS[part]["name"]
    assert f'aria-label="{name}"' in radio
    named = re.findall(rf'<label class="name[^"]*" for="{identifier}"[^>]*>([^<]*)<', HTML)
    assert named and set(named) == {name}
    assert re.search(rf'<label class="over" for="{identifier}"', HTML)
    said = words(panel(part))
    assert said.startswith(name) and "How often it is involved" in said


def test_partly_inferred_rows_say_so_on_screen():
    for part, row in ROWS.items():
        assert ("(Partly inferred.)" in panel(part)) == (row["verified"] == "partial"), part
    assert {row["verified"] for row in ROWS.values()} == {"yes", "partial"}


def test_picture_says_which_way_is_front_and_left():
    assert "seen from below, as on a CT scan" in words(panel(""))
    sides = re.findall(r'<p class="sides">(.*?)</p>', HTML)
    assert words(sides[0]) == "Front" and words(sides[1]).startswith("Right of the body")


def test_every_link_quotes_its_passport_and_every_figure_is_listed():
    links = LINK.findall(HTML)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []
    assert {id for id, _ in links} == set(VERTEBRA.statistics)
    table = HTML[HTML.index("The numbers, as a table") :]
    assert {id for id, _ in LINK.findall(table)} == set(VERTEBRA.statistics)


def test_only_figures_that_were_read_are_shown():
    assert {evidence.statistic(id).verified for id in VERTEBRA.statistics} == {"yes"}


def test_everybody_of_the_study_is_drawn_once():
    drawn = HTML[HTML.index('class="compartments"') : HTML.index("What different sources")]
    people = [
        1 + d.count("h9") + d.count("M") - 1 for d in re.findall(r'm-full" d="([^"]*)"', drawn)
    ]
    figures = [evidence.statistic(f"compartment-{name}") for name in
               ("extradural", "intradural-extramedullary", "intramedullary")]  # fmt: skip
    assert people == [figure.numerator for figure in figures] == [186, 5, 10]
    assert sum(people) == figures[0].denominator


def test_what_is_left_over_is_said_to_be_worked_out():
    assert "The other 34 (worked out)" in words(HTML) and 160 - 120 - 6 == 34


def test_numbers_of_different_people_carry_a_sign():
    assert "the numbers do not belong on one axis" in HTML
    assert "They count different people." in HTML


def test_error_of_the_patient_page_is_told_with_its_denominator():
    said = words(HTML[HTML.index("Spot the error") : HTML.index("The numbers, as a table")])
    assert "40% of metastatic tumours" in said and "primary tumours" in said
    assert "Counted among 201 people with cord compression from cancer: 5 of 201." in said


def test_places_that_were_counted_together_share_a_cell():
    (cell,) = re.findall(r'<td colspan="2">(.*?)</td>', HTML)
    assert words(cell) == "13 of 172, both together"


@pytest.mark.parametrize("level", axial.LEVELS)
def test_every_level_can_be_shown(level):
    html = VertebraParts(level=level)._html
    assert f'data-level="{level}"' in html and f"{level} is cut across" in html
    assert ("Cauda equina" in html.split("<details")[0]) == (level[0] == "L" and level != "L1")


def test_level_redraws_and_keeps_the_chosen_part():
    vertebra = VertebraParts(part="lamina")
    vertebra.level = "L3"
    assert 'data-part="lamina"' in vertebra._html and 'data-level="L3"' in vertebra._html


def test_sentence_names_the_compartments_and_the_choice():
    told = repr(VertebraParts(part="dura"))
    assert told.startswith("T8 cut across") and "186 of 201 outside the dura" in told
    assert told.endswith("Chosen: dura.")


def test_bad_input_is_named():
    with pytest.raises(TraitError, match="part: got 'heart'; expected one of '', 'body'"):
        VERTEBRA.part = "heart"
    with pytest.raises(TraitError, match="level: got 'C1'; expected one of 'C3'"):
        VertebraParts(level="C1")
    assert VERTEBRA.part == ""


def test_sources_are_known_and_each_is_named_once():
    keys = VERTEBRA.references
    assert len(set(keys)) == len(keys)
    assert {evidence.statistic(id).source for id in VERTEBRA.statistics} <= set(keys)
    assert {key for row in ROWS.values() for key in row["sources"]} <= set(keys)


def test_weight_of_the_markup():
    assert len(VERTEBRA._html.encode()) < 45_000
