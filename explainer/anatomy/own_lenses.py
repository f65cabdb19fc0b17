"""A reader's own numbers as ways of counting: what was found, what to doubt, on which scale."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from explainer import evidence
from explainer.evidence import Statistic
from explainer.evidence.statistic import with_unit

from .counting import Count, Lens
from .own_values import Value, Way, is_several, own_ids


def own_lenses(
    values: Way | Mapping[str, Way], title: str, unit: str, source: str, doubt: str = ""
) -> tuple[Lens, ...]:
    """Return a lens for each way of counting in a reader's own checked ``values``.

    ``title`` names a single way. Where ``unit`` or ``source`` is empty, statistics say their own.
    Ways by level share one scale of colour, and so do ways by region: they have one unit.
    """
    ways = values if is_several(values) else {title: values} if values else {}
    lenses = [
        _lens(identifier, label, way, unit, source, doubt)
        for identifier, (label, way) in zip(own_ids(values), ways.items(), strict=True)
    ]
    return tuple(_among(lens, lenses) for lens in lenses)


def leaders(counts: Iterable[Count]) -> str:
    """Name the places with the highest of ``counts``, as Markdown with links to passports."""
    counts = list(counts)
    top = max(count.value for count in counts)
    first = [count for count in counts if count.value == top]
    if len(first) > 1 and any(count.statistic for count in first):
        return listed([f"{count.place} with {_linked(count)}" for count in first])
    each = " each" if len(first) > 1 else ""
    return f"{listed([count.place for count in first])}, {_linked(first[0])}{each}"


def own_text(value: float, unit: str) -> str:
    """Write a reader's own number with its unit: ``"19 lesions"``, ``"1 lesion"``, ``"70%"``."""
    return with_unit(f"{value:g}", unit).strip()


def _lens(identifier: str, label: str, way: Way, unit: str, source: str, doubt: str) -> Lens:
    published = [value for value in way.values() if isinstance(value, Statistic)]
    unit = unit or listed(list(dict.fromkeys(one.unit for one in published)))
    source = source or _sources(published)
    counts = {place: _count(place, value, unit) for place, value in way.items()}
    total = sum(count.value for count in counts.values())
    hatched = "Places without a value were not given one; that is not the same as zero."
    return Lens(
        id=identifier,
        label=label,
        counted=label,
        unit=unit,
        adds_to_100="%" in unit and math.isclose(total, 100, abs_tol=0.5),
        finding=f"Highest: {leaders(counts.values())}.",
        doubt=" ".join(filter(None, (hatched, doubt, source and f"Source: {source}."))),
        source=source,
        counts=counts,
    )


def _count(place: str, value: Value, unit: str) -> Count:
    if isinstance(value, Statistic):
        return Count(place, value.value, value.text, value.id)
    return Count(place, value, own_text(value, unit))


def _among(lens: Lens, lenses: Sequence[Lens]) -> Lens:
    if len(lenses) == 1:
        return lens
    kind = (lens.by_level, lens.unit)
    alike = tuple(other for other in lenses if (other.by_level, other.unit) == kind)
    # Where several findings are seen at once, as on paper, each says which one it is.
    finding = f"{lens.label}. {lens.finding}"
    return replace(lens, finding=finding, alike=alike if len(alike) > 1 else ())


def _linked(count: Count) -> str:
    return f"[{count.text}](#stat-{count.statistic})" if count.statistic else count.text


def _sources(published: Iterable[Statistic]) -> str:
    found = (evidence.reference(key) for key in dict.fromkeys(one.source for one in published))
    return listed([f"[{one.short}](#{one.anchor})" for one in found])


def listed(words: Sequence[str]) -> str:
    """Join words as in prose: ``"L1, L3 and L4"``; ``""`` for none."""
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)
