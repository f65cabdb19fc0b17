"""Finished pages, kept until anything that went into them changes."""

import hashlib
import importlib.metadata
import json
import os
import platform
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from explainer.evidence import data_folder

KEPT = 5  # pages of one name, for going back and forth between two states
PACKAGE = Path(__file__).resolve().parent.parent


def cache_folder() -> Path:
    """Return where finished pages are kept: EXPLAINER_CACHE, or the user's folder for caches."""
    named = os.environ.get("EXPLAINER_CACHE")
    usual = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(named) if named else Path(usual) / "spine-explainer"


def key(notebook: Path, settings: object) -> str:
    """Return what identifies a page: its notebook and the files beside it, the package, the data.

    `settings` is whatever else goes into the page, as JSON can hold it.
    """
    beside = (p for p in notebook.parent.iterdir() if p.is_file() and p.suffix != ".ipynb")
    digest = hashlib.sha256()
    _add(digest, [notebook, *sorted(beside)])
    digest.update(_surroundings().encode())
    digest.update(json.dumps(settings, sort_keys=True).encode())
    return digest.hexdigest()[:32]


def load(stem: str, identity: str) -> dict | None:
    """Return what was stored for a page, or None."""
    try:
        return json.loads((cache_folder() / f"{stem}-{identity}.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None


def store(stem: str, identity: str, page: dict) -> None:
    """Keep a page; a cache that cannot be written is no reason to fail."""
    try:
        folder = cache_folder()
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f"{stem}-{identity}.{os.getpid()}"
        unfinished.write_text(json.dumps(page), encoding="utf-8")
        unfinished.replace(folder / f"{stem}-{identity}.json")
        entries = folder.glob(f"{stem}-{'[0-9a-f]' * len(identity)}.json")
        for old in sorted(entries, key=lambda entry: entry.stat().st_mtime)[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return


@cache
def _surroundings() -> str:
    """Return one fingerprint of the package, the data and everything that is installed."""
    digest = hashlib.sha256()
    ours = (p for p in PACKAGE.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    _add(digest, sorted({*ours, *(p for p in data_folder().rglob("*") if p.is_file())}))
    installed = sorted(f"{d.name}=={d.version}" for d in importlib.metadata.distributions())
    digest.update("\n".join([platform.python_version(), *installed]).encode())
    return digest.hexdigest()


def _add(digest, files: Iterable[Path]) -> None:
    for file in files:
        digest.update(file.name.encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
