"""A notebook that is open in JupyterLab: what a person does there, in words."""

import json

from playwright.sync_api import Locator, Page, expect

from tests.live.lab import PATIENCE, Server

MILLISECONDS = 1000 * PATIENCE
PANEL = "window.jupyterapp.shell.currentWidget"
READY = f"window.jupyterapp && {PANEL}?.sessionContext?.isReady"
# A promise that is never kept would hang the tests: every one has a deadline.
IN_TIME = f"""async ([body, given]) => {{
  const late = new Promise((_, fail) => setTimeout(fail, {MILLISECONDS}, "too late"));
  return Promise.race([new Function("given", `return (async () => {{${{body}}}})()`)(given), late]);
}}"""


class NotebookPage:
    """One notebook in one browser tab; `page` is Playwright's."""

    def __init__(self, page: Page, server: Server, name: str):
        self.page = page
        self.server = server
        self.name = name
        self._loaded_again = False
        page.set_default_timeout(MILLISECONDS)

    def open(self) -> "NotebookPage":
        """Open the notebook and wait until its kernel is there; load JupyterLab if need be."""
        if self.page.evaluate("Boolean(window.jupyterapp)"):
            opening = "await window.jupyterapp.commands.execute('docmanager:open', {path: given})"
            self._javascript(opening, self.name)
        else:
            self.page.goto(self.server.page(self.name))
        return self.idle()

    def close(self) -> None:
        """Close the notebook as it is; leave JupyterLab open for the next one if that is safe."""
        if self._loaded_again:  # JupyterLab may restore it once more, over the next notebook
            self.page.close()
        else:
            self._javascript(f"{PANEL}.dispose()")

    def idle(self) -> "NotebookPage":
        """Wait until the kernel has nothing left to do."""
        status = f"{PANEL}.sessionContext.session?.kernel?.status"
        self.page.wait_for_function(f"{READY} && {status} === 'idle'")
        return self

    def run_all(self) -> "NotebookPage":
        """Run > Run All Cells."""
        self._javascript("await window.jupyterapp.commands.execute('notebook:run-all-cells')")
        return self.idle()

    def restart(self) -> "NotebookPage":
        """Kernel > Restart Kernel."""
        self._javascript(f"await {PANEL}.sessionContext.session.kernel.restart()")
        return self.idle()

    def restart_and_run_all(self) -> "NotebookPage":
        """Kernel > Restart Kernel and Run All Cells, and yes, really."""
        self._javascript(
            "window.ran = window.jupyterapp.commands.execute('notebook:restart-run-all')"
        )
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        self._javascript("await window.ran")
        return self.idle()

    def save(self) -> "NotebookPage":
        """File > Save Notebook."""
        self._javascript("await window.jupyterapp.commands.execute('docmanager:save')")
        return self

    def reload(self) -> "NotebookPage":
        """Load the browser tab anew; the kernel goes on."""
        self._loaded_again = True
        self.page.reload()
        return self.idle()

    def theme(self, name: str) -> None:
        """Settings > Theme."""
        change = "await window.jupyterapp.commands.execute('apputils:change-theme', {theme: given})"
        self._javascript(change, name)

    def run_cell(self, number: int) -> "NotebookPage":
        """Run one cell, counted from 0."""
        self._javascript(
            f"{PANEL}.content.activeCellIndex = given;"
            "await window.jupyterapp.commands.execute('notebook:run-cell')",
            number,
        )
        return self.idle()

    def printed(self, number: int) -> Locator:
        """Return what a cell printed or showed as plain text."""
        return self.page.locator(".jp-Cell").nth(number).locator(".jp-OutputArea-output pre")

    def python(self, expression: str) -> str:
        """Return the repr of an expression in the kernel, leaving no trace in the notebook."""
        answer = self._javascript(
            f"""const kernel = {PANEL}.sessionContext.session.kernel;
            const asked = {{ code: "", silent: true, user_expressions: {{ it: given }} }};
            return (await kernel.requestExecute(asked).done).content.user_expressions.it;""",
            expression,
        )
        return answer["data"]["text/plain"] if "data" in answer else json.dumps(answer)

    def python_becomes(self, expression: str, wanted: str) -> None:
        """Wait until an expression in the kernel has the wanted repr."""
        for _ in range(10 * PATIENCE):
            found = self.python(expression)
            if found == wanted:
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(f"{expression} is {found}, expected {wanted}")

    @property
    def spine(self) -> Locator:
        """The spine diagrams that stand in the notebook."""
        return self.page.locator("figure.spine-diagram")

    @property
    def questions(self) -> Locator:
        """The question exhibits that stand in the notebook."""
        return self.page.locator("figure.questions")

    @property
    def kernel(self) -> str:
        """The id of the notebook's kernel."""
        return self.page.evaluate(f"{PANEL}.sessionContext.session.kernel.id")

    @property
    def active_cell(self) -> int:
        """The cell that Jupyter's own keys act on, counted from 0."""
        return self.page.evaluate(f"{PANEL}.content.activeCellIndex")

    @property
    def mode(self) -> str:
        """Jupyter's keyboard mode: "command" or "edit"."""
        return self.page.evaluate(f"{PANEL}.content.mode")

    def _javascript(self, body: str, given: object = None) -> object:
        return self.page.evaluate(IN_TIME, [body, given])


def bone(figure: Locator, level: str, view: str = "side") -> Locator:
    """Return what a click on a bone hits."""
    return figure.locator(f'.view-{view} label.over[data-level="{level}"]')


def choose(figure: Locator, **state: str) -> None:
    """Choose by the list: `choose(figure, lens="chance")`."""
    for name, value in state.items():
        figure.locator(f'input[name="{name}"][value="{value}"]').check()


def shows(figure: Locator, **state: str) -> None:
    """Wait until a figure carries this state, and one radio of each group agrees with it."""
    for trait, value in state.items():
        expect(figure).to_have_attribute(f"data-{trait}", value, timeout=MILLISECONDS)
        checked = figure.locator(f'input[name="{trait}"]:checked')
        expect(checked).to_have_count(1)
        expect(checked).to_have_value(value)
