"""What the denominators exhibit says in words, and its table."""

from collections.abc import Iterator

import htpy as h
from markupsafe import Markup

from explainer.epidemiology.populations import (
    OUTCOMES,
    Found,
    Population,
    affected,
    found,
    populations,
)

from .parts import csv_link, scrolled_table

NAMES = {
    "metastases": "Spinal metastases",
    "compression": "Pressure on the cord",
    "fracture": "A broken vertebra",
}
UNDEFINED = "None of the studies behind it says how it defined this."
# What to know of figures, and why those that stand side by side do not agree.
WHY = {
    ("solid-tumour", "compression"): "Both figures are from one review; which of its studies "
    "stand behind each is not in the part that we read, and none of them says how it defined this. "
    "The figures need not fit each other, so both are shown; the picture marks the first.",
    ("solid-tumour", "fracture"): UNDEFINED,
    ("spinal-metastases", "compression"): UNDEFINED,
    ("spinal-metastases", "fracture"): UNDEFINED,
    ("autopsy", "metastases"): "Three studies, three groups of people and three ways to look. The "
    "picture marks the first.",
    ("general", "metastases"): "The two count by different rules.",
}
NO_FIGURE = "No source that we read counts this here. That is not the same as none."
HEADER = ("People", "What", "How many", "Figure", "Of what")


def finding() -> h.Fragment:
    """Return the caption's finding: the same disease in three crowds."""
    solid, autopsy, general = (
        found(id, "metastases")[0] for id in ("solid-tumour", "autopsy", "general")
    )
    return h.fragment[
        "Spinal metastases are found in ",
        *(_amount(solid, "people with a solid tumour"), " (so says one review), in "),
        *(_amount(autopsy, "people who died of cancer"), ", and within one year in "),
        *(_amount(general, "people of a whole population"), "."),
    ]


def _amount(one: Found, people: str) -> h.Fragment:
    return h.fragment[f"{_people(one)} of {one.crowd:,} {people} [", _link(one), "]"]


def said(people: Population, outcome: str) -> Iterator[h.Element]:
    """Yield a paragraph for each figure of an outcome, and why they differ."""
    figures = found(people.id, outcome)
    if not figures:
        everybody = outcome == "metastases"
        yield h.p[h.b["All 1,000"], " have spinal metastases."] if everybody else h.p[NO_FIGURE]
    for index, one in enumerate(figures):
        yield _sentence(one, people, index)
        if doubt := _doubt(one, people):
            yield h.p(".note")[doubt]
    if why := WHY.get((people.id, outcome)):
        yield h.p(".note")[why]


def counted_apart(one: Found) -> str:
    """Say why the people of ``one`` are drawn in a thousand of their own."""
    return f"Drawn apart, as they were counted in other people: {_people(one)} of another 1,000."


def _sentence(one: Found, people: Population, index: int) -> h.Element:
    crowd = f" of {one.crowd:,}" if one.crowd > 1000 else ""
    rare = "Fewer than 1; " if crowd and not index else ""
    many = f"{rare}{_people(one)}{crowd}"
    many = many[0].upper() + many[1:]
    return h.p(class_="note" if index else None)[
        many if index else h.b[many],
        " [",
        _link(one),
        f", of the {affected(people.id)}, worked out] " if one.of else "] ",
        f"{one.event}.",
    ]


def _doubt(one: Found, people: Population) -> str:
    """Say what the numbers in brackets leave out."""
    if one.figure.spread != "confidence-interval" or one.figure.value is None:
        return ""
    average = "The interval is that of an average: single studies can lie far outside it."
    if one.of is None:
        return average
    only = f"in the {one.figure.text}, not in the {affected(people.id)}"
    return f"{_ends(one)} counts only the doubt {only}. {average}"


def _people(one: Found) -> str:
    crowd = one.crowd
    if one.share is None:
        return f"up to {one.at_most(crowd)}"
    ends = _ends(one)
    return f"about {one.counted(crowd)}" + (f" ({ends})" if ends else "")


def _ends(one: Found) -> str:
    """Return the numbers of people at both ends, ``"9 to 21"``; ``""`` where they are one."""
    low, high = one.at_least(one.crowd), one.at_most(one.crowd)
    return f"{low} to {high}" if low < high else ""


def _link(one: Found) -> h.Fragment:
    figure = one.figure
    spread = figure.spread_text and f", {figure.spread_text}"
    return h.fragment[h.a(href=f"#{figure.anchor}")[figure.text], spread]


def numbers() -> list[object]:
    """Return every number as a table, with a link that saves it as CSV."""
    caption = "What is found in whom"
    rows = [
        (people, NAMES[outcome], one)
        for people in populations()
        for outcome in OUTCOMES
        for one in found(people.id, outcome)
    ]
    plain = [
        (people.people, name, f"{_people(one)} of {one.crowd:,}", one.figure.text, one.figure.unit)
        for people, name, one in rows
    ]
    return [
        scrolled_table(
            caption,
            HEADER,
            h.tbody[
                (
                    h.tr[
                        h.th(scope="row")[people.label],
                        h.td[name],
                        h.td[f"{_people(one)} of {one.crowd:,}", one.of and ", worked out"],
                        h.td[_link(one)],
                        h.td[one.figure.unit.removeprefix("% of ")],
                    ]
                    for people, name, one in rows
                )
            ],
        ),
        h.p[csv_link("denominators.csv", HEADER, plain)],
    ]


def plain(element: h.Element) -> str:
    """Return the words of an element."""
    return Markup(str(element)).striptags()
