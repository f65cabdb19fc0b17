"""All symptoms at a glance: a row for each, a column for each kind of people, a mark per figure."""

from collections.abc import Iterable

import htpy as h

from explainer.symptoms.frequencies import GROUPS, OVERVIEW, Symptom

from .symptom_frequencies_marks import drawn


def overview(prefix: str, symptoms: Iterable[Symptom], chosen: str) -> h.Element:
    """Return the rows of all symptoms; each is a radio, and its marks lie in three columns.

    The columns stand apart, with a marker of their own each, because they count other people. The
    drawings are decoration: the figures stand in the details and in the table.
    """
    legend = f"{prefix}-symptom-legend"
    return h.fieldset(".overview", role="radiogroup", aria_labelledby=legend)[
        h.legend(id=legend)["Choose a symptom"],
        h.div(".heads", aria_hidden="true")[
            h.i, h.div(".cells")[(h.b[GROUPS[id].short] for id in OVERVIEW)]
        ],
        (_row(one, one.id == chosen) for one in symptoms),
        h.div(".feet")[h.i, h.div(".cells")[(h.i(".ruler") for _ in OVERVIEW)]],
    ]


def _row(one: Symptom, checked: bool) -> h.Element:
    return h.label[
        h.input(type="radio", name="symptom", value=one.id, checked=checked, aria_label=one.label),
        h.span(".name")[one.label],
        h.span(".cells", aria_hidden="true")[(_cell(one, group) for group in OVERVIEW)],
    ]


def _cell(one: Symptom, group: str) -> h.Element:
    figures = one.counted_in(group)
    return drawn(figures, intervals=False) if figures else h.i["–"]
