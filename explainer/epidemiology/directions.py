"""Two questions that sound alike: which cancers reach the spine, and which spines a cancer reaches.

Each answer says of whom it speaks, and its kind says how far it is from the plain question.
"""

from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.evidence import Statistic
from explainer.statistics.frequencies import of_people

from .primaries import primary
from .studies import study

# The plain answer of each direction comes first, the others after it.
KINDS = {
    "of-spine": ("among-spines", "among-compressed"),
    "in-life": ("in-life", "on-a-scan"),
    "at-autopsy": ("at-autopsy",),
    "bone": ("in-bone",),
}
PLAIN = frozenset({"among-spines", "in-life"})


@dataclass(frozen=True, slots=True)
class Answer:
    """One figure for one direction: "Of 1,000 {people}, about N {event}."."""

    kind: str
    figure: Statistic
    people: str
    event: str

    @property
    def is_plain(self) -> bool:
        """Tell whether it answers the question itself, and not one that lies near."""
        return self.kind in PLAIN

    @property
    def counted(self) -> int:
        """How many of 1,000; the lower end where the source gives a range only."""
        value = self.figure.low if self.figure.value is None else self.figure.value
        return of_people(value / 100)

    @property
    def at_least(self) -> int:
        """The lower end of the source's range or interval, of 1,000; ``counted`` without one."""
        return self.counted if self.figure.low is None else of_people(self.figure.low / 100)

    @property
    def at_most(self) -> int:
        """The upper end of the source's range or interval, of 1,000; ``counted`` without one."""
        return self.counted if self.figure.high is None else of_people(self.figure.high / 100)


@cache
def among_spines(primary_id: str) -> tuple[Answer, ...]:
    """Return how many people with spinal metastases have this primary, the main answer first.

    Plain answers come before those counted where the cord was pressed. Empty where no source
    says; raises ``ValueError`` for an unknown primary.
    """
    order = KINDS["of-spine"]
    answers = _answers(primary_id, "of-spine")
    return tuple(sorted(answers, key=lambda answer: order.index(answer.kind)))


@cache
def to_the_spine(primary_id: str) -> tuple[Answer, ...]:
    """Return how many people with this primary have metastases in the spine, or near it.

    In life comes before after death, the spine before bone anywhere. Empty where no source says;
    raises ``ValueError`` for an unknown primary.
    """
    return tuple(
        answer
        for direction in ("in-life", "at-autopsy", "bone")
        for answer in _answers(primary_id, direction)
    )


def _answers(primary_id: str, direction: str) -> tuple[Answer, ...]:
    wanted = (primary(primary_id).id, direction)
    return tuple(
        _answer(row)
        for row in evidence.table("directions")
        if (row["primary"], row["direction"]) == wanted
    )


def _answer(row: dict) -> Answer:
    figure = evidence.statistic(row["statistic"])
    plain, *nearby = KINDS[row["direction"]]
    kind = nearby[0] if nearby and _is_selected(figure, row["direction"]) else plain
    return Answer(kind, figure, row["people"], row["event"])


def _is_selected(figure: Statistic, direction: str) -> bool:
    """Tell whether people were picked by a test or a complication, not by the disease alone."""
    if direction == "of-spine":
        return study(figure.series).setting != "spinal-metastases"
    return figure.method == "imaging"
