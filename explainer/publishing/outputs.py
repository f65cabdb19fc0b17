"""What a code cell gave, as HTML that stands in an article."""

import re
from collections.abc import Callable, Iterable
from html import escape

import htpy as h
from markupsafe import Markup
from nbconvert.filters import strip_ansi

from .controls import BOXES, stand_in, still_control, still_text, words_of
from .mathematics import mathml
from .offline import offline
from .state import VIEW_TYPE, Widgets
from .tables import readable_tables

PRIORITY = (
    "text/html",
    "image/svg+xml",
    "text/markdown",
    "text/latex",
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "text/plain",
)
ADDRESS = re.compile(r" at 0x[0-9a-f]{6,}", re.IGNORECASE)
SVG_PROLOG = re.compile(r"^.*?(?=<svg\b)", re.DOTALL)
SVG_METADATA = re.compile(r"<metadata>.*?</metadata>\s*", re.DOTALL)
NOTHING_SEEN = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|</?\w[^>]*>|\s", re.DOTALL)
SEEN = re.compile(r"<(svg|img|video|audio|canvas|input|button|select|math|iframe|hr)\b")


class Outputs:
    """Renders outputs; `warn` hears what a reader of the page would miss."""

    def __init__(
        self, widgets: Widgets, markdown: Callable[[str], str], warn: Callable[[str], None]
    ):
        self.widgets = widgets
        self.markdown = markdown
        self.warn = warn

    def render(self, outputs: Iterable[dict], cell_metadata: dict) -> str:
        """Return all outputs of a cell."""
        return "".join(str(self._output(output, cell_metadata)) for output in outputs)

    def _output(self, output: dict, cell_metadata: dict) -> object:
        if output["output_type"] == "stream":
            return self._stream(output)
        if output["output_type"] == "error":
            return self._error(output)
        data = {kind: _text(value) for kind, value in output["data"].items()}
        metadata = {**cell_metadata, **output.get("metadata", {})}
        if VIEW_TYPE in data:
            return self._widget(data, metadata)
        return self._rich(data, metadata)

    def _stream(self, output: dict) -> object:
        text = strip_ansi(_text(output["text"])).rstrip()
        if not text:
            return ""
        if output["name"] == "stderr":
            return h.details(".messages")[h.summary["Messages from the code"], h.pre[text]]
        return h.pre(".output")[text]

    def _error(self, output: dict) -> object:
        self.warn(f"the output is an error: {output['ename']}: {output['evalue']}")
        return h.div(".error")[
            h.p[h.strong[f"This cell stopped with {output['ename']}"], f": {output['evalue']}"],
            h.details[
                h.summary["Where it stopped"],
                h.pre[strip_ansi("\n".join(output.get("traceback", [])))],
            ],
        ]

    def _rich(self, data: dict, metadata: dict) -> object:
        """Return the first kind of data, by priority, that shows anything."""
        for kind in PRIORITY:
            if kind not in data:
                continue
            shown = self._one(kind, data[kind], metadata)
            if shown:
                return shown
        self.warn(f"an output of {', '.join(sorted(data))} has nothing that a page can show")
        return h.div(".still")[
            h.p[h.strong["Interactive output"]],
            h.p(".still-note")["It needs a script of its own, which this page does not run."],
        ]

    def _one(self, kind: str, value: str, metadata: dict) -> object:
        if kind == "text/html":
            html = readable_tables(offline(value, self.warn), metadata.get("caption", ""))
            return Markup(html) if _shows(html) else ""
        if kind == "image/svg+xml":
            return self._drawing(value, metadata)
        if kind == "text/markdown":
            return Markup(self.markdown(value))
        if kind == "text/latex":
            return Markup(f'<div class="formula">{mathml(value, display=True)}</div>')
        if kind == "text/plain":
            return h.pre(".output")[ADDRESS.sub("", value)]
        return self._picture(kind, value, metadata)

    def _picture(self, kind: str, value: str, metadata: dict) -> object:
        size = metadata.get(kind, {})
        address = f"data:{kind};base64,{''.join(value.split())}"
        alt = self._alt(kind, metadata)
        picture = h.img(src=address, alt=alt, width=size.get("width"), height=size.get("height"))
        return self._figure(picture, alt)

    def _drawing(self, svg: str, metadata: dict) -> object:
        svg = offline(SVG_METADATA.sub("", SVG_PROLOG.sub("", svg.strip())), self.warn)
        own_name = "<title" in svg[:2000] or "aria-label" in svg[:500]
        alt = "" if own_name else self._alt("image/svg+xml", metadata)
        if alt:
            svg = svg.replace("<svg", f'<svg role="img" aria-label="{escape(alt)}"', 1)
        elif not own_name:
            svg = svg.replace("<svg", '<svg aria-hidden="true"', 1)
        return self._figure(Markup(svg), alt or own_name)

    def _figure(self, picture: object, described: object) -> object:
        # An empty alternative text alone would hide from a listener that something is there.
        note = None if described else h.figcaption(".missing")["This picture has no description."]
        return h.figure(".picture")[picture, note]

    def _alt(self, kind: str, metadata: dict) -> str:
        alt = metadata.get(kind, {}).get("alt") or metadata.get("alt") or ""
        if not alt:
            self.warn("a picture has no description: give the output or the cell metadata `alt`")
        return alt

    def _widget(self, data: dict, metadata: dict) -> object:
        view = data.pop(VIEW_TYPE)
        model_id = view["model_id"] if isinstance(view, dict) else ""
        html = data.get("text/html", "")
        twin = Markup(offline(html, self.warn)) if html else None
        if model_id not in self.widgets:
            return twin or still_text(ADDRESS.sub("", data.get("text/plain", "")))
        return self._model(model_id, twin)

    def _model(self, model_id: str, twin: object = None) -> object:
        """Return a model's place on the page: its twin, or what stands in for it."""
        widgets = self.widgets
        state = widgets.state(model_id)
        kind = widgets.kind(model_id)
        if widgets.runs_alone(model_id):
            inside = twin or Markup(state.get("_html", "")) or stand_in(widgets, model_id)
            return h.div(".widget", data_model=widgets.view(model_id))[inside]
        if twin:
            return twin
        if kind in BOXES:
            children = [c.removeprefix("IPY_MODEL_") for c in state.get("children", [])]
            side_by_side = " side-by-side" if kind == "HBoxModel" else ""
            return h.div(class_=f"box{side_by_side}")[[self._model(child) for child in children]]
        if kind == "OutputModel":
            return Markup(self.render(state.get("outputs", []), {}))
        return words_of(widgets, model_id) or still_control(widgets, model_id)


def _text(value: object) -> object:
    """Join the lines of a multi-line value, as nbformat may store it."""
    return "".join(value) if isinstance(value, list) else value


def _shows(html: str) -> bool:
    """Say whether anything is left to see once scripts and styles are gone."""
    return bool(SEEN.search(html) or NOTHING_SEEN.sub("", html))
