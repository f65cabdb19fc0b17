"""Makes the style sheets of a page small: what concerns nothing on the page goes, and what all
rules of a sheet begin with is said once (CSS nesting).
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable

import tinycss2

STYLE = re.compile(r"(<style>)(.*?)(</style>)", re.DOTALL)
CLASSES = re.compile(r"\sclass=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
FIRST = re.compile(r"\.[\w-]+")
CONDITIONAL = {"media", "supports", "container"}


def smaller_styles(html: str, scripts: str, ours: Collection[str]) -> str:
    """Return ``html`` with smaller style elements, where their text is one of ``ours``.

    ``scripts`` are all scripts of the page: they may name classes that no element has yet.
    """
    bare = STYLE.sub("", html)
    used = {name for found in CLASSES.findall(bare) for name in " ".join(found).split()}
    used |= set(re.findall(r"[\w-]+", scripts))

    def smaller(sheet: re.Match) -> str:
        return sheet[1] + _smaller(sheet[2], used) + sheet[3] if sheet[2] in ours else sheet[0]

    return STYLE.sub(smaller, html)


def _smaller(sheet: str, used: set[str]) -> str:
    rules = list(_needed(_parsed(sheet), used))
    firsts = Counter(name for rule in rules for name in _firsts(rule))
    if not firsts:
        return sheet
    root = firsts.most_common(1)[0][0]
    written, inside = "", ""
    for rule in rules:
        nested = _nested(rule, root)
        if nested is not None:
            inside += nested
            continue
        written += (f"{root}{{{inside}}}" if inside else "") + _plain(rule)
        inside = ""
    written += f"{root}{{{inside}}}" if inside else ""
    return min(written, sheet, key=len)


def _parsed(css: object) -> list:
    parse = tinycss2.parse_stylesheet if isinstance(css, str) else tinycss2.parse_rule_list
    return parse(css, skip_comments=True, skip_whitespace=True)


def _is_conditional(rule: object) -> bool:
    return rule.type == "at-rule" and rule.lower_at_keyword in CONDITIONAL and rule.content


def _needed(rules: Iterable, used: set[str]) -> Iterable:
    """Leave out selectors that name a class which nothing on the page has, and empty rules."""
    for rule in rules:
        if rule.type == "qualified-rule":
            kept = [one for one in _selectors(rule) if set(CLASS.findall(_asked(one))) <= used]
            if kept:
                yield (",".join(kept), tinycss2.serialize(rule.content))
        elif _is_conditional(rule):
            inner = list(_needed(_parsed(rule.content), used))
            if inner:
                yield (f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}", inner)
        else:
            yield (rule.serialize(), None)


def _asked(selector: str) -> str:
    """Return what a selector asks for without doubt: not what stands in brackets."""
    while (shorter := re.sub(r"\([^()]*\)", "", selector)) != selector:
        selector = shorter
    return selector


def _selectors(rule: object) -> list[str]:
    return [one.strip() for one in _split(tinycss2.serialize(rule.prelude))]


def _firsts(rule: tuple) -> Iterable[str]:
    prelude, content = rule
    if isinstance(content, list):
        for inner in content:
            yield from _firsts(inner)
    elif content is not None and (first := FIRST.match(prelude)):
        yield first[0]


def _nested(rule: tuple, root: str) -> str | None:
    """Write a rule as it stands inside ``root {}``; ``None`` if it cannot stand there."""
    prelude, content = rule
    if content is None:
        return None
    if isinstance(content, list):
        inner = [_nested(one, root) for one in content]
        return None if None in inner else f"{prelude}{{{''.join(inner)}}}"
    inside = [_inside(one, root) for one in _split(prelude)]
    return None if None in inside else f"{','.join(inside)}{{{content}}}"


def _split(prelude: str) -> list[str]:
    """Take a list of selectors apart: commas in brackets belong to one selector."""
    depth, parts = 0, [""]
    for sign in prelude:
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _inside(selector: str, root: str) -> str | None:
    if not selector.startswith(root):
        return None
    rest = selector[len(root) :]
    if not rest:
        return "&"
    if rest[0] in ".:[#":
        return f"&{rest}"
    if rest[0] in " >+~":
        return rest.strip()
    return None


def _plain(rule: tuple) -> str:
    prelude, content = rule
    if content is None:
        return prelude
    inner = "".join(map(_plain, content)) if isinstance(content, list) else content
    return f"{prelude}{{{inner}}}"
