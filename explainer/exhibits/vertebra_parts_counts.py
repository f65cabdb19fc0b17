"""Where metastases lie in a vertebra, and in which compartment they lie: counted, with words."""

from __future__ import annotations

from collections.abc import Sequence

import htpy as h

from explainer import evidence
from explainer.anatomy.axial import Section

from .axial_svg import window
from .column_svg import in_tenths
from .icons import TALL, WIDE

_g, _path, _use = (h.Element(name) for name in ("g", "path", "use"))
_ACROSS = 31  # people in a row
# The compartments from outside to inside: in plain words, as doctors say, in the drawing.
COMPARTMENTS = {
    "extradural": ("Outside the dura", "extradural", "epidural-space"),
    "intradural-extramedullary": (
        "Inside the dura, beside the cord",
        "intradural extramedullary",
        "intradural-space",
    ),
    "intramedullary": ("In the cord itself", "intramedullary", "cord"),
}
STAGES = ("posterior-part-on-mri", "pedicle-alone", "all-parts-at-compression",
          "body-alone-at-compression")  # fmt: skip


def number(id: str, *, counts: bool = False) -> h.Element:
    """Return a figure, or the counts behind it, as a link to its passport."""
    figure = evidence.statistic(id)
    return h.a(href=f"#{figure.anchor}")[(counts and figure.count_text) or figure.text]


def stages(prefix: str, section: Section) -> h.Element:
    """Return three small drawings: where it lies, and what is found when the cord is pressed."""
    back = evidence.statistic("posterior-part-on-mri")
    return h.section(".stages")[
        h.h3["Where it lies, and what is found when the cord is pressed"],
        h.p(".note")["Three studies of different people: the numbers do not belong on one axis."],
        h.div(".row")[
            _stage(
                prefix,
                section,
                "found",
                section.back_of_body,
                "Metastases that do not fill the body",
                [
                    number("posterior-part-on-mri"),
                    f" of {back.denominator} metastases on MRI lay in the back part of the body "
                    "(drawn as a third), alone or with the middle part.",
                ],
            ),
            _stage(
                prefix,
                section,
                "never",
                section.part("pedicle").shapes[0].path,
                "A pedicle without the body: not found",
                [number("pedicle-alone", counts=True), " vertebrae on CT."],
            ),
            _stage(
                prefix,
                section,
                "found",
                section.bone,
                "When the cord is pressed: all round",
                [
                    number("all-parts-at-compression", counts=True),
                    " vertebrae: front, sides and back together. ",
                    number("body-alone-at-compression", counts=True),
                    f": the body alone. The other {_remaining()} (worked out): something between.",
                ],
            ),
        ],
    ]


def _remaining() -> int:
    every, alone = map(
        evidence.statistic, ("all-parts-at-compression", "body-alone-at-compression")
    )
    return every.denominator - every.numerator - alone.numerator


def _stage(
    prefix: str, section: Section, kind: str, filled: str, title: str, words: Sequence[object]
) -> h.Element:
    box = (section.left, section.top, section.width, section.height)
    return h.div[
        window(
            prefix,
            *box,
            _g(clip_path=f"url(#{prefix}-bone)")[_path(class_=kind, d=in_tenths(filled))],
            _use(".edge", href=f"#{prefix}-cut"),
        ),
        h.h4[title],
        h.p[words],
    ]


def compartments(prefix: str, section: Section) -> h.Element:
    """Return everybody of one study as icons, compartment by compartment."""
    people = evidence.statistic("compartment-extradural").denominator
    return h.section(".compartments")[
        h.h3["In which compartment?"],
        h.p[
            f"Of {people} people with malignant cord compression, found by MRI in a British "
            "cancer centre:"
        ],
        (_compartment(prefix, section, name) for name in COMPARTMENTS),
    ]


def _compartment(prefix: str, section: Section, name: str) -> h.Element:
    title, term, part = COMPARTMENTS[name]
    figure = evidence.statistic(f"compartment-{name}")
    x, y = section.landmarks["canal"]
    radius = 1.1 * section.landmarks["canal-side"][0]
    return h.div(".compartment")[
        h.div(".small", style=f"--on-{part}:1")[
            window(prefix, x - radius, y - radius, 2 * radius, 2 * radius)
        ],
        h.div[
            h.h4[title, h.small[f" ({term})"]],
            h.p[h.b[number(f"compartment-{name}", counts=True)]],
        ],
        _people(figure.numerator),
    ]


def _people(count: int) -> h.Element:
    """Draw ``count`` people in rows; every such drawing has the same scale."""
    across = min(count, _ACROSS)
    rows = ""
    for start in range(0, count, _ACROSS):
        length = min(_ACROSS, count - start)
        middle = (start // _ACROSS + 0.5) * TALL
        rows += f"M{WIDE / 2:g} {middle:g}" + (f"h{WIDE}" * (length - 1) or "h0")
    tall = -(-count // _ACROSS) * TALL
    return h.svg(
        ".icons",
        viewBox=f"0 0 {across * WIDE} {tall}",
        style=f"--wide:{100 * across / _ACROSS:.1f}%",
        aria_hidden="true",
    )[_path(".m-full", d=rows)]
