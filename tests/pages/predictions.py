"""A page of predictions, as a reader meets it: handles, the box that shows, the words."""

from playwright.sync_api import Locator

SHARES = [
    "share-netherlands-breast",
    "share-netherlands-lung",
    "share-netherlands-prostate",
    "share-netherlands-kidney",
]
RANGES = {
    "A": "spine-at-autopsy-textbook",
    "B": "spine-in-life-textbook",
    "C": "spine-in-life",
    "Ours": 28.5,
}
FIGURE = "figure.predict-share"
# Three that have nothing to do with each other, and a twin that has the guesses of the first.
CELLS = (
    "from explainer import PredictShare",
    f"one = PredictShare({SHARES}, finding='Look again.')\none",
    f"PredictShare({RANGES})",
    "PredictShare({'L1': 1900.5, 'T7': 3}, unit='lesions', maximum=3000)",
    f"twin = PredictShare({SHARES})\njslink((one, 'guesses'), (twin, 'guesses'))\ntwin",
    "from explainer.evidence.sources import Sources\n"
    "from explainer import statistic\n"
    "from explainer.evidence import reference\n"
    "figures = tuple(statistic(id) for id in one.statistics)\n"
    "Sources(figures, tuple(reference(key) for key in one.references))",
)


def sliders(figure: Locator) -> Locator:
    """Return the handles, one for each item."""
    return figure.locator("input[type=range]")


def box(figure: Locator) -> Locator:
    """Return the box that shows what was found."""
    return figure.get_by_role("checkbox", name="Show what was found")


def words(figure: Locator, part: str = ".answer") -> list[str]:
    """Return the texts of a part, as one line each."""
    return [" ".join(text.split()) for text in figure.locator(part).all_text_contents()]


def set_to(figure: Locator, values: list[float | None]) -> None:
    """Move the handles, in order; None leaves one where it is."""
    for slider, value in zip(sliders(figure).all(), values, strict=True):
        if value is not None:
            slider.fill(str(value))
