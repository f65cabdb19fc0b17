"""The table of real patients: from its publisher, from the reader's cache, or from a file."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from explainer.lab import source
from explainer.lab.download import downloaded
from explainer.lab.problem import PatientsError

if TYPE_CHECKING:
    import pandas as pd

VARIABLE = "EXPLAINER_PATIENTS"


def patients(file: str | Path | None = None) -> "pd.DataFrame":
    """Return the table as its publisher gives it: 55 rows, 12 columns; print whom to thank.

    The first call fetches the file and keeps it in the reader's cache; later calls use no network.
    ``file``, or else the environment variable ``EXPLAINER_PATIENTS``, names a copy that one has.
    ``attrs`` of the table holds ``licence``, ``citation`` and ``source``. Raise ``PatientsError``,
    which says what to do, where the table cannot be had.
    """
    import pandas as pd

    table = pd.read_excel(table_file(file), sheet_name=source.SHEET)
    table.attrs = source.attributes()
    print(f"{len(table)} people, one row each. The file is as published: its checksum is right.")
    print(table.attrs["citation"])
    print(f"Licence: {table.attrs['licence']}")
    return table


def table_file(file: str | Path | None = None) -> Path:
    """Return the path of the table on this computer, its checksum right; fetch it if need be."""
    return file_at_hand(file) or downloaded(source.ADDRESS, cached_file().parent)


def file_at_hand(file: str | Path | None = None) -> Path | None:
    """Return the path of the table if no network is needed for it, else ``None``.

    Raise ``PatientsError`` when ``file``, or the variable, names something that is not the table.
    """
    if file is not None:
        return _given(Path(file).expanduser(), f'file="{file}"')
    if named := os.environ.get(VARIABLE):
        return _given(Path(named).expanduser(), f"{VARIABLE}={named}")
    cached = cached_file()
    return cached if cached.is_file() and is_published(cached.read_bytes()) else None


def cached_file() -> Path:
    """Return where the reader's cache keeps the table; it need not be there."""
    import pooch

    return Path(pooch.os_cache("spine-explainer")) / source.FILE_NAME


def is_published(content: bytes) -> bool:
    """Say whether these bytes are the file as published."""
    return hashlib.sha256(content).hexdigest() == source.SHA256


def _given(path: Path, where: str) -> Path:
    """Return the path that a reader gave, once its file is known to be the table."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise PatientsError(
            f"{where} names no file that can be read ({error.strerror}). "
            f"It is to be the path of {source.FILE_NAME}."
        ) from error
    if not is_published(content):
        raise PatientsError(
            f"{where} is not the table as published: its checksum is another one. "
            "A file that a spreadsheet program has saved again counts as another one, and so does "
            f"a web page saved in its place. Get {source.FILE_NAME} anew, for example with "
            "patients(), and leave it as it is."
        )
    return path
