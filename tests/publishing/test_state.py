"""Which saved models a page keeps, under which names."""

import json

import pytest

from explainer.publishing.state import Widgets
from tests.publishing.making import anymodel, core, widgets

MODULE = "export default { render() {} }"


def saved(**models) -> Widgets:
    return Widgets(widgets(**models), warn=pytest.fail)


def link(name: str, source: list, target: list) -> dict:
    return core(name, source=source, target=target)


def test_only_models_that_the_page_meets_are_kept_in_order_of_appearance():
    found = saved(
        zz=anymodel(MODULE, child="IPY_MODEL_bb"),
        aa=anymodel(MODULE),
        bb=anymodel(MODULE, parts=[{"inner": "anywidget:cc"}]),
        cc=anymodel(MODULE),
    )
    assert found.view("zz") == "m1"
    assert found.view("zz") == "m1"
    data = found.data()
    assert list(data["models"]) == ["m1", "m2", "m3"]
    assert data["models"]["m1"]["state"] == {"child": "IPY_MODEL_m2"}
    assert data["models"]["m2"]["state"] == {"parts": [{"inner": "anywidget:m3"}]}


def test_shared_module_and_style_are_stored_once():
    found = saved(a=anymodel(MODULE, ".a{}"), b=anymodel(MODULE, ".a{}"))
    found.view("a")
    found.view("b")
    data = found.data()
    assert data["modules"] == [MODULE] and data["styles"] == [".a{}"]
    assert data["models"]["m2"] == {"state": {}, "module": 0, "style": 0}


def test_start_that_modules_share_is_stored_once():
    start = "const shared = 1;" * 20
    found = saved(a=anymodel(start + "a"), b=anymodel(start + "bb"), c=anymodel(MODULE))
    for name in "abc":
        found.view(name)
    first, second, third = found.data()["modules"]
    assert (first, third) == (start + "a", MODULE)
    assert second == [len(start), "bb"]


def test_style_that_the_page_shows_already_is_left_out():
    found = saved(a=anymodel(MODULE, ".a{}"))
    found.view("a")
    found.shown_styles = "<style>.a{}</style>"
    assert found.data()["styles"] == []


def test_markup_and_book_keeping_are_dropped_and_the_rest_stays():
    found = saved(a=anymodel(MODULE, _html="<p/>", _prefix="p", value=3, style="IPY_MODEL_s"))
    found.view("a")
    assert found.data()["models"]["m1"]["state"] == {"_prefix": "p", "value": 3}


def test_buffers_come_with_their_model():
    buffers = [{"encoding": "base64", "path": ["b"], "data": "QU\nJD"}]
    found = saved(a=anymodel(MODULE, buffers=buffers))
    found.view("a")
    assert found.data()["models"]["m1"]["buffers"] == [{"path": ["b"], "data": "QUJD"}]


def test_links_bring_in_models_that_have_no_view():
    found = saved(
        l2=link("DirectionalLinkModel", ["IPY_MODEL_hidden", "value"], ["IPY_MODEL_b", "n"]),
        l1=link("LinkModel", ["IPY_MODEL_a", "n"], ["IPY_MODEL_hidden", "value"]),
        l3=link("LinkModel", ["IPY_MODEL_x", "n"], ["IPY_MODEL_y", "n"]),
        a=anymodel(MODULE, n=1),
        b=anymodel(MODULE, n=1),
        hidden=core("IntSliderModel", value=1, layout="IPY_MODEL_q"),
        x=anymodel(MODULE),
        y=anymodel(MODULE),
    )
    found.view("a")
    data = found.data()
    assert data["links"] == [
        {"source": ["m1", "n"], "target": ["m2", "value"], "both": True},
        {"source": ["m2", "value"], "target": ["m3", "n"], "both": False},
    ]
    assert data["models"]["m2"] == {"state": {"value": 1}}


def test_broken_link_is_ignored():
    found = saved(a=anymodel(MODULE), l=link("LinkModel", ["IPY_MODEL_a", "n"], None))
    found.view("a")
    assert found.data()["links"] == []


def test_names_do_not_depend_on_random_ids():
    def page(ids: dict) -> str:
        found = saved(
            **{
                ids["l"]: link(
                    "LinkModel", [f"IPY_MODEL_{ids['a']}", "n"], [f"IPY_MODEL_{ids['b']}", "n"]
                ),
                ids["k"]: link(
                    "LinkModel", [f"IPY_MODEL_{ids['a']}", "m"], [f"IPY_MODEL_{ids['c']}", "m"]
                ),
                **{ids[name]: anymodel(MODULE, of=name) for name in "abc"},
            }
        )
        found.view(ids["a"])
        return json.dumps(found.data())

    assert page({n: f"0{n}" for n in "abckl"}) == page(dict(zip("abckl", "zyxwv", strict=True)))
