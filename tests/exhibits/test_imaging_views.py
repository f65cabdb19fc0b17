"""What each test sees, in Python: markup, words, numbers with passports, bad input."""

import itertools
import re

import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.care import views as care
from explainer.care.views import FINDINGS, LOSSES, PICTURES
from explainer.evidence.quoting import quotes
from explainer.exhibits.imaging_views import ImagingViews
from explainer.publishing.shorter import shorter

VIEWS = ImagingViews()
HTML = VIEWS._repr_html_()
LINK = re.compile(r'<a href="#stat-([^"]+)">([^<]*)</a>')


def words(html):
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def panel(picture):
    return HTML.split(f'<section data-for-view="{picture}">')[1].split("</section>")[0]


def test_every_picture_has_a_sentence_for_every_step():
    for picture in PICTURES:
        for trait, steps in (("loss", LOSSES), ("finding", FINDINGS)):
            shown = re.findall(rf'<p class="sight" data-for-{trait}="([^"]*)"', panel(picture))
            assert " ".join(shown).split() == list(steps), (picture, trait)


def test_every_value_of_a_trait_has_a_radio_and_the_present_one_is_checked():
    for trait, allowed in (("view", PICTURES), ("loss", LOSSES), ("finding", FINDINGS)):
        radios = re.findall(rf'<input type="radio" name="{trait}" value="([^"]*)"( checked)?', HTML)
        assert [value for value, _ in radios] == list(allowed)
        assert [value for value, checked in radios if checked] == [getattr(VIEWS, trait)]


def test_every_drawing_says_that_it_is_a_drawing():
    frames = re.findall(r'<div class="frame">.*?</div>', HTML)
    assert len(frames) == 2 + 4 * 2 + 1
    assert all("drawing" in words(frame) for frame in frames)
    assert "drawings by code, not real images" in words(HTML)
    assert "cannot be used to judge a scan" in words(HTML)


def test_every_shown_picture_is_drawn_once_and_has_its_own_id():
    ids = re.findall(r'\bid="([^"]+)"', HTML)
    assert len(set(ids)) == len(ids)
    used = set(re.findall(r'<use[^>]* href="#([^"]+)"', HTML))
    assert used <= set(ids)
    assert {one.rpartition("-")[2] for one in used} >= {
        "along",
        "across",
        "side",
        "front",
        "behind",
    }


def test_x_ray_shows_nothing_before_half_and_mri_shows_marrow_before_any_loss():
    assert [care.seen("xray", loss, "marrow") for loss in LOSSES] == [*["no"] * 3, "hint", "yes"]
    assert care.seen("ct", "0", "marrow") == "no" and care.seen("ct", "25", "marrow") == "yes"
    assert care.seen("mri-t1", "0", "marrow") == care.seen("mri-t2", "0", "marrow") == "yes"
    scan = [care.seen("bone-scan", "25", finding) for finding in FINDINGS]
    assert scan == ["no", "hint", "yes"]


def test_a_bone_scan_is_not_said_to_miss_what_nobody_studied():
    assert [care.seen("bone-scan", loss, "marrow") for loss in LOSSES] == [
        *("no", "no", "no"),
        *("hint", "hint"),
    ]


def test_verdicts_at_a_glance_are_those_of_the_table():
    glance = HTML.split('<section class="overview">')[1].split("</section>")[0]
    shown = re.findall(r'data-seen="(\w+)"', glance)
    by_loss = [care.seen(one, loss, "marrow") for one in PICTURES for loss in LOSSES]
    by_place = [care.seen(one, "25", finding) for one in PICTURES for finding in FINDINGS]
    assert shown == by_loss + by_place


def test_every_verdict_beside_a_drawing_names_what_it_is_about():
    canal = words(panel("ct")).split("Into the canal: ")[1]
    assert canal.startswith("Tumour in the canal: ◐ perhaps")
    for picture in PICTURES:
        told = re.findall(r'class="verdict"[^>]*>([^<]*)<', panel(picture))
        assert told and all(re.fullmatch(r"[A-Z][a-z ]+: ", one) for one in told), picture


def test_every_link_quotes_its_passport_and_every_figure_is_listed():
    links = LINK.findall(HTML)
    assert [link for link in links if not quotes(link[1], evidence.statistic(link[0]))] == []
    assert {id for id, _ in links} == set(VIEWS.statistics)
    table = HTML[HTML.index("The numbers, as a table") :]
    assert {id for id, _ in LINK.findall(table)} == set(VIEWS.statistics)


def test_every_source_that_is_linked_is_a_reference_of_the_exhibit():
    linked = set(re.findall(r'href="#ref-([^"]+)"', HTML))
    assert linked <= set(VIEWS.references)
    assert {"salvo2009", "taoka2001", "buhmann2009"} <= set(VIEWS.references)


def test_where_no_figure_was_found_the_table_says_so():
    table = words(HTML.split('<section class="comparison">')[1].split("</section>")[0])
    for name in ("X-ray", "CT", "MRI", "Bone scan", "Biopsy"):
        assert name in table
    assert table.count("found no figure") == 3


def test_partly_inferred_sentences_say_so():
    inferred = sum(one.verified == "partial" for one in care.sights())
    assert HTML.count("(Partly inferred.)") == inferred > 0


def test_what_cannot_wait_stands_where_the_tumour_grows_into_the_canal():
    block = HTML.split('<div data-for-finding="canal">')[1]
    assert words(block).startswith("New numbness, weakness")


@pytest.mark.parametrize(("name", "value"), [("view", "pet"), ("loss", "30"), ("finding", "")])
def test_bad_input_names_what_was_given_and_what_is_allowed(name, value):
    with pytest.raises(TraitError, match=rf"{name}: got '{value}'; expected one of '"):
        ImagingViews(**{name: value})


def test_sentence_says_what_shows_now_and_that_it_is_drawn():
    said = [
        repr(ImagingViews(view=view, loss=loss, finding=finding))
        for view, loss, finding in itertools.product(PICTURES, LOSSES, FINDINGS)
    ]
    assert all(one.startswith("A drawing, no scan: ") for one in said)
    assert len(set(said)) == len(said)
    assert repr(VIEWS).endswith("is not to be seen on an X-ray.")


def test_two_exhibits_differ_only_in_their_prefix():
    one, two = ImagingViews(), ImagingViews()
    assert one._html != two._html
    assert one._html.replace(one._prefix, "p") == two._html.replace(two._prefix, "p")


def test_figure_keeps_to_its_budget():
    assert len(shorter(VIEWS._html).encode()) < 65_000  # as it is published
