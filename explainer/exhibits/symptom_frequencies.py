"""How often each symptom was found, and in whom: every figure, never one blended bar."""

import htpy as h
import traitlets
from markupsafe import Markup

from explainer import evidence
from explainer.symptoms.frequencies import (
    symptom,
    symptoms,
    what_a_symptom_tells,
)

from .exhibit import Exhibit
from .parts import csv_link, status
from .shown import only_chosen
from .symptom_frequencies_detail import detail, marks
from .symptom_frequencies_overview import overview

HEADER = ("Symptom", "Of whom", "What was counted", "Figure", "Counts", "Source")


class SymptomFrequencies(Exhibit):
    """All symptoms at a glance, and every figure on the chosen one.

    ::

        symptoms = SymptomFrequencies(symptom="walking")
        symptoms.symptom = "night-pain"
    """

    stem = "symptom_frequencies"

    symptom = traitlets.Unicode(help='The chosen symptom: "back-pain", "walking" ...').tag(
        sync=True
    )

    @traitlets.default("symptom")
    def _first_symptom(self) -> str:
        return symptoms()[0].id

    @traitlets.validate("symptom")
    def _check_symptom(self, proposal: dict) -> str:
        try:
            return symptom(proposal["value"]).id
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        drawn = [figure.statistic.id for one in symptoms() for figure in one.figures]
        told = what_a_symptom_tells()
        used = [one.id for one in (told.share, told.sensitivity, told.specificity)]
        return tuple(dict.fromkeys([*drawn, *evidence.linked(*_texts()), *used]))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        counted = [evidence.statistic(id).source for id in self.statistics]
        return tuple(dict.fromkeys([*counted, *evidence.cited(*_texts())]))

    @property
    def compares(self) -> tuple[str, ...]:
        """The topics of all figures: the boxes set the sources side by side."""
        return tuple(dict.fromkeys(evidence.statistic(id).topic for id in self.statistics))

    def _sentence(self) -> str:
        chosen = symptom(self.symptom)
        counted = " ".join(
            f"{group.label}: {', '.join(figure.statistic.text for figure in figures)}."
            for group, figures in chosen.groups
        )
        said = counted or Markup(evidence.inline(chosen.finding)).striptags()
        return f"How often symptoms were found, {chosen.label.lower()}: {said}"

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        everything = symptoms()
        return h.figure(
            ".exhibit.symptom-frequencies",
            id=prefix,
            data_exhibit="symptom-frequencies",
            data_symptom=self.symptom,
            aria_labelledby=caption,
        )[
            h.style[only_chosen(prefix, "symptom", [one.id for one in everything])],
            h.figcaption(id=caption)[
                h.strong["How common a symptom is depends on whom you ask."],
                " Back pain was found in most people with cord compression, and in most whose "
                "spinal metastases were found or treated. For everybody with spinal metastases we "
                "found no count. So each group has a column, a box and a marker of its own, and no "
                "figures are blended into one.",
            ],
            h.form(method="dialog", autocomplete="off")[
                overview(prefix, everything, self.symptom),
                marks(),
                h.div(".chosen")[map(detail, everything)],
                status(),
            ],
            h.p[_file()],
        ]


def _texts() -> list[str]:
    return [text for one in symptoms() for text in one.texts]


def _file() -> h.Element:
    """Return every figure as a file: on the page the boxes are the table."""
    rows = [
        (
            one.id,
            figure.group.id,
            figure.part,
            " ".join(filter(None, (figure.statistic.text, figure.statistic.spread_text))),
            figure.statistic.count_text,
            evidence.reference(figure.statistic.source).short,
        )
        for one in symptoms()
        for figure in one.figures
    ]
    return csv_link("symptom-frequencies.csv", HEADER, rows)
