"""HowSure in Python: the map, the list, its sentences and its sources."""

import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.care.statements import KINDS, STEPS, of_kind, statements
from explainer.evidence.quoting import quotes
from explainer.exhibits.how_sure import HowSure
from explainer.publishing.shorter import shorter

HTML = HowSure()._html
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')
ROW = re.compile(r'<label><input[^>]*value="(\w+)".*?</label>')
STATEMENT = re.compile(r'<details data-for-kind="all (\w+)">(.*?)</details>')


def words(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def test_map_has_a_dot_for_every_statement():
    """The dots of a cell are a dashed line: 14 along the line to the next dot."""
    rows = {row[1]: row[0] for row in ROW.finditer(HTML)}
    assert list(rows) == ["all", *KINDS]
    for kind in KINDS:
        lengths = re.findall(r"h([\d.]+)", "".join(re.findall(r' d="([^"]*)"', rows[kind])))
        assert sum(round(float(long) / 14) + 1 for long in lengths) == len(of_kind(kind))
    assert [int(n) for n in re.findall(r'class="cell"[^>]*>(\d+)<', rows["all"])] == [
        sum(one.sure == step for one in statements()) for step in STEPS
    ]


def test_list_holds_every_statement_with_its_step_and_kind():
    listed = STATEMENT.findall(HTML)
    assert len(listed) == len(statements())
    for (kind, html), one in zip(listed, statements(), strict=True):
        assert kind == one.kind
        told = words(html)
        assert f"{STEPS[one.sure].name}{one.statement}{KINDS[kind].name}" in told
        assert words(str(evidence.inline(one.why))) in told and one.note in told
        assert f'href="#sure-{one.sure}"' in re.sub(r"#sure-\d+-", "#sure-", html)


def test_heading_is_shown_for_the_kinds_below_it():
    for kinds, section in re.findall(r'<section data-for-kind="([^"]*)">(.*?)</section>', HTML):
        assert set(kinds.split()) == {"all", *(kind for kind, _ in STATEMENT.findall(section))}


def test_each_kind_has_its_sentence():
    assert repr(HowSure(kind="silence")) == (
        "How sure are we? Nothing found. Somebody searched for studies, and none answers. "
        "2 statements: nobody knows 2."
    )
    for kind in KINDS:
        (said,) = re.findall(rf'<p data-for-kind="{kind}">(.*?)</p>', HTML)
        assert said in repr(HowSure(kind=kind))


def test_the_steps_are_called_our_own():
    assert "our own reading of the sources" in HTML and "they are no advice" in HTML


def test_every_link_quotes_its_passport_and_every_source_is_listed():
    shown = HowSure()
    links = LINK.findall(HTML)
    assert {id for id, _ in links} == set(shown.statistics)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []
    assert set(re.findall(r'href="#ref-([^"]+)"', HTML)) <= {
        *shown.references,
        *(evidence.statistic(id).source for id in shown.statistics),
    }
    assert 'download="how-sure.csv"' in HTML


def test_unknown_kind_is_named():
    shown = HowSure()
    with pytest.raises(TraitError, match="kind: got 'rumour'; expected one of 'all', 'review'"):
        shown.kind = "rumour"
    assert shown.kind == "all"


def test_same_state_same_bytes_and_no_shared_ids():
    one, other = HowSure(), HowSure()
    assert one._html.replace(one._prefix, "") == other._html.replace(other._prefix, "")
    ids = re.findall(r'\sid="([^"]*)"', one._html + other._html)
    assert len(ids) == len(set(ids)) > 0


def test_weight_of_the_markup():
    assert len(shorter(HTML).encode()) <= 35_000  # as it is published
