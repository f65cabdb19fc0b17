"""The style rules that make the spine diagram answer to its radios with no script at all."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from explainer.anatomy.counting import Lens
from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS

from .hatch import tint


def rules(prefix: str, lenses: Sequence[Lens]) -> Markup:
    """Return the rules of one diagram; ``prefix`` keeps two diagrams apart."""
    nested = "".join([*_lenses(prefix, lenses), *_places()])
    return Markup(f"{_hidden(prefix)}#{prefix}{{{nested}}}")


def _when(value: str) -> str:
    # No two choices of a diagram share a value, so the value alone names the radio.
    return f"&:has({_holding('value', value)}:checked)"


def _holding(attribute: str, value: str) -> str:
    return f"[{attribute}={value}]" if value else f'[{attribute}=""]'


def _hidden(prefix: str) -> str:
    # On paper everything stands; browsers without :has() show everything as well.
    return (
        "@supports selector(:has(*)){"
        f"#{prefix} .value{{display:none}}"
        f"@media not print{{#{prefix} :is(.lens,[data-panel-for]){{display:none}}}}"
        "}"
    )


def _lenses(prefix: str, lenses: Sequence[Lens]) -> Iterable[str]:
    for lens in lenses:
        strengths: dict[int | None, list[str]] = {}
        for bones, level in _bones(lens):
            strengths.setdefault(lens.share_of_highest(level), []).append(bones)
        tints = "".join(
            f":is({','.join(bones)}){{{tint(prefix, strength)}}}"
            for strength, bones in strengths.items()
        )
        yield f"{_when(lens.id)}{{[data-for-lens={lens.id}]{{display:revert}}{tints}}}"


def _bones(lens: Lens) -> Iterable[tuple[str, str]]:
    """Yield a selector for bones that share a value, with one of their levels."""
    if lens.by_level:
        yield from ((f"[data-bone={level}]", level) for level in LEVELS)
    else:
        yield from ((f"[data-part-of={region}]", REGION_LEVELS[region][0]) for region in REGIONS)


def _places() -> Iterable[str]:
    for place in ("", *REGIONS, *LEVELS):
        shown = f"{_holding('data-panel-for', place)}{{display:revert}}"
        if place in REGIONS:
            shown += f"[data-part-of={place}],[data-region={place}],[data-part={place}]"
            shown += "{--chosen:1}"
        elif place:
            shown += f"[data-bone={place}],[data-level={place}],[data-part={place}]"
            shown += "{--chosen:1}"
        yield f"{_when(place)}{{{shown}}}"
