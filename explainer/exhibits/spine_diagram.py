"""The spine, by level and by region: choose a place, and choose what is being counted."""

from collections.abc import Mapping

import htpy as h
import traitlets

from explainer.anatomy.counting import OWN, Lens, checked_values, own_lens, published_lenses
from explainer.anatomy.levels import LEVELS, REGIONS

from . import spine_compact, spine_full
from .allowed import one_of
from .exhibit import Exhibit

# What writes the markup: the whole diagram, or a compact one.
_FORMS = {False: spine_full, True: spine_compact}


class SpineDiagram(Exhibit):
    """The vertebral column from C1 to the coccyx, from the side and from behind.

    Every trait may be passed to the constructor, set, read and observed::

        spine = SpineDiagram(selected="T7", lens="bone-scan")
        spine.selected = "lumbar"
        spine.observe(lambda change: print(change.new), names="selected")
        SpineDiagram(values={"L3": 19, "L1": 17}, title="Our ward", unit="lesions", source="2025")

    A compact one is a small column to choose a place from, in one view; it counts nothing::

        column = SpineDiagram(compact=True)              # or view="back"
        jslink((column, "selected"), (spine, "selected"))
    """

    stem = "spine_diagram"
    styles = ("column.css", "spine_compact.css")

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

    def __init__(self, *, compact: bool = False, **given: object) -> None:
        self._form = _FORMS[one_of("compact", compact, tuple(_FORMS))]
        if compact:
            spine_compact.refuse(given)
            given.setdefault("view", spine_compact.VIEWS[0])
        # As a plain dict at once: traits look at each other while they are set.
        given["values"] = checked_values(given.get("values"))
        if given["values"]:
            given.setdefault("lens", OWN)
        super().__init__(**given)
        if compact:  # one view is drawn; the whole diagram has both and shows what is chosen
            self.observe(self._redraw, names="view")

    @property
    def compact(self) -> bool:
        """Whether it is a small column to choose a place from; given once."""
        return self._form is spine_compact

    @property
    def lenses(self) -> tuple[Lens, ...]:
        """The ways of counting on offer: the published ones, and the reader's own if given."""
        own = (own_lens(self.values, self.title, self.unit, self.source),) if self.values else ()
        return own + published_lenses()

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the diagram shows, each once."""
        return self._form.statistics(self)

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that the diagram names, each once."""
        return self._form.references(self)

    @traitlets.validate("selected")
    def _check_selected(self, proposal: dict) -> str:
        return one_of("selected", proposal["value"], ("", *REGIONS, *LEVELS))

    @traitlets.validate("view")
    def _check_view(self, proposal: dict) -> str:
        return one_of("view", proposal["value"], tuple(self._form.VIEWS))

    @traitlets.validate("lens")
    def _check_lens(self, proposal: dict) -> str:
        own = (OWN,) if self.values else ()
        return one_of(
            "lens", proposal["value"], own + tuple(lens.id for lens in published_lenses())
        )

    @traitlets.validate("values")
    def _check_values(self, proposal: dict) -> Mapping[str, float]:
        values = checked_values(proposal["value"])
        if values and self.compact:
            spine_compact.refuse(["values"])
        return values

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
        return self._form.sentence(self)

    def _markup(self, prefix: str) -> h.Element:
        return self._form.markup(self, prefix)
