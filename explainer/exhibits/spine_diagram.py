"""The spine, by level and by region: choose a place, and choose what is being counted."""

import htpy as h
import traitlets

from explainer.anatomy.counting import Lens, published_lenses
from explainer.anatomy.levels import LEVELS, REGIONS
from explainer.anatomy.own_lenses import own_lenses
from explainer.anatomy.own_values import OWN, Way, checked_values, own_ids

from . import spine_compact, spine_full
from .allowed import one_of
from .exhibit import Exhibit

# What writes the markup: the whole diagram, or a compact one.
_FORMS = {False: spine_full, True: spine_compact}


class _Checked(traitlets.Any):
    """A trait of which every value is validated: traitlets lets None pass by."""

    allow_none = False


class SpineDiagram(Exhibit):
    """The vertebral column from C1 to the coccyx, from the side and from behind.

    Every trait may be passed to the constructor, set, read and observed::

        spine = SpineDiagram(selected="T7", lens="bone-scan")
        spine.selected = "lumbar"
        spine.observe(lambda change: print(change.new), names="selected")
        SpineDiagram(values={"L3": 19, "L1": 17}, title="Our ward", unit="lesions", source="2025")

    Several ways of counting have titles of their own; they can stand alone::

        ways = {"Men": {"L3": 12, "L1": 9}, "Women": {"L3": 7, "L1": 8}}
        spine = SpineDiagram(values=ways, unit="lesions", published=False)  # view="side" draws one
        spine.values = pandas.crosstab(lesions["level"], lesions["type"])

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
    values = _Checked(
        {},
        help="A reader's own numbers by level or by region: a dict or a pandas Series, or several "
        "by their titles: a dict of them or a DataFrame; numbers or statistics; {} for none.",
    ).tag(redraw=True)
    title = traitlets.Unicode(
        "Your own numbers", help="What `values` are; several ways of counting have their titles."
    ).tag(redraw=True)
    unit = traitlets.Unicode("", help='What one of `values` is: "lesions", "% of patients".').tag(
        redraw=True
    )
    source = traitlets.Unicode("", help="Where `values` come from.").tag(redraw=True)
    doubt = traitlets.Unicode(
        "", help="What to keep in mind about `values`; may link to passports, as data cells do."
    ).tag(redraw=True)

    def __init__(self, *, compact: bool = False, published: bool = True, **given: object) -> None:
        self._form = _FORMS[one_of("compact", compact, tuple(_FORMS))]
        self._published = one_of("published", published, (True, False))
        if compact:
            spine_compact.refuse([*given, *(() if published else ["published"])])
            given.setdefault("view", spine_compact.VIEWS[0])
        # As a plain dict at once: traits look at each other while they are set.
        given["values"] = self._checked(given.get("values"))
        if given["values"]:
            given.setdefault("lens", OWN)
        # Of nothing but a reader's numbers, one view can be drawn and the other left out for good.
        self._views = tuple(self._form.VIEWS)
        if not published and given.get("view") in self._views[1:]:
            self._views = (given["view"],)
        super().__init__(**given)
        if compact:  # one view is drawn; the whole diagram has both and shows what is chosen
            self.observe(self._redraw, names="view")

    @property
    def compact(self) -> bool:
        """Whether it is a small column to choose a place from; given once."""
        return self._form is spine_compact

    @property
    def published(self) -> bool:
        """Whether it holds what is published, or only the reader's own numbers; given once."""
        return self._published

    @property
    def views(self) -> tuple[str, ...]:
        """The views that can be chosen: one alone where nothing else is drawn."""
        return self._views

    @property
    def lenses(self) -> tuple[Lens, ...]:
        """The ways of counting on offer: the reader's own if given, and the published ones."""
        own = own_lenses(self.values, self.title, self.unit, self.source, self.doubt)
        return own + published_lenses() if self.published else own

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
        return one_of("view", proposal["value"], self.views)

    @traitlets.validate("lens")
    def _check_lens(self, proposal: dict) -> str:
        return one_of("lens", proposal["value"], self._lens_ids())

    @traitlets.validate("values")
    def _check_values(self, proposal: dict) -> Way | dict[str, Way]:
        return self._checked(proposal["value"])

    def _checked(self, given: object) -> Way | dict[str, Way]:
        values = checked_values(given)
        if values and self.compact:
            spine_compact.refuse(["values"])
        if not values and not self.published:
            raise traitlets.TraitError(
                f"values: got {given!r}; a diagram with published=False needs a number"
            )
        return values

    @traitlets.default("lens")
    def _first_lens(self) -> str:
        return self._lens_ids()[0]

    def _lens_ids(self) -> tuple[str, ...]:
        own = own_ids(self.values)
        return own + tuple(lens.id for lens in published_lenses()) if self.published else own

    def _redraw(self, change: dict | None = None) -> None:
        # A reader who sets values wants to see them; without values there is no such lens.
        if change and change["name"] == "values":
            seen = own_ids(self.values) or self._lens_ids()
            if self.lens not in seen:
                self.lens = seen[0]
        super()._redraw(change)

    def _sentence(self) -> str:
        return self._form.sentence(self)

    def _markup(self, prefix: str) -> h.Element:
        return self._form.markup(self, prefix)
