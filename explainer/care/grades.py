"""The grades of epidural cord compression (ESCC, also called Bilsky): labels, never numbers."""

from dataclasses import dataclass
from functools import cache

from explainer import evidence

# What a reader looks for, in the order in which it appears from grade to grade.
SIGNS = {
    "canal": "Tumour in the canal",
    "sac": "Sac out of shape",
    "touched": "Cord touched",
    "pressed": "Cord out of shape",
    "fluid": "Fluid seen round the cord",
}


@dataclass(frozen=True)
class Grade:
    """One row of ``grades.csv``. ``signs`` says of each of ``SIGNS`` whether it is there."""

    grade: str
    name: str
    short: str
    signs: dict[str, bool]
    looks: str  # Markdown, as are the next two
    reasoning: str
    doubt: str
    sources: tuple[str, ...]
    verified: str


@dataclass(frozen=True)
class Placing:
    """How one source draws the line between low and high grade: one row of the table."""

    source: str
    low: tuple[str, ...]
    apart: tuple[str, ...]
    high: tuple[str, ...]
    words: str
    verified: str
    note: str

    def side(self, grade: str) -> str:
        """Return ``"low"``, ``"apart"`` or ``"high"``; ``""`` for a grade that it leaves out."""
        return next((side for side in ("low", "apart", "high") if grade in getattr(self, side)), "")


@cache
def grades() -> tuple[Grade, ...]:
    """Return every grade, from the widest canal to the tightest."""
    return tuple(
        Grade(
            signs={sign: row[sign] == "yes" for sign in SIGNS},
            **{name: row[name] for name in Grade.__dataclass_fields__ if name != "signs"},
        )
        for row in evidence.table("grades")
    )


def grade(label: str) -> Grade:
    """Return the grade ``label``; raise ``ValueError`` that lists the known ones otherwise."""
    found = next((one for one in grades() if one.grade == label), None)
    if found is None:
        known = ", ".join(repr(one.grade) for one in grades())
        raise ValueError(f"grade: got {label!r}; expected one of {known}")
    return found


@cache
def placings() -> tuple[Placing, ...]:
    """Return how the sources draw the line, in the order of the table."""
    return tuple(Placing(**row) for row in evidence.table("grade_placings"))
