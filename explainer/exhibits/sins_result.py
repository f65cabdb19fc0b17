"""What the answers to SINS come to: a scale with all points, the band, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import htpy as h
from markupsafe import Markup

from explainer.scores import Band, Reading, read, score

# The words of the result, for Python and for the module, which finds them on the figure.
WORDS = {
    "of": "{low} of {most}",
    "open": "{low} so far; {low} to {high} when all six are answered",
    "certain": "{bands}, whatever the open answers are",
    "uncertain": "Still open: {bands}",
    "nothing": "No item has points yet",
    "option": "“{option}” ({total})",
    "change": "{item}: {options}: {band}",
    "steady": "No other single answer: the band is firm",
    "later": "Shown when all six are answered",
}

# The sheet counts points and band into these, with a script and without.
_COUNTED = (h.b(".sum"), " ", h.span(".band"))


def result(prefix: str, answers: Mapping[str, str]) -> h.Element:
    """Return the scale and the result in words."""
    said = words(answers)
    return h.div(".result")[
        scale(),
        h.div(".counted")[_COUNTED],
        h.dl(".said")[
            h.div(".now")[h.dt["Points"], h.dd(data_said="points")[said["points"]]],
            h.div(".now")[h.dt["Band"], h.dd(data_said="band")[said["band"]]],
            h.div[h.dt["Weighs most"], h.dd(data_said="heaviest")[said["heaviest"]]],
            h.div[
                h.dt["What would change the band"],
                h.dd[h.ul(data_said="changes")[(h.li[line] for line in said["changes"])]],
            ],
        ],
        h.p(".note.without")[
            "The scale and its number follow your answers. The rest is worked out by JavaScript, "
            "which does not run here."
        ],
    ]


def line(address: str) -> h.Element:
    """Return the line that stays in sight while one answers where ``address`` is further down."""
    return h.a(".line.adds", href=f"#{address}")["Result: ", _COUNTED]


def words(answers: Mapping[str, str]) -> dict[str, object]:
    """Return the result in words: texts by name, and the list ``"changes"``.

    The module says the same of the same answers; a test compares them.
    """
    sins = score("sins")
    reading = read(sins, answers)
    return {
        "points": WORDS["of" if reading.total is not None else "open"].format(
            low=reading.low, high=reading.high, most=sins.highest
        ),
        "band": _bands(reading),
        "heaviest": _heaviest(reading, answers),
        "changes": _changes(reading),
    }


def _bands(reading: Reading) -> str:
    names = [band.name for band in reading.bands]
    listed = " or ".join([names[0], *(name.lower() for name in names[1:])])
    if reading.total is not None:
        return listed
    if len(names) == 1:
        return WORDS["certain"].format(bands=listed)
    return WORDS["uncertain"].format(bands=listed.lower())


def _heaviest(reading: Reading, answers: Mapping[str, str]) -> str:
    if not reading.heaviest:
        return WORDS["nothing"]
    return "; ".join(
        f"{item.name} ({item.option(answers[item.id]).points})" for item in reading.heaviest
    )


def _changes(reading: Reading) -> list[str]:
    if reading.open:
        return [WORDS["later"]]
    lines: dict[tuple[str, str], list[str]] = {}
    for one in reading.changes:
        option = WORDS["option"].format(option=one.option.name, total=one.total)
        lines.setdefault((one.item.name, one.band.name.lower()), []).append(option)
    return [
        WORDS["change"].format(item=item, options=" or ".join(options), band=band)
        for (item, band), options in lines.items()
    ] or [WORDS["steady"]]


def scale() -> h.Element:
    """Return the scale: three bands, and on it a piece for each item, as long as its points."""
    sins = score("sins")
    numbers = range(1, len(sins.items) + 1)
    return h.div(".ruler", aria_hidden="true")[
        h.div(".bar")[
            (
                h.i(class_=f"s{number}", style=f"--p:var(--p-{item.id},0)")[h.span[str(number)]]
                for number, item in zip(numbers, sins.items, strict=True)
            ),
            h.i(".rest"),
        ],
        h.div(".bands")[map(_band, sins.bands)],
    ]


def _band(band: Band) -> h.Element:
    # The bar is as long as the highest total, so a total of 6 ends at the seventh line.
    return h.span(
        style=f"--low:{band.low};--high:{band.high}",
        data_low=str(band.low),
        data_high=str(band.high),
    )[h.b[band.name], h.i[band.range_text]]


def rules(prefix: str) -> Markup:
    """Return the rules that add up the points with no script: a sum, and a style of counting.

    The names of the bands are the numerals of that style; a sum with an open answer has none.
    """
    sins = score("sins")
    added = " + ".join(f"var(--p-{item.id},0)" for item in sins.items)
    answered = " + ".join(f"var(--n-{item.id},0)" for item in sins.items)
    most = " + ".join(f"{item.highest} * (1 - var(--n-{item.id},0))" for item in sins.items)
    names = " ".join(
        f'"{band.name}"' for band in sins.bands for _ in range(band.low, band.high + 1)
    )
    beyond = sins.highest + 1
    return Markup(
        f'@counter-style sins-open{{system:cyclic;symbols:"so far";suffix:""}}'
        f"@counter-style sins-band{{system:fixed 0;symbols:{names};fallback:sins-open}}"
        f"#{prefix} .adds{{--rest:calc({most});"
        f"counter-reset:sum calc({added}) "
        f"band calc({added} + {beyond} * ({len(sins.items)} - ({answered})))}}"
    )


def spread_over_answers() -> Iterable[tuple[Band, int]]:
    """Yield each band with how many of all combinations of answers fall into it."""
    sins = score("sins")
    counts = {0: 1}
    for item in sins.items:
        following: dict[int, int] = {}
        for total, ways in counts.items():
            for option in item.options:
                following[total + option.points] = following.get(total + option.points, 0) + ways
        counts = following
    for band in sins.bands:
        yield band, sum(ways for total, ways in counts.items() if band.low <= total <= band.high)
