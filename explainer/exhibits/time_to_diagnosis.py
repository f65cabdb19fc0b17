"""From the first pain to the diagnosis: the published delays, and walking before and after."""

from collections.abc import Iterator

import htpy as h
import traitlets
from markupsafe import Markup

from explainer import evidence
from explainer.evidence import Statistic
from explainer.symptoms.delays import STARTS, Delay, delays, walking

from .allowed import one_of
from .exhibit import Exhibit
from .parts import choice, choices, csv_link, disclosure, scrolled_table, status
from .shown import only_chosen
from .time_to_diagnosis_lines import AVERAGES, UNTIL, lines, time
from .time_to_diagnosis_walk import walkers, walks

CLOCKS = {
    "pain": "the first pain or first symptom",
    "report": "the first report to a doctor",
    "nerves": "weakness or changed feeling",
}
HEADER = ("Who", "Clock starts", "Clock stops", "Time", "What it is", "Source")
# The parts of the delay in the study that parted it; not on the scale, as they do not add up.
PARTS = {
    "delay-patients-uk": "before people came",
    "delay-doctors-uk": "with the general practitioner",
    "delay-hospital-uk": "at the general hospital",
    "delay-unit-uk": "at the treatment unit",
}
# What happened to people meanwhile, in the same study.
HARM = {
    "worse-strength-hospital-uk": "strength",
    "worse-bladder-hospital-uk": "the bladder",
}
ADVICE = ("macmillan_mscc", "rnoh_mscc")
ALSO = ("pcnow237", "henschke2007")  # sources of the sentences around the figures


class TimeToDiagnosis(Exhibit):
    """The published delays on one scale of time; the reader chooses what starts the clock.

    ::

        time = TimeToDiagnosis(clock="report")
        time.clock = "nerves"
    """

    stem = "time_to_diagnosis"

    clock = traitlets.Unicode(
        "pain", help='What starts the clock: "pain", "report" or "nerves".'
    ).tag(sync=True)

    @traitlets.validate("clock")
    def _check_clock(self, proposal: dict) -> str:
        return one_of("clock", proposal["value"], STARTS)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures that the exhibit shows, each once."""
        return tuple(dict.fromkeys(one.id for one in _figures()))

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources that it names, each once."""
        return tuple(dict.fromkeys([*(one.source for one in _figures()), *ADVICE, *ALSO]))

    @property
    def compares(self) -> tuple[str, ...]:
        """The topics of all figures: the lines set the sources side by side."""
        return tuple(dict.fromkeys(one.topic for one in _figures()))

    def _sentence(self) -> str:
        return f"Time to diagnosis: {Markup(h.fragment[_span(self.clock)]).striptags()}"

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.time-to-diagnosis",
            id=prefix,
            data_exhibit="time-to-diagnosis",
            data_clock=self.clock,
            aria_labelledby=caption,
        )[
            h.style[only_chosen(prefix, "clock", STARTS), _stressed(prefix)],
            walkers(prefix),
            h.figcaption(id=caption)[
                h.strong["Pain comes first, and long before the rest."],
                " In these studies two to three months passed from the first pain or first "
                "symptom, and only weeks from weakness or changed feeling. The time of pain is the "
                "time to look.",
            ],
            h.form(method="dialog", autocomplete="off")[
                choices(
                    prefix,
                    "clock",
                    "Start the clock at",
                    (
                        choice("clock", id, label, checked=id == self.clock, data_clock=id)
                        for id, label in CLOCKS.items()
                    ),
                ),
                h.div(".said")[(h.p(data_for_clock=id)[_span(id)] for id in STARTS)],
                lines(),
                h.p(".note")[
                    "How long weakness takes to become paralysis nobody can foresee: less than 24 "
                    "hours, or many weeks (",
                    _named(ALSO[0]),
                    ").",
                ],
                status(),
            ],
            h.h3["Walking when treatment begins, and afterwards"],
            walks(prefix),
            _meaning(),
            disclosure("The numbers, as a table", *_table()),
        ]


def _figures() -> Iterator[Statistic]:
    yield from (one.statistic for one in delays())
    yield from map(evidence.statistic, [*PARTS, *HARM])
    for pair in walking():
        yield from filter(None, (pair.kept, pair.regained))


def _stressed(prefix: str) -> Markup:
    """Return rules that bring forward what the chosen clock measures; on paper all are the same."""
    rules = "".join(
        f"#{prefix}:has([name=clock][value={id}]:checked) .times [data-clock={id}]{{--chosen:1}}"
        for id in STARTS
    )
    return Markup(rules)


def _span(clock: str) -> list[object]:
    """Say the shortest and the longest time that people were counted for."""
    counted = sorted(
        (one for one in delays() if one.starts == clock and one.ends in ("diagnosis", "treatment")),
        key=lambda one: one.days,
    )
    first, last = counted[0], counted[-1]
    return [
        f"From {CLOCKS[clock]} it took from ",
        *_told(first),
        " to ",
        *_told(last),
        ".",
    ]


def _told(one: Delay) -> list[object]:
    return [
        h.a(href=f"#{one.statistic.anchor}")[one.statistic.text],
        f" {UNTIL[one.ends]} ({one.study}, {AVERAGES[one.average]})",
    ]


def _meaning() -> h.Element:
    """Say what follows, with no blame and no false comfort."""
    parts = [
        [", " if place else "", time(evidence.statistic(id)), f" {words}"]
        for place, (id, words) in enumerate(PARTS.items())
    ]
    harm = [
        [" and " if place else "", f"{words} in ", *time(evidence.statistic(id))]
        for place, (id, words) in enumerate(HARM.items())
    ]
    return h.div(".meaning")[
        h.p[
            h.b["Come early. "],
            "In a person who has or had cancer, new back or neck pain that wakes them, gets worse "
            "or shoots out: call the cancer team or a doctor within a day. With weakness, changed "
            "feeling, trouble walking or with bladder or bowel: go to a hospital the same day, "
            "also at night (",
            _named(ADVICE[0]),
            ", ",
            _named(ADVICE[1]),
            ").",
        ],
        h.p[
            h.b["Nobody needs to blame themselves: "],
            "back pain is common, and cancer is seldom its cause (",
            _named(ALSO[1]),
            "). But delay does harm: in the study from the United Kingdom, of the people "
            "at a general hospital, ",
            harm,
            " became worse. The parts of its delay, as medians and ranges: ",
            parts,
            ".",
        ],
        h.p(".note")[
            "People who could still walk differed in other ways as well, so the pairs do not show "
            "what an earlier treatment would have done for each one. Some who could not walk did "
            "walk again, in every study."
        ],
    ]


def _named(key: str) -> h.Element:
    source = evidence.reference(key)
    return h.a(href=f"#{source.anchor}")[source.short]


def _table() -> list[h.Element]:
    rows = [
        (
            one.study,
            one.event,
            UNTIL[one.ends],
            time(one.statistic),
            AVERAGES[one.average],
            evidence.reference(one.statistic.source).short,
        )
        for one in delays()
    ]
    saved = [[*row[:3], h.fragment[row[3]], *row[4:]] for row in rows]
    return [
        scrolled_table(
            "Every delay: who was counted, from what until what.",
            HEADER[:-1],
            h.tbody[
                (
                    h.tr[h.th(scope="row")[row[0]], (h.td[cell] for cell in row[1:-1])]
                    for row in rows
                )
            ],
        ),
        h.p[csv_link("time-to-diagnosis.csv", HEADER, saved)],
    ]
