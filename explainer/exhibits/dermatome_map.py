"""The body map: which skin belongs to which root, from a bone to the skin and back."""

import htpy as h
import traitlets

from explainer import evidence
from explainer.anatomy.body.dermatomes import DERMATOMES
from explainer.anatomy.levels import LEVELS, REGIONS

from .allowed import one_of
from .dermatome_map_picture import picture
from .dermatome_map_reach import (
    PRESSED,
    areas_of,
    bone_for,
    cord_levels,
    distance,
    reach,
)
from .dermatome_map_rules import rules
from .dermatome_map_words import (
    general,
    leaves,
    panels,
    skin_id,
    sources,
    texts,
    undrawn,
    where,
)
from .exhibit import Exhibit
from .parts import choice, choices, csv_link, disclosure, scrolled_table, status
from .spine_places import place_choice

HEADER = ("Skin", "Place", "Root leaves", "Cord segment lies behind")


class DermatomeMap(Exhibit):
    """Two bodies with the skin of each root, and the column in the one seen from behind.

    ::

        body = DermatomeMap(selected="T7", pressed="cord")
        body.place = "T10"        # the navel: a live view then chooses the bone, T8
        jslink((spine, "selected"), (body, "selected"))
    """

    stem = "dermatome_map"
    _word = "b"  # short: it stands in every id and rule

    selected = traitlets.Unicode("", help='A level ("T7"), a region ("lumbar") or "".').tag(
        sync=True
    )
    pressed = traitlets.Unicode("cord", help='What is pressed: "cord" or "root".').tag(sync=True)
    place = traitlets.Unicode("", help='An area of skin ("T10", "S4-5") or "".').tag(sync=True)

    @traitlets.validate("selected", "pressed", "place")
    def _check(self, proposal: dict) -> str:
        name, value = proposal["trait"].name, proposal["value"]
        allowed = {
            "selected": ("", *REGIONS, *LEVELS),
            "pressed": tuple(PRESSED),
            "place": ("", *DERMATOMES),
        }[name]
        return one_of(name, value, allowed)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the map shows, each once."""
        return tuple(dict.fromkeys([distance().id, *evidence.linked(*texts())]))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        named = [key for row in evidence.table("pressed") for key in row["sources"]]
        return tuple(dict.fromkeys([*named, *evidence.cited(*texts())]))

    def _sentence(self) -> str:
        said = f"Body map, what is pressed: {PRESSED[self.pressed].lower()}."
        if self.selected:
            found = reach(self.selected, self.pressed)
            skin = ", ".join(areas_of(found.at)) or "none"
            said += f" {self.selected}: skin {skin}"
            said += f"; below it {', '.join(areas_of(found.below))}." if found.below else "."
        if self.place:
            said += f" Skin chosen: {self.place}, {where(self.place)}."
        return said

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.dermatome-map",
            id=prefix,
            data_exhibit="dermatome-map",
            data_selected=self.selected,
            data_pressed=self.pressed,
            data_place=self.place,
            aria_labelledby=caption,
        )[
            h.style[rules(prefix)],
            h.figcaption(id=caption)[
                h.strong["One root serves one strip of skin; the cord serves all that is below."],
                " Choose a bone to see its skin, or a place on the skin to see which bones to "
                "think of.",
            ],
            h.form(method="dialog", autocomplete="off")[
                h.div(".asking")[self._pressed_choice(prefix)],
                h.div(".drawn")[picture(prefix), _legend(), undrawn()],
                h.div(".panels")[panels()],
                h.div(".general")[general()],
                h.div(".choosing")[
                    place_choice(prefix, self.selected),
                    self._skin_choice(prefix),
                ],
                status(),
            ],
            h.div(".all")[disclosure("The map, as a table", *_table())],
            disclosure("About this map", *_about()),
        ]

    def _pressed_choice(self, prefix: str) -> h.Element:
        radios = (
            choice("pressed", pressed, words, checked=pressed == self.pressed)
            for pressed, words in PRESSED.items()
        )
        return choices(prefix, "pressed", "What does the tumour press on?", radios)

    def _skin_choice(self, prefix: str) -> h.Element:
        radios = (
            choice(
                "place",
                name,
                [h.b[name], f" {where(name)}"],
                checked=name == self.place,
                id=skin_id(prefix, name),
                data_bones=",".join(bone_for(name, pressed) for pressed in PRESSED),
            )
            for name in DERMATOMES
        )
        none = choice("place", "", "No place", checked=not self.place)
        return h.div(".placing")[
            choices(prefix, "place", "Or choose a place on the skin", [none, *radios])
        ]


def _legend() -> h.Element:
    marks = {
        "at": "this root, or this height of the cord",
        "below": "further down",
        "key": "where feeling is tested",
    }
    return h.ul(".legend")[(h.li[h.i(f".mark-{kind}"), words] for kind, words in marks.items())]


def _table() -> list[h.Element]:
    rows = [
        (name, where(name), leaves(name), " and ".join(cord_levels(name))) for name in DERMATOMES
    ]
    body = h.tbody[
        (h.tr[h.th(scope="row")[name], (h.td[cell] for cell in cells)] for name, *cells in rows)
    ]
    return [
        scrolled_table(
            "Where root and segment of each strip of skin lie (worked out)", HEADER, body
        ),
        h.p[csv_link("dermatomes.csv", HEADER, rows)],
    ]


def _about() -> list[h.Element]:
    doubt = next(row for row in evidence.table("pressed") if row["id"] == "map")
    return [
        h.p[
            "Drawn by code. The borders are ours: they follow the common textbook pattern and are "
            "laid so that each key point of the standard examination of feeling (ISNCSCI) lies in "
            "its own area. The face is left out: a nerve of the head feels it, not a root."
        ],
        h.p[evidence.inline(doubt["words"])],
        h.p[
            "The column has the measured heights and breadths of data/vertebrae.csv, without its "
            "curves. Where the cord ends differs from person to person."
        ],
        sources(),
    ]
