"""Predict, then reveal: a guess for each item, then what was found, on one scale."""

from collections.abc import Iterable, Mapping

import htpy as h
import traitlets

from explainer import evidence
from explainer.evidence.statistic import number

from .allowed import one_of
from .exhibit import Exhibit
from .parts import disclosure, status
from .predict_found import findings_table, key_to_margins
from .predict_items import Item, checked_items, finite, read_items
from .predict_rows import row
from .predict_scale import Scale, scale_of
from .predict_words import answer, closing

QUESTION = "How large do you expect each to be?"


class PredictShare(Exhibit):
    """The reader guesses first, and then sees each guess beside what was found.

    ``items`` are numbers of one's own, statistics of the course, or both in one unit::

        PredictShare({"Breast": 28.1, "Lung": 23.1}, unit="% of patients", source="Clinic, 2025")
        PredictShare(["share-netherlands-breast", "share-netherlands-lung"])
        guess = PredictShare({"At autopsy": "spine-at-autopsy", "In life": "spine-in-life"})
        guess.guesses           # {"In life": 40}: what the reader guessed so far
        guess.revealed = True   # show what was found

    The scale ends at 100% or, for other units, at a round number above what was found: give
    ``maximum`` so that its end is no hint. ``question`` and ``finding`` are Markdown, ``finding``
    is shown with the answer. Raises ``ValueError`` that names the item for what cannot be shown.
    """

    stem = "predict_share"
    styles = ("primaries.css", "intervals.css")

    guesses = traitlets.Dict(
        key_trait=traitlets.Unicode(), help="The guess for each item guessed, by its label."
    ).tag(sync=True)
    revealed = traitlets.Bool(False, help="Whether what was found is shown.").tag(sync=True)
    items = traitlets.Any(help="{label: number or id of a statistic}, or a list of ids.").tag(
        redraw=True
    )
    title = traitlets.Unicode("", help="What the items are.").tag(redraw=True)
    unit = traitlets.Unicode("%", help='What the numbers are: "% of patients".').tag(redraw=True)
    maximum = traitlets.Any(None, help="Where the scale ends.").tag(redraw=True)
    source = traitlets.Unicode("", help="Where the numbers come from.").tag(redraw=True)
    finding = traitlets.Unicode("", help="What to take away, shown with the answer.").tag(
        redraw=True
    )
    question = traitlets.Unicode(QUESTION, help="What the reader is asked.").tag(redraw=True)

    def __init__(
        self,
        items: Mapping[str, float | str] | Iterable[str],
        title: str = "",
        unit: str = "%",
        maximum: float | None = None,
        source: str = "",
        finding: str = "",
        question: str = "",
        **given: object,
    ) -> None:
        super().__init__(
            # As a plain dict at once: traits look at each other while they are set.
            items=checked_items(items),
            title=title,
            unit=unit,
            maximum=maximum,
            source=source,
            finding=finding,
            question=question or QUESTION,
            **given,
        )

    @traitlets.validate("items", "unit", "maximum")
    def _check_scale(self, proposal: dict) -> object:
        name, value = proposal["trait"].name, proposal["value"]
        value = checked_items(value) if name == "items" else value
        given = {"items": self.items, "unit": self.unit, "maximum": self.maximum, name: value}
        scale_of(read_items(given["items"], given["unit"]), given["maximum"])
        return value

    @traitlets.validate("guesses")
    def _check_guesses(self, proposal: dict) -> dict[str, float]:
        items, scale = self._predicted()
        labels = [item.label for item in items]
        for label, guess in proposal["value"].items():
            one_of("guesses", label, labels)
            if finite(guess) is None or not 0 <= guess <= scale.maximum:
                raise traitlets.TraitError(
                    f"guesses[{label!r}]: got {guess!r}; expected a number from 0 to "
                    f"{number(scale.maximum)}"
                )
        # NumPy's numbers and 40.0 become what a browser sends.
        whole = {label: float(guess) for label, guess in proposal["value"].items()}
        return {label: int(one) if one.is_integer() else one for label, one in whole.items()}

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that are predicted or quoted."""
        ids = [item.statistic.id for item in self._predicted()[0] if item.statistic]
        return tuple(dict.fromkeys([*ids, *evidence.linked(self.question, self.finding)]))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources of those figures, and of those that the words name."""
        keys = [item.statistic.source for item in self._predicted()[0] if item.statistic]
        return tuple(dict.fromkeys([*keys, *evidence.cited(self.question, self.finding)]))

    def _predicted(self) -> tuple[tuple[Item, ...], Scale]:
        items = read_items(self.items, self.unit)
        return items, scale_of(items, self.maximum)

    def _redraw(self, change: dict | None = None) -> None:
        if change and change["name"] in ("items", "unit", "maximum"):
            self.guesses, self.revealed = {}, False  # they were about something else
        super()._redraw(change)

    def _sentence(self) -> str:
        items, scale = self._predicted()
        name = f"Prediction ({self.title})" if self.title else "Prediction"
        question = evidence.inline(self.question).striptags()
        if not self.revealed:
            labels = ", ".join(item.label for item in items)
            return f"{name}, {len(self.guesses)} of {len(items)} guessed: {question} {labels}."
        answers = (
            f"{item.label}: {_decapitalised(answer(item, self.guesses.get(item.label), scale))}"
            for item in items
        )
        return " ".join(
            filter(None, [f"{name}: {question}", *answers, closing(items, self.guesses, scale)])
        )

    def _markup(self, prefix: str) -> h.Element:
        items, scale = self._predicted()
        caption = f"{prefix}-caption"
        units = {item.unit.strip() for item in items}  # several: then each item says what it is of
        noted = len(units) == 1 and units.isdisjoint({"", "%"}) and f"{prefix}-unit"
        shared = noted or (caption if len(units) == 1 else "")
        return h.figure(
            ".exhibit.predict-share",
            id=prefix,
            data_exhibit="predict-share",
            data_revealed=str(self.revealed).lower(),
            data_guessed=str(len(self.guesses)),
            data_sign=scale.sign,
            aria_labelledby=caption,
        )[
            h.figcaption(id=caption)[
                h.strong[_as_sentence(self.title) or "Guess first, then look."],
                " ",
                evidence.inline(self.question),
                noted and [" ", h.span(".note", id=noted)[f"In {items[0].unit}."]],
            ],
            # A form of its own keeps this exhibit's controls apart from every other on the page.
            h.form(method="dialog", autocomplete="off")[
                h.p(".how.note")[
                    "Move each handle to what you expect, then look. A handle that you leave in "
                    f"the middle counts as {scale.text(scale.start)} once you look.",
                ],
                h.ul(".items")[
                    (
                        row(f"{prefix}-{place}", item, self.guesses.get(item.label), scale, shared)
                        for place, item in enumerate(items, start=1)
                    )
                ],
                self._commit(items),
                h.div(".outcome.found")[
                    h.p(".closing")[closing(items, self.guesses, scale) if self.revealed else ""],
                    self.finding and h.p(".finding")[evidence.inline(self.finding)],
                    h.p(".note")[
                        "A guess that is far off is a useful one: it shows where to look again. ",
                        key_to_margins(items),
                    ],
                ],
                status(),
            ],
            h.div(".found")[disclosure("What was found", *findings_table(items, self.source))],
        ]

    def _commit(self, items: tuple[Item, ...]) -> h.Element:
        return h.div(".commit")[
            h.label[
                h.input(type="checkbox", name="revealed", checked=self.revealed),
                h.span["Show what was found"],
            ],
            # A native reset: takes the guesses back with no script, too.
            h.button(".found", type="reset")["Guess again"],
            h.span(".progress.note")[f"{len(self.guesses)} of {len(items)} guessed"],
            h.p(".unscripted.note")[
                "Compare by eye: each bar stands under its handle. To say the distances in words, "
                "this part needs JavaScript."
            ],
        ]


def _as_sentence(title: str) -> str:
    return title if not title or title[-1] in ".?!" else f"{title}."


def _decapitalised(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
