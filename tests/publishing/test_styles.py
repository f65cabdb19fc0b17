"""Smaller style sheets mean the same."""

import pytest

from explainer.publishing.styles import smaller_styles

PAGE = '<p class="box tall"><b class=inner>x</b>'


def smaller(sheet: str, scripts: str = "") -> str:
    html = smaller_styles(f"<style>{sheet}</style>{PAGE}", scripts, {sheet})
    return html.removesuffix(PAGE).removeprefix("<style>").removesuffix("</style>")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (
            ".box b{top:0}.box>b,.box.tall{top:1px}.box{left:0}",
            ".box{b{top:0}>b,&.tall{top:1px}&{left:0}}",
        ),
        (".box .inner{a:0}.box .other{a:1}", ".box{.inner{a:0}}"),
        (".box .inner,.box .other{top:0}.box b{a:0}", ".box{.inner{top:0}b{a:0}}"),
        (
            "@media print{.box .inner{top:0}.box .gone{top:1px}}.box b{a:0}",
            ".box{@media print{.inner{top:0}}b{a:0}}",
        ),
        (
            ".box b{a:0}.box i{a:0}@keyframes x{to{a:1}}.box u{a:0}.box s{a:0}",
            ".box{b{a:0}i{a:0}}@keyframes x{to{a:1}}.box{u{a:0}s{a:0}}",
        ),
        (
            ".box :is(.other,b){a:0}.box:has(.other) b{a:0}",
            ".box{:is(.other,b){a:0}&:has(.other) b{a:0}}",
        ),
        (".boxes b{a:0}.box b{a:0}.box i{a:0}.box-b i{a:0}", ".box{b{a:0}i{a:0}}"),
    ],
)
def test_rules_are_nested_and_needless_ones_go(given, wanted):
    assert smaller(given) == wanted


def test_order_of_rules_stays():
    given = ".box b{top:0}.tall b{top:1px}.box b{top:2px}.box i{top:0}"
    assert smaller(given) == ".box{b{top:0}}.tall b{top:1px}.box{b{top:2px}i{top:0}}"


def test_classes_that_a_script_gives_count():
    assert ".other" in smaller(".box .other{a:0}.box b{a:0}", 'element.className = "other"')


def test_other_peoples_sheets_stay():
    html = f"<style>.gone b {{top: 0}}</style>{PAGE}"
    assert smaller_styles(html, "", {".box b{top:0}"}) == html
