"""Fixtures that several kinds of tests share."""

from collections.abc import Callable, Iterator

import pytest

from tests.browser import Visit, launch


@pytest.fixture(scope="session")
def browser() -> Iterator:
    """One browser for all page tests of a run."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@pytest.fixture
def visit(browser) -> Iterator[Callable[..., Visit]]:
    """Open pages offline: `visit(path_or_html, width=375, dark=True, javascript=False, ...)`.

    `fragment="#T7"` opens a file at that place. Further options are those of Playwright's
    `browser.new_context`: `reduced_motion="reduce"`, `forced_colors="active"`, `has_touch=True`.
    """
    contexts = []

    def open_page(
        source,
        *,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        javascript: bool = True,
        fragment: str = "",
        **options,
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            **options,
        )
        contexts.append(context)
        context.set_offline(True)
        return Visit(context).open(source, fragment)

    yield open_page
    for context in contexts:
        context.close()
