"""The site: written whole or not at all, the same every time, nothing run twice."""

import json

import pytest

from explainer.publishing.course import read_course
from explainer.publishing.site import PublishError, publish
from tests.publishing.making import code, notebook, write


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("EXPLAINER_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def chapters(tmp_path):
    folder = tmp_path / "notebooks"
    folder.mkdir()
    order = {"title": "The <spine>", "description": "A course.", "notebooks": ["one", "two"]}
    (folder / "course.json").write_text(json.dumps(order))
    details = {"minutes": 20}
    one = notebook("# First & *best*\n\nOne answer.", code("print('ran one')"), explainer=details)
    two = notebook("# Second\n\nAnother answer.", code("print('ran two')"))
    return [write(one, folder / "one.ipynb"), write(two, folder / "two.ipynb")]


def files(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_site_has_a_page_for_each_notebook_and_an_index(chapters, tmp_path):
    lines = []
    written = publish(chapters, tmp_path / "site", progress=lines.append)
    assert [path.name for path in written] == ["index.html", "one.html", "two.html"]
    index, one, two = (path.read_text("utf-8") for path in written)
    assert "<h1>The &lt;spine&gt;</h1>" in index and "A course." in index
    assert index.index("First &amp; <em>best</em>") < index.index("Second")
    assert "One answer." in index and "<span>20 minutes</span>" in index
    assert "ran one</pre>" in one and "ran two</pre>" in two
    assert '<a rel="next" href="two.html"><span>Next</span> Second</a>' in one
    assert '<a rel="prev" href="one.html"><span>Previous</span> First &amp; best</a>' in two
    assert '<a rel="prev"' not in one and '<a rel="next"' not in two
    assert '<a href="index.html">The &lt;spine&gt;</a>' in one
    assert any(line.startswith("[2/2] two: done") for line in lines)


def test_second_time_nothing_runs_and_the_bytes_are_the_same(chapters, tmp_path):
    publish(chapters, tmp_path / "site", progress=lambda line: None)
    before = files(tmp_path / "site")
    lines = []
    publish(chapters, tmp_path / "site", progress=lines.append)
    assert files(tmp_path / "site") == before
    assert sum("unchanged" in line for line in lines) == 2


def test_fresh_run_gives_the_same_bytes(chapters, tmp_path, monkeypatch):
    publish(chapters, tmp_path / "a", jobs=1, progress=lambda line: None)
    monkeypatch.setenv("EXPLAINER_CACHE", str(tmp_path / "other-cache"))
    publish(chapters, tmp_path / "b", jobs=2, progress=lambda line: None)
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_changed_notebook_or_file_beside_it_is_made_again(chapters, tmp_path):
    publish(chapters, tmp_path / "site", progress=lambda line: None)
    write(notebook("# Second\n\nAnother.", code("print('anew')")), chapters[1])
    lines = []
    publish(chapters, tmp_path / "site", progress=lines.append)
    assert "anew" in (tmp_path / "site" / "two.html").read_text("utf-8")
    assert any("one: unchanged" in line for line in lines)
    (chapters[0].parent / "numbers.csv").write_text("1")
    lines.clear()
    publish(chapters, tmp_path / "site", progress=lines.append)
    assert not any("unchanged" in line for line in lines)


def test_failing_cell_stops_and_leaves_everything_as_it_was(chapters, tmp_path):
    site = tmp_path / "site"
    publish(chapters, site, progress=lambda line: None)
    before = files(site)
    write(notebook("# First\n\nChanged."), chapters[0])
    write(notebook("# Second", code("1 / 0")), chapters[1])
    with pytest.raises(PublishError, match=r"two\.ipynb: cell 2 of 2 .*ZeroDivisionError"):
        publish(chapters, site, progress=lambda line: None)
    assert files(site) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["cache", "notebooks", "site"]


def test_failure_stops_the_notebooks_beside_it(chapters, tmp_path):
    slow = [code("import time; time.sleep(0.2)") for _ in range(40)]
    write(notebook("# First", *slow, code("open('end', 'w').close()")), chapters[0])
    write(notebook("# Second", code("1 / 0")), chapters[1])
    with pytest.raises(PublishError, match=r"two\.ipynb"):
        publish(chapters, tmp_path / "site", progress=lambda line: None)
    assert not (chapters[0].parent / "end").exists()


def test_folder_with_other_things_is_never_replaced(chapters, tmp_path):
    (tmp_path / "mine").mkdir()
    publish(chapters, tmp_path / "site", progress=lambda line: None)
    for folder in ("mine", "site"):
        thesis = tmp_path / folder / "thesis.txt"
        thesis.write_text("years of work")
        with pytest.raises(PublishError, match=r"not ours \(thesis\.txt\)"):
            publish(chapters, tmp_path / folder, progress=lambda line: None)
        assert thesis.exists()


def test_notes_for_the_author_come_again_from_the_cache(chapters, tmp_path):
    write(notebook("No title here."), chapters[0])
    for _ in range(2):
        lines = []
        publish(chapters, tmp_path / "site", progress=lines.append)
        assert any("no level-one heading" in line for line in lines)


class TestCourse:
    def test_order_stands_in_one_file(self, chapters, monkeypatch):
        monkeypatch.setattr(
            "explainer.publishing.course.notebook_folder", lambda: chapters[0].parent
        )
        course = read_course()
        assert [chapter.path.stem for chapter in course.chapters] == ["one", "two"]
        assert course.title == "The <spine>"

    @pytest.mark.parametrize(
        ("text", "message"),
        [("{", "course.json: Expecting"), ('{"notebooks": "one"}', "found no list `notebooks`")],
    )
    def test_broken_order_is_explained(self, chapters, text, message):
        (chapters[0].parent / "course.json").write_text(text)
        with pytest.raises(PublishError, match=message):
            read_course(chapters)

    def test_missing_notebook_is_named(self, tmp_path):
        with pytest.raises(PublishError, match=r"gone\.ipynb: no such notebook"):
            read_course([tmp_path / "gone.ipynb"])

    def test_file_that_is_no_notebook_is_named(self, tmp_path):
        (tmp_path / "a.ipynb").write_text("hello")
        with pytest.raises(PublishError, match=r"a\.ipynb: not a Jupyter notebook"):
            read_course([tmp_path / "a.ipynb"])

    def test_pages_that_would_overwrite_each_other_are_refused(self, tmp_path):
        for folder in ("a", "b"):
            (tmp_path / folder).mkdir()
        paths = [write(notebook("# T"), tmp_path / folder / "x.ipynb") for folder in "ab"]
        with pytest.raises(PublishError, match="written by two notebooks"):
            read_course(paths)
        with pytest.raises(PublishError, match="list of chapters"):
            read_course([write(notebook("# T"), tmp_path / "index.ipynb")])
