"""The style rules that make the drawing of the ways answer to its radios with no script at all."""

from collections.abc import Iterable

from markupsafe import Markup

from explainer.epidemiology.routes import Path, paths, routes, travelled

from .shown import only_chosen
from .spread_routes_words import key, mark


def rules(prefix: str) -> Markup:
    """Return the rules of one drawing; ``prefix`` keeps two drawings apart.

    What belongs to a way carries ``data-at`` with the ways' short names and is shown while one of
    them is chosen; what belongs to a step carries ``data-in`` with the step's id and gets
    ``--lit`` while it is the chosen step. On paper the words of every step stand.
    """
    hidden = "[data-at],[data-of]{display:none}@media not print{.said{display:none}}"
    nested = "".join(map(_primary, travelled()))
    return Markup(
        f"{only_chosen(prefix, 'route', [one.id for one in routes()])}"
        f"@supports selector(:has(*)){{#{prefix}{{{hidden}{nested}}}}}"
        f"#{prefix} .body-picture .way path:not(.core){{marker-end:url(#{prefix}-arrow)}}"
    )


def _primary(id: str) -> str:
    ways = "".join(rule for one in paths() if one.primary == id for rule in _way(one))
    return (
        f"&:has([value={id}]:checked){{[data-of={id}]{{display:revert}}"
        f"[data-lacks~={id}]+span{{--lacks:dashed}}{ways}}}"
    )


def _way(one: Path) -> Iterable[str]:
    yield (
        f"&:has([value={one.route.id}]:checked){{"
        f"[data-at~={key(one)}]{{display:revert}}.missing{{display:none}}"
    )
    most = max(len(other.steps) for other in paths())
    last = len(one.steps)
    for number, step in enumerate(one.steps, start=1):
        # A step beyond the last shows the last: the radio stays as it was when the way changed.
        values = range(number, most + 1) if number == last else [number]
        chosen = ",".join(f'[value="{value}"]' for value in values)
        chosen = f":is({chosen})" if len(values) > 1 else chosen
        yield f"&:has({chosen}:checked) [data-in~={mark(step)}]{{--lit:1;display:revert}}"
    yield "}"
