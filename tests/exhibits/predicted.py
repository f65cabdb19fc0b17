"""What the tests of PredictShare predict."""

from explainer.exhibits.predict_items import checked_items, read_items
from explainer.exhibits.predict_scale import scale_of

OWN = {"Breast": 28.1, "Lung": 23.1, "Prostate": 18.8}
SHARES = ["share-netherlands-breast", "share-netherlands-lung", "share-netherlands-kidney"]
TEXTBOOK = {"At autopsy": "spine-at-autopsy-textbook", "In life": "spine-in-life"}


def read(items, unit="%", maximum=None):
    """Return the items as they were read, and the scale that they share."""
    found = read_items(checked_items(items), unit)
    return found, scale_of(found, maximum)
