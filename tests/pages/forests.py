"""A page with two forest plots of studies, as a reader meets it and as Python would write it."""

import re

from playwright.sync_api import Locator

from explainer.epidemiology.studies import at_start
from explainer.exhibits.primary_studies import PrimaryStudies

FIGURE = "figure.primary-studies"
# Two that are linked by the primary; in the second one more study is out.
CELLS = (
    "from explainer import PrimaryStudies",
    "first = PrimaryStudies()\nfirst",
    "second = PrimaryStudies(primary='lung')\n"
    "jslink((first, 'primary'), (second, 'primary'))\nsecond",
    "second.left_out = [*second.left_out, 'china']",
)


def forest(figure: Locator) -> Locator:
    """Return the forest plot that is seen."""
    return figure.locator(".forest").filter(visible=True)


def box(figure: Locator, study: str) -> Locator:
    """Return the box of a study in that plot."""
    return forest(figure).locator(f'[name="study"][value="{study}"]')


def choose(figure: Locator, trait: str, value: str) -> None:
    """Choose by the visible label."""
    figure.locator(f'label:has([name="{trait}"][value="{value}"])').click()


def plain(text: str) -> str:
    """Return a text as one line."""
    return " ".join(text.split())


def result_words(figure: Locator) -> str:
    """Return what is in, and all words and numbers of the pooled lines and the measures."""
    parts = forest(figure).locator(".in-now, .result")
    return plain(" ".join(parts.all_text_contents()))


def from_python(id: str, out=None, **how: str) -> str:
    """Return the same words from Python, for the studies that are not in ``out``."""
    out = at_start() if out is None else out
    exhibit = PrimaryStudies(primary=id, left_out=list(out), **how)
    part = exhibit._repr_html_().split(f'data-for-primary="{id}"')[1].split("</section>")[0]
    parts = re.findall(r'<p class="in-now">.*?</p>|<div class="result">.*?</dl></div>', part)
    return plain(re.sub(r"<[^>]+>", "", " ".join(parts)).replace("&lt;", "<"))
