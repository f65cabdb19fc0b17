"""Which numbers of people a printed percentage can stand for."""

from decimal import ROUND_HALF_UP, Decimal

from explainer.evidence.statistic import number


def fitting(percentage: float, people: int) -> tuple[int, ...]:
    """Return the whole numbers of ``people`` that are printed as ``percentage``.

    A half rounds up, as in print: ``fitting(35, 114)`` is ``(40,)``; it is empty where no number
    of people makes that percentage.
    """
    printed = Decimal(number(percentage))
    return tuple(
        events
        for events in range(people + 1)
        if (Decimal(100 * events) / people).quantize(printed, ROUND_HALF_UP) == printed
    )
