"""How long a change takes until it is painted, against a page written by hand, in one run.

    python -m benchmarks.changes [--changes N]

- published: the chapter on primaries, with all that is linked on it; a study is taken out or put
  back, or another primary is chosen;
- minimal: nothing but the same ticks and radios, the same pooling (`pooling.js`) and a line of
  text for the result.

A change is a native click. Measured is the time from the click to the end of the frame after it,
in milliseconds; what counts is the 95th percentile and its ratio.
"""

import argparse
import json
import statistics
import tempfile
from pathlib import Path

import nbformat
from playwright.sync_api import Browser, sync_playwright

from explainer.epidemiology.studies import at_start, offered, shares
from explainer.exhibits.assets import module
from explainer.publishing.exporter import ExplainerExporter
from explainer.publishing.running import run
from explainer.statistics import quantiles
from tests.browser import launch

NOTEBOOK = Path(__file__).parent.parent / "notebooks" / "which-cancers.ipynb"
PRIMARIES = ("breast", "lung", "prostate", "kidney")

# Clicks one after the other; each waits for the frame after the one in which it was painted.
CHANGE = """(clicks) => new Promise((done) => {
  const times = [];
  const inputs = [...document.querySelectorAll('input[name="primary"], input[name="study"]')];
  const click = (left) => {
    if (!left.length) return done(times);
    const [name, value] = left[0];
    const input = inputs.find((one) => one.name === name && one.value === value
      && one.checkVisibility({ checkOpacity: false }));
    const start = performance.now();
    input.click();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { times.push(performance.now() - start); click(left.slice(1)); };
      channel.port2.postMessage("");
    });
  };
  click(clicks);
})"""  # noqa: E501


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--changes", type=int, default=200, help="of each kind; default 200")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = {"published": Path(folder) / "published.html", "minimal": Path(folder) / "m.html"}
        pages["published"].write_text(_published(), encoding="utf-8")
        pages["minimal"].write_text(_minimal(), encoding="utf-8")
        browser = launch(playwright)
        found = {name: _measured(browser, path, options.changes) for name, path in pages.items()}
        browser.close()
    for kind in ("study", "primary"):
        lines = {name: times[kind] for name, times in found.items()}
        base = _percentile(lines["minimal"])
        print(f"{kind}: {options.changes} changes")
        for name, times in lines.items():
            p95 = _percentile(times)
            print(
                f"  {name:10} median {statistics.median(times):6.1f} ms   p95 {p95:6.1f} ms   "
                f"x{p95 / base:.2f}"
            )
    return 0


def _percentile(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _measured(browser: Browser, path: Path, changes: int) -> dict[str, list[float]]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(path.as_uri(), wait_until="load")
    page.locator("[name=study]:enabled").first.wait_for(state="attached")
    page.locator("[name=study]").first.scroll_into_view_if_needed()
    studies = [["study", ("china", "korea", "germany")[turn // 2 % 3]] for turn in range(changes)]
    primary = [["primary", PRIMARIES[(turn + 1) % 4]] for turn in range(changes)]
    times = {"study": page.evaluate(CHANGE, studies), "primary": page.evaluate(CHANGE, primary)}
    page.close()
    return times


def _published() -> str:
    notebook = run(nbformat.read(NOTEBOOK, as_version=4), NOTEBOOK.stem, str(NOTEBOOK.parent))
    where = {"metadata": {"name": NOTEBOOK.stem, "path": str(NOTEBOOK.parent)}}
    return ExplainerExporter(execute="never").from_notebook_node(notebook, where)[0]


def _minimal() -> str:
    """Write the same choices and the same sums, and nothing else."""
    data = {
        id: [{"id": one.id, "events": share.events, "total": share.total}
             for one, _, share in shares(id)]
        for id in offered()
    }  # fmt: skip
    out = at_start()
    names = dict.fromkeys(study["id"] for studies in data.values() for study in studies)
    radios = "".join(
        f'<label><input type="radio" name="primary" value="{id}">{id}</label>' for id in data
    )
    ticks = "".join(
        f'<label><input type="checkbox" name="study" value="{id}"{" checked" * (id not in out)}>'
        f"{id}</label>"
        for id in names
    )
    script = f"""{module("pooling.js")}
const DATA = {json.dumps(data)}, QUANTILES = {json.dumps(quantiles(len(names)))};
let chosen = "breast";
addEventListener("change", (event) => {{
  if (event.target.name === "primary") chosen = event.target.value;
  const ticked = [...document.querySelectorAll("[name=study]:checked")];
  const taken = new Set(ticked.map((one) => one.value));
  const studies = DATA[chosen].filter((one) => taken.has(one.id));
  const found = studies.length ? pool(studies, "PM", "HK", QUANTILES) : null;
  document.querySelector("output").textContent = JSON.stringify(found);
}});"""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Minimal</title></head>'
        f"<body><form>{radios}{ticks}</form><output></output><script>{script}</script></body></html>"
    )


if __name__ == "__main__":
    raise SystemExit(main())
