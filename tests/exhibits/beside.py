"""Runs what a module of an exhibit calculates, beside its functions, in the browser."""

from collections.abc import Callable

from playwright.sync_api import Page

from explainer.exhibits.assets import module


def beside(page: Page, *scripts: str) -> Callable[[str, object], object]:
    """Return `run(expression, given)`: the expression knows `given` and the scripts' functions."""
    script = module(*scripts).replace("export default", "const widget =")

    def run(expression: str, given: object) -> object:
        return page.evaluate(
            f"(given) => {{ 'use strict'; {script}\nreturn {expression}; }}", given
        )

    return run
