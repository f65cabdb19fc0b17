"""Where tests find the table of real patients, which is not part of the repository."""

from pathlib import Path

import pytest

from explainer.lab import file_at_hand, source
from explainer.lab.fetching import VARIABLE

BESIDE = Path(__file__).parents[2] / "shared" / "evidence" / "patients" / source.FILE_NAME


def patients_file() -> Path | None:
    """Return the path of the table: named by the variable, in the cache, beside the repository."""
    return file_at_hand() or (file_at_hand(BESIDE) if BESIDE.is_file() else None)


needs_patients = pytest.mark.skipif(
    patients_file() is None,
    reason=f"the table of real patients is not on this computer: name its file in {VARIABLE}",
)
