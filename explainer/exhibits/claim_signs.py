"""The four verdicts: what they say, and a sign whose shape tells them apart without colour."""

import htpy as h
from markupsafe import Markup

from explainer.epidemiology.claims import VERDICTS

# On a field of 20 by 20; "sign-mark" lies on the filled shape, "sign-open" is a line.
_SHAPES = {
    "supported": '<circle cx="10" cy="10" r="9.5"/>'
    '<path class="sign-mark" d="M5.5 10.5l3 3 6-6.5"/>',
    "partly": '<circle class="sign-open" cx="10" cy="10" r="8.5"/>'
    '<path d="M10 1.5a8.5 8.5 0 0 0 0 17"/>',
    "misleading": '<path d="M10 0 20 10 10 20 0 10z"/>'
    '<path class="sign-mark" d="M6.5 13.5v-2q0-2.5 2.5-2.5h4.5M10.8 6.2 13.6 9l-2.8 2.8"/>',
    "understated": '<rect class="sign-open" x="1.5" y="1.5" width="17" height="17" rx="3"/>'
    '<path class="sign-open" d="M10 5.5v9M5.5 10h9"/>',
}


def signs(prefix: str) -> h.Element:
    """Return the drawings, once for an exhibit, for :func:`sign` to show."""
    return h.svg(".signs", aria_hidden="true")[
        (
            h.Element("symbol")(id=f"{prefix}-{verdict}", viewBox="0 0 20 20")[Markup(shape)]
            for verdict, shape in _SHAPES.items()
        )
    ]


def sign(prefix: str, verdict: str) -> h.Element:
    """Return the sign of ``verdict``; the word has to stand beside it."""
    return h.svg(".sign", aria_hidden="true")[h.Element("use")(href=f"#{prefix}-{verdict}")]


def explained(prefix: str) -> h.Element:
    """Return the four words with their signs and what each says of a claim."""
    return h.dl(".four")[
        (
            h.div[h.dt[sign(prefix, verdict), verdict.capitalize()], h.dd[meaning]]
            for verdict, meaning in VERDICTS.items()
        )
    ]
