"""What each test shows of a vertebra with a tumour, misses, and asks of a person."""

from dataclasses import dataclass
from functools import cache

from explainer import evidence

# How plainly a tumour shows, from not at all; nothing where that hangs on something else.
SEEN = ("", "no", "hint", "yes")
PICTURES = ("xray", "ct", "mri-t1", "mri-t2", "bone-scan")
LOSSES = ("0", "10", "25", "50", "75")  # per cent of the bone where the tumour lies
FINDINGS = ("marrow", "shell", "canal")  # how far the tumour has grown


@dataclass(frozen=True, slots=True)
class View:
    """One test, as a row of ``views.csv``; texts are Markdown."""

    id: str
    name: str
    works: str
    shows: str
    misses: str
    time: str
    burden: str
    sources: tuple[str, ...]
    verified: str
    note: str


@dataclass(frozen=True, slots=True)
class Sight:
    """What one picture shows at some steps of ``loss`` or ``finding``: a row of ``sights.csv``."""

    id: str
    view: str
    on: str
    values: tuple[str, ...]
    seen: str
    words: str
    sources: tuple[str, ...]
    verified: str
    note: str


@cache
def views() -> tuple[View, ...]:
    """Return every test, in the order of the table."""
    return tuple(View(**row) for row in evidence.table("views"))


def view(picture: str) -> View:
    """Return the test that made ``picture``; raise ``ValueError`` for an unknown picture."""
    if picture not in PICTURES:
        known = ", ".join(map(repr, PICTURES))
        raise ValueError(f"picture: got {picture!r}; expected one of {known}")
    test = "mri" if picture.startswith("mri") else picture
    return next(one for one in views() if one.id == test)


@cache
def sights() -> tuple[Sight, ...]:
    """Return every sentence on what a picture shows, in the order of the table."""
    return tuple(Sight(**row) for row in evidence.table("sights"))


def sight(picture: str, on: str, step: str) -> Sight:
    """Return what ``picture`` shows at a step of ``on`` (``"loss"`` or ``"finding"``).

    Raises ``ValueError`` where the table has no such sentence.
    """
    for one in sights():
        if (one.view, one.on) == (picture, on) and step in one.values:
            return one
    raise ValueError(f"step: got {step!r} of {on!r} for {picture!r}; expected a row in sights.csv")


def seen(picture: str, loss: str, finding: str) -> str:
    """Return whether the tumour shows: ``"no"``, ``"hint"`` or ``"yes"``, as the plainer sign."""
    found = (sight(picture, on, step).seen for on, step in (("loss", loss), ("finding", finding)))
    return max(found, key=SEEN.index)
