"""The site: a page for each notebook and an index, written at once or not at all."""

import shutil
import tempfile
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path

from .about import about
from .cache import key, load, store
from .course import Chapter, Course, read_course, read_notebook
from .exporter import ExplainerExporter, style
from .running import PublishError

__all__ = ["PublishError", "publish"]

# Lists what we wrote into a folder: only that may be replaced.
MARK = ".explainer-site"


def publish(
    notebooks: Sequence[Path] | None = None,
    folder: Path = Path("_site"),
    jobs: int | None = None,
    progress: Callable[[str], None] = print,
) -> list[Path]:
    """Write a page for every notebook, and `index.html`, into `folder`; return the files.

    `notebooks`: the course in its order if None. `jobs`: how many run side by side, at most 2 if
    None. `progress` is told one line at a time. A notebook that fails raises PublishError, and
    `folder` stays as it was; a folder that holds anything else is never replaced.
    """
    course = read_course(notebooks)
    folder = Path(folder).resolve()
    _check_folder(folder)
    say = _Speaker(progress)
    stop = threading.Event()
    workers = max(1, min(jobs or 2, len(course.chapters)))
    with ThreadPoolExecutor(workers) as pool:
        tasks = [
            pool.submit(_page, course, position, say, stop)
            for position in range(len(course.chapters))
        ]
        try:
            finished, _ = wait(tasks, return_when=FIRST_EXCEPTION)
            pages = [task.result() for task in sorted(finished, key=tasks.index)]
        except BaseException:
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise
    texts = {
        "index.html": _index(course),
        **{chapter.href: page for chapter, page in zip(course.chapters, pages, strict=True)},
    }
    try:
        _write(folder, texts)
    except OSError as error:
        raise PublishError(f"{folder} could not be written: {error}") from error
    say(f"{len(pages)} page{'' if len(pages) == 1 else 's'} and the index are in {folder}")
    return [folder / name for name in texts]


class _Speaker:
    """Lets several threads report without talking at once."""

    def __init__(self, progress: Callable[[str], None]):
        self.progress = progress
        self.lock = threading.Lock()

    def __call__(self, line: str) -> None:
        with self.lock:
            self.progress(line)


def _page(course: Course, position: int, say: Callable[[str], None], stop: threading.Event) -> str:
    """Return the HTML of one chapter, from the cache if nothing changed."""
    chapter = course.chapters[position]
    neighbours = _neighbours(course, position)
    stem = chapter.path.stem
    label = f"[{position + 1}/{len(course.chapters)}] {stem}"
    identity = key(chapter.path, neighbours)
    page = load(stem, identity)
    if page is None:
        say(f"{label}: started")
        page = _make(chapter, neighbours, partial(_report, say, label, stop))
        store(stem, identity, page)
        word = "done"
    else:
        word = "unchanged"
    for warning in page["warnings"]:
        say(f"{label}: note: {warning}")
    say(f"{label}: {word}, {len(page['html'].encode()) / 1000:.0f} kB")
    return page["html"]


def _make(chapter: Chapter, neighbours: dict, progress: Callable[[int, int], None]) -> dict:
    warnings: list[str] = []
    exporter = ExplainerExporter(neighbours=neighbours, progress=progress, warn=warnings.append)
    where = {"metadata": {"name": chapter.path.stem, "path": str(chapter.path.parent)}}
    html, _ = exporter.from_notebook_node(read_notebook(chapter.path), where)
    return {"html": html, "warnings": warnings}


def _report(say: Callable, label: str, stop: threading.Event, cell: int, cells: int) -> None:
    """Say at every quarter of a notebook how far it is; give up when another one failed."""
    if stop.is_set():
        raise PublishError(f"{label}: given up, because another notebook failed")
    if cell * 4 // cells > (cell - 1) * 4 // cells and cell < cells:
        say(f"{label}: cell {cell} of {cells}")


def _neighbours(course: Course, position: int) -> dict:
    chapters = course.chapters
    found = {"home": {"href": "index.html", "title": course.title}}
    if position > 0:
        found["previous"] = chapters[position - 1].neighbour
    if position + 1 < len(chapters):
        found["next"] = chapters[position + 1].neighbour
    return found


def _index(course: Course) -> str:
    template = ExplainerExporter().environment.get_template("home.html.j2")
    return template.render(course=course, resources={"style": style(), "about": about()})


def _check_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise PublishError(f"{folder} is a file; expected a folder")
    if not folder.is_dir():
        return
    mark = folder / MARK
    ours = {MARK, *mark.read_text(encoding="utf-8").splitlines()} if mark.is_file() else set()
    others = sorted({path.name for path in folder.iterdir()} - ours)
    if others:
        raise PublishError(
            f"{folder} holds files that are not ours ({', '.join(others[:3])}); "
            "name an empty or a new folder"
        )


def _write(folder: Path, texts: dict[str, str]) -> None:
    """Write beside the target and swap, so that a reader never meets half a site."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as workshop:
        new, old = Path(workshop) / "new", Path(workshop) / "old"
        new.mkdir()
        for name, text in {**texts, MARK: "\n".join(texts)}.items():
            (new / name).write_text(text, encoding="utf-8", newline="\n")
        if folder.exists():
            folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            if old.exists():
                shutil.move(old, folder)
            raise
