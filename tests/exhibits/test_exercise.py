"""The exercise card in Python: state, what it shows, a teacher's own, bad input."""

import re

import pytest
from traitlets import TraitError

from explainer.exercises import Task, Verdict
from explainer.exhibits.exercise import CANNOT, Exercise
from explainer.exhibits.solutions import Solutions

BEDS = {
    "task": "How many beds are there?",
    "title": "Beds",
    "answer": 12,
    "unit": "beds",
    "mistakes": {11: "The bed in the *corridor* is missing."},
    "hint": "Walk through <all> rooms.",
    "solution": "Six rooms with two beds each.",
    "code": 'rooms = 6\nbeds = 2 * rooms  # "two" in each',
}

LATEST = "Your latest answer:"


@pytest.fixture
def beds() -> Exercise:
    return Exercise(**BEDS)


def words(html: str) -> str:
    return " ".join(re.sub(r"<style.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL).split())


def test_check_judges_keeps_the_verdict_and_returns_the_card(beds):
    assert beds.check(12) is beds
    assert beds.verdict.right and 'data-verdict="right"' in beds._repr_html_()
    assert not beds.check(11).verdict.right
    html = beds._repr_html_()
    assert 'data-verdict="wrong"' in html and "The bed in the <em>corridor</em> is missing." in html
    assert beds._told == f'{beds.verdict.__html__()}<p class="note">{LATEST} <code>11</code>.</p>'
    assert LATEST not in html  # a page has no earlier cells that the card stands under
    assert repr(beds).endswith("Not quite. The bed in the corridor is missing.")


def test_latest_answer_is_named_and_a_table_is_not_repeated(beds):
    told = [words(beds.check(answer)._told) for answer in (3, 4, None, "many", [13627, 13628], ...)]
    assert [one.partition(LATEST)[2] for one in told] == [
        " 3 .", " 4 .", " None .", " 'many' .", " a table.", "",
    ]  # fmt: skip
    beds.typed = "11"
    assert LATEST not in beds._told  # the field shows it


def test_three_dots_begin_again(beds):
    assert beds.verdict.state == "open"
    beds.check(12).check(...)
    assert beds.verdict.state == "open" and "Not answered yet." in repr(beds)
    assert beds.check(12).check().verdict.state == "open"


def test_what_is_typed_is_judged_as_python_judges_it(beds):
    for typed, state in (("12 beds", "right"), ("11", "wrong"), (CANNOT, "wrong"), (" ", "open")):
        beds.typed = typed
        assert beds.verdict == beds.task.judge(typed.strip() or ...)
        assert beds.verdict.state == state
    beds.typed = "12"
    beds.check(11)
    assert beds.typed == ""  # the field speaks of no other answer than the verdict


def test_a_page_gets_the_rules_and_a_live_view_the_verdict(beds):
    state = beds.get_state()
    assert state["_rules"] == beds.task.published()
    assert state["_told"] == str(beds.verdict.__html__())
    assert set(beds.keys) >= {"typed", "_told", "_rules", "_html"}


def test_field_hint_and_solution_have_names_of_their_own(beds):
    html = beds._repr_html_()
    identifier = re.search(r'<label for="([^"]+)"', html)[1]
    assert f'<input id="{identifier}"' in html
    for described in re.search(r'aria-describedby="([^"]+)"', html)[1].split():
        assert f'id="{described}"' in html
    assert "Hint for Beds" in words(html) and "Worked solution for Beds" in words(html)
    assert html.count("<details>") == 2


def test_title_is_a_heading_and_ends_once(beds):
    assert f"<h4>{BEDS['title']}</h4>" in beds._repr_html_()
    asked = Exercise(**BEDS | {"title": "And beds?"})
    assert repr(asked).startswith("Exercise: And beds? How many")
    assert repr(beds).startswith("Exercise: Beds. How many")
    assert repr(Solutions(asked)) == "Worked solutions: And beds?"


def test_code_keeps_its_lines_and_markup_is_escaped(beds):
    html = beds._repr_html_()
    code = re.search(r"<pre class=\"code-block\".*?</pre>", html, re.DOTALL)[0]
    assert re.sub(r"<[^>]*>", "", code).replace("&#34;", '"') == BEDS["code"]
    assert "Walk through &lt;all&gt; rooms." in html


def test_a_table_is_not_typed():
    rooms = Exercise(task="How many in each room?", answer={"a": 1, "b": 2})
    assert "<input" not in rooms._repr_html_() and rooms._rules == {}
    assert rooms.check({"a": 1, "b": 2}).verdict.right
    with pytest.raises(TraitError, match=r"typed: got '3'.*expected check\(answer\)"):
        rooms.typed = "3"


def test_another_task_is_not_answered_yet(beds):
    beds.typed = "12"
    beds.task = Task(task="How many chairs?", answer=7)
    assert (beds.typed, beds.verdict.state) == ("", "open")
    assert "How many chairs?" in beds._html and beds._rules == beds.task.published()


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="got neither"):
        Exercise()
    with pytest.raises(ValueError, match="got both"):
        Exercise("beds", answer=12)
    with pytest.raises(ValueError, match=r"answer: expected a number, .*, got nothing"):
        Exercise(task="How many beds?")
    with pytest.raises(ValueError, match=r"expected one of answer, .*, got 'anwser'"):
        Exercise(task="How many beds?", anwser=12)
    with pytest.raises(ValueError, match="nobody"):
        Exercise("nobody")
    with pytest.raises(ValueError, match="nobody"):
        Solutions("nobody")
    with pytest.raises(ValueError, match="expected exercises or their ids, got 7"):
        Solutions(7)


def test_two_cards_share_no_id_and_same_input_gives_same_bytes():
    one, other = Exercise(**BEDS), Exercise(**BEDS)
    ids = [set(re.findall(r'\sid="([^"]+)"', made._html)) for made in (one, other)]
    assert ids[0] and not ids[0] & ids[1]
    assert one._html.replace(one._prefix, "x") == other._html.replace(other._prefix, "x")


def test_solutions_print_each_task_once(beds):
    made = Solutions(beds, Task(task="How many chairs?", answer=7, solution="Count the legs."))
    text = words(made._repr_html_())
    assert "All worked solutions (2 exercises) Beds Six rooms with two beds each." in text
    assert "12 beds." in text
    assert "How many chairs? Count the legs." in text
    assert repr(made) == "Worked solutions: Beds; How many chairs?"


def test_solution_of_a_table_shows_its_numbers_with_their_passports():
    asked = Exercise("types-by-primary").task
    html = Exercise("types-by-primary")._html
    for (primary, kind), value in asked.answer.items():
        assert f'<a href="#stat-ct-patients-{kind}-{primary}">{value:g}</a>' in html
    own = words(Exercise(task="How many?", answer={"a": 1, "b": 2}, unit="beds")._html)
    assert "The answer, in beds A 1 B 2" in own


def test_checked_step_brings_its_style(monkeypatch):
    from explainer import check_step, exercises

    said = Verdict(False, "comma", "One cell still holds `T2 T3`.")
    monkeypatch.setattr(exercises, "check_step", lambda step, found: said, raising=False)
    shown = check_step("levels", [])
    assert (shown.right, shown.kind, str(shown)) == (False, "comma", str(said))
    html = shown._repr_html_()
    assert html.count("<style>") == 2 and str(said.__html__()) in html
