"""What is known: the data, statistics with their passports, citations, and their checks."""

from explainer.evidence.checks import check
from explainer.evidence.citations import Reference, reference
from explainer.evidence.folder import data_folder
from explainer.evidence.passports import passport
from explainer.evidence.problem import DataError, Problem
from explainer.evidence.prose import inline
from explainer.evidence.sources import cited, linked, sources, used
from explainer.evidence.statistic import Statistic, statistic, statistics
from explainer.evidence.tables import table

__all__ = [
    "DataError",
    "Problem",
    "Reference",
    "Statistic",
    "check",
    "cited",
    "data_folder",
    "inline",
    "linked",
    "passport",
    "reference",
    "sources",
    "statistic",
    "statistics",
    "table",
    "used",
]
