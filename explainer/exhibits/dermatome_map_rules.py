"""The style rules that make the body map answer to its radios with no script at all.

A rule sets custom properties on what it shows or marks; the sheet says what they mean. Each kind of
rule is written once, for all bones together, since a page carries every one of them.
"""

from collections.abc import Iterable

from markupsafe import Markup

from explainer.anatomy.body.dermatomes import DERMATOMES
from explainer.anatomy.body.outline import SIDES
from explainer.anatomy.levels import LEVELS, REGIONS, region_of
from explainer.symptoms.levels import pressure_at

from .dermatome_map_reach import Reach, areas_of, kinds_of_pressure, levels_in, reach
from .dermatome_map_words import card_class, skin_id
from .spine_panels import place_id

_AT = "--mark:var(--at);--bold:2"
_PLACES = (*REGIONS, *LEVELS)


def rules(prefix: str) -> Markup:
    """Return the rules of one map; ``prefix`` keeps two maps apart."""
    clips = "".join(f".{side} .skins path{{clip-path:url(#{prefix}-{side})}}" for side in SIDES)
    stripes = f".skins{{--below:url(#{prefix}-below)}}"
    nothing = '&:has([name=selected][value=""]:checked) .for-none{--show:block}'
    bones = _rule("--show:block;--chosen:1", _when(prefix, {p: _bones(p) for p in _PLACES}))
    words = _rule("--show:block", _words(prefix))
    pressed = "".join(
        f"&:has([value={pressed}]:checked){{{''.join(_marks(prefix, pressed))}}}"
        for pressed in ("cord", "root")
    )
    skins = (f"&:has(#{skin_id(prefix, name)}:checked) .{name}" for name in DERMATOMES)
    own = _rule("--own:block;--ring:1;--pick:var(--at)", skins)
    return Markup(f"#{prefix}{{{clips}{stripes}{nothing}{bones}{words}{pressed}{own}}}")


def _rule(properties: str, selectors: Iterable[str]) -> str:
    return f"{','.join(selectors)}{{{properties}}}"


def _when(prefix: str, found: dict[str, list[str]]) -> Iterable[str]:
    """For each place that has any: its selectors, while its radio is chosen."""
    for place, selectors in found.items():
        inner = selectors[0] if len(selectors) == 1 else f":is({','.join(selectors)})"
        yield f"&:has(#{place_id(prefix, place)}:checked) {inner}"


def _bones(place: str) -> list[str]:
    """The heading of a place, and its bones in the picture."""
    bones = (f"[data-of={level}]" for level in levels_in(place))
    return [f"[data-of={place}]", *([f".bones :is({','.join(bones)})"] if place in REGIONS else [])]


def _words(prefix: str) -> Iterable[str]:
    """The words of region and band, which many places share."""
    shared: dict[str, list[str]] = {}
    for place in _PLACES:
        levels = levels_in(place)
        bands = dict.fromkeys(f".band-{pressure_at(level)['id']}" for level in levels)
        kinds = (f".now-{kind}" for kind in kinds_of_pressure(place))
        words = ",".join((f".in-{region_of(levels[0])}", *bands, *kinds))
        shared.setdefault(words, []).append(f"#{place_id(prefix, place)}")
    for words, radios in shared.items():
        yield f"&:has(:is({','.join(radios)}):checked) :is({words})"


def _marks(prefix: str, pressed: str) -> Iterable[str]:
    """What is marked at the height and below it, and whose cards stand, while this is pressed."""
    found = {place: reach(place, pressed) for place in _PLACES}
    at = {place: _exactly(_classes(one)) for place, one in found.items() if one.at}
    below = {p: _exactly(areas_of(one.below)) for p, one in found.items() if one.below}
    # A region has no cards: they would be too many to read.
    for properties, places in ((f"{_AT};--show:block", LEVELS), (_AT, REGIONS)):
        yield _rule(properties, _when(prefix, {p: [at[p]] for p in places if p in at}))
    if below:
        yield _rule("--mark:var(--below)", _when(prefix, {p: [below[p]] for p in below}))


def _classes(found: Reach) -> tuple[str, ...]:
    """The classes of the skin and of the cards of all roots at the height, each once."""
    return tuple(dict.fromkeys(map(card_class, found.at)))


def _exactly(areas: tuple[str, ...]) -> str:
    """Select these areas, which stand in the picture from above: by name, or as an open run."""
    if len(areas) == 1:
        return f".{areas[0]}"
    if len(areas) < 4:
        return f":is(.{',.'.join(areas)})"
    first, last = areas["C1" in areas], areas[-1]  # C1 has no skin
    before = DERMATOMES.index(first) - 1
    run = f".{DERMATOMES[before]}~*" if before >= 0 else ".skins label"
    return run if last == DERMATOMES[-1] else f"{run}:not(.{last}~*)"
