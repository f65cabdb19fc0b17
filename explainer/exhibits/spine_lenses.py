"""What the spine diagram says about the way of counting: finding, chart, legend, table."""

from collections.abc import Sequence

import htpy as h
from markupsafe import Markup

from explainer import evidence
from explainer.anatomy.counting import Lens, published_lenses
from explainer.anatomy.levels import LEVELS, REGIONS
from explainer.anatomy.own_lenses import listed
from explainer.charts.inline_svg import inline_svg
from explainer.charts.region_shares import region_shares

from .links import source_link
from .parts import csv_link, scrolled_table
from .spine_panels import number, number_at

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
    outlines = f" Outlines: {lens.beside.label}." if lens.beside else ""
    return (
        f"Bar chart of {lens.label[0].lower()}{lens.label[1:]}, in {lens.unit}: {values}.{outlines}"
    )


def _legend(lens: Lens) -> h.Element:
    # For the eye only: the chart's alternative text says the same in words.
    return h.p(".legend", aria_hidden="true")[
        h.span(".ramp"),
        h.span[f"0 to {_highest(lens)}"],
        h.span(".swatch"),
        h.span["no figure"],
        h.span(".note")[_scale_note(lens)],
    ]


def _scale_note(lens: Lens) -> str:
    if not lens.alike:
        return "The darkest is the highest of this way of counting."
    labels = listed([other.label for other in lens.alike])
    outlines = f" Outlines in the chart: {lens.beside.label}." if lens.beside else ""
    return f"One scale for {labels}: the same colour is the same number.{outlines}"


def _highest(lens: Lens) -> str:
    text = lens.top.text
    return f"{text} {lens.unit.removeprefix('%').strip()}" if text.endswith("%") else text


def _sum_note(lens: Lens) -> str:
    if lens.adds_to_100:
        return "These shares add up to 100%: each lesion or vertebra is counted in one region only."
    if lens.unit.startswith("%"):
        return "These do not add up to 100%: one person can count in several regions."
    return "These are counts, not percentages."


def numbers(lenses: Sequence[Lens]) -> list[object]:
    """Return every number of the picture as a table, with a link that saves it as CSV."""
    return [
        scrolled_table(CAPTION, ("Place", "Found"), map(_table_part, lenses)),
        _saved(lenses),
    ]


def side_by_side(lenses: Sequence[Lens]) -> list[object]:
    """Return the same with a column for each way of counting, for ways that can be compared."""
    places = [place for place in LEVELS + REGIONS if any(place in lens.counts for lens in lenses)]
    header = ("Place", *map(_heading, lenses))
    rows = (
        h.tr[
            h.th(scope="row")[place],
            (h.td[number_at(lens, place)] for lens in lenses),
        ]
        for place in places
    )
    sources = dict.fromkeys(f"Source: {lens.source}." for lens in lenses if lens.source)
    return [
        scrolled_table(CAPTION, header, h.tbody[rows]),
        (h.p(".note")[evidence.inline(source)] for source in sources),
        _saved(lenses),
    ]


def _heading(lens: Lens) -> str:
    # Counts carry their unit in every cell; a percentage does not say there of what it is one.
    return f"{lens.label} ({lens.unit})" if lens.unit.startswith("%") else lens.label


def _saved(lenses: Sequence[Lens]) -> h.Element:
    plain = [
        (lens.id, count.place, count.text, lens.unit)
        for lens in lenses
        for count in lens.counts.values()
    ]
    return h.p[csv_link("metastases-by-place.csv", HEADER, plain)]


def _table_part(lens: Lens) -> h.Element:
    return h.tbody[
        h.tr[h.th(colspan="2", scope="rowgroup")[lens.label, f" ({lens.unit}), ", _source(lens)]],
        (
            h.tr[h.th(scope="row")[count.place], h.td[number(count)]]
            for count in lens.counts.values()
        ),
    ]


def _source(lens: Lens) -> h.Element | Markup:
    if lens in published_lenses():
        return source_link(lens.source)
    return evidence.inline(lens.source or "source not given")
