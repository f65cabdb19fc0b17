"""An interactive explainer of metastatic spinal tumours: one exhibit, every edition.

Everything a notebook needs is here: the exhibits, ``sources``, ``statistic``. Importing the
package is cheap; each name is loaded when it is first used.
"""

from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "ClaimLedger": "explainer.exhibits.claim_ledger",
    "CompressionByPrimary": "explainer.exhibits.compression_by_primary",
    "CordCompressionGrade": "explainer.exhibits.cord_compression_grade",
    "Denominators": "explainer.exhibits.denominators",
    "DermatomeMap": "explainer.exhibits.dermatome_map",
    "Exercise": "explainer.exhibits.exercise",
    "FindTheLevel": "explainer.exhibits.find_the_level",
    "HowSure": "explainer.exhibits.how_sure",
    "ImagingViews": "explainer.exhibits.imaging_views",
    "LesionTypes": "explainer.exhibits.lesion_types",
    "MetastasisSites": "explainer.exhibits.metastasis_sites",
    "Noms": "explainer.exhibits.noms",
    "PredictShare": "explainer.exhibits.predict_share",
    "PrimarySpine": "explainer.exhibits.primary_spine",
    "PrimaryStudies": "explainer.exhibits.primary_studies",
    "PrognosticScores": "explainer.exhibits.prognostic_scores",
    "Questions": "explainer.exhibits.questions",
    "Sins": "explainer.exhibits.sins",
    "Solutions": "explainer.exhibits.solutions",
    "SpineDiagram": "explainer.exhibits.spine_diagram",
    "SpreadRoutes": "explainer.exhibits.spread_routes",
    "SymptomFrequencies": "explainer.exhibits.symptom_frequencies",
    "TestResult": "explainer.exhibits.test_result",
    "TimeToDiagnosis": "explainer.exhibits.time_to_diagnosis",
    "TrialExplorer": "explainer.exhibits.trial_explorer",
    "TwoDirections": "explainer.exhibits.two_directions",
    "VertebraParts": "explainer.exhibits.vertebra_parts",
    "WalkingOutlook": "explainer.exhibits.walking_outlook",
    "WhoIsInTheTable": "explainer.exhibits.who_is_in_the_table",
    "WorkedCase": "explainer.exhibits.worked_case",
    "check_step": "explainer.exhibits.checked_step",
    "patients": "explainer.lab",
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
