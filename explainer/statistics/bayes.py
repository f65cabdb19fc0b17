"""What a test result means: from how right a test is, and how likely it was before, to after."""

import math
from dataclasses import dataclass
from numbers import Real

from .checks import whole_number

_AS_WRITTEN = 1e-9  # 0.2815 of 1,000 is 282, although the float is a little less


@dataclass(frozen=True, slots=True)
class Split:
    """So many people, vertebrae or spots, parted by what is true and what the test says.

    Whole numbers, each rounded for itself from the exact share; ``missed`` and ``clear`` are what
    is left over, so that all add up to the total.
    """

    found: int
    missed: int
    alarms: int  # the test says yes, and it is not so
    clear: int

    @property
    def having(self) -> int:
        """How many have it."""
        return self.found + self.missed

    @property
    def lacking(self) -> int:
        """How many do not."""
        return self.alarms + self.clear

    @property
    def yes(self) -> int:
        """To how many the test says yes."""
        return self.found + self.alarms

    @property
    def no(self) -> int:
        """To how many the test says no."""
        return self.missed + self.clear


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How right a test is: two shares, 0 to 1, both counted in the same unit.

    ``sensitivity`` is how often it says yes to those who have it, ``specificity`` how often no to
    those who do not. Raises ``ValueError`` for anything but numbers from 0 to 1.
    """

    sensitivity: float
    specificity: float

    def __post_init__(self) -> None:
        for name in ("sensitivity", "specificity"):
            _share(name, getattr(self, name))

    @property
    def likelihood_yes(self) -> float:
        """By what a yes multiplies the odds (LR+); infinite for a test without false alarms.

        Not a number if the test never says yes.
        """
        return _divided(self.sensitivity, 1 - self.specificity)

    @property
    def likelihood_no(self) -> float:
        """By what a no multiplies the odds (LR−), less than 1 for a test that is of use.

        Not a number if the test never says no.
        """
        return _divided(1 - self.sensitivity, self.specificity)

    def after_yes(self, before: float) -> float:
        """Return how likely it is after a yes, 0 to 1; not a number if the test says yes to none.

        ``before`` is how likely it was, 0 to 1; raises ``ValueError`` for anything else.
        """
        right = _share("before", before) * self.sensitivity
        return _divided(right, right + (1 - before) * (1 - self.specificity))

    def after_no(self, before: float) -> float:
        """Return how likely it is after a no all the same; as :meth:`after_yes` otherwise."""
        wrong = _share("before", before) * (1 - self.sensitivity)
        return _divided(wrong, wrong + (1 - before) * self.specificity)

    def split(self, before: float, total: int = 1000) -> Split:
        """Return what happens to ``total`` of which the share ``before`` have it.

        Raises ``ValueError`` for a share outside 0 to 1, and unless ``total`` is a whole number
        of 1 or more.
        """
        total = whole_number("total", total, least=1)
        having = _whole(_share("before", before) * total)
        found = min(having, _whole(before * self.sensitivity * total))
        alarms = min(total - having, _whole((1 - before) * (1 - self.specificity) * total))
        return Split(found, having - found, alarms, total - having - alarms)


@dataclass(frozen=True, slots=True)
class Reach:
    """How right a test was at worst and at best; twice the same where there is one figure only.

    The worse end has the lower sensitivity and the lower specificity, so that whatever follows
    from any pair between lies between what follows from the two ends. No study need have found
    either end. Raises ``ValueError`` if an end of ``worst`` lies above that of ``best``.
    """

    worst: Accuracy
    best: Accuracy

    def __post_init__(self) -> None:
        for name in ("sensitivity", "specificity"):
            low, high = getattr(self.worst, name), getattr(self.best, name)
            if low > high:
                raise ValueError(f"{name}: expected at most {high} at worst, got {low}")

    @property
    def is_range(self) -> bool:
        """Tell whether the two ends differ."""
        return self.worst != self.best


def _share(name: str, value: object) -> float:
    if not isinstance(value, Real) or isinstance(value, bool) or not 0 <= value <= 1:
        raise ValueError(f"{name}: expected a number from 0 to 1, got {value!r}")
    return value


def _whole(amount: float) -> int:
    return math.floor(amount + 0.5 + _AS_WRITTEN)


def _divided(above: float, below: float) -> float:
    if below:
        return above / below
    return math.inf if above else math.nan
