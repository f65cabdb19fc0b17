"""Where the table speaks against itself, or says more than its columns."""

import re
from typing import TYPE_CHECKING

from explainer.anatomy.levels import REGION_LEVELS

from .counting import needing
from .tidying import TYPES

if TYPE_CHECKING:
    import pandas as pd

BENIGN = "benign"
_KIND = rf"{'|'.join(TYPES)}|hemangioma"
LEVEL = r"\b[CTLS]\d{1,2}\b"
_KIND_OR_LEVEL = re.compile(rf"{_KIND}|{LEVEL}", re.IGNORECASE)
# How comments name a level without calling it a metastasis: as we read them, one by one.
_NO_METASTASIS = re.compile(r"comp fx|bone island|collapsed|without definite met", re.IGNORECASE)
_NUMBER_OF_BONES = re.compile(r"(\d+) (thoracic|lumbar)")


def said_types(said: object) -> dict[str, str]:
    """Return what the sentence "Vertebrae with Lesions" calls each level.

    ``"Mixed lesions: L3, T12, Lytic lesion: L2"`` gives mixed, mixed and lytic; a haemangioma,
    which is no metastasis, is ``BENIGN``. A missing cell gives nothing.
    """
    types: dict[str, str] = {}
    kind = ""
    for word in _KIND_OR_LEVEL.findall(said if isinstance(said, str) else ""):
        if re.fullmatch(LEVEL, word):
            types[word] = kind
        else:
            kind = BENIGN if word.lower() == "hemangioma" else word.lower()
    return types


def contradictions(people: "pd.DataFrame", lesions: "pd.DataFrame") -> "pd.DataFrame":
    """Return the vertebrae whose type differs between sentence and columns.

    Columns ``case``, ``level``, ``said`` and ``type`` (the column that holds it; missing where
    none does). Levels that the sentence calls benign are no contradiction.
    """
    import pandas as pd

    needing("people", people, "case", "said")
    needing("lesions", lesions, "case", "level", "type")
    rows = [
        (person.case, level, kind)
        for person in people.itertuples()
        for level, kind in said_types(person.said).items()
        if kind != BENIGN
    ]
    said = pd.DataFrame(rows, columns=["case", "level", "said"])
    both = said.merge(lesions[["case", "level", "type"]], on=["case", "level"], how="outer")
    return both[both["said"] != both["type"]].reset_index(drop=True)


def levels_only_in_comments(people: "pd.DataFrame", lesions: "pd.DataFrame") -> "pd.DataFrame":
    """Return the levels that a comment names and the columns do not.

    Columns ``case``, ``level`` and ``metastasis``: False where the comment speaks of a fracture,
    a bone island, a collapse or something vague. They are not counted anywhere else.
    """
    import pandas as pd

    needing("people", people, "case", "comment")
    needing("lesions", lesions, "case", "level")
    counted = set(zip(lesions["case"], lesions["level"], strict=True))
    rows = [
        (person.case, level, not _NO_METASTASIS.search(person.comment))
        for person in people.itertuples()
        if isinstance(person.comment, str)
        for level in dict.fromkeys(re.findall(LEVEL, person.comment))
        if (person.case, level) not in counted
    ]
    return pd.DataFrame(rows, columns=["case", "level", "metastasis"])


def other_numbers_of_bones(people: "pd.DataFrame") -> "pd.DataFrame":
    """Return who has not twelve thoracic or five lumbar vertebrae, as the comment says.

    Columns ``case``, ``region`` and ``vertebrae``.
    """
    import pandas as pd

    needing("people", people, "case", "comment")
    rows = [
        (person.case, region, int(number))
        for person in people.itertuples()
        if isinstance(person.comment, str)
        for number, region in _NUMBER_OF_BONES.findall(person.comment)
        if int(number) != len(REGION_LEVELS[region])
    ]
    return pd.DataFrame(rows, columns=["case", "region", "vertebrae"])
