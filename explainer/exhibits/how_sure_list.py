"""The statements: how sure, on what kind of evidence, why, and what would change it."""

from collections.abc import Sequence

import htpy as h
from markupsafe import Markup

from explainer import evidence
from explainer.care.statements import KINDS, PARTS, STEPS, Statement

from .links import source_links

_BARS = 4


def gauges(prefix: str) -> h.Element:
    """Return the four signs once, for :func:`gauge` to show; it must stand in the page, unhidden.

    Bars that rise from left to right: so many are filled as there are steps, also in grey.
    """
    return h.svg(width="0", height="0", aria_hidden="true")[
        (
            h.Element("symbol")(id=f"{prefix}-{step}", viewBox="0 0 23 16")[_bars(step)]
            for step in STEPS
        )
    ]


def gauge(prefix: str, step: int) -> h.Element:
    """Return the sign of a step; its name has to stand beside it."""
    return h.svg(".gauge", aria_hidden="true")[h.Element("use")(href=f"#{prefix}-{step}")]


def parts_of(prefix: str, some: Sequence[Statement]) -> h.Element:
    """Return the statements under the headings of what they are about."""
    return h.div(".parts")[
        (
            _part(prefix, label, [one for one in some if one.part == part])
            for part, label in PARTS.items()
        )
    ]


def _part(prefix: str, label: str, some: Sequence[Statement]) -> h.Element:
    kinds = dict.fromkeys(one.kind for one in some)
    return h.section(data_for_kind=" ".join(("all", *kinds)))[
        h.h3[label], (_statement(prefix, one) for one in some)
    ]


def _statement(prefix: str, one: Statement) -> h.Element:
    step = STEPS[one.sure].name
    return h.details(data_for_kind=f"all {one.kind}")[
        h.summary[
            h.span(".is")[gauge(prefix, one.sure), step],
            h.span(".states")[one.statement],
            h.span(".kind")[KINDS[one.kind].name],
        ],
        h.div(".details-body")[
            h.p[evidence.inline(one.why)],
            h.p[h.b["What would change it: "], _lower(one.change)],
            (more := _not_named(one)) and h.p(".note")["Sources: ", source_links(more), "."],
            one.note and h.p(".note")[one.note],
        ],
    ]


def _bars(filled: int) -> Markup:
    outlines = [f"M{6 * bar + 1} 15V{12 - 3 * bar}h3V15z" for bar in range(_BARS)]
    on, off = "".join(outlines[:filled]), "".join(outlines[filled:])
    hollow = f'<path d="{off}" fill="none" stroke="currentColor" opacity=".55"/>' if off else ""
    return Markup(f'<path d="{on}" fill="currentColor"/>{hollow}')


def _not_named(one: Statement) -> list[str]:
    """Return the sources that its text does not link to by itself."""
    figures = (evidence.statistic(id).source for id in evidence.linked(one.why))
    named = {*evidence.cited(one.why)}
    return [key for key in dict.fromkeys([*one.sources, *figures]) if key not in named]


def _lower(text: str) -> str:
    """Return a sentence to stand after a colon; MRI and the like keep their capitals."""
    return text if text[:2].isupper() else text[0].lower() + text[1:]
