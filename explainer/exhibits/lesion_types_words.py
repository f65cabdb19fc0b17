"""The words round the panels: the finding, what the marks mean, what to doubt, the table."""

import htpy as h

from explainer.evidence.statistic import number
from explainer.lab.tidying import TYPES
from explainer.statistics.bootstrap import REPEATS

from .lesion_types_counts import Counts, Ends
from .lesion_types_marks import people, sample, vertebra
from .lesion_types_own import FEWEST
from .lesion_types_panels import PATIENTS, VERTEBRAE, in_words, linked
from .links import source_link

LOOKS = {
    "blastic": "denser than healthy bone",
    "lytic": "bone is lost",
    "mixed": "both, in one vertebra",
}


def finding(counts: Counts) -> list[object]:
    """Say what is seen, and how much less is known than it seems."""
    told: list[object]
    if counts.own:
        told = [
            h.strong["Counted from your own table."],
            f" It has {counts.vertebrae} vertebrae with a lesion in {counts.patients} patients; "
            "these numbers have no passports. ",
        ]
    else:
        told = [h.strong["A few patients stand behind every bar."], *_by_people(counts)]
    return told + _widest(counts)


def _by_people(counts: Counts) -> list[object]:
    """Say how the published cancers look, and that two people have most mixed vertebrae."""
    prostate = next(group for group in counts.groups if group.primary == "prostate")
    blastic, _, mixed = prostate.shares
    return [
        " By people, prostate cancer looks mostly blastic (",
        linked(f"{blastic.patients} of {blastic.of_patients}", blastic.patients_figure),
        "), kidney and lung cancer lytic. ",
        linked(str(mixed.four), mixed.four_figure),
        f" of the {mixed.vertebrae} mixed vertebrae in prostate cancer belong to "
        f"{in_words(prostate.everywhere)} people. ",
    ]


def _widest(counts: Counts) -> list[object]:
    """Tell of the share whose two intervals differ most."""
    pairs = [(group, one) for group in counts.groups for one in group.shares]
    if not pairs:
        return [f"No primary has {in_words(FEWEST)} patients, so there is nothing to draw."]
    group, one = max(pairs, key=lambda pair: pair[1].times_as_wide)
    return [
        "Vertebrae of one patient resemble each other. If all "
        f"{group.vertebrae} vertebrae in {group.cancer} were strangers, {span(one.as_strangers)} "
        f"would be a fair range for {one.type}. If whole patients are drawn again, it is ",
        h.b[span(one.by_patients)],
        ".",
    ]


def span(ends: Ends) -> str:
    """Write an interval: ``"6.1 to 81.5%"``."""
    return f"{number(ends[0])} to {number(ends[1])}%"


def key(prefix: str, counts: Counts) -> h.Element:
    """Say what the marks mean."""
    return h.div(".key")[
        h.ul[
            (
                h.li[vertebra(prefix, type), h.b[type.capitalize()], " ", LOOKS[type]]
                for type in TYPES
            )
        ],
        h.ul[
            h.li(data_for_count=VERTEBRAE)[
                sample("naive"), "as strangers: 95% interval if every vertebra had its own patient"
            ],
            h.li[
                sample("whole"),
                h.span(data_for_count=VERTEBRAE)[
                    "whole patients: 95% interval, patients drawn again with all their vertebrae"
                ],
                h.span(".screen", data_for_count=PATIENTS)["95% interval"],
            ],
            h.li[
                people(prefix, 1, 2),
                "a patient with at least one such vertebra, and one with other lesions only",
            ],
            bool(counts.everywhere) and h.li(data_for_count=VERTEBRAE)[_of_the_four(counts)],
        ],
    ]


def limits(counts: Counts) -> h.Element:
    """Say what the bars and intervals cannot tell."""
    return h.ul(".limits")[
        counts.groups
        and [
            h.li[h.b["Few patients. "], _few(counts)],
            h.li[
                h.b["Drawing whole patients again"],
                " means: as many patients as there are, some twice, some never, each with all "
                f"their vertebrae, {REPEATS:,} times; the middle 95% of the shares are the "
                "interval. Fewer than about thirty patients are too few to draw from: even this "
                "interval is too narrow",
                _most_of_all(counts),
                ". ",
                _at_the_edge(counts),
                "Both intervals know chance only, not who was chosen or what was scanned. That as "
                "strangers is Wilson’s, worked out here.",
            ],
        ],
        bool(counts.other_patients) and h.li[h.b["All other cancers: "], _others(counts)],
        counts.left_out
        and h.li[
            h.b["One patient is left out: "],
            "table and scan header disagree on age and sex, so perhaps on the primary.",
        ],
        not counts.own
        and h.li[
            h.b["Two records, two types. "],
            "In one patient with breast cancer the text calls some vertebrae mixed that the "
            "columns call lytic; the columns are counted.",
        ],
        h.li[
            h.b["Not how common lesions are. "],
            "What a scan did not show is not healthy",
            not counts.own
            and [
                ". As the collection describes it, the scans planned radiotherapy of people with "
                "metastases of the spine (",
                source_link("pieper2024"),
                ")",
            ],
            ".",
        ],
    ]


def _few(counts: Counts) -> str:
    stand = _listed([str(group.patients) for group in counts.groups])
    fewest = min(one.patients for group in counts.groups for one in group.shares if one.patients)
    return (
        f"Behind the panels stand {stand} patients, behind single bars as few as "
        f"{in_words(fewest)}."
    )


def _of_the_four(counts: Counts) -> list[object]:
    many = in_words(counts.everywhere)
    return [
        sample("four"),
        h.b[f"from the {many}"],
        f": {many} patient{'s have' if counts.everywhere > 1 else ' has'} a lesion in every "
        "vertebra from T1 to L5, together ",
        h.b[linked(f"{counts.four} of {counts.vertebrae}", counts.four_figure), " vertebrae"],
    ]


def _most_of_all(counts: Counts) -> str:
    """Name the numbers of patients that are far too few, and where that shows."""
    few = sorted({group.patients for group in counts.groups if group.patients < 10})
    shorter = [
        f"{one.type} in {group.cancer}"
        for group in counts.groups
        for one in group.shares
        if one.times_as_wide < 1
    ]
    told = ""
    if few:
        told += (
            f", most of all with {' to '.join(map(str, dict.fromkeys((few[0], few[-1]))))} patients"
        )
    if shorter:
        told += f" (for {_listed(shorter)} even shorter than as strangers)"
    return told


def _at_the_edge(counts: Counts) -> str:
    some = (one for group in counts.groups for one in group.shares if 0 < one.percent < 100)
    if {end for one in some for end in one.by_patients}.isdisjoint((0, 100)):
        return ""
    return "An end at 0 or 100% only says that some draws missed those people. "


def _listed(words: list[str]) -> str:
    """Write ``"a, b and c"``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _others(counts: Counts) -> list[object]:
    figures = counts.other_figures or [None] * len(TYPES)
    found = zip(counts.others, TYPES, figures, strict=True)
    each = [[linked(str(some), figure), f" {type}, "] for some, type, figure in found]
    return [
        *each,
        f"together {_many(sum(counts.others), 'vertebra', 'vertebrae')} in "
        f"{_many(counts.other_patients, 'patient', 'patients')}: too few for a share of each.",
    ]


def _many(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
