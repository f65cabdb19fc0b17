"""Walking before treatment and afterwards, in the open; how long people lived, by choice only."""

from collections.abc import Iterator

import htpy as h
import traitlets
from markupsafe import Markup

from explainer import evidence
from explainer.care.walking import BEFORE, TREATMENTS, Group, Share, groups, span

from .allowed import one_of
from .exhibit import Exhibit
from .links import figure_link, source_link
from .parts import choice, choices, csv_link, disclosure, scrolled_table, status, urgent
from .walking_outlook_lanes import HAPPENED, lanes, scale, single_lanes
from .walking_outlook_survival import outlook, survival_statistics

CHOICES = {"walked": "Could walk before", "did-not-walk": "Could not walk before"}
HEADER = ("Group", "Treatment", *CHOICES.values(), "How people were chosen", "Sources")
ALSO_BETTER = {
    "catheter-no-longer-153": "no longer needed a urinary catheter",
    "sphincters-better-209": "had less trouble with bladder or bowel",
    "nerve-pain-gone-153": "lost pain that shot out from a nerve root",
    "back-pain-gone-209": "lost all back pain",
}
SCORES = (
    "walking-score-21-to-28",
    "walking-score-29-to-31",
    "walking-score-32-to-34",
    "walking-score-35-to-37",
    "walking-score-38-to-44",
)
TOGETHER = "walking-after-radiotherapy-209"


class WalkingOutlook(Exhibit):
    """Who walked after treatment, by who could before; the outlook stands behind a choice.

    ::

        outlook = WalkingOutlook(before="did-not-walk")
        outlook.before = "walked"
    """

    stem = "walking_outlook"

    before = traitlets.Unicode(
        "walked", help='Whose marks come forward: "walked" or "did-not-walk" before treatment.'
    ).tag(sync=True)

    @traitlets.validate("before")
    def _check_before(self, proposal: dict) -> str:
        return one_of("before", proposal["value"], BEFORE)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, those by choice as well."""
        shares = (share for one in groups() for share in (one.walked, one.did_not_walk) if share)
        walking = [share.statistic.id for share in shares]
        return (*dict.fromkeys(walking), TOGETHER, *ALSO_BETTER, *SCORES, *survival_statistics())

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        return tuple(dict.fromkeys(evidence.statistic(id).source for id in self.statistics))

    @property
    def compares(self) -> tuple[str, ...]:
        """The topics of all figures: the lanes set the sources side by side."""
        return tuple(dict.fromkeys(evidence.statistic(id).topic for id in self.statistics))

    def _sentence(self) -> str:
        return f"Walking after treatment: {Markup(h.fragment[_span(self.before)]).striptags()}"

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.walking-outlook",
            id=prefix,
            data_exhibit="walking-outlook",
            data_before=self.before,
            aria_labelledby=caption,
        )[
            h.style[_stressed(prefix)],
            h.figcaption(id=caption)[
                h.strong["Whoever can walk when treatment begins mostly goes on walking."],
                " Of those who could not walk, some walked again in every group.",
            ],
            urgent(),
            h.form(method="dialog", autocomplete="off")[
                choices(
                    prefix,
                    "before",
                    "Look at people who",
                    (
                        choice("before", id, label.lower(), checked=id == self.before)
                        for id, label in CHOICES.items()
                    ),
                ),
                h.div(".said")[(h.p(data_said=id)[_span(id)] for id in BEFORE)],
                lanes(),
                status(),
            ],
            h.p(".note")[
                "A line is the 95% interval that we worked out from the counts; without counts "
                "there is none. The groups were chosen differently, so two lanes are no contest "
                "between two treatments: only the two halves of the trial may be compared. Of ",
                "people treated with radiotherapy of whom some could walk before and some could "
                "not, ",
                figure_link(evidence.statistic(TOGETHER)),
                " walked afterwards.",
            ],
            h.div(".pair")[
                h.section[
                    h.h3["What else became better"],
                    h.p[
                        "People with cord compression, after treatment (",
                        [
                            [", " if place else "", source_link(evidence.statistic(id).source)]
                            for place, id in enumerate(list(ALSO_BETTER)[:2])
                        ],
                        "):",
                    ],
                    single_lanes(
                        (evidence.statistic(id), words) for id, words in ALSO_BETTER.items()
                    ),
                    scale(),
                ],
                h.section[
                    h.h3["Can it be foreseen?"],
                    h.p[
                        "For groups, quite well; for one person it can be wrong. A score adds up "
                        "what is known before treatment, and part of its points is how one moves "
                        "before. Who walked after radiotherapy (",
                        source_link(evidence.statistic(SCORES[0]).source),
                        "):",
                    ],
                    single_lanes(
                        (one, f"of people with a {one.subject}")
                        for one in map(evidence.statistic, SCORES)
                    ),
                    scale(),
                ],
            ],
            disclosure("The groups, as a table", *_table()),
            outlook(),
        ]


def _span(before: str) -> list[object]:
    """Say the lowest and the highest share of people who walked afterwards."""
    low, high = span(before)
    who = "could walk" if before == "walked" else "could not walk"
    return [
        f"Of people who {who} before treatment, from ",
        figure_link(low.statistic),
        " to ",
        figure_link(high.statistic),
        f" {HAPPENED[before]} afterwards, group by group.",
    ]


def _stressed(prefix: str) -> Markup:
    """Return rules that bring forward the chosen people; on paper all are the same."""
    chosen = "".join(
        f"#{prefix}:has([name=before][value={id}]:checked) [data-walked={id}]{{--chosen:1}}"
        f"#{prefix}:has([name=before][value={id}]:checked) [data-said={id}]{{display:revert}}"
        for id in BEFORE
    )
    hidden = f"#{prefix} [data-said]{{display:none}}"
    return Markup(f"@supports selector(:has(*)){{@media not print{{{hidden}{chosen}}}}}")


def _table() -> Iterator[h.Element]:
    rows = [
        (
            one.label,
            TREATMENTS[one.treatment],
            *(_cell(one.share(before)) for before in BEFORE),
            one.chosen,
            _sources(one),
        )
        for one in groups()
    ]
    yield scrolled_table(
        "Of those who could walk before, how many still walked; of those who could not, how many "
        "walked again.",
        HEADER,
        h.tbody[
            (h.tr[h.th(scope="row")[row[0]], (h.td[cell] for cell in row[1:])] for row in rows)
        ],
    )
    saved = [[h.fragment[cell] for cell in row] for row in rows]
    yield h.p[csv_link("walking.csv", HEADER, saved)]


def _cell(share: Share | None) -> list[object]:
    if share is None:
        return ["not in what we read"]
    one = share.statistic
    return [
        f"{one.count_text} (" if one.count_text else "",
        figure_link(one),
        ")" * bool(one.count_text),
    ]


def _sources(one: Group) -> str:
    shares = filter(None, (one.walked, one.did_not_walk))
    return ", ".join(
        dict.fromkeys(evidence.reference(share.statistic.source).short for share in shares)
    )
