"""The verdict on a step of tidying, as it stands under its cell."""

import htpy as h
from markupsafe import Markup

from explainer import exercises
from explainer.exercises import Verdict

from .assets import style

SHEETS = ("tokens.css", "verdict.css")


class CheckedStep(Verdict):
    """A verdict that brings its style sheets along, for it stands in no exhibit."""

    def _repr_html_(self) -> str:
        styles = "".join(f"<style>{style(name)}</style>" for name in SHEETS)
        said = Markup(super()._repr_html_())
        # The class makes it follow JupyterLab's light and dark.
        return f"{styles}{h.div('.exhibit.checked-step')[said]}"


def check_step(step: str, found: object = ...) -> CheckedStep:
    """Check what a step of tidying gave; ``...`` means that it is not done yet.

    Steps are those of ``explainer.exercises.check_step``, which also says what ``found`` is to be.
    Raises ``ValueError`` for a step that does not exist.
    """
    verdict = exercises.check_step(step, found)
    return CheckedStep(verdict.right, verdict.kind, verdict.words)
