"""References: formatted by pybtex, named in a sentence, linked by DOI."""

import sys

import pytest

from explainer.evidence import DataError, reference
from explainer.evidence.citations import references


def test_a_reference_is_formatted_and_linked() -> None:
    wong = reference("wong1990")
    assert wong.short == "Wong 1990"
    assert wong.anchor == "ref-wong1990"
    assert wong.url == "https://doi.org/10.1097/00007632-199001000-00001"
    assert wong.text.startswith("D. A. Wong, V. L. Fornasier, and I. MacNab. Spinal metastases:")
    assert "<em>Spine</em>, 15(1):1–4, 1990" in wong.html
    assert f'<a href="{wong.url}">' in wong.html


def test_particles_belong_to_the_name() -> None:
    assert reference("vandenbrande2022").short == "Van den Brande 2022"


def test_a_source_without_known_authors_is_named_by_what_it_is() -> None:
    assert reference("fr740").short == "Multicentre study of 740 patients 2019"
    assert "Authors were not in the record that was read" in reference("fr740").text


def test_a_pubmed_number_is_an_address() -> None:
    assert reference("morishita1989").url == "https://pubmed.ncbi.nlm.nih.gov/2781391/"


def test_entries_are_single_lines_without_leftover_markup() -> None:
    for one in references().values():
        assert "\n" not in one.text + one.html
        assert not set("{}\\") & set(one.text), one.key


def test_an_unknown_key_is_refused_with_help() -> None:
    with pytest.raises(ValueError, match="unknown reference 'wong1991'; did you mean wong1990"):
        reference("wong1991")


SOUND = "@misc{ada2001,\n  title = {A},\n}\n"


@pytest.mark.parametrize(
    ("text", "row", "what"),
    [
        (SOUND + "@misc{bob2002,\n  title = B c\n}\n", 5, "undefined string"),
        (SOUND + "@misc{bob2002,\n  title = {B},\n  title = {C}\n}\n", 4, "duplicate title"),
        (SOUND + "@misc{ada2001,\n  title = {B}\n}\n", 4, "repeated bibliography entry"),
        (SOUND + "@article{bob2002,\n  title = {B}\n}\n", 4, "missing author in bob2002"),
    ],
)
def test_broken_bibtex_names_the_row(broken, text: str, row: int, what: str) -> None:
    (broken.folder / "references.bib").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=what) as error:
        reference("ada2001", broken.folder)
    assert str(error.value).startswith(f"references.bib:{row}: entry: found")


def test_importing_the_evidence_is_cheap() -> None:
    import subprocess

    code = (
        "import sys, explainer.evidence as e; e.table('lenses'); "
        "print([m for m in ('pybtex', 'frictionless', 'pandas', 'matplotlib') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
