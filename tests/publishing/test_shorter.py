"""What is left out of a published page changes nothing in what a browser reads."""

from html.parser import HTMLParser

import pytest

from explainer.publishing.shorter import shorter

SAMPLES = {
    '<p class="a b" id="x">One</p><p id="y">Two</p>': '<p class="a b" id=x>One<p id=y>Two</p>',
    '<path class="bone" d="M0 0h1"></path>': '<path class=bone d="M0 0h1"/>',
    '<circle r="2"></circle>': '<circle r="2"/>',
    '<a title="it&#39;s" href="#stat-x">go</a>': "<a title=it&#39;s href=#stat-x>go</a>",
    '<a title="say \' id=\'" rel="me">x</a>': "<a title=\"say ' id='\" rel=me>x</a>",
    "<a title=' id=\"7\" '>x</a>": "<a title=' id=\"7\" '>x</a>",
    '<a title="" alt="a=b" rel="a`b">x</a>': '<a title="" alt="a=b" rel="a`b">x</a>',
    '<style>a > b[x="y"] {}</style>': '<style>a > b[x="y"] {}</style>',
}


def exhibit(inside: str) -> str:
    return f'<figure class="exhibit questions">{inside}</figure>'


@pytest.mark.parametrize(("given", "wanted"), SAMPLES.items())
def test_quotes_go_where_they_mean_nothing(given, wanted):
    assert shorter(exhibit(given)) == exhibit(wanted)


class Reader(HTMLParser):
    """Keeps every tag with its attributes, and the text."""

    def __init__(self, text: str):
        super().__init__()
        self.found = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, attrs))

    def handle_data(self, data):
        self.found.append(data)


@pytest.mark.parametrize("given", SAMPLES)
def test_a_browser_reads_the_same(given):
    assert Reader(shorter(exhibit(given))).found == Reader(exhibit(given)).found


def test_other_peoples_html_keeps_its_quotes():
    text = '<p id="x">One</p><script>if (a<b && c="d">e) go("<p id=\\"x\\">")</script>'
    assert shorter(text) == text
