"""What a step of tidying can leave in levels: pieces that are no level, too many, too few."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from explainer.anatomy.levels import LEVELS
from explainer.exercises.verdict import Verdict, listed, quoted, wrong
from explainer.lab.published import lesions_by_level


def like_levels(piece: str) -> bool:
    """Tell whether ``piece`` has only what levels are written with.

    Other pieces, such as a comment or a patient's number, are not repeated in a verdict: it is
    saved with the notebook.
    """
    return not re.search(r"[^CTLS\d,;\s]|\d{3}", piece, re.IGNORECASE)


def no_levels(pieces: Iterable[object]) -> Iterator[Verdict]:
    """Yield what is said to the piece that is most often there and is no name of a vertebra."""
    pieces = [piece for piece in pieces if piece not in LEVELS]
    if not pieces:
        return
    if no_texts := [piece for piece in pieces if not isinstance(piece, str)]:
        kind = type(no_texts[0]).__name__
        yield wrong("no-text", f"One piece is no text such as `T2`, but {quoted(kind)}.")
    piece = Counter(map(str, pieces)).most_common(1)[0][0]
    if not like_levels(piece):
        yield wrong("no-level", "One piece is no vertebra. Their names are like T1, L5 and S1.")
    elif "T" in pieces:
        yield wrong(
            "letters",
            "The text was cut into single letters, as `list(...)` does. Cut at what stands between "
            "two levels.",
        )
    elif not piece.strip():
        yield wrong(
            "empty-piece",
            "One piece is empty: a comma at the end of a cell, or two in a row, cuts off nothing. "
            "Leave empty pieces out.",
        )
    elif piece.strip() in LEVELS:
        yield wrong(
            "blank",
            f"Blanks stand round one piece: `{piece!r}`. To a computer that is another name than "
            f"{quoted(piece)}. `.str.strip()` takes blanks away.",
        )
    elif "," in piece:
        yield wrong(
            "no-space",
            f"One piece still holds {quoted(piece)}: there is a comma, and no space behind it. Cut "
            "at the comma whether a space follows or not.",
        )
    elif len(piece.split()) > 1:
        yield wrong(
            "no-comma",
            f"One piece still holds {quoted(piece)}: a comma is missing there. Cut at spaces too, "
            "or look for the levels instead of for what stands between them.",
        )
    elif piece.upper() in LEVELS:
        yield wrong("small-letters", f"{quoted(piece)} is written with a capital in the table.")
    else:
        yield wrong(
            "no-level",
            f"{quoted(piece)} is no vertebra. Their names are like T1, T12, L5 and S1.",
        )


def other_counts(levels: Iterable[str]) -> Iterator[Verdict]:
    """Yield what is said where levels occur more or less often than in the three columns."""
    found = Counter(levels)
    right = {level: figure.value for level, figure in lesions_by_level().items()}
    many = [level for level in found if found[level] > right.get(level, 0)]
    few = [level for level in right if found[level] < right[level]]
    if not many and not few:
        return
    if few and set(many) == {"T1"} and set(few) <= {"T10", "T11", "T12"}:
        yield wrong(
            "cut-short",
            "Levels with two digits were cut short: T12 became T1. Say that more than one digit "
            r"may follow the letter: `\d+`.",
        )
    elif many == ["T8"] and not few:
        yield wrong(
            "haemangioma",
            "T8 is there once too often. In the sentence one T8 is a haemangioma, which is "
            "harmless and no metastasis; the three columns leave it out.",
        )
    elif few and not many:
        yield wrong("too-few", f"Levels are missing: {listed(few)}. Were some cells left out?")
    elif many and not few:
        yield wrong(
            "too-many",
            f"Some levels are there too often: {listed(many)}. Was a column counted twice, or a "
            "sentence or comment as well?",
        )
    else:
        yield wrong(
            "other-levels",
            f"Too often there: {listed(many)}. Not often enough: {listed(few)}. Take them from the "
            "columns blastic, lytic and mixed.",
        )
