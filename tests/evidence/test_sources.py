"""What a notebook used, and the section that lists it."""

import pytest

from explainer.evidence import linked, sources, used

TEXT = """# A chapter

At autopsy [36%](#stat-spine-at-autopsy) ([Wong 1990](#ref-wong1990)), in life
[15.67%](#stat-spine-in-life), and again [36%](#stat-spine-at-autopsy). See [Bach](#ref-woon2013).
"""


def test_used_lists_what_is_linked_in_order_and_once(write_notebook) -> None:
    figures, cited = used(write_notebook(TEXT, []))
    assert [one.id for one in figures] == ["spine-at-autopsy", "spine-in-life"]
    assert [one.key for one in cited] == ["wong1990", "woon2013"]


def test_linked_gives_ids() -> None:
    assert linked("[a](#stat-x) [b](#ref-y)", "[c](#stat-z)") == ("x", "z")


def test_an_unknown_link_is_refused(write_notebook) -> None:
    with pytest.raises(ValueError, match="unknown statistic 'spine'"):
        used(write_notebook("[1%](#stat-spine)"))


def test_the_section_lists_passports_then_references(write_notebook, monkeypatch) -> None:
    monkeypatch.chdir(write_notebook(TEXT).parent)
    shown = sources("chapter", also=["symptomatic-thoracic", "spine-in-life"])
    html = shown._repr_mimebundle_()["text/html"]
    order = ["stat-spine-at-autopsy", "stat-spine-in-life", "stat-symptomatic-thoracic"]
    order += ["ref-wong1990", "ref-woon2013", "ref-vandenbrande2022", "ref-medscape_tse"]
    places = [html.index(f'id="{anchor}"') for anchor in order]
    assert places == sorted(places)
    assert html.count(' id="') == len(order)


def test_every_link_in_the_section_has_its_target(write_notebook) -> None:
    html = str(sources(write_notebook(TEXT)).html())
    targets = {part.split('"')[0] for part in html.split('href="#')[1:]}
    assert targets
    assert all(f'id="{target}"' in html for target in targets)


def test_references_link_back_to_the_figures(write_notebook) -> None:
    html = str(sources(write_notebook(TEXT)).html())
    assert 'Used for: <a href="#stat-spine-at-autopsy">36%</a>.' in html


def test_the_plain_text_is_one_sentence(write_notebook) -> None:
    bundle = sources(write_notebook(TEXT))._repr_mimebundle_()
    assert bundle["text/plain"] == "2 figures with passports, from 3 sources."


def test_the_same_notebook_gives_the_same_bytes(write_notebook) -> None:
    path = write_notebook(TEXT)
    assert sources(path)._repr_mimebundle_() == sources(path)._repr_mimebundle_()


def test_an_unknown_notebook_is_refused() -> None:
    with pytest.raises(FileNotFoundError, match="no notebook 'nowhere'"):
        sources("nowhere")
