"""Natural frequencies: "281 of 1,000" is understood better than "28.1%"."""

from decimal import ROUND_HALF_UP, Decimal
from numbers import Real

from .checks import whole_number


def of_people(share: float, people: int = 1000) -> int:
    """Return how many of ``people`` a ``share`` (0 to 1) stands for, to the nearest whole person.

    A half rounds up, as readers do it by hand, and the share counts as it is written: 0.2815 of
    1,000 is 282, although the float is a little less. Raises ``ValueError`` for a share outside 0
    to 1, and unless ``people`` is a whole number of 1 or more.
    """
    people = whole_number("people", people, least=1)
    if not isinstance(share, Real) or isinstance(share, bool) or not 0 <= share <= 1:
        raise ValueError(f"share: expected a number from 0 to 1, got {share!r}")
    exact = Decimal(repr(float(share))) * people
    return int(exact.to_integral_value(ROUND_HALF_UP))


def in_words(share: float, people: int = 1000) -> str:
    """Write a ``share`` (0 to 1) as ``"281 of 1,000"``.

    What is rare is not called never, nor what is common always: ``"fewer than 1 of 1,000"`` and
    ``"more than 999 of 1,000"`` stand for shares that round to none or to all but are neither.
    Raises as :func:`of_people`.
    """
    count = of_people(share, people)
    if count == 0 and share > 0:
        return f"fewer than 1 of {people:,}"
    if count == people and share < 1:
        return f"more than {people - 1:,} of {people:,}"
    return f"{count:,} of {people:,}"
