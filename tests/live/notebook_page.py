"""A notebook that is open in JupyterLab: what a person does there, in words."""

from playwright.sync_api import Locator, Page, expect

from .lab import PATIENCE, Server

MILLISECONDS = 1000 * PATIENCE
PANEL = "window.jupyterapp.shell.currentWidget"


class NotebookPage:
    """One notebook in one browser tab; `page` is Playwright's."""

    def __init__(self, page: Page, server: Server, name: str):
        self.page = page
        self.server = server
        self.name = name
        page.set_default_timeout(MILLISECONDS)

    def open(self) -> "NotebookPage":
        """Open the notebook and wait until its kernel is there."""
        self.page.goto(self.server.page(self.name))
        return self.idle()

    def idle(self) -> "NotebookPage":
        """Wait until the kernel has nothing left to do."""
        light = '.jp-NotebookPanel-toolbar .jp-Notebook-ExecutionIndicator[data-status="idle"]'
        self.page.locator(light).wait_for()
        return self

    def command(self, name: str) -> None:
        """Do what a menu entry does; wait until it is done."""
        self.page.evaluate("(name) => window.jupyterapp.commands.execute(name)", name)

    def run_all(self) -> "NotebookPage":
        """Run > Run All Cells."""
        self.command("notebook:run-all-cells")
        return self.idle()

    def restart_and_run_all(self) -> "NotebookPage":
        """Kernel > Restart Kernel and Run All Cells, and yes, really."""
        done = self.page.evaluate_handle(
            "() => ({ done: window.jupyterapp.commands.execute('notebook:restart-run-all') })"
        )
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        done.evaluate("(run) => run.done")
        return self.idle()

    def run_cell(self, number: int) -> "NotebookPage":
        """Run one code or text cell, counted from 0."""
        self.page.evaluate(f"(number) => {{ {PANEL}.content.activeCellIndex = number; }}", number)
        self.command("notebook:run-cell")
        return self.idle()

    def printed(self, number: int) -> Locator:
        """Return what a cell printed or showed as plain text."""
        return self.page.locator(".jp-Cell").nth(number).locator(".jp-OutputArea-output pre")

    def python(self, expression: str) -> str:
        """Return the repr of an expression in the kernel, without leaving a trace there."""
        return self.page.evaluate(
            f"""async (expression) => {{
              const kernel = {PANEL}.sessionContext.session.kernel;
              const asked = {{ code: "", silent: true, user_expressions: {{ it: expression }} }};
              const it = (await kernel.requestExecute(asked).done).content.user_expressions.it;
              return it.data ? it.data["text/plain"] : `${{it.ename}}: ${{it.evalue}}`;
            }}""",
            expression,
        )

    def python_becomes(self, expression: str, wanted: str) -> None:
        """Wait until an expression in the kernel has the wanted repr."""
        for _ in range(PATIENCE):
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
    def active_cell(self) -> int:
        """The cell that Jupyter's own keys act on, counted from 0."""
        return self.page.evaluate(f"{PANEL}.content.activeCellIndex")

    @property
    def mode(self) -> str:
        """Jupyter's keyboard mode: "command" or "edit"."""
        return self.page.evaluate(f"{PANEL}.content.mode")


def shows(figure: Locator, **state: str) -> None:
    """Wait until a figure carries this state, and one radio of each group agrees with it."""
    for trait, value in state.items():
        expect(figure).to_have_attribute(f"data-{trait}", value)
        checked = figure.locator(f'input[data-trait="{trait}"]:checked')
        expect(checked).to_have_count(1)
        expect(checked).to_have_value(value)
