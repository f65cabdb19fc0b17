"""Is this part of the spine stable? SINS, item by item, and what the score itself is worth."""

from __future__ import annotations

from collections.abc import Mapping

import htpy as h
import traitlets

from explainer import evidence
from explainer.anatomy.levels import LEVELS, REGIONS
from explainer.scores import Band, ScoreError, location_of, score

from . import sins_picture, sins_result
from .allowed import one_of
from .exhibit import Exhibit
from .parts import status
from .sins_items import items, place_of
from .sins_trust import AGREEMENT, about, figure_ids, texts, trust


class Sins(Exhibit):
    """The Spinal Instability Neoplastic Score: six answers, their sum, its band.

    ::

        sins = Sins(level="T12", answers={"pain": "mechanical"})
        sins.answers            # {"location": "junctional", "pain": "mechanical"}
        jslink((spine, "selected"), (sins, "level"))

    A ``level`` of the spine answers the item ``location``; answering it by hand clears ``level``.
    A region or the coccyx takes back what a level answered, and leaves what was answered by hand.
    """

    stem = "sins"
    compares = (AGREEMENT, "sins-agreement-on-the-total")

    answers = traitlets.Dict(
        key_trait=traitlets.Unicode(),
        help='The option chosen for each item that is answered: {"pain": "mechanical"}.',
    ).tag(sync=True)
    level = traitlets.Unicode(
        "", help='A level ("T12") or region of the spine, which answers the location, or "".'
    ).tag(sync=True)

    def __init__(self, **given: object) -> None:
        level, answers = given.get("level", ""), given.get("answers", {})
        given_location = isinstance(answers, Mapping) and answers.get("location")
        if level in LEVELS and given_location and given_location != location_of(level):
            raise traitlets.TraitError(
                f"level and answers: got {level!r}, which is "
                f"{location_of(level) or 'not in the score'!r}, and {given_location!r}; "
                "expected one of them, or two that agree"
            )
        super().__init__(**given)
        self._follow_level()
        self.observe(self._follow_level, names="level")
        self.observe(self._leave_level, names="answers")

    @traitlets.validate("answers")
    def _check_answers(self, proposal: dict) -> dict[str, str]:
        answers = proposal["value"]
        try:
            score("sins").check(answers)
        except ScoreError as error:
            raise traitlets.TraitError(f"answers: {'; '.join(error.problems)}") from None
        return {item.id: answers[item.id] for item in score("sins").items if answers.get(item.id)}

    @traitlets.validate("level")
    def _check_level(self, proposal: dict) -> str:
        return one_of("level", proposal["value"], ("", *REGIONS, *LEVELS))

    def _follow_level(self, change: Mapping[str, str] | None = None) -> None:
        """Answer the location by the level; a place that settles nothing takes back no other."""
        location = _location(self.level)
        before = _location(change["old"]) if change else ""
        if location or (self.level and self.answers.get("location") == before):
            without = {id: one for id, one in self.answers.items() if id != "location"}
            self.answers = without | {"location": location}

    def _leave_level(self, change: Mapping[str, dict[str, str]]) -> None:
        location = self.answers.get("location", "")
        if location not in (change["old"].get("location", ""), _location(self.level)):
            self.level = ""

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        return figure_ids()

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names or rests on, each once."""
        bands = (key for band in score("sins").bands for key in band.sources)
        figures = (evidence.statistic(id).source for id in self.statistics)
        return tuple(dict.fromkeys([*evidence.cited(*texts()), *bands, *figures]))

    def _sentence(self) -> str:
        said = sins_result.words(self.answers)
        answered = len(self.answers)
        return f"SINS, {answered} of 6 answered: {said['points']} points; {said['band'].lower()}."

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        sins = score("sins")
        return h.figure(
            ".exhibit.sins",
            id=prefix,
            data_exhibit="sins",
            data_answers=" ".join(f"{id}-{one}" for id, one in self.answers.items()),
            data_level=self.level,
            data_place=place_of(self.level),
            data_open=len(self.answers) < len(sins.items),
            # Not JSON: every quotation mark would be five characters in an attribute.
            data_words="|".join(f"{name}={words}" for name, words in sins_result.WORDS.items()),
            aria_labelledby=caption,
        )[
            h.style[sins_picture.rules(prefix), sins_result.rules(prefix)],
            h.figcaption(id=caption)[
                h.strong["Six questions together say how stable a vertebra with a tumour is."],
                f" Each answer has points, from {sins.lowest} to {sins.highest} in all: the more, "
                "the less the bone can be relied on. The sum tells doctors when a spine surgeon's "
                "view is usually sought. It is no order for or against an operation.",
            ],
            sins_picture.definitions(prefix),
            h.form(method="dialog", autocomplete="off")[
                h.div(".items")[
                    items(prefix, self.answers, self.level),
                    sins_result.line(f"{prefix}-outcome"),
                ],
                h.div(".outcome.adds", id=f"{prefix}-outcome", tabindex="-1")[
                    sins_picture.whole(prefix),
                    sins_result.result(prefix, self.answers),
                    h.dl(".meanings")[map(_meaning, sins.bands)],
                    h.p(".note")[
                        "The score does not ask about weakness, numbness, bladder or bowel. Those "
                        "cannot wait for a score."
                    ],
                ],
                status(),
            ],
            trust(),
            about(),
        ]


def _location(level: str) -> str:
    """Return the location that ``level`` answers: none for a region, the coccyx and ``""``."""
    return location_of(level) if level in LEVELS else ""


def _meaning(band: Band) -> h.Element:
    return h.div[
        h.dt[f"{band.name}, {band.range_text}"],
        h.dd[evidence.inline(band.meaning), band.note and [" ", evidence.inline(band.note)]],
    ]
