"""What each test sees: a vertebra with a tumour, drawn as X-ray, CT, MRI and bone scan show it."""

from __future__ import annotations

import htpy as h
import traitlets

from explainer import evidence
from explainer.care import views as care
from explainer.care.views import FINDINGS, LOSSES, PICTURES, sights, view, views

from .allowed import one_of
from .exhibit import Exhibit
from .imaging_views_pictures import CUTS, SEEN, definitions, picture
from .imaging_views_tables import comparison, numbers, overview
from .imaging_views_words import (
    FINDING_NAMES,
    LOSS_NAMES,
    NAMES,
    SEEN_ON,
    about,
    key,
    number,
    panel,
)
from .parts import choice, choices, status, urgent
from .shown import only_chosen

SAID = {"no": "is not to be seen", "hint": "can just be seen", "yes": "is to be seen"}


class ImagingViews(Exhibit):
    """A vertebra with a tumour as a test shows it: choose test, lost bone and place.

    ::

        views = ImagingViews(view="mri-t1", loss="0")
        views.finding = "canal"
    """

    stem = "imaging_views"

    view = traitlets.Unicode(
        "xray", help='The picture: "xray", "ct", "mri-t1", "mri-t2" or "bone-scan".'
    ).tag(sync=True)
    loss = traitlets.Unicode(
        "25", help='Bone lost where the tumour lies, in per cent: "0", "10", "25", "50" or "75".'
    ).tag(sync=True)
    finding = traitlets.Unicode(
        "marrow", help='How far the tumour has grown: "marrow", "shell" or "canal".'
    ).tag(sync=True)

    @traitlets.validate("view", "loss", "finding")
    def _check(self, proposal: dict) -> str:
        name, value = proposal["trait"].name, proposal["value"]
        allowed = {"view": PICTURES, "loss": LOSSES, "finding": FINDINGS}[name]
        return one_of(name, value, allowed)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        return evidence.linked(*_texts())

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names or rests on, each once."""
        rows = (key for row in (*views(), *sights()) for key in row.sources)
        figures = (evidence.statistic(id).source for id in self.statistics)
        return tuple(dict.fromkeys([*evidence.cited(*_texts()), *figures, *rows]))

    def _sentence(self) -> str:
        seen = SAID[care.seen(self.view, self.loss, self.finding)]
        return (
            f"A drawing, no scan: a tumour {FINDING_NAMES[self.finding].lower()} that has taken "
            f"{LOSS_NAMES[self.loss]} of the bone {seen} on {_on(self.view)}."
        )

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.imaging-views",
            id=prefix,
            data_exhibit="imaging-views",
            data_view=self.view,
            data_loss=self.loss,
            data_finding=self.finding,
            aria_labelledby=caption,
        )[
            h.style[
                only_chosen(prefix, "view", PICTURES),
                only_chosen(prefix, "loss", LOSSES),
                only_chosen(prefix, "finding", FINDINGS),
            ],
            definitions(prefix),
            h.figcaption(id=caption)[
                h.strong["A tumour is in the bone long before an X-ray can show it."],
                " About half of the bone mineral (",
                number("xray-mineral"),
                ") has to be lost first. CT shows the loss earlier; MRI shows the marrow before "
                "any bone is lost. These are drawings by code, not real images.",
            ],
            h.form(method="dialog", autocomplete="off")[
                self._choices(prefix), _pictures(prefix), status()
            ],
            overview(prefix),
            comparison(),
            numbers(self.statistics),
            about(),
        ]

    def _choices(self, prefix: str) -> list[h.Element]:
        groups = (
            ("view", "Which test?", NAMES),
            ("loss", "How much bone is lost where the tumour lies?", LOSS_NAMES),
            ("finding", "How far has the tumour grown?", FINDING_NAMES),
        )
        return [
            choices(
                prefix,
                trait,
                legend,
                [
                    choice(trait, value, label, checked=value == getattr(self, trait))
                    for value, label in names.items()
                ],
            )
            for trait, legend, names in groups
        ]


def _on(picture: str) -> str:
    return SEEN_ON.get(picture, NAMES[picture])


def _texts() -> list[str]:
    """Return every Markdown text of the exhibit, and the figure of its caption."""
    tests = (text for one in views() for text in (one.shows, one.misses, one.time, one.burden))
    return ["[50%](#stat-xray-mineral)", *tests, *(one.words for one in sights())]


def _pictures(prefix: str) -> h.Element:
    """What is there, beside what the chosen test shows of it."""
    return h.div(".light-box")[
        h.section[
            h.h3["What is there"],
            _pair(prefix, "truth", CUTS),
            key(),
        ],
        (
            h.section(data_for_view=one)[
                h.h3[f"Drawn as {_on(one)} would show it"],
                _pair(prefix, one, SEEN[one]),
                panel(one, view(one)),
            ]
            for one in PICTURES
        ),
        h.div(data_for_finding="canal")[urgent()],
    ]


def _pair(prefix: str, palette: str, names: tuple[tuple[str, str], ...]) -> h.Element:
    return h.div(".pair")[
        (
            h.div(".frame")[
                picture(prefix, name, palette, arrow=True),
                h.p[words, h.span[" · drawing"]],
            ]
            for name, words in names
        )
    ]
