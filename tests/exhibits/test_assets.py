"""Style sheets and modules lose what only developers read, and nothing else."""

import pytest

from explainer.exhibits.assets import module, small_script, small_style, style


def test_comments_and_indentation_go_but_sums_keep_their_space():
    small = small_style("/* why */ a { width: calc(1px + 2px); }\n")
    assert small == "a{width:calc(1px + 2px)}"
    assert small_script("// why\nconst a = 1;\n") == "const a=1;"


def test_what_exhibits_share_stands_before_what_is_theirs():
    whole = module("exhibit.js", "questions.js")
    assert whole.index("function stayInStep") < whole.index("export default")
    assert "//" not in whole and "/*" not in style("exhibit.css")


def test_a_template_inside_a_template_is_refused():
    with pytest.raises(ValueError, match="template inside a template"):
        small_script("const a = `${b(`c d`)}`;")


def test_space_before_a_pseudo_class_is_kept_inside_an_at_rule():
    small = small_style("@container (width < 30rem) { .chart :is(.tick, .count) { top: 0; } }")
    assert ".chart *:is(.tick,.count)" in small
