"""Does a text quote a statistic rightly, and which numbers in a text quote nothing at all?"""

import re
from collections.abc import Iterator

from explainer.evidence.prose import tokens
from explainer.evidence.statistic import Statistic, number

WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)

# What may stand in prose without a passport. Keep it short: each entry is a kind of number that
# is no finding about people or bodies.
ALLOWED = {
    "counts of bones and roots": r"\d+ (vertebrae|bones|levels|segments|roots)",
    "times": r"\d+( to \d+)? (minutes|hours|days|weeks)",
    "years": r"(19|20)\d\d(?!,?\d|\.\d)",
    "names of intervals": r"95% (confidence |prediction )?intervals?",
    "whole of a percentage": r"(add|adds|adding|added) up to( more than)? 100",
    "emergency numbers": r"(call|dial|ring|phone) \d{3}((,| or|, or) \d{3})*",
    "versions": r"(Python|version|JupyterLab|Notebook) \d+(\.\d+)*",
    "licences": r"CC[ -]BY(-SA)?[ -]\d\.\d",
}
_ALLOWED = re.compile("|".join(rf"(?:\b{pattern})" for pattern in ALLOWED.values()), re.IGNORECASE)
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+"
_QUANTITY = re.compile(
    rf"(?<![\w.,#/-])(?:"
    rf"(?:{_NUMBER})(?:\.\d+)? ?(?:%|per ?cent)"  # 36%, 2.84 per cent
    rf"|(?:{_NUMBER}) (?:(?:out )?of|in) (?:the |every )?(?:{_NUMBER})"  # 25 of 55, 1 in 3
    rf"|(?:{_NUMBER})(?:\.\d+)?"  # 2.84, 1,379; the small ones are let through below
    rf")"
)
_SMALLEST = 13
_NOT_PROSE = frozenset({"link", "codespan", "block_code", "heading", "image", "block_html"})


def quotes(text: str, statistic: Statistic) -> bool:
    """Tell whether ``text`` states the figure of ``statistic``.

    Its value, its range, its counts or value and range in brackets, as ``Statistic.text`` writes
    them, are right; so is the bare number where the unit is no percentage, a number up to twelve
    in words, and after "about" a value that was rounded correctly.
    """
    text = _normal(text)
    if text.startswith("about "):
        return quotes(text[6:], statistic) or _rounds(text[6:], statistic)
    return text in {_normal(right) for right in _right_texts(statistic) if right}


def unlinked_numbers(markdown: str) -> Iterator[str]:
    """Yield each number in Markdown prose that looks like a statistic and links to no passport.

    Headings, links and code are left out, and so is what ``ALLOWED`` lists.
    """
    for token in tokens(markdown, skip=_NOT_PROSE):
        if token["type"] in {"paragraph", "block_text", "table_cell"}:
            prose = _ALLOWED.sub(" ", _prose(token["children"]))
            for match in _QUANTITY.finditer(prose):
                if _is_large(match.group()):
                    yield match.group()


def _prose(children: list[dict]) -> str:
    """Join the words of a paragraph, with a gap where something else stands."""
    return "".join(
        " · "
        if token["type"] in _NOT_PROSE
        else token["raw"]
        if "raw" in token
        else _prose(token.get("children", [])) or " "
        for token in children
    )


def _is_large(quantity: str) -> bool:
    digits = quantity.replace(",", "")
    return not digits.isdigit() or int(digits) >= _SMALLEST


def _right_texts(statistic: Statistic) -> set[str]:
    text, value = statistic.text, statistic.value
    right = {text, statistic.range_text, statistic.count_text}
    right.add(f"{text} ({statistic.range_text})")
    right.add(f"{text} ({statistic.range_text.removesuffix('%')})")
    if value is not None and not statistic.is_percentage:
        right.add(number(value))
    if value is not None and value in range(len(WORDS)):
        word = WORDS[int(value)]
        right |= {word, text.replace(number(value), word, 1)}
    return right


def _rounds(text: str, statistic: Statistic) -> bool:
    match = re.fullmatch(r"(\d[\d,]*(?:\.(\d+))?)(.*)", text)
    if not match or statistic.value is None:
        return False
    digits, decimals, unit = match.groups()
    rounded = round(statistic.value, len(decimals or ""))
    whole = _normal(statistic.text.replace(number(statistic.value), number(rounded), 1))
    return whole in {text, f"{digits}{unit}"} or (
        not statistic.is_percentage and not unit and digits == number(rounded)
    )


def _normal(text: str) -> str:
    """Reduce the ways of writing a figure to one: 5.70%–13.42 % is 5.7 to 13.42%."""
    text = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split()).lower()
    text = re.sub(r" ?degrees\b", "°", text).replace(" %", "%").replace(" percent", "%")
    text = re.sub(r"(?<=[\d%°]) ?[–-] ?(?=\d)", " to ", text)
    text = re.sub(r"[%°](?= to )", "", text)
    return re.sub(r"\d[\d,]*\.\d+", lambda match: match.group().rstrip("0").rstrip("."), text)
