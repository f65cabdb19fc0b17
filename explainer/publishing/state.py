"""Saved widget state, cut down to what a page without a kernel needs, in an order that repeats."""

import json
import re
from collections.abc import Callable, Iterator

STATE_TYPE = "application/vnd.jupyter.widget-state+json"
VIEW_TYPE = "application/vnd.jupyter.widget-view+json"

REFERENCE = re.compile(r"^(IPY_MODEL_|anywidget:)(.+)$")
LINKS = {"LinkModel": True, "DirectionalLinkModel": False}  # name -> does it go both ways?

# Jupyter's own book-keeping, and `_html`: the markup of an exhibit already stands in the page.
DROPPED = {
    "_html", "_esm", "_css", "_anywidget_id", "_dom_classes", "_model_module",
    "_model_module_version", "_model_name", "_view_count", "_view_module",
    "_view_module_version", "_view_name", "layout", "style", "tabbable", "tooltip",
}  # fmt: skip

SHARED = 100  # characters at the start of two modules that are worth saying only once

# A module that imports from an address cannot start on a page that makes no request.
REMOTE_IMPORT = re.compile(r"""(^|[;}\s])import\b[^;"'()]*["']https?://""", re.MULTILINE)


class Widgets:
    """The models of one notebook, of which a page keeps those that it meets.

    `view(model_id)` keeps a model and all that it refers to and returns its name on the page:
    m1, m2 … in order of appearance. `data()` closes over the links and returns what to embed.
    """

    def __init__(self, metadata: dict, warn: Callable[[str], None] = print):
        saved = metadata.get("widgets", {}).get(STATE_TYPE, {})
        self.saved: dict[str, dict] = saved.get("state", {})
        self.warn = warn
        self.names: dict[str, str] = {}
        self.shown_styles = ""

    def __contains__(self, model_id: str) -> bool:
        return model_id in self.saved

    def state(self, model_id: str) -> dict:
        """Return what a model was saved with, as Python names it; {} if it was not saved."""
        return self.saved.get(model_id, {}).get("state", {})

    def kind(self, model_id: str) -> str:
        """Return the model's class name, like IntSliderModel."""
        return self.saved.get(model_id, {}).get("model_name") or ""

    def runs_alone(self, model_id: str) -> bool:
        """Say whether the host can run this model: it carries its module, with nothing remote."""
        module = self.state(model_id).get("_esm")
        if not module:
            return False
        remote = module.startswith(("http://", "https://")) or REMOTE_IMPORT.search(module)
        if remote:
            name = self.state(model_id).get("_anywidget_id", "a widget")
            self.warn(f"{name} takes its module from the network: shown without behaviour")
        return not remote

    def view(self, model_id: str) -> str:
        """Keep a model and what it refers to; return its name on the page."""
        if model_id not in self.names:
            self.names[model_id] = f"m{len(self.names) + 1}"
            for other in self._references(self._clean(model_id)):
                self.view(other)
        return self.names[model_id]

    def data(self) -> dict:
        """Return modules, styles, models and links: JSON, each module and style only once."""
        links = self._links()
        modules: list[str] = []
        styles: list[str] = []
        models = {}
        for model_id, name in self.names.items():
            state = self.state(model_id)
            model: dict = {"state": self._rename(self._clean(model_id))}
            if self.runs_alone(model_id):
                model["module"] = _place(modules, state["_esm"])
            css = state.get("_css", "").strip()
            # An exhibit's markup brings its own style sheets.
            if css and "_html" not in state and css not in self.shown_styles:
                model["style"] = _place(styles, css)
            buffers = self.saved[model_id].get("buffers") or []
            if buffers:
                model["buffers"] = sorted(
                    ({"path": b["path"], "data": "".join(b["data"].split())} for b in buffers),
                    key=lambda buffer: json.dumps(buffer["path"]),
                )
            models[name] = model
        coded = list(_front_coded(modules))
        return {"modules": coded, "styles": styles, "models": models, "links": links}

    def _clean(self, model_id: str) -> dict:
        return {key: value for key, value in self.state(model_id).items() if key not in DROPPED}

    def _references(self, value: object) -> Iterator[str]:
        """Yield the saved models that a value refers to, in order."""
        if isinstance(value, str):
            found = REFERENCE.match(value)
            if found and found[2] in self.saved:
                yield found[2]
        elif isinstance(value, dict | list):
            for item in value.values() if isinstance(value, dict) else value:
                yield from self._references(item)

    def _rename(self, value: object) -> object:
        if isinstance(value, str):
            found = REFERENCE.match(value)
            return found[1] + self.names[found[2]] if found and found[2] in self.names else value
        if isinstance(value, dict):
            return {key: self._rename(value[key]) for key in sorted(value)}
        return [self._rename(item) for item in value] if isinstance(value, list) else value

    def _links(self) -> list[dict]:
        """Keep every link that touches a kept model, and with it the model at its other end."""
        waiting = []
        for model_id in self.saved:
            if self.kind(model_id) in LINKS:
                state = self.state(model_id)
                ends = [_end(state.get("source")), _end(state.get("target"))]
                if all(end and end[0] in self.saved for end in ends):
                    waiting.append((*ends, LINKS[self.kind(model_id)]))
        links = []

        def order(link: tuple) -> list:
            return [[self.names.get(end[0], "~"), end[1]] for end in link[:2]]

        # The saved order follows random ids, so the order is made from names alone.
        while touching := sorted(
            (w for w in waiting if any(end[0] in self.names for end in w[:2])), key=order
        ):
            link = touching[0]
            waiting.remove(link)
            source, target = ([self.view(end[0]), end[1]] for end in link[:2])
            links.append({"source": source, "target": target, "both": link[2]})
        return links


def _end(value: object) -> tuple[str, str] | None:
    """Return (model id, trait) of one end of a link."""
    if not (isinstance(value, list | tuple) and len(value) == 2):
        return None
    found = REFERENCE.match(str(value[0]))
    return (found[2], value[1]) if found else None


def _front_coded(texts: list[str]) -> Iterator[str | list]:
    """Yield each text, or ``[how many characters it shares with the one before, the rest]``.

    The course's own modules all begin with the same script.
    """
    before = ""
    for text in texts:
        shorter = min(len(before), len(text))
        same = next((at for at in range(shorter) if before[at] != text[at]), shorter)
        yield [same, text[same:]] if same >= SHARED else text
        before = text


def _place(shelf: list[str], text: str) -> int:
    """Return the position of a text on the shelf, putting it there if it is new."""
    if text not in shelf:
        shelf.append(text)
    return shelf.index(text)
