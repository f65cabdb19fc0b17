"""One study's share: so many events of so many, with Wilson's interval."""

from dataclasses import dataclass

from .checks import confidence_level, whole_number


@dataclass(frozen=True, slots=True)
class Proportion:
    """``events`` of ``total``, such as 388 of 1,379 patients.

    Raises ``ValueError`` unless both are whole numbers with 0 <= events <= total and total >= 1;
    a share whose ``total`` was not published cannot be pooled.
    """

    events: int
    total: int

    def __post_init__(self) -> None:
        total = whole_number("total", self.total, least=1)
        events = whole_number("events", self.events, least=0)
        if events > total:
            raise ValueError(f"events: expected at most the total of {total}, got {events}")
        object.__setattr__(self, "events", events)
        object.__setattr__(self, "total", total)

    @property
    def share(self) -> float:
        """The share, 0 to 1."""
        return self.events / self.total

    def wilson(self, level: float = 0.95) -> tuple[float, float]:
        """Return Wilson's score interval ``(low, high)``, inside 0 to 1.

        Unlike the textbook interval it is right for small studies, for 0 events and for all.
        Source: Wilson 1927, doi:10.1080/01621459.1927.10502953. Raises ``ValueError`` for a
        ``level`` outside 0 to 1.
        """
        from statsmodels.stats.proportion import proportion_confint

        alpha = 1 - confidence_level(level)
        low, high = proportion_confint(self.events, self.total, alpha=alpha, method="wilson")
        # At 0 events and at all of them the limit is exact; floats can miss it by one digit.
        return (
            0.0 if self.events == 0 else float(low),
            1.0 if self.events == self.total else float(high),
        )
