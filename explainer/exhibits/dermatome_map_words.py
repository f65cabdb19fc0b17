"""What the body map says: of a bone, of a place on the skin, and of the two kinds of pressure."""

import htpy as h

from explainer import evidence
from explainer.anatomy.body.dermatomes import DERMATOMES, area_of
from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS
from explainer.symptoms.levels import may_have_cord, root

from .dermatome_map_reach import (
    canal_levels,
    cord_levels,
    distance,
    has_cord,
    root_levels,
    roots_of,
)
from .parts import urgent

TABLES = ("pressed", "dermatomes", "roots", "compression")

# The skin round the seat, of the roots that serve bladder and bowel as well.
_SADDLE = ("S2", "S3", "S4-5")

# Which root is meant, where only one is pressed.
_LEAVING = {
    "cervical": "In the neck two roots leave beside a vertebra: the one of its own name above it, "
    "the next one below it.",
    "thoracic": "The root of the same name leaves just below the vertebra. (At T1, C8 leaves "
    "above it as well.)",
    "lumbar.in-sacral": "The root of the same name leaves here. The roots of lower "
    "levels pass it inside the canal; choose the cord to see them.",
}


def skin_id(prefix: str, dermatome: str) -> str:
    """Return the id of the radio that chooses an area of skin."""
    return f"{prefix}_{dermatome}"


def card_class(root: str) -> str:
    """Return the class of the card of a root, as of its skin; S4 and S5 share one."""
    return root if root in DERMATOMES else area_of(root) or root


def where(dermatome: str) -> str:
    """Return the place of an area on the body, in body words."""
    return _row("dermatomes", dermatome=dermatome)["place"]


def panels() -> list[h.Element]:
    """Return all that is said, in reading order; the rules show what belongs to the choices."""
    return [
        urgent(),
        h.p(".if.for-none")[
            "Choose a bone of the column, or a place on the skin: in the picture or in the lists."
        ],
        _place_panel(),
        *map(_region_panel, REGIONS),
        *map(_level_panel, LEVELS),
        h.div(".root")[(h.p(f".if.in-{region}")[words] for region, words in _LEAVING.items())],
        h.div(".cord")[map(_band, evidence.table("compression"))],
        _card("C1", ("C1",)),
        *(_card(name, roots_of(name)) for name in DERMATOMES),
        h.p(class_=["known saddle", *_SADDLE])[
            "New numbness here, where one sits on a saddle, is an emergency sign even by itself: "
            "hospital the same day."
        ],
    ]


def general() -> list[h.Element]:
    """Return what pressure does in general: on a root, on the cord, below its end."""
    return [
        h.div(".root")[
            _general("root"),
            h.p["Drawn on both sides; one pressed root is felt on its own side."],
        ],
        h.div(".cord")[
            (h.div(f".if.now-{kind}")[_general(kind)] for kind in ("at", "below", "cauda"))
        ],
    ]


def undrawn() -> h.Element:
    """Return what stands below the picture: whose names these are, and what it leaves out."""
    words = _row("pressed", id="undrawn")["words"]
    return h.p(".undrawn")[
        "Names on the skin are strips of skin, not bones. ", evidence.inline(words)
    ]


def texts() -> list[str]:
    """Return the Markdown from ``data/`` that the map shows."""
    rows = [row["words"] for row in evidence.table("pressed")]
    rows += [row["doubt"] for row in evidence.table("dermatomes")]
    return rows + [row["effect"] for row in evidence.table("compression")]


def sources() -> h.Element:
    """Name the sources of what is said; full entries would weigh more than the map."""
    keys = [key for table in TABLES for row in evidence.table(table) for key in row["sources"]]
    names = dict.fromkeys(evidence.reference(key).short for key in keys)
    return h.p["Where the words come from: ", ", ".join(names), "."]


def leaves(dermatome: str) -> str:
    """Say where the root of an area leaves: ``between C5 and C6``, ``below T7``."""
    levels = root_levels(dermatome)
    if dermatome == "S4-5":
        return f"beside {' and '.join(levels)}"
    return f"between {levels[0]} and {levels[1]}" if len(levels) == 2 else f"below {levels[0]}"


def _row(table: str, **key: str) -> dict:
    ((name, value),) = key.items()
    return next(row for row in evidence.table(table) if row[name] == value)


def _hedge(row: dict) -> h.Element | str:
    return h.span(".note")[" (Partly inferred.)"] if row["verified"] == "partial" else ""


def _place_panel() -> h.Element:
    figure = distance()
    return h.p(".if.place")[
        "Numb, tingling or painful in this strip alone? Think of its root, where it leaves. Numb "
        "from here downwards? Think of the cord. The signs can lie ",
        h.a(href=f"#{figure.anchor}")[figure.text],
        " away. The bracket shows where to think of first (worked out); it is no limit: the whole "
        "spine is imaged.",
    ]


def _general(kind: str) -> h.Element:
    row = _row("pressed", id=kind)
    return h.p[h.b[row["name"], ". "], evidence.inline(row["words"])]


def _band(row: dict) -> h.Element:
    return h.p(f".if.band-{row['id']}")[evidence.inline(row["effect"]), _hedge(row)]


def _region_panel(region: str) -> h.Element:
    row = _row("regions", region=region)
    levels = REGION_LEVELS[region]
    span = levels[0] if len(levels) == 1 else f"{levels[0]} to {levels[-1]}"
    return h.h3(data_of=region)[row["name"], ", ", h.small[span]]


def _level_panel(level: str) -> h.Element:
    return h.h3(data_of=level)[
        level.capitalize(), level != "coccyx" and h.small(".cord")[_behind(level)]
    ]


def _behind(level: str) -> str:
    """Say what lies in the canal behind a level."""
    vertebra = _row("vertebrae", level=level)
    if has_cord(level):
        rule = ", as a rule of thumb" if "cord_segment" in vertebra["approximate_fields"] else ""
        return f", behind it cord segment {vertebra['cord_segment']}{rule}"
    return ", behind it no cord" + (" in most people" if may_have_cord(level) else "")


def _card(name: str, rows: tuple[str, ...]) -> h.Element:
    """What is known of one area's root: where to look for it, what it feels and moves."""
    title = h.h4[name, name != "C1" and [", ", h.small[where(name)]]]
    return h.div(f".known.{name}")[
        title,
        name != "C1" and _look(name),
        (_facts(root(each), len(rows) > 1) for each in rows),
    ]


def _look(name: str) -> h.Element:
    doubt = _row("dermatomes", dermatome=name)["doubt"]
    canal = canal_levels(name)
    higher = f"; on its way down it can also be pressed higher, from {canal[0]} on" if canal else ""
    return h.p[
        f"Root: leaves {leaves(name)}{higher}. "
        f"Cord: behind {' and '.join(cord_levels(name))}, often higher.",
        doubt and [" ", evidence.inline(doubt)],
    ]


def _facts(row: dict, named: bool) -> h.Element:
    facts = (("Feels", row["feels"]), ("Moves", row["moves"]), ("Reflex", row["reflex"]))
    return h.p[
        named and h.b[row["root"], " "],
        (h.fragment[h.i[word], f": {text}. "] for word, text in facts if text),
        _hedge(row),
    ]
