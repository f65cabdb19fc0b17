"""The real table, as published and tidied, for the tests of this folder."""

import ast

import pandas as pd
import pytest

from explainer.lab import patients
from explainer.lab.tidying import Tidy, tidy
from tests.patients_table import patients_file


@pytest.fixture(scope="session")
def published() -> pd.DataFrame:
    """The table as published; only for tests marked with `needs_patients`."""
    return patients(patients_file())


@pytest.fixture(scope="session")
def tables(published) -> Tidy:
    return tidy(published)


@pytest.fixture
def run(tables):
    """Run code on copies of people and lesions; return the value of its last line."""

    def value_of(code: str) -> object:
        names = {"people": tables.people.copy(), "lesions": tables.lesions.copy(), "pd": pd}
        *lines, last = ast.parse(code).body
        exec(compile(ast.Module(lines, []), "code", "exec"), names)
        return eval(compile(ast.Expression(last.value), "code", "eval"), names)

    return value_of
