"""The chapters on routes and symptoms in JupyterLab: linked figures, and answers in Python."""

from tests.live.notebook_page import choose, shows


def test_routes_places_and_parts_arrive_in_python(open_chapter):
    notebook = open_chapter("how-it-spreads")
    page = notebook.page
    routes, places, vertebra = (
        page.locator(f"figure.{name}")
        for name in ("spread-routes", "metastasis-sites", "vertebra-parts")
    )
    choose(routes, primary="prostate", route="batson", step="2")
    shows(places, primary="prostate")
    notebook.python_becomes(
        "routes.primary, routes.route, routes.step, places.primary",
        "('prostate', 'batson', '2', 'prostate')",
    )
    choose(vertebra, part="pedicle")
    notebook.python_becomes("vertebra.part", "'pedicle'")
    notebook.python("places.set_trait('primary', 'lung')")
    shows(routes, primary="lung")


def test_column_and_body_follow_each_other(open_chapter):
    notebook = open_chapter("symptoms-by-level")
    page = notebook.page
    spine, body, cases = (
        page.locator(f"figure.{name}")
        for name in ("spine-diagram", "dermatome-map", "find-the-level")
    )
    choose(spine, selected="L4")
    shows(body, selected="L4")
    choose(body, pressed="root", place="T10")
    shows(spine, selected="T10")
    notebook.python_becomes(
        "spine.selected, body.selected, body.place, body.pressed", "('T10', 'T10', 'T10', 'root')"
    )
    choose(cases, place="thoracic")
    notebook.python_becomes("list(cases.answers.values())", "['thoracic']")
