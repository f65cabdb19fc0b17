"""Lesion types in Python: counts and intervals, words, a reader's own table, bad input."""

import dataclasses
import re

import pandas as pd
import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.evidence.quoting import quotes
from explainer.exhibits.lesion_types import LesionTypes
from explainer.exhibits.lesion_types_counts import Counts, Share, published
from explainer.exhibits.lesion_types_own import counted
from explainer.lab import patients
from explainer.lab.tidying import tidy
from tests.patients_table import needs_patients, patients_file

HTML = LesionTypes()._repr_html_()
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')


def rows(*groups: tuple) -> pd.DataFrame:
    """Return a tidy table from (case, primary, type, levels)."""
    return pd.DataFrame(
        [
            {"case": case, "level": level, "type": type, "primary": primary}
            for case, primary, type, levels in groups
            for level in levels.split()
        ]
    )


def small() -> pd.DataFrame:
    """Five patients with lung cancer and one with another one."""
    lung = [(f"p{place}", "lung", "lytic", "T1 T2") for place in range(4)]
    return rows(*lung, ("p9", "Lung", "mixed", "L1"), ("q", "Chordoma", "lytic", "S1"))


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def share(primary: str, type: str) -> Share:
    group = next(one for one in published().groups if one.primary == primary)
    return next(one for one in group.shares if one.type == type)


def bare(counts: Counts) -> Counts:
    """Return counts without their passports."""
    nothing = dict.fromkeys(("figure", "patients_figure", "four_figure"))
    groups = (
        dataclasses.replace(
            group,
            shares=tuple(dataclasses.replace(one, **nothing) for one in group.shares),
            figure=None,
        )
        for group in counts.groups
    )
    return dataclasses.replace(
        counts, groups=tuple(groups), four_figure=None, figures=(), other_figures=()
    )


def test_strangers_make_the_interval_far_too_narrow():
    mixed = share("prostate", "mixed")
    assert (mixed.vertebrae, mixed.of_vertebrae, mixed.patients) == (46, 80, 5)
    assert mixed.as_strangers == (46.6, 67.7)
    assert mixed.by_patients == (6.1, 81.5)
    assert 3.5 < mixed.times_as_wide < 3.7


def test_prostate_is_blastic_and_mixed_and_kidney_and_lung_are_lytic():
    for primary, least in (("prostate", "lytic"), ("kidney", "blastic"), ("lung", "mixed")):
        found = {type: share(primary, type).percent for type in ("blastic", "lytic", "mixed")}
        assert min(found, key=found.get) == least
    assert share("kidney", "lytic").percent == 85 and share("lung", "lytic").percent == 75


def test_vertebrae_add_up_and_patients_do_not():
    counts = published()
    for group in counts.groups:
        assert sum(one.vertebrae for one in group.shares) == group.vertebrae
        assert sum(one.patients for one in group.shares) > group.patients
    left = 184 - sum(group.vertebrae for group in counts.groups) - sum(counts.others)
    assert left == 5  # those of the patient who is left out


def test_few_patients_with_every_level_have_a_third_of_all_vertebrae():
    counts = published()
    assert (counts.everywhere, counts.four, counts.vertebrae) == (4, 68, 184)
    assert sum(group.four for group in counts.groups) == counts.four
    assert [group.everywhere for group in counts.groups] == [2, 0, 0, 2]
    assert HTML.count('class="four"') == 4 and "34 from the four" in words(HTML)


@needs_patients
def test_committed_counts_equal_those_of_the_table():
    lesions = tidy(patients(file=patients_file())).lesions
    assert bare(published()) == counted(lesions)


def test_every_number_of_patients_stands_behind_its_bar():
    for group in published().groups:
        for one in group.shares:
            assert f"{one.patients} of {group.patients} patients" in words(HTML)
    people = re.findall(r'<svg class="people".*?</svg>', HTML)[1:]
    assert [one.count("<use") for one in people] == [19] * 3 + [8] * 3 + [6] * 3 + [5] * 3


def test_limits_are_said():
    told = words(HTML)
    for limit in (
        "even this interval is too narrow, most of all with 5 to 8 patients",
        "for blastic in kidney cancer and mixed in lung cancer even shorter than as strangers",
        "Shares of patients do not add up to 100%",
        "12 blastic, 5 lytic, 1 mixed, together 18 vertebrae in 7 patients",
        "One patient is left out",
        "What a scan did not show is not healthy",
        "An end at 0 or 100% only says that some draws missed those people.",
        "Both intervals know chance only, not who was chosen or what was scanned.",
        "table and scan header disagree on age and sex",
        "denser than healthy bone",
    ):
        assert limit in told, limit


def test_finding_counts_people_and_says_whose_the_mixed_vertebrae_are():
    told = words(HTML)
    assert "By people, prostate cancer looks mostly blastic (11 of 19), kidney and lung" in told
    assert "34 of the 46 mixed vertebrae in prostate cancer belong to two people." in told
    for primary, type in (("prostate", "blastic"), ("kidney", "lytic"), ("lung", "lytic")):
        found = {one: share(primary, one).patients for one in ("blastic", "lytic", "mixed")}
        assert max(found, key=found.get) == type


def test_answer_of_an_exercise_is_not_told():
    assert "the text calls some vertebrae mixed" in words(HTML)
    assert "ct-contradiction-vertebrae" not in HTML


def test_only_ends_at_the_edge_are_spoken_of():
    mixed = [(f"p{place}", "Lung", "mixed", f"L{place}") for place in range(1, 6)]
    both = [(*one[:2], "lytic", "T1 T2 T3 T4") for one in mixed]
    told = words(LesionTypes(table=rows(*mixed, *both))._repr_html_())
    assert "Both intervals know chance only" in told and "An end at 0" not in told


def test_every_link_quotes_its_passport_and_every_passport_is_used():
    types = LesionTypes()
    links = LINK.findall(HTML)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []
    assert {id for id, _ in links} <= set(types.statistics)
    assert len(set(types.statistics)) == len(types.statistics)
    assert {evidence.statistic(id).source for id in types.statistics} == set(types.references)


def test_table_holds_every_share_and_can_be_saved():
    table = HTML[HTML.index("<table") : HTML.index("</table>")]
    assert table.count("<tr>") == 13 and 'download="lesion-types.csv"' in HTML
    assert "46.6 to 67.7%" in table and "6.1 to 81.5%" in table and "11.8 to 48.8%" in table


def test_sentence_follows_the_count():
    assert "Prostate: 26 blastic, 8 lytic, 46 mixed; of 80 vertebrae in 19 patients." in repr(
        LesionTypes()
    )
    assert "Prostate: 11 blastic, 4 lytic, 5 mixed; of 19 patients." in repr(
        LesionTypes(count="patients")
    )


def test_own_table_is_counted_anew_and_has_no_passports():
    own = LesionTypes(table=small())
    html = own._repr_html_()
    assert "Counted from your own table. It has 10 vertebrae" in words(html)
    assert "8 of 9: 88.9%" in words(html) and "4 of 5 patients" in words(html)
    assert "0 blastic, 1 lytic, 0 mixed, together 1 vertebra in 1 patient:" in words(html)
    assert LINK.findall(html) == [] and own.statistics == own.references == ()
    assert "own table" in repr(own) and 'data-primary="lung"' in html


def test_own_table_can_be_set_and_taken_back():
    types = LesionTypes()
    before = types._html
    types.table = small()
    assert "your own table" in types._html
    types.table = None
    assert types._html == before


def test_primary_as_the_table_writes_it_is_found_in_the_course():
    renal = small().replace({"primary": {"lung": "Renal", "Lung": "renal "}})
    assert [(one.label, one.primary) for one in counted(renal).groups] == [("Kidney", "kidney")]


def test_own_table_with_few_patients_says_so():
    html = LesionTypes(table=small().query("case != 'p0'"))._repr_html_()
    assert "No primary has five patients, so there is nothing to draw." in words(html)
    assert 'class="panel"' not in html


def test_more_patients_than_can_stand_are_a_bar():
    many = rows(*((place, "Lung", "lytic", "T1") for place in range(40)))
    html = LesionTypes(table=many)._repr_html_()
    assert html.count('class="bar many"') == 3 and "40 of 40 patients" in words(html)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda table: [1, 2], "table: expected a DataFrame"),
        (lambda table: table.drop(columns="primary"), "expected a column 'primary', got case"),
        (lambda table: table.head(0), "table: expected a row for each vertebra"),
        (lambda table: table.replace("mixed", "dense"), "row 8 .* one of blastic, lytic, mixed"),
        (lambda table: table.replace("T1", "T1 T2"), "row 0 .*one level, .*got 'T1 T2'"),
        (lambda table: table.replace("T2", "T1"), "row 1 .*each vertebra of a patient once"),
        (lambda table: table.replace("Chordoma", None), "row 9 .*'primary': expected a value"),
        (lambda table: table.replace("q", "p9"), "row 8 .*the same primary in all rows"),
    ],
)
def test_bad_table_is_refused_and_the_old_one_stays(spoil, told):
    types = LesionTypes(table=small())
    before = types._html
    with pytest.raises(TraitError, match=told):
        types.table = spoil(small())
    assert types._html == before
    with pytest.raises(TraitError, match=told):
        LesionTypes(table=spoil(small()))


def test_unknown_count_is_named():
    with pytest.raises(TraitError, match="got 'bones'; expected one of 'vertebrae', 'patients'"):
        LesionTypes(count="bones")


def test_weight_of_the_markup():
    assert len(LesionTypes()._html) < 36_000
