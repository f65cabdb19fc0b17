"""Inside the vertebra: a cross-section whose parts can be chosen, and where metastases lie."""

from __future__ import annotations

import htpy as h
import traitlets
from markupsafe import Markup

from explainer import evidence
from explainer.anatomy import axial

from .allowed import one_of
from .exhibit import Exhibit
from .icons import crowd
from .parts import choice, choices, disclosure, status
from .shown import only_chosen
from .vertebra_parts_counts import compartments, number, stages
from .vertebra_parts_panels import names, panels, texts
from .vertebra_parts_picture import pictures, radio_id
from .vertebra_parts_sources import figure_ids, sources, spot_the_error, table

GROUPS = {
    "The bone": axial.BONE,
    "In the canal": axial.CANAL,
}


class VertebraParts(Exhibit):
    """A vertebra cut across, with what lies in its canal: choose a part.

    ::

        vertebra = VertebraParts(level="L2")
        vertebra.part = "epidural-space"
    """

    stem = "vertebra_parts"
    styles = ("axial.css", "icons.css")
    compares = (
        "part-of-the-vertebra",
        "part-of-the-vertebra-at-cord-compression",
        "compartment-of-metastases",
        "intradural-tumours-as-repeated",
    )

    part = traitlets.Unicode("", help='A part of the section ("pedicle") or "".').tag(sync=True)
    level = traitlets.Unicode("T8", help="The vertebra that is drawn: C3 to L5.").tag(redraw=True)

    @traitlets.validate("part")
    def _check_part(self, proposal: dict) -> str:
        return one_of("part", proposal["value"], ("", *axial.PARTS))

    @traitlets.validate("level")
    def _check_level(self, proposal: dict) -> str:
        return one_of("level", proposal["value"], axial.LEVELS)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        return figure_ids()

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names or rests on, each once."""
        rows = (key for row in evidence.table("vertebra_parts") for key in row["sources"])
        figures = (evidence.statistic(id).source for id in self.statistics)
        return tuple(dict.fromkeys([*evidence.cited(*texts()), *figures, *rows]))

    def _sentence(self) -> str:
        chosen = f" Chosen: {names(self.level)[self.part].lower()}." if self.part else ""
        inside = ", ".join(
            f"{evidence.statistic(f'compartment-{id}').count_text} {words}"
            for id, words in (
                ("extradural", "outside the dura"),
                ("intradural-extramedullary", "inside it beside the cord"),
                ("intramedullary", "in the cord"),
            )
        )
        return f"{self.level} cut across; metastases that press on the cord: {inside}.{chosen}"

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        section = axial.draw(self.level)
        return h.figure(
            ".exhibit.vertebra-parts",
            id=prefix,
            data_exhibit="vertebra-parts",
            data_part=self.part,
            data_level=self.level,
            aria_labelledby=caption,
        )[
            h.style[only_chosen(prefix, "part", axial.PARTS), _marks(prefix)],
            crowd(prefix, ("full",)),
            h.figcaption(id=caption)[
                h.strong[
                    "Metastases mostly begin in the body of the vertebra, and most stay outside "
                    "the dura."
                ],
                " Choose a part to see what it is, what a tumour there can do, and how often that "
                "was found: a pedicle without the body in ",
                number("pedicle-alone", counts=True),
                " vertebrae.",
            ],
            h.form(method="dialog", autocomplete="off")[
                pictures(prefix, section, names(self.level)),
                self._choices(prefix),
                h.div(".panels")[panels(self.level)],
                status(),
            ],
            stages(prefix, section),
            compartments(prefix, section),
            sources(),
            spot_the_error(),
            table(),
            disclosure("About this drawing, and where the words come from", *_about(self.level)),
        ]

    def _choices(self, prefix: str) -> h.Element:
        def radio(part: str, label: str) -> h.Element:
            return choice(
                "part",
                part,
                label,
                checked=part == self.part,
                id=radio_id(prefix, part) if part else None,
                # The labels in the pictures belong to this radio too and would join its name.
                name=label,
            )

        named = names(self.level)
        return choices(
            prefix,
            "part",
            "Choose a part",
            [
                radio("", "The whole section"),
                *(
                    h.div(".group")[h.span[words], (radio(part, named[part]) for part in parts)]
                    for words, parts in GROUPS.items()
                ),
            ],
        )


def _marks(prefix: str) -> Markup:
    """Return rules that mark the chosen part in every drawing of it, and beside its name."""
    chosen = (
        f"#{prefix}:has([name=part][value={part}]:checked){{--on-{part}:1}}" for part in axial.PARTS
    )
    nothing = f'#{prefix}:has([name=part][value=""]:checked) [data-for-part=""]{{display:revert}}'
    return Markup(nothing + "".join(chosen))


def _about(level: str) -> list[h.Element]:
    keys = dict.fromkeys(key for row in evidence.table("vertebra_parts") for key in row["sources"])
    shorts = (evidence.reference(key) for key in keys)
    return [
        h.p[
            f"Drawn by code. The sizes of {level} (breadth and depth of the body, depth of the "
            "canal, length of the spinous process) come from the same table as the drawing of the "
            "column: a composite of several populations. The forms between them are drawn after "
            "textbooks. It is a picture to learn from and cannot be used to judge a scan."
        ],
        h.p[
            "What the parts are and do: ",
            [
                [", " if index else "", h.a(href=f"#{one.anchor}")[one.short]]
                for index, one in enumerate(shorts)
            ],
            ".",
        ],
    ]
