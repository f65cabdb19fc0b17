"""Blastic, lytic and mixed by primary: what the published table counts, and its intervals."""

from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.epidemiology.primaries import primary
from explainer.evidence import Statistic
from explainer.lab import counting
from explainer.lab.published import LARGEST
from explainer.lab.tidying import TYPES
from explainer.statistics.proportions import Proportion

Ends = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Share:
    """One type in one primary; intervals are 95%, in per cent with one decimal.

    ``by_patients`` is the interval that draws whole patients again. ``four`` of the ``vertebrae``
    are of patients with a lesion in every vertebra from T1 to L5. Published shares bring their
    figures; a reader's own have none.
    """

    type: str
    vertebrae: int
    of_vertebrae: int
    by_patients: Ends
    patients: int
    of_patients: int
    four: int = 0
    figure: Statistic | None = None
    patients_figure: Statistic | None = None
    four_figure: Statistic | None = None

    @property
    def percent(self) -> float:
        """The share of the vertebrae."""
        return 100 * self.vertebrae / self.of_vertebrae

    @property
    def percent_of_patients(self) -> float:
        """The share of the patients who have at least one such vertebra."""
        return 100 * self.patients / self.of_patients

    @property
    def as_strangers(self) -> Ends:
        """Wilson's interval that takes every vertebra for a patient of its own."""
        return _wilson(self.vertebrae, self.of_vertebrae)

    @property
    def of_the_patients(self) -> Ends:
        """Wilson's interval of the share of patients, who are strangers to each other."""
        return _wilson(self.patients, self.of_patients)

    @property
    def times_as_wide(self) -> float:
        """How many times as wide the interval by patients is as the one as strangers."""
        return _width(self.by_patients) / _width(self.as_strangers)


@dataclass(frozen=True, slots=True)
class Group:
    """One primary that has enough patients to be drawn, with a share for each type."""

    label: str
    cancer: str
    primary: str  # its id in the course, "" for one that is not in it
    everywhere: int  # patients with a lesion in every vertebra from T1 to L5
    shares: tuple[Share, ...]
    figure: Statistic | None = None  # its patients with a lesion

    @property
    def vertebrae(self) -> int:
        """The vertebrae with a lesion."""
        return self.shares[0].of_vertebrae

    @property
    def patients(self) -> int:
        """The patients with at least one lesion."""
        return self.shares[0].of_patients

    @property
    def four(self) -> int:
        """The vertebrae of the patients with a lesion in every vertebra."""
        return sum(one.four for one in self.shares)


@dataclass(frozen=True, slots=True)
class Counts:
    """The groups that are drawn, and what the other primaries have together.

    ``others`` are the vertebrae of each type in the other primaries. ``left_out`` tells whether a
    patient is left out whom two records describe differently.
    """

    groups: tuple[Group, ...]
    vertebrae: int
    patients: int
    everywhere: int
    four: int
    others: tuple[int, ...]
    other_patients: int
    left_out: bool
    four_figure: Statistic | None = None
    other_figures: tuple[Statistic, ...] = ()
    figures: tuple[Statistic, ...] = ()

    @property
    def own(self) -> bool:
        """Whether these are a reader's own counts, which have no passports."""
        return not self.figures


@cache
def published() -> Counts:
    """Return the committed counts, with their passports."""
    used: dict[str, Statistic] = {}

    def figure(id: str) -> Statistic:
        return used.setdefault(id, evidence.statistic(id))

    four = {one.id: one for one in evidence.statistics(topic="lesion-types-of-the-four")}
    groups = []
    for id in LARGEST:
        shares = tuple(
            _share(
                type,
                figure(f"ct-type-{type}-{id}"),
                figure(f"ct-patients-{type}-{id}"),
                four.get(f"ct-four-{type}-{id}"),
            )
            for type in TYPES
        )
        # Each of these patients has as many vertebrae with a lesion as there are from T1 to L5.
        everywhere = sum(share.four for share in shares) // len(counting.EVERY_LEVEL)
        one = primary(id)
        patients = figure(f"ct-patients-any-{id}")
        groups.append(Group(one.label, one.cancer, id, everywhere, shares, patients))
    of_the_four = figure("ct-lesions-diffuse")
    others = [figure(f"ct-type-{type}-others") for type in TYPES]
    return Counts(
        tuple(groups),
        vertebrae=of_the_four.denominator,
        patients=figure("ct-patients-any").numerator,
        everywhere=figure("ct-the-four").numerator,
        four=of_the_four.numerator,
        others=tuple(one.numerator for one in others),
        other_patients=figure(f"ct-patients-{TYPES[0]}-others").denominator,
        left_out=True,
        four_figure=of_the_four,
        other_figures=tuple(others),
        figures=(*used.values(), *four.values()),
    )


def one_decimal(ends: Ends) -> Ends:
    """Round the ends of an interval as the published ones are."""
    low, high = ends
    return round(low, 1), round(high, 1)


def _share(type: str, vertebrae: Statistic, patients: Statistic, four: Statistic | None) -> Share:
    return Share(
        type,
        vertebrae.numerator,
        vertebrae.denominator,
        (vertebrae.low, vertebrae.high),
        patients.numerator,
        patients.denominator,
        four.numerator if four else 0,
        vertebrae,
        patients,
        four,
    )


def _wilson(events: int, total: int) -> Ends:
    low, high = Proportion(events, total).wilson()
    return one_decimal((100 * low, 100 * high))


def _width(ends: Ends) -> float:
    low, high = ends
    return high - low
