"""A JupyterLab of its own for the tests: started, driven and ended here, on this machine only."""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.sign import NotebookNotary

NO_NEWS = '{"fetchNews": "false"}'  # or a dialog asks about it, over the notebook
PATIENCE = 90  # seconds; a slow machine may take long, a healthy one never waits for it
OPTIONS = (
    "--no-browser",
    "--allow-root",
    "--ServerApp.ip=127.0.0.1",
    "--ServerApp.port_retries=50",
    "--LabApp.expose_app_in_browser=True",  # the tests call commands by name, not by menu
    "--LabApp.news_url=",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
)


@dataclass(frozen=True)
class Server:
    """A running JupyterLab: `folder` is what it shows, `url` ends with a slash."""

    folder: Path
    url: str
    token: str
    environment: dict[str, str]

    def page(self, name: str) -> str:
        """Return the address that opens the notebook `name` in a workspace of its own."""
        return f"{self.url}lab/workspaces/{Path(name).stem}/tree/{name}?reset&token={self.token}"

    def ask(self, path: str, method: str = "GET") -> object:
        """Call Jupyter's REST interface; return what it answers, None if that is nothing."""
        request = urllib.request.Request(
            f"{self.url}api/{path}", method=method, headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def trust(self, path: Path) -> None:
        """Mark a notebook as trusted, as `jupyter trust` and `make lab` do."""
        notary = NotebookNotary(data_dir=self.environment["JUPYTER_DATA_DIR"])
        notary.sign(nbformat.read(path, as_version=4))
        notary.store.close()


@contextmanager
def running(home: Path) -> Iterator[Server]:
    """Run JupyterLab with everything that it writes inside `home`."""
    folder = home / "notebooks"
    folder.mkdir()
    settings = home / "settings/@jupyterlab/apputils-extension/notification.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    settings.write_text(NO_NEWS, encoding="utf-8")
    names = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "IPYTHONDIR": "ipython",
    }
    own = {name: str(home / place) for name, place in names.items()}
    environment = {**os.environ, **own, "JUPYTER_TOKEN": secrets.token_hex(16)}
    log = home / "lab.log"
    command = [sys.executable, "-m", "jupyterlab", *OPTIONS]
    command += [f"--ServerApp.port={_free_port()}", f"--ServerApp.root_dir={folder}"]
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            command, env=environment, cwd=home, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        url = _address(process, home / "runtime", log)
        yield Server(folder, url, environment["JUPYTER_TOKEN"], environment)
    finally:
        process.terminate()  # JupyterLab ends its kernels before it goes
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _address(process: subprocess.Popen, runtime: Path, log: Path) -> str:
    """Wait until the server has written down where it listens and answers there."""
    deadline = time.monotonic() + PATIENCE
    written = runtime / f"jpserver-{process.pid}.json"
    while time.monotonic() < deadline and process.poll() is None:
        try:
            url = json.loads(written.read_text(encoding="utf-8"))["url"]
            urllib.request.urlopen(f"{url}login", timeout=5).close()
        except (OSError, ValueError):
            time.sleep(0.1)
        else:
            return url
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')[-4000:]}")
