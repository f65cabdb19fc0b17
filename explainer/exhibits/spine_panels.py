"""What the spine diagram says about the chosen place: one panel a level, a region, the whole."""

from collections.abc import Iterable, Sequence

import htpy as h
from markupsafe import Markup

from explainer import evidence
from explainer.anatomy.counting import Count, Lens
from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS, place

_SINS_WORDS = {
    "junctional": "a junction between parts of the spine, or with the skull or the sacrum",
    "mobile": "moves freely",
    "semirigid": "held by the ribs",
    "rigid": "fused, hardly moves",
}


# Figures that the panels show beside those that the texts of data/ link to.
PANEL_FIGURES = ("vertebrae-all",)
_TABLES = {
    "vertebrae": "Drawing, cord segments and SINS",
    "roots": "Roots",
    "regions": "Regions",
    "compression": "What pressure can do",
}


def number(count: Count) -> h.Element | str:
    """Return a count as text that links to its passport; a reader's own number stands alone."""
    return number_of(count.statistic) if count.statistic else count.text


def number_at(lens: Lens, place: str) -> h.Element | str:
    """Return what ``lens`` found at ``place`` itself, linked to its passport; or "no figure"."""
    return number(lens.counts[place]) if place in lens.counts else "no figure"


def number_of(statistic: str) -> h.Element:
    """Return the figure ``statistic`` as text that links to its passport."""
    figure = evidence.statistic(statistic)
    return h.a(href=f"#{figure.anchor}")[figure.text]


def place_id(prefix: str, place: str) -> str:
    """Return the id of the radio that chooses ``place``, for the labels that lie elsewhere."""
    return f"{prefix}-{place}"


def panels(lenses: Sequence[Lens]) -> list[h.Element]:
    """Return the panels for no choice, the five regions and the thirty levels, in that order."""
    return [
        _whole_column(),
        *(_region_panel(region, lenses) for region in REGIONS),
        *(_level_panel(level, lenses) for level in LEVELS),
    ]


def panel_texts() -> list[str]:
    """Return the sentences from ``data/`` that the panels show, with their links to passports."""
    regions = [
        row[name]
        for row in evidence.table("regions")
        for name in ("curve", "canal", "mechanics", "compression")
    ]
    return regions + [row["effect"] for row in evidence.table("compression")]


def drawn_from() -> list[h.Element]:
    """Say from what the column is drawn, and what it cannot be used for."""
    return [
        h.p[
            "Drawn by code from measured sizes of vertebrae and discs. No single person looks like "
            "this: it is a composite of several populations, mostly men, measured on dry bones, on "
            "X-rays and on CT scans. The spinous processes and most angles of the chest part are "
            "estimates. The curve is that of a person standing."
        ],
        h.p["It is a picture to learn from. It cannot be used to judge a scan."],
    ]


def panel_sources(tables: Iterable[str] = tuple(_TABLES)) -> list[h.Element]:
    """Name, for each of the ``tables`` that the drawing and the panels rest on, its sources.

    Names only: with their addresses they would weigh as much as a view of the drawing.
    """
    return [
        *(h.p[f"{_TABLES[table]}: ", ", ".join(_source_names(table)), "."] for table in tables),
        h.p["Full entries with their addresses stand in data/references.bib."],
    ]


def _source_names(table: str) -> list[str]:
    keys = dict.fromkeys(key for row in evidence.table(table) for key in row["sources"])
    return list(dict.fromkeys(evidence.reference(key).short for key in keys))


def panel(chosen: str, title: str, subtitle: str, *content: object) -> h.Element:
    """Return what is shown while the place ``chosen`` is chosen."""
    return h.section(data_panel_for=chosen)[h.h3[title, ", ", h.small[subtitle]], list(content)]


def _row(table: str, **key: str) -> dict:
    ((name, value),) = key.items()
    return next(row for row in evidence.table(table) if row[name] == value)


def facts(pairs: Iterable[tuple[str, object]]) -> h.Element:
    """Return named facts as a list, without those that are empty."""
    return h.dl[((h.dt[name], h.dd[value]) for name, value in pairs if value)]


def _whole_column() -> h.Element:
    return panel(
        "",
        "The whole column",
        "C1 to coccyx",
        h.p[
            "Choose a bone in the picture, or a name from the list. Arrow keys walk from one to "
            "the next."
        ],
        h.p[counted_vertebrae()],
    )


def counted_vertebrae() -> Markup:
    """Say of how many vertebrae the column is made: the number links to its passport."""
    parts = [f"{row['vertebrae']} {row['region']}" for row in evidence.table("regions")]
    total = number_of(PANEL_FIGURES[0])
    return Markup("{}: {} and {}.").format(total, ", ".join(parts[:-1]), parts[-1])


def _region_panel(region: str, lenses: Sequence[Lens]) -> h.Element:
    row = _row("regions", region=region)
    levels = REGION_LEVELS[region]
    span = place(levels[0]) if len(levels) == 1 else f"{levels[0]} to {levels[-1]}"
    counted = [
        h.tr[h.th(scope="row")[lens.label], h.td[_region_count(lens, region)]] for lens in lenses
    ]
    return panel(
        region,
        row["name"],
        span,
        facts(
            [
                ("Vertebrae", str(row["vertebrae"])),
                ("Curve", evidence.inline(row["curve"])),
                ("Canal", evidence.inline(row["canal"])),
                ("Movement", evidence.inline(row["mechanics"])),
                (
                    "A tumour pressing here",
                    [evidence.inline(row["compression"]), _hedge(row)],
                ),
            ]
        ),
        h.table[
            h.caption[
                "What every way of counting gives for this region. The rows count different "
                "things: do not compare them."
            ],
            h.thead[h.tr[(h.th(scope="col")[name] for name in ("Way of counting", "Figure"))]],
            h.tbody[counted],
        ],
    )


def _region_count(lens: Lens, region: str) -> object:
    count = lens.counts.get(region)
    if count:
        return [number(count), lens.unit.removeprefix("%") if lens.unit.startswith("%") else ""]
    return lens.region_text(region)


def _level_panel(level: str, lenses: Sequence[Lens]) -> h.Element:
    vertebra = _row("vertebrae", level=level)
    compression = _row("compression", id=vertebra["compression"])
    counted = [
        (lens.label.partition(",")[0], number(lens.counts[level]))
        for lens in lenses
        if level in lens.counts
    ]
    return panel(
        level,
        "Coccyx" if level == "coccyx" else level,
        place(level),
        facts(
            [
                ("Cord beside it", cord_beside(vertebra)),
                ("Root that leaves below", _root(level, vertebra)),
                ("SINS", _sins(vertebra)),
                (
                    "A tumour pressing here",
                    [evidence.inline(compression["effect"]), _hedge(compression)],
                ),
                *counted,
            ]
        ),
    )


def cord_beside(vertebra: dict) -> str:
    """Say which part of the cord lies at this vertebra, and whether it is a rule of thumb."""
    words = vertebra["cord_segment"]
    if words.startswith("none"):
        return words
    rule = ", as a rule of thumb" if "cord_segment" in vertebra["approximate_fields"] else ""
    return f"cord segment {words}{rule}"


def _hedge(row: dict) -> h.Element | str:
    """Say on screen that a row is not wholly read in its sources."""
    return h.span(".note")[" (Partly inferred.)"] if row["verified"] == "partial" else ""


def _root(level: str, vertebra: dict) -> object:
    """Say which root leaves below (and, for the atlas, above), what it feels and what it moves."""
    name = vertebra["root_below"]
    if not name:
        return ""
    row = _row("roots", root=name)
    rule = ""
    if level in REGION_LEVELS["cervical"]:
        rule = f" In the neck a root leaves above its vertebra, so below {level} it is {name}" + (
            ", the root without a vertebra." if name == "C8" else "."
        )
    return [
        h.b[name],
        f". Feels: {row['feels']}. Moves: {row['moves']}.",
        f" Reflex: {row['reflex']}." if row["reflex"] else "",
        rule,
        _hedge(row),
    ]


def _sins(vertebra: dict) -> str:
    name = vertebra["sins_class"]
    if name not in _SINS_WORDS:
        return "not classified"
    return f"{name}, {_SINS_WORDS[name]}: {vertebra['sins_points']} of at most 3 points"
