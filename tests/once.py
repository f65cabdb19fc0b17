"""What is costly to make is made once in a run, whichever worker of pytest-xdist needs it first."""

import os
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 1800  # seconds; nothing here takes so long, but a worker may have been ended half-way


def shared_folder(factory) -> Path:
    """Return a folder that all workers of this run share, given pytest's `tmp_path_factory`."""
    own = factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


def once(folder: Path, fill: Callable[[Path], None]) -> Path:
    """Return `folder` when `fill(folder)` has been done; whoever comes later waits for it.

    If it fails, the error is raised here, and the next one who needs the folder tries again.
    """
    done, claim = (folder.with_name(f"{folder.name}.{word}") for word in ("done", "claimed"))
    folder.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + PATIENCE
    while not done.exists():
        try:
            claim.mkdir()
        except FileExistsError:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{folder} is claimed, and never filled") from None
            time.sleep(0.05)
            continue
        try:
            if not done.exists():  # done between the two looks
                fill(folder)
                done.touch()
        finally:
            claim.rmdir()
    return folder
