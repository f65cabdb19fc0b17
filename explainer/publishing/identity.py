"""Keeps ids unique on a page that is put together from outputs made apart from one another."""

import re

IDENTIFIER = re.compile(r"""\sid=(?:"([^"]+)"|'([^']+)')""")
RADIO_NAME = re.compile(r'\sname="([^"]+)"')
REFERENCE = re.compile(
    r"(?P<before>\s(?:id|for|name|form|list|headers|href|xlink:href|popovertarget|aria-[a-z]+)"
    r'="#?)(?P<names>[^"]*)(?=")'
)
STYLE = re.compile(r"(<style\b[^>]*>)(.*?)(</style\s*>)", re.IGNORECASE | re.DOTALL)
FRAGMENT = re.compile(r"#([\w-]+)")
URL = re.compile(r"url\((['\"]?)#([^)'\"]+)\1\)")


class Identity:
    """Remembers the ids of a page and renames those that come a second time."""

    def __init__(self):
        self.taken: set[str] = set()
        self.renamed = 0

    def unique(self, html: str) -> str:
        """Return the HTML with ids (and radio group names) that the page does not have yet.

        References to them inside the same piece follow: labels, links, ARIA, `url(#…)`, CSS.
        """
        names = {a or b for a, b in IDENTIFIER.findall(html)}
        # Inside a form of their own, radios with the same name stay apart by themselves.
        if "<form" not in html:
            names |= set(RADIO_NAME.findall(html))
        again = names & self.taken
        self.taken |= names
        if not again:
            return html
        self.renamed += 1
        new = {name: f"{name}-again{self.renamed}" for name in again}
        self.taken |= set(new.values())

        def style(match: re.Match) -> str:
            css = FRAGMENT.sub(lambda hit: "#" + new.get(hit[1], hit[1]), match[2])
            return match[1] + css + match[3]

        def reference(match: re.Match) -> str:
            names = match["names"].split(" ")
            return match["before"] + " ".join(new.get(name, name) for name in names)

        html = REFERENCE.sub(reference, html)
        html = URL.sub(lambda hit: f"url({hit[1]}#{new.get(hit[2], hit[2])}{hit[1]})", html)
        return STYLE.sub(style, html)
