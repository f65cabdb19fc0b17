"""Read the trial: two groups of people, and the same difference told in four numbers."""

import htpy as h
import traitlets

from explainer import evidence
from explainer.care.trials import Outcome, Trial, trial, trials
from explainer.evidence.prose import inline

from .exhibit import Exhibit
from .icons import crowd, person
from .parts import choice, choices, disclosure, status
from .shown import only_chosen
from .trial_explorer_lines import ends
from .trial_explorer_picture import picture
from .trial_explorer_table import table
from .trial_explorer_words import (
    COUNTS,
    DESIGNS,
    MEANINGS,
    chance,
    finding,
    more,
    people,
    ratio,
)


class TrialExplorer(Exhibit):
    """One trial at a time: who took part, what happened, and how large the difference is.

    ::

        explorer = TrialExplorer(trial="patchell")
        explorer.outcomes = {"patchell": "regained"}
    """

    stem = "trial_explorer"
    styles = ("icons.css", "intervals.css")

    trial = traitlets.Unicode("patchell", help="The trial that is shown: its id.").tag(sync=True)
    outcomes = traitlets.Dict(help="For each trial the outcome that is shown: ids by ids.").tag(
        sync=True
    )

    @traitlets.default("outcomes")
    def _main_outcomes(self) -> dict[str, str]:
        return {one.id: one.outcomes[0].id for one in trials()}

    @traitlets.validate("trial")
    def _check_trial(self, proposal: dict) -> str:
        try:
            return trial(proposal["value"]).id
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    @traitlets.validate("outcomes")
    def _check_outcomes(self, proposal: dict) -> dict[str, str]:
        """A trial that is not named keeps its main outcome."""
        given = proposal["value"]
        known = {one.id: [outcome.id for outcome in one.outcomes] for one in trials()}
        for name, outcome in given.items():
            if name not in known:
                raise traitlets.TraitError(
                    f"outcomes: got {name!r}; expected one of {', '.join(known)}"
                )
            if outcome not in known[name]:
                raise traitlets.TraitError(
                    f"outcomes[{name!r}]: got {outcome!r}; expected one of {', '.join(known[name])}"
                )
        return self._main_outcomes() | given

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows or links to, each once."""
        shown = [figure.id for one in _outcomes() for figure in one.figures]
        return tuple(dict.fromkeys([*shown, *evidence.linked(*_texts())]))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        keys = [key for one in trials() for key in one.sources]
        return tuple(dict.fromkeys([*keys, *evidence.cited(*_texts())]))

    def _sentence(self) -> str:
        chosen = trial(self.trial)
        outcome = next(one for one in chosen.outcomes if one.id == self.outcomes[chosen.id])
        return f"Read the trial, {chosen.name}: {finding(chosen, outcome)}"

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.trial-explorer",
            id=prefix,
            data_exhibit="trial-explorer",
            data_trial=self.trial,
            data_outcomes=" ".join("-".join(pair) for pair in self.outcomes.items()),
            aria_labelledby=caption,
        )[
            h.style[
                only_chosen(prefix, "trial", [one.id for one in trials()]),
                (
                    only_chosen(prefix, f"outcome-{one.id}", [each.id for each in one.outcomes])
                    for one in trials()
                    if len(one.outcomes) > 1
                ),
            ],
            crowd(prefix, ("full",)),
            ends(prefix),
            h.figcaption(id=caption)[
                h.strong["One result, four numbers: ask which one you are told."],
                " Two groups of people, and one difference between them: told as so many more of "
                "100, as so many treated for one more, as so many times as many, or as so many "
                "times the odds. All four can be right, and they sound very different.",
            ],
            h.form(method="dialog", autocomplete="off")[
                choices(
                    prefix,
                    "trial",
                    "Which trial?",
                    (
                        choice("trial", one.id, one.name, checked=one.id == self.trial)
                        for one in trials()
                    ),
                ),
                (self._trial(prefix, one) for one in trials()),
                status(),
            ],
            disclosure("What the numbers mean", _meanings()),
            # On paper every outcome stands with its numbers already.
            h.div(".screen")[disclosure("The numbers, as a table", *table())],
        ]

    def _trial(self, prefix: str, one: Trial) -> h.Element:
        several = len(one.outcomes) > 1
        name = f"outcome-{one.id}"
        design, asks = DESIGNS[one.design]
        return h.div(".trial", data_for_trial=one.id)[
            h.h3[one.question],
            h.p[h.b[design], asks, inline(one.people)],
            several
            and choices(
                prefix,
                name,
                "Who was counted, and what for?",
                (
                    choice(name, each.id, each.label, checked=each.id == self.outcomes[one.id])
                    for each in one.outcomes
                ),
            ),
            (
                h.div(".outcome", **({f"data-for-{name}": each.id} if several else {}))[
                    _outcome(one, each)
                ]
                for each in one.outcomes
            ),
            h.p(".note")[h.b["What it cannot say. "], inline(one.limits)],
        ]


def _outcome(one: Trial, each: Outcome) -> h.Fragment:
    return h.fragment[
        h.p(".said")[finding(one, each)],
        each.counts in COUNTS and h.p(".note")[COUNTS[each.counts]],
        picture(one, each),
        _key(each),
        each is trials()[0].outcomes[0] and h.p(".reading")[_sum(each)],
        h.p(".reading")[h.b["How to read it. "], inline(each.reading), " ", chance(each)],
    ]


def _key(each: Outcome) -> h.Element:
    """Return the signs that the picture of an outcome holds, and no others."""
    origin = "counts" if each.groups else "shares"
    return h.ul(".key", aria_hidden="true")[
        each.groups and [h.li[person("full"), "it happened"], h.li[person("rest"), "it did not"]],
        h.li[h.i(".mark"), f"worked out from the {origin}"],
        (each.published or each.difference) and h.li[h.i(".mark.as-printed"), "as printed"],
        each.effects and h.li["under each value its 95% interval"],
    ]


def _sum(first: Outcome) -> h.Fragment:
    """Say one result in four numbers, and the one that the paper prints."""
    (printed,), found = first.published, first.effects
    return h.fragment[
        h.b["One result, four numbers. "],
        "The same counts give ",
        f"{more(found.difference.value)}, 1 more for every {people(found.needed.value)} people "
        f"treated, {ratio(found.risk_ratio.value)} times as many, and "
        f"{ratio(found.odds_ratio.value)} times the odds. The paper prints ",
        h.a(href=f"#{printed.anchor}")[f"{printed.value:g} times the odds"],
        ".",
    ]


def _meanings() -> h.Element:
    return h.dl[((h.dt[name], h.dd[meaning]) for name, meaning in MEANINGS.items())]


def _outcomes() -> list[Outcome]:
    return [outcome for one in trials() for outcome in one.outcomes]


def _texts() -> list[str]:
    return [text for one in trials() for text in (one.people, one.limits)] + [
        one.reading for one in _outcomes()
    ]
