"""The course as it is published: made once for all page tests, by the real commands."""

import hashlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from explainer.publishing.site import publish
from tests.browser import Visit
from tests.once import once, shared_folder
from tests.publishing.making import code, notebook, page

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
CHAPTER = NOTEBOOKS / "the-spine-by-region.ipynb"


@pytest.fixture(scope="session")
def shared(tmp_path_factory) -> Path:
    """A folder for what all workers of a run share."""
    return shared_folder(tmp_path_factory) / "published"


def _convert(form: str, folder: Path) -> None:
    command = [sys.executable, "-m", "jupyter", "nbconvert", "--to", form, str(CHAPTER)]
    done = subprocess.run(
        [*command, "--output-dir", str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def chapter(shared) -> Path:
    """The published edition: `jupyter nbconvert --to explainer`."""
    return once(shared / "page", partial(_convert, "explainer")) / f"{CHAPTER.stem}.html"


@pytest.fixture(scope="session")
def stock(shared) -> Path:
    """The plain edition: stock `jupyter nbconvert --to html` of the committed notebook."""
    return once(shared / "stock", partial(_convert, "html")) / f"{CHAPTER.stem}.html"


@pytest.fixture(scope="session")
def site(shared) -> Path:
    """The folder that `explainer publish` writes."""

    def fill(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patched:
            patched.setenv("EXPLAINER_CACHE", str(shared / "cache"))
            publish(folder=folder, progress=lambda line: None)

    return once(shared / "site", fill)


@pytest.fixture(scope="session")
def published(shared) -> Callable[..., Path]:
    """Publish a small notebook of code cells: `published("SpineDiagram()")`; each only once."""

    def make(*cells: str) -> Path:
        start = "from explainer import Questions, SpineDiagram\nfrom ipywidgets import jslink"
        made = notebook("# A small page\n\nIt has one answer.", *map(code, (start, *cells)))
        name = hashlib.sha256(repr(cells).encode()).hexdigest()[:16]

        def fill(folder: Path) -> None:
            page(made, folder / "small.html", execute="always")

        return once(shared / name, fill) / "small.html"

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


@pytest.fixture(scope="module")
def page_file(request, published) -> Path:
    """The small page of a test file, which says in `CELLS` what is on it."""
    return published(*request.module.CELLS)


@pytest.fixture
def visited(visit_cleanly, page_file) -> Visit:
    """The small page, open, alive and still so at the end."""
    return visit_cleanly(page_file)
