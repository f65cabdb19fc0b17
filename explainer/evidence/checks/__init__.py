"""Are the data, the citations and the notebooks sound?"""

from pathlib import Path

from explainer.evidence.checks import (
    bibliography,
    cases,
    chapters,
    claims,
    exercises,
    figures,
    grades,
    places,
    primaries,
    prognosis,
    promises,
    routes,
    scores,
    sites,
    statements,
    structure,
    symptoms,
    tests,
    trials,
    views,
    wording,
    worked_cases,
)
from explainer.evidence.checks.facts import Facts
from explainer.evidence.citations import forget as forget_references
from explainer.evidence.folder import data_folder, notebook_folder
from explainer.evidence.problem import DataError, Problem
from explainer.evidence.statistic import forget as forget_statistics
from explainer.evidence.tables import forget as forget_tables


def check(data: Path | str | None = None, notebooks: Path | str | None = None) -> list[Problem]:
    """Return everything that is wrong, sorted, nothing twice; an empty list means sound.

    ``data`` is a data folder and ``notebooks`` a folder of notebooks; without them, the project's
    own. A table that cannot be read is not checked for sense, and neither is what rests on it.
    """
    for forget in (forget_tables, forget_statistics, forget_references):
        forget()
    folder = Path(data) if data else data_folder()
    try:
        problems, readable = structure.read(folder)
    except DataError as error:
        return [error.problem]
    facts = Facts(folder, readable)
    for part in (
        figures,
        places,
        bibliography,
        wording,
        promises,
        primaries,
        claims,
        sites,
        cases,
        symptoms,
        routes,
        grades,
        prognosis,
        worked_cases,
        views,
        trials,
        tests,
        scores,
        statements,
        exercises,
    ):
        problems += part.problems(facts)
    course = Path(notebooks) if notebooks else notebook_folder()
    if course:
        problems += chapters.problems(course, facts)
    return sorted(set(problems))
