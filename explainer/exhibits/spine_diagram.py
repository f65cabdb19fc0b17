"""The spine, by level and by region: choose a place, and choose what is being counted."""

from collections.abc import Mapping

import htpy as h
import traitlets

from explainer import evidence
from explainer.anatomy.counting import OWN, Lens, checked_values, own_lens, published_lenses
from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS

from .exhibit import Exhibit
from .parts import choice, choices, disclosure, status
from .spine_lenses import lens_block, numbers
from .spine_panels import PANEL_FIGURES, panel_sources, panel_texts, panels, place_id
from .spine_picture import picture
from .spine_rules import rules

VIEWS = {"both": "Both", "side": "From the side", "back": "From behind"}


class SpineDiagram(Exhibit):
    """The vertebral column from C1 to the coccyx, from the side and from behind.

    Every trait may be passed to the constructor, set, read and observed::

        spine = SpineDiagram(selected="T7", lens="bone-scan")
        spine.selected = "lumbar"
        spine.observe(lambda change: print(change.new), names="selected")
        SpineDiagram(values={"L3": 19, "L1": 17}, title="Our ward", unit="lesions", source="2025")
    """

    stem = "spine_diagram"
    styles = ("column.css",)

    selected = traitlets.Unicode("", help='A level ("T7"), a region ("lumbar") or "".').tag(
        sync=True
    )
    lens = traitlets.Unicode(help="What is being counted: the id of a lens.").tag(sync=True)
    view = traitlets.Unicode("both", help='"both", "side" or "back".').tag(sync=True)
    values = traitlets.Any(
        help="A reader's own numbers by level or by region: a dict or a pandas Series; {} for none."
    ).tag(redraw=True)
    title = traitlets.Unicode("Your own numbers", help="What `values` are.").tag(redraw=True)
    unit = traitlets.Unicode("", help='What one of `values` is: "lesions", "% of patients".').tag(
        redraw=True
    )
    source = traitlets.Unicode("", help="Where `values` come from.").tag(redraw=True)

    def __init__(self, **given: object) -> None:
        # As a plain dict at once: traits look at each other while they are set.
        given["values"] = checked_values(given.get("values"))
        if given["values"]:
            given.setdefault("lens", OWN)
        super().__init__(**given)

    @property
    def lenses(self) -> tuple[Lens, ...]:
        """The ways of counting on offer: the published ones, and the reader's own if given."""
        own = (own_lens(self.values, self.title, self.unit, self.source),) if self.values else ()
        return own + published_lenses()

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the diagram shows, each once."""
        counts = (count for lens in self.lenses for count in lens.counts.values())
        counted = [count.statistic for count in counts if count.statistic]
        return tuple(dict.fromkeys([*counted, *evidence.linked(*self._texts()), *PANEL_FIGURES]))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that the diagram names, each once."""
        lenses = [lens.source for lens in published_lenses()]
        return tuple(dict.fromkeys([*lenses, *evidence.cited(*self._texts())]))

    def _texts(self) -> list[str]:
        lenses = (text for lens in self.lenses for text in (lens.finding, lens.doubt))
        return [*lenses, *panel_texts()]

    @traitlets.validate("selected")
    def _check_selected(self, proposal: dict) -> str:
        return _one_of("selected", proposal["value"], ("", *REGIONS, *LEVELS))

    @traitlets.validate("view")
    def _check_view(self, proposal: dict) -> str:
        return _one_of("view", proposal["value"], tuple(VIEWS))

    @traitlets.validate("lens")
    def _check_lens(self, proposal: dict) -> str:
        own = (OWN,) if self.values else ()
        return _one_of(
            "lens", proposal["value"], own + tuple(lens.id for lens in published_lenses())
        )

    @traitlets.validate("values")
    def _check_values(self, proposal: dict) -> Mapping[str, float]:
        return checked_values(proposal["value"])

    @traitlets.default("lens")
    def _first_lens(self) -> str:
        return published_lenses()[0].id

    def _redraw(self, change: dict | None = None) -> None:
        # A reader who sets values wants to see them; without values there is no such lens.
        if change and change["name"] == "values":
            if self.values:
                self.lens = OWN
            elif self.lens == OWN:
                self.lens = self._first_lens()
        super()._redraw(change)

    def _sentence(self) -> str:
        lens = next(lens for lens in self.lenses if lens.id == self.lens)
        found = ", ".join(f"{count.place} {count.text}" for count in lens.shown)
        chosen = f" Chosen: {self.selected}." if self.selected else ""
        return f"Spine diagram, counting {lens.label}: {found}.{chosen}"

    def _markup(self, prefix: str) -> h.Element:
        lenses = self.lenses
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.spine-diagram",
            id=prefix,
            data_exhibit="spine-diagram",
            data_selected=self.selected,
            data_lens=self.lens,
            data_view=self.view,
            aria_labelledby=caption,
        )[
            h.style[rules(prefix, lenses)],
            h.figcaption(id=caption)[
                h.strong["The spine, level by level."],
                " Choose a bone, and choose what is being counted. The answer to ",
                h.q["where do metastases go?"],
                " changes with the question.",
            ],
            # A form of its own keeps this exhibit's radios apart from every other on the page.
            h.form(method="dialog", autocomplete="off")[
                h.div(".asking")[self._lens_choice(prefix, lenses), map(lens_block, lenses)],
                h.div(".choosing")[self._place_choice(prefix), self._view_choice(prefix)],
                picture(prefix, lenses),
                h.div(".panels")[panels(lenses)],
                status(),
            ],
            disclosure("The numbers, as a table", *numbers(lenses)),
            disclosure("About this drawing, and where the panels come from", *_about()),
        ]

    def _lens_choice(self, prefix: str, lenses: tuple[Lens, ...]) -> h.Element:
        return choices(
            prefix,
            "lens",
            "What are we counting?",
            (choice("lens", lens.id, lens.label, checked=lens.id == self.lens) for lens in lenses),
        )

    def _view_choice(self, prefix: str) -> h.Element:
        return choices(
            prefix,
            "view",
            "View",
            (
                choice("view", view, words, checked=view == self.view)
                for view, words in VIEWS.items()
            ),
        )

    def _place_choice(self, prefix: str) -> h.Element:
        def radio(place: str, label: str, **more: str) -> h.Element:
            return choice(
                "selected",
                place,
                label,
                checked=place == self.selected,
                id=place_id(prefix, place) if place else None,
                # The labels in the picture belong to this radio too and would join its name.
                name=label if place else None,
                **more,
            )

        def level_radio(level: str) -> h.Element:
            label = level.capitalize()
            return radio(level, label, data_level=level)

        wholes = [
            radio("", "Whole column"),
            *(radio(region, region.capitalize(), data_region=region) for region in REGIONS),
        ]
        rows = [
            h.div(".choices-row")[map(level_radio, levels)] for levels in REGION_LEVELS.values()
        ]
        return choices(prefix, "selected", "Choose a level or a region", [*wholes, *rows])


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        listed = ", ".join(repr(choice) for choice in allowed)
        raise traitlets.TraitError(f"{name}: got {value!r}; expected one of {listed}")
    return value


def _about() -> list[h.Element]:
    return [
        h.p[
            "Drawn by code from measured sizes of vertebrae and discs. No single person looks like "
            "this: it is a composite of several populations, mostly men, measured on dry bones, on "
            "X-rays and on CT scans. The spinous processes and most angles of the chest part are "
            "estimates. The curve is that of a person standing."
        ],
        h.p["It is a picture to learn from. It cannot be used to judge a scan."],
        *panel_sources(),
    ]
