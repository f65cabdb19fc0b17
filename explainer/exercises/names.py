"""The names in an answer: one spelling for each thing, however it is written."""

import re
from collections.abc import Collection
from numbers import Real

ALIASES = {
    "renal": "kidney",
    "renal cell": "kidney",
    "osteoblastic": "blastic",
    "sclerotic": "blastic",
    "osteolytic": "lytic",
    "thorax": "thoracic",
    "chest": "thoracic",
    "loin": "lumbar",
    "sacrum": "sacral",
}
_NEEDLESS = re.compile(r" (cancer|carcinoma|spine|region|vertebrae|lesions?|patients)$")


def name(part: object) -> str:
    """Return the one spelling: ``"kidney"`` for ``"Renal"``, ``"T3"`` for ``"Th 3"``."""
    if isinstance(part, Real) and part == int(part):
        return str(int(part))
    text = _NEEDLESS.sub("", " ".join(str(part).lower().replace("_", " ").split()).rstrip("."))
    level = re.fullmatch(r"(c|th?|l|s) ?0?(\d{1,2})", text)
    if level:
        return f"{level[1][0].upper()}{level[2]}"
    return ALIASES.get(text, text)


def whole_name(part: str, asked: Collection[str]) -> str:
    """Return the one name of ``asked`` that begins as ``part`` does, such as "thoracic" for "t".

    Without any, or with several, it is ``part`` as it stands; so is a number.
    """
    if part in asked or not part[:1].isalpha():
        return part
    begun = [one for one in asked if one.lower().startswith(part)]
    return begun[0] if len(begun) == 1 else part
