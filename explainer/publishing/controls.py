"""What a page shows for ipywidgets' own controls, which do nothing without Jupyter."""

import re

import htpy as h
from markupsafe import Markup

from .state import Widgets

KINDS = {
    "IntSliderModel": "Slider", "FloatSliderModel": "Slider", "FloatLogSliderModel": "Slider",
    "IntRangeSliderModel": "Range slider", "FloatRangeSliderModel": "Range slider",
    "SelectionSliderModel": "Slider", "SelectionRangeSliderModel": "Range slider",
    "IntTextModel": "Number field", "FloatTextModel": "Number field",
    "BoundedIntTextModel": "Number field", "BoundedFloatTextModel": "Number field",
    "IntProgressModel": "Progress bar", "FloatProgressModel": "Progress bar",
    "CheckboxModel": "Checkbox", "ToggleButtonModel": "Switch", "ValidModel": "Check mark",
    "DropdownModel": "Menu", "SelectModel": "List", "SelectMultipleModel": "List",
    "RadioButtonsModel": "Choice", "ToggleButtonsModel": "Choice", "TextModel": "Text field",
    "TextareaModel": "Text field", "ComboboxModel": "Text field", "ButtonModel": "Button",
    "DatePickerModel": "Date", "ColorPickerModel": "Colour", "PlayModel": "Player",
    "FileUploadModel": "File upload",
}  # fmt: skip

BOXES = {"BoxModel", "VBoxModel", "HBoxModel", "GridBoxModel", "TabModel", "AccordionModel",
         "StackModel"}  # fmt: skip


def still_control(widgets: Widgets, model_id: str) -> h.Renderable:
    """Return a box that says what a control is, what it was set to, and that it needs Jupyter."""
    state = widgets.state(model_id)
    kind = KINDS.get(widgets.kind(model_id)) or _words(widgets.kind(model_id))
    label = state.get("description") or ""
    value = _value(state)
    return h.div(".still")[
        h.p[
            h.strong[f"{kind}: {label}" if label else kind],
            h.span(".still-value")[value] if value else None,
        ],
        h.p(".still-note")["This control needs Jupyter."],
    ]


def still_text(text: str) -> h.Renderable:
    """Return the box for a widget of which only its plain text was saved."""
    return h.div(".still")[
        h.p[h.code[text]], h.p(".still-note")["This interactive part needs Jupyter."]
    ]


def stand_in(widgets: Widgets, model_id: str) -> h.Renderable:
    """Return what holds the place of an anywidget that has no HTML of its own."""
    name = widgets.state(model_id).get("_anywidget_id", "").rpartition(".")[2]
    return h.div(".still")[
        h.p[h.strong[f"Interactive part: {_words(name)}" if name else "Interactive part"]],
        h.p(".still-note")["It needs JavaScript, and shows nothing without it."],
    ]


def words_of(widgets: Widgets, model_id: str) -> Markup | h.Renderable | None:
    """Return the text of a Label, HTML or HTMLMath widget; None for anything else."""
    value = widgets.state(model_id).get("value", "")
    if widgets.kind(model_id) in ("HTMLModel", "HTMLMathModel"):
        return h.div[Markup(value)]
    return h.p[value] if widgets.kind(model_id) == "LabelModel" else None


def _value(state: dict) -> str:
    """Say what a control is set to, in words."""
    options = state.get("_options_labels")
    index = state.get("index")
    if options:
        chosen = index if isinstance(index, list | tuple) else [index]
        return ", ".join(str(options[i]) for i in chosen if i is not None) or "nothing chosen"
    value = state.get("value")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None or isinstance(value, dict):
        return ""
    text = " to ".join(map(str, value)) if isinstance(value, list) else str(value)
    if "min" in state and "max" in state and text:
        return f"{text} (from {state['min']} to {state['max']})"
    return text


def _words(name: str) -> str:
    """Turn a class name like IntSliderModel into words: Int slider."""
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", name.removesuffix("Model"))
    return " ".join(parts).capitalize() or "Control"
