"""The table of real patients arrives whole or not at all, and every failure says what to do.

The real code fetches from a real server on 127.0.0.1.
"""

import errno
import hashlib
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from explainer.lab import PatientsError, cached_file, file_at_hand, patients, source, table_file
from explainer.lab.fetching import VARIABLE
from tests.patients_table import needs_patients, patients_file

TABLE = b"PK" + bytes(range(256)) * 40  # stands for the file: no more is needed to fetch it
ADDRESS = source.ADDRESS
REAL = patients_file()  # found before a test looks at an empty cache
PAGE = b"<!DOCTYPE html><title>Please log in</title>"


class Publisher(ThreadingHTTPServer):
    """Gives its ``answers`` one after the other, the last one for ever; counts the requests."""

    def __init__(self, *answers: tuple[int, bytes, int]):
        super().__init__(("127.0.0.1", 0), _Answer)
        self.answers, self.asked = answers, 0
        self.address = f"http://127.0.0.1:{self.server_port}/{source.FILE_NAME}"


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, body, sent = self.server.answers[
            min(self.server.asked, len(self.server.answers) - 1)
        ]
        self.server.asked += 1
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:sent])

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _whole(body: bytes) -> tuple[int, bytes, int]:
    return 200, body, len(body)


BROKEN = (200, TABLE, len(TABLE) // 2)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    """An empty cache; no copy elsewhere; no second of rest before the second try."""
    monkeypatch.setattr("pooch.os_cache", lambda project: tmp_path / project)
    monkeypatch.setattr("pooch.core.time.sleep", lambda seconds: None)
    monkeypatch.delenv(VARIABLE, raising=False)
    return tmp_path / "spine-explainer"


@pytest.fixture
def publisher(monkeypatch) -> Iterator:
    """Start a publisher with these answers; its file is ``TABLE`` unless a test says otherwise."""
    started = []

    def start(*answers: tuple[int, bytes, int], published: bytes = TABLE) -> Publisher:
        server = Publisher(*answers)
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        started.append(server)
        monkeypatch.setattr(source, "ADDRESS", server.address)
        monkeypatch.setattr(source, "SHA256", hashlib.sha256(published).hexdigest())
        return server

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


def _kept(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("*")]


def _failure() -> str:
    with pytest.raises(PatientsError) as caught:
        table_file()
    return str(caught.value)


@needs_patients
def test_the_real_table_comes_once_and_the_text_is_the_same_from_the_cache(publisher, capfd):
    content = REAL.read_bytes()
    server = publisher(_whole(content), published=content)
    first, fetching = patients(), capfd.readouterr()
    again, from_cache = patients(), capfd.readouterr()
    assert server.asked == 1
    assert first.shape == (55, 12)
    assert first.equals(again)
    assert "Fetching the table" in fetching.out
    assert fetching.out.rpartition("\r")[2] == from_cache.out
    assert fetching.err == from_cache.err == ""
    assert "CC BY 4.0" in first.attrs["licence"]
    assert first.attrs["source"] == "https://doi.org/10.7937/KH36-DS04"
    for said in ("55 people", "checksum", first.attrs["citation"], first.attrs["licence"]):
        assert said in from_cache.out
    assert str(cached_file().parent) not in fetching.out


@needs_patients
@pytest.mark.parametrize("way", ["argument", "variable"])
def test_a_file_that_one_has_needs_no_network(way, tmp_path, publisher, monkeypatch, folder):
    content = REAL.read_bytes()
    server = publisher((404, b"", 0), published=content)
    mine = tmp_path / "mine.xlsx"
    mine.write_bytes(content)
    if way == "variable":
        monkeypatch.setenv(VARIABLE, str(mine))
    assert len(patients(file=mine if way == "argument" else None)) == 55
    assert server.asked == 0
    assert not folder.exists()


def test_the_file_is_kept_alone_and_asked_for_once(publisher, folder):
    server = publisher(_whole(TABLE))
    assert file_at_hand() is None
    assert table_file() == table_file() == file_at_hand() == folder / source.FILE_NAME
    assert table_file().read_bytes() == TABLE
    assert server.asked == 1
    assert _kept(folder) == [source.FILE_NAME]


def test_a_damaged_file_in_the_cache_is_fetched_anew(publisher, folder):
    publisher(_whole(TABLE))
    folder.mkdir()
    cached_file().write_bytes(TABLE[:100])
    assert file_at_hand() is None
    assert table_file().read_bytes() == TABLE


def test_a_connection_that_breaks_once_is_tried_again(publisher, folder):
    server = publisher(BROKEN, _whole(TABLE))
    assert table_file().read_bytes() == TABLE
    assert server.asked == 2
    assert _kept(folder) == [source.FILE_NAME]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (BROKEN, "The connection broke before the whole table had come."),
        (_whole(TABLE + b"another year"), "its checksum is another one"),
        (_whole(TABLE[:-1]), "its checksum is another one"),
        (_whole(PAGE), "A web page came in place of the table"),
        (_whole(b"\n " + PAGE), "A web page came in place of the table"),
        ((404, PAGE, len(PAGE)), "“404 Not Found”"),
        ((503, b"", 0), "“503 Service Unavailable”"),
    ],
)
def test_what_is_not_the_table_is_named_and_not_kept(answer, words, publisher, folder):
    publisher(answer)
    failure = _failure()
    assert words in failure
    assert "Everything else in the course works without it." in failure
    assert _kept(folder) == []
    assert file_at_hand() is None


def test_offline(publisher, folder):
    server = publisher(_whole(TABLE))
    server.shutdown()
    server.server_close()
    failure = _failure()
    assert "No answer from the publisher's server" in failure
    assert 'patients(file="…")' in failure
    assert ADDRESS in failure
    assert _kept(folder) == []


@pytest.mark.parametrize(
    ("error", "shown", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), PatientsError, "The disk is full"),
        (PermissionError(errno.EACCES, "Permission denied"), PatientsError, "Permission denied"),
        (KeyboardInterrupt(), KeyboardInterrupt, None),
    ],
)
def test_what_stops_the_writing_leaves_no_half_file(
    error, shown, words, publisher, folder, monkeypatch
):
    def half(self, address: str, target: str, keeper: object) -> None:
        Path(target).write_bytes(TABLE[:100])
        raise error

    publisher(_whole(TABLE))
    monkeypatch.setattr("pooch.HTTPDownloader.__call__", half)
    with pytest.raises(shown, match=words):
        table_file()
    assert _kept(folder) == []


def test_a_cache_that_cannot_be_made_is_named(publisher, folder):
    publisher(_whole(TABLE))
    folder.write_text("a file where the folder of the cache is to be")
    failure = _failure()
    assert f"cannot be kept in {folder}" in failure
    assert 'patients(file="…")' in failure


@pytest.mark.parametrize("content", [PAGE, TABLE + b"saved again", None])
@pytest.mark.parametrize("way", ["argument", "variable"])
def test_a_wrong_file_is_refused_by_name(content, way, tmp_path, publisher, monkeypatch):
    publisher(_whole(TABLE))
    mine = tmp_path / "mine.xlsx"
    if content is not None:
        mine.write_bytes(content)
    if way == "variable":
        monkeypatch.setenv(VARIABLE, str(mine))
    with pytest.raises(PatientsError) as caught:
        patients(file=mine if way == "argument" else None)
    failure = str(caught.value)
    named = f'file="{mine}"' if way == "argument" else f"{VARIABLE}={mine}"
    assert failure.startswith(named)
    assert ("no file that can be read" if content is None else "another one") in failure
    assert source.FILE_NAME in failure


def test_jupyter_shows_the_sentence_and_no_traceback(capsys):
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    shell.run_cell("from explainer import patients\npatients(file='nowhere.xlsx')")
    shown = capsys.readouterr().out.strip()
    assert shown.startswith('file="nowhere.xlsx" names no file')
    assert "Traceback" not in shown
    assert "line " not in shown


def test_the_name_alone_loads_nothing_heavy():
    heavy = ("pandas", "numpy", "pooch", "requests", "openpyxl", "tqdm", "pybtex")
    code = (
        "import sys; from explainer import patients; "
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
