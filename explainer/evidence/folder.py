"""Where the data live: inside the installed package, or beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """Return the folder that holds ``datapackage.json``; raise ``FileNotFoundError`` without it."""
    candidates = (_PACKAGE / "data", _PACKAGE.parent / "data")
    for folder in candidates:
        if (folder / "datapackage.json").is_file():
            return folder
    looked = " and ".join(str(folder) for folder in candidates)
    raise FileNotFoundError(f"no datapackage.json found; looked in {looked}")


def notebook_folder() -> Path | None:
    """Return the course's ``notebooks`` folder, or ``None`` in an installation without it."""
    folder = _PACKAGE.parent / "notebooks"
    return folder if folder.is_dir() else None
