"""Checks of the trials: margins, counts that nobody printed, silence about what is partial."""

import pytest


def of_outcomes(found):
    return [(one.column, one.message) for one in found() if one.file == "trial_outcomes.csv"]


def change(broken, trial: str, outcome: str, **cells: str) -> None:
    rows = broken.rows("trial_outcomes.csv")
    row = next(row for row in rows if row[:2] == [outcome, trial])
    for column, cell in cells.items():
        row[rows[0].index(column)] = cell
    broken.write("trial_outcomes.csv", rows)


def test_shipped_trials_are_sound(found):
    assert [one for one in found() if one.file.startswith("trial")] == []


@pytest.mark.parametrize(
    ("row", "cells", "column", "message"),
    [
        (("scorad", "walking"), {"margin": ""}, "margin",
         "found nothing; expected the figure that a trial of non-inferiority has"),
        (("sc24", "relief"), {"margin": "scorad-margin"}, "margin",
         "found 'scorad-margin'; expected nothing in a trial of superiority"),
        (("sc24", "relief"), {"counts": "printed"}, "counts",
         "found printed; expected worked-out or none, as sc24-relief-sbrt has no counts"),
        (("patchell", "walking"), {"counts": "none"}, "counts",
         "found none beside counts; expected printed or worked-out"),
        (("sorensen", "walking"), {"people_first": "28"}, "people_first",
         "found 0 numbers of 28 that make 81%; expected exactly one"),
        (("sorensen", "walking"), {"people_second": ""}, "people_second",
         "found nothing; expected the people behind 63%"),
        (("sc24", "relief"), {"people_first": "114"}, "people_first",
         "found 114; expected nothing, as sc24-relief-sbrt says 114"),
        (("sc24", "relief"), {"published": "sc24-ratio"}, "published",
         "found 'sc24-ratio'; expected an id of statistics.csv"),
        (("sorensen", "later"), {"note": ""}, "note", "found nothing; expected what is partial"),
    ],
)  # fmt: skip
def test_broken_outcome_is_found(broken, found, row, cells, column, message):
    change(broken, *row, **cells)
    assert (column, message) in of_outcomes(found)


def test_trial_without_an_outcome_is_found(broken, found):
    rows = broken.rows("trial_outcomes.csv")
    broken.write("trial_outcomes.csv", [row for row in rows if row[1] != "scorad"])
    problems = [(one.file, one.message) for one in found()]
    assert ("trials.csv", "found no outcome; expected one in trial_outcomes.csv") in problems
