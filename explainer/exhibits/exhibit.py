"""What every exhibit is: an anywidget whose HTML is already whole before any script runs."""

import itertools

import anywidget
import traitlets

from .assets import module, style

_WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


class Exhibit(anywidget.AnyWidget):
    """One figure of the course, in every edition.

    A subclass names its files with ``stem`` (``spine_diagram`` for ``spine_diagram.js`` and
    ``.css``) and writes its markup in :meth:`_markup` and one sentence in :meth:`_sentence`.
    A trait tagged ``redraw=True`` makes the markup anew when it changes; the other traits are
    native form state, which the module keeps in step with the markup that stands.
    """

    stem = ""
    statistics: tuple[str, ...] = ()  # ids of the published figures that the exhibit shows
    references: tuple[str, ...] = ()  # keys of the sources that it names
    compares: tuple[str, ...] = ()  # topics on which it sets the sources side by side itself
    styles: tuple[str, ...] = ()  # sheets beside its own, such as "primaries.css"
    scripts: tuple[str, ...] = ()  # scripts that its own one needs, such as "pooling.js"
    _sheets: tuple[str, ...] = ()
    _word = (
        ""  # the first word of the stem, or shorter: exhibits that share it are counted together
    )
    _counters: dict[str, itertools.count] = {}

    _html = traitlets.Unicode(help="The markup, for a live view to stand in.").tag(sync=True)
    _prefix = traitlets.Unicode(help="What every id in the markup starts with.").tag(sync=True)

    def __init_subclass__(cls, **kwargs: object) -> None:
        # Before anywidget looks at the class: a module has no imports, so what exhibits share
        # is put in front of what is theirs. (traitlets makes subclasses of its own; they inherit.)
        if "stem" in vars(cls):
            cls._esm = module("exhibit.js", *cls.scripts, f"{cls.stem}.js")
            cls._sheets = ("tokens.css", "exhibit.css", *cls.styles, f"{cls.stem}.css")
            cls._css = "\n".join(map(style, cls._sheets))
            cls._word = vars(cls).get("_word") or cls.stem.split("_")[0]
            cls._counters.setdefault(cls._word, itertools.count(1))
        super().__init_subclass__(**kwargs)

    def __init__(self, **traits: object) -> None:
        prefix = f"{self._word}-{next(self._counters[self._word])}"
        # Ids in the markup count, so that a notebook gives the same bytes each time. The model's id
        # stays random: a saved output must not be taken for another kernel's exhibit.
        super().__init__(_prefix=prefix, **traits)
        self._displays = itertools.count(2)
        self._redraw()
        if redrawn := list(self.traits(redraw=True)):
            self.observe(self._redraw, names=redrawn)

    def _redraw(self, _change: object = None) -> None:
        self._html = str(self._markup(self._prefix))

    def _markup(self, prefix: str) -> object:
        """Return the whole ``<figure class="exhibit">``; every id in it starts with ``prefix``."""
        raise NotImplementedError

    def _sentence(self) -> str:
        """Say in one sentence what the exhibit shows now."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return self._sentence()

    def _repr_html_(self) -> str:
        """Return the exhibit as HTML that needs nothing else, in its present state."""
        # One element for each sheet: a page that holds several exhibits keeps each only once.
        styles = "".join(f"<style>{style(name)}</style>" for name in self._sheets)
        return f"{styles}{self._markup(self._own_prefix())}"

    def _own_prefix(self) -> str:
        """Return a prefix that no earlier display of this exhibit used."""
        display = next(self._displays)
        return self._prefix if display == 2 else f"{self._prefix}-{display - 1}"

    def _repr_mimebundle_(self, **options: object) -> tuple[dict, dict]:
        bundle = super()._repr_mimebundle_(**options)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
        view = {_WIDGET_VIEW: data[_WIDGET_VIEW]} if _WIDGET_VIEW in data else {}
        return view | {"text/html": self._repr_html_(), "text/plain": self._sentence()}, metadata
