"""Walking before treatment and after: of so many people, drawn as ten, each for a tenth of them."""

import htpy as h

from explainer import evidence
from explainer.evidence import Statistic
from explainer.symptoms.delays import Walking, walking

# A person who walks, on a field of 10 by 16.
_WALKER = (
    "M5.6 0a1.7 1.7 0 1 1-.01 0zM4.2 4h2l2.6 3.2-.9.9L6.6 6.6v2.8l1.9 5.7-1.3.6-2.2-5.3-1.3"
    " 2.6-2.4 2.5-1-.9 2-2.4 1-3.2V6.6L2.2 7.3l-.5 1.8-1.1-.3.7-2.6z"
)
_path, _use, _g = h.Element("path"), h.Element("use"), h.Element("g")


def walkers(prefix: str) -> h.Element:
    """Return ten people once, for all rows to draw from; it must stand in the page, unhidden."""
    return h.svg(width="0", height="0", aria_hidden="true")[
        _path(id=f"{prefix}-one", d=_WALKER),
        _g(id=f"{prefix}-ten")[
            (_use(href=f"#{prefix}-one", x=str(10 * place)) for place in range(10))
        ],
    ]


def walks(prefix: str) -> h.Element:
    """Return two rows for each study: those who could walk before, and those who could not."""
    return h.ul(".walks")[(_pair(prefix, one) for one in walking())]


def _pair(prefix: str, one: Walking) -> h.Element:
    figure = one.regained
    source = evidence.reference(figure.source)
    who, comma, rest = figure.population.partition(",")
    return h.li[
        h.p[h.b[who], comma, rest, " (", h.a(href=f"#{source.anchor}")[source.short], ")"],
        _row(prefix, "Could walk before", "still walked after treatment", one.kept),
        _row(prefix, "Could not walk before", "walked again after treatment", one.regained),
    ]


def _row(prefix: str, who: str, what: str, figure: Statistic | None) -> h.Element:
    if figure is None:
        return h.div[h.span[who], h.i["not in what we read"]]
    ten = f"#{prefix}-ten"
    return h.div[
        h.span[who],
        h.svg(viewBox="0 0 100 16", aria_hidden="true")[
            _use(href=ten), h.svg(width=f"{figure.value:g}", height="16")[_use(href=ten)]
        ],
        h.span[_counted(figure), f" {what}"],
    ]


def _counted(figure: Statistic) -> list[object]:
    """Name people before per cent: ``"21 of 74 (28.4%, worked out)"``, ``"79 of 100 (79%)"``."""
    counts = figure.count_text or f"{figure.value:g} of 100"
    worked_out = ", worked out" if figure.basis == "derived" else ""
    return [h.b[counts], " (", h.a(href=f"#{figure.anchor}")[figure.text], worked_out, ")"]
