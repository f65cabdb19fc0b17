from explainer.publishing.identity import Identity


def test_first_comer_keeps_its_ids():
    html = '<svg><clipPath id="a"/><g clip-path="url(#a)"/></svg>'
    assert Identity().unique(html) == html


def test_second_comer_gets_new_ids_with_all_that_refer_to_them():
    html = (
        '<style>#a:checked ~ p {color: #abc}</style><input id="a" name="g"><label for="a">x</label>'
        '<p id="b" aria-labelledby="a b" class="a">a</p><a href="#a">a</a><g fill="url(#b)"/>'
    )
    identity = Identity()
    assert identity.unique(html) == html
    assert identity.unique(html) == (
        "<style>#a-again1:checked ~ p {color: #abc}</style>"
        '<input id="a-again1" name="g-again1"><label for="a-again1">x</label>'
        '<p id="b-again1" aria-labelledby="a-again1 b-again1" class="a">a</p>'
        '<a href="#a-again1">a</a><g fill="url(#b-again1)"/>'
    )
    assert 'id="a-again2"' in identity.unique(html)


def test_names_inside_a_form_stay():
    identity = Identity()
    html = '<form><input id="i" name="g"></form>'
    identity.unique(html)
    assert identity.unique(html) == '<form><input id="i-again1" name="g"></form>'


def test_links_to_ids_elsewhere_on_the_page_stay():
    identity = Identity()
    identity.unique('<p id="x"></p>')
    assert 'href="#stat-1"' in identity.unique('<p id="x"><a href="#stat-1">1</a></p>')
