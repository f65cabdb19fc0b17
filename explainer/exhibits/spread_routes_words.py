"""What is said beside the drawing of the ways: names, steps, how sure a way is, the table."""

from collections.abc import Iterable

import htpy as h

from explainer import evidence
from explainer.epidemiology.primaries import primary
from explainer.epidemiology.routes import Path, Route, Step, paths, steps

from .parts import choices, csv_link, scrolled_table

# The ways of gastrointestinal cancers differ; those that are drawn are those of the colon.
COLON = {"gastrointestinal": ("Colon", "colon cancer")}
GROWTH = "direct"  # a way without a journey
HEADER = ("Cancer", "Way", "Reaches one after the other")


def label(id: str) -> str:
    """Return the name of a primary on a button."""
    return COLON[id][0] if id in COLON else primary(id).label


def cancer_name(id: str) -> str:
    """Return the name of a primary in a sentence."""
    return COLON[id][1] if id in COLON else primary(id).cancer


def key(one: Path) -> str:
    """Return the short name of a way in the markup: ``w0``, ``w1`` and so on."""
    return f"w{paths().index(one)}"


def keys(ways: Iterable[Path]) -> str:
    """Return the short names of several ways, as an attribute holds them."""
    return " ".join(map(key, ways))


def mark(step: Step) -> str:
    """Return the short name of a step in the markup: ``s0``, ``s1`` and so on."""
    return f"s{[*steps()].index(step.id)}"


def way(one: Path) -> h.Element:
    """Say what the way ``one`` teaches, and what lies on it that can hold cells back."""
    cancer = cancer_name(one.primary)
    return h.div(".way-words", data_at=key(one))[
        h.h3[f"{cancer[0].upper()}{cancer[1:]}, {one.route.label[0].lower()}{one.route.label[1:]}"],
        h.p[evidence.inline(one.words), _partly(one)],
        one.route.id != GROWTH
        and h.p(".nets")[
            h.b["What can hold cells back on this way: "],
            " and ".join(one.filters) or "none",
            ".",
        ],
    ]


def step_choice(prefix: str, chosen: str) -> h.Element:
    """Return the list of steps as radios; of each number only the chosen way's step is shown."""
    most = max(len(one.steps) for one in paths())
    radios = (
        h.div(data_at=keys(one for one in paths() if len(one.steps) >= number))[
            h.label[
                h.input(
                    type="radio", name="step", value=str(number), checked=str(number) == chosen
                ),
                h.span[h.b[str(number)], _names(number)],
            ]
        ]
        for number in range(1, most + 1)
    )
    return h.div(".steps")[choices(prefix, "step", "Step by step", radios)]


def _names(number: int) -> Iterable[h.Element]:
    ways: dict[Step, list[Path]] = {}
    for one in paths():
        if len(one.steps) >= number:
            ways.setdefault(one.steps[number - 1], []).append(one)
    return (h.i(data_at=keys(taken))[f" {step.reaches}"] for step, taken in ways.items())


def said(step: Step) -> h.Element:
    """Say what happens on a step."""
    return h.div(".said", data_in=mark(step))[
        h.h4[step.reaches, h.small[f", through {step.along}"]],
        h.p[evidence.inline(step.words), _partly(step)],
    ]


def way_words(one: Route) -> h.Element:
    """Say how sure a way is."""
    return h.div(data_for_route=one.id)[
        h.h4[f"{one.label}: how sure is it?"],
        h.p[h.b[f"{one.standing[0].upper()}{one.standing[1:]}. "], evidence.inline(one.words)],
    ]


def every_way() -> list[object]:
    """Return the table of all ways, and the link that saves it."""
    rows = [
        (label(one.primary), one.route.label, "; ".join(step.reaches for step in one.steps))
        for one in paths()
    ]
    body = (
        h.tr[h.th(scope="row")[cancer], h.td[way], h.td[places.replace("; ", " → ")]]
        for cancer, way, places in rows
    )
    name = "Every way that is drawn, from the start to the spine"
    return [
        scrolled_table(name, HEADER, h.tbody[body]),
        h.p[csv_link("ways-to-the-spine.csv", HEADER, rows)],
    ]


def _partly(row: Path | Step) -> object:
    if row.verified == "yes":
        return None
    return h.span(".partly")[f" Partly inferred. {row.note}"]
