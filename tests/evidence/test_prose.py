"""Numbers in prose: safe HTML, right quotations, and numbers without a passport."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.evidence import inline, statistic
from explainer.evidence.prose import links
from explainer.evidence.quoting import quotes, unlinked_numbers


def test_inline_markdown_becomes_html() -> None:
    assert inline("*at autopsy* [36%](#stat-spine-at-autopsy)") == (
        '<em>at autopsy</em> <a href="#stat-spine-at-autopsy">36%</a>'
    )


def test_inline_escapes_html_and_refuses_scripts() -> None:
    html = inline('<img src=x onerror=alert(1)> [x](javascript:alert(1)) "a" < b')
    assert "<img" not in html
    assert "javascript:" not in html
    assert "&lt;img" in html


@given(st.text(max_size=80))
def test_inline_never_lets_a_tag_through_that_it_did_not_make(text: str) -> None:
    assert "<script" not in inline(f"<script>{text}</script>").lower()


def test_links_come_in_reading_order() -> None:
    text = "# [A](#ref-a)\n\n- [*b*](#stat-b)\n\n| [c](x) |\n|---|\n| [d](y) |\n"
    assert list(links(text)) == [("A", "#ref-a"), ("b", "#stat-b"), ("c", "x"), ("d", "y")]


@pytest.mark.parametrize(
    ("text", "id", "right"),
    [
        ("36%", "spine-at-autopsy", True),
        ("36 %", "spine-at-autopsy", True),
        ("about 36%", "spine-at-autopsy", True),
        ("36", "spine-at-autopsy", False),
        ("37%", "spine-at-autopsy", False),
        ("832", "spine-at-autopsy", False),
        ("about 39%", "three-or-more-lesions-1196", True),
        ("39%", "three-or-more-lesions-1196", False),
        ("about 38%", "three-or-more-lesions-1196", False),
        ("466 of 1,196", "three-or-more-lesions-1196", True),
        ("9.56% (5.70 to 13.42)", "compression-with-spine-metastases", True),
        ("9.56% (5.70% to 13.42%)", "compression-with-spine-metastases", True),
        ("5.7–13.42%", "compression-with-spine-metastases", True),
        ("10% to 38%", "several-levels-apart", True),
        ("24%", "several-levels-apart", False),
        ("45.0%", "bone-scan-thoracic", True),
        ("19", "ct-lesions-L3", True),
        ("seven", "vertebrae-cervical", True),
        ("eight", "vertebrae-cervical", False),
        ("13.9 degrees", "curve-cervical", True),
        ("about 14°", "curve-cervical", True),
    ],
)
def test_a_quotation_is_compared_with_the_figure(text: str, id: str, right: bool) -> None:
    assert quotes(text, statistic(id)) is right


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("In 36% and 2.84 per cent.", ["36%", "2.84 per cent"]),
        ("It was 25 of 55, or 1 in 3.", ["25 of 55", "1 in 3"]),
        ("A ratio of 3.98, and 1,379 patients; 13 more.", ["3.98", "1,379", "13"]),
        ("Twelve, 12, T12, L5, C7 to T2 and S1.", []),
        ("[36%](#stat-x), `n = 832`, ![40% of it](x.png)", []),
        ("## 740 patients\n\n```\n99\n```\n\n1. one\n2. two", []),
        ("The 24 vertebrae, 20 to 30 minutes, in 1990. They add up to 100.", []),
        ("Call 112 or 999. Python 3.11, CC BY 4.0.", []),
        ("| n |\n|---|\n| 77 |", ["77"]),
        ("> quoted **44%**", ["44%"]),
    ],
)
def test_numbers_without_a_passport_are_found(text: str, numbers: list[str]) -> None:
    assert list(unlinked_numbers(text)) == numbers
