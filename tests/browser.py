"""A browser for the page tests: found on this machine, cut off from the network, all ears."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

COMMANDS = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome",
            "microsoft-edge", "msedge")  # fmt: skip
PLACES = (
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run")  # fmt: skip
# Of two lists of features the browser takes the last one: this is Playwright's, and at its end the
# two that load pages of the browser's own into every new window, at twice the cost of one of ours.
FEATURES_OFF = (
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding",
    "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "AimEnabled",
    "TcpPortRandomizationWin", "OptimizationHints", "NetworkTimeServiceQuerying",
    "PreconnectToSearch", "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
)  # fmt: skip
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# The rules that can come out otherwise in another theme, where all else has been tested in one.
COLOURS = ("color-contrast", "link-in-text-block")
LOCAL = ("file:", "data:", "blob:", "about:")


def find_browser() -> str | None:
    """Return the program of an installed Chrome, Edge or Chromium, or None.

    EXPLAINER_BROWSER names another one. With None, Playwright looks for a browser of its own.
    """
    named = os.environ.get("EXPLAINER_BROWSER")
    found = [named] if named else [shutil.which(command) for command in COMMANDS]
    return next((path for path in (*found, *PLACES) if path and Path(path).exists()), None)


def launch(playwright: Playwright) -> Browser:
    """Start the browser."""
    arguments = [*FLAGS, f"--disable-features={','.join(FEATURES_OFF)}"]
    return playwright.chromium.launch(executable_path=find_browser(), args=arguments)


@cache
def axe_script() -> str:
    """Return axe-core, as the Python package brings it: nothing is downloaded."""
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


class Visit:
    """One open page: `page` is Playwright's; what went wrong is collected as it happens.

    requests: addresses outside of this machine that the page tried (none was let through);
    files: other files on this machine that it asked for; errors: uncaught errors and
    console.error; violations: what its Content-Security-Policy refused.
    """

    def __init__(self, context: BrowserContext):
        self.context = context
        self.requests: list[str] = []
        self.files: list[str] = []
        self.errors: list[str] = []
        self.violations: list[str] = []
        context.route("**/*", self._answer)
        # Playwright's own world: a page's policy does not reach these.
        context.expose_function("_violation", lambda text: self.violations.append(text))
        context.add_init_script(
            "document.addEventListener('securitypolicyviolation', (event) =>"
            " window._violation(`${event.violatedDirective} refused ${event.blockedURI}`))"
        )
        self.page: Page = context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._hear)
        self.page.on("request", self._note)

    def open(self, source: Path | str, fragment: str = "") -> "Visit":
        """Open a file from disk, at a `#fragment` if one is given, or HTML given as text."""
        if isinstance(source, Path):
            self.page.goto(source.resolve().as_uri() + fragment, wait_until="load")
            self.files.remove(source.resolve().as_uri())
        else:
            self.page.set_content(source, wait_until="load")
        return self

    def settle(self) -> "Visit":
        """Wait until every widget on the page runs, or has said that it cannot."""
        # No wait_for_function: it evaluates text, which the page's policy refuses.
        waiting = ".widget[data-model]:not([data-live], :has(.widget-note))"
        self.page.locator(waiting).first.wait_for(state="detached")
        return self

    def open_details(self) -> "Visit":
        """Open everything that is folded away."""
        self.page.evaluate(
            "document.querySelectorAll('details').forEach((d) => { d.open = true; })"
        )
        return self

    def axe(
        self, scope: str | None = None, without: Sequence[str] = (), only: Sequence[str] = ()
    ) -> list[str]:
        """Return WCAG 2.2 AA and best-practice faults, one line for each element.

        `scope` is a CSS selector to stay inside of; `without` names rules to leave out, `only`
        those to which the search is confined.
        """
        self.page.evaluate(axe_script())
        rules = {"type": "rule", "values": only} if only else {"type": "tag", "values": AXE_TAGS}
        found = self.page.evaluate(
            "([scope, runOnly, rules]) =>"
            " axe.run(scope ?? document, { runOnly, rules }).then((r) => r.violations)",
            [scope, rules, {rule: {"enabled": False} for rule in without}],
        )
        return [
            f"{fault['id']} ({fault['impact']}): {node['html'][:200]} | {node['failureSummary']}"
            for fault in found
            for node in fault["nodes"]
        ]

    def sideways_scroll(self) -> int:
        """Return by how many pixels the page is wider than the window."""
        return self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )

    def paper(self) -> str:
        """Return the words that the page prints, in reading order."""
        with tempfile.TemporaryDirectory() as folder:
            printed = Path(folder) / "page.pdf"
            self.page.pdf(path=printed, prefer_css_page_size=True)
            words = subprocess.run(
                ["pdftotext", "-enc", "UTF-8", printed, "-"], capture_output=True, check=True
            )
        return " ".join(words.stdout.decode("utf-8").split())

    def _answer(self, route) -> None:
        if route.request.url.startswith(LOCAL):
            route.continue_()
        else:
            route.abort()

    def _note(self, request) -> None:
        if request.url.startswith("file:"):
            self.files.append(request.url)
        elif not request.url.startswith(LOCAL):
            self.requests.append(request.url)

    def _hear(self, message) -> None:
        if message.type == "error":
            self.errors.append(message.text)


def main() -> int:
    """Say which browser the page tests will use; fetch Playwright's own if there is none."""
    with sync_playwright() as playwright:
        program = find_browser() or playwright.chromium.executable_path
    if not Path(program).exists():
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        if subprocess.run(command, check=False).returncode:
            print("No browser found. Install Chrome, Edge or Chromium, or set EXPLAINER_BROWSER.")
            return 1
    print(f"page tests use {program}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
