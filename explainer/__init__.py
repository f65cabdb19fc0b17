"""An interactive explainer of metastatic spinal tumours: one exhibit, every edition.

Everything a notebook needs is here: the exhibits, ``sources``, ``statistic``. Importing the
package is cheap; each name is loaded when it is first used.
"""

from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "ClaimLedger": "explainer.exhibits.claim_ledger",
    "CompressionByPrimary": "explainer.exhibits.compression_by_primary",
    "Denominators": "explainer.exhibits.denominators",
    "DermatomeMap": "explainer.exhibits.dermatome_map",
    "FindTheLevel": "explainer.exhibits.find_the_level",
    "MetastasisSites": "explainer.exhibits.metastasis_sites",
    "PredictShare": "explainer.exhibits.predict_share",
    "PrimarySpine": "explainer.exhibits.primary_spine",
    "PrimaryStudies": "explainer.exhibits.primary_studies",
    "Questions": "explainer.exhibits.questions",
    "SpineDiagram": "explainer.exhibits.spine_diagram",
    "SpreadRoutes": "explainer.exhibits.spread_routes",
    "SymptomFrequencies": "explainer.exhibits.symptom_frequencies",
    "TimeToDiagnosis": "explainer.exhibits.time_to_diagnosis",
    "TwoDirections": "explainer.exhibits.two_directions",
    "VertebraParts": "explainer.exhibits.vertebra_parts",
    "sources": "explainer.evidence",
    "statistic": "explainer.evidence",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'explainer' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
