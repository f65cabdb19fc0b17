"""The real table, tidied once for all tests of a run."""

import pytest

from explainer.lab import patients
from explainer.lab.tidying import Tidy, tidy
from tests.patients_table import patients_file


@pytest.fixture(scope="session")
def tables() -> Tidy:
    """The tidy tables of the file as published; only for tests marked with `needs_patients`."""
    return tidy(patients(patients_file()))
