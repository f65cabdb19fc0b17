"""Each way in which a notebook can be wrong gives a problem that names the cell."""

import pytest

from explainer.evidence import check, data_folder
from explainer.evidence.checks import chapters, structure
from explainer.evidence.checks.chapters import SKELETON
from explainer.evidence.checks.facts import Facts

TITLE = "# A chapter\n\n**In one sentence.** It depends.\n"
BODY = "\n".join(f"## {part}\n" for part in SKELETON)


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The shipped data, read once: these tests break notebooks only."""
    return Facts(data_folder(), structure.read(data_folder())[1])


@pytest.fixture
def found(write_notebook, facts):
    """Write a chapter from the given cells after a sound title; return the problems."""

    def check_cells(*cells, title: str = TITLE, body: str = BODY, name: str = "chapter.ipynb"):
        path = write_notebook(title, body, *cells, name=name)
        wrong = chapters.problems(path.parent, facts)
        return [(one.row, one.column, one.message) for one in wrong]

    return check_cells


def test_a_sound_chapter(found) -> None:
    text = "At autopsy [36%](#stat-spine-at-autopsy), says [Wong](#ref-wong1990). T7, 12, in 1990."
    assert found(text, "![A spine](spine.png)", []) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[37%](#stat-spine-at-autopsy)", "found '37%' with a link to #stat-spine-at-autopsy"),
        ("[36%](#stat-nowhere)", "found a link to #stat-nowhere"),
        ("[Nobody](#ref-nobody)", "found a link to #ref-nobody"),
        ("In 36% of people", "found the number '36%' without a passport"),
        ("In 25 of 55", "found the number '25 of 55' without a passport"),
    ],
)
def test_wrong_numbers_and_links(found, text: str, message: str) -> None:
    ((row, column, words),) = found(text)
    assert (row, column) == (3, "text")
    assert words.startswith(message)


@pytest.mark.parametrize(
    ("cell", "row", "column"),
    [
        ("![](spine.png)", 3, "image"),
        ('<img src="spine.png">', 3, "image"),
        ([{"data": {"text/html": '<img src="a.png">'}}], 3, "output"),
        ([{"data": {"image/png": "AA=="}, "metadata": {}}], 3, "output"),
    ],
)
def test_pictures_without_alternative_text(found, cell, row: int, column: str) -> None:
    assert [one[:2] for one in found(cell)] == [(row, column)]


def test_pictures_with_alternative_text(found) -> None:
    output = {"data": {"image/png": "AA=="}, "metadata": {"image/png": {"alt": "A spine"}}}
    assert found('<img alt="A spine" src="spine.png">', [output]) == []


def test_every_part_of_the_skeleton_is_needed(found) -> None:
    for part in SKELETON:
        wrong = found(body=BODY.replace(f"## {part}\n", ""))
        assert [one[2].split(";")[0] for one in wrong] == [f"found no heading {part!r}"]


def test_the_skeleton_has_an_order(found) -> None:
    swapped = "\n".join(f"## {part}\n" for part in (*SKELETON[:-2], SKELETON[-1], SKELETON[-2]))
    assert [one[1] for one in found(body=swapped)] == ["heading"]


def test_other_headings_may_stand_between(found) -> None:
    assert (
        found(body=BODY.replace("## Try", "## In class\n\n### More\n\n## Try: three levels")) == []
    )


def test_front_matter_needs_no_skeleton_but_an_answer(found) -> None:
    assert found(body="## For whom\n", name="start-here.ipynb") == []
    assert [one[1] for one in found(title="# Start\n", body="", name="start-here.ipynb")] == [
        "text"
    ]


def test_one_title(found) -> None:
    ((row, column, message),) = found("# Another title\n\n## More\n")
    assert (row, column) == (3, "heading")
    assert message.startswith("found 2 headings of the first level; expected one")


def test_headings_do_not_skip_a_level(found) -> None:
    ((_, column, message),) = found("#### Deep")
    assert column == "heading"
    assert message.startswith("found 'Deep' on level 4; expected level 3")


def test_a_file_that_is_no_notebook(tmp_path) -> None:
    (tmp_path / "broken.ipynb").write_text("{", encoding="utf-8")
    ((problem),) = check(notebooks=tmp_path)
    assert (problem.file, problem.column) == ("broken.ipynb", "file")


def test_a_folder_that_does_not_exist(tmp_path) -> None:
    ((problem),) = check(notebooks=tmp_path / "nowhere")
    assert problem.message.startswith("found no such folder")


def test_problems_come_sorted_and_once(write_notebook) -> None:
    write_notebook(TITLE, BODY, "In 36% and 36%.", name="b.ipynb")
    path = write_notebook(TITLE, BODY, "In 5.5 and 36%.", name="a.ipynb")
    problems = check(notebooks=path.parent)
    assert problems == sorted(set(problems))
    assert [one.file for one in problems] == ["a.ipynb", "a.ipynb", "b.ipynb"]
