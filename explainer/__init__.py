"""An interactive explainer of metastatic spinal tumours: one exhibit, every edition.

Everything a notebook needs is here: ``SpineDiagram``, ``Questions``, ``sources``. Importing the
package is cheap; each name is loaded when it is first used.
"""

from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "SpineDiagram": "explainer.exhibits.spine_diagram",
    "Questions": "explainer.exhibits.questions",
    "sources": "explainer.evidence",
    "statistic": "explainer.evidence",
}
__all__ = ["Questions", "SpineDiagram", "sources", "statistic"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'explainer' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
