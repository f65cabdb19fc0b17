"""What is said of treatment and recovery: the kind of evidence behind it, and how sure we are.

How sure is our own judgement, in four steps that are explained beside them. It is about the
statement, not about a person, and it is no advice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from explainer import evidence

PARTS = {
    "pain": "Pain relief",
    "steroids": "Steroids",
    "operation": "Operations, plates, screws and rods",
    "cement": "Cement",
    "radiotherapy": "Radiotherapy",
    "medicines": "Medicines against the cancer",
    "bones": "Bone-strengthening medicines",
    "scores": "Scores",
    "rehabilitation": "Rehabilitation",
    "mood": "Mood",
    "checkups": "Coming early, and check-ups",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of evidence: ``name`` for a label, ``means`` for a sentence."""

    name: str
    means: str


# From the kind that can tell most to the kind that can tell least.
KINDS = {
    "review": Kind(
        "Review of trials", "All trials on a question, searched for and weighed together."
    ),
    "trial": Kind(
        "One trial or two",
        "People were put into groups by lot, so that only the treatment differs.",
    ),
    "comparison": Kind(
        "Groups compared", "Treated differently, but not by lot: they can differ in other ways."
    ),
    "followed": Kind("People followed", "What became of people, with nobody to compare them with."),
    "experts": Kind("Experts agree", "What specialists agreed on, mostly from experience."),
    "silence": Kind("Nothing found", "Somebody searched for studies, and none answers."),
}
STEPS = {
    4: Kind("Very sure", "Good studies agree; more of them would hardly change it."),
    3: Kind("Fairly sure", "Good studies, but few or of other people; more could change how much."),
    2: Kind("A hint", "Small studies, or nobody to compare with; more could well change it."),
    1: Kind("Nobody knows", "No study that answers, or studies that disagree."),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """One row of ``statements.csv``; ``why`` is Markdown."""

    id: str
    part: str
    statement: str
    kind: str
    sure: int
    why: str
    change: str
    sources: tuple[str, ...]
    verified: str
    note: str


@cache
def statements() -> tuple[Statement, ...]:
    """Return every statement, in the order of the table."""
    return tuple(Statement(**row) for row in evidence.table("statements"))


def of_kind(kind: str) -> tuple[Statement, ...]:
    """Return the statements of one kind, or all for ``"all"``.

    Raises ``ValueError`` that lists the known kinds for another one.
    """
    if kind == "all":
        return statements()
    if kind not in KINDS:
        known = ", ".join(map(repr, ("all", *KINDS)))
        raise ValueError(f"kind: got {kind!r}; expected one of {known}")
    return tuple(one for one in statements() if one.kind == kind)


def by_sureness(some: Iterable[Statement]) -> dict[int, tuple[Statement, ...]]:
    """Return ``some`` statements by how sure they are, from very sure to nobody knows."""
    some = tuple(some)
    return {step: tuple(one for one in some if one.sure == step) for step in STEPS}
