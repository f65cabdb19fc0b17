"""Studies of primaries: who was counted, what they found, and what that gives together."""

import json

import htpy as h
import traitlets

from explainer import evidence
from explainer.epidemiology.primaries import primaries, primary
from explainer.epidemiology.studies import (
    TOPIC,
    at_start,
    left_out,
    offered,
    pooled,
    shares,
)
from explainer.statistics.pooling import Pooled, quantiles

from .allowed import one_of
from .exhibit import Exhibit
from .intervals import at, steps_of
from .parts import disclosure
from .primary_choice import OfPrimary, others, primary_choice
from .primary_controls import INTERVALS, METHODS, how_it_is_pooled, sets
from .primary_forest import finding, forest, included, lacking, missing, scale_end
from .primary_pooled import enough, pooled_lines, without_each
from .primary_tables import tables
from .primary_words import about, percent, span
from .shown import only_chosen

HINT = "Take a study out, or put one in: here you read what that changes."
LEGEND = (
    "n: how many were counted. Square: the share that a study found; the larger, the more people. "
    "Line: its 95% interval. Diamond: the pooled share and its interval. Band: where the true "
    "share in another place like these is expected. The pooled figures are worked out here from "
    "the studies that are ticked; nobody has published them."
)


class PrimaryStudies(OfPrimary, Exhibit):
    """Every study of how often a primary is behind spinal metastases, and their pooled share.

    ::

        studies = PrimaryStudies(primary="lung")
        studies.left_out = [*studies.left_out, "korea"]
        studies.result                    # Pooled: share, low, high, prediction_low ...
        studies.method, studies.interval = "REML", "Wald"

    Of studies that share patients at most one is in: the others join ``left_out`` by themselves.
    """

    stem = "primary_studies"
    styles = ("primaries.css", "intervals.css")
    scripts = ("pooling.js", "primary_words.js", "primary_forest.js")
    compares = (TOPIC,)

    left_out = traitlets.List(
        traitlets.Unicode(), help="The ids of the studies that are not pooled, in table order."
    ).tag(sync=True)
    method = traitlets.Unicode("PM", help='How the spread is found: "PM", "REML" or "DL".').tag(
        sync=True
    )
    interval = traitlets.Unicode("HK", help='The kind of interval: "HK" or "Wald".').tag(sync=True)

    @property
    def result(self) -> Pooled | None:
        """What the studies that are in give together for the primary; ``None`` without any.

        One study is itself, and two are pooled here, but never shown so: too few.
        """
        return pooled(self.primary, self.left_out, **self._how)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of all shares that the exhibit shows."""
        return tuple(figure.id for one in primaries() for _, figure, _ in shares(one.id))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources of these shares."""
        return tuple(dict.fromkeys(evidence.statistic(id).source for id in self.statistics))

    @property
    def _how(self) -> dict[str, str]:
        return {"method": self.method, "interval": self.interval}

    @traitlets.default("left_out")
    def _left_out_at_start(self) -> list[str]:
        return list(at_start())

    @traitlets.validate("left_out")
    def _check_left_out(self, proposal: dict) -> list[str]:
        try:
            return list(left_out(proposal["value"]))
        except ValueError as error:
            raise traitlets.TraitError(f"left_out: {error}") from None

    @traitlets.validate("method", "interval")
    def _check_how(self, proposal: dict) -> str:
        name, value = proposal["trait"].name, proposal["value"]
        allowed = METHODS if name == "method" else INTERVALS
        return one_of(name, value, allowed)

    def _sentence(self) -> str:
        cancer, result = primary(self.primary).cancer, enough(self.result)
        found = [figure.text for _, figure, _ in included(self.primary, self.left_out)]
        if not found:
            return f"Studies of primaries: no study of {cancer} is in."
        if len(found) == 1:
            return f"Studies of primaries: one study of {cancer} is in, {found[0]}."
        if result is None:
            return (
                f"Studies of primaries: two studies of {cancer} are in, {' and '.join(found)}: "
                "too few to pool."
            )
        return (
            f"Studies of primaries: pooled share of {cancer} {percent(result.share)} "
            f"({span(result.low, result.high)}) from {result.k} studies; 95% prediction interval "
            f"{about(result.prediction_low, result.prediction_high)}."
        )

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        most = max(len(shares(id)) for id in offered())
        return h.figure(
            ".exhibit.primary-studies",
            id=prefix,
            data_exhibit="primary-studies",
            data_primary=self.primary,
            data_method=self.method,
            data_interval=self.interval,
            data_quantiles=json.dumps(quantiles(most)),
            aria_labelledby=caption,
        )[
            h.style[only_chosen(prefix, "primary", offered())],
            h.figcaption(id=caption)[
                h.strong["One question, many answers."],
                " Of people with spinal metastases, how many have each of these cancers? Wherever "
                "three or more studies can be pooled, they lie farther apart than chance easily "
                "explains. Look at the single studies first, and at what is pooled from them last.",
            ],
            h.form(method="dialog", autocomplete="off")[
                primary_choice(prefix, offered(), self.primary),
                sets(self.left_out),
                h.p(".changed", role="status")[HINT],
                map(self._block, offered()),
                lacking(one.id for one in others(offered())),
                h.p(".note")[LEGEND],
                how_it_is_pooled(prefix, self._how),
            ],
            disclosure("The studies and the numbers, as tables", *tables(self.left_out)),
        ]

    def _block(self, id: str) -> h.Element:
        out, end = self.left_out, scale_end(id)
        result = enough(pooled(id, out, **self._how))
        centre = at(100 * result.share if result else 0, end)
        return h.section(
            ".forest",
            data_for_primary=id,
            data_primary=id,
            data_cancer=primary(id).cancer,
            data_in=str(len(included(id, out))),
            data_end=str(end),
            style=f"--steps:{steps_of(end)};--pooled:{centre}",
        )[
            h.h3[f"Share of {primary(id).cancer}"],
            finding(id, out),
            forest(id, out),
            pooled_lines(id, out, self._how),
            missing(id),
            without_each(id, out, self._how),
        ]
