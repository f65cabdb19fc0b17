"""Fetch the table from its publisher: whole and with the right checksum, or not at all."""

import errno
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from explainer.lab import source
from explainer.lab.problem import PatientsError

PATIENCE = 20  # seconds without any answer
AGAIN = "Run this again later"
BY_HAND = (
    f", or fetch the file with a browser from {source.ADDRESS} and name it: "
    'patients(file="…"). Everything else in the course works without it.'
)


def downloaded(address: str, folder: Path) -> Path:
    """Fetch the table into ``folder``; return its path. Raise ``PatientsError``.

    pooch writes to a temporary file, which it moves to its place only when its checksum is right
    and deletes otherwise. A broken connection is tried a second time.
    """
    import pooch

    keeper = pooch.create(
        path=folder,
        base_url="",
        registry={source.FILE_NAME: source.SHA256},
        urls={source.FILE_NAME: address},
        retry_if_failed=1,
    )
    try:
        with _quiet(pooch.get_logger()):
            return Path(keeper.fetch(source.FILE_NAME, downloader=_with_progress))
    except (OSError, ValueError) as error:  # all errors of requests are OSErrors
        raise PatientsError(_what_happened(error, folder)) from error


def _with_progress(address: str, target: str, keeper: object) -> None:
    """Write what the address gives to ``target``; the bar goes when it is done."""
    import pooch
    from tqdm import tqdm

    # A line of text that overwrites itself: unlike tqdm's widget it leaves nothing in a notebook.
    with tqdm(
        desc="Fetching the table",
        total=source.SIZE,
        unit="B",
        unit_scale=True,
        leave=False,
        file=sys.stdout,
    ) as bar:
        pooch.HTTPDownloader(progressbar=bar, timeout=PATIENCE)(address, target, keeper)
    if Path(target).read_bytes().lstrip()[:1] == b"<":
        raise PatientsError(
            "A web page came in place of the table: perhaps the page on which this network asks "
            f"for a log-in, perhaps a notice of the publisher. {AGAIN}{BY_HAND}"
        )


def _what_happened(error: Exception, folder: Path) -> str:
    """Say in a sentence or two what went wrong, and what a reader can do."""
    from requests import exceptions

    match error:
        case exceptions.HTTPError():
            answer = f"{error.response.status_code} {error.response.reason}".strip()
            return f"The publisher's server did not give the table: “{answer}”. {AGAIN}{BY_HAND}"
        case exceptions.ChunkedEncodingError() | exceptions.ContentDecodingError():
            return f"The connection broke before the whole table had come. {AGAIN}{BY_HAND}"
        case exceptions.SSLError():
            return (
                "No safe connection to the publisher: something between it and this computer "
                f"answers in its place, or the computer's date is wrong. {AGAIN}{BY_HAND}"
            )
        case exceptions.RequestException():
            return (
                "No answer from the publisher's server: this computer may be offline, or its "
                f"network may not let it through. {AGAIN} with a network{BY_HAND}"
            )
        case ValueError():  # what pooch raises for a wrong checksum
            return (
                "What came is not the table that this course was written for: its checksum is "
                "another one. It may have come incomplete, or the publisher may have changed it; "
                f"nothing of it was kept. {AGAIN}. Everything else in the course works without it."
            )
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            return (
                f"The disk is full: no room for the table in {folder}. Make some, then try again."
            )
        case _:
            return (
                f"The table cannot be kept in {folder} ({error.strerror or error}). Fetch it with "
                f'a browser from {source.ADDRESS} and name it: patients(file="…").'
            )


@contextmanager
def _quiet(logger: logging.Logger) -> Iterator[None]:
    """Keep pooch from telling paths of this computer."""
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)
