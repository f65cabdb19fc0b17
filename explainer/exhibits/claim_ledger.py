"""Claims that people repeat: the reader judges each one first, then the evidence answers."""

from collections.abc import Sequence

import htpy as h
import traitlets

from explainer import evidence
from explainer.epidemiology.claims import VERDICTS, Claim, claim, claims
from explainer.evidence.quoting import WORDS

from .allowed import one_of
from .claim_plot import plots
from .claim_signs import explained, sign, signs
from .exhibit import Exhibit
from .parts import choice, choices, csv_link, disclosure, scrolled_table, status, unseen


class ClaimLedger(Exhibit):
    """Some of the claims in ``data/claims.csv``, by letter; all of them without a letter.

    ::

        ledger = ClaimLedger("d", "e")
        ledger.verdicts                          # {"d": "partly"}: the reader's, as far as given
        ledger.verdicts = {"d": "misleading"}    # opens what the evidence says to claim d
        ledger.verdicts = {}                     # begin again

    Raises ``ValueError`` for a letter that ``data/claims.csv`` does not have.
    """

    stem = "claim_ledger"
    styles = ("intervals.css",)

    verdicts = traitlets.Dict(
        key_trait=traitlets.Unicode(),
        value_trait=traitlets.Unicode(),
        help='The verdict that the reader chose for each claim judged: {"d": "misleading"}.',
    ).tag(sync=True)
    letters = traitlets.List(traitlets.Unicode(), help="Which claims, in order.").tag(redraw=True)

    def __init__(self, *letters: str, **given: object) -> None:
        given.setdefault("letters", list(letters) or [one.id for one in claims()])
        super().__init__(**given)

    @traitlets.validate("letters")
    def _check_letters(self, proposal: dict) -> list[str]:
        letters = proposal["value"]
        if not letters or len(set(letters)) < len(letters):
            raise traitlets.TraitError(f"letters: expected each claim once, got {letters!r}")
        return [claim(letter).id for letter in letters]

    @traitlets.validate("verdicts")
    def _check_verdicts(self, proposal: dict) -> dict[str, str]:
        for letter, verdict in proposal["value"].items():
            one_of("verdicts", letter, self.letters)
            one_of(f"verdicts[{letter!r}]", verdict, VERDICTS)
        return proposal["value"]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that the ledger holds."""
        return tuple(map(claim, self.letters))

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures beside the claims and in their texts."""
        beside = [figure.statistic.id for one in self.claims for figure in one.figures]
        return tuple(dict.fromkeys([*beside, *evidence.linked(*self._texts())]))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources of all claims."""
        return tuple(dict.fromkeys(key for one in self.claims for key in one.sources))

    @property
    def compares(self) -> tuple[str, ...]:
        """The topics of all figures: plots and stories set the sources side by side."""
        beside = [figure.statistic.topic for one in self.claims for figure in one.figures]
        return tuple(dict.fromkeys(beside))

    def _texts(self) -> list[str]:
        return [text for one in self.claims for text in one.texts]

    def _sentence(self) -> str:
        judged = [one for one in self.claims if one.id in self.verdicts]
        said = "; ".join(f"the evidence calls claim {one.id} {one.verdict}" for one in judged)
        names = ", ".join(self.letters)
        counted = f"{len(judged)} of {len(self.letters)} judged"
        return f"Claims that people repeat ({names}), {counted}{said and ': '}{said}."

    def _markup(self, prefix: str) -> h.Element:
        title = f"{prefix}-caption"
        return h.figure(
            ".exhibit.claim-ledger",
            id=prefix,
            data_exhibit="claim-ledger",
            data_verdicts=" ".join(f"{letter}-{said}" for letter, said in self.verdicts.items()),
            aria_labelledby=title,
        )[
            signs(prefix),
            h.figcaption(id=title)[
                h.strong["What a number counts, and in whom, decides whether a claim holds."],
                f" {_how_many(len(self.letters), 'sentence').capitalize()} that people repeat,",
                " in our own words. Judge first; then the evidence answers.",
            ],
            explained(prefix),
            h.form(method="dialog", autocomplete="off")[
                h.ol[(self._claim(prefix, one) for one in self.claims)], status()
            ],
            _table(prefix, self.claims),
        ]

    def _claim(self, prefix: str, one: Claim) -> h.Element:
        trait = f"verdict-{one.id}"
        radios = (
            choice(
                trait,
                verdict,
                [sign(prefix, verdict), verdict.capitalize()],
                checked=self.verdicts.get(one.id) == verdict,
            )
            for verdict in VERDICTS
        )
        return h.li(data_claim=one.id)[
            h.h3[
                h.span(".letter")[unseen("Claim "), one.id],
                " ",
                h.span(".says")[f"“{one.says}”"],
            ],
            choices(
                prefix,
                trait,
                [unseen(f"Claim {one.id}: "), one.asks],
                radios,
                commit=True,
            ),
            # It stands in the same item as the radios, so one rule opens it with no script.
            _answer(prefix, one),
        ]


def _answer(prefix: str, one: Claim) -> h.Element:
    return h.div(".answer")[
        h.div(".verdict", data_verdict=one.verdict)[
            (
                h.p(data_said=said)[
                    "You and the evidence agree."
                    if said == one.verdict
                    else ["You said ", h.b[said], "."]
                ]
                for said in VERDICTS
            ),
            h.p["The evidence says ", h.strong[sign(prefix, one.verdict), one.verdict], "."],
        ],
        h.p[evidence.inline(one.reasons)],
        h.h4["What it must mean to be right"],
        h.p[evidence.inline(one.meaning)],
        h.h4["The figures"],
        plots(one),
        one.stations and [h.h4["How the number drifted"], _story(one.stations)],
    ]


def _story(stations: Sequence[str]) -> h.Element:
    return h.ol(".stations")[(h.li[evidence.inline(station)] for station in stations)]


def _table(prefix: str, shown: Sequence[Claim]) -> h.Element:
    header = ("Claim", "What it says", "The evidence says", "What it must mean", "Sources")
    rows = [
        (
            one.id,
            one.says,
            one.verdict,
            evidence.inline(one.meaning),
            ", ".join(evidence.reference(key).short for key in one.sources),
        )
        for one in shown
    ]
    letters = ", ".join(one.id for one in shown)
    return disclosure(
        f"{_how_many(len(shown), 'claim', 'All ').capitalize()} in one table",
        scrolled_table(
            "The verdict is about the words of the claim, not about who says it.",
            header,
            h.tbody[
                (
                    h.tr[
                        h.th(scope="row")[row[0]],
                        h.td[row[1]],
                        h.td[sign(prefix, row[2]), row[2]],
                        (h.td[cell] for cell in row[3:]),
                    ]
                    for row in rows
                )
            ],
            name=f"Claims {letters}",
        ),
        csv_link("claims.csv", header, rows),
    )


def _how_many(count: int, noun: str, all_of: str = "") -> str:
    return f"one {noun}" if count == 1 else f"{all_of}{WORDS[count]} {noun}s"
