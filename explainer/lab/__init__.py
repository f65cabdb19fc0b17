"""A lab with real patients: fetch the published table, tidy it, count it."""

from explainer.lab import counting, doubts, published, tidying
from explainer.lab.fetching import cached_file, file_at_hand, patients, table_file
from explainer.lab.problem import PatientsError
from explainer.lab.published import lesions_by_level

__all__ = [
    "PatientsError",
    "cached_file",
    "counting",
    "doubts",
    "file_at_hand",
    "lesions_by_level",
    "patients",
    "published",
    "table_file",
    "tidying",
]
