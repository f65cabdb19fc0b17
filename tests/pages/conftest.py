"""The course as it is published: made once for all page tests, by the real commands."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from explainer.publishing.site import publish
from tests.browser import Visit
from tests.publishing.making import code, notebook, page

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
CHAPTER = NOTEBOOKS / "the-spine-by-region.ipynb"


def _converted(form: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "jupyter", "nbconvert", "--to", form, str(CHAPTER)]
    done = subprocess.run(
        [*command, "--output-dir", str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder / f"{CHAPTER.stem}.html"


@pytest.fixture(scope="session")
def chapter(tmp_path_factory) -> Path:
    """The published edition: `jupyter nbconvert --to explainer`."""
    return _converted("explainer", tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="session")
def stock(tmp_path_factory) -> Path:
    """The plain edition: stock `jupyter nbconvert --to html` of the committed notebook."""
    return _converted("html", tmp_path_factory.mktemp("stock"))


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The folder that `explainer publish` writes."""
    folder = tmp_path_factory.mktemp("site") / "site"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("EXPLAINER_CACHE", str(tmp_path_factory.mktemp("cache")))
        publish(folder=folder, progress=lambda line: None)
    return folder


@pytest.fixture(scope="session")
def published(tmp_path_factory) -> Callable[..., Path]:
    """Publish a small notebook of code cells: `published("SpineDiagram()")`; each only once."""

    @cache
    def make(*cells: str) -> Path:
        start = "from explainer import Questions, SpineDiagram\nfrom ipywidgets import jslink"
        made = notebook("# A small page\n\nIt has one answer.", *map(code, (start, *cells)))
        return page(made, tmp_path_factory.mktemp("small") / "small.html", execute="always")

    return make


@pytest.fixture
def visit_cleanly(visit) -> Iterator[Callable[..., Visit]]:
    """Open pages that are to be alive, to ask for nothing and to break nothing in the test."""
    opened = []

    def open_page(source: Path | str, **options) -> Visit:
        opened.append(visit(source, reduced_motion="reduce", **options).settle())
        return opened[-1]

    yield open_page
    for one in opened:
        assert (one.requests, one.files, one.errors, one.violations) == ([], [], [], [])
