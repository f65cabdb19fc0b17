"""Three prognostic scores on the same composed patient, how well they predict, and their copies."""

from collections.abc import Iterator

import htpy as h
import traitlets
from markupsafe import Markup

from explainer import evidence
from explainer.care.prognosis import compared, patient, patients, versions
from explainer.evidence import Statistic

from .allowed import one_of
from .exhibit import Exhibit
from .links import figure_link, source_link
from .parts import by_choice, choice, choices, disclosure, status
from .prognostic_scores_bands import HOPE, predicted
from .prognostic_scores_items import item_by_item
from .prognostic_scores_order import figures_of_order, order
from .prognostic_scores_scales import SCALES, marked, scales
from .prognostic_scores_spot import spot
from .prognostic_scores_totals import lesson, sources_of_points, told, totals
from .shown import only_chosen

LIMIT = "consistency-of-scores"  # what no score surpasses


class PrognosticScores(Exhibit):
    """The revised Tokuhashi, Tomita and modified Bauer score on one of some composed patients.

    ::

        scores = PrognosticScores(patient="lung-more")
        scores.scales = "turned"                        # more favourable to the right on all
        scores.spotted = {"sins-page": "pain"}          # the row taken for the error
    """

    stem = "prognostic_scores"

    patient = traitlets.Unicode("prostate-bones", help="The id of a composed patient.").tag(
        sync=True
    )
    scales = traitlets.Unicode("printed", help='Scales "printed" or "turned" alike.').tag(sync=True)
    spotted = traitlets.Dict(
        key_trait=traitlets.Unicode(),
        value_trait=traitlets.Unicode(),
        help="The row taken for the error, for each version looked at.",
    ).tag(sync=True)

    @traitlets.validate("patient")
    def _check_patient(self, proposal: dict) -> str:
        try:
            return patient(proposal["value"]).id
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    @traitlets.validate("scales")
    def _check_scales(self, proposal: dict) -> str:
        return one_of("scales", proposal["value"], SCALES)

    @traitlets.validate("spotted")
    def _check_spotted(self, proposal: dict) -> dict[str, str]:
        known = {one.version: [row.row for row in one.rows] for one in versions()}
        for version, row in proposal["value"].items():
            one_of(f"spotted[{version!r}]", row, known[one_of("spotted", version, known)])
        return proposal["value"]

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows."""
        return tuple(one.id for one in self._figures())

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        found = [one.source for one in self._figures()]
        for score in compared():
            found += [key for item in score.items for one in item.options for key in one.sources]
            found += [key for band in score.bands for key in band.sources]
        for version in versions():
            found += [*version.sources, *evidence.cited(version.explanation)]
        return tuple(dict.fromkeys(found))

    @property
    def compares(self) -> tuple[str, ...]:
        """The topics of all figures: the dots set the studies side by side."""
        return tuple(dict.fromkeys(one.topic for one in self._figures()))

    def _figures(self) -> Iterator[Statistic]:
        yield from figures_of_order()
        yield evidence.statistic(LIMIT)
        yield from map(evidence.statistic, HOPE)

    def _sentence(self) -> str:
        chosen = patient(self.patient)
        totals = ", ".join(f"{one.name} {chosen.total(one)}" for one in compared())
        lesson = Markup(evidence.inline(chosen.lesson)).striptags()
        return f"Prognostic scores, a composed patient: {chosen.story} {totals}. {lesson}"

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        limit = evidence.statistic(LIMIT)
        ids = [one.id for one in patients()]
        open_versions = [one for one in versions() if not one.predicts]
        return h.figure(
            ".exhibit.prognostic-scores",
            id=prefix,
            data_exhibit="prognostic-scores",
            data_patient=self.patient,
            data_scales=self.scales,
            aria_labelledby=caption,
        )[
            h.style[only_chosen(prefix, "patient", ids), marked(prefix)],
            h.figcaption(id=caption)[
                h.strong["One person, three scores, three different numbers."],
                " On two of these scales a higher total is more favourable, on the third a lower "
                "one. Each asks about other things, and none is right often enough to decide by "
                "itself.",
            ],
            h.form(method="dialog", autocomplete="off")[
                choices(
                    prefix,
                    "patient",
                    "A patient, made up by us",
                    (
                        choice("patient", one.id, one.label, checked=one.id == self.patient)
                        for one in patients()
                    ),
                ),
                h.div(".stories")[map(told, patients())],
                choices(
                    prefix,
                    "scales",
                    "The scales",
                    (
                        choice("scales", id, label, checked=id == self.scales)
                        for id, label in SCALES.items()
                    ),
                ),
                scales(),
                h.p(".note")["The higher the stair, the more favourable the band."],
                h.div(".lessons")[map(lesson, patients())],
                h.h3["Item by item"],
                h.p(".note")[
                    "Each mark is a point; the hollow ones were not given. ● counts as more "
                    "favourable, ◆ as less."
                ],
                (item_by_item(one) for one in patients()),
                h.h3["How often the scores put two people in the right order"],
                order(),
                h.p(".note")[
                    "In a review by the authors of the Tokuhashi score no predictions of a score "
                    "came true in more people than this: ",
                    figure_link(limit),
                    " (",
                    source_link(limit.source),
                    "). Order is not all: a score can rank people well and still name wrong times.",
                ],
                h.h3["Spot the error"],
                h.p(".intro")[
                    "Tables get copied, and slips get copied with them. Each of these is in "
                    "circulation, and in each something is wrong. One check finds nearly all: add "
                    "up the smallest points of all rows, then the largest, and compare with the "
                    "total."
                ],
                h.div(".versions")[(spot(prefix, one, self.spotted) for one in open_versions)],
                by_choice(
                    "What the totals were said to predict: figures on survival",
                    predicted(),
                    [spot(prefix, one, self.spotted) for one in versions() if one.predicts],
                ),
                status(),
            ],
            disclosure("The totals of all patients, as a table", *totals()),
            h.p(".note")["Points read in: ", sources_of_points(), "."],
        ]
