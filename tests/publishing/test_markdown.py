import pytest

from explainer.publishing.markdown import Article


@pytest.fixture
def article():
    warnings = []
    made = Article(warn=warnings.append)
    made.warnings = warnings
    return made


def test_title_and_answer_leave_the_flow(article):
    rest = article.render("# Where?\n\nIn the *spine*.\n\nMore text.")
    assert article.title == "Where?"
    assert article.lede == "In the <em>spine</em>."
    assert rest.strip() == "<p>More text.</p>"


def test_only_a_paragraph_right_after_the_title_is_the_answer(article):
    rest = article.render("# Where?\n\n## First\n\nText.")
    assert article.lede == ""
    assert "<p>Text.</p>" in rest


def test_headings_have_jupyters_ids_and_are_no_tab_stops(article):
    html = article.render("## What is counted?\n\n## What is counted?")
    assert '<h2 id="What-is-counted?">What is counted?</h2>' in html
    assert '<h2 id="What-is-counted?-2">' in html
    assert "tabindex" not in html and "<a" not in html
    assert [anchor for _, anchor, _ in article.headings] == [
        "What-is-counted?",
        "What-is-counted?-2",
    ]


def test_emergency_quote_is_a_named_region(article):
    html = article.render("> **Emergency signs.** Go to hospital.")
    assert html.startswith('<section class="emergency" aria-label="Emergency signs">')
    assert "<blockquote>" in article.render("> Just a quote about an **Emergency**.")


def test_links_between_notebooks_lead_to_pages(article):
    html = article.render(
        "[a](which-cancers.ipynb) [b](more/x.ipynb#Part) [c](https://a.b/x.ipynb)"
    )
    assert 'href="which-cancers.html"' in html
    assert 'href="more/x.html#Part"' in html
    assert 'href="https://a.b/x.ipynb"' in html


def test_mathematics_becomes_mathml(article):
    html = article.render("So $p = \\frac{1}{2}$ and\n\n$$x^2$$")
    assert html.count("<math") == 2
    assert 'display="block"' in html
    assert "$" not in html


def test_formula_that_cannot_be_read_stays_visible(article):
    assert '<code class="formula">\\frac{</code>' in article.render("A $\\frac{$ here")


def test_money_is_not_mathematics(article):
    assert "<math" not in article.render("It costs \\$5 or \\$6.")


def test_table_headers_have_a_scope_and_empty_ones_are_cells(article):
    html = article.render("|  | Bones |\n|---|---:|\n| Lumbar | 5 |")
    assert '<th scope="col" class="right">Bones</th>' in html
    assert html.count("<th") == 1 + html.count("<thead")


def test_local_picture_moves_into_the_page(tmp_path):
    (tmp_path / "dot.png").write_bytes(b"\x89PNG not really")
    html = Article(str(tmp_path)).render("![A dot](dot.png)")
    assert 'src="data:image/png;base64,' in html
    assert 'alt="A dot"' in html


def test_picture_without_a_description_is_reported(article):
    article.render("![](data:image/png;base64,AAAA)")
    assert "no description" in article.warnings[0]


def test_raw_html_that_closes_later_is_left_as_it_is(article):
    html = article.render("Some <b>bold and <i>both</i></b> text")
    assert html.strip() == "<p>Some <b>bold and <i>both</i></b> text</p>"
