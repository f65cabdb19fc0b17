"""The words beside the drawings: names, how to read a picture, what it shows at each step."""

from __future__ import annotations

import htpy as h

from explainer import evidence
from explainer.care.views import FINDINGS, LOSSES, PICTURES, View, sights

NAMES = dict(
    zip(
        PICTURES,
        ("X-ray", "CT", "MRI, T1", "MRI, T2 (fat made dark)", "Bone scan"),
        strict=True,
    )
)
SEEN_ON = {"xray": "an X-ray", "bone-scan": "a bone scan"}  # the others need no article
LOSS_NAMES = dict(
    zip(LOSSES, ("none", "a tenth", "a quarter", "half", "three quarters"), strict=True)
)
FINDING_NAMES = dict(
    zip(FINDINGS, ("In the marrow", "To the shell of the bone", "Into the canal"), strict=True)
)
STEP_NAMES = {"loss": LOSS_NAMES, "finding": FINDING_NAMES}
# A sign and a word, so that no verdict hangs on colour or shape alone.
VERDICTS = {"no": ("○", "not seen"), "hint": ("◐", "perhaps"), "yes": ("●", "seen")}
# What a verdict beside the drawing is about: the tumour shows in more than one place.
SUBJECTS = {
    ("xray", "loss"): "Lost bone",
    ("ct", "loss"): "Lost bone",
    ("bone-scan", "loss"): "With so much loss",
    ("bone-scan", "finding"): "At this place",
}
SUBJECT = {"loss": "Tumour in the bone", "finding": "Tumour in the canal"}
TISSUES = {
    "cortex": "hard shell of bone",
    "marrow": "marrow",
    "disc": "disc",
    "fat": "fat",
    "fluid": "fluid round the cord",
    "cord": "cord",
    "tumour": "tumour",
}


def number(id: str) -> h.Element:
    """Return a figure as a link to its passport."""
    figure = evidence.statistic(id)
    return h.a(href=f"#{figure.anchor}")[figure.text]


def verdict(seen: str, subject: str = "") -> h.Element:
    """Return a verdict as a sign with its word, after what it is about."""
    sign, word = VERDICTS[seen]
    about = subject and f"{subject}: "
    return h.span(".verdict", data_seen=seen)[about, h.span(aria_hidden="true")[sign], f" {word}"]


def panel(picture: str, test: View) -> h.Element:
    """Return how ``picture`` comes about, and what it shows at each step."""
    return h.div(".panel")[
        (
            h.p(
                ".sight",
                data_for_loss=" ".join(one.values) if on == "loss" else None,
                data_for_finding=" ".join(one.values) if on == "finding" else None,
            )[
                h.span(".steps")[", ".join(STEP_NAMES[on][step] for step in one.values), ": "],
                one.seen and [verdict(one.seen, SUBJECTS.get((picture, on), SUBJECT[on])), ". "],
                evidence.inline(one.words),
                one.verified == "partial" and h.span(".note")[" (Partly inferred.)"],
            ]
            for on in STEP_NAMES
            for one in sights()
            if (one.view, one.on) == (picture, on)
        ),
        h.p(".note")[evidence.inline(test.works)],
    ]


def key() -> h.Element:
    """Return the tissues, each in its colour and in the grey of the chosen test."""
    return h.ul(".key", aria_label="The tissues, in the colours of the drawing and of the test")[
        h.li(".screen")["Left: as it is. Right: in this test."],
        (
            h.li[
                h.i(".truth")[h.b(class_=f"of-{tissue}")],
                (
                    h.i(class_=picture, data_for_view=picture)[h.b(class_=f"of-{tissue}")]
                    for picture in PICTURES
                ),
                h.span[name],
            ]
            for tissue, name in TISSUES.items()
        ),
    ]


def about() -> h.Element:
    """Return what the drawings are and what they assume."""
    return h.details[
        h.summary["About these drawings"],
        h.div(".details-body")[
            h.p[
                "Drawn by code, from the measures of the twelfth thoracic vertebra and its "
                "neighbours in the table that the whole course draws from. No image of a person "
                "was used. They teach what to look for and cannot be used to judge a scan: real "
                "images differ from person to person and from machine to machine, and a spot on "
                "one of them can be something harmless."
            ],
            h.p[
                "The tumour has one size at all steps; only the bone within it grows less. Each "
                "step of its growth adds to the one before. The arrow shows where to look. How "
                "dark or bright a step is drawn is our choice: the sources name when a test "
                "shows something, not how it looks in between."
            ],
            h.p[
                evidence.inline(
                    "The tumour drawn here takes bone away. Some metastases make bone "
                    "[denser](#ref-spinwarp) instead: they look otherwise."
                )
            ],
        ],
    ]
