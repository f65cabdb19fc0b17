"""What the spine diagram says about the way of counting: finding, chart, legend, table."""

from collections.abc import Sequence

import htpy as h

from explainer import evidence
from explainer.anatomy.counting import OWN, Lens
from explainer.anatomy.levels import REGIONS
from explainer.charts.inline_svg import inline_svg
from explainer.charts.region_shares import region_shares

from .parts import csv_link, scrolled_table
from .spine_panels import number

CAPTION = "Metastases by place, for every way of counting"
HEADER = ("Way of counting", "Place", "Found", "Of what")


def lens_block(lens: Lens) -> h.Element:
    """Return what is shown while ``lens`` is chosen."""
    return h.div(".lens", data_for_lens=lens.id)[
        h.p(".finding")[h.strong[evidence.inline(lens.finding)]],
        inline_svg(region_shares(lens), alternative(lens)),
        _legend(lens),
        h.p(".note")[_sum_note(lens), " ", evidence.inline(lens.doubt)],
    ]


def alternative(lens: Lens) -> str:
    """Describe the chart in words: its kind, what it counts and every value."""
    found = [f"{count.place} {count.text}" for count in lens.shown]
    if not lens.by_level:
        found += [f"{region} no figure" for region in REGIONS if region not in lens.counts]
    values = ", ".join(found)
    return f"Bar chart of {lens.label[0].lower()}{lens.label[1:]}, in {lens.unit}: {values}."


def _legend(lens: Lens) -> h.Element:
    # For the eye only: the chart's alternative text says the same in words.
    return h.p(".legend", aria_hidden="true")[
        h.span(".ramp"),
        h.span[f"0 to {_highest(lens)}"],
        h.span(".swatch"),
        h.span["no figure"],
        h.span(".note")["The darkest is the highest of this way of counting."],
    ]


def _highest(lens: Lens) -> str:
    text = max(lens.shown, key=lambda count: count.value).text
    return f"{text} {lens.unit.removeprefix('%').strip()}" if text.endswith("%") else text


def _sum_note(lens: Lens) -> str:
    if lens.adds_to_100:
        return "These shares add up to 100%: each lesion or vertebra is counted in one region only."
    if lens.unit.startswith("%"):
        return "These do not add up to 100%: one person can count in several regions."
    return "These are counts, not percentages."


def numbers(lenses: Sequence[Lens]) -> list[object]:
    """Return every number of the picture as a table, with a link that saves it as CSV."""
    plain = [
        (lens.id, count.place, count.text, lens.unit)
        for lens in lenses
        for count in lens.counts.values()
    ]
    return [
        scrolled_table(CAPTION, ("Place", "Found"), map(_table_part, lenses)),
        h.p[csv_link("metastases-by-place.csv", HEADER, plain)],
    ]


def _table_part(lens: Lens) -> h.Element:
    return h.tbody[
        h.tr[h.th(colspan="2", scope="rowgroup")[lens.label, f" ({lens.unit}), ", _source(lens)]],
        (
            h.tr[h.th(scope="row")[count.place], h.td[number(count)]]
            for count in lens.counts.values()
        ),
    ]


def _source(lens: Lens) -> h.Element | str:
    if lens.id == OWN:
        return lens.source or "source not given"
    reference = evidence.reference(lens.source)
    return h.a(href=f"#{reference.anchor}")[reference.short]
