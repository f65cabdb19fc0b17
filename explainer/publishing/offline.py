"""Takes out of HTML what would ask the network or run a script that the page does not know."""

import re
from collections.abc import Callable

TAG = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
HANDLER = re.compile(r"""\son[a-z]+\s*=\s*("[^"]*"|'[^']*')""", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]*)>.*?</script\s*>", re.IGNORECASE | re.DOTALL)
DATA_BLOCK = re.compile(r"""type\s*=\s*["']?application/(ld\+)?json""", re.IGNORECASE)
STYLE_LINK = re.compile(r"<link\b[^>]*>", re.IGNORECASE)
FRAME = re.compile(
    r"""<iframe\b[^>]*?\ssrc\s*=\s*["'](?P<url>https?:[^"']*)["'][^>]*>(.*?</iframe\s*>)?""",
    re.IGNORECASE | re.DOTALL,
)
REMOTE_IMAGE = re.compile(
    r"""<img\b[^>]*?\ssrc\s*=\s*["'](?P<url>(https?:)?//[^"']*)["'][^>]*>""", re.IGNORECASE
)
ALT = re.compile(r"""\salt\s*=\s*("(?P<double>[^"]*)"|'(?P<single>[^']*)')""", re.IGNORECASE)


def offline(html: str, warn: Callable[[str], None]) -> str:
    """Return HTML that neither runs a script nor asks for anything; `warn` hears what went.

    What is left out on the network becomes a link to it, so that a reader can still go there.
    """

    def script(match: re.Match) -> str:
        if DATA_BLOCK.search(match["attributes"]):
            return match[0]
        warn("a script in an output is left out: a published page runs only its own")
        return ""

    def style_link(match: re.Match) -> str:
        warn(f"{match[0][:80]} is left out: a published page asks the network for nothing")
        return ""

    def frame(match: re.Match) -> str:
        warn(f"the frame {match['url'][:80]} becomes a link")
        return f'<p><a href="{match["url"]}">{match["url"]}</a></p>'

    def image(match: re.Match) -> str:
        warn(f"the picture {match['url'][:80]} is on the network: it becomes a link")
        alt = ALT.search(match[0])
        words = (alt and (alt["double"] or alt["single"])) or match["url"]
        return f'<a href="{match["url"]}">{words}</a>'

    def handlers(match: re.Match) -> str:
        return HANDLER.sub("", match[0])

    for pattern, replace in (
        (SCRIPT, script),
        (STYLE_LINK, style_link),
        (FRAME, frame),
        (REMOTE_IMAGE, image),
        (TAG, handlers),
    ):
        html = pattern.sub(replace, html)
    return html
