"""The style rules that make the spine diagram answer to its radios with no script at all."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from explainer.anatomy.counting import Lens
from explainer.anatomy.levels import LEVELS, REGION_LEVELS, REGIONS


def rules(prefix: str, lenses: Sequence[Lens]) -> Markup:
    """Return the rules of one diagram; ``prefix`` keeps two diagrams apart."""
    return Markup("".join([_hidden(prefix), *_lenses(prefix, lenses), *_places(prefix)]))


def _when(prefix: str, value: str) -> str:
    # No two choices of a diagram share a value, so the value alone names the radio.
    return f"#{prefix}:has({_holding('value', value)}:checked)"


def _holding(attribute: str, value: str) -> str:
    return f"[{attribute}={value}]" if value else f'[{attribute}=""]'


def _hidden(prefix: str) -> str:
    # On paper everything stands; browsers without :has() show everything as well.
    return (
        "@supports selector(:has(*)){"
        f"#{prefix} .value{{display:none}}"
        f"@media not print{{#{prefix} :is(.lens,.panel){{display:none}}}}"
        "}"
    )


def _lenses(prefix: str, lenses: Sequence[Lens]) -> Iterable[str]:
    for lens in lenses:
        when = _when(prefix, lens.id)
        yield f"{when} [data-for-lens={lens.id}]{{display:revert}}"
        strengths: dict[int | None, list[str]] = {}
        for bones, level in _bones(lens):
            strengths.setdefault(lens.share_of_highest(level), []).append(bones)
        for strength, bones in strengths.items():
            tint = f"--tint:url(#{prefix}-not-counted)" if strength is None else f"--v:{strength}%"
            yield f"{when} :is({','.join(bones)}){{{tint}}}"


def _bones(lens: Lens) -> Iterable[tuple[str, str]]:
    """Yield a selector for bones that share a value, with one of their levels."""
    if lens.by_level:
        yield from ((f"[data-bone={level}]", level) for level in LEVELS)
    else:
        yield from ((f"[data-part-of={region}]", REGION_LEVELS[region][0]) for region in REGIONS)


def _places(prefix: str) -> Iterable[str]:
    for place in ("", *REGIONS, *LEVELS):
        panel = _holding("data-panel-for", place)
        yield f"{_when(prefix, place)} {panel}{{display:revert}}"
    for region in REGIONS:
        parts = f"[data-part-of={region}],[data-region={region}],[data-part={region}]"
        yield f"{_when(prefix, region)} :is({parts}){{--chosen:1}}"
    for level in LEVELS:
        parts = f"[data-bone={level}],[data-level={level}],[data-part={level}]"
        yield f"{_when(prefix, level)} :is({parts}){{--chosen:1}}"
