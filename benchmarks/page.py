"""Size and speed of the published page against two others of the same content, in one run.

    python -m benchmarks.page [NOTEBOOK] [--loads N]

- minimal: the same text and exhibits in a page written by hand: no frame, no style of its own,
  and each exhibit's module started directly, with a model of a few lines;
- stock: what `jupyter nbconvert --to html` makes of the notebook as it is committed.

Each load starts in a fresh browser context from disk. Nothing reaches the network: what a page
asks for there is refused at once, which is the best case for a page that asks. Times are medians
in milliseconds since navigation began; "chosen" is when a choice first shows its panel, "alive"
when the module has answered to it.
"""

import argparse
import json
import re
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbconvert.exporters import HTMLExporter
from playwright.sync_api import Browser, sync_playwright

from explainer.publishing.exporter import ExplainerExporter
from explainer.publishing.running import PublishError, run
from explainer.publishing.state import VIEW_TYPE
from tests.browser import LOCAL, launch

NOTEBOOK = Path(__file__).parent.parent / "notebooks" / "the-spine-by-region.ipynb"
CHOICE = "T7"

# Chooses as soon as there is something to choose, as a very quick reader would.
WATCH = """
(() => {
  const times = window.benchmark = {};
  const look = () => {
    const figure = document.querySelector('figure[data-exhibit="spine-diagram"]');
    const radio = figure?.querySelector('input[data-level="CHOICE"]');
    const panel = figure?.querySelector('[data-panel-for="CHOICE"]');
    if (radio && panel) {
      if (figure.dataset.selected !== "CHOICE") { radio.checked = false; radio.click(); }
      if (panel.checkVisibility()) times.chosen ??= performance.now();
      if (figure.dataset.selected === "CHOICE") times.alive ??= performance.now();
    }
    if (!times.alive) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
""".replace("CHOICE", CHOICE)

READ = """
(() => {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return { ...window.benchmark, ...(paint && { "first paint": paint.startTime }) };
})()
"""

START = """
const places = document.querySelectorAll(".widget");
for (const [index, state] of STATES.entries()) {
  const listeners = {};
  const model = {
    get: (name) => state[name],
    set: (name, value) => { state[name] = value; (listeners[`change:${name}`] ?? []).forEach((f) => f()); },
    on: (event, listener) => (listeners[event] ??= []).push(listener),
    off() {},
    save_changes() {},
  };
  WIDGETS[index].render({ model, el: places[index] });
}
"""  # noqa: E501


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebook", nargs="?", type=Path, default=NOTEBOOK)
    parser.add_argument("--loads", type=int, default=9, help="loads of each page; default 9")
    options = parser.parse_args()
    if not options.notebook.is_file():
        print(f"{options.notebook}: no such notebook", file=sys.stderr)
        return 1
    print(f"{options.notebook.stem}: {options.loads} loads of each page, from disk, no network")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        try:
            pages = write_pages(options.notebook, Path(folder))
        except PublishError as error:
            print(error, file=sys.stderr)
            return 1
        browser = launch(playwright)
        loads = {name: [] for name in pages}
        for _ in range(options.loads):
            for name, path in pages.items():  # in turn, so that a slow moment hits them all
                loads[name].append(load(browser, path))
        browser.close()
        sizes = {name: path.stat().st_size for name, path in pages.items()}
    if not any("alive" in one for one in loads["minimal"]):
        print(f"the page has nothing that chooses {CHOICE}: nothing was measured", file=sys.stderr)
        return 1
    report(sizes, loads)
    return 0


def write_pages(source: Path, folder: Path) -> dict[str, Path]:
    """Write the three pages and return their paths by name."""
    notebook = run(nbformat.read(source, as_version=4), source.stem, str(source.parent))
    where = {"metadata": {"name": source.stem, "path": str(source.parent)}}
    published, _ = ExplainerExporter(execute="never").from_notebook_node(notebook, where)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(VIEW_TYPE, None)
    del notebook.metadata["widgets"]
    stock, _ = HTMLExporter().from_notebook_node(notebook, where)
    texts = {"published": published, "minimal": minimal(published), "stock": stock}
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in texts}


def minimal(published: str) -> str:
    """Return the content of a published page as one would write it by hand."""
    body = re.search(r"<main[^>]*>(.*)</main>", published, re.DOTALL)[1]
    state = re.search(r'id="widget-state">(.*?)</script>', published, re.DOTALL)[1]
    saved = json.loads(state)
    shown = [saved["models"][name] for name in re.findall(r'data-model="(\w+)"', body)]
    # Each module becomes a function that returns what it would have exported.
    modules = [
        re.sub(r"export default", "return", text, count=1).join(["(() => {\n", "\n})()"])
        for text in module_texts(saved)
    ]
    script = (
        f"const MODULES = [{', '.join(modules)}];\n"
        f"const STATES = {json.dumps([model['state'] for model in shown])};\n"
        f"const WIDGETS = {[model['module'] for model in shown]}.map((i) => MODULES[i]);\n{START}"
    ).replace("</script", "<\\/script")
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Minimal</title>'
        f"</head><body>{body}<script>{{{script}}}</script></body></html>\n"
    )


def module_texts(saved: dict) -> list[str]:
    """Return every module of a published page; one may say only how it differs from the last."""
    texts: list[str] = []
    for coded in saved["modules"]:
        same, rest = (0, coded) if isinstance(coded, str) else coded
        texts.append((texts[-1][:same] if same else "") + rest)
    return texts


def load(browser: Browser, path: Path) -> dict[str, float]:
    """Open a page once; return what it asked for and its times, as far as it got."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    asked = []

    def answer(route) -> None:
        if route.request.url.startswith(LOCAL):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    context.route("**/*", answer)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(path.as_uri(), wait_until="load")
    times: dict[str, float] = {}
    for _ in range(20):
        times = page.evaluate(READ)
        if "alive" in times and "first paint" in times:
            break
        page.wait_for_timeout(100)
    context.close()
    return {"requests": len(asked), **times}


def report(sizes: dict[str, int], loads: dict[str, list[dict[str, float]]]) -> None:
    """Print a line for each page, with its ratio to the minimal page behind every figure."""
    columns = ("first paint", "chosen", "alive")

    def median(name: str, column: str) -> float | None:
        values = [one[column] for one in loads[name] if column in one]
        return statistics.median(values) if values else None

    def cell(value: float | None, base: float | None, form: Callable[[float], str]) -> str:
        if value is None:
            return "never"
        return f"{form(value)} x{value / base:.2f}" if base else form(value)

    print(f"{'':10}{'size':>16}{'requests':>10}" + "".join(f"{name:>16}" for name in columns))
    for name in loads:
        size = cell(sizes[name], sizes["minimal"], lambda value: f"{value / 1000:.0f} kB")
        requests = f"{median(name, 'requests'):.0f}"
        times = [
            cell(median(name, column), median("minimal", column), lambda value: f"{value:.0f} ms")
            for column in columns
        ]
        print(f"{name:10}{size:>16}{requests:>10}" + "".join(f"{text:>16}" for text in times))


if __name__ == "__main__":
    sys.exit(main())
