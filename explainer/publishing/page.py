"""One page, as its template needs it: content, scripts, policy, what machines may know."""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from explainer.exhibits import assets

HERE = Path(__file__).parent
LARGE = 100_000  # characters


@dataclass
class Page:
    """One page, ready for the template; every text field is HTML unless it says otherwise."""

    title: str
    plain_title: str  # text
    lede: str
    description: str  # text
    body: str
    contents: list[tuple[str, str]]  # (id, HTML) of the sections
    details: dict  # notebook metadata `explainer`
    language: str
    sources: str  # id of the first reference on the page
    widget_state: str  # JSON; "" without widgets

    @property
    def script(self) -> str:
        """The page's own script."""
        return _script("page.js")

    @property
    def host(self) -> str:
        """The script that runs widgets, if there are any."""
        return _script("host.js") if self.widget_state else ""

    @property
    def widgets_first(self) -> bool:
        """Whether widgets stand before the text: modules then load while the text is read in.

        Large ones come last, or nothing could be read before they have arrived.
        """
        return len(self.widget_state) < LARGE

    @property
    def policy(self) -> str:
        """The Content-Security-Policy: the page's own scripts by their hash, and no request."""
        hashes = [f"'sha256-{_sha256(script)}'" for script in (self.script, self.host) if script]
        rules = {
            "default-src": ["'none'"],
            "script-src": hashes,
            "style-src": ["'unsafe-inline'"],
            "img-src": ["data:"],
            "font-src": ["data:"],
            "media-src": ["data:"],
            "form-action": ["'none'"],
            "base-uri": ["'none'"],
        }
        if self.widget_state:
            # Modules of widgets are handed to the browser as blobs; nothing here can be remote.
            rules["script-src"] = [*hashes, "blob:"]
            rules["img-src"] = rules["media-src"] = ["data:", "blob:"]
            rules["connect-src"] = ["data:", "blob:"]
            rules["worker-src"] = ["blob:"]
        return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())

    def linked_data(self, about: dict[str, str]) -> dict:
        """Return what machines may know about the page, as schema.org's LearningResource."""
        level, minutes = self.details.get("level"), self.details.get("minutes")
        return {
            "@context": "https://schema.org",
            "@type": "LearningResource",
            "name": self.plain_title,
            "description": self.description,
            "inLanguage": self.language,
            "learningResourceType": "interactive article",
            **({"educationalLevel": level} if level else {}),
            **({"timeRequired": f"PT{minutes}M"} if minutes else {}),
            "version": about["data_version"] or about["version"],
            **({"dateModified": about["data_date"]} if about["data_date"] else {}),
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "isAccessibleForFree": True,
            "accessMode": ["textual", "visual"],
            "accessModeSufficient": ["textual"],
            "accessibilityFeature": [
                "alternativeText",
                "displayTransformability",
                "MathML",
                "structuralNavigation",
                "tableOfContents",
            ],
            "accessibilityHazard": "none",
        }


@cache
def _script(name: str) -> str:
    """Return one of our scripts without what only developers read: every page pays for it."""
    code = assets.small_script((HERE / name).read_text(encoding="utf-8"))
    return f'(() => {{ "use strict";\n{code}\n}})();'


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
