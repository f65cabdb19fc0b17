"""The promises that the whole repository makes, beside what its parts do."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# Packages that conda-forge names differently, or that come by pip inside the environment.
CONDA_NAMES = {"matplotlib": "matplotlib-base"}


def _project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def test_environment_file_is_in_step_with_pyproject():
    wanted = {
        re.sub(r"^[\w-]+", lambda name: CONDA_NAMES.get(name[0], name[0]), requirement)
        for requirement in _project()["dependencies"]
    }
    text = (ROOT / "environment.yml").read_text(encoding="utf-8")
    listed = set(re.findall(r"^ +- ([\w-]+>=[\d.]+)$", text, flags=re.MULTILINE))
    assert f"python{_project()['requires-python']}" in listed
    assert listed - {f"python{_project()['requires-python']}"} == wanted


def test_import_is_cheap():
    heavy = ("matplotlib", "pandas", "numpy", "frictionless", "pybtex", "nbconvert")
    code = f"import sys, explainer; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_version_is_said_once_and_the_same():
    import explainer

    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert explainer.__version__ == _project()["version"]
    assert f"\nversion: {explainer.__version__}\n" in citation
    assert f"\n## {explainer.__version__} (" in changelog


@pytest.mark.parametrize("path", _tracked("explainer/*.js"), ids=lambda path: path.name)
def test_modules_load_nothing(path: Path):
    """Plain modules: checked types, no import, no address, nothing that builds code from text."""
    source = path.read_text(encoding="utf-8")
    assert source.startswith("// @ts-check")
    assert not re.search(r"^\s*import\b|\bimport\s+[\w{*]", source, flags=re.MULTILINE)
    assert not re.search(r"https?://(?!www\.w3\.org/)", source)
    assert not re.search(r"\beval\(|new Function\(", source)


def test_nothing_names_a_registry_or_a_machine():
    here = str(ROOT)
    names = re.compile("pypi" + r"\.org|files\.python" + "hosted|registry\\.npm" + "js")
    for path in _tracked():
        text = path.read_text(encoding="utf-8", errors="ignore")
        assert not names.search(text), path
        assert here not in text, path
