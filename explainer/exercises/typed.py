"""Read a number that somebody typed. ``exhibits/judging.js`` reads it in the same way.

What both must agree on stands in ``tests/exercises/vectors.json``.
"""

import re

from explainer.evidence.quoting import WORDS

UNANSWERED, NOT_A_NUMBER, SIGN, CANNOT = "unanswered", "not-a-number", "sign", "cannot"
# What says that a question has no answer here, anywhere in what was typed.
CANNOT_SAY = (
    *("cannot", "can't", "can’t", "can not", "could not", "couldn't", "impossible", "not possible"),
    *("unknown", "not known", "nobody knows", "no one knows", "don't know", "do not know"),
    *("not recorded", "not in the table", "nobody can", "no one can"),
    *("nobody looked", "no one looked", "not looked at", "not scanned"),
)
_THOUSANDS = r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?"
_NUMBER = rf"{_THOUSANDS}|\d+(?:[.,]\d*)?|[.,]\d+"
_TYPED = re.compile(
    r"(?:about |ca\.? |~ ?|≈ ?|= ?)?"
    rf"([+-]? ?(?:{_NUMBER})|{'|'.join(WORDS)})"
    r" ?(%|per ?cent)?"
    rf"(?: ?(?:/|out of|of) ?({_NUMBER}))?"
    r"(?: ?[a-z][a-z -]*)?[.!]?",
    re.ASCII,
)


def read_typed(text: str, form: str) -> float | str:
    """Return the number in ``text`` as an exercise of ``form`` counts it, or why there is none.

    ``"22"``, ``"nine"``, ``"22 patients"``, ``"15.5 %"``, ``"15,5%"``, ``"1,379"`` and ``"22 of
    46"`` are read. Where a percentage is asked for, the number is one: ``"18 of 116"`` and
    ``"0.155"`` are too. Otherwise returns ``"unanswered"``, ``"not-a-number"``, ``"sign"`` (a
    percentage where none was asked for) or ``"cannot"`` (it says that the table cannot tell).
    """
    text = " ".join(text.replace("\N{MINUS SIGN}", "-").lower().split())
    if not text:
        return UNANSWERED
    if any(phrase in text for phrase in CANNOT_SAY):
        return CANNOT
    match = _TYPED.fullmatch(text)
    if not match:
        return NOT_A_NUMBER
    amount, sign, whole = match.groups()
    value = _number(amount)
    if sign:
        return value if form in ("percent", "unknowable") else SIGN
    if whole is not None and form != "count":
        if not _number(whole):
            return NOT_A_NUMBER
        return value / _number(whole) * (100 if form == "percent" else 1)
    return scaled(value, form)


def scaled(value: float, form: str) -> float:
    """Return a number without a sign as a percentage where one is asked for: 0.155 is 15.5."""
    return value * 100 if form == "percent" and abs(value) <= 1 else value


def _number(text: str) -> float:
    if text in WORDS:
        return float(WORDS.index(text))
    text = text.replace(" ", "")
    if re.fullmatch(_THOUSANDS, text.lstrip("+-"), re.ASCII):
        return float(text.replace(",", ""))
    return float(text.replace(",", "."))
