"""How sure are we? Statements on treatment, with the kind of evidence behind each."""

import htpy as h
import traitlets

from explainer import evidence
from explainer.care.statements import KINDS, STEPS, by_sureness, of_kind, statements

from .exhibit import Exhibit
from .how_sure_list import gauge, gauges, parts_of
from .how_sure_map import overview
from .parts import csv_link, status
from .shown import only_chosen

ALL = "all"
HEADER = ("Statement", "Evidence", "How sure")


class HowSure(Exhibit):
    """Every statement by kind of evidence and by how sure we are; a kind can be picked out.

    ::

        sure = HowSure()
        sure.kind = "trial"      # only what rests on one trial or two; "all" for everything
    """

    stem = "how_sure"
    _word = "sure"

    kind = traitlets.Unicode(
        ALL, help='The kind of evidence that is picked out: "all", "review", "trial" ...'
    ).tag(sync=True)

    @traitlets.validate("kind")
    def _check_kind(self, proposal: dict) -> str:
        try:
            of_kind(proposal["value"])
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None
        return proposal["value"]

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures in the texts."""
        return evidence.linked(*(one.why for one in statements()))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources of all statements."""
        named = [key for one in statements() for key in one.sources]
        return tuple(dict.fromkeys([*named, *evidence.cited(*(one.why for one in statements()))]))

    def _sentence(self) -> str:
        return f"How sure are we? {_counted(self.kind)}"

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.how-sure",
            id=prefix,
            data_exhibit="how-sure",
            data_kind=self.kind,
            aria_labelledby=caption,
        )[
            h.style[only_chosen(prefix, "kind", (ALL, *KINDS))],
            gauges(prefix),
            h.figcaption(id=caption)[
                h.strong[_finding()],
                " Much else rests on groups that were followed, or on what experts agree on. "
                "That does not make it wrong; it says how much a new study could change.",
            ],
            h.form(method="dialog", autocomplete="off")[
                overview(prefix, self.kind),
                h.dl(".steps")[
                    (
                        h.div[h.dt[gauge(prefix, step), one.name], h.dd[one.means]]
                        for step, one in STEPS.items()
                    )
                ],
                h.p(".note")[
                    "The four steps are our own reading of the sources, not a grade that they "
                    "give. They say nothing about one person, and they are no advice: what suits "
                    "somebody is decided with a team."
                ],
                h.div(".said")[(h.p(data_for_kind=kind)[_counted(kind)] for kind in (ALL, *KINDS))],
                parts_of(prefix, statements()),
                status(),
            ],
            h.p[_file()],
        ]


def _finding() -> str:
    everything = statements()
    sure = len(by_sureness(everything)[4])
    return (
        f"Of {len(everything)} statements on treatment and recovery there are {_few(sure)} of "
        "which we are very sure."
    )


def _counted(kind: str) -> str:
    """Say what a kind is, and how many of its statements are how sure."""
    some = of_kind(kind)
    steps = ", ".join(
        f"{STEPS[step].name.lower()} {len(ones)}"
        for step, ones in by_sureness(some).items()
        if ones
    )
    start = "All kinds together." if kind == ALL else f"{KINDS[kind].name}. {KINDS[kind].means}"
    return f"{start} {len(some)} statements: {steps}."


def _few(count: int) -> str:
    from explainer.evidence.quoting import WORDS

    return WORDS[count] if count < len(WORDS) else str(count)


def _file() -> h.Element:
    rows = [(one.statement, KINDS[one.kind].name, STEPS[one.sure].name) for one in statements()]
    return csv_link("how-sure.csv", HEADER, rows)
