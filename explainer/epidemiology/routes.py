"""The ways in which cancer reaches the spine: from each primary, step by step, with evidence."""

from dataclasses import dataclass
from functools import cache

from explainer import evidence

# Where cells can be held back: all blood, or all lymph, on the way has to pass.
FILTERS = {"nodes": "lymph nodes", "liver": "liver", "lungs": "lungs"}


@dataclass(frozen=True, slots=True)
class Route:
    """One row of ``routes.csv``: ``standing`` says in a few words how sure the way is."""

    id: str
    label: str
    standing: str
    words: str
    sources: tuple[str, ...]
    verified: str
    note: str


@dataclass(frozen=True, slots=True)
class Step:
    """One row of ``route_steps.csv``: from the place ``starts`` along ``vessels`` to ``ends``."""

    id: str
    starts: str
    ends: str
    vessels: tuple[str, ...]
    along: str
    reaches: str
    words: str
    sources: tuple[str, ...]
    verified: str
    note: str


@dataclass(frozen=True, slots=True)
class Path:
    """The way from one primary along one route; ``words`` say what it teaches."""

    primary: str
    route: Route
    steps: tuple[Step, ...]
    words: str
    verified: str
    note: str

    @property
    def filters(self) -> tuple[str, ...]:
        """The places on the way that can hold cells back, as passed."""
        return tuple(FILTERS[step.ends] for step in self.steps if step.ends in FILTERS)


@cache
def routes() -> tuple[Route, ...]:
    """Return every route, in the order of the table."""
    return tuple(Route(**row) for row in evidence.table("routes"))


def route(id: str) -> Route:
    """Return the route ``id``; raise ``ValueError`` that lists the known ones otherwise."""
    found = next((one for one in routes() if one.id == id), None)
    if found is None:
        known = ", ".join(repr(one.id) for one in routes())
        raise ValueError(f"route: got {id!r}; expected one of {known}")
    return found


@cache
def steps() -> dict[str, Step]:
    """Return every step by its id."""
    return {row["id"]: Step(**row) for row in evidence.table("route_steps")}


@cache
def paths() -> tuple[Path, ...]:
    """Return the way of every primary along every route that the sources carry."""
    return tuple(
        Path(
            row["primary"],
            route(row["route"]),
            tuple(steps()[id] for id in row["steps"]),
            row["words"],
            row["verified"],
            row["note"],
        )
        for row in evidence.table("route_paths")
    )


def travelled() -> tuple[str, ...]:
    """Return the ids of the primaries that have a way, in the order of the table."""
    return tuple(dict.fromkeys(one.primary for one in paths()))


def path(primary: str, route: str) -> Path | None:
    """Return the way from a primary along a route; ``None`` if no source that we read has it."""
    wanted = (primary, route)
    return next((one for one in paths() if (one.primary, one.route.id) == wanted), None)
