"""What a page may cost: bytes, files, requests, waiting. Numbers of the plan, kept as tests."""

import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

MOST_BYTES = 250_000


@pytest.mark.parametrize("name", ["chapter", "start-here"])
def test_page_is_one_small_file(request, name):
    folder = "site" if name == "start-here" else name
    path = request.getfixturevalue(folder)
    path = path / f"{name}.html" if path.is_dir() else path
    assert path.stat().st_size <= MOST_BYTES
    if name == "chapter":
        assert [other.name for other in path.parent.iterdir()] == [path.name]


def test_page_carries_a_policy_and_nothing_that_could_break_it(chapter):
    text = chapter.read_text(encoding="utf-8")
    (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy and "http" not in policy
    (scripts,) = re.findall(r"script-src ([^;]*)", policy)
    assert "unsafe-inline" not in scripts and "sha256-" in scripts
    assert not re.search(r"\beval\(|new Function\(", text)
    assert not re.search(r"<(?:link|script|img|iframe|source)\b[^>]*\b(?:href|src)=.https?:", text)
    assert not re.search(r"@import|url\(.?https?:", text)


def test_page_refuses_eval_and_works_all_the_same(visit, chapter):
    opened = visit(chapter).settle()
    caught = opened.page.evaluate(
        """() => new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", () => resolve("refused"));
          setTimeout(() => resolve("allowed"), 3000);
          setTimeout("window.got = 1", 0);
        })"""
    )
    assert caught == "refused"
    opened.violations.clear()  # the one that was asked for
    opened.page.locator('input[name="lens"]').last.check()
    figure = opened.page.locator("figure.spine-diagram")
    assert figure.get_attribute("data-lens") == "chance"
    assert opened.violations == []


@pytest.fixture
def captive(chapter):
    """A network that serves the page and never answers anything else, as in a train or a clinic."""
    asked, over = [], threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/page.html":
                body = chapter.read_bytes()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            elif self.path != "/favicon.ico":  # a browser's own wish, not the page's
                asked.append(self.path)
                over.wait()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    over.set()
    server.shutdown()
    server.server_close()


def test_page_paints_at_once_on_a_network_that_hangs(browser, captive):
    address, asked = captive
    context = browser.new_context()
    beyond = []
    # Whatever goes beyond this machine hangs as well: the route is never answered.
    context.route(
        lambda url: not url.startswith((address, "blob:", "data:")),
        lambda route: beyond.append(route.request.url),
    )
    page = context.new_page()
    page.goto(f"{address}/page.html", wait_until="load")
    page.locator(".widget[data-live] figure.spine-diagram").wait_for()
    painted = "performance.getEntriesByName('first-contentful-paint').length"
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    assert page.evaluate(painted) == 1
    assert asked == beyond == []
    context.close()
