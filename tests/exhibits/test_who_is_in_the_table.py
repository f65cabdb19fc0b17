"""WhoIsInTheTable in Python: whom it shows, whom it misses, whose tables it takes."""

import re

import pandas as pd
import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.epidemiology.studies import study
from explainer.exhibits.who_is_in_the_table import WhoIsInTheTable
from explainer.exhibits.who_is_in_the_table_counts import CHARTS, elsewhere
from explainer.lab import patients
from explainer.lab.published import AS_WRITTEN
from explainer.lab.tidying import tidy
from tests.lab.made_up import five
from tests.patients_table import needs_patients, patients_file


@pytest.fixture(scope="module")
def who() -> WhoIsInTheTable:
    return WhoIsInTheTable()


@pytest.fixture(scope="module")
def html(who) -> str:
    return who._repr_html_()


def plain(words: str) -> str:
    return " ".join(re.sub("<[^>]*>", "", words).split())


def rows(who: WhoIsInTheTable) -> dict[str, list[tuple[str, int, int]]]:
    """Return for each chart its labels with all people and those with none listed."""
    return {
        id: [(row.label, row.people, row.none) for row in chart.rows]
        for id, chart in who.charts.items()
    }


def test_everybody_is_counted_once_in_every_chart(who):
    sums = {id: chart.people for id, chart in who.charts.items()}
    assert sums == {"age": 54, "sex": 54, "primary": 54, "number": 55}
    none = evidence.statistic("ct-patients-none").value
    for id, chart in who.charts.items():
        assert sum(row.none for row in chart.rows) == none, id
        assert sum(group.people for group in chart.groups) == sums[id]
        assert sum(group.unlisted for group in chart.groups) == none


def test_rows_stand_in_the_order_of_a_reader(who):
    labels = {id: [row.label for row in chart.rows] for id, chart in who.charts.items()}
    assert labels["age"] == ["30s", "40s", "50s", "60s", "70s", "80s"]
    assert labels["sex"] == ["Women", "Men"]
    assert labels["primary"][:4] == ["Prostate", "Kidney", "Lung", "Breast"]
    numbers = ["None listed", "1", "2", "3 to 5", "6 to 10", "11 to 16", "17"]
    assert labels["number"] == numbers


def test_primaries_of_single_people_share_a_row_and_are_named(who, html):
    *_, last = who.charts["primary"].groups
    assert (last.label, last.people) == ("One each", 6)
    named = "bile ducts, cervical, neuro, skeletal, soft tissue sarcoma, urothelial."
    assert named in plain(html)


def test_every_count_is_linked_to_its_passport(who, html):
    linked = dict(re.findall(r'href="#stat-([^"]+)">([^<]*)<', html))
    assert set(linked) == set(who.statistics)
    for id, text in linked.items():
        figure = evidence.statistic(id)
        assert text in (figure.text, f"{figure.value:g}"), id
    assert set(re.findall(r'href="#ref-([^"]+)"', html)) == set(who.references)


def test_the_lines_are_shares_of_these_people(who):
    chart = who.charts["primary"]
    for written in AS_WRITTEN:
        share = elsewhere(written)
        expected = chart.expected(chart.row(written))
        assert 100 * expected / chart.people == pytest.approx(share.value, abs=0.06)
        assert share.denominator == study("netherlands").total
    assert chart.expected(chart.row("colon")) is None
    assert who.charts["number"].expected(who.charts["number"].row("1")) is None


def test_the_finding_says_whom_it_is_about(who):
    assert repr(who) == (
        "Mostly older men, and most often with prostate cancer. Of 54 people, 36 are men, 36 were "
        "60 or older at diagnosis (added up from the chart), and 24 have prostate cancer. Read "
        "what is counted here as something about these people, not about everybody with spinal "
        "metastases."
    )


def test_who_is_missing_is_said(html):
    words = plain(html)
    for said in (
        "Nobody without cancer.",
        "As the collection describes it, every scan was made to plan it.",
        "or was too ill, may be missing.",
        "does not say what each one showed. Its columns list no vertebra of the neck.",
        "Of 38,007 people with spinal metastases in South Korea, 8.1% have liver cancer; here",
        "Years, at diagnosis (of what, it does not say)",
        "table and scan header are said to disagree on age and sex",
        "One person is counted in the chart of vertebrae only",
        "does not make it a healthy spine",
    ):
        assert said in words


def test_every_chart_is_told_in_words(html):
    told = re.findall(r'role="img" aria-label="([^"]*)"', html)
    assert len(told) == len(CHARTS)
    assert "Men 36, 8 of them with none listed." in told[1]
    assert "Breast 5, as elsewhere 15.2;" in told[2]


def test_a_readers_own_tables_are_drawn():
    tables = five()
    own = WhoIsInTheTable(tables.people, tables.lesions)
    assert rows(own) == {
        "age": [("40s", 2, 0), ("60s", 1, 0), ("70s", 1, 1)],
        "sex": [("Women", 1, 0), ("Men", 3, 1)],
        "primary": [("Kidney", 2, 0), ("Prostate", 2, 1)],
        "number": [
            *[("None listed", 1, 1), ("1", 2, 0), ("2", 0, 0), ("3 to 5", 1, 0)],
            *[("6 to 10", 0, 0), ("11 to 16", 0, 0), ("17 or more", 1, 0)],
        ],
    }
    assert repr(own).startswith("Who is in the table? Of 4 people, 3 are men, 2 were 60 or older")
    assert not any(id.startswith("ct-") for id in own.statistics)
    assert "#stat-ct-" not in own._html and "The four" not in own._html


def test_other_spellings_of_a_primary_are_one():
    tables = five()
    people = tables.people.assign(primary=["Prostate", "kidney ", "Renal", "Uterus", "prostate"])
    assert rows(WhoIsInTheTable(people, tables.lesions))["primary"] == [
        *[("Kidney", 2, 0), ("Prostate", 2, 1)]
    ]


def test_what_happens_to_a_table_later_changes_nothing():
    tables = five()
    own = WhoIsInTheTable(tables.people, tables.lesions)
    before = rows(own)
    tables.people["age"] = 20
    assert rows(own) == before


def test_tables_can_be_exchanged_together(who):
    tables = five()
    own = WhoIsInTheTable(tables.people, tables.lesions)
    with own.hold_trait_notifications():
        own.people, own.lesions = None, None
    assert own._html == who._html.replace(who._prefix, own._prefix)


def test_many_people_fit():
    people = pd.DataFrame({"case": range(300), "age": 65, "sex": "M", "primary": "Lung"})
    own = WhoIsInTheTable(people, people.head(120))
    assert rows(own)["sex"] == [("Women", 0, 0), ("Men", 300, 180)]


WRONG = {
    "a list": (lambda p: [1], lambda rows: rows, "people: expected a DataFrame"),
    "no age": (lambda p: p.drop(columns="age"), None, "people: expected a column 'age', got case"),
    "empty cell": (lambda p: p.assign(sex=None), None, "people: the column 'sex' has an empty"),
    "twice": (lambda p: pd.concat([p, p]), None, "expected each case once .* got 1$"),
    "words": (lambda p: p.assign(sex="female"), None, "F or M in the column 'sex', got 'female'"),
    "text": (lambda p: p.assign(age="68 y"), None, "0 to 120, as numbers .*'age', got '68 y'"),
    "too old": (lambda p: p.assign(age=680), None, "people: expected years .*, got 680"),
    "nobody": (lambda p: p.head(0), None, "people: expected a row for each person, got an empty"),
    "strangers": (lambda p: p.head(1), None, "lesions: expected a case of people .*, got 2"),
    "no case": (None, lambda rows: rows[["level"]], "lesions: expected a column 'case', got level"),
    "one table": (None, lambda rows: None, "lesions: expected a table beside the other one"),
    "no people": (lambda p: None, None, "people: expected a table beside the other one"),
}


@pytest.mark.parametrize(("people", "lesions", "message"), WRONG.values(), ids=WRONG)
def test_tables_that_do_not_fit_are_refused(people, lesions, message):
    tables = five()
    given = [
        spoil(table) if spoil else table
        for spoil, table in ((people, tables.people), (lesions, tables.lesions))
    ]
    with pytest.raises(TraitError, match=message):
        WhoIsInTheTable(*given)


@needs_patients
def test_the_real_table_gives_the_committed_charts(who):
    tables = tidy(patients(patients_file()))
    own = rows(WhoIsInTheTable(tables.people, tables.lesions))
    assert own["number"].pop()[1:] == rows(who)["number"][-1][1:]
    assert own == rows(who) | {"number": rows(who)["number"][:-1]}


def test_same_bytes_and_no_shared_ids():
    one, other = WhoIsInTheTable(), WhoIsInTheTable()
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
    ids = re.findall(r'\sid="([^"]*)"', one._html + other._html)
    assert len(ids) == len(set(ids)) > 0
