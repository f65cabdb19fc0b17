"""Where metastases settle: the published rankings of places, each with the whole that it counts."""

from dataclasses import dataclass
from functools import cache

from explainer import evidence
from explainer.evidence import Statistic

from .primaries import primary

BONE = "bone"  # the place that holds the spine


@dataclass(frozen=True, slots=True)
class Place:
    """One line of a ranking; ``figure`` is ``None`` where the source gives the order only."""

    site: str
    rank: int
    figure: Statistic | None

    @property
    def label(self) -> str:
        """The organ for readers: ``"Adrenal glands"``."""
        return self.site.replace("-", " ").capitalize()


@dataclass(frozen=True, slots=True)
class SiteCount:
    """One ranking. Its shares have one whole and may share an axis; those of two counts may not.

    ``primary`` is the id of the cancer, ``""`` for several kinds together; ``total`` says how many
    people were looked at, ``None`` where the source does not.
    """

    id: str
    primary: str
    title: str
    asks: str  # the question that the shares answer, with their whole
    who: str
    total: int | None
    method: str
    years: str
    source: str
    caution: str  # Markdown
    places: tuple[Place, ...]

    @property
    def is_order_only(self) -> bool:
        """Tell whether the source gives no figures, so that nothing can be drawn to length."""
        return self.places[0].figure is None

    @property
    def bone(self) -> Place | None:
        """The line of bone, of which the spine is the commonest part; ``None`` if not named."""
        return next((place for place in self.places if place.site == BONE), None)

    def level_with(self, place: Place) -> tuple[Place, ...]:
        """Return the other places of this count that have the same rank."""
        return tuple(one for one in self.places if one.rank == place.rank and one is not place)


@cache
def site_counts(primary_id: str = "") -> tuple[SiteCount, ...]:
    """Return the rankings for one primary, or those of several cancers together without an id.

    Empty where no source that was read gives one; raises ``ValueError`` for an unknown primary.
    """
    wanted = primary_id and primary(primary_id).id
    return tuple(count for count in all_counts() if count.primary == wanted)


@cache
def all_counts() -> tuple[SiteCount, ...]:
    """Return every ranking, in the order of the data."""
    places: dict[str, list[Place]] = {}
    for row in evidence.table("sites"):
        figure = evidence.statistic(row["statistic"]) if row["statistic"] else None
        places.setdefault(row["count"], []).append(Place(row["site"], row["rank"], figure))
    return tuple(
        SiteCount(**row, places=tuple(places[row["id"]])) for row in evidence.table("site_counts")
    )


@cache
def spine_at_autopsy(primary_id: str) -> Statistic | None:
    """Return how many people with this primary had metastases in the vertebrae after death.

    Of other people than the rankings: never on an axis with them. ``None`` where no source says.
    """
    found = evidence.statistics(
        topic="spread-to-the-spine", method="autopsy", subject=primary(primary_id).cancer
    )
    return found[0] if found else None
