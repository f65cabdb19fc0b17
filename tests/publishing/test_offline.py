import pytest

from explainer.publishing.offline import offline


@pytest.mark.parametrize(
    ("html", "left", "heard"),
    [
        ("<p>a</p><script>alert(1)</script>", "<p>a</p>", "script"),
        ('<link rel="stylesheet" href="https://a.b/c.css">', "", "stylesheet"),
        (
            '<img alt="A spine" src="https://a.b/c.png">',
            '<a href="https://a.b/c.png">A spine</a>',
            "https://a.b/c.png",
        ),
        (
            '<iframe width="5" src="https://a.b/v"></iframe>',
            '<p><a href="https://a.b/v">https://a.b/v</a></p>',
            "https://a.b/v",
        ),
    ],
)
def test_what_needs_the_network_or_a_script_goes_and_is_reported(html, left, heard):
    warnings = []
    assert offline(html, warnings.append) == left
    assert heard in warnings[0]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://a.b" title="on x = \'1\'">online="yes"</a>',
        '<script type="application/json">{"a": 1}</script>',
        '<img alt="" src="data:image/png;base64,AA">',
        '<svg viewBox="0 0 1 1"><linearGradient id="g"/></svg>',
    ],
)
def test_everything_else_is_left_alone(html):
    assert offline(html, pytest.fail) == html


def test_event_handlers_go():
    assert offline("<b onclick=\"f('>')\" id='x'>b</b>", print) == "<b id='x'>b</b>"
